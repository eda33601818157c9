package graph

import (
	"strings"
	"testing"

	"ties/kg"
	"ties/kg/temporal"
	"ties/store/storetest/naive"
)

const shownDuplicates = `{ totalCount nodes { first { id } second { id } reasons { code points claims { id } } } }`

func datedJob(id, person, company string, start temporal.PartialDate) kg.Record {
	r := employment(id, person, company, kg.Stated).(*kg.Relation)
	r.Period.Start = start
	return r
}

// In the article nobody is there twice. With a twin, the answer says why the two may be one, and which claims show it.
func TestDuplicatesOfTheArticle(t *testing.T) {
	store := articleStore(t)
	got := overHTTP(t, store, `{ duplicates `+shownDuplicates+` }`, nil)
	if string(got.Data) != `{"duplicates":{"totalCount":0,"nodes":[]}}` || len(got.Errors) > 0 {
		t.Errorf("got %s %v", got.Data, got.Errors)
	}
	_, err := store.Apply(t.Context(), &kg.Batch{Put: []kg.Record{
		&kg.Document{ID: "document:d", RecordedAt: recordedAt, Title: "d"},
		&kg.Entity{ID: "person:wu-yuxin-2", Type: kg.TypePerson, Name: "Yuxin Wu"},
		employment("twin-1", "person:wu-yuxin-2", "company:meta", kg.Stated),
		employment("twin-2", "person:wu-yuxin-2", "company:bytedance", kg.Disputed),
	}})
	if err != nil {
		t.Fatal(err)
	}
	got = overHTTP(t, store, `{ duplicates(kinds: [PERSON]) `+shownDuplicates+` none: duplicates(kinds: [COMPANY]) { totalCount } }`, nil)
	for _, part := range []string{`"totalCount":1`, `{"first":{"id":"person:wu-yuxin"},"second":{"id":"person:wu-yuxin-2"}`, `"code":"SAME_NAME"`,
		`"claims":[{"id":"employment:wu-yuxin-meta"},{"id":"employment:twin-1"}]`, `"none":{"totalCount":0}`} {
		if !strings.Contains(string(got.Data), part) {
			t.Errorf("got %s %v, want %s", got.Data, got.Errors, part)
		}
	}
}

// twice returns the article with two people who are likely one.
func twice(t *testing.T) *naive.Store {
	t.Helper()
	store := articleStore(t)
	_, err := store.Apply(t.Context(), &kg.Batch{Put: []kg.Record{
		&kg.Document{ID: "document:d", RecordedAt: recordedAt, Title: "d"},
		&kg.Entity{ID: "person:ada", Type: kg.TypePerson, Name: "Ada Byron"}, &kg.Entity{ID: "person:ada-2", Type: kg.TypePerson, Name: "Byron, Ada"},
		datedJob("1", "person:ada", "company:meta", "2012-03"), datedJob("2", "person:ada-2", "company:meta", "2012-03-05"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// What is said to be two, or is merged, is not listed any more; the past has it.
func TestDuplicatesThatAreDecided(t *testing.T) {
	for name, decision := range map[string]kg.Record{
		"kept apart": kg.NewDistinction("person:ada-2", "person:ada"), "merged": kg.NewMerge("person:ada-2", "person:ada"),
	} {
		store := twice(t)
		const ask = `{ duplicates { totalCount } }`
		if got := overHTTP(t, store, ask, nil); string(got.Data) != `{"duplicates":{"totalCount":1}}` {
			t.Errorf("%s: before: %s %v", name, got.Data, got.Errors)
		}
		receipt, err := store.Apply(t.Context(), &kg.Batch{Put: []kg.Record{decision}})
		if err != nil {
			t.Fatal(err)
		}
		if got := overHTTP(t, store, ask, nil); string(got.Data) != `{"duplicates":{"totalCount":0}}` {
			t.Errorf("%s: %s %v", name, got.Data, got.Errors)
		}
		then := overHTTP(t, store, `query($r: Int!) { asKnown(revision: $r) `+ask+` }`, map[string]any{"r": receipt.Revision.Number - 1})
		if string(then.Data) != `{"asKnown":{"duplicates":{"totalCount":1}}}` {
			t.Errorf("%s: as known before: %s %v", name, then.Data, then.Errors)
		}
	}
}

func TestFaultsOfDuplicates(t *testing.T) {
	store := articleStore(t)
	for args, says := range map[string]string{
		"first: -1":              "first: -1 is out of range: want a number from 0 to 1000",
		"first: 1001":            "first: 1001 is out of range",
		`after: "x"`:             "after: ",
		"kinds: [EMPLOYED_BY]":   "EMPLOYED_BY",
		`kinds: [PERSON, "x"]`:   "",
		`kinds: [PERSON], on: 1`: "on",
	} {
		got := overHTTP(t, store, `{ duplicates(`+args+`) { totalCount } }`, nil)
		if len(got.Errors) == 0 || !strings.Contains(got.Errors[0].Message, says) {
			t.Errorf("%s: want %q, got %s %+v", args, says, got.Data, got.Errors)
		}
	}
	if got := overHTTP(t, store, `{ duplicates(kinds: []) { totalCount nodes { score } } }`, nil); string(got.Data) != `{"duplicates":{"totalCount":0,"nodes":[]}}` {
		t.Errorf("no kinds: %s %v", got.Data, got.Errors)
	}
}
