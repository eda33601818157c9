package cyphertest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

func flowPlans() []planned {
	between := func(from, to []string, s query.Slice, follow ...*query.Branch) *query.Plan {
		return &query.Plan{
			Start:     &query.Flows{MoveScope: query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}, From: from, To: to, MinPeople: 1, Slice: s},
			Selection: &query.Selection{Props: []query.Prop{query.PropPeople, query.PropCertain, query.PropUnknown}, Branches: follow},
		}
	}
	company, job := kg.Types(kg.TypeCompany), kg.Types(kg.TypeEmployment)
	side := newBranch(0, query.EndStep{End: query.Target}, &query.Selection{Types: company, Props: nameProps})
	person := newBranch(job, query.EndStep{End: query.Source}, nameOnly)
	first := newBranch(0, query.EndStep{End: query.Source}, &query.Selection{Types: job, Props: []query.Prop{query.PropRole}, Branches: []*query.Branch{person}})
	moves := func(s query.Slice) *query.Branch {
		return newBranch(0, &query.MovesStep{MoveScope: query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}, Slice: s},
			&query.Selection{Props: []query.Prop{query.PropVerdict}, Branches: []*query.Branch{first}})
	}
	next := query.Slice{Limit: 20, From: []query.Value{{Int: 3}, {Int: 2}, {Text: "61"}, {Text: "company:1"}, {Text: "61"}, {Text: "company:7"}}}
	during := between(nil, nil, next, side)
	during.Start.(*query.Flows).During = &temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}
	people := between([]string{"company:1"}, nil, firstPage, side)
	people.Start.(*query.Flows).People, people.Start.(*query.Flows).LeftOut = true, true
	stated := between(nil, nil, firstPage, moves(firstPage))
	stated.Start.(*query.Flows).Standings = []kg.Standing{kg.Stated}
	kept := between(nil, nil, query.Slice{Limit: 20, Count: true, From: next.From}, side)
	sums := between(nil, []string{"company:1"}, query.Slice{Limit: query.NoRows, Count: true})
	sums.Start.(*query.Flows).People = true
	units := query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted(), Units: &query.Units{AsOf: &temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}}}
	withUnits := between(nil, nil, firstPage, side)
	withUnits.Start.(*query.Flows).MoveScope = units
	unitMoves := between([]string{"company:1"}, []string{"company:2"}, query.Slice{Limit: 20, Count: true},
		newBranch(0, &query.MovesStep{MoveScope: units, Slice: firstPage}, &query.Selection{Props: []query.Prop{query.PropVerdict}, Branches: []*query.Branch{first}}))
	unitMoves.Start.(*query.Flows).MoveScope = units
	leftOut := between(nil, []string{"company:1"}, query.Slice{Limit: query.NoRows})
	leftOut.Start.(*query.Flows).MoveScope, leftOut.Start.(*query.Flows).LeftOut = units, true
	through := between(nil, nil, firstPage, side)
	through.Start.(*query.Flows).Through = query.PlaceKinds()
	throughFrom := between([]string{"team:1"}, []string{"project:1"}, firstPage, side)
	throughFrom.Start.(*query.Flows).MoveScope = query.MoveScope{Through: []kg.RelationKind{kg.MemberOf, kg.WorksOn}, Standings: kg.Asserted(), Units: units.Units}
	throughFrom.Start.(*query.Flows).LeftOut = true
	return []planned{
		{"flows-through-others", through},
		{"flows-through-others-between", throughFrom},
		{"flows-with-units-left-out", leftOut},
		{"flows-with-units", withUnits},
		{"flows-with-units-and-moves", unitMoves},
		{"flows", between(nil, nil, firstPage, side)},
		{"flows-and-moves", between([]string{"company:1"}, nil, firstPage, moves(firstPage))},
		{"flows-and-moves-counted", between(nil, nil, firstPage, moves(query.Slice{Limit: query.NoRows, Count: true}))},
		{"flows-during-after", during},
		{"flows-of-one-standing", stated},
		{"flows-and-their-people", people},
		{"flows-between", between([]string{"company:1", "company:2"}, []string{"company:3"}, firstPage, side)},
		{"flows-after-counted", kept},
		{"flows-only-counted", sums},
	}
}
