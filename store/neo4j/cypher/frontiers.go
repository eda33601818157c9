package cypher

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// MaxJoined is the greatest number of paths between two frontiers that a statement returns: sending more costs as much as
// expanding the frontiers.
const MaxJoined = 2_000

// CompileBetween compiles the search for relations between two sets of entities, and for paths through one other entity: by a
// hash join of the neighbors of both, since hubs have thousands. Conditions are evaluated in a column of the few joined rows,
// since the planner would otherwise check all neighbors before the join.
func CompileBetween(p *query.Paths, near, far []string) (*Compiled, error) {
	q := newBuilder()
	between := &frontierJoin{builder: q, paths: p, from: q.param(near), to: q.param(far), most: q.param(MaxJoined + 1)}
	ends := q.param([]string{p.From, p.To})
	one := between.match(Pattern("a:Entity", "r", p.Kinds, kg.Both, "b:Entity"), "b", append(conditions{"a <> b"}, countedRelations(q, p, "r")...), "r", "r")
	only := append(conditions{"a <> x", "x <> b", "a <> b", "NOT x.id IN " + ends}, passable(q, p, "x")...)
	only = append(append(only, countedRelations(q, p, "r")...), countedRelations(q, p, "s")...)
	onward := strings.TrimPrefix(Pattern("", "s", p.Kinds, kg.Both, "b:Entity"), "()")
	two := between.match(Pattern("a:Entity", "r", p.Kinds, kg.Both, "x")+onward, "x", only, "r", "s")
	return q.compiled(one+" UNION ALL "+two, nil)
}

// frontierJoin is a part of a statement that searches for paths between two frontiers.
type frontierJoin struct {
	*builder
	paths          *query.Paths
	from, to, most string
}

// match finds the paths of a pattern from a to b, and returns their number and those that count. It joins on x, which may be
// b itself; r and s are the relations on its two sides.
func (b *frontierJoin) match(pattern, x string, only conditions, r, s string) string {
	path := "a.id, " + x + ".id, " + x + ".degree, b.id"
	if b.paths.Together {
		path += ", " + intervalColumns(b.paths, r) + ", " + intervalColumns(b.paths, s)
	}
	return "MATCH " + pattern + Using("a", "Entity", "id") + Using("b", "Entity", "id") + " USING JOIN ON " + x +
		" WHERE a.id IN " + b.from + " AND b.id IN " + b.to + " WITH * LIMIT " + b.most +
		" RETURN count(*) AS n, collect(CASE WHEN " + strings.Join(only, " AND ") + " THEN [" + path + "] END) AS ways"
}
