package storetest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var colleagueTests = []test{
	{"verdicts, days and order", testColleagues},
	{"of each verdict", testColleagueVerdicts},
	{"at some places, and during some days", testColleaguesWhereAndWhen},
	{"by stints of some standings", testColleagueStandings},
	{"pages, also for many people at once", testColleaguePages},
	{"who cannot be told apart go by name and ID", testColleagueTies},
	{"the stints that two share", testShared},
	{"below colleagues", testBelowColleagues},
	{"stints that touch are one", testColleaguesOfThePromoted},
	{"stints in units of one company are one", testColleaguesOfTwoUnits},
	{"through work on projects", testColleaguesOnProjects},
}

// office returns Ada, who was at Bee in 2014 and in the team Tee since 2016, and her colleagues.
func office() []kg.Record {
	all := []kg.Record{entity("company:b", "Bee"), entity("company:c", "Cee"), entity("team:t", "Tee")}
	for _, name := range []string{"ada", "early", "exact", "late", "nowhen", "twice", "vague", "elsewhere", "team"} {
		all = append(all, entity("person:"+name, name))
	}
	ended := status(temporal.Ended)
	return append(all,
		relation("employment:ada", "person:ada", "company:b", starting("2014-01-01"), ending("2014-12-31"), ended),
		relation("membership:ada", "person:ada", "team:t", starting("2016-01-01"), status(temporal.Current)),
		relation("employment:ada-c", "person:ada", "company:c", starting("2015-01-01"), ending("2015-01-31"), ended),
		relation("employment:early", "person:early", "company:b", starting("2012-01-01"), ending("2013-12-31"), ended),
		relation("employment:exact", "person:exact", "company:b", starting("2014-06-01"), ending("2014-06-10"), ended),
		relation("employment:late", "person:late", "company:b", starting("2014-12-31")),
		relation("employment:nowhen", "person:nowhen", "company:b"),
		relation("employment:twice-1", "person:twice", "company:b", starting("2013-01-01"), ending("2014-02-01"), ended),
		relation("employment:twice-2", "person:twice", "company:b", starting("2014-12-01"), ending("2015-02-01"), ended),
		relation("employment:vague", "person:vague", "company:b", starting("2014"), ending("2014"), ended),
		relation("employment:elsewhere", "person:elsewhere", "company:b", starting("2014-12-01"), standing(kg.Planned)),
		relation("membership:team", "person:team", "team:t", starting("2020-01-01"), status(temporal.Current)),
		relation("founded:x", "person:elsewhere", "company:c"),
	)
}

var overlapProps = props(query.PropName, query.PropVerdict, query.PropLeast, query.PropMost)

func colleagues(change ...func(*query.ColleaguesStep)) *query.ColleaguesStep {
	s := &query.ColleaguesStep{
		OverlapScope: query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted()},
		Verdicts:     []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown}, Slice: everything,
	}
	for _, f := range change {
		f(s)
	}
	return s
}

var personType = kg.Types(kg.TypePerson)

// showsColleagues asserts the colleagues of some people.
func (w *world) showsColleagues(of []string, s *query.ColleaguesStep, expected string) {
	w.Helper()
	w.shows(find(of...), take(kg.Entities, nil, follow(personType, s, take(personType, overlapProps))), expected)
}

func testColleagues(w *world) {
	w.put(office()...)
	w.showsColleagues([]string{"person:ada"}, colleagues(), ""+
		"{team|0|1797|2147483647, twice|0|32|32, exact|0|10|10, vague|0|1|365, late|0|1|1, nowhen|2|0|365}")
	w.showsColleagues([]string{"person:exact", "company:b", "person:nobody"}, colleagues(), ""+
		"{ada|0|10|10, vague|1|0|10, nowhen|2|0|10}, {}, null")
}

func testColleagueVerdicts(w *world) {
	w.put(office()...)
	only := func(list ...temporal.Verdict) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.Verdicts, s.Slice = list, counted(everything) })
	}
	of := []string{"person:ada"}
	w.showsColleagues(of, only(temporal.None), "{early|3|0|0 (1)}")
	w.showsColleagues(of, only(temporal.Possible), "{}")
	w.showsColleagues(of, only(temporal.Unknown, temporal.None), "{nowhen|2|0|365, early|3|0|0 (2)}")
	days := func(n int) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.MinDays, s.Slice = n, counted(first(1)) })
	}
	w.showsColleagues(of, days(10), "{team|0|1797|2147483647 + (3)}")
	w.showsColleagues(of, days(11), "{team|0|1797|2147483647 + (2)}")
	w.showsColleagues(of, days(1_798), "{}")
}

