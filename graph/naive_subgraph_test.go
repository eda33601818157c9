package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
)

// subgraph answers neighbourhood and subgraph: the entities in their order, cut off, and all among them.
func (x *naiveExecutor) subgraph(argument string, args map[string]any) thing {
	var centres []string
	for _, id := range args[argument].([]any) {
		centres = append(centres, id.(string))
	}
	hops, limit := 0, len(centres)
	if argument == "of" {
		hops, limit = naiveNumber(args["hops"], 1), naiveNumber(args["limit"], 100)
	}
	fitting := x.fittingRelations(args)
	nodes := x.nearest(centres, hops, fitting)
	nodes = nodes[:min(len(nodes), limit)]
	t := x.subgraphThing(nodes, fitting)
	t.fields["reach"] = func(args map[string]any) any { return x.reach(centres, naiveNumber(args["hops"], 3), fitting) }
	return t
}

// reach counts those at each distance: there are not too many in these graphs.
func (x *naiveExecutor) reach(centres []string, hops int, fitting []*kg.Relation) []thing {
	all := []thing{}
	for n := 1; n <= hops; n++ {
		before, now := x.nearest(centres, n-1, fitting), x.nearest(centres, n, fitting)
		counts := map[kg.Type]int{}
		for _, id := range now[len(before):] {
			counts[x.graph[id].RecordType()]++
		}
		all = append(all, fielded("Reach", map[string]any{
			"hops": n, "people": counts[kg.TypePerson], "companies": counts[kg.TypeCompany], "projects": counts[kg.TypeProject],
			"teams": counts[kg.TypeTeam], "places": counts[kg.TypePlace], "events": counts[kg.TypeEvent],
			"entities": len(now) - len(before), "within": len(now) - len(centres), "counted": true,
		}))
	}
	return all
}

func naiveNumber(given any, otherwise int) int {
	if n, ok := given.(int64); ok {
		return int(n)
	}
	return otherwise
}

func (x *naiveExecutor) fittingRelations(args map[string]any) []*kg.Relation {
	kinds, some := args["kinds"].([]any)
	standing, only := args["standing"].([]any)
	date, dated := args["asOf"].(temporal.PartialDate)
	var list []*kg.Relation
	for _, record := range x.graph.Records(kg.Relations) {
		r := record.(*kg.Relation)
		s, _ := r.Bounds()
		switch {
		case some && !slices.Contains(kinds, any(r.Kind.String())):
		case only && !slices.Contains(standing, any(r.Standing.String())):
		case dated && s.Holds(date) == temporal.None:
		default:
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b *kg.Relation) int {
		one, _ := a.Bounds()
		other, _ := b.Bounds()
		return strings.Compare(kg.OrderKey(one.StartMin, a.ID), kg.OrderKey(other.StartMin, b.ID))
	})
	return list
}

// nearest adds nodes to the subgraph, a distance at a time.
func (x *naiveExecutor) nearest(nodes []string, hops int, fitting []*kg.Relation) []string {
	ring := nodes
	for range hops {
		links := map[string][]string{}
		for _, near := range ring {
			for _, r := range fitting {
				far := otherEnd(r, near)
				if (r.Source == near || r.Target == near) && !slices.Contains(nodes, far) && !slices.Contains(links[far], near) {
					links[far] = append(links[far], near)
				}
			}
		}
		var next []string
		for id := range links {
			next = append(next, id)
		}
		slices.SortFunc(next, func(a, b string) int {
			return cmp.Or(cmp.Compare(len(links[b]), len(links[a])), cmp.Compare(x.graph.Degree(b), x.graph.Degree(a)),
				cmp.Compare(kg.SortKey(x.graph[a].(*kg.Entity).Name), kg.SortKey(x.graph[b].(*kg.Entity).Name)), cmp.Compare(a, b))
		})
		nodes, ring = append(slices.Clone(nodes), next...), next
	}
	return nodes
}

func (x *naiveExecutor) subgraphThing(ids []string, fitting []*kg.Relation) thing {
	nodes, edges, left := []thing{}, []thing{}, []thing{}
	for _, r := range fitting {
		if slices.Contains(ids, r.Source) && slices.Contains(ids, r.Target) {
			edges = append(edges, recordThing(r))
		}
	}
	for _, id := range ids {
		node := recordThing(x.graph[id])
		nodes = append(nodes, node)
		relations, neighbours := 0, map[string]bool{}
		for _, r := range fitting {
			if far := otherEnd(r, id); (r.Source == id || r.Target == id) && !slices.Contains(ids, far) {
				relations++
				neighbours[far] = true
			}
		}
		if relations > 0 {
			left = append(left, fielded("LeftOut", map[string]any{
				"entity": node, "relations": relations, "neighbours": len(neighbours), "more": false,
			}))
		}
	}
	return fielded("Subgraph", map[string]any{"nodes": nodes, "edges": edges, "edgesLeftOut": 0, "leftOut": left})
}

// subgraphFault finds the faults of the arguments of subgraphs.
func (x *naiveExecutor) subgraphFault(f *ast.Field, args map[string]any, path ast.Path) {
	if hops := naiveNumber(args["hops"], 1); f.Name == "reach" && (hops < 1 || hops > 6) {
		x.args.AddError(apierror.BadInput(path, "hops"))
	}
	argument := map[string]string{"neighbourhood": "of", "subgraph": "ids"}[f.Name]
	list, ok := args[argument].([]any)
	if !ok {
		return
	}
	bad := func(what string) { x.args.AddError(apierror.BadInput(path, "%s", what)) }
	if len(list) == 0 || len(list) > 100 {
		bad("too few or too many")
	}
	seen := map[any]bool{}
	for _, id := range list {
		if !isEntityID(id.(string)) || seen[id] {
			bad("not entities, each once")
		}
		seen[id] = true
	}
	if hops := naiveNumber(args["hops"], 1); hops < 1 || hops > 6 {
		bad("hops")
	}
	if limit := naiveNumber(args["limit"], 100); argument == "of" && (limit < 1 || limit > 1_000 || limit < len(list)) {
		bad("limit")
	}
}
