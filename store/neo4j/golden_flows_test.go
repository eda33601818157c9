package neo4j

import "ties/kg"

func goldenFlows() []golden {
	between := func(from, to []string, s kg.Slice, follow ...*kg.Branch) *kg.Plan {
		return &kg.Plan{
			Start:     &kg.Flows{MoveScope: kg.MoveScope{Standings: kg.Asserted()}, From: from, To: to, MinPeople: 1, Slice: s},
			Selection: &kg.Selection{Props: []kg.Prop{kg.PropPeople, kg.PropCertain, kg.PropUnknown}, Branches: follow},
		}
	}
	company, job := kg.Types(kg.TypeCompany), kg.Types(kg.TypeEmployment)
	side := reach(0, kg.EndStep{End: kg.Target}, &kg.Selection{Types: company, Props: named})
	person := reach(job, kg.EndStep{End: kg.Source}, nameOnly)
	first := reach(0, kg.EndStep{End: kg.Source}, &kg.Selection{Types: job, Props: []kg.Prop{kg.PropRole}, Branches: []*kg.Branch{person}})
	moves := func(s kg.Slice) *kg.Branch {
		return reach(0, &kg.MovesStep{MoveScope: kg.MoveScope{Standings: kg.Asserted()}, Slice: s},
			&kg.Selection{Props: []kg.Prop{kg.PropVerdict}, Branches: []*kg.Branch{first}})
	}
	next := kg.Slice{Limit: 20, From: []kg.Value{{Int: 3}, {Int: 2}, {Text: "61"}, {Text: "company:1"}, {Text: "61"}, {Text: "company:7"}}}
	during := between(nil, nil, next, side)
	during.Start.(*kg.Flows).During = &kg.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}
	people := between([]string{"company:1"}, nil, page, side)
	people.Start.(*kg.Flows).People = true
	told := between(nil, nil, page, moves(page))
	told.Start.(*kg.Flows).Standings = []kg.Standing{kg.Stated}
	kept := between(nil, nil, kg.Slice{Limit: 20, Count: true, From: next.From}, side)
	sums := between(nil, []string{"company:1"}, kg.Slice{Limit: kg.NoRows, Count: true})
	sums.Start.(*kg.Flows).People = true
	units := kg.MoveScope{Standings: kg.Asserted(), Units: &kg.Units{AsOf: &kg.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}}}
	withUnits := between(nil, nil, page, side)
	withUnits.Start.(*kg.Flows).MoveScope = units
	unitMoves := between([]string{"company:1"}, []string{"company:2"}, kg.Slice{Limit: 20, Count: true},
		reach(0, &kg.MovesStep{MoveScope: units, Slice: page}, &kg.Selection{Props: []kg.Prop{kg.PropVerdict}, Branches: []*kg.Branch{first}}))
	unitMoves.Start.(*kg.Flows).MoveScope = units
	return []golden{
		{"flows-with-units", withUnits},
		{"flows-with-units-and-moves", unitMoves},
		{"flows", between(nil, nil, page, side)},
		{"flows-and-moves", between([]string{"company:1"}, nil, page, moves(page))},
		{"flows-and-moves-counted", between(nil, nil, page, moves(kg.Slice{Limit: kg.NoRows, Count: true}))},
		{"flows-during-after", during},
		{"flows-of-one-standing", told},
		{"flows-and-their-people", people},
		{"flows-between", between([]string{"company:1", "company:2"}, []string{"company:3"}, page, side)},
		{"flows-after-counted", kept},
		{"flows-only-counted", sums},
	}
}
