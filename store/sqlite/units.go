package sqlite

import (
	"strconv"

	"ties/kg"
	"ties/kg/query"
)

// Descendants gives a table of the places in question (place) and of what counts as being in each (unit): the place
// itself, and its units. Places are a table that has them as value.
func (q *Query) Descendants(places string, standings []kg.Standing, units *query.Units) string {
	return q.transitive(places, "source", "target", query.UnitDepth, standings, units)
}

// Ancestors gives a table of the places in question (place) and of what each counts as part of (unit), itself included.
func (q *Query) Ancestors(places string, depth int, standings []kg.Standing, units *query.Units) string {
	return q.transitive(places, "target", "source", depth, standings, units)
}

func (q *Query) transitive(places, far, near string, depth int, standings []kg.Standing, units *query.Units) string {
	return "(WITH RECURSIVE reached (place, unit, depth) AS (" +
		"SELECT s.value, s.value, 0 FROM " + places + " s UNION " +
		"SELECT reached.place, l." + far + ", reached.depth + 1 FROM reached CROSS JOIN relations l ON l." + near + " = reached.unit AND " +
		q.PartOf("l", standings, units) + " WHERE reached.depth < " + strconv.Itoa(depth) +
		") SELECT DISTINCT place, unit FROM reached)"
}

// OverlapPlaces gives a table of the places of some people's stints (here) and of the places where a stint counts at one
// of the same places (there). People are a table that has their keys as value.
func (q *Query) OverlapPlaces(people string, m query.OverlapScope) string {
	stints := "(SELECT DISTINCT a.target AS value FROM " + people + " p CROSS JOIN relations a ON a.source = p.value AND a.kind IN (1, 2)" +
		StandingIn("a", m.Standings) + ")"
	above := q.Ancestors(stints, query.UnitDepth, m.Standings, m.Units)
	at := ""
	if m.At != nil {
		at = " WHERE unit IN " + q.KeysOf(m.At)
	}
	below := q.Descendants("(SELECT DISTINCT unit AS value FROM above"+at+")", m.Standings, m.Units)
	return "(WITH above AS MATERIALIZED " + above + ", below AS MATERIALIZED " + below +
		" SELECT DISTINCT above.place AS here, below.unit AS there FROM above CROSS JOIN below ON below.place = above.unit)"
}

// ancestors gives each of some companies and teams the relations by which it counts as part of others.
func (r *reader) ancestors(branch int, b *query.Branch, s *query.AncestorsStep, from []*record) error {
	q := &Query{}
	p := q.Arg(KeyList(parentKeys(from)))
	around := q.Ancestors("json_each("+p+")", query.UnitDepth-1, s.Standings, &s.Units)
	q.Column("p.key")
	found := q.selectRecord(Relations, "r", b.Selection, "")
	inner := "SELECT l.pk FROM around CROSS JOIN relations l ON l.source = around.unit AND " + q.PartOf("l", s.Standings, &s.Units) +
		" WHERE around.place = p.value ORDER BY l.ord LIMIT " + q.Arg(s.Limit+1)
	text := "WITH around AS MATERIALIZED " + around + " " +
		q.Text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// PartOf gives the condition that a relation leads from a unit to what it counts as part of.
func (q *Query) PartOf(alias string, standings []kg.Standing, units *query.Units) string {
	text := alias + ".kind = " + strconv.Itoa(int(kg.PartOf)) + StandingIn(alias, standings)
	if units.AsOf != nil {
		text += " AND " + alias + ".s0 < " + q.Arg(int64(units.AsOf.EndMin)) + " AND " + alias + ".e1 > " + q.Arg(int64(units.AsOf.StartMin))
	}
	return text
}
