package exchange_test

import (
	"bytes"
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
)

// Two records of one person, each with a job, that are merged, and somebody else.
const (
	twin     = `{"kind":"Person","id":"person:p2","name":"P. Two"}`
	namesake = `{"kind":"Person","id":"person:p3","name":"P"}`
	twinsJob = `{"kind":"Employment","id":"employment:e2","person":"person:p2","company":"company:c","citations":[{"document":"document:d"}],"recordedAt":"2024-12-01T12:00:00Z"}`
	merge    = `{"kind":"Merge","id":"merge:person:p2","from":"person:p2","into":"person:p"}`
)

// apart says that the namesake is somebody else.
var apart = `{"kind":"Distinction","id":"` + kg.DistinctionID("person:p", "person:p3") + `","first":"person:p","second":"person:p3"}`

// merged returns a store with them, and what was imported.
func merged(t *testing.T) (*naive.Store, string) {
	t.Helper()
	s := naive.New()
	lines := exchangetest.Lines(exchangetest.Document, exchangetest.Person, twin, namesake, exchangetest.Company, exchangetest.Employment, twinsJob, exchangetest.Fact, merge, apart)
	exchangetest.Import(t, s, "a.jsonl", lines)
	return s, lines
}

func exportAs(t *testing.T, from store.Exporter, format exchange.Format) string {
	t.Helper()
	var all bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), from, &all, format); err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// formerIDs returns the former IDs of an entity.
func formerIDs(t *testing.T, from store.Reader, id string) string {
	t.Helper()
	page, err := from.Read(t.Context(), &query.Plan{
		Start:     &query.Lookup{IDs: []string{id}, Types: kg.Entities},
		Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropFormerIDs}},
	})
	if err != nil || page.Rows[0].Type == 0 {
		t.Fatalf("%s: %v, %+v", id, err, page)
	}
	return page.Rows[0].Values[0].Text
}

func TestMergesThereAndBack(t *testing.T) {
	s, lines := merged(t)
	exported := exportAs(t, s, exchange.JSONLines)
	if exported != lines {
		t.Errorf("exported\n%s\nwant\n%s", exported, lines)
	}
	again := naive.New()
	report := exchangetest.Import(t, again, "a.jsonl", exported)
	if got := exportAs(t, again, exchange.JSONLines); got != exported {
		t.Errorf("came back as\n%s\nwant\n%s", got, exported)
	}
	if got := report.Changes.String(); !strings.HasSuffix(got, "1 Merge, 1 Distinction") {
		t.Errorf("the report says %s", got)
	}
	if got := formerIDs(t, again, "person:p2"); got != "person:p2" {
		t.Errorf("the former IDs are %q", got)
	}
	if report := exchangetest.Import(t, s, "a.jsonl", exported); report.Changes.Unchanged[kg.TypeMerge] != 1 {
		t.Errorf("again, %s", report.Changes)
	}
}

// What is merged is one in the formats of others.
func TestFormatsHaveMergedEntitiesAsOne(t *testing.T) {
	s, _ := merged(t)
	for _, format := range exchange.ExportFormats() {
		got := exportAs(t, s, format)
		if format != exchange.JSONLines && format != exchange.CSV && (strings.Contains(got, "p2") || !strings.Contains(got, "P. Two")) {
			t.Errorf("%s:\n%s", format, got)
		}
	}
	for _, text := range tablesOf(t, s) {
		if strings.Contains(text, "person:p2") {
			t.Errorf("a table has\n%s", text)
		}
	}
}

// An import may speak of an entity by the ID that it had before it was merged.
func TestImportsOfFormerIDs(t *testing.T) {
	s, _ := merged(t)
	exchangetest.Import(t, s, "employments.csv", "id,person,company\nemployment:e3,person:p2,company:c\n", "people.csv", "id,name\nperson:p2,Two\n")
	page, err := s.Read(t.Context(), &query.Plan{
		Start: &query.Lookup{IDs: []string{"employment:e3", "person:p"}, Types: kg.Nodes},
		Selection: &query.Selection{Types: kg.Nodes, Branches: []*query.Branch{
			{On: kg.Relations, Step: query.EndStep{End: query.Source}, Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID}}},
			{On: kg.Entities, Step: query.AliasesStep{}, Selection: &query.Selection{Props: []query.Prop{query.PropAlias}}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := page.Rows[0].Pages[0].Rows[0].Values[0].Text; got != "person:p" {
		t.Errorf("it is of %s", got)
	}
	if got := page.Rows[1].Pages[1].Rows[0].Values[0].Text; got != "Two" {
		t.Errorf("the alias is %q", got)
	}
}

func TestBadMergesInImports(t *testing.T) {
	for text, want := range map[string]string{
		`{"kind":"Merge","id":"merge:person:p2","from":"person:p2","into":"person:none"}`:     `into: "person:none" is not there`,
		`{"kind":"Merge","id":"merge:person:p2","from":"person:p2","into":"company:c"}`:       `"company:c" is a Company and "person:p2" a Person`,
		`{"kind":"Merge","id":"merge:person:p2","from":"person:p2","into":"person:p2"}`:       `twice`,
		`{"kind":"Merge","id":"merge:person:p3","from":"person:p2","into":"person:p"}`:        `does not fit`,
		`{"kind":"Merge","id":"merge:person:p","from":"person:p","into":"person:p2"}`:         `nothing can be merged into itself`,
		`{"kind":"Distinction","id":"distinction:x","first":"person:p","second":"person:p2"}`: `does not fit`,
	} {
		s, before := merged(t)
		var problems []string
		_, err := importer.Import(t.Context(), s, exchangetest.Files("a.jsonl", text+"\n"), importer.Options{
			RecordedAt: exchangetest.Noon, Problem: func(p importer.Problem) { problems = append(problems, p.String()) },
		})
		if err == nil || !strings.Contains(strings.Join(problems, "\n")+err.Error(), want) {
			t.Errorf("%s\ngot %q, %v\nwant %s", text, problems, err, want)
		}
		if exportAs(t, s, exchange.JSONLines) != before {
			t.Errorf("%s has changed something", text)
		}
	}
}
