package exchange

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// The bounds of a view.
const (
	MostNodes = 1_000
	MostHops  = 6
	MostEdges = 10_000 // relations among the nodes; also how many of each node are looked at
	MostFacts = 1_000  // of each node
)

// SubsetQuery is a part of a graph: some entities, what surrounds them as kg.Subgraph says, the relations and facts among and
// of these, and the documents that all of them cite.
type SubsetQuery struct {
	Of   []string // IDs of entities, each once
	Hops int      // how far around them
}

// Check tells what is wrong with a view. The error is a kg.RecordError, whose field is "of" or "hops".
func (v SubsetQuery) Check() error {
	if n := len(v.Of); n < 1 || n > MostNodes {
		return &kg.RecordError{Field: "of", Reason: fmt.Sprintf("has %d IDs: want 1 to %d", n, MostNodes)}
	}
	for i, id := range v.Of {
		if t, ok := kg.TypeOfID(id); !ok || !kg.Entities.Has(t) {
			return &kg.RecordError{Field: "of", Reason: fmt.Sprintf("%.80q is not the ID of an entity: want one such as \"person:wu-yuxin\"", id)}
		}
		if slices.Contains(v.Of[:i], id) {
			return &kg.RecordError{Field: "of", Reason: fmt.Sprintf("%q is there twice: want each entity once", id)}
		}
	}
	if v.Hops < 0 || v.Hops > MostHops {
		return &kg.RecordError{Field: "hops", Reason: fmt.Sprintf("%d is out of range: want 0 to %d", v.Hops, MostHops)}
	}
	return nil
}

// ErrTooMuch tells that a view has more than may be exported as one.
var ErrTooMuch = fmt.Errorf("the view is too large: export less of it, or everything")

// Subset is what a SubsetQuery has read. It is a store.Exporter.
type Subset struct {
	records []kg.Record // in the order of store.Exporter
	// Cut tells that more than MostNodes entities are so near: the view has the first of them, as kg.Subgraph says.
	Cut bool
}

// ReadSubset reads a view: the graph in one call of the store, and the documents in another. Errors: what Check gives,
// kg.ErrNotFound where an entity of Of is not there, ErrTooMuch, and what the store gives.
func ReadSubset(ctx context.Context, store store.Reader, v SubsetQuery) (*Subset, error) {
	if err := v.Check(); err != nil {
		return nil, err
	}
	page, err := store.Read(ctx, &query.Plan{
		Start:     &query.Subgraph{Of: v.Of, Hops: v.Hops, Kinds: kg.AllKinds(), Limit: MostNodes + 1, MaxRelationsPerNode: MostEdges},
		Selection: &query.Selection{Branches: []*query.Branch{{Step: query.SubgraphNodesStep{}, Selection: wantedOfNode()}, {Step: &query.SubgraphEdgesStep{Slice: query.Slice{Limit: MostEdges}}, Selection: wantedOfEdge()}}},
	})
	if err != nil {
		return nil, err
	}
	seen, err := v.seen(page.Rows[0].Pages[0], page.Rows[0].Pages[1])
	if err != nil {
		return nil, err
	}
	documents, err := citedDocuments(ctx, store, seen.records)
	seen.records = append(seen.records, documents...)
	slices.SortFunc(seen.records, func(a, b kg.Record) int {
		return cmp.Or(cmp.Compare(a.RecordType(), b.RecordType()), cmp.Compare(a.RecordID(), b.RecordID()))
	})
	return seen, err
}

// Export implements store.Exporter.
func (s *Subset) Export(ctx context.Context, yield func(kg.Record) error) error {
	for _, r := range s.records {
		if err := cmp.Or(ctx.Err(), yield(r)); err != nil {
			return err
		}
	}
	return nil
}

func (v SubsetQuery) seen(nodes, edges query.Page) (*Subset, error) {
	if edges.More {
		return nil, fmt.Errorf("%w (it has more than %d relations)", ErrTooMuch, MostEdges)
	}
	seen := &Subset{Cut: len(nodes.Rows) > MostNodes}
	there := map[string]bool{}
	for _, row := range nodes.Rows[:min(len(nodes.Rows), MostNodes)] {
		e := entityOf(row)
		there[e.ID] = true
		seen.records = append(seen.records, e)
		if row.Pages[2].More {
			return nil, fmt.Errorf("%w (%s has more than %d facts)", ErrTooMuch, e.ID, MostFacts)
		}
		for _, fact := range row.Pages[2].Rows {
			seen.records = append(seen.records, factOf(e.ID, fact))
		}
	}
	for _, id := range v.Of {
		if !there[id] {
			return nil, fmt.Errorf("nothing has the ID %q: %w", id, kg.ErrNotFound)
		}
	}
	for _, row := range edges.Rows {
		if r := relationOf(row); there[r.Source] && there[r.Target] {
			seen.records = append(seen.records, r)
		}
	}
	return seen, nil
}

// citedDocuments reads the documents that records cite.
func citedDocuments(ctx context.Context, store store.Reader, seen []kg.Record) (documents []kg.Record, err error) {
	known := map[string]bool{}
	var ids []string
	for _, r := range seen {
		for _, c := range citations(r) {
			if !known[c.Document] {
				known[c.Document] = true
				ids = append(ids, c.Document)
			}
		}
	}
	err = storeLookup{store}.each(ctx, ids, kg.Documents, documentProps, func(_ string, values []query.Value) {
		documents = append(documents, documentOf(values))
	})
	return documents, err
}
