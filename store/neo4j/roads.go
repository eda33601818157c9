package neo4j

import (
	"context"
	"slices"

	"ties/kg"
)

// fewRelations is of how many at most an end is looked around while it is looked up, which saves a round trip.
const fewRelations = 100

// roads is the graph as a search for paths sees it (kg.Roads), with the IDs of entities.
type roads struct {
	*Store
	ctx    context.Context
	paths  *kg.Paths
	around map[string][]any // of ends of few relations: what is around them
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
			r.around[keys[i]] = items(row[2])
		}
	}
	return keys, degrees, ok, err
}

// compileEnds finds the ends, and the relations of those that have few.
func compileEnds(p *kg.Paths) *compiled {
	q := newStatement()
	ends, few := q.param([]string{p.From, p.To}), q.param(fewRelations)
	around := "COLLECT { " + q.roads(p, ends, conditions{"x.degree <= " + few}) + " RETURN " + road(p) + " }"
	return &compiled{text: "UNWIND " + ends + " AS id MATCH (x:Entity)" + using("x", "Entity", "id") + " WHERE x.id = id" +
		" RETURN x.id, x.degree, " + around, params: q.params}
}

// Around implements kg.Roads.
func (r *roads) Around(of []string, most int, road kg.Road[string]) error {
	if known, ok := r.around[of[0]]; ok && len(of) == 1 {
		for _, one := range known[:min(len(known), most)] {
			r.take(0, items(one), road)
		}
		return nil
	}
	c := compileAround(r.paths, of, most)
	rows, err := r.query(r.ctx, c.text, c.params)
	for _, row := range rows {
		for _, one := range items(row[1]) {
			r.take(int(number(row[0])), items(one), road)
		}
	}
	return err
}

// compileAround finds the relations around some entities.
func compileAround(p *kg.Paths, of []string, most int) *compiled {
	q := newStatement()
	from, ends := q.param(of), q.param([]string{p.From, p.To})
	return &compiled{text: "UNWIND range(0, size(" + from + ") - 1) AS i MATCH (x:Entity)" + using("x", "Entity", "id") +
		" WHERE x.id = " + from + "[i] " + q.roads(p, ends, nil) + " WITH i, r, f LIMIT " + q.param(most) +
		" RETURN i, collect(" + road(p) + ")", params: q.params}
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

// road is what a statement tells of a relation, for take.
func road(p *kg.Paths) string {
	if p.Together {
		return "[f.id, f.degree, type(r), r.s0, r.s1, r.e0, r.e1, r.known]"
	}
	return "[f.id, f.degree]"
}

func (r *roads) take(from int, one []any, road kg.Road[string]) {
	road(from, text(one[0]), func() (string, int) { return text(one[0]), int(number(one[1])) }, r.stint(one))
}

// stint reads that of an employment or a membership; nil where none is wanted.
func (r *roads) stint(one []any) *kg.Stint {
	if !r.paths.Together {
		return nil
	}
	if kind, _ := kg.ParseKind(text(one[2])); kind.Type() == kg.TypeLink {
		return nil
	}
	day := func(i int) kg.Day { return kg.Day(number(one[i])) }
	return &kg.Stint{S0: day(3), S1: day(4), E0: day(5), E1: day(6), Known: one[7] == true}
}
