// Package subset reads a part of a graph, to be exported like the whole.
package subset

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"ties/internal/lookup"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// The limits of a subset.
const (
	MostNodes = 1_000
	MostHops  = 6
	MostEdges = 10_000 // relations among the nodes; also how many of each node are looked at
	MostFacts = 1_000  // of each node
)

// Query names a part of a graph: some entities, what surrounds them as query.Subgraph says, the relations and facts
// among and of these, and the documents that all of them cite.
type Query struct {
	Of   []string // IDs of entities, each once
	Hops int      // how far around them
}

// Check returns what is wrong with a query: a kg.RecordError, whose field is "of" or "hops".
func (q Query) Check() error {
	if n := len(q.Of); n < 1 || n > MostNodes {
		return &kg.RecordError{Field: "of", Reason: fmt.Sprintf("has %d IDs: want 1 to %d", n, MostNodes)}
	}
	for i, id := range q.Of {
		if t, ok := kg.TypeOfID(id); !ok || !kg.Entities.Has(t) {
			return &kg.RecordError{Field: "of", Reason: fmt.Sprintf("%.80q is not the ID of an entity: want one such as \"person:wu-yuxin\"", id)}
		}
		if slices.Contains(q.Of[:i], id) {
			return &kg.RecordError{Field: "of", Reason: fmt.Sprintf("%q is there twice: want each entity once", id)}
		}
	}
	if q.Hops < 0 || q.Hops > MostHops {
		return &kg.RecordError{Field: "hops", Reason: fmt.Sprintf("%d is out of range: want 0 to %d", q.Hops, MostHops)}
	}
	return nil
}

// ErrTooLarge is the error of a subset that has more than may be exported as one.
var ErrTooLarge = fmt.Errorf("the view is too large: export less of it, or everything")

// Subset is what was read of a part. It is a store.Exporter.
type Subset struct {
	records []kg.Record // in the order of store.Exporter
	// Cut is set where more than MostNodes entities are so near: the subset has the first of them, as query.Subgraph says.
	Cut bool
}

// CutNote says of a subset that it is cut.
var CutNote = fmt.Sprintf("only the %d nearest entities are exported: there are more", MostNodes)

// Read reads a subset: the graph in one call of the store, and the documents in another. Errors: that of Check,
// kg.ErrNotFound where an entity of Of is not there, ErrTooLarge, and those of the store.
func Read(ctx context.Context, from store.Reader, q Query) (*Subset, error) {
	if err := q.Check(); err != nil {
		return nil, err
	}
	page, err := from.Read(ctx, &query.Plan{
		Start: &query.Subgraph{Of: q.Of, Hops: q.Hops, Kinds: kg.AllKinds(), Limit: MostNodes + 1, MaxRelationsPerNode: MostEdges},
		Selection: &query.Selection{Branches: []*query.Branch{
			{Step: query.SubgraphNodesStep{}, Selection: nodeSelection.Selection},
			{Step: &query.SubgraphEdgesStep{Slice: query.Slice{Limit: MostEdges}}, Selection: edgeSelection.Selection},
		}},
	})
	if err != nil {
		return nil, err
	}
	part, err := q.subset(page.Rows[0].Pages[0], page.Rows[0].Pages[1])
	if err != nil {
		return nil, err
	}
	documents, err := citedDocuments(ctx, from, part.records)
	part.records = append(part.records, documents...)
	slices.SortFunc(part.records, func(a, b kg.Record) int {
		return cmp.Or(cmp.Compare(a.RecordType(), b.RecordType()), cmp.Compare(a.RecordID(), b.RecordID()))
	})
	return part, err
}

// What a subset asks of records. The last branch of a node leads to its facts.
var (
	nodeSelection = withFacts(lookup.Select(kg.Entities))
	factSelection = lookup.Select(kg.Facts)
	edgeSelection = lookup.Select(kg.Relations)
)

func withFacts(s *lookup.Selection) *lookup.Selection {
	s.Branches = append(s.Branches, &query.Branch{On: kg.Entities, Step: &query.FactsStep{Slice: query.Slice{Limit: MostFacts}}, Selection: factSelection.Selection})
	return s
}

// ExportStated implements store.Exporter.
func (s *Subset) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	return s.Export(ctx, yield) // a part is what was read
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

func (q Query) subset(nodes, edges query.Page) (*Subset, error) {
	if edges.More {
		return nil, fmt.Errorf("%w (it has more than %d relations)", ErrTooLarge, MostEdges)
	}
	part := &Subset{Cut: len(nodes.Rows) > MostNodes}
	there := map[string]bool{}
	for _, row := range nodes.Rows[:min(len(nodes.Rows), MostNodes)] {
		e, err := part.addNode(row)
		if err != nil {
			return nil, err
		}
		there[e.ID] = true
		for _, id := range e.FormerIDs {
			there[id] = true
		}
	}
	for _, id := range q.Of {
		if !there[id] {
			return nil, fmt.Errorf("nothing has the ID %q: %w", id, kg.ErrNotFound)
		}
	}
	for _, row := range edges.Rows {
		record, err := edgeSelection.Record(row)
		if err != nil {
			return nil, err
		}
		if r := record.(*kg.Relation); there[r.Source] && there[r.Target] {
			part.records = append(part.records, r)
		}
	}
	return part, nil
}

// addNode adds an entity and its facts.
func (s *Subset) addNode(row query.Row) (*kg.Entity, error) {
	e, err := nodeSelection.Record(row)
	if err != nil {
		return nil, err
	}
	s.records = append(s.records, e)
	facts := row.Pages[len(row.Pages)-1]
	if facts.More {
		return nil, fmt.Errorf("%w (%s has more than %d facts)", ErrTooLarge, e.RecordID(), MostFacts)
	}
	for _, row := range facts.Rows {
		f, err := factSelection.Record(row)
		if err != nil {
			return nil, err
		}
		s.records = append(s.records, f)
	}
	return e.(*kg.Entity), nil
}

// citedDocuments reads the documents that records cite.
func citedDocuments(ctx context.Context, from store.Reader, citing []kg.Record) ([]kg.Record, error) {
	known := map[string]bool{}
	var ids []string
	for _, r := range citing {
		for _, c := range kg.Citations(r) {
			if !known[c.Document] {
				known[c.Document] = true
				ids = append(ids, c.Document)
			}
		}
	}
	found, err := lookup.Records(ctx, from, ids)
	return slices.Collect(maps.Values(found)), err
}