func testColleaguesWhereAndWhen(w *world) {
	w.put(office()...)
	at := func(places ...string) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.At = places })
	}
	of := []string{"person:ada"}
	w.showsColleagues(of, at("team:t"), "{team|0|1797|2147483647}")
	w.showsColleagues(of, at("company:c", "company:nowhere", "person:twice"), "{}")
	during := func(from, to temporal.PartialDate) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.During = span(from, to) })
	}
	w.showsColleagues(of, during("2014-06", "2014-06"), "{exact|0|10|10, vague|1|0|30, nowhen|2|0|30}")
	w.showsColleagues(of, during("2014-12-31", "2014-12-31"), "{late|0|1|1, twice|0|1|1, vague|1|0|1, nowhen|2|0|1}")
	w.showsColleagues(of, during("2025", ""), "{team|1|0|2147483647}")
	w.showsColleagues(of, during("", "2013"), "{}")
}

func testColleagueStandings(w *world) {
	w.put(office()...)
	s := colleagues(func(s *query.ColleaguesStep) { s.Standings = []kg.Standing{kg.Stated, kg.Planned} })
	s.At = []string{"company:b"}
	w.showsColleagues([]string{"person:elsewhere"}, s, "{twice|0|1|63, ada|0|1|31, late|1|0|2147483647, vague|1|0|31, nowhen|2|0|2147483647}")
	w.showsColleagues([]string{"person:elsewhere"}, colleagues(), "{}")
}

func testColleaguePages(w *world) {
	w.put(office()...)
	page := func(slice query.Slice) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.Slice = slice })
	}
	of := []string{"person:ada", "person:exact"}
	exact := []any{0, 10, 10, kg.SortKey("exact"), "person:exact"}
	w.showsColleagues(of, page(first(2)), "{team|0|1797|2147483647, twice|0|32|32 +}, {ada|0|10|10, vague|1|0|10 +}")
	w.showsColleagues(of, page(after(first(2), exact...)), "{vague|0|1|365, late|0|1|1 +}, {vague|1|0|10, nowhen|2|0|10}")
	w.showsColleagues(of, page(counted(after(first(0), exact...))), "{ + (6)}, { + (3)}")
	w.showsColleagues(of, page(counted(query.Slice{Limit: query.NoRows})), "{ (6)}, { (3)}")
	w.remove("employment:exact")
	w.showsColleagues(of, page(after(first(2), exact...)), "{vague|0|1|365, late|0|1|1 +}, {}")
	w.showsColleagues(of, page(after(first(9), 9, 0, 0, "", "")), "{}, {}")
}

func testColleagueTies(w *world) {
	w.put(entity("company:b", "Bee"))
	for _, id := range []string{"d", "c", "b", "a"} {
		name := map[string]string{"d": "Same", "c": "Same", "b": "Other", "a": "me"}[id]
		w.put(entity("person:"+id, name), relation("employment:"+id, "person:"+id, "company:b", starting("2014"), status(temporal.Current)))
	}
	of := []string{"person:a"}
	step := colleagues()
	want := take(kg.Entities, nil, follow(personType, step, take(personType, idProps)))
	w.shows(find(of...), want, "{person:b, person:c, person:d}")
	step.Slice = first(1)
	for _, c := range []struct{ name, id, expected string }{
		{"Other", "person:b", "{person:c +}"}, {"Same", "person:c", "{person:d}"}, {"Same", "person:d", "{}"},
		{"Same", "person:b", "{person:c +}"}, {"A", "person:z", "{person:b +}"},
	} {
		least := int(recordedAt.Unix()/(24*60*60)) + 1 - int(temporal.PartialDate("2014").Last())
		step.Slice.From = values([]any{0, least, query.OpenMost, kg.SortKey(c.name), c.id})
		w.shows(find(of...), want, c.expected)
	}
}

