// Package naive is a store in memory that is too simple to be wrong: records in a map, and plans answered record by record,
// as the comments of package kg/query say. Other stores are compared with it. It is only for small data: every plan scans
// everything.
package naive

import (
	"context"
	"fmt"
	"sync"
	"time"

	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store"
)

// Store is a store.Store in memory.
type Store struct {
	writing sync.Mutex // held while something is written

	mu     sync.Mutex // guards the fields below
	state  *state
	past   map[int64]*state // after each revision that was applied
	tokens []*store.Token
	closed bool
	busy   sync.WaitGroup // the running calls
}

// New returns an empty store.
func New() *Store { return &Store{state: &state{}} }

var (
	_ store.Store = (*Store)(nil)
	_ store.Past  = (*Store)(nil)
)

// begin returns the state of the data for a call, which ends with done.
func (s *Store) begin(ctx context.Context) (now *state, done func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, nil, fmt.Errorf("the store is closed: %w", kg.ErrUnavailable)
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	s.busy.Add(1)
	return s.state, s.busy.Done, nil
}

// write replaces the state by the one that change returns, unless that is nil.
func (s *Store) write(ctx context.Context, change func(now *state) (*state, error)) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	now, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	next, err := change(now)
	if err != nil || next == nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state = next
	s.remember(next)
	return nil
}

// remember keeps a state, for At. What was erased is not known of earlier ones any more.
func (s *Store) remember(next *state) {
	if s.past == nil {
		s.past = map[int64]*state{}
	}
	if next.last().Kind == kg.RevisionErase {
		for number, earlier := range s.past {
			s.past[number] = earlier.stillKnown(number, next)
		}
	}
	s.past[next.last().Number] = next
}

// Stated returns the current data as it was stated. The caller must not change it.
func (s *Store) Stated() RecordMap {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.stated
}

// Graph returns the current data, as it is read. The caller must not change it.
func (s *Store) Graph() RecordMap {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state.graph
}

// Read implements store.Reader.
func (s *Store) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	now, done, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return now.read(plan)
}

// ReadStated implements store.StatedReader.
func (s *Store) ReadStated(ctx context.Context, ids []string) (map[string]merging.Stated, error) {
	now, done, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	found := map[string]merging.Stated{}
	for _, id := range ids {
		if r := now.stated[id]; r != nil {
			found[id] = merging.Stated{Record: kg.Clone(r), Revision: now.revisions[id]}
		}
	}
	return found, nil
}

// ReadLog implements store.LogReader.
func (s *Store) ReadLog(ctx context.Context, plan *query.LogPlan) (*query.LogPage, error) {
	now, done, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return now.readLog(plan)
}

// Apply implements store.Writer.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) (receipt *kg.Receipt, err error) {
	err = s.write(ctx, func(now *state) (next *state, err error) {
		next, receipt, err = now.apply(batch, time.Now())
		if batch.DryRun {
			next = nil
		}
		return next, err
	})
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// Export implements store.Exporter.
func (s *Store) Export(ctx context.Context, yield func(kg.Record) error) error {
	now, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	return yieldAll(ctx, now.graph, yield)
}

// ExportStated implements store.Exporter.
func (s *Store) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	return s.Snapshot(ctx, store.SnapshotReader{Record: func(r kg.Record, _ int64) error { return yield(r) }})
}

// Snapshot implements store.Snapshotter.
func (s *Store) Snapshot(ctx context.Context, to store.SnapshotReader) error {
	now, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	return now.snapshot(ctx, to)
}

// Clear implements store.Snapshotter.
func (s *Store) Clear(ctx context.Context) error {
	return s.write(ctx, func(*state) (*state, error) { return &state{}, nil })
}

// RestoreLog implements store.Snapshotter.
func (s *Store) RestoreLog(ctx context.Context, restore func(appendRevision func(store.LoggedRevision) error) error) error {
	return s.write(ctx, func(now *state) (*state, error) {
		if len(now.stated) > 0 || len(now.log) > 0 {
			return nil, store.ErrNotEmpty
		}
		next := &state{keys: map[string]keyUse{}}
		return next, restore(func(r store.LoggedRevision) error {
			next.log = append(next.log, r)
			if r.Key != "" {
				next.keys[r.Key] = keyUse{r.Input, r.Number}
			}
			return nil
		})
	})
}

// At implements store.Past, for the revisions that were applied: each has the state that it had.
func (s *Store) At(ctx context.Context, revision int64) (then store.View, release func(), err error) {
	_, done, err := s.begin(ctx)
	if err != nil {
		return nil, nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.past[revision] == nil {
		done()
		return nil, nil, fmt.Errorf("revision %d was not applied to this store: %w", revision, kg.ErrInvalid)
	}
	return &Store{state: s.past[revision]}, done, nil
}

// Ready implements store.Store.
func (s *Store) Ready(ctx context.Context) error {
	_, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	done()
	return nil
}

// Close implements store.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.busy.Wait()
	return nil
}
