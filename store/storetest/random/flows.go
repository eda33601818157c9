package random

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

func (d planGenerator) flows() *query.Flows {
	m := d.overlapScope()
	if d.chance(2) {
		m.Through = query.JobKinds()
	}
	f := &query.Flows{MoveScope: query.MoveScope{Through: m.Through, Standings: m.Standings, During: m.During, Units: m.Units}, MinPeople: 1, People: d.chance(2), LeftOut: d.chance(2)}
	all := []string{"company:nowhere"}
	for _, t := range f.Places().List() {
		all = append(all, d.byType[t]...)
	}
	places := func() []string {
		if d.chance(20) {
			return []string{}
		}
		return some(d, 4, all)
	}
	if d.chance(4) {
		f.From = places()
	}
	if d.chance(4) {
		f.To = places()
	}
	if d.chance(8) {
		f.MinPeople = 2
	}
	known := slices.Concat(all, d.byType[kg.TypeCompany])
	f.Slice = d.slice(func() []query.Value {
		position := integers(1+d.IntN(2), d.IntN(2))
		for range 2 {
			position = append(position, d.keysOf(pick(d, known), byName)...)
		}
		return position
	})
	f.Slice.Backward = false
	return f
}

// pairSteps returns the functions that generate the steps from pairs of companies.
func (d planGenerator) pairSteps(which query.MoveScope) []func(depth int) *query.Branch {
	moves := func(depth int) *query.Branch {
		step := &query.MovesStep{MoveScope: which}
		step.Slice = d.slice(func() []query.Value {
			jobs := append(d.values(recordTypes(which.Through), query.PropOrder), query.Value{})
			return []query.Value{{Int: int64(d.IntN(3))}, pick(d, jobs), pick(d, jobs)}
		})
		step.Slice.Backward = false
		return follow(0, step, d.want(rows{props: moveProps, moves: which.Through}, depth))
	}
	return []func(int) *query.Branch{moves, moves, d.sideBranch(rows{types: which.Places()})}
}

// recordTypes returns the types of relations of some kinds.
func recordTypes(kinds []kg.RelationKind) kg.TypeSet {
	var types kg.TypeSet
	for _, k := range kinds {
		types |= kg.Types(k.RecordType())
	}
	return types
}

// sideBranch returns a branch to the place of such a pair, or the job of a move.
func (d planGenerator) sideBranch(to rows) func(depth int) *query.Branch {
	return func(depth int) *query.Branch {
		return follow(0, query.EndStep{End: d.end(false)}, d.want(to, depth))
	}
}
