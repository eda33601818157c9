package cypher

import (
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// unitScope matches the companies and teams that count as part of others.
type unitScope struct {
	standings string        // a parameter
	asOf      *intervalExpr // parameters; nil for any time
	path      string        // the variable of a list of PART_OF relations
	hop       string        // the variable of one of them
}

// newUnitScope returns the scope of units; nil if they do not count.
func newUnitScope(q *builder, of *query.Units, standings string) *unitScope {
	if of == nil {
		return nil
	}
	u := &unitScope{standings: standings, path: q.variable("w"), hop: q.variable("w")}
	if of.AsOf != nil {
		from, until := q.param(int64(of.AsOf.StartMin)), q.param(int64(of.AsOf.EndMin))
		u.asOf = &intervalExpr{from, from, until, until}
	}
	return u
}

// unitsOf matches a place and its descendants. It is a pattern with its condition, which matches each path up to the place
// once.
func (u *unitScope) unitsOf(unit, place string) string {
	return u.upTo(query.UnitDepth, unit, place)
}

// upTo matches a place and its descendants within a number of relations.
func (u *unitScope) upTo(depth int, unit, place string) string {
	return "(" + unit + ")-[" + u.path + ":PART_OF*0.." + strconv.Itoa(depth) + "]->(" + place + ")" +
		" WHERE all(" + u.hop + " IN " + u.path + " WHERE " + u.counts(u.hop) + ")"
}

// counts returns the condition that a PART_OF relation counts.
func (u *unitScope) counts(r string) string {
	text := r + ".standing IN " + u.standings
	if u.asOf != nil {
		text += " AND " + intervalOf(r).mayOverlap(*u.asOf)
	}
	return text
}

// stintPattern matches all kinds of stints. If units count, they are matched together, from the places: a statement with a
// branch for each kind, and for each pair, would take the database long to plan.
const (
	stintPattern = "EMPLOYED_BY|MEMBER_OF"
	placePattern = stintPattern + "|WORKS_ON" // of query.PlaceKinds
)

// kindPattern matches some kinds of relations.
func kindPattern(kinds []kg.RelationKind) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	return strings.Join(names, "|")
}

// matchStints matches the stints of one person that count at a place where a stint of another person counts.
func (u *unitScope) matchStints(r binding, one, other, stint, kinds, standings, places string) string {
	whole := stint + "whole"
	text := "MATCH (" + one + ")-[" + r.variable + ":" + kinds + "]->(" + r.target + ") WHERE " + r.variable + ".standing IN " + standings +
		" AND EXISTS { MATCH (" + other + ")-[" + stint + ":" + kinds + "]->(" + stint + "at) WHERE " + stint + ".standing IN " + standings +
		" MATCH " + u.unitsOf(stint+"at", whole)
	if places != "" {
		text += " AND " + whole + ".id IN " + places
	}
	return text + " WITH DISTINCT " + whole + " MATCH " + u.unitsOf(r.target, whole) + " RETURN 1 } WITH " + r.variable + ", " + one + " AS " + r.source + ", " + r.target
}

// scopeParams returns the parameters that say which stints count.
func scopeParams(q *builder, m query.OverlapScope) (standings, places string) {
	standings = q.param(codec.StandingNames(m.Standings))
	if m.At != nil {
		places = q.param(m.At)
	}
	return standings, places
}
