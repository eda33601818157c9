package write

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/namesearch"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// Rename adds an entity to Renamed, unless what its keys are made of is as before; nil stands for a new entity.
func (w *Writing) Rename(e *kg.Entity, before kg.Record) {
	if b, ok := before.(*kg.Entity); ok && b.Name == e.Name && b.URL == e.URL && slices.Equal(b.Aliases, e.Aliases) &&
		slices.Equal(b.Identifiers, e.Identifiers) {
		return
	}
	w.Renamed = append(w.Renamed, NameKeys{pk: w.Keys[e.ID], isNew: before == nil, of: e})
}

// NameKeys is the keys of an entity's names.
type NameKeys struct {
	pk    int64
	isNew bool // whether none are stored so far
	of    *kg.Entity
	keys  string
}

// MakeKeys computes the keys of all renamed entities concurrently.
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

// PutNames writes search keys in the order of the index, which is much the fastest.
func PutNames(c *db.Conn, list []NameKeys) error {
	slices.SortFunc(list, func(a, b NameKeys) int { return int(a.pk - b.pk) })
	for _, one := range list {
		or := "INSERT OR REPLACE"
		if one.isNew {
			or = "INSERT"
		}
		if err := c.Exec(or+" INTO names (rowid, keys) VALUES (?, ?)", one.pk, one.keys); err != nil {
			return err
		}
	}
	return nil
}

// namesIndexSettings say how the index of keys is written: how many bytes are buffered, how many segments are merged into
// one, and how many segments are too many.
type namesIndexSettings struct{ hashsize, automerge, crisismerge int }

// The settings for single batches and for a load.
var (
	UsualNames   = namesIndexSettings{1 << 20, 4, 16} // the defaults of FTS5
	LoadingNames = namesIndexSettings{32 << 20, 0, 1_000}
)

// SetNamesIndex changes the settings of the index of keys.
func SetNamesIndex(c *db.Conn, s namesIndexSettings) error {
	for name, value := range map[string]int{"hashsize": s.hashsize, "automerge": s.automerge, "crisismerge": s.crisismerge} {
		if err := c.Exec("INSERT INTO names (names, rank) VALUES (?, ?)", name, value); err != nil {
			return err
		}
	}
	return nil
}

// OptimizeNames merges the segments of the index of keys into one, since a search reads every segment.
func OptimizeNames(c *db.Conn) error { return c.Exec("INSERT INTO names (names) VALUES ('optimize')") }

// rekeyPage is how many entities are rekeyed in one transaction.
const rekeyPage = 10_000

// Rekey recomputes the keys of the names of all entities, if they are missing or of another version.
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

// rekeyFrom rekeys a page of entities after a key, and returns the last one; -1 if there were none.
func rekeyFrom(c *db.Conn, after int64) (last int64, err error) {
	var list []NameKeys
	last = -1
	err = c.Run("SELECT pk, id, type, name, aliases, url, identifiers FROM entities WHERE pk > ? ORDER BY pk LIMIT ?", []any{after, rekeyPage},
		func(row *sqlite3.Stmt) error {
			last = row.ColumnInt64(0)
			aliases, err := schema.AliasesOf(row.ColumnText(4))
			if err != nil {
				return err
			}
			identifiers, err := fields.SplitIdentifiers(row.ColumnText(6))
			e := &kg.Entity{
				ID: row.ColumnText(1), Type: kg.Type(row.ColumnInt(2)), Name: row.ColumnText(3), Aliases: aliases,
				URL: row.ColumnText(5), Identifiers: identifiers,
			}
			list = append(list, NameKeys{pk: last, keys: namesearch.Keys(e)})
			return err
		})
	if err != nil {
		return last, err
	}
	return last, PutNames(c, list)
}
