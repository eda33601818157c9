package cypher

import (
	"strconv"

	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// unitScope is what decides what counts as being part of what.
type unitScope struct {
	standings string        // a parameter
	asOf      *intervalExpr // parameters; nil for any time
	ways      string        // the variable of the relations on a way, and of one of them
	one       string
}

// newUnitScope returns nil where only what is at a place itself counts.
func newUnitScope(q *builder, of *query.Units, standings string) *unitScope {
	if of == nil {
		return nil
	}
	u := &unitScope{standings: standings, ways: q.variable("w"), one: q.variable("w")}
	if of.AsOf != nil {
		from, until := q.param(int64(of.AsOf.StartMin)), q.param(int64(of.AsOf.EndMin))
		u.asOf = &intervalExpr{from, from, until, until}
	}
	return u
}

// inside matches what is in a place: the place itself, and its units. It is a pattern with its condition, which
// finds each way up to a place once.
func (u *unitScope) inside(unit, place string) string {
	return u.within(query.UnitDepth, unit, place)
}

// within matches what so many relations lead to at most.
func (u *unitScope) within(depth int, unit, place string) string {
	return "(" + unit + ")-[" + u.ways + ":PART_OF*0.." + strconv.Itoa(depth) + "]->(" + place + ")" +
		" WHERE all(" + u.one + " IN " + u.ways + " WHERE " + u.counts(u.one) + ")"
}

// counts is the condition that a PART_OF relation counts.
func (u *unitScope) counts(r string) string {
	text := r + ".standing IN " + u.standings
	if u.asOf != nil {
		text += " AND " + intervalOf(r).perhaps(*u.asOf)
	}
	return text
}

// stintPattern are the relations that put somebody at a place. Where units count they are matched together, from the
// places: a statement with a branch for each, and for each pair, would take the database long to plan.
const stintPattern = "EMPLOYED_BY|MEMBER_OF"

// met matches the stints of one person that count at a place where a stint of another one counts.
func (u *unitScope) met(r binding, one, other, stint, standings, places string) string {
	whole := stint + "whole"
	text := "MATCH (" + one + ")-[" + r.variable + ":" + stintPattern + "]->(" + r.target + ") WHERE " + r.variable + ".standing IN " + standings +
		" AND EXISTS { MATCH (" + other + ")-[" + stint + ":" + stintPattern + "]->(" + stint + "at) WHERE " + stint + ".standing IN " + standings +
		" MATCH " + u.inside(stint+"at", whole)
	if places != "" {
		text += " AND " + whole + ".id IN " + places
	}
	return text + " WITH DISTINCT " + whole + " MATCH " + u.inside(r.target, whole) + " RETURN 1 } WITH " + r.variable + ", " + one + " AS " + r.source + ", " + r.target
}

// addAncestors adds the relations by which a company or team counts as part of others.
func addAncestors(q *builder, items *listExpr, at binding, b *query.Branch, s *query.AncestorsStep) branchDecoder {
	if at.family != entityFamily {
		return nil
	}
	slice := query.Slice{Limit: s.Limit}
	u := newUnitScope(q, &s.Units, q.param(codec.StandingNames(s.Standings)))
	unit := q.variable("u")
	r := binding{family: relationFamily, variable: q.variable("r"), types: b.Selection.Types, source: q.variable("s"), target: q.variable("t")}
	only := conditions{r.variable + ".source = " + unit + ".id", r.variable + ".order > ''", u.counts(r.variable)}
	text := "MATCH " + u.within(query.UnitDepth-1, at.variable, unit) + " WITH DISTINCT " + unit +
		" MATCH (" + r.source + ")-[" + r.variable + ":PART_OF]->(" + r.target + ")" + Using(r.variable, "PART_OF", "source", "order") + only.where() +
		" WITH " + r.variable + ", " + r.source + ", " + r.target + orderBy(r, slice, "order") + " LIMIT " + q.param(s.Limit+1)
	record, below := q.record(r, b.Selection)
	return &pageDecoder{on: b.On, rows: items.addRows(q, text, record, r), total: absent, slice: slice, below: below}
}
