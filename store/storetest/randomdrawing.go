package storetest

import (
	"ties/kg"
	"ties/kg/query"
)

var hiddenProps = props(query.PropHiddenRelations, query.PropHiddenNeighbours)

// drawing makes a plan that starts with a drawing.
func (d *draw) drawing() *query.Plan {
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
	want := take(0, nil, d.nodesBranch())
	for range d.IntN(3) {
		want.Branches = append(want.Branches, pick(d, []func() *query.Branch{d.nodesBranch, func() *query.Branch { return d.edgesBranch(start.Kinds) }})())
	}
	return &query.Plan{Start: start, Selection: want}
}

func (d *draw) nodesBranch() *query.Branch {
	return follow(0, query.SubgraphNodesStep{}, d.want(rows{types: kg.Entities, drawn: true}, planDepth-1))
}

func (d *draw) edgesBranch(kinds []kg.RelationKind) *query.Branch {
	s := d.claimSlice(kg.Relations)
	s.From, s.Backward = nil, false
	var types kg.TypeSet
	for _, k := range kinds {
		types |= kg.Types(k.RecordType())
	}
	return follow(0, &query.SubgraphEdgesStep{Slice: s}, d.want(rows{types: types, kinds: kinds}, planDepth-1))
}

func smallerDrawings(d *query.Subgraph) []*query.Subgraph {
	var list []*query.Subgraph
	change := func(f func(d *query.Subgraph)) {
		smaller := *d
		f(&smaller)
		list = append(list, &smaller)
	}
	if len(d.Of) > 1 {
		for _, of := range without(d.Of) {
			change(func(d *query.Subgraph) { d.Of = of })
		}
	}
	if len(d.Kinds) > 1 {
		for _, kinds := range without(d.Kinds) {
			change(func(d *query.Subgraph) { d.Kinds = kinds })
		}
	}
	for _, f := range smallerFilters(d.Filter) {
		change(func(d *query.Subgraph) { d.Filter = f })
	}
	if d.Hops > 0 {
		change(func(d *query.Subgraph) { d.Hops-- })
	}
	return list
}
