package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ties/exchange"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

func seen(t *testing.T, store store.Reader, v exchange.SubsetQuery) string {
	t.Helper()
	from, err := exchange.ReadSubset(t.Context(), store, v)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), from, &out, exchange.JSONLines); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestAViewIsAPartOfTheWhole(t *testing.T) {
	store := naive.New()
	other := `{"kind":"Company","id":"company:other","name":"Other"}`
	tryImport(t, store, exchange.Options{}, "a", joinLines(docD, personP, companyC, jobE, factF, other))
	for _, c := range []struct {
		view exchange.SubsetQuery
		want []string
	}{
		{exchange.SubsetQuery{Of: []string{"person:p"}}, []string{docD, personP}},
		{exchange.SubsetQuery{Of: []string{"company:other"}, Hops: 3}, []string{other}},
		{exchange.SubsetQuery{Of: []string{"person:p"}, Hops: 1}, []string{docD, personP, companyC, jobE, factF}},
		{exchange.SubsetQuery{Of: []string{"company:c", "person:p"}}, []string{docD, personP, companyC, jobE, factF}},
	} {
		if got := seen(t, store, c.view); got != joinLines(c.want...) {
			t.Errorf("%v shows\n%s\nwant\n%s", c.view, got, joinLines(c.want...))
		}
	}
}

// Each line of a view of the article is a line of the article's export.
func TestAViewHasWholeRecords(t *testing.T) {
	store := article(t)
	all := export(t, store)
	lines := 0
	for line := range strings.Lines(seen(t, store, exchange.SubsetQuery{Of: []string{"person:-odd_.x~", "person:wu-yuxin"}, Hops: 2})) {
		lines++
		if !strings.Contains(all, line) {
			t.Errorf("differs from what the store holds: %s", line)
		}
	}
	if lines < 20 {
		t.Errorf("only %d records", lines)
	}
}

// Whoever gets a part of what was asked for must know.
func TestAViewTellsThatItIsCut(t *testing.T) {
	for people, cut := range map[int]bool{exchange.MostNodes - 1: false, exchange.MostNodes: true, exchange.MostNodes + 200: true} {
		lines := []string{docD, companyC}
		for i := range people {
			id := fmt.Sprintf("person:%04d", i)
			lines = append(lines, fmt.Sprintf(`{"kind":"Person","id":%q,"name":"N"}`, id),
				fmt.Sprintf(`{"kind":"Employment","id":"employment:%d","person":%q,"company":"company:c","citations":[{"document":"document:d"}]}`, i, id))
		}
		store := naive.New()
		tryImport(t, store, exchange.Options{}, "a", joinLines(lines...))
		view, err := exchange.ReadSubset(t.Context(), store, exchange.SubsetQuery{Of: []string{"company:c"}, Hops: 1})
		if err != nil {
			t.Fatal(err)
		}
		kinds := map[kg.Type]int{}
		if err := view.Export(t.Context(), func(r kg.Record) error {
			kinds[r.RecordType()]++
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		shown := min(people, exchange.MostNodes-1)
		if view.Cut != cut || kinds[kg.TypePerson] != shown || kinds[kg.TypeEmployment] != shown {
			t.Errorf("%d people: shows %v, cut: %t", people, kinds, view.Cut)
		}
	}
}

func TestBadViews(t *testing.T) {
	for _, v := range []exchange.SubsetQuery{
		{}, {Of: []string{"employment:e"}}, {Of: []string{"x"}}, {Of: []string{"person:p", "person:p"}},
		{Of: []string{"person:p"}, Hops: -1}, {Of: []string{"person:p"}, Hops: 7}, {Of: make([]string, 1_001)},
	} {
		if _, err := exchange.ReadSubset(t.Context(), naive.New(), v); !errors.Is(err, kg.ErrInvalid) {
			t.Errorf("got %v, want a kg.ErrInvalid", err)
		}
	}
	if _, err := exchange.ReadSubset(t.Context(), naive.New(), exchange.SubsetQuery{Of: []string{"person:p"}}); !errors.Is(err, kg.ErrNotFound) {
		t.Errorf("got %v, want a kg.ErrNotFound", err)
	}
}
