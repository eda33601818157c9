package cypher

import (
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// Compile compiles a plan that needs only one statement, as all but those of paths and searches do.
func Compile(plan *query.Plan) (*Compiled, error) {
	switch start := plan.Start.(type) {
	case *query.Lookup:
		return CompileLookup(start, plan.Selection)
	case *query.List:
		return compileList(start, plan.Selection)
	case *query.Find:
		return compileFind(start, plan.Selection)
	case *query.Flows:
		return compileFlows(start, plan.Selection)
	case *query.Subgraph:
		return compileSubgraph(start, plan.Selection)
	default:
		return nil, unsupportedError(start)
	}
}

// lookupGroup is the IDs of a lookup that are in one index: those of nodes with a label, or of relations of a kind.
type lookupGroup struct {
	family *family
	kind   kg.RelationKind
	types  kg.TypeSet
	ids    []any
}

// groupIDs groups the distinct IDs of a lookup by their indexes.
func groupIDs(l *query.Lookup) []*lookupGroup {
	seen := map[string]bool{}
	var list []*lookupGroup
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

func groupOf(list *[]*lookupGroup, id string, t kg.Type) *lookupGroup {
	f, kind := familyOf(t), kg.RelationKind(0)
	if f == relationFamily {
		kind, _ = kg.KindOfID(id)
	}
	for _, g := range *list {
		if g.family == f && g.kind == kind {
			return g
		}
	}
	g := &lookupGroup{family: f, kind: kind}
	*list = append(*list, g)
	return g
}

func familyOf(t kg.Type) *family {
	for _, f := range []*family{entityFamily, relationFamily, factFamily} {
		if f.types.Has(t) {
			return f
		}
	}
	return documentFamily
}

// CompileLookup starts each group from its unique index.
func CompileLookup(l *query.Lookup, want *query.Selection) (*Compiled, error) {
	q := newBuilder()
	decoders := map[kg.Type]*rowDecoder{}
	var parts []string
	for _, g := range groupIDs(l) {
		id := q.variable("id")
		at := binding{family: g.family, variable: q.variable("x"), types: g.types}
		label := g.family.label
		match := "(" + at.variable + ":" + label + ")"
		if g.family == relationFamily {
			at.source, at.target = q.variable("s"), q.variable("t")
			label = g.kind.String()
			match = "(" + at.source + ")-[" + at.variable + ":" + label + "]->(" + at.target + ")"
		}
		head := "UNWIND " + q.param(g.ids) + " AS " + id + " MATCH " + match + Using(at.variable, label, "id") +
			" WHERE " + at.variable + ".id = " + id
		record, below := q.record(at, want)
		for _, t := range g.types.List() {
			decoders[t] = below
		}
		parts = append(parts, head+q.returning(record, at)+" AS row")
	}
	return q.compiled(strings.Join(parts, " UNION ALL "), func(rows [][]any) *query.Page { return lookupPage(l, rows, decoders) })
}

// compileList starts from the index of the first key.
func compileList(l *query.List, want *query.Selection) (*Compiled, error) {
	q := newBuilder()
	p := &pageDecoder{on: kg.Types(l.Type), rows: absent, total: absent, slice: l.Slice}
	var columns listExpr
	if l.Slice.Count {
		p.total = columns.add(countList(q, l))
	}
	if l.Slice.Limit != query.NoRows {
		e := listBinding(q, l)
		text := matchList(q, e, l)
		e.family = readFamily(l.Type)
		record, below := q.record(e, want)
		p.below = below
		p.rows = columns.addRows(q, text, record, e)
	}
	refuse := addRequired(q, l, &columns)
	groups := make([]*pageDecoder, len(l.Groups))
	for i, g := range l.Groups {
		groups[i] = addGroups(q, &columns, g)
	}
	if len(columns) == 0 {
		return &Compiled{Decode: func([][]any) *query.Page { return &query.Page{Groups: make([]query.Page, len(l.Groups))} }}, nil
	}
	text := strings.TrimPrefix(q.returning(columns, binding{}), " ") + " AS page"
	compiled, err := q.compiled(text, func(rows [][]any) *query.Page {
		page, lists := &query.Page{}, codec.AsList(rows[0][0])
		p.read(lists, l.Type, page)
		for _, g := range groups {
			var found query.Page
			g.read(lists, 0, &found)
			page.Groups = append(page.Groups, found)
		}
		return page
	})
	if err == nil {
		compiled.Check = refuse
	}
	return compiled, err
}

// addRequired adds the lookup of required entities, and returns the check that all exist.
func addRequired(q *builder, l *query.List, columns *listExpr) func(rows [][]any) error {
	if len(l.RequiredIDs) == 0 {
		return nil
	}
	id, e := q.variable("i"), q.variable("e")
	at := columns.addItem(listItem{"COLLECT { UNWIND " + q.param(l.RequiredIDs) + " AS " + id + " MATCH (" + e + ":Entity)" + Using(e, "Entity", "id") +
		" WHERE " + e + ".id = " + id + " RETURN " + e + ".id }", true})
	return func(rows [][]any) error {
		exist := map[string]bool{}
		for _, id := range codec.AsList(codec.AsList(rows[0][0])[at]) {
			exist[codec.AsText(id)] = true
		}
		return l.Missing(exist)
	}
}

func listBinding(q *builder, l *query.List) binding {
	return binding{family: familyOf(l.Type), variable: q.variable("e"), types: kg.Types(l.Type)}
}

// readFamily is the family by which the records of a list are read: long texts come later.
func readFamily(t kg.Type) *family {
	if kg.Documents.Has(t) {
		return citedFamily
	}
	return entityFamily
}

func countList(q *builder, l *query.List) string {
	e := listBinding(q, l)
	if l.Filter == nil {
		return countType(e, l.Type)
	}
	if not, ok := l.Filter.(query.Not); ok {
		if _, named := storekit.HopsToNamed(not.Filter); named {
			return countType(e, l.Type) + " - " + countFiltered(q, listBinding(q, l), l.Type, not.Filter)
		}
	}
	return countFiltered(q, e, l.Type, l.Filter)
}

// countType counts the entities of a type, from the counts that the database keeps.
func countType(e binding, t kg.Type) string {
	return "COUNT { (" + e.variable + ":" + t.String() + ") }"
}

func countFiltered(q *builder, e binding, t kg.Type, f query.Filter) string {
	match, only := matchCandidates(q, e, t, f)
	return "COUNT { " + match + only.where() + " RETURN 1 }"
}

func matchList(q *builder, e binding, l *query.List) string {
	only := conditions{e.key(l.Order[0].Prop) + " IS NOT NULL"} // holds in the whole index
	if l.Slice.From != nil {
		only = conditions{afterStart(q, e, l)}
	}
	match, filter := matchCandidates(q, e, l.Type, l.Filter)
	only = append(only, filter...)
	return match + only.where() + " WITH " + e.variable + orderByKeys(e, l) + " LIMIT " + q.param(l.Slice.Limit+1)
}

// lookupPage returns the records of a lookup in the order of its IDs.
func lookupPage(l *query.Lookup, rows [][]any, decoders map[kg.Type]*rowDecoder) *query.Page {
	byID := make(map[string]query.Row, len(rows))
	for _, row := range rows {
		record := codec.AsList(row[0])
		id := codec.AsText(record[0])
		t, _ := kg.TypeOfID(id)
		if r, ok := decoders[t].row(record); ok {
			byID[id] = r
		}
	}
	page := &query.Page{Rows: make([]query.Row, len(l.IDs))}
	for i, id := range l.IDs {
		page.Rows[i] = byID[id]
	}
	return page
}
