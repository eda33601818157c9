package storetest

import "ties/kg"

// The properties of cells of a matrix of moves, and of moves.
var (
	cellProps = props(kg.PropPeople, kg.PropCertain, kg.PropPossible, kg.PropUnknown,
		kg.PropFromSortKey, kg.PropFromID, kg.PropToSortKey, kg.PropToID)
	moveProps = props(kg.PropVerdict, kg.PropToOrder, kg.PropFromOrder)
)

func (d *draw) flows() *kg.Flows {
	m := d.meetings()
	f := &kg.Flows{MoveScope: kg.MoveScope{Standings: m.Standings, During: m.During, Units: m.Units}, MinPeople: 1, People: d.chance(2)}
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
	f.Slice = d.slice(func() []kg.Value {
		position := values([]any{1 + d.IntN(2), d.IntN(2)})
		for range 2 {
			company := d.keysOf(pick(d, d.byType[kg.TypeCompany]), []kg.Key{up(kg.PropSortKey), up(kg.PropID)})
			position = append(position, company...)
		}
		return position
	})
	f.Slice.Backward = false
	return f
}

// cellSteps gives the makers of the steps that lead on from cells.
func (d *draw) cellSteps(which kg.MoveScope) []func(depth int) *kg.Branch {
	moves := func(depth int) *kg.Branch {
		step := &kg.MovesStep{MoveScope: which}
		step.Slice = d.slice(func() []kg.Value {
			jobs := d.values(kg.Types(kg.TypeEmployment), kg.PropOrder)
			return []kg.Value{{Int: int64(d.IntN(3))}, pick(d, jobs), pick(d, jobs)}
		})
		step.Slice.Backward = false
		return follow(0, step, d.want(rows{props: moveProps, moves: true}, depth))
	}
	return []func(int) *kg.Branch{moves, moves, d.sideBranch(rows{types: kg.Types(kg.TypeCompany)})}
}

// sideBranch makes a branch to the company of a cell, or the employment of a move.
func (d *draw) sideBranch(to rows) func(depth int) *kg.Branch {
	return func(depth int) *kg.Branch {
		return follow(0, kg.EndStep{End: d.end(false)}, d.want(to, depth))
	}
}
