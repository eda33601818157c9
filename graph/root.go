package graph

import (
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/collect"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

// planRootField plans a root field of an operation, or below one.
func planRootField(p *planner, g collect.Field, rootType string, path ast.Path) *rootField {
	q := &rootField{
		name: g.Name(), key: g.Key, path: within(path, g.Key), nonNull: g.Fields[0].Definition.Type.NonNull,
	}
	at := fieldContext{fields: g.Fields, path: q.path}
	switch {
	case isIntrospection(q.name):
		planIntrospection(p, q, at)
	case rootType == "Subscription" && q.name != typename:
		planFollow(p, q, at)
	default:
		planRoot(p, q, at, rootType)
	}
	return q
}

// planRoot plans a root field, other than those of introspection.
func planRoot(p *planner, q *rootField, at fieldContext, rootType string) {
	switch name := q.name; name {
	case typename:
		q.encode = encode.Typename[*query.Page](rootType)
	case "apply", "revert", "erase", "merge", "unmerge", "keepApart", "propose", "accept", "reject", "withdraw":
		planMutation(p, q, at, name)
	case "me":
		planMe(p, q, at)
	case nodeField:
		planRecord(p, q, at, kg.Nodes)
	case "nodes":
		planNodes(p, q, at)
	case "people", "companies", "projects", "teams", "documents":
		planRecordList(p, q, at, name)
	case "overlap":
		planOverlap(p, q, at)
	case "talentFlows":
		planTalentFlows(p, q, at)
	case "gaps":
		planGaps(p, q, at)
	case "paths":
		planPaths(p, q, at)
	case "sharedAlumni":
		planSharedAlumni(p, q, at)
	case "neighbourhood":
		planNeighbourhood(p, q, at)
	case "subgraph":
		planSubgraph(p, q, at)
	case "search":
		planSearch(p, q, at)
	case "byName", "byIdentifier", "byUrl":
		planFind(p, q, at, name)
	case "revision":
		planRevisionByNumber(p, q, at)
	case "revisions":
		planRevisions(p, q, at)
	case "history":
		planHistory(p, q, at)
	case "changes":
		planChangesSince(p, q, at)
	case "proposal":
		planProposalByID(p, q, at)
	case "proposals":
		planProposals(p, q, at)
	case "uncited", "mentions", "coMentions":
		planPassages(p, q, at, name)
	case "duplicates":
		planDuplicates(p, q, at)
	case "similarNames":
		planSimilarNames(p, q, at)
	case asKnown:
		planKnown(p, q, at)
	default:
		planRecord(p, q, at, kg.Types(recordLookups[name]))
	}
}

// recordLookups are the root fields that find one record of a type.
var recordLookups = map[string]kg.Type{
	"person": kg.TypePerson, "company": kg.TypeCompany, "project": kg.TypeProject,
	"team": kg.TypeTeam, "place": kg.TypePlace, "event": kg.TypeEvent, "document": kg.TypeDocument,
}

const (
	nodeField  = "node"
	idArgument = "id"
)

// planRecord plans a field with an argument "id". An ID that no record of these types can have is one that does not exist.
func planRecord(p *planner, q *rootField, at fieldContext, types kg.TypeSet) {
	q.byID = &at
	q.encode = encode.FirstRow(planLookup(p, q, at, idOfRecord(p, at), types))
}

func idOfRecord(p *planner, at fieldContext) []string {
	id, _ := p.arguments(at)[idArgument].(string)
	return []string{id}
}

// rebind returns a cached root field with the ID of this request, or where it begins to follow.
func (q rootField) rebind(p *planner) *rootField {
	if q.byID != nil {
		before := q.plan.Start.(*query.Lookup)
		q.plan = &query.Plan{Start: &query.Lookup{IDs: idOfRecord(p, *q.byID), Types: before.Types}, Selection: q.plan.Selection}
	}
	if q.known != nil {
		q.known = q.known.rebind(p)
	}
	if q.follow != nil {
		bound := *q.follow
		bound.since = sinceOf(p, bound.at)
		q.follow = &bound
	}
	return &q
}

// rebind returns the time with root fields that have the IDs of this request.
func (k *knownTime) rebind(p *planner) *knownTime {
	bound := &knownTime{Time: k.Time, roots: make([]*rootField, len(k.roots))}
	for i, q := range k.roots {
		bound.roots[i] = q.rebind(p)
	}
	return bound
}

func planNodes(p *planner, q *rootField, at fieldContext) {
	list, _ := p.arguments(at)["ids"].([]any)
	ids := make([]string, len(list))
	for i, id := range list {
		ids[i], _ = id.(string)
	}
	q.encode = encode.RowList(planLookup(p, q, at, ids, kg.Nodes))
}

func planLookup(p *planner, q *rootField, at fieldContext, ids []string, types kg.TypeSet) encode.RowEncoder {
	w := newSelectionPlan(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: ids, Types: types}, Selection: w.Selection}
	return encode.RecordOrNull(p.records(w, at.fields, types, at.path))
}

// recordLists are the root fields that list the records of a type.
var recordLists = map[string]kg.Type{
	"people": kg.TypePerson, "companies": kg.TypeCompany, "projects": kg.TypeProject, "teams": kg.TypeTeam, "documents": kg.TypeDocument,
}

func planRecordList(p *planner, q *rootField, at fieldContext, field string) {
	t, args := recordLists[field], p.arguments(at)
	start := &query.List{Type: t, Order: recordOrder(t, args)}
	if where, ok := args["where"].(map[string]any); ok {
		start.Filter = p.filters.Build(t.String()+"Filter", where)
	}
	list := listing{
		field: "Query." + field, name: t.String(), args: args, order: start.Order, types: kg.Types(t), bothWays: true, start: start,
	}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		start.Slice = slice
		return start, planRecordNode
	})
}

// planFind plans the list of the entities that are known by a name, an identifier or an address.
func planFind(p *planner, q *rootField, at fieldContext, field string) {
	args := p.arguments(at)
	list := listing{field: "Query." + field, name: "Entity", args: args, order: query.FindOrder(), types: kg.Entities}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		keys, err := entityKeys[field](args)
		if _, given := args["value"]; given && err != nil {
			p.reject(at, "value: %s", err)
		}
		return &query.Find{Keys: keys, Types: entityKindsArgument(args), Slice: slice}, planRecordNode
	})
}

// entityKeys are what the fields that find entities read in their arguments.
var entityKeys = map[string]func(args map[string]any) ([]query.EntityKey, error){
	"byName": func(args map[string]any) ([]query.EntityKey, error) {
		name, _ := args["name"].(string)
		return []query.EntityKey{query.NameKey(name), query.AliasKey(name)}, nil
	},
	"byIdentifier": func(args map[string]any) ([]query.EntityKey, error) {
		i, err := condition.IdentifierOf(args)
		return []query.EntityKey{query.IdentifierKey(i)}, err
	},
	"byUrl": func(args map[string]any) ([]query.EntityKey, error) {
		address, _ := args["url"].(string)
		keys := []query.EntityKey{query.URLKey(address)}
		if i, ok := kg.IdentifierOfURL(address); ok {
			keys = append(keys, query.IdentifierKey(i))
		}
		return keys, nil
	},
}
