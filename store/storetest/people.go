package storetest

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var peopleTests = []test{
	{"everybody who was at a place", testPeople},
	{"on a date", testPeopleOnADate},
	{"who has left", testLeft},
	{"who left during some days", testLeftDuring},
	{"those that fit a filter", testPeopleFiltered},
	{"pages, also for many places at once", testPeoplePages},
	{"the stints at the place", testStints},
	{"very many stints at a place", testStintsOfManyJobs},
	{"of projects", testPeopleOfProjects},
	{"units", testUnits},
	{"units as of a date", testUnitsOnADate},
	{"units that are part of each other", testUnitsInCircles},
	{"how many on some dates", testHeadcount},
	{"what a unit is part of", testAncestors},
	{"colleagues in units", testColleaguesInUnits},
}

// firm returns Bee, where people have been in every possible way.
func firm() []kg.Record {
	all := []kg.Record{entity("company:b", "Bee"), entity("company:c", "Cee"), entity("team:t", "Tee")}
	for _, name := range []string{"ended", "goes", "undated", "mixed", "once", "vague", "planned", "member"} {
		all = append(all, entity("person:"+name, name))
	}
	ended := status(temporal.Ended)
	return append(all,
		relation("employment:ended", "person:ended", "company:b", starting("2012"), ending("2014-06-30"), ended),
		relation("employment:goes-1", "person:goes", "company:b", starting("2010-01-01"), ending("2011-12-31"), ended),
		relation("employment:goes-2", "person:goes", "company:b", starting("2015-01-01"), status(temporal.Current)),
		relation("employment:undated", "person:undated", "company:b"),
		relation("employment:mixed-1", "person:mixed", "company:b", starting("2011"), ending("2013"), ended),
		relation("employment:mixed-2", "person:mixed", "company:b", starting("2016")),
		relation("employment:once", "person:once", "company:b", ended),
		relation("employment:vague", "person:vague", "company:b", starting("2013"), ending("2014"), ended),
		relation("employment:planned", "person:planned", "company:b", standing(kg.Planned)),
		relation("employment:ended-c", "person:ended", "company:c", starting("2014-07"), status(temporal.Current)),
		relation("membership:member", "person:member", "team:t", starting("2015"), status(temporal.Current)),
		relation("founded:x", "person:planned", "company:b"),
	)
}

func peopleAt(change ...func(*query.PeopleStep)) *query.PeopleStep {
	s := &query.PeopleStep{Standings: kg.Asserted(), Verdicts: []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown}, Slice: everything}
	for _, f := range change {
		f(s)
	}
	return s
}

func whoLeft(s *query.PeopleStep) { s.Left = true }

// showsPeople asserts the people of some places, and how they were there.
func (w *world) showsPeople(of []string, s *query.PeopleStep, expected string) {
	w.Helper()
	w.shows(find(of...), take(kg.Entities, nil, follow(kg.Entities&^personType&kg.Types(kg.TypeCompany, kg.TypeTeam), s,
		take(personType, props(query.PropName, query.PropVerdict)))), expected)
}

func testPeople(w *world) {
	w.put(firm()...)
	w.showsPeople([]string{"company:b", "team:t", "company:c", "company:nowhere"}, peopleAt(), ""+
		"{mixed|0, goes|0, vague|0, ended|0, once|0, undated|0}, {member|0}, {ended|0}, null")
	w.showsPeople([]string{"company:b"}, peopleAt(func(s *query.PeopleStep) { s.Standings = []kg.Standing{kg.Planned} }), "{planned|0}")
	w.showsPeople([]string{"company:b"}, peopleAt(func(s *query.PeopleStep) { s.Standings = nil }), "{}")
	where := take(kg.Entities, nil, follow(kg.Types(kg.TypeCompany), peopleAt(),
		take(personType, props(query.PropID, query.PropDay, query.PropPlace))))
	w.shows(find("company:c"), where, "{person:ended|16252|company:c}")
}

