package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/store"
)

// What a load may use of memory beside what is usual, in KiB, as SQLite counts it: of pages while it writes, and of
// rows while it sorts them for an index.
const (
	usualCache   = 16_000
	loadingCache = 120_000
	sortingCache = 32_000
)

// errNotEmpty tells that a load has to go batch by batch.
var errNotEmpty = errors.New("the store holds something")

// Load implements kg.BulkLoader. An empty store is filled in one transaction, without its indices: to sort what is there
// in the end is much cheaper than to find the place of each row in each of them. Nor does SQLite look for what rows refer
// to, which kg.Batch.Resolve has seen to.
func (s *Store) Load(ctx context.Context, load func(store.Writer) error) error {
	err := s.on(ctx, s.writer, func(c *Conn) (err error) {
		if err := c.DB.Exec("PRAGMA foreign_keys = OFF"); err != nil {
			return err
		}
		defer func() {
			c.DB.SetInterrupt(context.Background()) // whatever was told to stop
			err = FirstError(err, c.DB.Exec("PRAGMA foreign_keys = ON"))
		}()
		return c.InTransaction(func() error {
			if holds, err := c.holdsEntities(); err != nil || holds {
				return errors.Join(err, errNotEmpty)
			}
			return c.fillStore(load)
		})
	})
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errNotEmpty):
		return load(s)
	default:
		return &store.RolledBackError{Err: err}
	}
}

// AtomicLoad implements kg.BulkLoader.
func (s *Store) AtomicLoad(ctx context.Context) (empty bool, err error) {
	err = s.read(ctx, func(c *Conn) error {
		holds, err := c.holdsEntities()
		empty = !holds
		return err
	})
	return empty && err == nil, err
}

func (c *Conn) holdsEntities() (holds bool, err error) {
	return holds, c.Run("SELECT 1 FROM entities LIMIT 1", nil, func(*sqlite3.Stmt) error {
		holds = true
		return nil
	})
}

// fillStore writes all batches of a load in the transaction that is open.
func (c *Conn) fillStore(load func(store.Writer) error) (err error) {
	if err := c.setCache(loadingCache); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.setCache(usualCache)) }()
	// What is sorted for an index must not have to stay in memory, of which a connection has 256 MB.
	if err := c.DB.Exec("PRAGMA temp_store = FILE"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.DB.Exec("PRAGMA temp_store = MEMORY")) }()
	f, err := c.startFilling()
	if err != nil {
		return err
	}
	defer f.writer.stop()
	if err := load(f); err != nil {
		return err
	}
	return f.end()
}

func (c *Conn) setCache(kib int) error {
	return c.DB.Exec(fmt.Sprintf("PRAGMA cache_size = -%d", kib))
}

// index is one that the migrations have made.
type index struct{ table, name, create string }

// isOfIDs tells whether an index is that of the IDs of a table, in which there is no ID twice.
func (i index) isOfIDs() bool { return i.name == i.table+"_by_id" }

func (i index) isOfFlows() bool { return i.table == "flows" }

func (i index) isOfRecords() bool { return !i.isOfIDs() && !i.isOfFlows() }

func (c *Conn) indices() (list []index, err error) {
	tables := []string{"'flows'"}
	for _, f := range Tables {
		tables = append(tables, "'"+f.table+"'")
	}
	return list, c.Run("SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ("+
		strings.Join(tables, ", ")+") ORDER BY name", nil, func(row *sqlite3.Stmt) error {
		list = append(list, index{row.ColumnText(0), row.ColumnText(1), row.ColumnText(2)})
		return nil
	})
}

// makeIndices makes those of the indices that were dropped.
func (f *bulkLoad) makeIndices(wanted func(index) bool) error {
	for _, i := range f.indices {
		if !wanted(i) {
			continue
		}
		err := f.DB.Exec(i.create)
		if i.isOfIDs() && errors.Is(err, sqlite3.CONSTRAINT) {
			if err = f.keepLast(i.table); err == nil {
				err = f.DB.Exec(i.create)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// keepLast deletes the rows of relations or facts that were written again later.
func (f *bulkLoad) keepLast(table string) error {
	w := &Writing{degrees: map[int64]int64{}}
	gone := "WITH again AS (SELECT pk FROM (SELECT pk, lead(pk) OVER (PARTITION BY id ORDER BY pk) AS later FROM " +
		table + ") WHERE later IS NOT NULL) "
	if table == Relations.table {
		err := f.Run(gone+"SELECT source, target FROM relations WHERE pk IN (SELECT pk FROM again)", nil, func(row *sqlite3.Stmt) error {
			w.gain(row.ColumnInt64(0), row.ColumnInt64(1), -1)
			return nil
		})
		if err != nil {
			return err
		}
		f.gain(w.degrees)
	}
	return f.Exec(gone + "DELETE FROM " + table + " WHERE pk IN (SELECT pk FROM again)")
}
