// Package neo4j is a store in Neo4j: one server or a cluster, used by any number of processes. Most plans are one Cypher
// statement, whatever their size.
package neo4j

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"

	"ties/internal/duplicates"
	"ties/internal/observe"
	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j/bulk"
	"ties/store/neo4j/client"
	"ties/store/neo4j/log"
	"ties/store/neo4j/names"
	"ties/store/neo4j/read"
	"ties/store/neo4j/schema"
	"ties/store/neo4j/stated"
	"ties/store/neo4j/write"
)

// Options configures a store.
type Options = client.Options

// Store is a store.Store in Neo4j. Open makes one.
type Store struct {
	proposalStore

	client *client.Client
	probe  *client.Client // with a connection of its own, for Ready

	probing singleflight.Group // one answer of Ready serves all who ask at the same time

	prepared  atomic.Bool   // whether the database is known to be of ties and up to date
	preparing chan struct{} // a semaphore of prepare

	writing chan struct{} // a semaphore of Apply: writers that wait for the lock in the database keep its processors busy

	loadingUntil time.Time // until when a bulk load of another process is not waited for; used by prepare only

	bulkThreshold int // see Loader.Threshold

	merges     merges
	duplicates *duplicates.Finder
	names      *names.Cache

	background context.Context // of background work; canceled by Close
	stop       context.CancelFunc

	calls storekit.Lifecycle
}

var (
	_ store.Store       = (*Store)(nil)
	_ store.EmptyLoader = (*Store)(nil)
	_ store.Pooled      = (*Store)(nil)
)

// Open opens a database by its URL (bolt://, neo4j://, bolt+s:// or neo4j+s://), and brings its schema up to date. A database
// of another application, or of a newer ties, is refused and left unchanged.
//
// A database that cannot be reached, or is too busy, is no error: calls of the store fail until it can be.
func Open(ctx context.Context, address string, options Options) (*Store, error) {
	if err := checkAddress(address); err != nil {
		return nil, err
	}
	c, err := client.New(address, options)
	if err != nil {
		return nil, fmt.Errorf("cannot open the Neo4j at %s: %w", address, err)
	}
	probe, err := client.New(address, forProbe(options))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot open the Neo4j at %s: %w", address, err), c.Close())
	}
	s := &Store{client: c, probe: probe, preparing: make(chan struct{}, 1), writing: make(chan struct{}, 1), bulkThreshold: bulk.Threshold}
	s.proposalStore = proposalStore{client: c, run: s.on}
	s.duplicates = duplicates.New(s)
	s.background, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	s.names = names.New(s.background, s.client, s.calls.Go)
	err = client.MapError(ctx, s.prepare(ctx))
	busy := ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded)
	if busy || errors.Is(err, kg.ErrUnavailable) && !client.IsRefused(err) {
		return s, nil
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot open the Neo4j at %s: %w", address, err), s.Close())
	}
	return s, nil
}

// checkAddress refuses URLs with passwords, since URLs appear in logs.
func checkAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return errors.New("the URL of the Neo4j cannot be read: want one such as bolt://localhost:7687")
	case u.User != nil:
		return errors.New("the URL of a Neo4j must not hold a user or password, which would be seen in logs")
	default:
		return nil
	}
}

// Pools implements store.Pooled.
func (s *Store) Pools() []store.PoolStats { return s.client.Pools() }

// Close implements store.Store.
func (s *Store) Close() error {
	if !s.calls.Close() {
		return nil
	}
	s.stop()
	s.duplicates.Close()
	s.calls.Wait()
	return errors.Join(s.client.Close(), s.probe.Close())
}

// on runs f on a database whose schema is up to date, and maps its error to one of the contract.
func (s *Store) on(ctx context.Context, f func() error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()

	err := ctx.Err()
	if err == nil {
		err = s.prepare(ctx)
	}
	if err == nil {
		err = f()
	}
	if client.LacksFulltextIndex(err) {
		err = fmt.Errorf("%w (%w)", schema.ErrHalfFilled, err)
	}
	if errors.Is(err, schema.ErrHalfFilled) || errors.Is(err, schema.ErrIncomplete) {
		s.prepared.Store(false)
	}
	return client.MapError(ctx, err)
}

