package subset_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/exchangetest"
	"ties/exchange/subset"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

func seen(t *testing.T, store store.Reader, v subset.Query) string {
	t.Helper()
	from, err := subset.Read(t.Context(), store, v)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), from, &out, exchange.JSONLines); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestASubsetIsAPartOfTheWhole(t *testing.T) {
	store := naive.New()
	other := `{"kind":"Company","id":"company:other","name":"Other"}`
	exchangetest.Import(t, store, "a", exchangetest.Lines(exchangetest.Document, exchangetest.Person, exchangetest.Company, exchangetest.Employment, exchangetest.Fact, other))
	for _, c := range []struct {
		view subset.Query
		want []string
	}{
		{subset.Query{Of: []string{"person:p"}}, []string{exchangetest.Document, exchangetest.Person}},
		{subset.Query{Of: []string{"company:other"}, Hops: 3}, []string{other}},
		{subset.Query{Of: []string{"person:p"}, Hops: 1}, []string{exchangetest.Document, exchangetest.Person, exchangetest.Company, exchangetest.Employment, exchangetest.Fact}},
		{subset.Query{Of: []string{"company:c", "person:p"}}, []string{exchangetest.Document, exchangetest.Person, exchangetest.Company, exchangetest.Employment, exchangetest.Fact}},
	} {
		if got := seen(t, store, c.view); got != exchangetest.Lines(c.want...) {
			t.Errorf("%v shows\n%s\nwant\n%s", c.view, got, exchangetest.Lines(c.want...))
		}
	}
}

// Each line of a subset of the article is a line of the article's export.
func TestASubsetHasWholeRecords(t *testing.T) {
	store := exchangetest.Article(t)
	all := exchangetest.Export(t, store)
	lines := 0
	for line := range strings.Lines(seen(t, store, subset.Query{Of: []string{"person:-odd_.x~", "person:wu-yuxin"}, Hops: 2})) {
		lines++
		if !strings.Contains(all, line) {
			t.Errorf("differs from what the store holds: %s", line)
		}
	}
	if lines < 20 {
		t.Errorf("only %d records", lines)
	}
}

// A subset that has only a part of what was asked for says so.
func TestASubsetSaysThatItIsCut(t *testing.T) {
	for people, cut := range map[int]bool{subset.MostNodes - 1: false, subset.MostNodes: true, subset.MostNodes + 200: true} {
		lines := []string{exchangetest.Document, exchangetest.Company}
		for i := range people {
			id := fmt.Sprintf("person:%04d", i)
			lines = append(lines, fmt.Sprintf(`{"kind":"Person","id":%q,"name":"N"}`, id),
				fmt.Sprintf(`{"kind":"Employment","id":"employment:%d","person":%q,"company":"company:c","citations":[{"document":"document:d"}]}`, i, id))
		}
		store := naive.New()
		exchangetest.Import(t, store, "a", exchangetest.Lines(lines...))
		view, err := subset.Read(t.Context(), store, subset.Query{Of: []string{"company:c"}, Hops: 1})
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
		shown := min(people, subset.MostNodes-1)
		if view.Cut != cut || kinds[kg.TypePerson] != shown || kinds[kg.TypeEmployment] != shown {
			t.Errorf("%d people: shows %v, cut: %t", people, kinds, view.Cut)
		}
	}
}

func TestBadQueries(t *testing.T) {
	for _, v := range []subset.Query{
		{}, {Of: []string{"employment:e"}}, {Of: []string{"x"}}, {Of: []string{"person:p", "person:p"}},
		{Of: []string{"person:p"}, Hops: -1}, {Of: []string{"person:p"}, Hops: 7}, {Of: make([]string, 1_001)},
	} {
		if _, err := subset.Read(t.Context(), naive.New(), v); !errors.Is(err, kg.ErrInvalid) {
			t.Errorf("got %v, want a kg.ErrInvalid", err)
		}
	}
	if _, err := subset.Read(t.Context(), naive.New(), subset.Query{Of: []string{"person:p"}}); !errors.Is(err, kg.ErrNotFound) {
		t.Errorf("got %v, want a kg.ErrNotFound", err)
	}
}
