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

// BenchmarkExplorerAtSize tells how the explorer does with as much as it has to take: `make figures-explorer`.
func BenchmarkExplorerAtSize(b *testing.B) {
	b.Chdir(b.TempDir())
	if code := run(b.Context(), []string{"ties", "import", "-"}, func(string) (string, bool) { return "", false },
		strings.NewReader(webtest.Large.Records()), io.Discard, os.Stderr); code != succeeded {
		b.Fatalf("the import gave exit code %d", code)
	}
	store, err := sqlite.Open(b.Context(), "ties.db")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	server := httptest.NewServer(routes(store, nil))
	b.Cleanup(server.Close) // when the browser, which keeps connections open, is gone
	for b.Loop() {
		webtest.ExplorerAtSize(b, server.URL+"/")
	}
}
