package cypher

import (
	"strings"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// compileFind starts from the index of keys.
func compileFind(f *query.Find, want *query.Selection) (*Compiled, error) {
	if f.Types == 0 {
		return nothingWanted(), nil
	}
	q := newBuilder()
	p := &pageDecoder{on: kg.Entities, rows: absent, total: absent, slice: f.Slice}
	var columns listExpr
	if f.Slice.Count {
		e := anyEntity(q)
		p.total = columns.add("COUNT { " + q.matchFound(e, f).where() + " RETURN 1 }")
	}
	if f.Slice.Limit != query.NoRows {
		e := anyEntity(q)
		list := &query.List{Order: query.FindOrder(), Slice: f.Slice}
		entities := q.matchFound(e, f)
		if f.Slice.From != nil {
			entities.only = append(entities.only, afterStart(q, e, list))
		}
		e.types = f.Types
		record, below := q.record(e, want)
		p.below = below
		p.rows = columns.addRows(q, entities.where()+" WITH "+e.variable+orderByKeys(e, list)+" LIMIT "+q.param(f.Slice.Limit+1), record, e)
	}
	if len(columns) == 0 {
		return nothingWanted(), nil
	}
	text := strings.TrimPrefix(q.returning(columns, binding{}), " ") + " AS page"
	return q.compiled(text, func(rows [][]any) *query.Page {
		page := &query.Page{}
		p.read(codec.AsList(rows[0][0]), kg.TypePerson, page)
		return page
	})
}

func anyEntity(q *builder) binding {
	return binding{family: entityFamily, variable: q.variable("e"), types: kg.Entities}
}

// foundEntities is a match of entities by their keys, with conditions.
type foundEntities struct {
	match string
	only  conditions
}

func (f foundEntities) where() string { return f.match + f.only.where() }

// matchFound matches the entities of a Find.
func (q *builder) matchFound(e binding, f *query.Find) foundEntities {
	m := foundEntities{match: q.matchKnown(e, &query.KnownBy{Keys: f.Keys}) + " WITH " + e.variable}
	if only := e.on(f.Types); only != nil {
		m.only = only
	}
	return m
}

// matchKnown matches the entities of any type that are known by one of some keys.
func (q *builder) matchKnown(e binding, by *query.KnownBy) string {
	keys := strings.Join(namesearch.KnownKeys(by), " ")
	if keys == "" {
		keys = "x" // which nothing has
	}
	return queryNames(q.param(keys), "{}") + " AS " + e.variable
}

// CompileDegrees returns the statement that returns the IDs of the entities that are examined for a ByDegree, and of one more.
func CompileDegrees(l *query.ByDegree) *Compiled {
	q := newBuilder()
	e := anyEntity(q)
	var parts []string
	for _, t := range l.Types.List() {
		one := &query.List{Type: t, Order: query.DegreeOrder(), Slice: query.Slice{From: l.From}}
		only := conditions{e.expr(query.PropDegree) + " IS NOT NULL"} // holds in the whole index
		if l.From != nil {
			only = conditions{afterStart(q, e, one)}
		}
		parts = append(parts, "MATCH ("+e.variable+":Entity:"+t.String()+")"+only.where()+" WITH "+e.variable+orderByKeys(e, one)+
			" LIMIT "+q.param(l.Scan+1)+" RETURN "+e.variable)
	}
	text := "CALL () { " + strings.Join(parts, " UNION ALL ") + " } RETURN " + e.variable + ".id" +
		orderByKeys(e, &query.List{Order: query.DegreeOrder()}) + " LIMIT " + q.param(l.Scan+1)
	return &Compiled{Text: text, Params: q.params}
}

// CompileByDegree returns the statement that returns the rows of a ByDegree, of those with some IDs.
func CompileByDegree(l *query.ByDegree, ids []any, want *query.Selection) (*Compiled, error) {
	q := newBuilder()
	e := anyEntity(q)
	e.types = l.Types
	p := &pageDecoder{on: kg.Entities, total: absent, slice: query.Slice{Limit: l.Limit}}
	id := q.variable("id")
	text := "UNWIND " + q.param(ids) + " AS " + id + " MATCH (" + e.variable + ":Entity)" + Using(e.variable, "Entity", "id") + " WHERE " + e.variable + ".id = " + id
	if l.Filter != nil {
		text += " WITH " + e.variable + " WHERE (" + q.filter(l.Filter, e, false) + " OR " + e.variable + ".id = " + q.param(ids[len(ids)-1]) + ")"
	}
	text += " WITH " + e.variable + orderByKeys(e, &query.List{Order: query.DegreeOrder()}) + " LIMIT " + q.param(l.Limit+1)
	record, below := q.record(e, want)
	p.below = below
	var columns listExpr
	p.rows = columns.addRows(q, text, record, e)
	return q.compiled(strings.TrimPrefix(q.returning(columns, binding{}), " ")+" AS page", func(rows [][]any) *query.Page {
		page := &query.Page{}
		p.read(codec.AsList(rows[0][0]), kg.TypePerson, page)
		return page
	})
}
