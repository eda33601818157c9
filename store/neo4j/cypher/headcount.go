package cypher

import (
	"context"
	"strings"

	"ties/internal/storekit"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// addHeadcount adds how many people were at a company or in a team on some dates: it selects the stints there and, if units
// count as of each date, the relations between the units.
func addHeadcount(q *builder, items *listExpr, at binding, b *query.Branch, s *query.HeadcountStep) branchDecoder {
	kinds := stintKindsAt(b.On&at.types, s.Units)
	if at.family != entityFamily || len(kinds) == 0 {
		return nil
	}
	standings := q.param(codec.StandingNames(s.Standings))
	units := newUnitScope(q, s.Units, standings)
	d := &headcountDecoder{step: s, want: b.Selection, parts: absent}
	if units == nil {
		parts, tie := make([]string, len(kinds)), q.variable("t")
		for i, k := range kinds {
			parts[i] = matchStintsAt(q, k, at.variable, standings, tie)
		}
		d.stints = items.add("COLLECT { " + strings.Join(parts, " UNION ALL ") + " }")
		return d
	}
	d.stints = items.add(matchInUnits(q, units, at.variable, stintPattern))
	if s.Units.AsOf == nil {
		d.parts = items.add(matchInUnits(q, units, at.variable, kg.PartOf.String()))
	}
	return d
}

// matchStintsAt matches the stints of one kind at a place.
func matchStintsAt(q *builder, k kg.RelationKind, place, standings, tie string) string {
	r := q.variable("b")
	only := conditions{r + ".target = " + place + ".id", r + ".order > ''", r + ".standing IN " + standings}
	return "MATCH ()-[" + r + ":" + k.String() + "]->()" + Using(r, k.String(), "target", "order") + only.where() + returnTie(r, tie)
}

// matchInUnits matches the relations of some kinds to a place and its units.
func matchInUnits(q *builder, units *unitScope, place, kinds string) string {
	r, unit := q.variable("b"), q.variable("u")
	return "COLLECT { MATCH " + units.unitsOf(unit, place) + " WITH DISTINCT " + unit + " MATCH ()-[" + r + ":" + kinds + "]->(" + unit + ")" +
		" WHERE " + r + ".standing IN " + units.standings + returnTie(r, q.variable("t")) + " }"
}

// returnTie returns a relation under a name, which all parts of a UNION must have in common.
func returnTie(r, tie string) string {
	columns := make([]string, 0, 7)
	for _, p := range []string{"source", "target", "s0", "s1", "e0", "e1", "known"} {
		columns = append(columns, r+"."+p)
	}
	return " RETURN [" + strings.Join(columns, ", ") + "] AS " + tie
}

// headcountDecoder counts the people of stints.
type headcountDecoder struct {
	step          *query.HeadcountStep
	want          *query.Selection
	stints, parts int
}

func (d *headcountDecoder) read(record []any, _ kg.Type, page *query.Page) bool {
	var parts []storekit.Tie[string]
	if d.parts != absent {
		parts = decodeTies(record[d.parts])
	}
	free := work.NewCounter(context.Background()) // no error: the rows are here
	page.Rows, _ = storekit.Headcount(free, d.step, d.want, codec.AsText(record[0]), decodeTies(record[d.stints]), parts)
	return true
}

// decodeTies decodes a list of relations; it is not nil.
func decodeTies(v any) []storekit.Tie[string] {
	list := codec.AsList(v)
	ties := make([]storekit.Tie[string], len(list))
	for i, one := range list {
		columns := codec.AsList(one)
		day := func(i int) temporal.Day { return temporal.Day(codec.AsInt(columns[i])) }
		ties[i] = storekit.Tie[string]{Source: codec.AsText(columns[0]), Target: codec.AsText(columns[1]), Bounds: temporal.Interval{
			StartMin: day(2), StartMax: day(3), EndMin: day(4), EndMax: day(5), Known: columns[6] == true,
		}}
	}
	return ties
}
