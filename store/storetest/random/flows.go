package random

import (
	"ties/kg"
	"ties/kg/query"
)

func (d planGenerator) flows() *query.Flows {
	m := d.overlapScope()
	f := &query.Flows{MoveScope: query.MoveScope{Standings: m.Standings, During: m.During, Units: m.Units}, MinPeople: 1, People: d.chance(2), LeftOut: d.chance(2)}
	companies := func() []string {
		if d.chance(20) {
			return []string{}
		}
		return some(d, 4, append([]string{"company:nowhere"}, d.byType[kg.TypeCompany]...))
	}
	if d.chance(4) {
		f.From = companies()
	}
	if d.chance(4) {
		f.To = companies()
	}
	if d.chance(8) {
		f.MinPeople = 2
	}
	f.Slice = d.slice(func() []query.Value {
		position := integers(1+d.IntN(2), d.IntN(2))
		for range 2 {
			company := d.keysOf(pick(d, d.byType[kg.TypeCompany]), byName)
			position = append(position, company...)
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
			jobs := d.values(kg.Types(kg.TypeEmployment), query.PropOrder)
			return []query.Value{{Int: int64(d.IntN(3))}, pick(d, jobs), pick(d, jobs)}
		})
		step.Slice.Backward = false
		return follow(0, step, d.want(rows{props: moveProps, moves: true}, depth))
	}
	return []func(int) *query.Branch{moves, moves, d.sideBranch(rows{types: kg.Types(kg.TypeCompany)})}
}

// sideBranch returns a branch to the company of such a pair, or the employment of a move.
func (d planGenerator) sideBranch(to rows) func(depth int) *query.Branch {
	return func(depth int) *query.Branch {
		return follow(0, query.EndStep{End: d.end(false)}, d.want(to, depth))
	}
}
