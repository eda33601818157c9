package importer_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"ties/exchange/importer"
	"ties/internal/proposal"
	"ties/kg"
	"ties/seeds"
	"ties/store"
	"ties/store/storetest/naive"
)

var proposing = importer.Options{Propose: true, Origin: kg.Origin{At: noon, Actor: kg.Actor{Kind: kg.ActorLocal, Name: "ann"}}}

// acceptProposal accepts the proposal with a number.
func acceptProposal(t *testing.T, to *naive.Store, number int64) {
	t.Helper()
	result, err := proposal.Accept(t.Context(), to, proposal.Acceptance{Number: number, Origin: kg.Origin{At: noon.AddDate(0, 0, 1), Actor: kg.Actor{Kind: kg.ActorLocal, Name: "bo"}}})
	if err != nil || len(result.Problems) > 0 {
		t.Fatalf("Accept: %v, %+v", err, result)
	}
}

// An import that is proposed, and then accepted, is one.
func TestWhatIsProposedAndAcceptedIsImported(t *testing.T) {
	var article bytes.Buffer
	if _, err := article.ReadFrom(seeds.Article()); err != nil {
		t.Fatal(err)
	}
	withoutCitation := `{"kind":"Fact","id":"fact:x","entity":"company:c","name":"n","value":"v","start":"2001"}`
	changed := strings.Replace(personP, `"P"`, `"Q"`, 1)
	for _, c := range []struct{ before, content string }{
		{"", joinLines(docD, personP, companyC, jobE, factF)},
		{joinLines(docD, companyC, personP), joinLines(personP, jobE, factF)},
		{joinLines(docD, companyC, personP, jobE), joinLines(changed, withoutCitation)},
		{"", article.String()},
	} {
		want, to := naive.New(), naive.New()
		if c.before != "" {
			tryImport(t, want, importer.Options{}, "before", c.before)
			tryImport(t, to, importer.Options{}, "before", c.before)
		}
		before := export(t, to)
		written := tryImport(t, want, importer.Options{}, "a", c.content).report
		a := tryImport(t, to, proposing, "a", c.content)
		if a.err != nil || a.report.Proposal != 1 || a.report.Written != written.Written || a.report.Unchanged != written.Unchanged || a.report.Document != written.Document {
			t.Errorf("%v, %+v, want about %+v", a.err, a.report, written)
			continue
		}
		a.holds(strings.Split(strings.TrimSuffix(before, "\n"), "\n")[:strings.Count(before, "\n")]...)
		acceptProposal(t, to, 1)
		if got := export(t, to); got != export(t, want) {
			t.Errorf("the store holds\n%s\nwant\n%s", got, export(t, want))
		}
		if a = tryImport(t, to, proposing, "a", c.content); a.err != nil || a.report.Proposal != 0 || a.report.Written != 0 {
			t.Errorf("again: %v, %+v", a.err, a.report)
		}
	}
}

func TestOnlySmallFilesAreProposed(t *testing.T) {
	to := naive.New()
	tryImport(t, to, importer.Options{}, "a", companyC)
	a := tryImport(t, to, proposing, "a", many(501))
	if !errors.Is(a.err, kg.ErrTooLarge) || !strings.Contains(a.err.Error(), "1002 records are new or changed, at most 1000 can be proposed") {
		t.Errorf("got %v", a.err)
	}
	a.holds(companyC)
	if a = tryImport(t, to, proposing, "a", many(500)); a.err != nil || a.report.Written != 1_000 {
		t.Errorf("%v, %+v", a.err, a.report)
	}
	dry := proposing
	dry.DryRun = true
	if a = tryImport(t, to, dry, "a", many(500)); a.err != nil || a.report.Written != 1_000 || a.report.Proposal != 0 {
		t.Errorf("%v, %+v", a.err, a.report)
	}
}

// Proposing the same with the same key is harmless, whatever became of the proposal.
func TestProposingAgainWithAKey(t *testing.T) {
	to, keyed := naive.New(), proposing
	keyed.Key = "k"
	for range 2 {
		tryImport(t, to, keyed, "a", joinLines(docD, companyC))
	}
	acceptProposal(t, to, 1)
	a := tryImport(t, to, keyed, "a", joinLines(docD, companyC))
	if r := a.report; a.err != nil || r.Proposal != 1 || !r.Replayed || r.Written != 0 {
		t.Errorf("%v, %+v", a.err, r)
	}
	tryImport(t, to, importer.Options{}, "a", personP)
	job := tryImport(t, to, keyedAs(keyed, "l"), "a", jobE)
	if err := store.Write(t.Context(), to, &kg.Batch{Delete: []string{"person:p"}}); job.err != nil || err != nil {
		t.Fatal(job.err, err)
	}
	if again := tryImport(t, to, keyedAs(keyed, "l"), "a", jobE); again.err != nil || again.report.Proposal != job.report.Proposal || !again.report.Replayed {
		t.Errorf("what refers to nothing any more: %v, %+v", again.err, again.report)
	}
	a = tryImport(t, to, keyed, "a", joinLines(docD, companyC, personP))
	if a.err == nil || a.err.Error() != `the key "k" was used for another input: want a new key` {
		t.Errorf("other files: %v", a.err)
	}
	keyed.Prefix = "gb"
	if a = tryImport(t, to, keyed, "a", joinLines(docD, companyC)); !errors.Is(a.err, kg.ErrConflict) {
		t.Errorf("another prefix: %v", a.err)
	}
	if a = tryImport(t, to, proposing, "a", joinLines(docD, companyC, personP)); a.err != nil || a.report.Proposal != 3 {
		t.Errorf("without a key: %v, %+v", a.err, a.report)
	}
}

// keyedAs returns options with a key.
func keyedAs(o importer.Options, key string) importer.Options {
	o.Key = key
	return o
}

// Which entities are one is not proposed.
func TestMergesAreNotProposed(t *testing.T) {
	twin := strings.ReplaceAll(strings.Replace(personP, "person:p", "person:twin", 1), `"P"`, `"Twin"`)
	for id, line := range map[string]string{
		"merge:person:twin": `{"kind":"Merge","id":"merge:person:twin","from":"person:twin","into":"person:p"}`,
		kg.DistinctionID("person:p", "person:twin"): `{"kind":"Distinction","id":"` + kg.DistinctionID("person:p", "person:twin") +
			`","first":"person:p","second":"person:twin"}`,
	} {
		to := naive.New()
		dry := proposing
		dry.DryRun = true
		for _, options := range []importer.Options{dry, proposing} {
			a := tryImport(t, to, options, "a", joinLines(docD, personP, twin, line))
			want := id + " cannot be proposed: which entities are one is decided at once, by an import that proposes nothing"
			if !errors.Is(a.err, kg.ErrInvalid) || !strings.HasPrefix(a.err.Error(), want) {
				t.Errorf("got %v, want %s", a.err, want)
			}
			if a.report.Proposal != 0 || a.report.Written != 0 {
				t.Errorf("%+v", a.report)
			}
			a.holds()
		}
		// What is so already is no obstacle.
		tryImport(t, to, importer.Options{}, "a", joinLines(docD, personP, twin, line))
		if a := tryImport(t, to, proposing, "a", joinLines(docD, personP, twin, line)); a.err != nil || a.report.Proposal != 0 {
			t.Errorf("again: %v, %+v", a.err, a.report)
		}
	}
}
