package storetest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// careers returns people who have been at Bee and Cee in every possible way.
func careers() []kg.Record {
	all := []kg.Record{entity("company:b", "Bee"), entity("company:c", "Cee"), entity("team:t", "Tee")}
	for _, name := range []string{"on", "back", "both", "undated", "stayed", "bee", "planned", "team"} {
		all = append(all, entity("person:"+name, name))
	}
	ended := status(temporal.Ended)
	return append(all,
		relation("employment:on-b", "person:on", "company:b", starting("2010"), ending("2012"), ended),
		relation("employment:on-c", "person:on", "company:c", starting("2013"), status(temporal.Current)),
		relation("employment:back-1", "person:back", "company:b", starting("2010"), ending("2012"), ended),
		relation("employment:back-c", "person:back", "company:c", starting("2013"), ending("2014"), ended),
		relation("employment:back-2", "person:back", "company:b", starting("2016"), status(temporal.Current)),
		relation("employment:both-b", "person:both", "company:b", starting("2010")),
		relation("employment:both-c", "person:both", "company:c", starting("2010")),
		relation("employment:undated-b", "person:undated", "company:b", ended),
		relation("employment:undated-2", "person:undated", "company:b", ended),
		relation("employment:undated-c", "person:undated", "company:c", ended),
		relation("employment:stayed-1", "person:stayed", "company:b", starting("2010"), ending("2012"), ended),
		relation("employment:stayed-2", "person:stayed", "company:b", starting("2015")),
		relation("employment:stayed-3", "person:stayed", "company:b", starting("2011"), ending("2016"), ended),
		relation("employment:bee", "person:bee", "company:b", starting("2010")),
		relation("employment:planned-b", "person:planned", "company:b", starting("2010"), ending("2012"), ended),
		relation("employment:planned-c", "person:planned", "company:c", standing(kg.Planned), starting("2030")),
		relation("membership:team-1", "person:team", "team:t", starting("2010"), ending("2012"), ended),
		relation("membership:team-2", "person:team", "team:t", starting("2015")),
	)
}

func testMoved(w *world) {
	w.put(careers()...)
	moved := func(from, to string, list ...temporal.Verdict) query.Filter {
		return &query.MovedOn{Standings: kg.Asserted(), From: []string{"company:nowhere", from}, To: []string{to}, Verdicts: list}
	}
	w.keeps(kg.TypePerson, []expectation{
		{moved("company:b", "company:c", temporal.Certain), "back, on"},
		{moved("company:b", "company:c", temporal.Certain, temporal.Possible), "back, both, on"},
		{moved("company:b", "company:c", temporal.Unknown), "undated"},
		{moved("company:b", "company:c", temporal.None), ""},
		{moved("company:c", "company:b", temporal.Certain), "back"},
		{moved("company:c", "company:b", temporal.None), "on"},
		{moved("company:c", "company:b"), ""},
		{moved("company:b", "company:b", temporal.Certain), "back, stayed"},
		{moved("team:t", "team:t", temporal.Certain), ""},
		{not(moved("company:b", "company:c", temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None)), "bee, planned, stayed, team"},
		{query.All{moved("company:b", "company:c", temporal.Certain), named("on")}, "on"},
		{&query.MovedOn{Standings: []kg.Standing{kg.Stated, kg.Planned}, From: []string{"company:b"}, To: []string{"company:c"},
			Verdicts: []temporal.Verdict{temporal.Certain}}, "back, on, planned"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{tied(kg.In, endIs(query.Source, moved("company:c", "company:b", temporal.Certain)), kg.EmployedBy), "Bee, Cee"},
		{moved("company:b", "company:c", temporal.Certain), ""},
	})
}

func testCameBack(w *world) {
	w.put(careers()...)
	back := func(at []string, list ...temporal.Verdict) query.Filter {
		return &query.CameBack{Standings: kg.Asserted(), At: at, Verdicts: list}
	}
	w.keeps(kg.TypePerson, []expectation{
		{back(nil, temporal.Certain), "back"},
		{back([]string{"company:b"}, temporal.Certain), "back"},
		{back([]string{"company:c", "team:t"}, temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None), ""},
		{back(nil, temporal.Possible), ""},
		{back(nil, temporal.Unknown), "undated"},
		{back([]string{"company:b"}, temporal.None), "stayed"},
		{back([]string{}, temporal.Certain), ""},
		{not(back(nil, temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None)), "bee, both, on, planned, team"},
	})
	w.put(relation("employment:perhaps-1", "person:bee", "company:c", starting("2010"), ending("2012"), status(temporal.Ended)),
		relation("employment:perhaps-2", "person:bee", "company:c", starting("2012"), ending("2013"), status(temporal.Ended)))
	w.keeps(kg.TypePerson, []expectation{{back(nil, temporal.Possible), "bee"}})
}
