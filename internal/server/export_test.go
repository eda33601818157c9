package server

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/exchange/subset"
	"ties/internal/neo4jserver"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
	"ties/store/storetest/naive"
)

// Records, as they are exported.
const (
	document = `{"kind":"Document","id":"document:d","title":"T","text":"one two","recordedAt":"2024-12-01T12:00:00Z"}` + "\n"
	person   = `{"kind":"Person","id":"person:p","name":"P 名 🙂","citations":[{"document":"document:d","quote":"two","start":4}]}` + "\n"
	company  = `{"kind":"Company","id":"company:c","name":"C","category":"firm"}` + "\n"
	job      = `{"kind":"Employment","id":"employment:e","person":"person:p","company":"company:c","start":"2014","end":"2016-09","citations":[{"document":"document:d"}],"recordedAt":"2024-12-01T12:00:00Z"}` + "\n"
)

// eachStore runs a test on both stores, empty.
func eachStore(t *testing.T, run func(t *testing.T, store store.Store)) {
	t.Run("SQLite", func(t *testing.T) {
		store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "ties.db"))
		runOn(t, store, err, run)
	})
	t.Run("Neo4j", func(t *testing.T) {
		access := neo4jserver.Shared(t)
		neo4jserver.Empty(t, access)
		store, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password})
		runOn(t, store, err, run)
	})
}

func runOn(t *testing.T, store store.Store, err error, run func(t *testing.T, store store.Store)) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}()
	run(t, store)
}

func fill(t testing.TB, store store.Store, lines string) {
	t.Helper()
	_, err := importer.Import(t.Context(), store, []input.File{{Name: "a", Content: strings.NewReader(lines)}},
		importer.Options{RecordedAt: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
}

func exportServer(t *testing.T) (get func(query string) *httptest.ResponseRecorder) {
	t.Helper()
	store := naive.New()
	fill(t, store, document+person+company+job)
	return getFrom(t, store)
}

func getFrom(t *testing.T, store store.Store) func(query string) *httptest.ResponseRecorder {
	handler := routes(store, openToAll(t))
	return func(query string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/export?"+query, nil))
		return w
	}
}

func TestExportOverHTTP(t *testing.T) {
	eachStore(t, func(t *testing.T, store store.Store) {
		fill(t, store, document+person+company+job)
		testExports(t, getFrom(t, store))
	})
}

func testExports(t *testing.T, get func(query string) *httptest.ResponseRecorder) {
	for query, want := range map[string]string{
		"format=jsonl":                                 document + person + company + job,
		"format=jsonl&of=person:p&hops=0":              document + person,
		"format=jsonl&of=person:p":                     document + person + company + job,
		"format=jsonl&ids=company:c":                   company,
		"format=jsonl&ids=company:c,person:p":          document + person + company + job,
		"format=jsonl&of=company:c&of=person:p&hops=0": document + person + company + job,
	} {
		if got := get(query); got.Code != http.StatusOK || got.Body.String() != want {
			t.Errorf("%s gave %d\n%s\nwant\n%s", query, got.Code, got.Body, want)
		}
	}
	for format, media := range mediaTypes {
		got := get("format=" + string(format))
		if got.Code != http.StatusOK || got.Header().Get("Content-Type") != media[0] || got.Body.Len() == 0 ||
			got.Header().Get("Content-Disposition") != `attachment; filename="ties.`+media[1]+`"` {
			t.Errorf("%s: %d %v", format, got.Code, got.Header())
		}
	}
}

// Both stores export the same parts of a larger graph, in each format.
func TestViewsOfBothStoresAreAlike(t *testing.T) {
	var lines strings.Builder
	if err := gen.Write(&lines, gen.Options{People: 500, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	answers := map[string]string{}
	eachStore(t, func(t *testing.T, store store.Store) {
		fill(t, store, lines.String())
		get := getFrom(t, store)
		for _, query := range []string{
			"format=jsonl&of=company:0&hops=1", "format=jsonl&of=company:0&hops=2", "format=jsonl&of=team:3&of=project:1&hops=2",
			"format=csv&of=company:7", "format=graphml&of=company:7", "format=ftm&of=company:7", "format=gexf&of=company:7",
			"format=cytoscape&of=company:7", "format=jsonld&of=company:7",
		} {
			got := get(query)
			if got.Code != http.StatusOK || got.Body.Len() < 500 {
				t.Errorf("%s gave %d %s", query, got.Code, got.Body)
			}
			answer := got.Header().Get(cutHeader) + got.Body.String()
			if before, ok := answers[query]; ok && before != answer {
				t.Errorf("%s: the two stores differ", query)
			}
			answers[query] = answer
		}
	})
}

// A response that was cut says so.
func TestACutViewOverHTTP(t *testing.T) {
	store := naive.New()
	fill(t, store, hub(subset.MostNodes+200))
	get := getFrom(t, store)
	for query, want := range map[string]string{"format=jsonl&of=company:hub": subset.CutNote, "format=jsonl&of=company:hub&hops=0": ""} {
		if got := get(query); got.Code != http.StatusOK || got.Header().Get(cutHeader) != want {
			t.Errorf("%s gave %d %q, want %q", query, got.Code, got.Header().Get(cutHeader), want)
		}
	}
}

// hub returns the records of a company with many employees.
func hub(people int) string {
	lines := document + strings.ReplaceAll(company, "company:c", "company:hub")
	for i := range people {
		id := fmt.Sprintf("%d", i)
		lines += strings.ReplaceAll(person, "person:p", "person:at-hub-"+id)
		lines += strings.NewReplacer("person:p", "person:at-hub-"+id, "company:c", "company:hub", "employment:e", "employment:at-hub-"+id).Replace(job)
	}
	return lines
}

func TestBadExportsOverHTTP(t *testing.T) {
	get := exportServer(t)
	for query, want := range map[string]struct {
		status int
		words  string
	}{
		"":                                {http.StatusBadRequest, "BAD_USER_INPUT format"},
		"format=xlsx":                     {http.StatusBadRequest, "BAD_USER_INPUT jsonl"},
		"format=jsonl&off=person:p":       {http.StatusBadRequest, "BAD_USER_INPUT parameter"},
		"format=jsonl&of=employment:e":    {http.StatusBadRequest, "BAD_USER_INPUT entity"},
		"format=jsonl&of=person:p&hops=x": {http.StatusBadRequest, "BAD_USER_INPUT hops"},
		"format=jsonl&of=person:p&hops=9": {http.StatusBadRequest, "BAD_USER_INPUT hops"},
		"format=jsonl&hops=1":             {http.StatusBadRequest, "BAD_USER_INPUT of"},
		"format=jsonl&ids=":               {http.StatusBadRequest, "BAD_USER_INPUT entity"},
		"format=jsonl&ids=a&of=b":         {http.StatusBadRequest, "BAD_USER_INPUT ids"},
		"format=jsonl&of=person:nobody":   {http.StatusNotFound, "NOT_FOUND person:nobody"},
	} {
		got := get(query)
		for word := range strings.FieldsSeq(want.words) {
			if got.Code != want.status || !strings.Contains(got.Body.String(), word) {
				t.Errorf("%q gave %d %s, want %d and %s", query, got.Code, got.Body, want.status, word)
			}
		}
	}
	closed := naive.New()
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	if got := getFrom(t, closed)("format=jsonl"); got.Code != http.StatusServiceUnavailable || !strings.Contains(got.Body.String(), "UNAVAILABLE") {
		t.Errorf("got %d %s", got.Code, got.Body)
	}
}
