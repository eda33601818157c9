package sqlite_test

import (
	"path/filepath"
	"testing"

	"ties/store/sqlite"
	"ties/store/storetest"
)

func BenchmarkDocuments(b *testing.B) {
	s, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	storetest.BenchmarkDocuments(b, s)
}
