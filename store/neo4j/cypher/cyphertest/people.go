package cyphertest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// peoplePlans are the plans about the people of companies, their jobs, and units.
func peoplePlans() []planned {
	people, companies := kg.Types(kg.TypePerson), kg.Types(kg.TypeCompany)
	during, units := &temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}, &query.Units{}
	asOf := &query.Units{AsOf: during}
	met := &query.Selection{Types: people, Props: []query.Prop{query.PropName, query.PropVerdict, query.PropDay, query.PropPlace}}
	at := func(change func(*query.PeopleStep), want *query.Selection) *query.Plan {
		s := &query.PeopleStep{Standings: kg.Asserted(), Verdicts: []temporal.Verdict{temporal.Certain, temporal.Possible}, Slice: firstPage}
		change(s)
		return planFrom("company:1", newBranch(companies, s, want))
	}
	stints := func(units *query.Units) *query.Selection {
		role := &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropRole}}
		return &query.Selection{Types: people, Branches: []*query.Branch{newBranch(people, &query.StintsStep{Standings: kg.Asserted(), Units: units, Limit: 9, Count: units == nil}, role)}}
	}
	counted := &query.Selection{Props: []query.Prop{query.PropDay, query.PropCertain}}
	wholes := &query.AncestorsStep{Standings: kg.Asserted(), Units: *asOf, Limit: 9}
	inUnits := &query.ColleaguesStep{OverlapScope: query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted(), Units: units}, Verdicts: []temporal.Verdict{temporal.Certain}, Slice: firstPage}
	shared := &query.SharedStep{OverlapScope: inUnits.OverlapScope, Limit: 9, Count: true}
	next := query.Slice{Limit: 20, Count: true, From: []query.Value{{}, {Int: 31}, {Text: "61"}, {Text: "person:7"}}}
	jobs := []string{"company:1", "company:2"}
	return []planned{
		{"people", at(func(s *query.PeopleStep) { s.During = during }, met)},
		{"people-of-a-project", planFrom("project:1", newBranch(kg.Types(kg.TypeProject), &query.PeopleStep{
			Standings: kg.Asserted(), During: during, Verdicts: []temporal.Verdict{temporal.Certain}, Slice: countedPage,
		}, stints(nil)))},
		{"people-after", at(func(s *query.PeopleStep) { s.Slice = next }, met)},
		{"people-with-units", at(func(s *query.PeopleStep) { s.Units = asOf }, stints(asOf))},
		{"headcount", planFrom("company:1", newBranch(companies, &query.HeadcountStep{Standings: kg.Asserted(), Dates: []temporal.Interval{*during}}, counted))},
		{"headcount-with-units", planFrom("company:1", newBranch(companies, &query.HeadcountStep{Standings: kg.Asserted(), Units: units, Dates: []temporal.Interval{*during}}, counted))},
		{"alumni", at(func(s *query.PeopleStep) { s.Left = true }, stints(nil))},
		{"alumni-during", at(func(s *query.PeopleStep) { s.Left, s.During = true, during }, met)},
		{"wholes", planFrom("company:1", newBranch(companies, wholes, &query.Selection{Types: kg.Types(kg.TypeLink), Props: []query.Prop{query.PropStart}}))},
		{"colleagues-in-units", planFrom("person:1", newBranch(people, inUnits, &query.Selection{Types: people, Branches: []*query.Branch{
			newBranch(people, shared, &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropRole}})}}))},
		{"filter-moved", planList(byName, countedPage, &query.MovedOn{Standings: kg.Asserted(), Stages: [][]string{jobs[:1], jobs[1:]}, Verdicts: []temporal.Verdict{temporal.Certain}}, nameOnly)},
		{"filter-moved-twice", planList(byName, firstPage, &query.MovedOn{
			Standings: kg.Asserted(), Stages: [][]string{jobs[:1], jobs[1:], jobs[:1]}, How: temporal.LeftFirst, Verdicts: []temporal.Verdict{temporal.Certain},
		}, nameOnly)},
		{"filter-moved-at-once", planList(byName, firstPage, &query.MovedOn{
			Standings: kg.Asserted(), Stages: [][]string{jobs[:1], jobs[1:]}, How: temporal.AtOnce, Verdicts: []temporal.Verdict{temporal.Certain},
		}, nameOnly)},
		{"filter-came-back", planList(byName, firstPage, &query.CameBack{Standings: kg.Asserted(), At: jobs, Verdicts: []temporal.Verdict{temporal.Certain}}, nameOnly)},
		{"filter-came-back-anywhere", planList(byName, firstPage, &query.CameBack{Standings: kg.Asserted(), Verdicts: []temporal.Verdict{temporal.Certain}}, nameOnly)},
	}
}