func testPeopleOnADate(w *world) {
	w.put(firm()...)
	on := func(from, to temporal.PartialDate, list ...temporal.Verdict) *query.PeopleStep {
		return peopleAt(func(s *query.PeopleStep) {
			s.During = span(from, to)
			if list != nil {
				s.Verdicts = list
			}
		})
	}
	w.showsPeople([]string{"company:b"}, on("2013", "2013"), "{mixed|0, vague|0, ended|0, once|2, undated|2}")
	w.showsPeople([]string{"company:b"}, on("2013-06-15", "2013-06-15"), "{ended|0, mixed|1, vague|1, once|2, undated|2}")
	w.showsPeople([]string{"company:b"}, on("2013", "2013", temporal.None), "{goes|3}")
	w.showsPeople([]string{"company:b"}, on("2030", ""), "{mixed|1, goes|1, undated|2}")
}

func testLeft(w *world) {
	w.put(firm()...)
	w.showsPeople([]string{"company:b", "team:t"}, peopleAt(whoLeft), "{ended|0, vague|0, once|0, mixed|1, undated|2}, {}")
	w.showsPeople([]string{"company:b"}, peopleAt(whoLeft, func(s *query.PeopleStep) { s.Verdicts = []temporal.Verdict{temporal.None} }), "{goes|3}")
}

func testLeftDuring(w *world) {
	w.put(firm()...)
	during := func(from, to temporal.PartialDate) *query.PeopleStep {
		return peopleAt(whoLeft, func(s *query.PeopleStep) { s.During = span(from, to) })
	}
	w.showsPeople([]string{"company:b"}, during("2014", "2014"), "{ended|0, vague|0, once|2, undated|2}")
	w.showsPeople([]string{"company:b"}, during("2014-06-30", "2014-06-30"), "{ended|0, vague|1, once|2, undated|2}")
	w.showsPeople([]string{"company:b"}, during("2014-07", "2014-07"), "{vague|1, once|2, undated|2}")
	w.showsPeople([]string{"company:b"}, during("2016", ""), "{mixed|1, once|2, undated|2}")
	w.showsPeople([]string{"company:b"}, during("", "2013"), "{once|2, undated|2}")
}

func testPeopleFiltered(w *world) {
	w.put(firm()...)
	filtered := func(f query.Filter) *query.PeopleStep {
		return peopleAt(func(s *query.PeopleStep) { s.Filter, s.Slice = f, counted(everything) })
	}
	w.showsPeople([]string{"company:b"}, filtered(tied(kg.Out, endIs(query.Target, compare(query.PropID, query.OpEqual, "company:c")), kg.EmployedBy)), "{ended|0 (1)}")
	w.showsPeople([]string{"company:b"}, filtered(not(named("ended"))), "{mixed|0, goes|0, vague|0, once|0, undated|0 (5)}")
	w.showsPeople([]string{"company:b"}, filtered(query.Any{}), "{}")
}

func testPeoplePages(w *world) {
	w.put(firm()...)
	page := func(slice query.Slice) *query.PeopleStep {
		return peopleAt(whoLeft, func(s *query.PeopleStep) { s.Slice, s.Verdicts = slice, verdicts })
	}
	of := []string{"company:b", "company:c"}
	w.showsPeople(of, page(first(2)), "{ended|0, vague|0 +}, {ended|3}")
	once := []any{0, temporal.OpenPast, kg.SortKey("once"), "person:once"}
	w.showsPeople(of, page(after(first(2), once...)), "{mixed|1, undated|2 +}, {ended|3}")
	w.showsPeople(of, page(counted(after(first(0), once...))), "{ + (6) by verdict [3 1 1 1]}, { + (1) by verdict [0 0 0 1]}")
	w.showsPeople(of, page(counted(query.Slice{Limit: query.NoRows})), "{ (6) by verdict [3 1 1 1]}, { (1) by verdict [0 0 0 1]}")
	w.showsPeople(of, page(after(first(2), 9, 0, "", "")), "{}, {}")
}

