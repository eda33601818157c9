// Package naive is a store in memory that is too simple to be wrong: records in a map, and plans answered record by record,
// as the comments of package kg/query say. Other stores are compared with it. It is only for small data: every plan scans
// everything.
package naive

import (
	"context"
	"fmt"
	"sync"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Store is a store.Store in memory.
type Store struct {
	writing sync.Mutex // held while a batch is applied

	mu     sync.Mutex // guards the fields below
	graph  RecordMap
	tokens []*store.Token
	closed bool
	busy   sync.WaitGroup // the running calls
}

// New returns an empty store.
func New() *Store { return &Store{graph: RecordMap{}} }

var _ store.Store = (*Store)(nil)

// begin returns the state of the data for a call, which ends with done.
func (s *Store) begin(ctx context.Context) (g RecordMap, done func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, nil, fmt.Errorf("the store is closed: %w", kg.ErrUnavailable)
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	s.busy.Add(1)
	return s.graph, s.busy.Done, nil
}

// Graph returns the current data. The caller must not change it.
func (s *Store) Graph() RecordMap {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.graph
}

// Read implements store.Reader.
func (s *Store) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	g, done, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return g.Read(plan)
}

// Read answers a plan from this state of the data.
func (g RecordMap) Read(plan *query.Plan) (*query.Page, error) {
	if err := checkPlan(plan); err != nil {
		return nil, err
	}
	page, err := evaluator{g}.start(plan)
	if err != nil {
		return nil, err
	}
	return &page, nil
}

// Apply implements store.Writer.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	g, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := batch.Resolve(g); err != nil {
		return err
	}
	next := g.after(batch)
	if err := next.checkDeletions(batch); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.graph = next
	return nil
}

// Export implements store.Exporter.
func (s *Store) Export(ctx context.Context, yield func(kg.Record) error) error {
	g, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	for _, t := range kg.Nodes.List() {
		for _, r := range g.Records(kg.Types(t)) {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := yield(clone(r)); err != nil {
				return err
			}
		}
	}
	return nil
}

// Snapshot implements store.Snapshotter: Export already reads one state.
func (s *Store) Snapshot(ctx context.Context, yield func(kg.Record) error) error {
	return s.Export(ctx, yield)
}

// DeleteDocuments implements store.Snapshotter.
func (s *Store) DeleteDocuments(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	g, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	if len(g.Records(kg.Nodes&^kg.Documents)) > 0 {
		return kg.CitedError()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.graph = RecordMap{}
	return nil
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
