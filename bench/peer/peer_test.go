package peer_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/bench/peer"
	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/store/sqlite"
)

// A comparison is fair only if both sides say the same.
func TestBothAnswerAlike(t *testing.T) {
	text := people(t, 300)
	ids, err := ask.People(bytes.NewReader(text), 100)
	if err != nil {
		t.Fatal(err)
	}
	ties, other := tiesHandler(t, text), peerHandler(t, text)
	for _, query := range append(ask.Growing(), ask.Typename, ask.Profile, ask.Nested) {
		for _, id := range append(ids[:30:30], "person:nobody") {
			body := ask.Body(query, id)
			want, got := answer(t, ties, body), answer(t, other, body)
			if got != want {
				t.Fatalf("%s\n%s\nties %s\npeer %s", query, id, want, got)
			}
		}
	}
	if longest := len(answer(t, other, ask.Body(ask.Nested, ids[0]))); longest < 1000 {
		t.Errorf("the nested question is answered with %d bytes: too little was compared", longest)
	}
}

func TestGraphsOutOfOrderAreRefused(t *testing.T) {
	text := people(t, 5)
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	_, last, _ := strings.Cut(string(rest), `{"kind":"Person"`)
	for name, bad := range map[string]string{"no company": `{"kind":"Person"` + last, "no JSON": string(first[1:])} {
		if _, err := peer.Load(strings.NewReader(bad)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func people(t *testing.T, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gen.Write(&b, gen.Options{People: n, Seed: 5}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func tiesHandler(t *testing.T, text []byte) http.Handler {
	t.Helper()
	store, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	_, err = importer.Import(t.Context(), store, []input.File{{Name: "gen", Content: bytes.NewReader(text)}},
		importer.Options{RecordedAt: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return graph.NewHandler(store, httpapi.Options{})
}

func peerHandler(t *testing.T, text []byte) http.Handler {
	t.Helper()
	g, err := peer.Load(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return peer.NewHandler(g)
}

func answer(t *testing.T, h http.Handler, body []byte) string {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	return w.Body.String()
}
