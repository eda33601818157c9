package random

import (
	"ties/kg"
	"ties/kg/query"
)

// subgraph returns a plan that starts with a subgraph.
func (d planGenerator) subgraph() *query.Plan {
	ids := []string{"person:nobody", "employment:x", "no ID"}
	for _, t := range kg.Entities.List() {
		ids = append(ids, d.byType[t]...)
	}
	start := &query.Subgraph{
		Of: some(d, pick(d, []int{1, 2, 12}), ids), Hops: d.IntN(5), Kinds: d.kinds(),
		Limit: pick(d, []int{0, 1, 3, 10, 100}), MaxRelationsPerNode: pick(d, []int{1, 2, 3, 5, 100}),
	}
	start.Limit += len(start.Of)
	if d.chance(2) {
		start.Filter = d.relationFilter(2, false)
	}
	want := &query.Selection{Branches: []*query.Branch{nodesBranch(d)}}
	for range d.IntN(3) {
		want.Branches = append(want.Branches, pick(d, []func() *query.Branch{
			func() *query.Branch { return nodesBranch(d) },
			func() *query.Branch { return edgesBranch(d, start.Kinds) },
			func() *query.Branch { return reachBranch(d) },
		})())
	}
	return &query.Plan{Start: start, Selection: want}
}

func nodesBranch(d planGenerator) *query.Branch {
	return follow(0, query.SubgraphNodesStep{}, d.want(rows{types: kg.Entities, inSubgraph: true}, planDepth-1))
}

func reachBranch(d planGenerator) *query.Branch {
	step := &query.SubgraphReachStep{Hops: 1 + d.IntN(5), MaxRelations: pick(d, []int{0, 3, 10, 1_000})}
	return follow(0, step, &query.Selection{Props: []query.Prop{query.PropReached}})
}

func edgesBranch(d planGenerator, kinds []kg.RelationKind) *query.Branch {
	s := d.claimSlice(kg.Relations)
	s.From, s.Backward = nil, false
	var types kg.TypeSet
	for _, k := range kinds {
		types |= kg.Types(k.RecordType())
	}
	return follow(0, &query.SubgraphEdgesStep{Slice: s}, d.want(rows{types: types, kinds: kinds}, planDepth-1))
}
