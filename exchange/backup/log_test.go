package backup_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/exchange/backup"
	"ties/exchange/exchangetest"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

// changed returns a store in which records were created, changed, deleted and created again.
func changed(t *testing.T) *naive.Store {
	t.Helper()
	to := exchangetest.Article(t)
	person := func(name string) []kg.Record {
		return []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:zoe", Name: name, URL: "https://example.org/?a&b"}}
	}
	edits := []kg.Batch{
		{Put: person("Zoe"), Key: "first", Input: [32]byte{1, 2}},
		{Put: person("Zoë <3"), Origin: kg.Origin{Actor: kg.Actor{Kind: kg.ActorToken, Name: "ci"}, Reason: "an \"accent\"", Request: "r-1"}},
		{Delete: []string{"person:zoe"}, Origin: kg.Origin{Kind: kg.RevisionRevert, Reverts: 2}},
		{Put: person("Zoe")},
	}
	for _, b := range edits {
		if err := store.Write(t.Context(), to, &b); err != nil {
			t.Fatal(err)
		}
	}
	for i, key := range []string{"", "key"} {
		p := &kg.Proposal{
			State: kg.ProposalOpen, Reason: "an \"accent\"", Input: []byte("{}"), Key: key, Author: kg.Actor{Kind: kg.ActorToken, Name: "bot"},
			At: time.UnixMilli(int64(i)).UTC(), Changes: []kg.Change{{Op: kg.ChangeUpdated, ID: "person:zoe", Prior: 5, Before: person("Zoe")[0], After: person("Zoë <3")[0]}},
		}
		if key != "" {
			p.Digest = [32]byte{3}
		}
		if _, err := to.Propose(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	accepted := kg.Batch{Put: person("Zoë <3"), Origin: kg.Origin{Proposal: 1, Proposer: kg.Actor{Kind: kg.ActorToken, Name: "bot"}}, Accepted: []string{"person:zoe"}}
	if err := store.Write(t.Context(), to, &accepted); err != nil {
		t.Fatal(err)
	}
	return to
}

// everything is a snapshot.
type everything struct {
	Log     []store.LoggedRevision
	Records map[string]int64 // the revision of each

	Proposals []*kg.Proposal
}

func snapshot(t *testing.T, of store.Snapshotter) everything {
	t.Helper()
	all := everything{Records: map[string]int64{}}
	err := of.Snapshot(t.Context(), store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error {
			all.Log = append(all.Log, r)
			return nil
		},
		Proposal: func(p *kg.Proposal) error {
			all.Proposals = append(all.Proposals, p)
			return nil
		},
		Record: func(r kg.Record, revision int64) error {
			all.Records[r.RecordID()] = revision
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func sameStore(t *testing.T, got, want store.Store) {
	t.Helper()
	if diff := cmp.Diff(snapshot(t, want), snapshot(t, got)); diff != "" {
		t.Errorf("the log differs (- wanted, + got):\n%s", diff)
	}
	if got, want := exchangetest.Export(t, got), exchangetest.Export(t, want); got != want {
		t.Errorf("the records are\n%s\nwant\n%s", got, want)
	}
}

func TestThePastIsRestored(t *testing.T) {
	from, to := changed(t), naive.New()
	done, err := backup.Restore(t.Context(), to, "b.gz", bytes.NewReader(write(t, from)), backup.Options{})
	if want := (backup.Copied{Records: len(from.Graph()), Past: 6, Proposals: 2}); err != nil || !cmp.Equal(want, done.Copied) {
		t.Errorf("got %+v, %v", done, err)
	}
	sameStore(t, to, from)
	if err := store.Write(t.Context(), to, &kg.Batch{Delete: []string{"person:zoe"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := restore(t.Context(), to, write(t, from), true); err != nil {
		t.Fatal(err)
	}
	sameStore(t, to, from)
}

// A store in which nothing is left has a past, which a restore does not replace unless it is told to.
func TestARestoreSparesThePast(t *testing.T) {
	to := naive.New()
	exchangetest.Import(t, to, "a", exchangetest.Company)
	if err := store.Write(t.Context(), to, &kg.Batch{Delete: []string{"company:c"}}); err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, to)
	if _, err := restore(t.Context(), to, write(t, changed(t)), false); !errors.Is(err, backup.ErrOccupied) {
		t.Errorf("got %v, want ErrOccupied", err)
	}
	if diff := cmp.Diff(before, snapshot(t, to)); diff != "" {
		t.Error(diff)
	}
}

var logLine = regexp.MustCompile(`(?m)^\{"(revision|change|proposal|rev)":.*\n`)

// withoutLog returns a backup as it was before there were logs.
func withoutLog(t *testing.T, file []byte) []byte {
	t.Helper()
	lines := unzipped(t, file)
	end := strings.LastIndex(strings.TrimSuffix(lines, "\n"), "\n") + 1
	body := strings.Replace(logLine.ReplaceAllString(lines[:end], ""), `"version":4`, `"version":1`, 1)
	footer := regexp.MustCompile(`"revisions":\d+,"changes":\d+,"proposals":\d+,"sha256":"[0-9a-f]*"`).
		ReplaceAllString(lines[end:], fmt.Sprintf(`"sha256":"%x"`, sha256.Sum256([]byte(body))))
	return []byte(exchangetest.Zipped(t, body+footer))
}

func TestABackupWithoutALogIsARevision(t *testing.T) {
	from, to := changed(t), naive.New()
	origin := kg.Origin{Actor: kg.Actor{Kind: kg.ActorLocal, Name: "ann"}, Reason: "moved"}
	done, err := backup.Restore(t.Context(), to, "b.gz", bytes.NewReader(withoutLog(t, write(t, from))), backup.Options{Origin: origin})
	if want := (backup.Copied{Records: len(from.Graph()), Revisions: []int64{1}}); err != nil || !cmp.Equal(want, done.Copied) {
		t.Errorf("got %+v, %v", done, err)
	}
	log := snapshot(t, to).Log
	origin.Kind = kg.RevisionRestore
	if len(log) != 1 || log[0].Actor != origin.Actor || log[0].Kind != origin.Kind || log[0].Reason != origin.Reason || log[0].Records != len(from.Graph()) {
		t.Errorf("the log is %+v", log)
	}
	if got, want := exchangetest.Export(t, to), exchangetest.Export(t, from); got != want {
		t.Errorf("restored\n%s\nwant\n%s", got, want)
	}
}

func copyTo(t *testing.T, from, to store.Store) backup.Copied {
	t.Helper()
	done, err := backup.Copy(t.Context(), from, to, kg.Origin{Reason: "copied"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func TestACopyHasThePast(t *testing.T) {
	from, to := changed(t), naive.New()
	for range 2 { // also of what has changed since, and where it was copied already
		if done := copyTo(t, from, to); done.Records != len(from.Graph()) || done.Past != len(snapshot(t, from).Log) || done.Revisions != nil {
			t.Errorf("got %+v", done)
		}
		sameStore(t, to, from)
		if err := store.Write(t.Context(), from, &kg.Batch{Delete: []string{"person:zoe"}}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnInterruptedCopyGoesOn(t *testing.T) {
	from := naive.New()
	exchangetest.Import(t, from, "a", exchangetest.Many(6_000))
	to := naive.New()
	if _, err := backup.Copy(t.Context(), from, &exchangetest.FailingStore{Store: to, Batches: 1}, kg.Origin{}, nil); err == nil {
		t.Fatal("the copy has not failed")
	}
	copyTo(t, from, to)
	sameStore(t, to, from)
}

// What a store holds of its own stays, and the copy is a revision of it.
func TestACopyIntoAnotherStoreIsARevision(t *testing.T) {
	from, to := changed(t), naive.New()
	exchangetest.Import(t, to, "a", exchangetest.Company)
	if done := copyTo(t, from, to); done.Past != 0 || !cmp.Equal(done.Revisions, []int64{2}) {
		t.Errorf("got %+v", done)
	}
	if log := snapshot(t, to).Log; len(log) != 2 || log[1].Kind != kg.RevisionCopy || log[1].Reason != "copied" {
		t.Errorf("the log is %+v", log)
	}
	if to.Graph()["company:c"] == nil || len(to.Graph()) < len(from.Graph()) {
		t.Errorf("%d records are left", len(to.Graph()))
	}
}

// Two stores of which nothing is known but that they held something are not copies of each other.
func TestABaselineIsNoCopy(t *testing.T) {
	baseline := func(id string) *naive.Store {
		s := naive.New()
		err := s.RestoreLog(t.Context(), func(appendRevision func(store.LoggedRevision) error) error {
			return appendRevision(store.LoggedRevision{Revision: kg.Revision{Number: 1, Records: 1, Unlisted: true, Origin: kg.Origin{Kind: kg.RevisionBaseline}}})
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: id, Name: "C"}}, Revisions: []int64{1}}); err != nil {
			t.Fatal(err)
		}
		return s
	}
	from, to := baseline("company:a"), baseline("company:b")
	copyTo(t, from, to)
	if len(to.Graph()) != 2 {
		t.Errorf("the store holds %v", to.Graph())
	}
}

// merged returns a store in which somebody was merged, unmerged and merged again.
func merged(t *testing.T) *naive.Store {
	t.Helper()
	to := changed(t)
	for _, b := range []kg.Batch{
		{Put: []kg.Record{kg.NewMerge("person:zoe", "person:wu-yuxin"), kg.NewDistinction("person:zoe", "person:andrew-ng")}},
		{Delete: []string{kg.MergeID("person:zoe")}},
		{Put: []kg.Record{kg.NewMerge("person:zoe", "person:wu-yuxin")}},
	} {
		if err := store.Write(t.Context(), to, &b); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

func TestMergesAreRestoredAndCopied(t *testing.T) {
	from, restored, again, copied := merged(t), naive.New(), naive.New(), naive.New()
	if _, err := restore(t.Context(), restored, write(t, from), false); err != nil {
		t.Fatal(err)
	}
	sameStore(t, restored, from)
	copyTo(t, from, copied)
	sameStore(t, copied, from)
	if _, err := restore(t.Context(), again, withoutLog(t, write(t, from)), false); err != nil {
		t.Fatal(err)
	}
	for _, to := range []store.Store{from, restored, copied, again} {
		if err := store.Write(t.Context(), to, &kg.Batch{Delete: []string{kg.MergeID("person:zoe"), kg.DistinctionID("person:zoe", "person:andrew-ng")}}); err != nil {
			t.Fatal(err)
		}
		if got, want := exchangetest.Export(t, to), exchangetest.Export(t, changed(t)); got != want {
			t.Errorf("without the merge\n%s\nwant\n%s", got, want)
		}
	}
}
