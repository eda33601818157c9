package cypher

import (
	"strings"

	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// endPair is the two ends of a hop.
type endPair [2]string

// foundPaths is the paths that were found, and the parts of the statement that reads their selection.
type foundPaths struct {
	found    []pathsearch.Route[string]
	ids      []any           // of all entities, distinct
	hops     []any           // the ends of all hops, distinct
	idAt     map[any]int     // the index of each ID in ids
	hopAt    map[endPair]int // the index of each pair in hops
	parts    []string        // of the statement
	branches []*pageDecoder  // for each part, the decoder of the rows of one ID or hop
	numbers  map[*query.Branch]int
}

// ordinal is the variable of which entity or hop a part is about. No expression in a selection may have a variable of this name.
const ordinal = "ordinal"

// CompileFound compiles the selection below some paths: each part of the statement is one branch.
func CompileFound(p *query.Paths, want *query.Selection, found []pathsearch.Route[string]) (*Compiled, error) {
	q, t := newBuilder(), newFoundPaths(found)
	for _, b := range want.Branches {
		switch step := b.Step.(type) {
		case query.PathEntitiesStep:
			t.entitiesPart(q, b)
		case query.HopsStep:
			for _, below := range b.Selection.Branches {
				t.relationsPart(q, p, below)
			}
		default:
			q.unsupported(step)
		}
	}
	return q.compiled(strings.Join(t.parts, " UNION ALL "), func(rows [][]any) *query.Page { return t.page(want, rows) })
}

func newFoundPaths(found []pathsearch.Route[string]) *foundPaths {
	t := &foundPaths{found: found, idAt: map[any]int{}, hopAt: map[endPair]int{}, numbers: map[*query.Branch]int{}}
	for _, route := range found {
		for i, id := range route {
			if _, ok := t.idAt[id]; !ok {
				t.idAt[id] = len(t.ids)
				t.ids = append(t.ids, id)
			}
			if i == 0 {
				continue
			}
			one := endPair{route[i-1], id}
			if _, ok := t.hopAt[one]; !ok {
				t.hopAt[one] = len(t.hops)
				t.hops = append(t.hops, one[:])
			}
		}
	}
	return t
}

// entitiesPart adds a branch to the entities of paths.
func (t *foundPaths) entitiesPart(q *builder, b *query.Branch) {
	ids, e := q.param(t.ids), binding{family: entityFamily, variable: q.variable("e"), types: kg.Entities}
	record, below := q.record(e, b.Selection)
	text := "MATCH (" + e.variable + ":Entity)" + Using(e.variable, "Entity", "id") + " WHERE " + e.variable + ".id = " + ids + "[" + ordinal + "]"
	t.add(q, b, ids, text+q.returning(record, e), "0", &pageDecoder{total: absent, slice: query.Slice{Limit: 1}, below: below})
}

// relationsPart adds a branch to the relations of hops. Hubs are their targets, so they are looked up from their sources.
func (t *foundPaths) relationsPart(q *builder, p *query.Paths, b *query.Branch) {
	step, ok := b.Step.(*query.HopRelationsStep)
	if !ok {
		q.unsupported(b.Step)
		return
	}
	hops, slice := q.param(t.hops), query.Slice{Limit: step.Limit}
	r := q.relationBinding(b.Selection.Types)
	only := conditions{r.source + ".id IN " + hops + "[" + ordinal + "]", r.target + ".id IN " + hops + "[" + ordinal + "]", r.source + " <> " + r.target}
	match := "MATCH " + Pattern(r.source+":Entity", r.variable, p.Kinds, kg.Out, r.target) + Using(r.source, "Entity", "id") +
		append(only, countedRelations(q, p, r.variable)...).where()
	total := "0"
	if step.Count {
		total = "COUNT { " + match + " }"
	}
	text := match + " WITH " + strings.Join(r.scope(), ", ") + orderBy(r, slice, "order") + " LIMIT " + q.param(slice.Limit+1)
	record, below := q.record(r, b.Selection)
	t.add(q, b, hops, text+q.returning(record, r), total, &pageDecoder{total: 1, slice: slice, below: below})
}

// add adds a part of the statement: the rows of a query for each item of a list, with its ordinal, and their number.
func (t *foundPaths) add(q *builder, b *query.Branch, list, query, total string, read *pageDecoder) {
	t.numbers[b] = len(t.parts)
	t.parts = append(t.parts, "UNWIND range(0, size("+list+") - 1) AS "+ordinal+" WITH "+ordinal+", COLLECT { "+query+" } AS rows, "+total+" AS total"+
		" RETURN "+q.param(len(t.parts))+" AS part, "+ordinal+", rows, total")
	t.branches = append(t.branches, read)
}

// page assembles the paths, except those with records that have been deleted meanwhile.
func (t *foundPaths) page(want *query.Selection, rows [][]any) *query.Page {
	pages := make([]map[int]query.Page, len(t.parts))
	for _, row := range rows {
		part, i := int(codec.AsInt(row[0])), int(codec.AsInt(row[1]))
		if pages[part] == nil {
			pages[part] = map[int]query.Page{}
		}
		var page query.Page
		t.branches[part].read(row[2:], 0, &page)
		pages[part][i] = page
	}
	page := &query.Page{}
	for _, route := range t.found {
		if row, ok := t.path(want, route, pages); ok {
			page.Rows = append(page.Rows, row)
		}
	}
	return page
}

// path assembles one path; ok is false if a part of it has been deleted.
func (t *foundPaths) path(want *query.Selection, route pathsearch.Route[string], pages []map[int]query.Page) (row query.Row, ok bool) {
	row.Pages = make([]query.Page, len(want.Branches))
	for i, b := range want.Branches {
		rows := &row.Pages[i].Rows
		for j, id := range route {
			if _, ok := b.Step.(query.PathEntitiesStep); ok {
				*rows = append(*rows, pages[t.numbers[b]][t.idAt[id]].Rows...)
				if len(*rows) != j+1 {
					return query.Row{}, false
				}
				continue
			}
			if j == 0 { // a path has one more entity than hops
				continue
			}
			one, ok := t.hop(b.Selection, endPair{route[j-1], id}, pages)
			if !ok {
				return query.Row{}, false
			}
			*rows = append(*rows, one)
		}
	}
	return row, true
}

// hop assembles one hop; ok is false if it has no relations left.
func (t *foundPaths) hop(want *query.Selection, one endPair, pages []map[int]query.Page) (row query.Row, ok bool) {
	row.Pages = make([]query.Page, len(want.Branches))
	for i, b := range want.Branches {
		row.Pages[i] = pages[t.numbers[b]][t.hopAt[one]]
		if len(row.Pages[i].Rows) == 0 {
			return query.Row{}, false
		}
	}
	return row, true
}

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
