package cypher

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// meeting matches, place by place, the stints of a person and of others, and compares what they amount to: temporal.Unite in
// Cypher. Intervals are lists: their four bounds, and whether anything is known of them.
type meeting struct {
	other             binding
	standings, places string        // parameters; places is "" for all
	none              string        // a parameter: whether people without a shared day count
	during            *intervalExpr // parameters; nil for any time
	a, b              string        // variables of the stints of the person and of others, from which others are derived
	units             *unitScope    // nil if a stint counts only at its own place
}

func newMeeting(q *builder, other binding, s *query.ColleaguesStep) *meeting {
	m := &meeting{other: other, a: q.variable("a"), b: q.variable("b")}
	m.standings, m.places = scopeParams(q, s.OverlapScope)
	m.units = newUnitScope(q, s.Units, m.standings)
	m.none = q.param(slices.Contains(s.Verdicts, temporal.None))
	if s.During != nil {
		from, until := q.param(int64(s.During.StartMin)), q.param(int64(s.During.EndMin))
		m.during = &intervalExpr{from, from, until, until}
	}
	return m
}

// place, mine and theirs are the variables of a place, and of the intervals of the person and of somebody else there.
func (m *meeting) place() string  { return m.a + "at" }
func (m *meeting) mine() string   { return m.a + "list" }
func (m *meeting) theirs() string { return m.b + "list" }

// atPlaces matches the stints that count at the same places.
func (m *meeting) atPlaces(through []kg.RelationKind) string {
	own, others := make([]string, len(through)), make([]string, len(through))
	for i, k := range through {
		own[i], others[i] = m.matchOwn(k), m.matchOthers(k)
	}
	return "CALL (" + m.other.of + ") { " + strings.Join(own, " UNION ALL ") + " }" + m.united() +
		" CALL (" + strings.Join([]string{m.other.of, m.place(), m.a + "from", m.a + "to"}, ", ") + ") { " + strings.Join(others, " UNION ALL ") + " }"
}

// matchOwn matches the stints of the person at each place.
func (m *meeting) matchOwn(k kg.RelationKind) string {
	only := conditions{m.a + ".source = " + m.other.of + ".id", m.a + ".order > ''", m.a + ".standing IN " + m.standings}
	if m.places != "" {
		only = append(only, m.a+".target IN "+m.places)
	}
	return "MATCH ()-[" + m.a + ":" + k.String() + "]->()" + Using(m.a, k.String(), "source", "order") + only.where() +
		" RETURN " + m.a + ".target AS " + m.place() + ", " + collectIntervals(m.a) + " AS " + m.mine()
}

// united unites the stints of the person at a place, as far as they lie in the days that matter, and binds the first and the last
// day that they may mean.
func (m *meeting) united() string {
	x, certain := m.a+"x", "true"
	days := intervalItem(x)
	if m.during != nil {
		days, certain = days.intersect(*m.during), days.certainlyOverlaps(*m.during)
	}
	list := "[" + x + " IN " + unite(m.mine()) + " | [" + strings.Join([]string{days.startMin, days.startMax, days.endMin, days.endMax, x + "[4]", certain}, ", ") + "]]"
	return " WITH " + m.place() + ", " + list + " AS " + m.mine() +
		" WITH " + m.place() + ", " + m.mine() + ", reduce(m = " + m.mine() + "[0][0], x IN " + m.mine() + " | " + minExpr("x[0]", "m") + ") AS " + m.a + "from" +
		", reduce(m = " + m.mine() + "[0][3], x IN " + m.mine() + " | " + maxExpr("x[3]", "m") + ") AS " + m.a + "to"
}

// matchOthers matches the stints of others at a place.
func (m *meeting) matchOthers(k kg.RelationKind) string {
	person := m.other.variable + onlyPeople(k)
	only := conditions{m.b + ".target = " + m.place(), m.b + ".order > ''"}
	return "MATCH (" + person + ")-[" + m.b + ":" + k.String() + "]->()" + Using(m.b, k.String(), "target", "order") +
		append(only, m.otherConditions()...).where() + " RETURN " + m.other.variable + ", " + collectIntervals(m.b) + " AS " + m.theirs()
}

// otherConditions returns the conditions on the stints of others.
func (m *meeting) otherConditions() conditions {
	return conditions{
		m.b + ".standing IN " + m.standings, m.other.variable + " <> " + m.other.of,
		"(" + m.none + " OR " + m.b + ".s0 < " + m.a + "to AND " + m.a + "from < " + m.b + ".e1)",
	}
}

