package sqlite

import (
	"strconv"

	"ties/kg"
	"ties/kg/query"
)

// inside gives a table of the places in question (place) and of what counts as being in each (unit): the place
// itself, and its units. Places are a table that has them as value.
func (q *selectQuery) inside(places string, standings []kg.Standing, units *query.Units) string {
	return q.reached(places, "source", "target", query.UnitDepth, standings, units)
}

// around gives a table of the places in question (place) and of what each counts as part of (unit), itself included.
func (q *selectQuery) around(places string, depth int, standings []kg.Standing, units *query.Units) string {
	return q.reached(places, "target", "source", depth, standings, units)
}

func (q *selectQuery) reached(places, far, near string, depth int, standings []kg.Standing, units *query.Units) string {
	return "(WITH RECURSIVE reached (place, unit, depth) AS (" +
		"SELECT s.value, s.value, 0 FROM " + places + " s UNION " +
		"SELECT reached.place, l." + far + ", reached.depth + 1 FROM reached CROSS JOIN relations l ON l." + near + " = reached.unit AND " +
		q.partOf("l", standings, units) + " WHERE reached.depth < " + strconv.Itoa(depth) +
		") SELECT DISTINCT place, unit FROM reached)"
}

// meeting gives a table of the places of some people's stints (here) and of the places where a stint counts at one
// of the same places (there). People are a table that has their keys as value.
func (q *selectQuery) meeting(people string, m query.OverlapScope) string {
	stints := "(SELECT DISTINCT a.target AS value FROM " + people + " p CROSS JOIN relations a ON a.source = p.value AND a.kind IN (1, 2)" +
		standingIn("a", m.Standings) + ")"
	above := q.around(stints, query.UnitDepth, m.Standings, m.Units)
	at := ""
	if m.At != nil {
		at = " WHERE unit IN " + q.keysOf(m.At)
	}
	below := q.inside("(SELECT DISTINCT unit AS value FROM above"+at+")", m.Standings, m.Units)
	return "(WITH above AS MATERIALIZED " + above + ", below AS MATERIALIZED " + below +
		" SELECT DISTINCT above.place AS here, below.unit AS there FROM above CROSS JOIN below ON below.place = above.unit)"
}

// wholes gives each of some companies and teams the relations by which it counts as part of others.
func (r *run) wholes(branch int, b *query.Branch, s *query.AncestorsStep, from []*record) error {
	q := &selectQuery{}
	p := q.arg(keyList(keysOf(from)))
	around := q.around("json_each("+p+")", query.UnitDepth-1, s.Standings, &s.Units)
	q.column("p.key")
	found := q.selectRecord(relations, "r", b.Selection, "")
	inner := "SELECT l.pk FROM around CROSS JOIN relations l ON l.source = around.unit AND " + q.partOf("l", s.Standings, &s.Units) +
		" WHERE around.place = p.value ORDER BY l.ord LIMIT " + q.arg(s.Limit+1)
	text := "WITH around AS MATERIALIZED " + around + " " +
		q.text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// partOf gives the condition that a relation leads from a unit to what it counts as part of.
func (q *selectQuery) partOf(alias string, standings []kg.Standing, units *query.Units) string {
	text := alias + ".kind = " + strconv.Itoa(int(kg.PartOf)) + standingIn(alias, standings)
	if units.AsOf != nil {
		text += " AND " + alias + ".s0 < " + q.arg(int64(units.AsOf.EndMin)) + " AND " + alias + ".e1 > " + q.arg(int64(units.AsOf.StartMin))
	}
	return text
}
