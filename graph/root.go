package graph

import (
	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
)

// question is a root field on its way to an answer.
type question struct {
	key     string
	nonNull bool // by the schema
	plan    *query.Plan
	shape   pageShape
	byID    *place // of a field that looks one record up
	answer  []byte // JSON, once there is one
	err     error

	introspect *ast.Field // set instead of plan and shape for what is asked of the schema itself
}

// ask plans a root field, other than those of introspection.
func (p *planner) ask(g group) *question {
	q := &question{key: g.key, nonNull: g.fields[0].Definition.Type.NonNull}
	at := place{fields: g.fields, path: ast.Path{ast.PathName(g.key)}}
	switch name := g.name(); name {
	case typename:
		q.shape = nameOf("Query")
	case "node":
		p.lookup(q, at, kg.Nodes)
	case "nodes":
		p.lookupAll(q, at)
	case "people", "companies", "projects", "teams":
		p.list(q, at, name)
	case "overlap":
		p.overlap(q, at)
	case "talentFlows":
		p.talentFlows(q, at)
	case "gaps":
		p.gaps(q, at)
	case "paths":
		p.paths(q, at)
	case "sharedAlumni":
		p.sharedAlumni(q, at)
	case "neighbourhood":
		p.neighbourhood(q, at)
	case "subgraph":
		p.subgraph(q, at)
	case "search":
		p.search(q, at)
	case "similarNames":
		p.similarNames(q, at)
	default:
		p.lookup(q, at, kg.Types(lookups[name]))
	}
	return q
}

// lookups are the root fields that find one record of a type.
var lookups = map[string]kg.Type{
	"person": kg.TypePerson, "company": kg.TypeCompany, "project": kg.TypeProject,
	"team": kg.TypeTeam, "place": kg.TypePlace, "event": kg.TypeEvent, "document": kg.TypeDocument,
}

const idArgument = "id"

// lookup plans a field with an argument "id". An ID that no record of these types can have needs no
// special care: nothing has it.
func (p *planner) lookup(q *question, at place, types kg.TypeSet) {
	q.byID = &at
	q.shape = first{p.found(q, at, p.oneID(at), types)}
}

func (p *planner) oneID(at place) []string {
	id, _ := p.arguments(at)[idArgument].(string)
	return []string{id}
}

// again gives a question that was planned before, for the ID that is asked for now.
func (q question) again(p *planner) *question {
	if q.byID != nil {
		before := q.plan.Start.(*query.Lookup)
		q.plan = &query.Plan{Start: &query.Lookup{IDs: p.oneID(*q.byID), Types: before.Types}, Selection: q.plan.Selection}
	}
	return &q
}

func (p *planner) lookupAll(q *question, at place) {
	list, _ := p.arguments(at)["ids"].([]any)
	ids := make([]string, len(list))
	for i, id := range list {
		ids[i], _ = id.(string)
	}
	q.shape = rows{p.found(q, at, ids, kg.Nodes)}
}

func (p *planner) found(q *question, at place, ids []string, types kg.TypeSet) shape {
	w := newWant(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: ids, Types: types}, Selection: w.Selection}
	return found{p.records(w, at.fields, types, at.path)}
}

// lists are the root fields that list the entities of a type.
var lists = map[string]kg.Type{
	"people": kg.TypePerson, "companies": kg.TypeCompany, "projects": kg.TypeProject, "teams": kg.TypeTeam,
}

func (p *planner) list(q *question, at place, field string) {
	t, args := lists[field], p.arguments(at)
	order, bind := entityOrder(args), binding("Query."+field, args)
	window := p.bothWays(at, args, bind, order)
	start := &query.List{Type: t, Order: order, Slice: query.Slice{
		Limit: query.NoRows, Backward: window.backward, From: window.from,
	}}
	if where, ok := args["where"].(map[string]any); ok {
		start.Filter = p.filters.build(t.String()+"Filter", where)
	}
	w := newWant(kg.Types(t))
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.shape = p.connection(at, listing{
		connection: t.String() + "Connection", edge: t.String() + "Edge",
		want: w, slice: &start.Slice, window: window,
		cursor: newCursorShape(bind, order), node: (*planner).recordNode,
	})
}
