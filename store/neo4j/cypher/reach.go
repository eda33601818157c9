package cypher

import (
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// reachDecoder decodes the numbers of entities at each distance, by type.
type reachDecoder struct {
	column int
	want   *query.Selection
}

// addReach adds the numbers of entities at each distance: a list for each, in the order of kg.Entities. All distances up to
// one are in one list, in which Cypher looks nodes up by their hashes.
func (d *subgraph) addReach(columns *listExpr, want *query.Selection, s *query.SubgraphReachStep) branchDecoder {
	x, seen, latest, examined, found := d.variable("x"), d.variable("seen"), d.variable("latest"), d.variable("examined"), d.variable("found")
	most := d.param(s.MaxRelations)
	text := "MATCH (" + x + ":Entity)" + Using(x, "Entity", "id") + " WHERE " + x + ".id IN " + d.param(d.Of) +
		" WITH collect(" + x + ") AS " + seen + ", collect(" + x + ") AS " + latest + ", sum(" + x + ".degree) AS " + examined +
		" WITH *, [] AS " + found // apart from the aggregation, of which it would be a key
	for range s.Hops {
		next, degrees, counts := d.variable("next"), d.variable("degrees"), d.variable("counts")
		text += " CALL (" + seen + ", " + latest + ", " + examined + ") { " + d.countNeighbors(seen, latest, examined+" <= "+most) +
			" AS " + counts + ", collect(m) AS " + next + ", sum(m.degree) AS " + degrees + " }" +
			" WITH " + seen + " + " + next + " AS " + seen + ", " + next + " AS " + latest + ", " + examined + " + " + degrees + " AS " + examined +
			", CASE WHEN " + examined + " <= " + most + " THEN " + found + " + [" + counts + "] ELSE " + found + " END AS " + found
	}
	return &reachDecoder{columns.addItem(listItem{"COLLECT { " + text + " RETURN " + found + " }", true}), want}
}

// countNeighbors matches the entities m next to some that were not seen before, and counts them by type, on a condition.
func (d *subgraph) countNeighbors(seen, latest, only string) string {
	types := make([]string, 0, len(kg.Entities.List()))
	for _, t := range kg.Entities.List() {
		types = append(types, "count(CASE WHEN m:"+t.String()+" THEN 1 END)")
	}
	var fit conditions
	if d.Filter != nil {
		fit = append(fit, d.filter(d.Filter, binding{family: relationFamily, variable: "r", types: kg.Relations}, false))
	}
	return "UNWIND CASE WHEN " + only + " THEN " + latest + " ELSE [] END AS n MATCH " + Pattern("n", "r", d.Kinds, kg.Both, "m") + fit.where() +
		" WITH DISTINCT m WHERE NOT m IN " + seen + " RETURN [" + strings.Join(types, ", ") + "]"
}

func (r *reachDecoder) read(record []any, _ kg.Type, into *query.Page) bool {
	var found storekit.Reach
	for _, list := range codec.AsList(codec.AsList(record[r.column])[0]) {
		counts := map[kg.Type]int{}
		for i, n := range codec.AsList(list) {
			counts[kg.Entities.List()[i]] = int(codec.AsInt(n))
		}
		found = append(found, counts)
	}
	*into = found.Page(r.want)
	return true
}
