package graph

import (
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// claimList is a list of an entity's employments or memberships.
type claimList struct {
	kind      kg.RelationKind
	direction kg.Direction
	field     string // that declares it, for cursors
}

func (l claimList) plan(p *planner, at fieldContext) encode.RowEncoder {
	node := l.kind.RecordType().String()
	return planClaimList(p, at, l.field, p.arguments(at), claimListPlan{
		name: node, filter: node + "Filter",
		types: kg.Types(l.kind.RecordType()),
		step:  relationsStep([]kg.RelationKind{l.kind}, l.direction),
		node:  planRecordNode,
	})
}

// linkList is a list of the entities at the other ends of an entity's links of one kind. Each edge has the link.
type linkList struct {
	kind      kg.RelationKind
	direction kg.Direction
	far       kg.TypeSet // of the types at the other end; all if empty
	field     string
}

func (l linkList) plan(p *planner, at fieldContext) encode.RowEncoder {
	end, far := query.Target, l.kind.Targets()
	if l.direction == kg.In {
		end, far = query.Source, l.kind.Sources()
	}
	var only query.Filter
	if l.far != 0 && l.far != far {
		far, only = l.far, &query.EndIs{End: end, Filter: &query.OfType{Types: l.far}}
	}
	node := "Entity"
	if t, ok := far.Only(); ok {
		node = t.String()
	}
	return planClaimList(p, at, l.field, p.arguments(at), claimListPlan{
		name: node + "Link", filter: "RelationFilter",
		types: kg.Types(kg.TypeLink), only: only,
		step: relationsStep([]kg.RelationKind{l.kind}, l.direction),
		node: func(p *planner, at fieldContext) encode.RowEncoder { return planEnd(p, at, end, far) },
	})
}

func planFacts(p *planner, at fieldContext) encode.RowEncoder {
	return planClaimList(p, at, "Entity.facts", p.arguments(at), claimListPlan{
		name: "Fact", filter: "FactFilter",
		types: kg.Facts,
		step: func(filter query.Filter, slice query.Slice) query.Step {
			return &query.FactsStep{Filter: filter, Slice: slice}
		},
		node: planRecordNode,
	})
}

func planRelations(p *planner, at fieldContext) encode.RowEncoder {
	args := p.arguments(at)
	kinds, only := kindsArgument(args)
	return planClaimList(p, at, "Entity.relations", args, claimListPlan{
		name: "Relation", filter: "RelationFilter",
		types: typesOfKinds(kinds), only: only,
		step: relationsStep(kinds, directionArgument(args)),
		node: planRecordNode,
	})
}

// kindsArgument reads kinds. An empty list is no kind at all, for which there is a filter.
func kindsArgument(args map[string]any) ([]kg.RelationKind, query.Filter) {
	list, ok := args["kinds"].([]any)
	if !ok {
		return kg.AllKinds(), nil
	}
	if len(list) == 0 {
		return kg.AllKinds(), query.Any{}
	}
	asked := map[string]bool{}
	for _, name := range list {
		if name, ok := name.(string); ok {
			asked[name] = true
		}
	}
	var kinds []kg.RelationKind
	for _, k := range kg.AllKinds() {
		if asked[k.String()] {
			kinds = append(kinds, k)
		}
	}
	return kinds, nil
}

func directionArgument(args map[string]any) kg.Direction {
	switch args["direction"] {
	case "OUT":
		return kg.Out
	case "IN":
		return kg.In
	default:
		return kg.Both
	}
}

func typesOfKinds(kinds []kg.RelationKind) kg.TypeSet {
	var types kg.TypeSet
	for _, k := range kinds {
		types |= kg.Types(k.RecordType())
	}
	return types
}

// makeStep returns the step of a nested list.
type makeStep func(filter query.Filter, slice query.Slice) query.Step

func relationsStep(kinds []kg.RelationKind, direction kg.Direction) makeStep {
	return func(filter query.Filter, slice query.Slice) query.Step {
		return &query.RelationsStep{Kinds: kinds, Direction: direction, Filter: filter, Slice: slice}
	}
}

// claimListPlan is how the lists below an entity differ.
type claimListPlan struct {
	name   string // of the connection, as in listing
	filter string // the name of the input type of "where"
	types  kg.TypeSet
	only   query.Filter // a condition beside those of the arguments; nil for none
	step   makeStep
	node   nodePlan
}

func planClaimList(p *planner, at fieldContext, field string, args map[string]any, l claimListPlan) encode.RowEncoder {
	list := listing{field: field, name: l.name, args: args, order: relationOrder, types: l.types}
	return planBranchList(p, at, list, func(slice query.Slice) (query.Step, nodePlan) {
		return l.step(claimFilter(p, l, args), slice), l.node
	})
}

// claimFilter returns the filter of a nested list's arguments; nil for none.
func claimFilter(p *planner, l claimListPlan, args map[string]any) query.Filter {
	var all query.All
	if l.only != nil {
		all = append(all, l.only)
	}
	if where, ok := args["where"].(map[string]any); ok {
		all = append(all, p.filters.Build(l.filter, where))
	}
	if date, ok := args["asOf"].(temporal.PartialDate); ok {
		all = append(all, condition.MayHold(date))
	}
	if standing, ok := args["standing"].([]any); ok {
		all = append(all, condition.CompareIn(query.PropStanding, standing))
	}
	if len(all) == 0 {
		return nil
	}
	return condition.Simplify(all)
}
