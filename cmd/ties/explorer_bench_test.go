package main

import (
	"io"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"ties/store/sqlite"
	"ties/web/webtest"
)

// BenchmarkExplorerAtSize measures the explorer with the largest graph it must handle: `make figures-explorer`.
func BenchmarkExplorerAtSize(b *testing.B) {
	b.Chdir(b.TempDir())
	if code := runCLI(b.Context(), []string{"ties", "import", "-"}, func(string) (string, bool) { return "", false },
		strings.NewReader(webtest.Large.Records()), io.Discard, os.Stderr); code != exitOK {
		b.Fatalf("the import gave exit code %d", code)
	}
	store, err := sqlite.Open(b.Context(), "ties.db")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	server := httptest.NewServer(routes(store, openToAll(b)))
	b.Cleanup(server.Close) // after the browser, which keeps connections open
	for b.Loop() {
		webtest.ExplorerAtSize(b, server.URL+"/")
	}
}