func testShared(w *world) {
	w.put(office()...)
	step := colleagues(func(s *query.ColleaguesStep) { s.Slice = first(3) })
	shared := func(limit int) *query.Selection {
		return take(personType, nameProps, follow(personType, &query.SharedStep{OverlapScope: step.OverlapScope, Limit: limit}, take(kg.Relations, idProps,
			follow(kg.Relations, query.EndStep{End: query.Source}, take(personType, nameProps)))))
	}
	w.shows(find("person:ada"), take(kg.Entities, nil, follow(personType, step, shared(9))), ""+
		"{team{membership:team{team}, membership:ada{ada}}, "+
		"twice{employment:twice-2{twice}, employment:ada{ada}, employment:twice-1{twice}}, "+
		"exact{employment:exact{exact}, employment:ada{ada}} +}")
	w.shows(find("person:ada"), take(kg.Entities, nil, follow(personType, step, shared(1))), ""+
		"{team{membership:team{team} +}, twice{employment:twice-2{twice} +}, exact{employment:exact{exact} +} +}")
	withTotal := shared(1)
	withTotal.Branches[0].Step.(*query.SharedStep).Count = true
	w.shows(find("person:ada"), take(kg.Entities, nil, follow(personType, step, withTotal)), ""+
		"{team{membership:team{team} + (2)}, twice{employment:twice-2{twice} + (3)}, exact{employment:exact{exact} + (2)} +}")
}

// testBelowColleagues selects everything of colleagues that people have, including their own colleagues.
func testBelowColleagues(w *world) {
	w.put(office()...)
	step := colleagues(func(s *query.ColleaguesStep) { s.At, s.Slice = []string{"team:t"}, first(1) })
	inner := take(personType, overlapProps, follow(personType, relations(kg.Out, kg.EmployedBy), take(kg.Types(kg.TypeEmployment), idProps)))
	outer := take(personType, props(query.PropID, query.PropVerdict, query.PropDegree), follow(personType, step, inner), citations)
	w.shows(find("person:ada"), take(kg.Entities, nameProps, follow(personType, step, outer)), ""+
		"ada{person:team|0|1{ada|0|1797|2147483647{employment:ada-c, employment:ada}}{}}")
}

// testColleaguesOfThePromoted asks about people whose jobs follow each other at one place.
func testColleaguesOfThePromoted(w *world) {
	ended := status(temporal.Ended)
	w.put(
		entity("company:c", "Cee"), entity("person:a", "Ada"), entity("person:b", "Bob"), entity("person:v", "Vague"), entity("person:g", "Gap"),
		relation("employment:a-1", "person:a", "company:c", starting("2015-01-01"), ending("2015-04-30"), ended),
		relation("employment:a-2", "person:a", "company:c", starting("2015-05-01"), ending("2015-12-31"), ended),
		relation("employment:b", "person:b", "company:c", starting("2015-01-01"), ending("2015-12-31"), ended),
		relation("employment:v-1", "person:v", "company:c", starting("2015-01-01"), ending("2015-04"), ended),
		relation("employment:v-2", "person:v", "company:c", starting("2015-04"), ending("2015-12-31"), ended),
		relation("employment:g-1", "person:g", "company:c", starting("2015-01-01"), ending("2015-04-29"), ended),
		relation("employment:g-2", "person:g", "company:c", starting("2015-05-01"), ending("2015-12-31"), ended),
	)
	least := func(n int) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.MinDays = n })
	}
	both := []string{"person:a", "person:b"}
	w.showsColleagues(both, least(300), "{Bob|0|365|365}, {Ada|0|365|365}")
	w.showsColleagues(both, colleagues(), ""+
		"{Bob|0|365|365, Vague|0|246|365, Gap|0|245|245}, {Ada|0|365|365, Vague|0|246|365, Gap|0|245|245}")
	during := colleagues(func(s *query.ColleaguesStep) { s.During = span("2015-04", "2015-05") })
	w.showsColleagues(both, during, "{Bob|0|61|61, Vague|0|32|61, Gap|0|31|31}, {Ada|0|61|61, Vague|0|32|61, Gap|0|31|31}")
	w.put(relation("employment:g-3", "person:g", "company:c", starting("2015-04-30"), ending("2015-04-30"), standing(kg.Reported), ended))
	w.showsColleagues([]string{"person:b"}, least(247), "{Ada|0|365|365, Gap|0|365|365}")
	stated := least(0)
	stated.Standings = []kg.Standing{kg.Stated}
	w.showsColleagues([]string{"person:g"}, stated, "{Ada|0|245|245, Bob|0|245|245, Vague|0|245|245}")
}

