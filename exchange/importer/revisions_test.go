package importer_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/exchange/importer"
	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/naive"
)

// An import is a revision, or several, of which the later ones are part of the first.
func TestAnImportIsARevision(t *testing.T) {
	to := naive.New()
	ann := importer.Options{Origin: kg.Origin{Actor: kg.Actor{Kind: kg.ActorLocal, Name: "ann"}, Reason: "r"}}
	for _, c := range []struct {
		content string
		want    []int64
	}{
		{joinLines(companyC, docD), []int64{1}},
		{joinLines(companyC, docD), nil},
		{many(5_200), []int64{2, 3, 4, 5}},
	} {
		a := tryImport(t, to, ann, "a", c.content)
		if diff := cmp.Diff(c.want, a.report.Revisions); a.err != nil || diff != "" {
			t.Errorf("%v, the revisions differ (- wanted, + got):\n%s", a.err, diff)
		}
	}
	page, err := to.ReadLog(t.Context(), &query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{Limit: 10}}})
	if err != nil {
		t.Fatal(err)
	}
	var partOf []int64
	for _, r := range page.Revisions {
		if r.Kind != kg.RevisionImport || r.Actor != ann.Origin.Actor || r.Reason != "r" {
			t.Errorf("revision %d is %+v", r.Number, r.Origin)
		}
		partOf = append(partOf, r.PartOf)
	}
	if diff := cmp.Diff([]int64{0, 0, 2, 2, 2}, partOf); diff != "" {
		t.Errorf("PartOf differs (- wanted, + got):\n%s", diff)
	}
}
