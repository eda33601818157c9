package cypher

import (
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// addAncestors adds the relations by which a company or team counts as part of others.
func addAncestors(q *builder, items *listExpr, at binding, b *query.Branch, s *query.AncestorsStep) branchDecoder {
	if at.family != entityFamily {
		return nil
	}
	slice := query.Slice{Limit: s.Limit}
	u := newUnitScope(q, &s.Units, q.param(codec.StandingNames(s.Standings)))
	unit := q.variable("u")
	r := q.relationBinding(b.Selection.Types)
	only := conditions{r.variable + ".source = " + unit + ".id", r.variable + ".order > ''", u.counts(r.variable)}
	text := "MATCH " + u.upTo(query.UnitDepth-1, at.variable, unit) + " WITH DISTINCT " + unit +
		" MATCH (" + r.source + ")-[" + r.variable + ":PART_OF]->(" + r.target + ")" + Using(r.variable, "PART_OF", "source", "order") + only.where() +
		" WITH " + r.variable + ", " + r.source + ", " + r.target + orderBy(r, slice, "order") + " LIMIT " + q.param(s.Limit+1)
	record, below := q.record(r, b.Selection)
	return &pageDecoder{on: b.On, rows: items.addRows(q, text, record, r), total: absent, slice: slice, below: below}
}
