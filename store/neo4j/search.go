package neo4j

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
)

// namesIndex is the full-text index of the keys of names.
const namesIndex = "ties_names"

// search returns the entities that a text may mean: a statement or two for candidates, and one for all that is wanted of
// what was found among them.
func (s *Store) search(ctx context.Context, search *query.Search, want *query.Selection) (*query.Page, error) {
	hits, more, err := namesearch.Find(search, func(probes []namesearch.Probe) ([]namesearch.Candidate[string], error) {
		return s.candidates(ctx, probes, search.Types)
	})
	if err != nil {
		return nil, err
	}
	page, err := s.hits(ctx, hits, want)
	if err != nil {
		return nil, err
	}
	page.Rows, page.More = withoutDeleted(page.Rows), more
	return page, nil
}

// withoutDeleted leaves out what others have deleted meanwhile.
func withoutDeleted(rows []query.Row) []query.Row {
	return slices.DeleteFunc(rows, func(row query.Row) bool { return row.Type == 0 })
}

// ownNames returns the names of one entity.
var ownNames = "MATCH (e:Entity)" + Using("e", "Entity", "id") + " WHERE e.id = $id" + returnNames

// similar returns an entity, and those whose names are like its own: as search, with a statement for its names besides.
func (s *Store) similar(ctx context.Context, similar *query.Similar, want *query.Selection) (*query.Page, error) {
	self, err := s.named(ctx, ownNames, map[string]any{"id": similar.Of})
	if err != nil {
		return nil, err
	}
	if len(self) == 0 {
		return nil, similar.Missing()
	}
	t, _ := kg.TypeOfID(similar.Of)
	hits, err := namesearch.Similar(&self[0], similar.Limit, func(probes []namesearch.Probe) ([]namesearch.Candidate[string], error) {
		return s.candidates(ctx, probes, kg.Types(t))
	})
	if err != nil {
		return nil, err
	}
	page, err := s.hits(ctx, hits, want)
	if err != nil {
		return nil, err
	}
	if page.Rows[0].Type == 0 {
		return nil, similar.Missing()
	}
	page.Rows = withoutDeleted(page.Rows)
	return page, nil
}

// candidates returns the entities that probes find.
func (s *Store) candidates(ctx context.Context, probes []namesearch.Probe, types kg.TypeSet) ([]namesearch.Candidate[string], error) {
	cypher, params := matchNames(probes, types)
	return s.named(ctx, cypher, params)
}

