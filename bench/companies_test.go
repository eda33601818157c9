package bench

import (
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// What is measured of companies: of the two largest, and of somebody who was at the largest.
var companies = []measured{
	{"WorkedAtTwo", peopleWhere(query.All{employedAt("company:0"), employedAt("company:1")})},
	{"MovedOn", peopleWhere(movedOn(temporal.StartedLater, "company:0", "company:1"))},
	{"MovedAtOnce", peopleWhere(movedOn(temporal.AtOnce, "company:0", "company:1"))},
	{"MovedOnTwice", peopleWhere(movedOn(temporal.LeftFirst, "company:0", "company:1", "company:2"))},
	{"CameBack", peopleWhere(&query.CameBack{Standings: kg.Asserted(), At: []string{"company:0"}, Verdicts: butNone()})},
	{"CameBackAnywhere", peopleWhere(&query.CameBack{Standings: kg.Asserted(), Verdicts: butNone()})},
	{"Alumni", peopleOf(func(s *query.PeopleStep) { s.Left = true })},
	{"AlumniNowElsewhere", peopleOf(func(s *query.PeopleStep) { s.Left, s.Filter = true, employedAt("company:1") })},
	{"PeopleOnADate", peopleOf(func(s *query.PeopleStep) { s.During = year("2015") })},
	{"PeopleWithUnits", peopleOf(func(s *query.PeopleStep) { s.Units = &query.Units{AsOf: year("2015")} })},
	{"Headcount", headcountOf(nil)},
	{"HeadcountWithUnits", headcountOf(&query.Units{})},
	{"Colleagues", colleaguesOf(nil)},
	{"ColleaguesWithUnits", colleaguesOf(&query.Units{})},
}

func butNone() []temporal.Verdict {
	return []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown}
}

func year(y temporal.PartialDate) *temporal.Interval {
	span := temporal.DateInterval(y)
	return &span
}

func employedAt(company string) query.Filter {
	at := &query.Compare{Prop: query.PropID, Op: query.OpEqual, Values: []query.Value{{Text: company}}}
	return &query.HasRelation{
		Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: &query.EndIs{End: query.Target, Filter: at},
	}
}

var name = []query.Prop{query.PropName}

func peopleWhere(filter query.Filter) *query.Plan {
	return &query.Plan{
		Start: &query.List{
			Type: kg.TypePerson, Filter: filter, Order: []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}},
			Slice: query.Slice{Limit: 20},
		},
		Selection: &query.Selection{Types: kg.Types(kg.TypePerson), Props: name},
	}
}

func peopleOf(change func(*query.PeopleStep)) *query.Plan {
	s := &query.PeopleStep{Standings: kg.Asserted(), Verdicts: butNone(), Slice: query.Slice{Limit: 20}}
	change(s)
	person, company := kg.Types(kg.TypePerson), kg.Types(kg.TypeCompany)
	stints := &query.Branch{
		On: person, Step: &query.StintsStep{Standings: s.Standings, Units: s.Units, Limit: 100},
		Selection: &query.Selection{Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Props: []query.Prop{query.PropStart, query.PropEnd}},
	}
	branch := &query.Branch{On: company, Step: s, Selection: &query.Selection{Types: person, Props: []query.Prop{query.PropName, query.PropVerdict}, Branches: []*query.Branch{stints}}}
	return &query.Plan{
		Start:     &query.Lookup{IDs: []string{"company:0"}, Types: company},
		Selection: &query.Selection{Types: company, Props: name, Branches: []*query.Branch{branch}},
	}
}

// headcountOf counts the people of a company in each of 20 years.
func headcountOf(units *query.Units) *query.Plan {
	s := &query.HeadcountStep{Standings: kg.Asserted(), Units: units}
	for date := temporal.PartialDate("2005"); len(s.Dates) < 20; date, _ = date.AddMonths(12) {
		s.Dates = append(s.Dates, temporal.DateInterval(date))
	}
	company := kg.Types(kg.TypeCompany)
	counts := &query.Selection{Props: []query.Prop{query.PropDay, query.PropCertain, query.PropPossible, query.PropUnknown}}
	return &query.Plan{
		Start:     &query.Lookup{IDs: []string{"company:0"}, Types: company},
		Selection: &query.Selection{Types: company, Props: name, Branches: []*query.Branch{{On: company, Step: s, Selection: counts}}},
	}
}

func colleaguesOf(units *query.Units) *query.Plan {
	s := &query.ColleaguesStep{
		OverlapScope: query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted(), Units: units}, Verdicts: butNone(), Slice: query.Slice{Limit: 20},
	}
	person := kg.Types(kg.TypePerson)
	colleagues := &query.Branch{On: person, Step: s, Selection: &query.Selection{Types: person, Props: []query.Prop{query.PropName, query.PropVerdict}}}
	start := peopleWhere(employedAt("company:0"))
	start.Start.(*query.List).Slice.Limit = 1
	start.Selection.Branches = []*query.Branch{colleagues}
	return start
}

func BenchmarkCompaniesInSQLite(b *testing.B) { measure(b, inSQLite(b), companies) }

func BenchmarkCompaniesInNeo4j(b *testing.B) { measure(b, inNeo4j(b), companies) }

func movedOn(how temporal.Succession, ids ...string) *query.MovedOn {
	f := &query.MovedOn{Standings: kg.Asserted(), How: how, Verdicts: butNone()}
	for _, id := range ids {
		f.Stages = append(f.Stages, []string{id})
	}
	return f
}
