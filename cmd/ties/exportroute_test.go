package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ties/exchange"
	"ties/kg"
	"ties/store/storetest/naive"
)

func exportServer(t *testing.T) (get func(query string) *httptest.ResponseRecorder) {
	t.Helper()
	store := naive.New()
	_, err := exchange.Import(t.Context(), store, []exchange.Input{{Name: "a", Content: strings.NewReader(document + person + company + job)}},
		exchange.Options{RecordedAt: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return getFrom(t, store)
}

func getFrom(t *testing.T, store kg.Store) func(query string) *httptest.ResponseRecorder {
	handler := routes(store, nil)
	return func(query string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/export?"+query, nil))
		return w
	}
}

func TestExportOverHTTP(t *testing.T) {
	get := exportServer(t)
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