func testStints(w *world) {
	w.put(firm()...)
	stints := func(limit int) *query.Selection {
		return take(personType, nameProps, follow(personType, &query.StintsStep{Standings: kg.Asserted(), Limit: limit}, take(kg.Relations, idProps,
			follow(kg.Relations, query.EndStep{End: query.Target}, take(kg.Entities, nameProps)))))
	}
	step := peopleAt(func(s *query.PeopleStep) { s.Slice = first(2) })
	places := kg.Types(kg.TypeCompany, kg.TypeTeam)
	w.shows(find("company:b", "company:c"), take(kg.Entities, nil, follow(places, step, stints(9))), ""+
		"{mixed{employment:mixed-2{Bee}, employment:mixed-1{Bee}}, goes{employment:goes-2{Bee}, employment:goes-1{Bee}} +}, "+
		"{ended{employment:ended-c{Cee}}}")
	w.shows(find("company:b"), take(kg.Entities, nil, follow(places, step, stints(1))), ""+
		"{mixed{employment:mixed-2{Bee} +}, goes{employment:goes-2{Bee} +} +}")
	count := func(units *query.Units) *query.Selection {
		counting := &query.StintsStep{Standings: kg.Asserted(), Units: units, Limit: 1, Count: true}
		return take(kg.Entities, nil, follow(places, peopleAt(func(s *query.PeopleStep) { s.Slice, s.Units = first(2), units }),
			take(personType, nameProps, follow(personType, counting, take(kg.Relations, idProps)))))
	}
	w.shows(find("company:b"), count(nil), "{mixed{employment:mixed-2 + (2)}, goes{employment:goes-2 + (2)} +}")
	w.put(relation("part-of:c", "company:c", "company:b"))
	w.shows(find("company:b"), count(&query.Units{}), "{mixed{employment:mixed-2 + (2)}, goes{employment:goes-2 + (2)} +}")
}

// testPeopleOfProjects asks for those who worked on a project: people alone, by relations of their own.
func testPeopleOfProjects(w *world) {
	w.put(firm()...)
	w.put(entity("project:p", "Pea"), entity("project:q", "Queue"), entity("person:on", "on"), entity("person:off", "off"),
		relation("works-on:1", "person:on", "project:p", starting("2010"), ending("2012"), status(temporal.Ended)),
		relation("works-on:2", "person:on", "project:p", starting("2015"), status(temporal.Current)),
		relation("works-on:3", "person:off", "project:p", starting("2011"), ending("2013"), status(temporal.Ended)),
		relation("works-on:4", "person:off", "project:q"),
		relation("works-on:t", "team:t", "project:p", starting("2010")), relation("works-on:b", "company:b", "project:p"))
	works := follow(personType, &query.StintsStep{Standings: kg.Asserted(), Limit: 9, Count: true}, take(kg.Types(kg.TypeLink), idProps))
	who := func(step *query.PeopleStep, want string) {
		w.Helper()
		w.shows(find("project:p", "project:q"), take(kg.Entities, nil, follow(kg.Types(kg.TypeProject), step,
			take(personType, props(query.PropName, query.PropVerdict, query.PropPlace), works))), want)
	}
	who(peopleAt(), "{on|0|project:p{works-on:2, works-on:1 (2)}, off|0|project:p{works-on:3 (1)}}, {off|0|project:q{works-on:4 (1)}}")
	who(peopleAt(func(s *query.PeopleStep) { s.During = span("2014", "2014") }), "{}, {off|2|project:q{works-on:4 (1)}}")
	who(peopleAt(func(s *query.PeopleStep) {
		s.During, s.Units, s.Slice = span("2012", "2012"), &query.Units{}, counted(first(1))
	}),
		"{on|0|project:p{works-on:2, works-on:1 (2)} + (2)}, {off|2|project:q{works-on:4 (1)} (1) by verdict [0 0 1 0]}")
}

// testStintsOfManyJobs counts the stints of somebody with very many.
func testStintsOfManyJobs(w *world) {
	records := []kg.Record{entity("company:b", "Bee"), entity("person:p", "P")}
	for i := range 2_000 {
		records = append(records, relation(fmt.Sprintf("employment:%d", i), "person:p", "company:b", starting(temporal.PartialDate(fmt.Sprintf("%04d", i+1)))))
	}
	w.put(records...)
	counting := &query.StintsStep{Standings: kg.Asserted(), Limit: 1, Count: true}
	w.shows(find("company:b"), take(kg.Entities, nil, follow(kg.Types(kg.TypeCompany), peopleAt(func(s *query.PeopleStep) { s.Slice = first(2) }),
		take(personType, nameProps, follow(personType, counting, take(kg.Relations, idProps))))), "{P{employment:1999 + (2000)}}")
}

