// Package bulk fills a store that has no entities yet.
package bulk

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/store"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/write"
)

// The sizes of the page cache in KiB, as SQLite counts it: usually, while a load writes, and while it sorts rows for an
// index.
const (
	usualCache   = 16_000
	loadingCache = 120_000
	sortingCache = 32_000
)

// Load fills a store in one transaction, without its indexes: sorting all rows at the end is much cheaper than
// inserting each into every index. Foreign keys are not checked, since kg.Batch.Resolve has checked all references. If
// occupied reports that the store holds something, Load returns store.ErrNotEmpty: it must be written batch by batch.
func Load(ctx context.Context, d *db.DB, occupied func(*db.Conn) (bool, error), load func(store.Writer) error) error {
	return d.OnWriter(ctx, func(c *db.Conn) error {
		err := c.WithoutForeignKeys(func() error {
			return c.InTransaction(func() error {
				if holds, err := occupied(c); err != nil || holds {
					return db.FirstError(err, store.ErrNotEmpty)
				}
				return fillStore(c, load)
			})
		})
		if err == nil {
			// So that the file itself is never one of an empty store while it is in use. What was loaded is durable without.
			_ = c.Exec("PRAGMA wal_checkpoint(PASSIVE)")
		}
		return err
	})
}

// HoldsEntities reports whether a store has entities.
func HoldsEntities(c *db.Conn) (bool, error) { return holdsRows(c, schema.Entities) }

// HoldsRecords reports whether a store has records. Relations and facts have entities.
func HoldsRecords(c *db.Conn) (bool, error) {
	if holds, err := HoldsEntities(c); err != nil || holds {
		return holds, err
	}
	return holdsRows(c, schema.Documents)
}

func holdsRows(c *db.Conn, of *schema.Table) (holds bool, err error) {
	return holds, c.Run("SELECT 1 FROM "+of.Table+" LIMIT 1", nil, func(*sqlite3.Stmt) error {
		holds = true
		return nil
	})
}

// fillStore writes all batches of a load in the open transaction.
func fillStore(c *db.Conn, load func(store.Writer) error) (err error) {
	if err := setCache(c, loadingCache); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, setCache(c, usualCache)) }()
	// Sorting rows for an index may take more than the 256 MB of memory that a connection has.
	if err := c.Raw.Exec("PRAGMA temp_store = FILE"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Raw.Exec("PRAGMA temp_store = MEMORY")) }()
	f, err := startLoad(c)
	if err != nil {
		return err
	}
	defer f.writer.stop()
	if err := load(f); err != nil {
		return err
	}
	return f.finish()
}

func setCache(c *db.Conn, kib int) error {
	return c.Raw.Exec(fmt.Sprintf("PRAGMA cache_size = -%d", kib))
}

// Index is an index that the migrations have created.
type Index struct{ table, name, create string }

// isOfIDs reports whether an index is the unique index on the IDs of a table.
func (i Index) isOfIDs() bool { return i.name == i.table+"_by_id" }

func (i Index) isOfFlows() bool { return i.table == "flows" }

func (i Index) isOfRecords() bool { return !i.isOfIDs() && !i.isOfFlows() }

// Indexes returns the indexes of the tables that a load fills.
func Indexes(c *db.Conn) (list []Index, err error) {
	tables := []string{"'flows'"}
	for _, f := range schema.Tables {
		tables = append(tables, "'"+f.Table+"'")
	}
	return list, c.Run("SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ("+
		strings.Join(tables, ", ")+") ORDER BY name", nil, func(row *sqlite3.Stmt) error {
		list = append(list, Index{row.ColumnText(0), row.ColumnText(1), row.ColumnText(2)})
		return nil
	})
}

// createIndexes recreates some of the indexes that were dropped.
func (f *bulkLoad) createIndexes(wanted func(Index) bool) error {
	for _, i := range f.indexes {
		if !wanted(i) {
			continue
		}
		err := f.Raw.Exec(i.create)
		if i.isOfIDs() && errors.Is(err, sqlite3.CONSTRAINT) {
			if err = f.keepLast(i.table); err == nil {
				err = f.Raw.Exec(i.create)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// keepLast deletes rows of relations or facts that were overwritten by later ones.
func (f *bulkLoad) keepLast(table string) error {
	w := &write.Writing{Degrees: map[int64]int64{}}
	overwritten := "WITH again AS (SELECT pk FROM (SELECT pk, lead(pk) OVER (PARTITION BY id ORDER BY pk) AS later FROM " +
		table + ") WHERE later IS NOT NULL) "
	if table == schema.Relations.Table {
		err := f.Run(overwritten+"SELECT source, target FROM relations WHERE pk IN (SELECT pk FROM again)", nil, func(row *sqlite3.Stmt) error {
			w.AddToDegrees(row.ColumnInt64(0), row.ColumnInt64(1), -1)
			return nil
		})
		if err != nil {
			return err
		}
		f.addDegrees(w.Degrees)
	}
	err := f.Exec(overwritten + "DELETE FROM " + table + " WHERE pk IN (SELECT pk FROM again)")
	f.records -= int(f.Raw.Changes())
	return err
}
