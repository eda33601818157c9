package cypher

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// addPeople adds a slice of the people who were at a company or in a team.
func addPeople(q *builder, items *listExpr, at binding, b *query.Branch, s *query.PeopleStep) branchDecoder {
	kinds := stintKindsAt(b.On&at.types, s.Units)
	if at.family != entityFamily || len(kinds) == 0 {
		return nil
	}
	match := func() (binding, string) {
		other := personBinding(q, at)
		return other, matchPeople(q, kinds, other, s)
	}
	verdicts := absent
	if s.Slice.Count {
		verdicts = addVerdictCounts(q, items, match)
	}
	list := &query.List{Order: query.PeopleOrder(), Slice: s.Slice}
	list.Slice.Count = false
	return &countedPeopleDecoder{addPeopleSlice(q, items, b, list, match), verdicts}
}

// addVerdictCounts adds a list of the verdicts of people, and of how many have each.
func addVerdictCounts(q *builder, items *listExpr, match func() (binding, string)) int {
	other, text := match()
	verdict, people := q.variable("v"), q.variable("n")
	return items.addItem(listItem{"COLLECT { " + text + " WITH " + other.own[query.PropVerdict] + " AS " + verdict + ", count(*) AS " + people +
		" RETURN [" + verdict + ", " + people + "] }", true})
}

// countedPeopleDecoder decodes a slice of people, and how many there are of each verdict.
type countedPeopleDecoder struct {
	branchDecoder
	verdicts int // the list of the counts
}

func (p *countedPeopleDecoder) read(record []any, of kg.Type, page *query.Page) bool {
	if p.verdicts != absent {
		for _, one := range codec.AsList(record[p.verdicts]) {
			counted := codec.AsList(one)
			n := codec.AsInt(counted[1])
			page.Verdicts[codec.AsInt(counted[0])] = n
			page.Total += n
		}
	}
	return p.branchDecoder.read(record, of, page)
}

