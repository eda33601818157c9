package neo4j

import (
	"slices"
	"strings"

	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxJoined is how many ways between two edges a statement gives at most: to send more costs as much as to look
// around.
const maxJoined = 2_000

// JoinFrontiers implements kg.FrontierJoiner. An end of few relations was looked around already.
func (r *expander) JoinFrontiers(near, far []string, road pathsearch.VisitNeighbor[string]) (ok bool, err error) {
	for _, edge := range [][]string{near, far} {
		if _, known := r.around[edge[0]]; known && len(edge) == 1 {
			return false, nil
		}
	}
	c := compileBetween(r.paths, near, far)
	rows, err := r.query(r.ctx, c.text, c.params)
	if err != nil {
		return false, err
	}
	numbers := indexByID(slices.Concat(near, far))
	for _, row := range rows {
		if Int(row[0]) > maxJoined {
			return false, nil
		}
	}
	for _, row := range rows {
		for _, way := range Items(row[1]) {
			r.cross(numbers, Items(way), road)
		}
	}
	return true, nil
}

// compileBetween finds the relations from some entities to others, and the ways by one more between them: by a hash join of
// what is around both, since around hubs these are thousands. What counts is told of the few that join: as a column, since
// the database would ask a condition of all of them, before it joins.
func compileBetween(p *query.Paths, near, far []string) *compiled {
	q := newStatement()
	between := &frontierJoin{builder: q, paths: p, from: q.param(near), to: q.param(far), most: q.param(maxJoined + 1)}
	ends := q.param([]string{p.From, p.To})
	one := between.match(Pattern("a:Entity", "r", p.Kinds, kg.Both, "b:Entity"), "b", append(conditions{"a <> b"}, countedRelations(q, p, "r")...), "r", "r")
	only := append(conditions{"a <> x", "x <> b", "a <> b", "NOT x.id IN " + ends}, passable(q, p, "x")...)
	only = append(append(only, countedRelations(q, p, "r")...), countedRelations(q, p, "s")...)
	onward := strings.TrimPrefix(Pattern("", "s", p.Kinds, kg.Both, "b:Entity"), "()")
	two := between.match(Pattern("a:Entity", "r", p.Kinds, kg.Both, "x")+onward, "x", only, "r", "s")
	return &compiled{text: one + " UNION ALL " + two, params: q.params}
}

// frontierJoin is a part of a statement that looks for ways between two edges.
type frontierJoin struct {
	*builder
	paths          *query.Paths
	from, to, most string
}

// match finds the ways of a pattern from a to b, and gives how many it came to and those that count: see cross. What is
// joined on is x, or b itself; the relations on its two sides are r and s.
func (b *frontierJoin) match(pattern, x string, only conditions, r, s string) string {
	way := "a.id, " + x + ".id, " + x + ".degree, b.id"
	if b.paths.Together {
		way += ", " + intervalColumns(r) + ", " + intervalColumns(s)
	}
	return "MATCH " + pattern + Using("a", "Entity", "id") + Using("b", "Entity", "id") + " USING JOIN ON " + x +
		" WHERE a.id IN " + b.from + " AND b.id IN " + b.to + " WITH * LIMIT " + b.most +
		" RETURN count(*) AS n, collect(CASE WHEN " + strings.Join(only, " AND ") + " THEN [" + way + "] END) AS ways"
}

// cross returns a search one way: its first entity, the next one with its degree, the last one, and the stints on both
// sides. What leads from the first to the last at once has the last one twice.
func (r *expander) cross(numbers map[string]int, way []any, road pathsearch.VisitNeighbor[string]) {
	near, between, far := Text(way[0]), Text(way[1]), Text(way[3])
	about := func() (string, int) { return between, int(Int(way[2])) }
	var stints [2]*temporal.Interval
	if r.paths.Together {
		stints = [2]*temporal.Interval{decodeInterval(Items(way[4])), decodeInterval(Items(way[5]))}
	}
	road(numbers[near], between, about, stints[0])
	if between != far {
		road(numbers[far], between, about, stints[1])
	}
}
