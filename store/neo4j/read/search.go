package read

import (
	"context"
	"slices"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// readSearch reads the entities that a text may mean: one or two statements for candidates, and one for the selection of the
// hits.
func readSearch(ctx context.Context, c *client.Client, search *query.Search, want *query.Selection) (*query.Page, error) {
	hits, more, err := namesearch.Find(search, func(probes []namesearch.Probe) ([]namesearch.Candidate[string], error) {
		return findCandidates(ctx, c, probes, search.Types)
	})
	if err != nil {
		return nil, err
	}
	page, err := readHits(ctx, c, hits, want)
	if err != nil {
		return nil, err
	}
	page.Rows, page.More = withoutDeleted(page.Rows), more
	return page, nil
}

// withoutDeleted drops the rows of entities that have been deleted meanwhile.
func withoutDeleted(rows []query.Row) []query.Row {
	return slices.DeleteFunc(rows, func(row query.Row) bool { return row.Type == 0 })
}

// readSimilar reads an entity, and those with similar names: as readSearch, with one more statement for its own names.
func readSimilar(ctx context.Context, c *client.Client, similar *query.Similar, want *query.Selection) (*query.Page, error) {
	self, err := readNames(ctx, c, cypher.OwnNames, map[string]any{"id": similar.Of})
	if err != nil {
		return nil, err
	}
	if len(self) == 0 {
		return nil, similar.Missing()
	}
	t, _ := kg.TypeOfID(similar.Of)
	hits, err := namesearch.Similar(&self[0], similar.Limit, func(probes []namesearch.Probe) ([]namesearch.Candidate[string], error) {
		return findCandidates(ctx, c, probes, kg.Types(t))
	})
	if err != nil {
		return nil, err
	}
	page, err := readHits(ctx, c, hits, want)
	if err != nil {
		return nil, err
	}
	if page.Rows[0].Type == 0 {
		return nil, similar.Missing()
	}
	page.Rows = withoutDeleted(page.Rows)
	return page, nil
}

// findCandidates returns the entities that probes find.
func findCandidates(ctx context.Context, c *client.Client, probes []namesearch.Probe, types kg.TypeSet) ([]namesearch.Candidate[string], error) {
	text, params := cypher.MatchNames(probes, types)
	return readNames(ctx, c, text, params)
}

// readNames runs a statement that returns names of entities.
func readNames(ctx context.Context, c *client.Client, text string, params map[string]any) ([]namesearch.Candidate[string], error) {
	rows, err := c.Query(ctx, text, params)
	if err != nil {
		return nil, err
	}
	list := rows[0][0].([]any)
	found := make([]namesearch.Candidate[string], len(list))
	for i, one := range list {
		of := one.([]any)
		id := codec.AsText(of[0])
		found[i] = namesearch.Candidate[string]{Key: id, ID: id, SortKey: codec.AsText(of[1])}
		found[i].Names = append([]kg.Alias{{Name: codec.AsText(of[2])}}, codec.DecodeAliases(of[3], of[4])...)
	}
	return found, nil
}

// readHits reads the selection of hits. The row of an entity that has been deleted meanwhile has no type.
func readHits(ctx context.Context, c *client.Client, hits []namesearch.Hit[string], want *query.Selection) (*query.Page, error) {
	page := &query.Page{}
	if len(hits) == 0 {
		return page, nil
	}
	lookup := &query.Lookup{Types: kg.Entities}
	for _, h := range hits {
		lookup.IDs = append(lookup.IDs, h.ID)
	}
	compiled, err := cypher.CompileLookup(lookup, want)
	if err != nil {
		return nil, err
	}
	found, err := run(ctx, c, compiled, want)
	if err != nil {
		return nil, err
	}
	for i, row := range found.Rows {
		if row.Type != 0 {
			hits[i].Fill(&row, want.Props)
		}
		page.Rows = append(page.Rows, row)
	}
	return page, nil
}