// Read implements store.Reader.
func (s *Store) Read(ctx context.Context, plan *query.Plan) (page *query.Page, err error) {
	if start, ok := plan.Start.(*query.Duplicates); ok {
		return s.duplicates.Read(ctx, start, plan.Selection)
	}
	err = s.on(ctx, func() (err error) {
		plan, page, err = s.redirect(ctx, plan)
		if err == nil && page == nil {
			page, err = readPage(ctx, s.client, s.names, plan)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return page, nil
}

// readPage returns the answer to a plan without IDs of merged entities.
func readPage(ctx context.Context, c *client.Client, known *names.Cache, plan *query.Plan) (*query.Page, error) {
	if start, ok := plan.Start.(*query.Passages); ok {
		return read.Passages(ctx, c, known, start, plan.Selection)
	}
	return read.Page(ctx, c, plan)
}

// ReadStated implements store.StatedReader.
func (s *Store) ReadStated(ctx context.Context, ids []string) (found map[string]merging.Stated, err error) {
	err = s.on(ctx, func() (err error) {
		found, err = s.stated(ctx).Stated(ids)
		return err
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// stated reads what is stated.
func (s *Store) stated(ctx context.Context) stated.Reader {
	return func(text string, params map[string]any) ([][]any, error) { return s.client.Query(ctx, text, params) }
}

// Apply implements store.Writer.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	var receipt *kg.Receipt
	err := s.on(ctx, func() (err error) {
		if err := s.awaitTurn(ctx); err != nil {
			return err
		}
		defer func() { <-s.writing }()
		receipt, err = write.Apply(ctx, s.client, batch)
		s.merges.wrote(batch)
		return err
	})
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// Erase implements store.Eraser. The database's own files, such as its transaction log, are out of its reach.
func (s *Store) Erase(ctx context.Context, what *kg.Erasure) (*kg.Receipt, error) {
	var receipt *kg.Receipt
	err := s.on(ctx, func() (err error) {
		if err := s.awaitTurn(ctx); err != nil {
			return err
		}
		defer func() { <-s.writing }()
		receipt, err = write.Erase(ctx, s.client, what)
		return err
	})
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// awaitTurn waits until no other call of this process applies a batch.
func (s *Store) awaitTurn(ctx context.Context) error {
	began := time.Now()
	defer func() { observe.Waited(ctx, time.Since(began)) }()
	select {
	case s.writing <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Load implements store.BulkLoader.
func (s *Store) Load(ctx context.Context, load func(store.Writer) error) error {
	l := &bulk.Loader{Client: s.client, Run: s.on, Threshold: s.bulkThreshold}
	err := l.Load(ctx, load)
	s.merges.loaded()
	if l.Filled() {
		s.prepared.Store(err == nil) // otherwise the next call resumes the load
	}
	return err
}

// LoadEmpty implements store.EmptyLoader.
func (s *Store) LoadEmpty(ctx context.Context, load func(store.Writer) error) error {
	defer s.merges.loaded()
	return s.on(ctx, func() error { return bulk.LoadEmpty(ctx, s.client, load) })
}

// AtomicLoad implements store.BulkLoader: each batch is its own transaction.
func (s *Store) AtomicLoad(context.Context) (bool, error) { return false, nil }

// Export implements store.Exporter.
func (s *Store) Export(ctx context.Context, yield func(kg.Record) error) error {
	var stopped error
	err := s.on(ctx, func() error { return write.Export(ctx, s.client, keepError(yield, &stopped)) })
	return cmp.Or(stopped, err)
}

// ExportStated implements store.Exporter.
func (s *Store) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	var stopped error
	err := s.on(ctx, func() error { return write.ExportStated(ctx, s.client, keepError(yield, &stopped)) })
	return cmp.Or(stopped, err)
}

// Snapshot implements store.Snapshotter.
func (s *Store) Snapshot(ctx context.Context, to store.SnapshotReader) error {
	var stopped error
	if to.Revision != nil {
		to.Revision = keepError(to.Revision, &stopped)
	}
	if to.Proposal != nil {
		to.Proposal = keepError(to.Proposal, &stopped)
	}
	if record := to.Record; record != nil {
		to.Record = func(r kg.Record, revision int64) error {
			stopped = record(r, revision)
			return stopped
		}
	}
	err := s.on(ctx, func() error { return write.Snapshot(ctx, s.client, to) })
	return cmp.Or(stopped, err)
}

// keepError returns f, and keeps its error, which is returned to its caller unchanged.
func keepError[T any](f func(T) error, stopped *error) func(T) error {
	return func(value T) error {
		*stopped = f(value)
		return *stopped
	}
}

// ReadLog implements store.LogReader.
func (s *Store) ReadLog(ctx context.Context, plan *query.LogPlan) (page *query.LogPage, err error) {
	err = s.on(ctx, func() (err error) {
		page, err = log.Page(ctx, s.client, plan)
		return err
	})
	if err != nil {
		return nil, err
	}
	return page, nil
}

// RestoreLog implements store.Snapshotter.
func (s *Store) RestoreLog(ctx context.Context, restore func(appendRevision func(store.LoggedRevision) error) error) error {
	var stopped error
	err := s.on(ctx, func() error { return bulk.RestoreLog(ctx, s.client, keepError(restore, &stopped)) })
	return cmp.Or(stopped, err)
}

// Clear implements store.Snapshotter.
func (s *Store) Clear(ctx context.Context) error {
	return s.on(ctx, func() error { return bulk.Clear(ctx, s.client) })
}
