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
		f.During = &kg.Stint{S0: day, S1: day, E0: next, E1: next, Known: true}
	})},
}

func flowsOf(change func(*kg.Flows)) *kg.Plan {
	f := &kg.Flows{Moves: kg.Moves{Standings: kg.Asserted()}, MinPeople: 1, Slice: kg.Slice{Limit: 20}}
	change(f)
	company := &kg.Want{Types: kg.Types(kg.TypeCompany), Props: []kg.Prop{kg.PropName}}
	return &kg.Plan{Start: f, Want: &kg.Want{
		Props: []kg.Prop{kg.PropPeople, kg.PropCertain, kg.PropPossible},
		Follow: []*kg.Branch{
			{Step: kg.EndStep{End: kg.Source}, Want: company}, {Step: kg.EndStep{End: kg.Target}, Want: company},
		},
	}}
}

func withMoves(p *kg.Plan) *kg.Plan {
	job := &kg.Want{Types: kg.Types(kg.TypeEmployment), Props: []kg.Prop{kg.PropRole, kg.PropStart, kg.PropEnd}}
	p.Want.Follow = append(p.Want.Follow, &kg.Branch{
		Step: &kg.MovesStep{Moves: p.Start.(*kg.Flows).Moves, Slice: kg.Slice{Limit: 5}},
		Want: &kg.Want{Props: []kg.Prop{kg.PropVerdict}, Follow: []*kg.Branch{
			{Step: kg.EndStep{End: kg.Source}, Want: job}, {Step: kg.EndStep{End: kg.Target}, Want: job},
		}},
	})
	return p
}

func BenchmarkFlowsInSQLite(b *testing.B) { measure(b, inSQLite(b), flows) }

func BenchmarkFlowsInNeo4j(b *testing.B) { measure(b, inNeo4j(b), flows) }
