package neo4j

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// compiled is a plan as the database takes it.
type compiled struct {
	text   string // "" where there is nothing to ask
	params map[string]any
	read   func(rows [][]any) *query.Page
	refuse func(rows [][]any) error // what is missing in the database; nil where nothing has to be there
}

func compile(plan *query.Plan) *compiled {
	switch start := plan.Start.(type) {
	case *query.Lookup:
		return compileLookup(start, plan.Selection)
	case *query.List:
		return compileList(start, plan.Selection)
	case *query.Flows:
		return compileFlows(start, plan.Selection)
	case *query.Subgraph:
		return compileDrawing(start, plan.Selection)
	default:
		return &compiled{read: func([][]any) *query.Page { return &query.Page{} }}
	}
}

// group is the IDs of a lookup that one index has: those of nodes of one label, or of one kind of relation.
type group struct {
	family *family
	kind   kg.RelationKind
	types  kg.TypeSet
	ids    []any
}

// groups sorts the IDs of a lookup, each once, by where they can be found.
func groups(l *query.Lookup) []*group {
	seen := map[string]bool{}
	var list []*group
	for _, id := range l.IDs {
		t, ok := kg.TypeOfID(id)
		if !ok || !l.Types.Has(t) || seen[id] {
			continue
		}
		seen[id] = true
		g := groupOf(&list, id, t)
		g.types |= kg.Types(t)
		g.ids = append(g.ids, id)
	}
	return list
}

func groupOf(list *[]*group, id string, t kg.Type) *group {
	family, kind := familyOf(t), kg.RelationKind(0)
	if family == relations {
		kind, _ = kg.KindOfID(id)
	}
	for _, g := range *list {
		if g.family == family && g.kind == kind {
			return g
		}
	}
	g := &group{family: family, kind: kind}
	*list = append(*list, g)
	return g
}

func familyOf(t kg.Type) *family {
	for _, f := range []*family{entities, relations, facts} {
		if f.types.Has(t) {
			return f
		}
	}
	return documents
}

// compileLookup starts each group from its unique index.
func compileLookup(l *query.Lookup, want *query.Selection) *compiled {
	q := newStatement()
	shapes := map[kg.Type]*shape{}
	var parts []string
	for _, g := range groups(l) {
		id := q.variable("id")
		at := place{family: g.family, variable: q.variable("x"), types: g.types}
		label := g.family.label
		match := "(" + at.variable + ":" + label + ")"
		if g.family == relations {
			at.source, at.target = q.variable("s"), q.variable("t")
			label = g.kind.String()
			match = "(" + at.source + ")-[" + at.variable + ":" + label + "]->(" + at.target + ")"
		}
		head := "UNWIND " + q.param(g.ids) + " AS " + id + " MATCH " + match + using(at.variable, label, "id") +
			" WHERE " + at.variable + ".id = " + id
		record, shape := q.record(at, want)
		for _, t := range g.types.List() {
			shapes[t] = shape
		}
		parts = append(parts, head+q.returning(record, at)+" AS row")
	}
	return &compiled{text: strings.Join(parts, " UNION ALL "), params: q.params, read: func(rows [][]any) *query.Page { return found(l, rows, shapes) }}
}

// compileList starts from the index of the first key.
func compileList(l *query.List, want *query.Selection) *compiled {
	q := newStatement()
	p := &pagePart{on: kg.Entities, rows: absent, total: absent, slice: l.Slice}
	var columns list
	if l.Slice.Count {
		p.total = columns.add(q.countList(l))
	}
	if l.Slice.Limit != query.NoRows {
		e := q.listed(l)
		text := q.matchList(e, l)
		record, below := q.record(e, want)
		p.below = below
		p.rows = columns.addRows(q, text, record, e)
	}
	refuse := q.need(l, &columns)
	if len(columns) == 0 {
		return &compiled{read: func([][]any) *query.Page { return &query.Page{} }}
	}
	text := strings.TrimPrefix(q.returning(columns, place{}), " ") + " AS page"
	return &compiled{text: text, params: q.params, refuse: refuse, read: func(rows [][]any) *query.Page {
		page := &query.Page{}
		p.read(items(rows[0][0]), l.Type, page)
		return page
	}}
}

// need adds which of the entities that a list needs are there.
func (q *statement) need(l *query.List, columns *list) func(rows [][]any) error {
	if len(l.RequiredIDs) == 0 {
		return nil
	}
	id, e := q.variable("i"), q.variable("e")
	at := columns.addItem(item{"COLLECT { UNWIND " + q.param(l.RequiredIDs) + " AS " + id + " MATCH (" + e + ":Entity)" + using(e, "Entity", "id") +
		" WHERE " + e + ".id = " + id + " RETURN " + e + ".id }", true})
	return func(rows [][]any) error {
		there := map[string]bool{}
		for _, id := range items(items(rows[0][0])[at]) {
			there[text(id)] = true
		}
		return l.Missing(there)
	}
}

func (q *statement) listed(l *query.List) place {
	return place{family: entities, variable: q.variable("e"), types: kg.Types(l.Type)}
}

func (q *statement) countList(l *query.List) string {
	e := q.listed(l)
	if l.Filter == nil {
		return "COUNT { (" + e.variable + ":" + l.Type.String() + ") }" // which the database keeps
	}
	match, rest := q.candidates(e, l.Type, l.Filter)
	if rest == nil {
		rest = query.All{}
	}
	return "COUNT { " + match + " WHERE " + q.filter(rest, e, false) + " RETURN 1 }"
}

func (q *statement) matchList(e place, l *query.List) string {
	only := conditions{e.expr(l.Order[0].Prop) + " IS NOT NULL"} // which all of the index are
	if l.Slice.From != nil {
		only = conditions{q.behind(e, l)}
	}
	match, rest := q.candidates(e, l.Type, l.Filter)
	if rest != nil {
		only = append(only, q.filter(rest, e, false))
	}
	return match + only.where() + " WITH " + e.variable + orderByKeys(e, l) + " LIMIT " + q.param(l.Slice.Limit+1)
}
