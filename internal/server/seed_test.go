package server

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

// overtaken is a store into which others write as soon as it has been found empty.
type overtaken struct {
	emptyStore
	others func()
}

type emptyStore interface {
	store.Store
	store.EmptyLoader
}

func (o overtaken) Export(ctx context.Context, yield func(kg.Record) error) error {
	defer o.others()
	return o.emptyStore.Export(ctx, yield)
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
	var got []string
	if err := opened[0].Export(t.Context(), func(r kg.Record) error { got = append(got, r.RecordID()); return nil }); err != nil {
		t.Error(err)
	}
	if len(got) != 1 || !strings.Contains(input, got[0]) {
		t.Errorf("the store holds %v", got)
	}
}
