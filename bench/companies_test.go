package bench

import (
	"testing"

	"ties/kg"
)

// What is measured of companies: of the two largest, and of somebody who was at the largest.
var companies = []measured{
	{"WorkedAtTwo", peopleWhere(kg.All{employedAt("company:0"), employedAt("company:1")})},
	{"MovedOn", peopleWhere(&kg.MovedOn{
		Standings: kg.Asserted(), From: []string{"company:0"}, To: []string{"company:1"}, Verdicts: butNone(),
	})},
	{"CameBack", peopleWhere(&kg.CameBack{Standings: kg.Asserted(), At: []string{"company:0"}, Verdicts: butNone()})},
	{"CameBackAnywhere", peopleWhere(&kg.CameBack{Standings: kg.Asserted(), Verdicts: butNone()})},
	{"Alumni", peopleOf(func(s *kg.PeopleStep) { s.Left = true })},
	{"AlumniNowElsewhere", peopleOf(func(s *kg.PeopleStep) { s.Left, s.Filter = true, employedAt("company:1") })},
	{"PeopleOnADate", peopleOf(func(s *kg.PeopleStep) { s.During = year("2015") })},
	{"PeopleWithUnits", peopleOf(func(s *kg.PeopleStep) { s.Units = &kg.Units{AsOf: year("2015")} })},
	{"Colleagues", colleaguesOf(nil)},
	{"ColleaguesWithUnits", colleaguesOf(&kg.Units{})},
}

func butNone() []kg.Verdict { return []kg.Verdict{kg.Certain, kg.Possible, kg.Unknown} }

func year(y kg.PartialDate) *kg.Stint {
	span := kg.Span(y)
	return &span
}

func employedAt(company string) kg.Filter {
	at := &kg.Compare{Prop: kg.PropID, Op: kg.Equal, Values: []kg.Value{{Text: company}}}
	return &kg.HasRelation{
		Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: &kg.EndIs{End: kg.Target, Filter: at},
	}
}

var name = []kg.Prop{kg.PropName}

func peopleWhere(filter kg.Filter) *kg.Plan {
	return &kg.Plan{
		Start: &kg.List{
			Type: kg.TypePerson, Filter: filter, Order: []kg.Key{{Prop: kg.PropSortKey}, {Prop: kg.PropID}},
			Slice: kg.Slice{Limit: 20},
		},
		Want: &kg.Want{Types: kg.Types(kg.TypePerson), Props: name},
	}
}

func peopleOf(change func(*kg.PeopleStep)) *kg.Plan {
	s := &kg.PeopleStep{Standings: kg.Asserted(), Verdicts: butNone(), Slice: kg.Slice{Limit: 20}}
	change(s)
	person, company := kg.Types(kg.TypePerson), kg.Types(kg.TypeCompany)
	stints := &kg.Branch{
		On: person, Step: &kg.StintsStep{Standings: s.Standings, Units: s.Units, Limit: 100},
		Want: &kg.Want{Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Props: []kg.Prop{kg.PropStart, kg.PropEnd}},
	}
	branch := &kg.Branch{On: company, Step: s, Want: &kg.Want{Types: person, Props: []kg.Prop{kg.PropName, kg.PropVerdict}, Follow: []*kg.Branch{stints}}}
	return &kg.Plan{
		Start: &kg.Lookup{IDs: []string{"company:0"}, Types: company},
		Want:  &kg.Want{Types: company, Props: name, Follow: []*kg.Branch{branch}},
	}
}

func colleaguesOf(units *kg.Units) *kg.Plan {
	s := &kg.ColleaguesStep{
		Meetings: kg.Meetings{Standings: kg.Asserted(), Units: units}, Verdicts: butNone(), Slice: kg.Slice{Limit: 20},
	}
	person := kg.Types(kg.TypePerson)
	colleagues := &kg.Branch{On: person, Step: s, Want: &kg.Want{Types: person, Props: []kg.Prop{kg.PropName, kg.PropVerdict}}}
	start := peopleWhere(employedAt("company:0"))
	start.Start.(*kg.List).Slice.Limit = 1
	start.Want.Follow = []*kg.Branch{colleagues}
	return start
}

func BenchmarkCompaniesInSQLite(b *testing.B) { measure(b, inSQLite(b), companies) }

func BenchmarkCompaniesInNeo4j(b *testing.B) { measure(b, inNeo4j(b), companies) }