// stintKindsAt returns the kinds of relations that lead to places of some types, and to their units.
func stintKindsAt(types kg.TypeSet, units *query.Units) []kg.RelationKind {
	if units != nil && types.Meets(kg.PartOf.Targets()) {
		types |= kg.PartOf.Sources()
	}
	var kinds []kg.RelationKind
	for _, k := range query.PlaceKinds() {
		if k.Targets().Meets(types) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// personBinding binds the people of a place.
func personBinding(q *builder, of binding) binding {
	o := q.variable("o")
	return binding{
		family: entityFamily, variable: o, types: kg.Types(kg.TypePerson), of: of.variable,
		own: map[query.Prop]string{query.PropVerdict: o + "verdict", query.PropDay: o + "day", query.PropPlace: of.variable + ".id"},
	}
}

// matchPeople matches all people of a place: first each of their stints, then a summary of the stints of each person. It ends
// with a condition.
func matchPeople(q *builder, kinds []kg.RelationKind, other binding, s *query.PeopleStep) string {
	a := newAttendance(q, other, s)
	standings := q.param(codec.StandingNames(s.Standings))
	units := newUnitScope(q, s.Units, standings)
	parts := make([]string, len(kinds))
	for i, k := range kinds {
		parts[i] = a.stints(k, other, standings)
	}
	if units != nil {
		parts = []string{a.inUnits(kinds, other, standings, units)}
	}
	only := conditions{a.verdict + " IN " + q.param(verdictNumbers(s.Verdicts))}
	if s.Filter != nil {
		only = append(only, q.filter(s.Filter, other, false))
	}
	return "CALL (" + other.of + ") { " + strings.Join(parts, " UNION ALL ") + " } " + a.summary(other) + only.where()
}

// attendance is the variables of a summary of the stints of a person at a place.
type attendance struct {
	left          bool
	during        *intervalExpr // parameters; nil for any time
	stint         string        // the variable of one stint
	verdict, day  string
	known, latest string // whether anything is known of the stints, and their latest end
}

func newAttendance(q *builder, other binding, s *query.PeopleStep) *attendance {
	o := other.variable
	a := &attendance{
		left: s.Left, stint: q.variable("b"), verdict: other.own[query.PropVerdict], day: other.own[query.PropDay],
		known: o + "known", latest: o + "latest",
	}
	if s.During != nil {
		from, until := q.param(int64(s.During.StartMin)), q.param(int64(s.During.EndMin))
		a.during = &intervalExpr{from, from, until, until}
	}
	return a
}

// stints matches the stints of one kind at a place.
func (a *attendance) stints(k kg.RelationKind, other binding, standings string) string {
	only := conditions{a.stint + ".target = " + other.of + ".id", a.stint + ".order > ''", a.stint + ".standing IN " + standings}
	if k == kg.WorksOn { // teams and companies do, too
		only = append(only, other.variable+":Person")
	}
	return "MATCH (" + other.variable + ")-[" + a.stint + ":" + k.String() + "]->()" +
		Using(a.stint, k.String(), "target", "order") + only.where() + " RETURN " + other.variable + ", " + a.returnStint()
}

// inUnits matches the stints at a place and at its units.
func (a *attendance) inUnits(kinds []kg.RelationKind, other binding, standings string, units *unitScope) string {
	at, pattern, only := other.variable+"unit", stintPattern, conditions{a.stint + ".standing IN " + standings}
	if slices.Contains(kinds, kg.WorksOn) {
		pattern, only = placePattern, append(only, other.variable+":Person")
	}
	return "MATCH " + units.unitsOf(at, other.of) + " WITH DISTINCT " + at +
		" MATCH (" + other.variable + ")-[" + a.stint + ":" + pattern + "]->(" + at + ")" + only.where() +
		" RETURN " + other.variable + ", " + a.returnStint()
}

// returnStint returns the columns of one stint.
func (a *attendance) returnStint() string {
	b := a.stint
	if a.left {
		over := fmt.Sprintf("CASE WHEN %[1]s.status = 'ENDED' THEN %[2]d WHEN %[1]s.status = 'CURRENT' THEN %[3]d WHEN %[1]s.known THEN %[4]d ELSE %[5]d END",
			b, temporal.Certain, temporal.None, temporal.Possible, temporal.Unknown)
		return over + " AS " + a.verdict + ", " + b + ".e0 AS " + a.day + ", " + b + ".known AS " + a.known + ", " + b + ".e1 AS " + a.latest
	}
	verdict := strconv.Itoa(int(temporal.Certain))
	if a.during != nil {
		s := intervalOf(b)
		verdict = verdictExpr(s.certainlyOverlaps(*a.during), "NOT ("+s.mayOverlap(*a.during)+")", b+".known")
	}
	return verdict + " AS " + a.verdict + ", " + b + ".s0 AS " + a.day
}

// summary aggregates the stints of each person; temporal.HasLeft in Cypher.
func (a *attendance) summary(other binding) string {
	o := other.variable
	if !a.left {
		return "WITH " + o + ", min(" + a.verdict + ") AS " + a.verdict + ", max(" + a.day + ") AS " + a.day
	}
	text := "WITH " + o + ", max(" + a.verdict + ") AS " + a.verdict + ", max(" + a.day + ") AS " + a.day
	if a.during == nil {
		return text
	}
	verdict := fmt.Sprintf("CASE WHEN %[1]s = %[6]d AND %[2]s > %[4]s AND %[3]s <= %[5]s THEN %[6]d"+
		" WHEN %[1]s = %[9]d OR %[3]s <= %[4]s OR %[2]s > %[5]s THEN %[9]d WHEN %[1]s <> %[8]d AND %[10]s THEN %[7]d ELSE %[8]d END",
		a.verdict, a.day, a.latest, a.during.startMin, a.during.endMin, temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None, a.known)
	return text + ", min(" + a.known + ") AS " + a.known + ", max(" + a.latest + ") AS " + a.latest +
		" WITH " + o + ", " + verdict + " AS " + a.verdict + ", " + a.day
}

// countStints counts the stints of a person at the place from which they were reached.
func countStints(q *builder, at binding, standings string, units *unitScope) string {
	r, place := q.variable("r"), q.variable("x")
	only := conditions{r + ".standing IN " + standings}
	if units == nil {
		place = at.of
	} else {
		only = append(only, "EXISTS { MATCH "+units.unitsOf(place, at.of)+" }")
	}
	return "COUNT { MATCH (" + at.variable + ")-[" + r + ":" + placePattern + "]->(" + place + ")" + only.where() + " }"
}

// addStintsAt adds the stints of a person at the place from which they were reached.
func addStintsAt(q *builder, items *listExpr, at binding, b *query.Branch, s *query.StintsStep) branchDecoder {
	if at.of == "" || !(b.On & at.types).Has(kg.TypePerson) {
		return nil
	}
	slice := query.Slice{Limit: s.Limit}
	limit, standings := q.param(s.Limit+1), q.param(codec.StandingNames(s.Standings))
	units := newUnitScope(q, s.Units, standings)
	r := q.relationBinding(b.Selection.Types)
	parts := make([]string, 0, len(query.PlaceKinds()))
	if units != nil {
		parts = append(parts, "MATCH ("+at.variable+")-["+r.variable+":"+placePattern+"]->("+r.target+") WHERE "+r.variable+".standing IN "+standings+
			" AND EXISTS { MATCH "+units.unitsOf(r.target, at.of)+" } RETURN "+r.variable+", "+at.variable+" AS "+r.source+", "+r.target)
	}
	for _, k := range query.PlaceKinds() {
		if units != nil || !b.Selection.Types.Has(k.RecordType()) {
			continue
		}
		atPlace := r.target + " = " + at.of
		only := conditions{r.variable + ".source = " + at.variable + ".id", r.variable + ".order > ''", r.variable + ".standing IN " + standings, atPlace}
		parts = append(parts, "MATCH ("+r.source+")-["+r.variable+":"+k.String()+"]->("+r.target+")"+
			Using(r.variable, k.String(), "source", "order")+only.where()+
			" RETURN "+r.variable+", "+r.source+", "+r.target+orderBy(r, slice, "source", "order")+" LIMIT "+limit)
	}
	p := addStintUnion(q, items, at, b, r, parts, slice, limit)
	if s.Count {
		p.total = items.add(countStints(q, at, standings, units))
	}
	return p
}