// named runs a statement that ends with returnNames.
func (s *Store) named(ctx context.Context, cypher string, params map[string]any) ([]namesearch.Candidate[string], error) {
	rows, err := s.query(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	list := rows[0][0].([]any)
	found := make([]namesearch.Candidate[string], len(list))
	for i, one := range list {
		of := one.([]any)
		id := Text(of[0])
		found[i] = namesearch.Candidate[string]{Key: id, ID: id, SortKey: Text(of[1])}
		found[i].Names = append([]kg.Alias{{Name: Text(of[2])}}, DecodeAliases(of[3], of[4])...)
	}
	return found, nil
}

// matchNames makes the statement that gives the candidates of probes, and its parameters: queries of the index. First
// it asks for what is at the lowest level, of all types together; only where there are too many of these, for each type
// by itself, level after level until they are few enough, and for what a narrower probe finds of it. Probes that are
// better begun with the top level begin there for each type, and go down while they are few enough.
func matchNames(probes []namesearch.Probe, types kg.TypeSet) (string, map[string]any) {
	var all, down []any
	for i, p := range probes {
		switch {
		case p.Start == namesearch.Levels-1:
			down = append(down, levelQueries(p, types)...)
		case p.Narrower && probes[i-1].Start < namesearch.Levels-1: // goes with the one before
		default:
			apart := levelQueries(p, types)
			if next := i + 1; next < len(probes) && probes[next].Narrower {
				apart = append(apart, levelQueries(probes[next], types)...)
			}
			all = append(all, map[string]any{"together": lucene(p, types, 0), "apart": apart})
		}
	}
	return matchNamesCypher, map[string]any{"probes": all, "down": down, "most": namesearch.Most, "limit": map[string]any{"limit": namesearch.Most + 1}}
}

// levelQueries lists the queries of a probe by level, for each type.
func levelQueries(p namesearch.Probe, types kg.TypeSet) (list []any) {
	for _, t := range types.List() {
		levels := make([]any, namesearch.Levels)
		for level := range levels {
			levels[level] = lucene(p, kg.Types(t), level)
		}
		list = append(list, levels)
	}
	return list
}

// lucene writes the keys of a probe as a query. They have no character that means anything in one.
func lucene(p namesearch.Probe, types kg.TypeSet, level int) string {
	keys := p.KeysAt(types, level)
	if p.Prefix() {
		for i := range keys {
			keys[i] += "*"
		}
	}
	return strings.Join(keys, " ")
}

var matchNamesCypher = "CALL () { UNWIND $probes AS p CALL (p) { " + queryNames("p.together", "$limit") + " RETURN collect(node) AS n }" +
	" CALL (p, n) { UNWIND CASE WHEN size(n) <= $most THEN n ELSE [] END AS e RETURN e UNION ALL " +
	walkLevels("CASE WHEN size(n) > $most THEN p.apart ELSE [] END", upwards()) + " } WITH DISTINCT e RETURN e" +
	" UNION " + walkLevels("$down", downwards()) + " }" + returnNames

// returnNames returns the names of entities as one list: as rows of their own they would take the server as long as all
// else.
const returnNames = " RETURN collect([e.id, e.sortKey, e.name, e.aliases, e.aliasLanguages])"

// queryNames matches what a query finds.
func queryNames(query, limit string) string {
	return "CALL db.index.fulltext.queryNodes('" + namesIndex + "', " + query + ", " + limit + ") YIELD node"
}

// walkLevels asks the queries of a list level by level, in a direction, as far as it has to go.
func walkLevels(list string, levels []int) string {
	text := "UNWIND " + list + " AS q"
	known := "q"
	for i, level := range levels {
		n := "n" + strconv.Itoa(level)
		ask := "[q[" + strconv.Itoa(level) + "]]"
		switch {
		case i == 0:
		case levels[0] == 0:
			ask = "CASE WHEN size(n" + strconv.Itoa(levels[i-1]) + ") > $most THEN " + ask + " ELSE [] END"
		default:
			ask = "CASE WHEN size(n" + strconv.Itoa(levels[i-1]) + ") <= $most THEN " + ask + " ELSE [] END"
		}
		limit := "$limit"
		if level == namesearch.Levels-1 {
			limit = "{}"
		}
		text += " CALL (" + known + ") { UNWIND " + ask + " AS one " + queryNames("one", limit) + " RETURN collect(node) AS " + n + " }"
		known += ", " + n
	}
	return text + " UNWIND " + chooseLevel(levels) + " AS e WITH DISTINCT e RETURN e"
}

// upwards and downwards list the levels.
func upwards() []int {
	levels := make([]int, namesearch.Levels)
	for i := range levels {
		levels[i] = i
	}
	return levels
}

func downwards() []int {
	levels := upwards()
	slices.Reverse(levels)
	return levels
}

// chooseLevel returns the list of the lowest level that is not too long, or that of the top level.
func chooseLevel(levels []int) string {
	text := "CASE"
	for i, level := range levels[:len(levels)-1] {
		n, next := "n"+strconv.Itoa(level), "n"+strconv.Itoa(levels[i+1])
		if levels[0] == 0 {
			text += " WHEN size(" + n + ") <= $most THEN " + n
			continue
		}
		if i == 0 {
			text += " WHEN size(" + n + ") > $most THEN " + n
		}
		text += " WHEN size(" + next + ") > $most THEN " + n
	}
	return text + " ELSE n" + strconv.Itoa(levels[len(levels)-1]) + " END"
}

// hits reads what is wanted of the entities that were found. The row of what others have deleted meanwhile has no type.
func (s *Store) hits(ctx context.Context, hits []namesearch.Hit[string], want *query.Selection) (*query.Page, error) {
	page := &query.Page{}
	if len(hits) == 0 {
		return page, nil
	}
	lookup := &query.Lookup{Types: kg.Entities}
	for _, h := range hits {
		lookup.IDs = append(lookup.IDs, h.ID)
	}
	c := compileLookup(lookup, want)
	rows, err := s.query(ctx, c.text, c.params)
	if err != nil {
		return nil, err
	}
	for i, row := range c.read(rows).Rows {
		if row.Type != 0 {
			hits[i].Fill(&row, want.Props)
		}
		page.Rows = append(page.Rows, row)
	}
	return page, nil
}