func testColleaguesOfTwoUnits(w *world) {
	ended := status(temporal.Ended)
	w.put(
		entity("company:c", "Cee"), entity("company:u", "Unit"), entity("team:t", "Tee"), entity("person:a", "Ada"), entity("person:b", "Bob"),
		relation("part-of:u", "company:u", "company:c"), relation("part-of:t", "team:t", "company:u"),
		relation("employment:a", "person:a", "company:u", starting("2015-01-01"), ending("2015-04-30"), ended),
		relation("membership:a", "person:a", "team:t", starting("2015-05-01"), ending("2015-12-31"), ended),
		relation("employment:b", "person:b", "company:c", starting("2015-01-01"), ending("2015-12-31"), ended),
	)
	units := colleagues(func(s *query.ColleaguesStep) { s.Units, s.MinDays = &query.Units{}, 300 })
	w.showsColleagues([]string{"person:a", "person:b"}, units, "{Bob|0|365|365}, {Ada|0|365|365}")
	units.Through, units.MinDays = []kg.RelationKind{kg.EmployedBy}, 0
	w.showsColleagues([]string{"person:a", "person:b"}, units, "{Bob|0|120|120}, {Ada|0|120|120}")
	units.Through, units.At = query.PlaceKinds(), []string{"company:u", "team:t"}
	w.showsColleagues([]string{"person:a", "person:b"}, units, "{}, {}")
}

// testColleaguesOnProjects asks about people who work on a project, as teams and companies may, too.
func testColleaguesOnProjects(w *world) {
	ended := status(temporal.Ended)
	w.put(
		entity("project:p", "Pea"), entity("company:c", "Cee"), entity("team:t", "Tee"), entity("person:a", "Ada"), entity("person:b", "Bob"),
		relation("works-on:a-1", "person:a", "project:p", starting("2015-01-01"), ending("2015-04-30"), ended),
		relation("works-on:a-2", "person:a", "project:p", starting("2015-05-01"), ending("2015-12-31"), ended),
		relation("works-on:b", "person:b", "project:p", starting("2015-01-01"), ending("2015-12-31"), ended),
		relation("works-on:c", "company:c", "project:p", starting("2015-01-01")),
		relation("works-on:t", "team:t", "project:p", starting("2015-01-01")),
		relation("employment:a", "person:a", "company:c", starting("2016-01-01"), ending("2016-01-31"), ended),
		relation("employment:b", "person:b", "company:c", starting("2016-01-01"), ending("2016-01-31"), ended),
	)
	through := func(kinds ...kg.RelationKind) *query.ColleaguesStep {
		return colleagues(func(s *query.ColleaguesStep) { s.Through = kinds })
	}
	both := []string{"person:a", "person:b"}
	w.showsColleagues(both, colleagues(), "{Bob|0|31|31}, {Ada|0|31|31}")
	w.showsColleagues(both, through(kg.WorksOn), "{Bob|0|365|365}, {Ada|0|365|365}")
	w.showsColleagues(both, through(query.PlaceKinds()...), "{Bob|0|365|365}, {Ada|0|365|365}")
	at := through(query.PlaceKinds()...)
	at.At, at.Units = []string{"project:p"}, &query.Units{}
	w.showsColleagues(both, at, "{Bob|0|365|365}, {Ada|0|365|365}")
	shared := take(personType, nameProps, follow(personType, &query.SharedStep{OverlapScope: at.OverlapScope, Limit: 9}, take(kg.Relations, idProps)))
	w.shows(find("person:a"), take(kg.Entities, nil, follow(personType, at, shared)), "{Bob{works-on:a-2, works-on:a-1, works-on:b}}")
	at.Through = query.PlaceKinds()
	at.At = nil
	shared.Branches[0].Step = &query.SharedStep{OverlapScope: at.OverlapScope, Limit: 9}
	w.shows(find("person:a"), take(kg.Entities, nil, follow(personType, at, shared)), ""+
		"{Bob{employment:a, employment:b, works-on:a-2, works-on:a-1, works-on:b}}")
}