// holding returns Bee with the team Tee, and Cee with the lab Ell, which was part of it until 2015, and its team Lot.
func holding() []kg.Record {
	all := []kg.Record{
		entity("company:b", "Bee"), entity("company:c", "Cee"), entity("company:l", "Ell"), entity("team:t", "Tee"), entity("team:lot", "Lot"),
		relation("part-of:t", "team:t", "company:b"),
		relation("part-of:l", "company:l", "company:c", starting("2010"), ending("2015"), status(temporal.Ended)),
		relation("part-of:lot", "team:lot", "company:l"),
		relation("part-of:planned", "company:b", "company:c", standing(kg.Planned)),
	}
	for _, name := range []string{"bo", "cy", "el", "ti", "lo"} {
		all = append(all, entity("person:"+name, name))
	}
	for name, at := range map[string]string{"bo": "company:b", "cy": "company:c", "el": "company:l"} {
		all = append(all, relation("employment:"+name, "person:"+name, at, starting("2014")))
	}
	for name, at := range map[string]string{"ti": "team:t", "lo": "team:lot", "el": "team:lot"} {
		all = append(all, relation("membership:"+name, "person:"+name, at, starting("2014")))
	}
	return all
}

func withUnits(asOf *temporal.Interval) func(*query.PeopleStep) {
	return func(s *query.PeopleStep) { s.Units, s.Slice.Count = &query.Units{AsOf: asOf}, true }
}

func testUnits(w *world) {
	w.put(holding()...)
	of := []string{"company:b", "company:c", "company:l", "team:lot"}
	w.showsPeople(of, peopleAt(withUnits(nil)), "{bo|0, ti|0 (2)}, {cy|0, el|0, lo|0 (3)}, {el|0, lo|0 (2)}, {el|0, lo|0 (2)}")
	w.showsPeople(of, peopleAt(), "{bo|0}, {cy|0}, {el|0}, {el|0, lo|0}")
	planned := peopleAt(withUnits(nil), func(s *query.PeopleStep) { s.Standings = []kg.Standing{kg.Stated, kg.Planned} })
	w.showsPeople([]string{"company:c"}, planned, "{bo|0, cy|0, el|0, lo|0, ti|0 (5)}")
	step := peopleAt(withUnits(nil), func(s *query.PeopleStep) { s.Slice = everything })
	places := kg.Types(kg.TypeCompany, kg.TypeTeam)
	w.shows(find("company:c"), take(kg.Entities, nil, follow(places, step, take(personType, props(query.PropName, query.PropPlace),
		follow(personType, &query.StintsStep{Standings: step.Standings, Units: step.Units, Limit: 5}, take(kg.Relations, idProps))))), ""+
		"{cy|company:c{employment:cy}, el|company:c{employment:el, membership:el}, lo|company:c{membership:lo}}")
}

func testUnitsOnADate(w *world) {
	w.put(holding()...)
	w.showsPeople([]string{"company:c"}, peopleAt(withUnits(span("2015", "2015"))), "{cy|0, el|0, lo|0 (3)}")
	w.showsPeople([]string{"company:c"}, peopleAt(withUnits(span("2016", "2016"))), "{cy|0 (1)}")
}

// showsHeadcount asserts how many people were at some places on some dates: for certain, possibly, and unknown.
func showsHeadcount(w *world, of []string, s *query.HeadcountStep, expected string) {
	w.Helper()
	places := kg.Types(kg.TypeCompany, kg.TypeTeam)
	w.shows(find(of...), take(kg.Entities, nil, follow(places, s, take(0, props(query.PropCertain, query.PropPossible, query.PropUnknown)))), expected)
}

