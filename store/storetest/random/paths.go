package random

import (
	"ties/kg"
	"ties/kg/query"
)

// The limits of random searches: those that the model, which tries everything, can still do fast.
const (
	mostRandomHops = 5
	mostLookedAt   = 1_000_000
)

// pathPart is the kind of rows of paths; the zero value is for other rows.
type pathPart uint8

const (
	wholePath pathPart = iota + 1
	oneHop
)

// paths returns a search between two entities of a graph that has any.
func (d planGenerator) paths() *query.Plan {
	entities := d.entities()
	p := &query.Paths{
		From: pick(d, entities), To: pick(d, entities), Kinds: kg.AllKinds(), MaxHops: 1 + d.IntN(mostRandomHops),
		MaxDegree: query.AnyDegree, Together: d.chance(3), Through: query.StintKinds(), Limit: pick(d, []int{1, 2, 5, 20}), Most: mostLookedAt,
	}
	for p.To == p.From {
		p.To = pick(d, entities)
	}
	if d.chance(3) {
		p.Through = pick(d, [][]kg.RelationKind{query.PlaceKinds(), {kg.WorksOn}, {kg.EmployedBy, kg.WorksOn}})
	}
	if d.chance(3) {
		p.Kinds = d.kinds()
	}
	if d.chance(3) {
		p.Filter = d.relationFilter(2, false)
	}
	if d.chance(4) {
		p.Avoid = append(some(d, 3, entities), "person:nobody")
	}
	if d.chance(4) {
		p.MaxDegree = d.IntN(8)
	}
	if d.chance(6) {
		p.Most = 1 + d.IntN(60)
	}
	if d.chance(20) {
		p.To = "person:nobody"
	}
	return &query.Plan{Start: p, Selection: d.want(rows{path: wholePath, kinds: p.Kinds}, planDepth-1)}
}

func (d *generator) entities() []string {
	var all []string
	for _, t := range kg.Entities.List() {
		all = append(all, d.byType[t]...)
	}
	return all
}

// pathSteps returns the functions that generate the steps from paths and from their hops.
func (d planGenerator) pathSteps(r rows) []func(depth int) *query.Branch {
	if r.path == oneHop {
		return []func(int) *query.Branch{func(depth int) *query.Branch {
			var types kg.TypeSet
			for _, k := range r.kinds {
				types |= kg.Types(k.RecordType())
			}
			return follow(0, &query.HopRelationsStep{Limit: pick(d, []int{1, 2, 100}), Count: d.chance(2)}, d.want(rows{types: types, kinds: r.kinds}, depth))
		}}
	}
	return []func(int) *query.Branch{
		func(depth int) *query.Branch {
			return follow(0, query.PathEntitiesStep{}, d.want(rows{types: kg.Entities}, depth))
		},
		func(depth int) *query.Branch {
			return follow(0, query.HopsStep{}, d.want(rows{path: oneHop, kinds: r.kinds}, depth))
		},
	}
}
