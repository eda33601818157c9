// Package sqlite is a store in one SQLite file, or in memory. It is for one machine: any number of readers, each on its own
// snapshot, beside one writer; a batch that Apply has acknowledged is on disk.
package sqlite

import (
	"context"
	"errors"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/duplicates"
	"ties/internal/logread"
	"ties/internal/storekit"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/bulk"
	"ties/store/sqlite/db"
	"ties/store/sqlite/read"
	"ties/store/sqlite/records"
	"ties/store/sqlite/revisions"
	"ties/store/sqlite/write"
)

// Store is a store.Store in SQLite. Open makes one.
type Store struct {
	proposalStore

	db    *db.DB
	file  *watchedFile // nil for a database in memory
	trace func(sql string)
	graph *adjacency.Cache
	stop  context.CancelFunc // ends background work

	duplicates *duplicates.Finder
}

var (
	_ store.Store       = (*Store)(nil)
	_ store.EmptyLoader = (*Store)(nil)
	_ store.Pooled      = (*Store)(nil)
)

// Option configures a store.
type Option func(*Store)

// Trace calls f with the text of each statement that a Read runs, from the goroutine that runs it.
func Trace(f func(sql string)) Option { return func(s *Store) { s.trace = f } }

// Notify calls f with a sentence on what other processes keep the store waiting for, or hold, from any goroutine.
func Notify(f func(text string)) Option { return func(s *Store) { s.db.Notify = f } }

// Pools implements store.Pooled.
func (s *Store) Pools() []store.PoolStats { return s.db.Pools() }

// Ready implements store.Store. It notices a file that is deleted, replaced or damaged.
func (s *Store) Ready(ctx context.Context) error {
	if err := s.file.check(); err != nil {
		return err
	}
	err := s.db.Probe(ctx, func(c *db.Conn) error {
		return c.Run("SELECT 1 FROM sqlite_schema LIMIT 1", nil, func(*sqlite3.Stmt) error { return nil })
	})
	if damage := s.db.Damage(); damage != nil {
		return damage
	}
	return err
}

// Close implements store.Store.
func (s *Store) Close() error {
	s.stop()
	s.duplicates.Close()
	return s.db.Close()
}

// Read implements store.Reader.
func (s *Store) Read(ctx context.Context, plan *query.Plan) (page *query.Page, err error) {
	if start, ok := plan.Start.(*query.Duplicates); ok {
		return s.duplicates.Read(ctx, start, plan.Selection)
	}
	err = s.db.Read(ctx, func(c *db.Conn) (err error) {
		page, err = s.page(ctx, &db.Tx{Conn: c, Trace: s.trace}, plan)
		return err
	})
	if err != nil {
		return nil, err
	}
	return page, nil
}

// page answers a plan in a transaction.
func (s *Store) page(ctx context.Context, tx *db.Tx, plan *query.Plan) (*query.Page, error) {
	plan, page, err := storekit.Redirect(plan, records.Merges{Tx: &db.Tx{Conn: tx.Conn}}.Into)
	if err != nil || page != nil {
		return page, err
	}
	return read.Page(ctx, tx, s.graph, plan)
}

// ReadStated implements store.StatedReader.
func (s *Store) ReadStated(ctx context.Context, ids []string) (found map[string]merging.Stated, err error) {
	err = s.db.Read(ctx, func(c *db.Conn) (err error) {
		found, err = records.Find(&db.Tx{Conn: c, Trace: s.trace}, ids, nil)
		return err
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// RebuildGraph reads the graph into memory, for searches for paths and colleagues. They work without it, and start a rebuild
// in the background when it is worth it.
func (s *Store) RebuildGraph(ctx context.Context) error { return s.graph.Rebuild(ctx) }

// errDryRun takes back what a dry run has written.
var errDryRun = errors.New("a dry run")

// Apply implements store.Writer.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) (receipt *kg.Receipt, err error) {
	if err := s.file.checkIdentity(); err != nil {
		return nil, err
	}
	err = s.db.WriteShared(ctx, len(batch.Put)+len(batch.Delete), func(c *db.Conn) (err error) {
		if receipt, err = write.Apply(c, batch); err == nil && batch.DryRun {
			err = errDryRun
		}
		return err
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return nil, err
	}
	return receipt, nil
}

// write runs f in a transaction of its own.
func (s *Store) write(ctx context.Context, f func(c *db.Conn) error) error {
	if err := s.file.checkIdentity(); err != nil {
		return err
	}
	return s.db.Write(ctx, f)
}

// Load implements store.BulkLoader.
func (s *Store) Load(ctx context.Context, load func(store.Writer) error) error {
	err := s.loadUnless(ctx, bulk.HoldsEntities, load)
	if errors.Is(err, store.ErrNotEmpty) {
		return load(s)
	}
	return err
}

// LoadEmpty implements store.EmptyLoader.
func (s *Store) LoadEmpty(ctx context.Context, load func(store.Writer) error) error {
	return s.loadUnless(ctx, bulk.HoldsRecords, load)
}

func (s *Store) loadUnless(ctx context.Context, occupied func(*db.Conn) (bool, error), load func(store.Writer) error) error {
	if err := s.file.checkIdentity(); err != nil {
		return &store.RolledBackError{Err: err}
	}
	err := bulk.Load(ctx, s.db, occupied, load)
	if err == nil || errors.Is(err, store.ErrNotEmpty) {
		return err
	}
	return &store.RolledBackError{Err: err}
}

// AtomicLoad implements store.BulkLoader.
func (s *Store) AtomicLoad(ctx context.Context) (empty bool, err error) {
	err = s.db.Read(ctx, func(c *db.Conn) error {
		holds, err := bulk.HoldsEntities(c)
		empty = !holds
		return err
	})
	return empty && err == nil, err
}

// ReadLog implements store.LogReader.
func (s *Store) ReadLog(ctx context.Context, plan *query.LogPlan) (page *query.LogPage, err error) {
	err = s.db.Read(ctx, func(c *db.Conn) (err error) {
		tx := &db.Tx{Conn: c, Trace: s.trace}
		source := &revisions.Source{Tx: tx, Work: work.NewCounter(ctx), Read: func(of *query.Plan) (*query.Page, error) {
			return s.page(ctx, tx, of)
		}}
		page, err = logread.Page(source, plan)
		return err
	})
	if err != nil {
		return nil, err
	}
	return page, nil
}

// RestoreLog implements store.Snapshotter.
func (s *Store) RestoreLog(ctx context.Context, restore func(appendRevision func(store.LoggedRevision) error) error) error {
	return s.write(ctx, func(c *db.Conn) error {
		holds, err := bulk.HoldsRecords(c)
		if err != nil {
			return err
		}
		last, err := revisions.Last(c)
		if err != nil {
			return err
		}
		if holds || last.Number > 0 {
			return store.ErrNotEmpty
		}
		return restore(func(logged store.LoggedRevision) error { return revisions.Append(c, &logged) })
	})
}

// Clear implements store.Snapshotter.
func (s *Store) Clear(ctx context.Context) error {
	if err := s.file.checkIdentity(); err != nil {
		return err
	}
	return s.db.OnWriter(ctx, func(c *db.Conn) error {
		return c.WithoutForeignKeys(func() error { return c.InTransaction(func() error { return write.Clear(c) }) })
	})
}
