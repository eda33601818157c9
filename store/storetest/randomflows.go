package storetest

import (
	"ties/kg"
	"ties/kg/query"
)

// The properties of cells of a matrix of moves, and of moves.
var (
	cellProps = props(query.PropPeople, query.PropCertain, query.PropPossible, query.PropUnknown,
		query.PropFromSortKey, query.PropFromID, query.PropToSortKey, query.PropToID)
	moveProps = props(query.PropVerdict, query.PropToOrder, query.PropFromOrder)
)

func (d *draw) flows() *query.Flows {
	m := d.meetings()
	f := &query.Flows{MoveScope: query.MoveScope{Standings: m.Standings, During: m.During, Units: m.Units}, MinPeople: 1, People: d.chance(2)}
	some := func() []string {
		if d.chance(20) {
			return []string{}
		}
		return some(d, 4, append([]string{"company:nowhere"}, d.byType[kg.TypeCompany]...))
	}
	if d.chance(4) {
		f.From = some()
	}
	if d.chance(4) {
		f.To = some()
	}
	if d.chance(8) {
		f.MinPeople = 2
	}
	f.Slice = d.slice(func() []query.Value {
		position := values([]any{1 + d.IntN(2), d.IntN(2)})
		for range 2 {
			company := d.keysOf(pick(d, d.byType[kg.TypeCompany]), []query.Key{up(query.PropSortKey), up(query.PropID)})
			position = append(position, company...)
		}
		return position
	})
	f.Slice.Backward = false
	return f
}

// cellSteps gives the makers of the steps that lead on from cells.
func (d *draw) cellSteps(which query.MoveScope) []func(depth int) *query.Branch {
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

// sideBranch makes a branch to the company of a cell, or the employment of a move.
func (d *draw) sideBranch(to rows) func(depth int) *query.Branch {
	return func(depth int) *query.Branch {
		return follow(0, query.EndStep{End: d.end(false)}, d.want(to, depth))
	}
}
