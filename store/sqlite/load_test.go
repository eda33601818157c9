package sqlite

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/store"
	"ties/store/sqlite/bulk"
	"ties/store/sqlite/db"
)

// A load drops the indexes: they are there again, whatever happens.
func TestIndicesOutliveALoad(t *testing.T) {
	s := openNew(t)
	before := indicesOf(t, s)
	if len(before) < 8 {
		t.Fatalf("there are only %d indices", len(before))
	}
	stop := errors.New("enough")
	for _, outcome := range []error{stop, nil, nil} { // twice into an empty store, and into one that is not
		err := s.Load(t.Context(), func(to store.Writer) error {
			put := kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:p", Name: "P"}}}
			return errors.Join(store.Write(t.Context(), to, &put), outcome)
		})
		if !errors.Is(err, outcome) {
			t.Errorf("got %v, want %v", err, outcome)
		}
		if diff := cmp.Diff(before, indicesOf(t, s), cmp.AllowUnexported(bulk.Index{})); diff != "" {
			t.Errorf("indices differ:\n%s", diff)
		}
	}
}

// openNew opens a new file.
func openNew(t *testing.T) *Store {
	t.Helper()
	return openPath(t, filepath.Join(t.TempDir(), "ties.db"))
}

// openPath opens a file until the test ends.
func openPath(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func indicesOf(t *testing.T, s *Store) (list []bulk.Index) {
	t.Helper()
	err := s.db.Write(context.WithoutCancel(t.Context()), func(c *db.Conn) (err error) {
		list, err = bulk.Indexes(c)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
