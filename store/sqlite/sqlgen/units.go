package sqlgen

import (
	"strconv"

	"ties/kg"
	"ties/kg/query"
)

// WithDescendants selects the keys of some companies and, if units count, of their units.
func WithDescendants(q *Query, ids []string, m query.MoveScope) string {
	if m.Units == nil {
		return q.WithIDs(ids)
	}
	return "SELECT unit FROM " + Descendants(q, "(SELECT pk AS value FROM ("+q.WithIDs(ids)+"))", m.Standings, m.Units)
}

// Descendants returns a table of some places (place) and of those that count as being in each (unit): the place itself, and
// its units. Places are a table with the column value.
func Descendants(q *Query, places string, standings []kg.Standing, units *query.Units) string {
	return transitive(q, places, "source", "target", query.UnitDepth, standings, units)
}

// Ancestors returns a table of some places (place) and of those that each counts as part of (unit), itself included.
func Ancestors(q *Query, places string, depth int, standings []kg.Standing, units *query.Units) string {
	return transitive(q, places, "target", "source", depth, standings, units)
}

func transitive(q *Query, places, far, near string, depth int, standings []kg.Standing, units *query.Units) string {
	return "(WITH RECURSIVE reached (place, unit, depth) AS (" +
		"SELECT s.value, s.value, 0 FROM " + places + " s UNION " +
		"SELECT reached.place, l." + far + ", reached.depth + 1 FROM reached CROSS JOIN relations l ON l." + near + " = reached.unit AND " +
		PartOf(q, "l", standings, units) + " WHERE reached.depth < " + strconv.Itoa(depth) +
		") SELECT DISTINCT place, unit FROM reached)"
}

// MeetingPlaces returns tables of the places where some people's stints count (mine: the index of the person as parent, and the
// place) and of those that count as being in each of these (below: place, unit). People are a table of their keys with the
// columns key and value.
func MeetingPlaces(q *Query, people string, m query.OverlapScope) string {
	stints := "p CROSS JOIN relations a ON a.source = p.value AND a.kind IN (" + numberList(m.Through) + ")" + StandingIn("a", m.Standings)
	at := ""
	if m.At != nil {
		at = " WHERE above.unit IN " + q.KeysOf(m.At)
	}
	return "above AS MATERIALIZED " + Ancestors(q, "(SELECT DISTINCT a.target AS value FROM "+people+" "+stints+")", query.UnitDepth, m.Standings, m.Units) +
		", mine AS MATERIALIZED (SELECT DISTINCT p.key AS parent, above.unit AS place FROM " + people + " " + stints +
		" CROSS JOIN above ON above.place = a.target" + at + ")" +
		", below AS MATERIALIZED " + Descendants(q, "(SELECT DISTINCT place AS value FROM mine)", m.Standings, m.Units)
}

// PartOf returns the condition that a relation leads from a unit to a place that it counts as part of.
func PartOf(q *Query, alias string, standings []kg.Standing, units *query.Units) string {
	text := alias + ".kind = " + strconv.Itoa(int(kg.PartOf)) + StandingIn(alias, standings)
	if units.AsOf != nil {
		text += " AND " + alias + ".s0 < " + q.Arg(int64(units.AsOf.EndMin)) + " AND " + alias + ".e1 > " + q.Arg(int64(units.AsOf.StartMin))
	}
	return text
}
