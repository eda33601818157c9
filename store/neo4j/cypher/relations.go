package cypher

import (
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// addRelations adds a slice of the relations that touch an entity.
func addRelations(q *builder, items *listExpr, at binding, b *query.Branch, s *query.RelationsStep) branchDecoder {
	ways := storekit.Incidences(s.Kinds, s.Direction, b.On&at.types)
	if at.family != entityFamily || len(ways) == 0 {
		return nil
	}
	p := &pageDecoder{on: b.On, rows: absent, total: absent, slice: s.Slice}
	if s.Slice.Count {
		p.total = items.add(countRelations(q, at, b.On, s))
	}
	if s.Slice.Limit == query.NoRows {
		return p
	}
	var text string
	r := q.relationBinding(b.Selection.Types)
	if len(ways) == 1 {
		text = matchIncidence(q, &r, ways[0], at, b.On, s)
	} else {
		text = matchIncidences(q, &r, ways, at, b.On, s)
	}
	record, below := q.record(r, b.Selection)
	p.below = below
	p.rows = items.addRows(q, text, record, r)
	return p
}

// matchIncidence matches the relations of a slice from one index.
func matchIncidence(q *builder, r *binding, w storekit.Incidence, at binding, on kg.TypeSet, s *query.RelationsStep) string {
	r.far = r.target
	if w.In {
		r.far = r.source
	}
	return seekIncidence(q, *r, w, at, on, s.Filter, orderAfter(q, s.Slice)) +
		" WITH " + r.variable + ", " + r.source + ", " + r.target + orderBy(*r, s.Slice, w.Near(), "order") +
		" LIMIT " + q.param(s.Slice.Limit+1)
}

// matchIncidences matches, from each index, as many relations as the slice can have, and takes the first of all.
func matchIncidences(q *builder, r *binding, ways []storekit.Incidence, at binding, on kg.TypeSet, s *query.RelationsStep) string {
	limit, position := q.param(s.Slice.Limit+1), orderAfter(q, s.Slice)
	r.far = q.variable("f")
	parts := make([]string, len(ways))
	for i, w := range ways {
		one := *r
		one.far = r.target
		if w.In {
			one.far = r.source
		}
		parts[i] = seekIncidence(q, one, w, at, on, s.Filter, position) +
			" RETURN " + r.variable + ", " + r.source + ", " + r.target + ", " + one.far + " AS " + r.far +
			orderBy(*r, s.Slice, w.Near(), "order") + " LIMIT " + limit
	}
	return "CALL (" + at.variable + ") { " + strings.Join(parts, " UNION ALL ") + " } WITH " +
		r.variable + ", " + r.source + ", " + r.target + ", " + r.far + orderBy(*r, s.Slice, "order") + " LIMIT " + limit
}

// seekIncidence matches the relations that touch an entity in one way, after a position. The planner uses the index because
// the condition is on the property, and the entity itself is not in the pattern.
func seekIncidence(q *builder, r binding, w storekit.Incidence, at binding, on kg.TypeSet, filter query.Filter, position string) string {
	only := conditions{
		r.variable + "." + w.Near() + " = " + at.variable + ".id",
		r.variable + ".order" + position,
	}
	if at.types&w.NearTypes()&^on != 0 {
		only = append(only, at.on(on)...)
	}
	if w.In && w.Both && w.Kind.Sources().Meets(on&at.types) { // loops count at their source
		only = append(only, r.variable+".source <> "+r.variable+".target")
	}
	if filter != nil {
		only = append(only, q.filter(filter, r, false))
	}
	return "MATCH (" + r.source + ")-[" + r.variable + ":" + w.Kind.String() + "]->(" + r.target + ")" +
		Using(r.variable, w.Kind.String(), w.Near(), "order") + only.where()
}

// orderAfter returns the comparison with a slice's start. All keys are greater than "" and less than "~".
func orderAfter(q *builder, s query.Slice) string {
	from := ""
	if s.Backward {
		from = "~" // after every key
	}
	if s.From != nil {
		from = s.From[0].Text
	}
	if s.Backward {
		return " < " + q.param(from)
	}
	return " > " + q.param(from)
}

func orderBy(at binding, s query.Slice, keys ...string) string {
	parts := make([]string, len(keys))
	for i, key := range keys {
		parts[i] = at.variable + "." + key
		if s.Backward {
			parts[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(parts, ", ")
}

// countRelations counts from the entity itself, since the database stores the number of its relations of a kind.
func countRelations(q *builder, at binding, on kg.TypeSet, s *query.RelationsStep) string {
	only := at.on(on)
	if s.Filter == nil && only == nil {
		return "COUNT { " + Pattern(at.variable, "", s.Kinds, s.Direction, "") + " }"
	}
	r, far := q.variable("r"), q.variable("x")
	if s.Filter != nil {
		only = append(only, q.filter(s.Filter, q.relationFrom(r, at.variable, far, s.Direction), false))
	}
	return "COUNT { MATCH " + Pattern(at.variable, r, s.Kinds, s.Direction, far) + only.where() + " }"
}

// addAncestors adds the relations from a company or team up to its ancestors.
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
		" MATCH (" + r.source + ")-[" + r.variable + ":PART_OF]->(" + r.target + ")" + Using(r.variable, "PART_OF", "source", "order") + only.where()
	total := absent
	if s.Count {
		total = items.add("COUNT { " + text + " RETURN " + r.variable + " }")
	}
	text += " WITH " + r.variable + ", " + r.source + ", " + r.target + orderBy(r, slice, "order") + " LIMIT " + q.param(s.Limit+1)
	record, below := q.record(r, b.Selection)
	return &pageDecoder{on: b.On, rows: items.addRows(q, text, record, r), total: total, slice: slice, below: below}
}
