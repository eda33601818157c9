package bench

import (
	"testing"

	"ties/kg"
)

// The flows that are measured: those into and out of the largest company, and the whole matrix.
var flows = []measured{
	{"OneCompany", flowsOf(func(f *kg.Flows) { f.To = []string{"company:0"} })},
	{"OneCompanyAndItsMoves", withMoves(flowsOf(func(f *kg.Flows) { f.To = []string{"company:0"} }))},
	{"Top20", flowsOf(func(*kg.Flows) {})},
	{"Top20AndTheirMoves", withMoves(flowsOf(func(*kg.Flows) {}))},
	{"Counted", flowsOf(func(f *kg.Flows) { f.People, f.Slice.Count = true, true })},
	{"OneCompanyWithUnits", flowsOf(func(f *kg.Flows) { f.To, f.Units = []string{"company:0"}, &kg.Units{} })},
	{"Top20WithUnits", flowsOf(func(f *kg.Flows) { f.Units = &kg.Units{} })},
	{"Top20WithUnitsAndTheirMoves", withMoves(flowsOf(func(f *kg.Flows) { f.Units = &kg.Units{} }))},
	{"DuringOneYear", flowsOf(func(f *kg.Flows) {
		day, next := kg.PartialDate("2015").First(), kg.PartialDate("2016").First()
		f.During = &kg.Interval{StartMin: day, StartMax: day, EndMin: next, EndMax: next, Known: true}
	})},
}

func flowsOf(change func(*kg.Flows)) *kg.Plan {
	f := &kg.Flows{MoveScope: kg.MoveScope{Standings: kg.Asserted()}, MinPeople: 1, Slice: kg.Slice{Limit: 20}}
	change(f)
	company := &kg.Selection{Types: kg.Types(kg.TypeCompany), Props: []kg.Prop{kg.PropName}}
	return &kg.Plan{Start: f, Selection: &kg.Selection{
		Props: []kg.Prop{kg.PropPeople, kg.PropCertain, kg.PropPossible},
		Branches: []*kg.Branch{
			{Step: kg.EndStep{End: kg.Source}, Selection: company}, {Step: kg.EndStep{End: kg.Target}, Selection: company},
		},
	}}
}

func withMoves(p *kg.Plan) *kg.Plan {
	job := &kg.Selection{Types: kg.Types(kg.TypeEmployment), Props: []kg.Prop{kg.PropRole, kg.PropStart, kg.PropEnd}}
	p.Selection.Branches = append(p.Selection.Branches, &kg.Branch{
		Step: &kg.MovesStep{MoveScope: p.Start.(*kg.Flows).MoveScope, Slice: kg.Slice{Limit: 5}},
		Selection: &kg.Selection{Props: []kg.Prop{kg.PropVerdict}, Branches: []*kg.Branch{
			{Step: kg.EndStep{End: kg.Source}, Selection: job}, {Step: kg.EndStep{End: kg.Target}, Selection: job},
		}},
	})
	return p
}

func BenchmarkFlowsInSQLite(b *testing.B) { measure(b, inSQLite(b), flows) }

func BenchmarkFlowsInNeo4j(b *testing.B) { measure(b, inNeo4j(b), flows) }
