package cypher

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// FewRelations is the greatest degree of an end that is expanded with its lookup, which saves a round trip.
const FewRelations = 100

// CompileEnds compiles the lookup of the ends, with the relations of those that have few.
func CompileEnds(p *query.Paths) (*Compiled, error) {
	q := newBuilder()
	ends, few := q.param([]string{p.From, p.To}), q.param(FewRelations)
	around := "COLLECT { " + matchNeighbors(q, p, ends, conditions{"x.degree <= " + few}) + " RETURN [" + neighborColumns(p) + "] }"
	return q.compiled("UNWIND "+ends+" AS id MATCH (x:Entity)"+Using("x", "Entity", "id")+" WHERE x.id = id"+
		" RETURN x.id, x.degree, "+around, nil)
}

// CompileAround compiles the search for the relations of some entities, matched from their predecessors, if given. The result
// is one value of one row: sending a row for each entity takes longer than finding them.
func CompileAround(p *query.Paths, of, before []string, most int) (*Compiled, error) {
	q := newBuilder()
	from, ends := q.param(of), q.param([]string{p.From, p.To})
	find := "UNWIND " + from + " AS id MATCH (x:Entity)" + Using("x", "Entity", "id") + " WHERE x.id = id "
	if len(before) > 0 {
		find = "MATCH " + Pattern("b:Entity", "", p.Kinds, kg.Both, "x") + Using("b", "Entity", "id") +
			" WHERE b.id IN " + q.param(before) + " AND x.id IN " + from + " WITH DISTINCT x "
	}
	return q.compiled(find+matchNeighbors(q, p, ends, nil)+" WITH x, r, f LIMIT "+q.param(most)+
		" WITH x, [x.id, "+neighborColumns(p)+"] AS around RETURN collect(around)", nil)
}

// matchNeighbors matches the relations from x to entities that a path may lead through, or end at.
func matchNeighbors(q *builder, p *query.Paths, ends string, only conditions) string {
	only = append(only, "f <> x", "("+strings.Join(passable(q, p, "f"), " AND ")+" OR f.id IN "+ends+")")
	return "MATCH " + Pattern("x", "r", p.Kinds, kg.Both, "f") + append(only, countedRelations(q, p, "r")...).where()
}

// passable returns the conditions on entities that a path may lead through.
func passable(q *builder, p *query.Paths, f string) conditions {
	list := conditions{f + ".degree >= " + q.param(p.LeastDegree())}
	if p.MaxDegree != query.AnyDegree {
		list = append(list, f+".degree <= "+q.param(p.MaxDegree))
	}
	if len(p.Avoid) > 0 {
		list = append(list, "NOT "+f+".id IN "+q.param(p.Avoid))
	}
	return list
}

// countedRelations returns the conditions on relations that count.
func countedRelations(q *builder, p *query.Paths, r string) conditions {
	if p.Filter == nil {
		return nil
	}
	return conditions{q.filter(p.Filter, binding{family: relationFamily, variable: r, types: kg.Relations}, false)}
}

// neighborColumns returns the columns that a search for paths reads of relations: a list for each property, which is cheaper
// to send and to decode than a list for each relation.
func neighborColumns(p *query.Paths) string {
	columns := "collect(f.id), collect(f.degree)"
	if p.Together {
		columns += ", collect(" + intervalColumns(p, "r") + ")"
	}
	return columns
}

// intervalColumns returns the list that DecodeInterval decodes.
func intervalColumns(p *query.Paths, r string) string {
	var kinds []string
	for _, k := range p.Through {
		kinds = append(kinds, k.String())
	}
	return fmt.Sprintf("CASE WHEN %[1]s:%[2]s THEN [%[1]s.s0, %[1]s.s1, %[1]s.e0, %[1]s.e1, %[1]s.known] ELSE [] END", r, strings.Join(kinds, "|"))
}

// DecodeInterval decodes the list of intervalColumns; it returns nil if there is none.
func DecodeInterval(bounds []any) *temporal.Interval {
	if len(bounds) == 0 {
		return nil
	}
	day := func(i int) temporal.Day { return temporal.Day(codec.AsInt(bounds[i])) }
	return &temporal.Interval{StartMin: day(0), StartMax: day(1), EndMin: day(2), EndMax: day(3), Known: bounds[4] == true}
}
