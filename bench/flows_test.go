package bench

import (
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// The flows that are measured: those into and out of the largest company, and the whole matrix.
var flows = []measured{
	{"OneCompany", flowsOf(func(f *query.Flows) { f.To = []string{"company:0"} })},
	{"OneCompanyAndItsMoves", withMoves(flowsOf(func(f *query.Flows) { f.To = []string{"company:0"} }))},
	{"Top20", flowsOf(func(*query.Flows) {})},
	{"Top20AndTheirMoves", withMoves(flowsOf(func(*query.Flows) {}))},
	{"Counted", flowsOf(func(f *query.Flows) { f.People, f.Slice.Count = true, true })},
	{"OneCompanyWithUnits", flowsOf(func(f *query.Flows) { f.To, f.Units = []string{"company:0"}, &query.Units{} })},
	{"Top20WithUnits", flowsOf(func(f *query.Flows) { f.Units = &query.Units{} })},
	{"Top20WithUnitsAndTheirMoves", withMoves(flowsOf(func(f *query.Flows) { f.Units = &query.Units{} }))},
	{"DuringOneYear", flowsOf(func(f *query.Flows) {
		day, next := temporal.PartialDate("2015").First(), temporal.PartialDate("2016").First()
		f.During = &temporal.Interval{StartMin: day, StartMax: day, EndMin: next, EndMax: next, Known: true}
	})},
}

func flowsOf(change func(*query.Flows)) *query.Plan {
	f := &query.Flows{MoveScope: query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}, MinPeople: 1, Slice: query.Slice{Limit: 20}}
	change(f)
	company := &query.Selection{Types: kg.Types(kg.TypeCompany), Props: []query.Prop{query.PropName}}
	return &query.Plan{Start: f, Selection: &query.Selection{
		Props: []query.Prop{query.PropPeople, query.PropCertain, query.PropPossible},
		Branches: []*query.Branch{
			{Step: query.EndStep{End: query.Source}, Selection: company}, {Step: query.EndStep{End: query.Target}, Selection: company},
		},
	}}
}

func withMoves(p *query.Plan) *query.Plan {
	job := &query.Selection{Types: kg.Types(kg.TypeEmployment), Props: []query.Prop{query.PropRole, query.PropStart, query.PropEnd}}
	p.Selection.Branches = append(p.Selection.Branches, &query.Branch{
		Step: &query.MovesStep{MoveScope: p.Start.(*query.Flows).MoveScope, Slice: query.Slice{Limit: 5}},
		Selection: &query.Selection{Props: []query.Prop{query.PropVerdict}, Branches: []*query.Branch{
			{Step: query.EndStep{End: query.Source}, Selection: job}, {Step: query.EndStep{End: query.Target}, Selection: job},
		}},
	})
	return p
}

func BenchmarkFlowsInSQLite(b *testing.B) { measure(b, inSQLite(b), flows) }

func BenchmarkFlowsInNeo4j(b *testing.B) { measure(b, inNeo4j(b), flows) }