func testHeadcount(w *world) {
	w.put(firm()...)
	w.put(holding()...)
	on := func(units *query.Units, dates ...temporal.PartialDate) *query.HeadcountStep {
		s := &query.HeadcountStep{Standings: kg.Asserted(), Units: units}
		for _, date := range dates {
			s.Dates = append(s.Dates, temporal.DateInterval(date))
		}
		return s
	}
	showsHeadcount(w, []string{"company:b", "team:t", "company:nowhere"}, on(nil, "2009", "2013", "2013-06-15", "2030"), ""+
		"{0|0|2, 3|0|2, 1|2|2, 0|3|1}, {0|0|0, 0|0|0, 0|0|0, 0|2|0}, null")
	showsHeadcount(w, []string{"company:c"}, on(nil), "{}")
	of := []string{"company:c", "company:l"}
	showsHeadcount(w, of, on(&query.Units{}, "2014", "2015", "2016"), "{4|0|0, 1|3|0, 1|1|0}, {2|0|0, 0|2|0, 0|2|0}")
	showsHeadcount(w, of, on(&query.Units{AsOf: span("2010", "2010")}, "2014", "2016"), "{4|0|0, 1|3|0}, {2|0|0, 0|2|0}")
}

func testUnitsInCircles(w *world) {
	w.put(holding()...)
	w.put(relation("part-of:c", "company:c", "company:l"), relation("part-of:self", "company:c", "company:c"),
		relation("part-of:l2", "company:l", "company:c"))
	w.showsPeople([]string{"company:c", "company:l"}, peopleAt(withUnits(nil)), "{cy|0, el|0, lo|0 (3)}, {cy|0, el|0, lo|0 (3)}")
}

func testAncestors(w *world) {
	w.put(holding()...)
	ancestors := func(units query.Units, limit int, standings ...kg.Standing) *query.Selection {
		places := kg.Types(kg.TypeCompany, kg.TypeTeam)
		return take(kg.Entities, nil, follow(places, &query.AncestorsStep{Standings: standings, Units: units, Limit: limit}, take(kg.Types(kg.TypeLink), idProps,
			follow(kg.Types(kg.TypeLink), query.EndStep{End: query.Target}, take(kg.Types(kg.TypeCompany), nameProps)))))
	}
	of := find("team:lot", "company:c", "team:t", "team:lot")
	w.shows(of, ancestors(query.Units{}, 9, kg.Stated), "{part-of:l{Cee}, part-of:lot{Ell}}, {}, {part-of:t{Bee}}, {part-of:l{Cee}, part-of:lot{Ell}}")
	w.shows(of, ancestors(query.Units{}, 1, kg.Stated, kg.Planned), "{part-of:l{Cee} +}, {}, {part-of:planned{Cee} +}, {part-of:l{Cee} +}")
	w.shows(of, ancestors(query.Units{AsOf: span("2016", "2016")}, 9, kg.Stated), "{part-of:lot{Ell}}, {}, {part-of:t{Bee}}, {part-of:lot{Ell}}")
	withTotal := ancestors(query.Units{}, 1, kg.Stated)
	withTotal.Branches[0].Step.(*query.AncestorsStep).Count = true
	w.shows(of, withTotal, "{part-of:l{Cee} + (2)}, {}, {part-of:t{Bee} (1)}, {part-of:l{Cee} + (2)}")
	w.put(relation("part-of:c", "company:c", "company:l"))
	w.shows(find("company:c"), ancestors(query.Units{}, 9, kg.Stated), "{part-of:l{Cee}, part-of:c{Ell}}")
}

