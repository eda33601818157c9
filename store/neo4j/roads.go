package neo4j

import (
	"context"
	"slices"
	"strings"

	"ties/kg"
)

// fewRelations is of how many at most an end is looked around while it is looked up, which saves a round trip.
const fewRelations = 100

// roads is the graph as a search for paths sees it (kg.Roads), with the IDs of entities.
type roads struct {
	*Store
	ctx    context.Context
	paths  *kg.Paths
	around map[string][]any // of ends of few relations: what is around them, as roadColumns
}

// Ends implements kg.Roads.
func (r *roads) Ends() (keys [2]string, degrees [2]int, ok [2]bool, err error) {
	keys = [2]string{r.paths.From, r.paths.To}
	c := compileEnds(r.paths)
	rows, err := r.query(r.ctx, c.text, c.params)
	for _, row := range rows {
		i := slices.Index(keys[:], text(row[0]))
		degrees[i], ok[i] = int(number(row[1])), true
		if degrees[i] <= fewRelations {
			r.around[keys[i]] = items(items(row[2])[0])
		}
	}
	return keys, degrees, ok, err
}

// compileEnds finds the ends, and the relations of those that have few.
func compileEnds(p *kg.Paths) *compiled {
	q := newStatement()
	ends, few := q.param([]string{p.From, p.To}), q.param(fewRelations)
	around := "COLLECT { " + q.roads(p, ends, conditions{"x.degree <= " + few}) + " RETURN [" + roadColumns(p) + "] }"
	return &compiled{text: "UNWIND " + ends + " AS id MATCH (x:Entity)" + using("x", "Entity", "id") + " WHERE x.id = id" +
		" RETURN x.id, x.degree, " + around, params: q.params}
}

// Around implements kg.Roads.
func (r *roads) Around(of []string, most int, road kg.Road[string]) error {
	if known, ok := r.around[of[0]]; ok && len(of) == 1 {
		r.take(0, known, most, road)
		return nil
	}
	c := compileAround(r.paths, of, most)
	rows, err := r.query(r.ctx, c.text, c.params)
	for _, row := range rows {
		r.take(int(number(row[0])), row[1:], most, road)
	}
	return err
}

// compileAround finds the relations around some entities.
func compileAround(p *kg.Paths, of []string, most int) *compiled {
	q := newStatement()
	from, ends := q.param(of), q.param([]string{p.From, p.To})
	return &compiled{text: "UNWIND range(0, size(" + from + ") - 1) AS i MATCH (x:Entity)" + using("x", "Entity", "id") +
		" WHERE x.id = " + from + "[i] " + q.roads(p, ends, nil) + " WITH i, r, f LIMIT " + q.param(most) +
		" RETURN i, " + roadColumns(p), params: q.params}
}

// roads matches the relations that lead from x to entities that a path may go through, or end at.
func (q *statement) roads(p *kg.Paths, ends string, only conditions) string {
	through := "f.degree > 1"
	if p.MaxDegree != kg.AnyDegree {
		through += " AND f.degree <= " + q.param(p.MaxDegree)
	}
	if len(p.Avoid) > 0 {
		through += " AND NOT f.id IN " + q.param(p.Avoid)
	}
	only = append(only, "f <> x", "("+through+" OR f.id IN "+ends+")")
	return "MATCH " + pattern("x", "r", p.Kinds, kg.Both, "f") + append(only, q.counted(p, "r")...).where()
}

// counted gives the conditions on relations that count.
func (q *statement) counted(p *kg.Paths, r string) conditions {
	if p.Filter == nil {
		return nil
	}
	return conditions{q.filter(p.Filter, place{family: relations, variable: r, types: kg.Relations}, false)}
}

// roadColumns is what a statement tells of relations, for take: a list of each property, which is less to send and
// to decode than a list for each relation.
func roadColumns(p *kg.Paths) string {
	columns := "collect(f.id), collect(f.degree)"
	if p.Together {
		var puts []string
		for _, k := range kg.MeetingKinds() {
			puts = append(puts, k.String())
		}
		columns += ", collect(CASE WHEN r:" + strings.Join(puts, "|") + " THEN [r.s0, r.s1, r.e0, r.e1, r.known] ELSE [] END)"
	}
	return columns
}

// take gives a search the relations around one entity, at most so many.
func (r *roads) take(from int, columns []any, most int, road kg.Road[string]) {
	ids, degrees := items(columns[0]), items(columns[1])
	for i := range min(len(ids), most) {
		var stint *kg.Stint
		if r.paths.Together {
			stint = stintIn(items(items(columns[2])[i]))
		}
		road(from, text(ids[i]), func() (string, int) { return text(ids[i]), int(number(degrees[i])) }, stint)
	}
}

// stintIn reads a stint; nil where there is none.
func stintIn(bounds []any) *kg.Stint {
	if len(bounds) == 0 {
		return nil
	}
	day := func(i int) kg.Day { return kg.Day(number(bounds[i])) }
	return &kg.Stint{S0: day(0), S1: day(1), E0: day(2), E1: day(3), Known: bounds[4] == true}
}