// verdicts ends a match with the verdicts on pairs of united stints, and the days that they share.
func (m *meeting) verdicts() string {
	n, both := m.other.scope(), namedInterval(m.b)
	certain, known := m.b+"certain", m.b+"known"
	a, b := intervalItem(m.a), intervalItem(m.b)
	return " UNWIND " + m.mine() + " AS " + m.a + " UNWIND " + unite(m.theirs()) + " AS " + m.b +
		" WITH " + m.other.variable + ", " + a.intersect(b).selectAs(both) + ", " +
		m.a + "[5] AND " + a.certainlyOverlaps(b) + " AS " + certain + ", " + m.a + "[4] AND " + m.b + "[4] AS " + known +
		" RETURN " + n[0] + ", " + both.verdict(certain, known) + " AS " + n[1] + ", " + both.minDays(certain) + " AS " + n[2] + ", " + both.maxDays() + " AS " + n[3]
}

// inUnits matches the stints that count at one place: those of the person at the ancestors of their places, and there all of
// others at the descendants of these.
func (m *meeting) inUnits(through []kg.RelationKind) string {
	own, whole, unit, kinds := m.a+"own", m.place(), m.b+"unit", kindPattern(through)
	text := "MATCH (" + m.other.of + ")-[" + m.a + ":" + kinds + "]->(" + own + ") WHERE " + m.a + ".standing IN " + m.standings +
		" MATCH " + m.units.unitsOf(own, whole)
	if m.places != "" {
		text += " AND " + whole + ".id IN " + m.places
	}
	return text + " WITH DISTINCT " + whole + ", " + m.a + " WITH " + whole + ", " + collectIntervals(m.a) + " AS " + m.mine() + m.united() +
		" MATCH " + m.units.unitsOf(unit, whole) + " WITH DISTINCT " + unit + ", " + strings.Join([]string{whole, m.mine(), m.a + "from", m.a + "to"}, ", ") +
		" MATCH (" + m.other.variable + ":" + kg.TypePerson.String() + ")-[" + m.b + ":" + kinds + "]->(" + unit + ")" + m.otherConditions().where() +
		" WITH " + m.other.variable + ", " + whole + ", " + m.mine() + ", " + collectIntervals(m.b) + " AS " + m.theirs()
}

// collectIntervals collects the intervals of stints.
func collectIntervals(stint string) string {
	return fmt.Sprintf("collect([%[1]s.s0, %[1]s.s1, %[1]s.e0, %[1]s.e1, %[1]s.known])", stint)
}

// intervalItem returns the bounds of an interval in a list.
func intervalItem(variable string) intervalExpr {
	return intervalExpr{variable + "[0]", variable + "[1]", variable + "[2]", variable + "[3]"}
}

// unite returns what the stints in a list amount to: themselves and, of several, the days on which the person was there for certain
// without a break, and those on which they may have been.
func unite(list string) string {
	return fmt.Sprintf("CASE size(%[1]s) WHEN 1 THEN %[1]s ELSE %[1]s + [i IN %[2]s | [i[0], i[0], i[1], i[1], true]] + [i IN %[3]s | [i[0], %[4]d, %[5]d, i[1], false]] END",
		list, islands(list, 1, 2), islands(list, 0, 3), temporal.OpenFuture, temporal.OpenPast)
}

// islands returns the first and the last bound of the intervals that touch no others, if those of a list are united that reach from
// one of their bounds to another: each begins where none began before and reaches, and ends at the first end where none goes on.
func islands(list string, from, to int) string {
	return fmt.Sprintf("[x IN %[1]s WHERE x[%[2]d] <= x[%[3]d] AND none(y IN %[1]s WHERE y[%[2]d] < x[%[2]d] AND x[%[2]d] <= y[%[3]d])"+
		" | [x[%[2]d], reduce(m = %[4]d, y IN %[1]s | CASE WHEN x[%[2]d] <= y[%[3]d] AND y[%[2]d] <= y[%[3]d] AND y[%[3]d] < m"+
		" AND none(z IN %[1]s WHERE z[%[2]d] <= y[%[3]d] AND y[%[3]d] < z[%[3]d]) THEN y[%[3]d] ELSE m END)]]", list, from, to, temporal.OpenFuture)
}
