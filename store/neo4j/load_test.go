package neo4j

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/write"
	"ties/store/storetest"
)

// FillAtOnce makes every load a bulk load.
func (s *Store) FillAtOnce() { s.bulkThreshold = 0 }

// loadedGraph is all data that a load writes.
type loadedGraph struct {
	records []kg.Record
	degrees [][]any
	flows   *query.Page
	indices [][]any
}

func graphOf(t *testing.T, s *Store) (g loadedGraph) {
	t.Helper()
	g.flows = allFlows(t, s)
	err := s.Export(t.Context(), func(r kg.Record) error {
		g.records = append(g.records, r)
		return nil
	})
	if err == nil {
		g.degrees, err = s.client.Query(t.Context(), "MATCH (e:Entity) RETURN e.id, e.degree, coalesce(e.came, 0), coalesce(e.went, 0) ORDER BY e.id", nil)
	}
	if err == nil {
		g.indices, err = s.client.Query(t.Context(), "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'ties_' RETURN name, state ORDER BY name", nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func (g loadedGraph) equals(t *testing.T, want loadedGraph) {
	t.Helper()
	if diff := cmp.Diff(want, g, cmp.AllowUnexported(loadedGraph{})); diff != "" || len(g.records) == 0 {
		t.Errorf("the graphs differ:\n%s", diff)
	}
}

// batches cuts records into parts, in the order in which they refer to each other.
func batches(records []kg.Record) [][]kg.Record {
	rank := func(r kg.Record) int {
		return slices.IndexFunc([]kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts}, func(s kg.TypeSet) bool { return s.Has(r.RecordType()) })
	}
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(a, b kg.Record) int { return rank(a) - rank(b) })
	return slices.Collect(slices.Chunk(records, 40))
}

func applyAll(ctx context.Context, to store.Writer, parts [][]kg.Record) error {
	for _, part := range parts {
		if err := store.Write(ctx, to, &kg.Batch{Put: part}); err != nil {
			return err
		}
	}
	return nil
}

// A load, also one of a half and then of all again, leaves the same data as Apply: degrees, flows and indexes, too.
func TestALoadThatIsCutOffLeavesWhatItHasApplied(t *testing.T) {
	parts := batches(storetest.RandomRecords(1))
	s := openShared(t, Options{})
	var half, whole loadedGraph
	for i, part := range parts {
		if err := applyAll(t.Context(), s, [][]kg.Record{part}); err != nil {
			t.Fatal(err)
		}
		if i == len(parts)-2 {
			half = graphOf(t, s)
		}
	}
	whole = graphOf(t, s)

	s = openShared(t, Options{})
	s.FillAtOnce()
	stop := errors.New("enough")
	err := s.Load(t.Context(), func(to store.Writer) error {
		return errors.Join(applyAll(t.Context(), to, parts[:len(parts)-1]), stop)
	})
	if !errors.Is(err, stop) || errors.As(err, new(*store.RolledBackError)) {
		t.Errorf("got %v, want %v", err, stop)
	}
	access := neo4jserver.Shared(t)
	onlyRead := openAt(t, access, Options{LeaveAsIs: true})
	if err := onlyRead.Ready(t.Context()); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("a database that is half filled gave %v, want %v", err, kg.ErrUnavailable)
	}
	hasty, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	_ = s.Ready(hasty) // starts the repair, and most probably does not wait for it
	waitUntil(t, "a whole database", func() bool { return s.Ready(t.Context()) == nil })
	other := openAt(t, access, Options{})
	graphOf(t, other).equals(t, half)
	graphOf(t, onlyRead).equals(t, half)
	if err := s.Load(t.Context(), func(to store.Writer) error { return applyAll(t.Context(), to, parts) }); err != nil {
		t.Fatal(err)
	}
	graphOf(t, s).equals(t, whole)

	s = openShared(t, Options{})
	s.FillAtOnce()
	again := append(slices.Clone(parts), parts[len(parts)-1]) // repeated records do no harm
	if err := s.Load(t.Context(), func(to store.Writer) error { return applyAll(t.Context(), to, again) }); err != nil {
		t.Fatal(err)
	}
	graphOf(t, s).equals(t, whole)
}

// While one process fills a database, others wait, or get an error; afterwards they go on.
func TestOthersWaitForALoad(t *testing.T) {
	s := openShared(t, Options{})
	s.FillAtOnce()
	access := neo4jserver.Shared(t)
	other, asked := openAt(t, access, Options{}), openAt(t, access, Options{})
	parts := batches(storetest.RandomRecords(2))
	err := s.Load(t.Context(), func(to store.Writer) error {
		if err := applyAll(t.Context(), to, parts); err != nil {
			return err
		}
		search := &query.Plan{Start: &query.Search{Text: "anna", Types: kg.Entities, Slice: query.Slice{Limit: 1}}, Selection: &query.Selection{Types: kg.Entities}}
		if _, err := other.Read(t.Context(), search); !errors.Is(err, kg.ErrUnavailable) {
			t.Errorf("a search gave %v, want %v", err, kg.ErrUnavailable)
		}
		if err := asked.Ready(t.Context()); !errors.Is(err, kg.ErrUnavailable) {
			t.Errorf("being ready: got %v, want %v", err, kg.ErrUnavailable)
		}
		if _, err := asked.Read(t.Context(), flowsPlan()); !errors.Is(err, kg.ErrUnavailable) {
			t.Errorf("a read gave %v, want %v", err, kg.ErrUnavailable)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := store.Write(ctx, other, &kg.Batch{Put: parts[0]}); !errors.Is(err, kg.ErrUnavailable) && !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a write gave %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	graphOf(t, other).equals(t, graphOf(t, s))
	if err := store.Write(t.Context(), other, &kg.Batch{Put: parts[0]}); err != nil {
		t.Error(err)
	}
}

// However many people there are: none are looked at twice, nor sorted.
func TestAllJobsAreReadInTheOrderOfAnIndex(t *testing.T) {
	s := openShared(t, Options{})
	operators := s.explain(t, &cypher.Compiled{Text: write.AllJobs, Params: map[string]any{"after": "", "end": "~", "limit": 1, "standings": codec.StandingNames(kg.Asserted())}})
	for _, o := range operators {
		if scans.MatchString(o) || slices.Contains([]string{"Sort", "PartialSort", "Top", "PartialTop", "EagerAggregation"}, o) {
			t.Errorf("it takes the operator %s, of %v", o, operators)
		}
	}
}
