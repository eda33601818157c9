package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// What a load may use of memory beside what is usual, in KiB, as SQLite counts it: of pages while it writes, and of
// rows while it sorts them for an index.
const (
	usualCache   = 16_000
	loadingCache = 120_000
	sortingCache = 32_000
)

// errHolds tells that a load has to go batch by batch.
var errHolds = errors.New("the store holds something")

// Load implements kg.Loader. An empty store is filled in one transaction, without its indices: to sort what is there
// in the end is much cheaper than to find the place of each row in each of them.
func (s *Store) Load(ctx context.Context, load func(kg.Writer) error) error {
	err := s.write(ctx, func(c *conn) error {
		if holds, err := c.holdsEntities(); err != nil || holds {
			return errors.Join(err, errHolds)
		}
		return c.fill(load)
	})
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errHolds):
		return load(s)
	default:
		return &kg.Undone{Err: err}
	}
}

func (c *conn) holdsEntities() (holds bool, err error) {
	return holds, c.run("SELECT 1 FROM entities LIMIT 1", nil, func(*sqlite3.Stmt) error {
		holds = true
		return nil
	})
}

// fill writes all batches of a load in the transaction that is open.
func (c *conn) fill(load func(kg.Writer) error) (err error) {
	if err := c.setCache(loadingCache); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.setCache(usualCache)) }()
	// What is sorted for an index must not have to stay in memory, of which a connection has 256 MB.
	if err := c.db.Exec("PRAGMA temp_store = FILE"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.db.Exec("PRAGMA temp_store = MEMORY")) }()
	indices, err := c.indices()
	if err != nil {
		return err
	}
	for _, i := range indices {
		if err := c.db.Exec("DROP INDEX " + i.name); err != nil {
			return err
		}
	}
	f := &filling{conn: c}
	if err := f.settle(fillingNames); err != nil {
		return err
	}
	if err := load(f); err != nil {
		return err
	}
	if err := f.end(); err != nil {
		return err
	}
	if err := c.setCache(sortingCache); err != nil {
		return err
	}
	for _, i := range indices {
		if err := c.db.Exec(i.create); err != nil {
			return err
		}
	}
	if err := c.newEdition(nil); err != nil {
		return err
	}
	return c.countAllFlows()
}

func (c *conn) setCache(kib int) error {
	return c.db.Exec(fmt.Sprintf("PRAGMA cache_size = -%d", kib))
}

// index is one that the migrations have made, beside those of the IDs, which writing needs.
type index struct{ name, create string }

func (c *conn) indices() (list []index, err error) {
	tables := make([]string, len(families))
	for i, f := range families {
		tables[i] = "'" + f.table + "'"
	}
	return list, c.run("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ("+
		strings.Join(tables, ", ")+") ORDER BY name", nil, func(row *sqlite3.Stmt) error {
		list = append(list, index{row.ColumnText(0), row.ColumnText(1)})
		return nil
	})
}
