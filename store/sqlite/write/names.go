package write

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// storedNames is how an entity was called before a batch.
type storedNames struct{ name, aliases string }

// lookUpNames finds how those entities of a batch are called that are there already.
func (w *Writing) lookUpNames(records []kg.Record) error {
	var ids []string
	for _, r := range records {
		if e, ok := r.(*kg.Entity); ok {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return w.Run("SELECT e.id, e.name, e.aliases FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value",
		[]any{db.JSON(ids)}, func(row *sqlite3.Stmt) error {
			w.called[row.ColumnText(0)] = storedNames{row.ColumnText(1), row.ColumnText(2)}
			return nil
		})
}

// Rename notes the keys of an entity whose names are new.
func (w *Writing) Rename(e *kg.Entity, aliases string) {
	before, known := w.called[e.ID]
	if known && before == (storedNames{e.Name, aliases}) {
		return
	}
	w.Renamed = append(w.Renamed, NameKeys{pk: w.Keys[e.ID], fresh: !known, of: e})
}

// NameKeys is the keys of an entity's names.
type NameKeys struct {
	pk    int64
	fresh bool // there are none so far
	of    *kg.Entity
	keys  string
}

// MakeKeys makes the keys of all entities whose names are new, side by side.
func (w *Writing) MakeKeys() {
	if len(w.Renamed) == 0 {
		return
	}
	var all sync.WaitGroup
	for part := range slices.Chunk(w.Renamed, len(w.Renamed)/(4*runtime.GOMAXPROCS(0))+1) {
		all.Go(func() {
			for i := range part {
				part[i].keys = namesearch.Keys(part[i].of)
			}
		})
	}
	all.Wait()
}

// PutNames writes the keys that have changed, in the order of the index, in which that is much the fastest.
func PutNames(c *db.Conn, list []NameKeys) error {
	slices.SortFunc(list, func(a, b NameKeys) int { return int(a.pk - b.pk) })
	for _, one := range list {
		or := "INSERT OR REPLACE"
		if one.fresh {
			or = "INSERT"
		}
		if err := c.Exec(or+" INTO names (rowid, keys) VALUES (?, ?)", one.pk, one.keys); err != nil {
			return err
		}
	}
	return nil
}

// namesIndexSettings say how the index of keys is written: how many bytes are collected before they are, how many parts are
// merged into one, and how many parts are too many.
type namesIndexSettings struct{ hashsize, automerge, crisismerge int }

// How the index is written by single batches and by a load.
var (
	UsualNames   = namesIndexSettings{1 << 20, 4, 16} // as FTS5 has them
	LoadingNames = namesIndexSettings{32 << 20, 0, 1_000}
)

// SetNamesIndex changes how the index of keys is written.
func SetNamesIndex(c *db.Conn, s namesIndexSettings) error {
	for name, value := range map[string]int{"hashsize": s.hashsize, "automerge": s.automerge, "crisismerge": s.crisismerge} {
		if err := c.Exec("INSERT INTO names (names, rank) VALUES (?, ?)", name, value); err != nil {
			return err
		}
	}
	return nil
}

// OptimizeNames makes one part of the index of all those that it was written in, in each of which a search has to look.
func OptimizeNames(c *db.Conn) error { return c.Exec("INSERT INTO names (names) VALUES ('optimize')") }

// rekeyPage is how many entities get their keys in one transaction.
const rekeyPage = 10_000

// Rekey makes the keys of the names of all entities, where they are not there or of another version.
func Rekey(ctx context.Context, d *db.DB) error {
	current := false
	err := d.Read(ctx, func(c *db.Conn) error {
		return c.Run("SELECT version = ? FROM names_version", []any{namesearch.Version}, func(row *sqlite3.Stmt) error {
			current = row.ColumnBool(0)
			return nil
		})
	})
	for last := int64(-1); err == nil && !current; {
		err = d.Write(ctx, func(c *db.Conn) error {
			last, err = rekeyFrom(c, last)
			if err != nil || last >= 0 {
				return err
			}
			current = true
			return c.Exec("UPDATE names_version SET version = ?", namesearch.Version)
		})
	}
	return err
}

// rekeyFrom makes those of a page of entities behind a key, and returns the last of them; -1 where there were none.
func rekeyFrom(c *db.Conn, after int64) (last int64, err error) {
	var list []NameKeys
	last = -1
	err = c.Run("SELECT pk, id, type, name, aliases FROM entities WHERE pk > ? ORDER BY pk LIMIT ?", []any{after, rekeyPage},
		func(row *sqlite3.Stmt) error {
			last = row.ColumnInt64(0)
			aliases, err := schema.AliasesOf(row.ColumnText(4))
			e := &kg.Entity{ID: row.ColumnText(1), Type: kg.Type(row.ColumnInt(2)), Name: row.ColumnText(3), Aliases: aliases}
			list = append(list, NameKeys{pk: last, keys: namesearch.Keys(e)})
			return err
		})
	if err != nil {
		return last, err
	}
	return last, PutNames(c, list)
}