func testColleaguesInUnits(w *world) {
	w.put(holding()...)
	with := func(units *query.Units, at ...string) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.Units, s.At, s.Slice.Count = units, at, true })
	}
	who := func(s *query.ColleaguesStep, expected string) {
		w.Helper()
		w.shows(find("person:lo", "person:bo"), take(kg.Entities, nil, follow(personType, s, take(personType, props(query.PropName, query.PropVerdict),
			follow(personType, &query.SharedStep{OverlapScope: s.OverlapScope, Limit: 5}, take(kg.Relations, idProps))))), expected)
	}
	who(with(nil), "{el|1{membership:el, membership:lo} (1)}, {}")
	who(with(&query.Units{}), ""+
		"{cy|1{employment:cy, membership:lo}, el|1{employment:el, membership:el, membership:lo} (2)}, {ti|1{employment:bo, membership:ti} (1)}")
	who(with(&query.Units{AsOf: span("2016", "2016")}), ""+
		"{el|1{employment:el, membership:el, membership:lo} (1)}, {ti|1{employment:bo, membership:ti} (1)}")
	who(with(&query.Units{}, "company:c"), "{cy|1{employment:cy, membership:lo}, el|1{employment:el, membership:el, membership:lo} (2)}, {}")
	who(with(&query.Units{}, "team:lot", "team:t"), "{el|1{membership:el, membership:lo} (1)}, {}")
}

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
		return &query.MovedOn{Standings: kg.Asserted(), Stages: [][]string{{"company:nowhere", from}, {to}}, Verdicts: list}
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
		{&query.MovedOn{Standings: []kg.Standing{kg.Stated, kg.Planned}, Stages: [][]string{{"company:b"}, {"company:c"}},
			Verdicts: []temporal.Verdict{temporal.Certain}}, "back, on, planned"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{tied(kg.In, endIs(query.Source, moved("company:c", "company:b", temporal.Certain)), kg.EmployedBy), "Bee, Cee"},
		{moved("company:b", "company:c", temporal.Certain), ""},
	})
}

// testMovedHow asks how the second job followed, and for sequences of more than two jobs.
func testMovedHow(w *world) {
	w.put(careers()...)
	w.put(entity("person:straight", "straight"), entity("person:later", "later"),
		relation("employment:straight-b", "person:straight", "company:b", starting("2010"), ending("2012-06-30"), status(temporal.Ended)),
		relation("employment:straight-c", "person:straight", "company:c", starting("2012-07-01"), ending("2013"), status(temporal.Ended)),
		relation("employment:later-b", "person:later", "company:b", starting("2010"), ending("2012-06-30"), status(temporal.Ended)),
		relation("employment:later-c", "person:later", "company:c", starting("2012-07-02"), ending("2013-12-31"), status(temporal.Ended)),
		relation("employment:later-2", "person:later", "company:b", starting("2014-01-01"), status(temporal.Current)))
	moved := func(how temporal.Succession, stages string, list ...temporal.Verdict) query.Filter {
		f := &query.MovedOn{Standings: kg.Asserted(), How: how, Verdicts: list}
		for _, letter := range strings.Split(stages, "") {
			f.Stages = append(f.Stages, []string{"company:" + letter})
		}
		return f
	}
	certain, possible, unknown, none := temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None
	w.keeps(kg.TypePerson, []expectation{
		{moved(temporal.LeftFirst, "bc", certain), "back, later, on, straight"},
		{moved(temporal.LeftFirst, "bc", possible), "both"},
		{moved(temporal.LeftFirst, "bc", unknown), "undated"},
		{moved(temporal.LeftFirst, "cb", certain), "back, later"},
		{moved(temporal.LeftFirst, "cb", none), "on, straight"},
		{moved(temporal.AtOnce, "bc", certain), "straight"},
		{moved(temporal.AtOnce, "bc", possible), "back, both, on"},
		{moved(temporal.AtOnce, "bc", unknown), "undated"},
		{moved(temporal.AtOnce, "bc", none), "later"},
		{moved(temporal.AtOnce, "cb", certain), "later"},
		{moved(temporal.StartedLater, "bcb", certain), "back, later"},
		{moved(temporal.StartedLater, "bcb", certain, possible, unknown), "back, both, later, undated"},
		{moved(temporal.StartedLater, "bcb", none), "on, straight"},
		{moved(temporal.LeftFirst, "bcb", certain), "back, later"},
		{moved(temporal.AtOnce, "bcb", none), "back, later, on, straight"},
		{not(moved(temporal.AtOnce, "bcb", certain, possible, unknown, none)), "bee, planned, stayed, team"},
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
