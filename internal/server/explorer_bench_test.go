package server

import (
	"net/http/httptest"
	"path/filepath"
	"testing"

	"ties/store/sqlite"
	"ties/web/webtest"
)

// BenchmarkExplorerAtSize measures the explorer with the largest graph it must handle: `make figures-explorer`.
func BenchmarkExplorerAtSize(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	fill(b, store, webtest.Large.Records())
	server := httptest.NewServer(routes(store, openToAll(b)))
	b.Cleanup(server.Close) // after the browser, which keeps connections open
	for b.Loop() {
		webtest.ExplorerAtSize(b, server.URL+"/")
	}
}
