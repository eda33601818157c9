package history_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/exchange/history"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
)

func person(id, name string) kg.Record {
	return &kg.Entity{Type: kg.TypePerson, ID: "person:" + id, Name: name}
}

func TestSeries(t *testing.T) {
	to := naive.New()
	if err := store.Write(t.Context(), to, &kg.Batch{Put: []kg.Record{person("a", "A")}}); err != nil {
		t.Fatal(err)
	}
	s := history.Series{Origin: kg.Origin{Kind: kg.RevisionImport, Reason: "r"}}
	for _, name := range []string{"B", "B", "C"} {
		if err := s.Apply(t.Context(), to, &kg.Batch{Put: []kg.Record{person("a", name)}}); err != nil {
			t.Fatal(err)
		}
	}
	page, err := to.ReadLog(t.Context(), &query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{Limit: 9}}})
	if err != nil {
		t.Fatal(err)
	}
	var got []int64
	for _, r := range page.Revisions[1:] {
		if r.Kind != kg.RevisionImport || r.Reason != "r" {
			t.Errorf("revision %d is %+v", r.Number, r.Origin)
		}
		got = append(got, r.Number, r.PartOf)
	}
	if diff := cmp.Diff([]int64{2, 0, 3, 2}, got); diff != "" {
		t.Errorf("numbers, and those of which they are part (- wanted, + got):\n%s", diff)
	}
	if diff := cmp.Diff([]int64{2, 3}, s.Numbers); diff != "" {
		t.Errorf("numbers of the series (- wanted, + got):\n%s", diff)
	}
}

func TestDescribe(t *testing.T) {
	for want, numbers := range map[string][]int64{
		"": nil, "revision 7": {7}, "revisions 7 to 9": {7, 8, 9}, "2 revisions from 7 to 9": {7, 9},
	} {
		if got := history.Describe(numbers); got != want {
			t.Errorf("Describe(%v) is %q, want %q", numbers, got, want)
		}
	}
}
