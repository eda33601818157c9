package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// fewRelations is of how many at most an end is looked around while it is looked up, which saves a round trip.
const fewRelations = 100

// expander is the graph as a search for paths sees it (kg.Expander), with the IDs of entities.
type expander struct {
	*Store
	ctx    context.Context
	paths  *query.Paths
	around map[string][]any // of ends of few relations: what is around them, as neighborColumns

	// Of what was looked around: how many relations lead on from there; and of what these lead to, from where first.
	lead    map[string]int
	reached map[string]string
}

func newExpander(ctx context.Context, s *Store, p *query.Paths) *expander {
	return &expander{Store: s, ctx: ctx, paths: p, around: map[string][]any{}, lead: map[string]int{}, reached: map[string]string{}}
}

// Ends implements kg.Expander.
func (r *expander) Ends() (keys [2]string, degrees [2]int, ok [2]bool, err error) {
	keys = [2]string{r.paths.From, r.paths.To}
	c := compileEnds(r.paths)
	rows, err := r.query(r.ctx, c.text, c.params)
	for _, row := range rows {
		i := slices.Index(keys[:], Text(row[0]))
		degrees[i], ok[i] = int(Int(row[1])), true
		if degrees[i] <= fewRelations {
			r.around[keys[i]] = Items(Items(row[2])[0])
		}
	}
	return keys, degrees, ok, err
}

// compileEnds finds the ends, and the relations of those that have few.
func compileEnds(p *query.Paths) *compiled {
	q := newStatement()
	ends, few := q.param([]string{p.From, p.To}), q.param(fewRelations)
	around := "COLLECT { " + matchNeighbors(q, p, ends, conditions{"x.degree <= " + few}) + " RETURN [" + neighborColumns(p) + "] }"
	return &compiled{text: "UNWIND " + ends + " AS id MATCH (x:Entity)" + Using("x", "Entity", "id") + " WHERE x.id = id" +
		" RETURN x.id, x.degree, " + around, params: q.params}
}

// Expand implements kg.Expander.
func (r *expander) Expand(of []string, most int, road pathsearch.VisitNeighbor[string]) error {
	if known, ok := r.around[of[0]]; ok && len(of) == 1 {
		r.take(0, of[0], known, most, road)
		return nil
	}
	c := compileAround(r.paths, of, r.before(of), most)
	rows, err := r.query(r.ctx, c.text, c.params)
	if err != nil {
		return err
	}
	numbers := indexByID(of)
	for _, around := range Items(rows[0][0]) {
		columns := Items(around)
		id := Text(columns[0])
		r.take(numbers[id], id, columns[1:], most, road)
	}
	return nil
}

// oneSeek is how many relations a statement goes along in the time that it takes to find an entity in an index.
const oneSeek = 8

// before returns the entities around which some others were found, if these are found again sooner from there than each by
// itself: from an employer of a thousand, say.
func (r *expander) before(of []string) (ids []string) {
	known, looked := map[string]bool{}, 0
	for _, id := range of {
		before, ok := r.reached[id]
		if !ok {
			return nil
		}
		if !known[before] {
			known[before] = true
			ids = append(ids, before)
			looked += 1 + r.lead[before]
		}
	}
	if oneSeek*len(of) < looked+oneSeek*len(ids) {
		return nil
	}
	return ids
}

// compileAround finds the relations around some entities, which it finds around those before where there are some. All
// that it finds is one value of one row: to send a row for each entity takes longer than to find them.
func compileAround(p *query.Paths, of, before []string, most int) *compiled {
	q := newStatement()
	from, ends := q.param(of), q.param([]string{p.From, p.To})
	find := "UNWIND " + from + " AS id MATCH (x:Entity)" + Using("x", "Entity", "id") + " WHERE x.id = id "
	if len(before) > 0 {
		find = "MATCH " + Pattern("b:Entity", "", p.Kinds, kg.Both, "x") + Using("b", "Entity", "id") +
			" WHERE b.id IN " + q.param(before) + " AND x.id IN " + from + " WITH DISTINCT x "
	}
	return &compiled{text: find + matchNeighbors(q, p, ends, nil) + " WITH x, r, f LIMIT " + q.param(most) +
		" WITH x, [x.id, " + neighborColumns(p) + "] AS around RETURN collect(around)", params: q.params}
}

func indexByID(ids []string) map[string]int {
	numbers := make(map[string]int, len(ids))
	for i, id := range ids {
		numbers[id] = i
	}
	return numbers
}

// matchNeighbors matches the relations that lead from x to entities that a path may go through, or end at.
func matchNeighbors(q *builder, p *query.Paths, ends string, only conditions) string {
	only = append(only, "f <> x", "("+strings.Join(passable(q, p, "f"), " AND ")+" OR f.id IN "+ends+")")
	return "MATCH " + Pattern("x", "r", p.Kinds, kg.Both, "f") + append(only, countedRelations(q, p, "r")...).where()
}

// passable returns the conditions on entities that a path may go through.
func passable(q *builder, p *query.Paths, f string) conditions {
	list := conditions{f + ".degree > 1"}
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

// neighborColumns is what a statement tells of relations, for take: a list of each property, which is less to send and
// to decode than a list for each relation.
func neighborColumns(p *query.Paths) string {
	columns := "collect(f.id), collect(f.degree)"
	if p.Together {
		columns += ", collect(" + intervalColumns("r") + ")"
	}
	return columns
}

// intervalColumns returns the list that decodeInterval reads.
func intervalColumns(r string) string {
	var puts []string
	for _, k := range query.StintKinds() {
		puts = append(puts, k.String())
	}
	return fmt.Sprintf("CASE WHEN %[1]s:%[2]s THEN [%[1]s.s0, %[1]s.s1, %[1]s.e0, %[1]s.e1, %[1]s.known] ELSE [] END", r, strings.Join(puts, "|"))
}

// take returns a search the relations around one entity, at most so many.
func (r *expander) take(from int, id string, columns []any, most int, road pathsearch.VisitNeighbor[string]) {
	ids, degrees := Items(columns[0]), Items(columns[1])
	r.lead[id] = len(ids)
	for i := range min(len(ids), most) {
		var stint *temporal.Interval
		if r.paths.Together {
			stint = decodeInterval(Items(Items(columns[2])[i]))
		}
		if to := Text(ids[i]); r.reached[to] == "" {
			r.reached[to] = id
		}
		road(from, Text(ids[i]), func() (string, int) { return Text(ids[i]), int(Int(degrees[i])) }, stint)
	}
}

// decodeInterval reads a stint; nil where there is none.
func decodeInterval(bounds []any) *temporal.Interval {
	if len(bounds) == 0 {
		return nil
	}
	day := func(i int) temporal.Day { return temporal.Day(Int(bounds[i])) }
	return &temporal.Interval{StartMin: day(0), StartMax: day(1), EndMin: day(2), EndMax: day(3), Known: bounds[4] == true}
}
