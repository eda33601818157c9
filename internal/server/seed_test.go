package server

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

// overtaken is a store into which others write as soon as it has been found new.
type overtaken struct {
	emptyStore
	others func()
}

type emptyStore interface {
	store.Store
	store.EmptyLoader
}

func (o overtaken) ReadLog(ctx context.Context, plan *query.LogPlan) (*query.LogPage, error) {
	defer o.others()
	return o.emptyStore.ReadLog(ctx, plan)
}

// An import that begins while a server looks whether it must seed the store keeps the article out of it.
func TestAnImportThatOvertakesTheSeeds(t *testing.T) {
	for _, input := range []string{company, document} {
		file := filepath.Join(t.TempDir(), "ties.db")
		overtakeSeeds(t, input, func() (emptyStore, error) { return sqlite.Open(t.Context(), file) })
	}
}

func TestAnImportThatOvertakesTheSeedsOfANeo4j(t *testing.T) {
	database := neo4jserver.Shared(t)
	for _, input := range []string{company, document} {
		neo4jserver.Empty(t, database)
		overtakeSeeds(t, input, func() (emptyStore, error) {
			return neo4j.Open(t.Context(), database.URL, neo4j.Options{Username: database.Username, Password: database.Password})
		})
	}
}

// overtakeSeeds asserts that an import of one record, as by another process, keeps the article out of an open store.
func overtakeSeeds(t *testing.T, input string, open func() (emptyStore, error)) {
	t.Helper()
	var opened [2]emptyStore
	for i := range opened {
		var err error
		if opened[i], err = open(); err != nil {
			t.Fatal(err)
		}
		closeLater(t, opened[i])
	}
	raced := overtaken{opened[0], func() { fill(t, opened[1], input) }}
	if err := Seed(t.Context(), raced, slog.New(slog.DiscardHandler)); err != nil {
		t.Error(err)
	}
	if got := idsIn(t, opened[0]); len(got) != 1 || !strings.Contains(input, got[0]) {
		t.Errorf("the store holds %v", got)
	}
}

func idsIn(t *testing.T, from store.Exporter) (ids []string) {
	t.Helper()
	if err := from.Export(t.Context(), func(r kg.Record) error { ids = append(ids, r.RecordID()); return nil }); err != nil {
		t.Error(err)
	}
	return ids
}

// What was emptied stays empty when a server starts.
func TestAnEmptiedStoreIsNotSeeded(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "ties.db"))
	if err != nil {
		t.Fatal(err)
	}
	staysEmpty(t, s)
}

func TestAnEmptiedNeo4jIsNotSeeded(t *testing.T) {
	database := neo4jserver.Shared(t)
	neo4jserver.Empty(t, database)
	s, err := neo4j.Open(t.Context(), database.URL, neo4j.Options{Username: database.Username, Password: database.Password})
	if err != nil {
		t.Fatal(err)
	}
	staysEmpty(t, s)
}

// staysEmpty asserts that a new store, from which all records are deleted or erased, is not seeded.
func staysEmpty(t *testing.T, s emptyStore) {
	t.Helper()
	closeLater(t, s)
	for _, empty := range []func() error{
		func() error { return store.Write(t.Context(), s, &kg.Batch{Delete: []string{"company:c"}}) },
		func() error {
			_, err := s.Erase(t.Context(), &kg.Erasure{IDs: []string{"company:c"}})
			return err
		},
	} {
		fill(t, s, company)
		if err := empty(); err != nil {
			t.Fatal(err)
		}
		if err := Seed(t.Context(), s, slog.New(slog.DiscardHandler)); err != nil {
			t.Error(err)
		}
		if got := idsIn(t, s); len(got) > 0 {
			t.Errorf("the store holds %d records", len(got))
		}
	}
}
