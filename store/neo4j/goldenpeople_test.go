package neo4j

import "ties/kg"

// goldenPeople are the plans that speak of the people of companies, of their jobs, and of units.
func goldenPeople() []golden {
	people, companies := kg.Types(kg.TypePerson), kg.Types(kg.TypeCompany)
	during, units := &kg.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}, &kg.Units{}
	asOf := &kg.Units{AsOf: during}
	met := &kg.Selection{Types: people, Props: []kg.Prop{kg.PropName, kg.PropVerdict, kg.PropDay, kg.PropPlace}}
	at := func(change func(*kg.PeopleStep), want *kg.Selection) *kg.Plan {
		s := &kg.PeopleStep{Standings: kg.Asserted(), Verdicts: []kg.Verdict{kg.Certain, kg.Possible}, Slice: page}
		change(s)
		return from("company:1", reach(companies, s, want))
	}
	stints := func(units *kg.Units) *kg.Selection {
		role := &kg.Selection{Types: kg.Relations, Props: []kg.Prop{kg.PropRole}}
		return &kg.Selection{Types: people, Branches: []*kg.Branch{reach(people, &kg.StintsStep{Standings: kg.Asserted(), Units: units, Limit: 9}, role)}}
	}
	wholes := &kg.AncestorsStep{Standings: kg.Asserted(), Units: *asOf, Limit: 9}
	inUnits := &kg.ColleaguesStep{OverlapScope: kg.OverlapScope{Standings: kg.Asserted(), Units: units}, Verdicts: []kg.Verdict{kg.Certain}, Slice: page}
	shared := &kg.SharedStep{OverlapScope: inUnits.OverlapScope, Limit: 9}
	next := kg.Slice{Limit: 20, Count: true, From: []kg.Value{{}, {Int: 31}, {Text: "61"}, {Text: "person:7"}}}
	jobs := []string{"company:1", "company:2"}
	return []golden{
		{"people", at(func(s *kg.PeopleStep) { s.During = during }, met)},
		{"people-after", at(func(s *kg.PeopleStep) { s.Slice = next }, met)},
		{"people-with-units", at(func(s *kg.PeopleStep) { s.Units = asOf }, stints(asOf))},
		{"alumni", at(func(s *kg.PeopleStep) { s.Left = true }, stints(nil))},
		{"alumni-during", at(func(s *kg.PeopleStep) { s.Left, s.During = true, during }, met)},
		{"wholes", from("company:1", reach(companies, wholes, &kg.Selection{Types: kg.Types(kg.TypeLink), Props: []kg.Prop{kg.PropStart}}))},
		{"colleagues-in-units", from("person:1", reach(people, inUnits, &kg.Selection{Types: people, Branches: []*kg.Branch{
			reach(people, shared, &kg.Selection{Types: kg.Relations, Props: []kg.Prop{kg.PropRole}})}}))},
		{"filter-moved", listing(byName, counted, &kg.MovedOn{Standings: kg.Asserted(), From: jobs[:1], To: jobs[1:], Verdicts: []kg.Verdict{kg.Certain}}, nameOnly)},
		{"filter-came-back", listing(byName, page, &kg.CameBack{Standings: kg.Asserted(), At: jobs, Verdicts: []kg.Verdict{kg.Certain}}, nameOnly)},
		{"filter-came-back-anywhere", listing(byName, page, &kg.CameBack{Standings: kg.Asserted(), Verdicts: []kg.Verdict{kg.Certain}}, nameOnly)},
	}
}
