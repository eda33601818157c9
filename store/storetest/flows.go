package storetest

import (
	"fmt"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var flowTests = []test{
	{"how many went from where to where", testFlows},
	{"between some companies", testFlowsBetween},
	{"during some days", testFlowsDuring},
	{"by employments of some standings", testFlowStandings},
	{"of many people", testFlowsOfMany},
	{"pages of a matrix", testFlowPages},
	{"the moves of a pair of companies", testMoves},
	{"pages of moves", testMovePages},
	{"below moves", testBelowMoves},
	{"moves change with the employments", testFlowsChange},
	{"moves go with the employments", testFlowsVanish},
	{"of what was loaded", testFlowsLoaded},
	{"of somebody with very many jobs", testFlowsOfManyJobs},
	{"between teams and projects", testFlowsThrough},
	{"where units count as what they are part of", testFlowsWithUnits},
	{"where units count, from some companies to others", testFlowsWithUnitsBetween},
	{"where units are part of each other", testFlowsWithUnitsInCircles},
}

// trek returns people who went from company to company: Ada from Bee to Cee to Dee, Bo from Bee to Cee, Cy perhaps
// so, Di nobody knows when, and Ed back and forth.
func trek() []kg.Record {
	var all []kg.Record
	for _, name := range []string{"Bee", "Cee", "Dee"} {
		all = append(all, entity("company:"+string(name[0]|0x20), name))
	}
	for _, name := range []string{"ada", "bo", "cy", "di", "ed"} {
		all = append(all, entity("person:"+name, name))
	}
	ended, now := status(temporal.Ended), status(temporal.Current)
	return append(all, entity("team:t", "Tee"),
		relation("employment:ada-1", "person:ada", "company:b", starting("2010"), ending("2012"), ended),
		relation("employment:ada-2", "person:ada", "company:c", starting("2013-05"), ending("2014"), ended),
		relation("employment:ada-3", "person:ada", "company:d", starting("2015-01-01"), now),
		relation("membership:ada", "person:ada", "team:t", starting("2012-01")),
		relation("employment:bo-1", "person:bo", "company:b", starting("2011"), ending("2012"), ended),
		relation("employment:bo-2", "person:bo", "company:c", starting("2012-03-01"), now),
		relation("founded:bo", "person:bo", "company:d", starting("2012-02"), now),
		relation("employment:cy-1", "person:cy", "company:b", starting("2014"), ending("2015"), ended),
		relation("employment:cy-2", "person:cy", "company:c", starting("2014-06"), ended),
		relation("employment:cy-3", "person:cy", "company:c", starting("2012"), standing(kg.Planned)),
		relation("employment:di-1", "person:di", "company:b", ended),
		relation("employment:di-2", "person:di", "company:c", now),
		relation("employment:ed-1", "person:ed", "company:b", starting("2001"), ending("2001"), ended),
		relation("employment:ed-2", "person:ed", "company:c", starting("2002"), ending("2002"), ended),
		relation("employment:ed-3", "person:ed", "company:b", starting("2003"), ending("2003"), ended),
		relation("employment:ed-4", "person:ed", "company:c", starting("2004"), ending("2004"), ended),
	)
}

func flowsOf(change ...func(*query.Flows)) *query.Flows {
	f := &query.Flows{MoveScope: query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}, MinPeople: 1, Slice: everything}
	for _, c := range change {
		c(f)
	}
	return f
}

var pairSelection = take(0, props(query.PropPeople, query.PropCertain, query.PropPossible, query.PropUnknown),
	follow(0, query.EndStep{End: query.Source}, take(kg.Types(kg.TypeCompany), nameProps)),
	follow(0, query.EndStep{End: query.Target}, take(kg.Types(kg.TypeCompany), nameProps)))

func summed(f *query.Flows) { f.People, f.Slice.Count = true, true }

func testFlows(w *world) {
	w.shows(flowsOf(summed), pairSelection, "")
	w.put(trek()...)
	w.shows(flowsOf(summed), pairSelection, ""+
		"5|3|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Dee} (3) of 5 people")
}

func testFlowsBetween(w *world) {
	w.put(trek()...)
	between := func(from, to []string) *query.Flows {
		return flowsOf(summed, func(f *query.Flows) { f.From, f.To = from, to })
	}
	w.shows(between([]string{"company:c"}, nil), pairSelection, "2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Dee} (2) of 3 people")
	w.shows(between(nil, []string{"company:b", "company:d"}), pairSelection, "2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Dee} (2) of 3 people")
	w.shows(between([]string{"company:c"}, []string{"company:c", "company:d"}), pairSelection, "1|1|0|0{Cee}{Dee} (1) of 1 people")
	w.shows(between([]string{"company:d", "company:nowhere", "person:ada"}, nil), pairSelection, "")
	w.shows(between([]string{}, nil), pairSelection, "")
	w.shows(between(nil, []string{}), pairSelection, "")
}

func testFlowsDuring(w *world) {
	w.put(trek()...)
	during := func(from, to temporal.PartialDate) *query.Flows {
		return flowsOf(summed, func(f *query.Flows) { f.During = span(from, to) })
	}
	w.shows(during("2013", "2013"), pairSelection, "2|1|0|1{Bee}{Cee} (1) of 2 people")
	w.shows(during("2013-05-02", "2013"), pairSelection, "2|0|1|1{Bee}{Cee} (1) of 2 people")
	w.shows(during("", "2002-05"), pairSelection, "2|0|1|1{Bee}{Cee} (1) of 2 people")
	w.shows(during("2015", ""), pairSelection, "1|1|0|0{Cee}{Dee}, 1|0|0|1{Bee}{Cee} (2) of 2 people")
	w.shows(during("2030", "2030"), pairSelection, "")
}

func testFlowStandings(w *world) {
	w.put(trek()...)
	w.put(relation("employment:ada-x", "person:ada", "company:d", starting("2012-06"), ending("2012-07"), standing(kg.Disputed)))
	by := func(list ...kg.Standing) *query.Flows {
		return flowsOf(summed, func(f *query.Flows) { f.Standings = list })
	}
	w.shows(by(kg.Stated, kg.Disputed), pairSelection, ""+
		"4|2|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}, 1|1|0|0{Bee}{Dee}, 1|1|0|0{Cee}{Dee}, 1|1|0|0{Dee}{Cee} (5) of 5 people")
	w.shows(by(kg.Planned), pairSelection, "")
	w.shows(by(), pairSelection, "")
}

func testFlowsOfMany(w *world) {
	w.put(trek()...)
	f := flowsOf(summed, func(f *query.Flows) { f.MinPeople = 2 })
	w.shows(f, pairSelection, "5|3|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee} (2) of 5 people")
	f.MinPeople, f.From = 2, []string{"company:c"}
	w.shows(f, pairSelection, "2|1|1|0{Cee}{Bee} (1) of 2 people")
	f.MinPeople = 6
	w.shows(f, pairSelection, "")
}

func testFlowPages(w *world) {
	w.put(trek()...)
	for _, id := range []string{"z", "y", "x"} {
		w.put(entity("company:"+id, map[string]string{"x": "Same", "y": "Same", "z": "Other"}[id]),
			relation("employment:to-"+id, "person:ada", "company:"+id, starting("2016-01-01"), status(temporal.Current)))
	}
	w.remove("employment:ada-3")
	page := func(s query.Slice) *query.Flows { return flowsOf(func(f *query.Flows) { f.Slice = s }) }
	w.shows(page(everything), pairSelection, "5|3|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Other}, 1|1|0|0{Cee}{Same}, 1|1|0|0{Cee}{Same}")
	w.shows(page(first(1)), pairSelection, "5|3|1|1{Bee}{Cee} +")
	at := func(people, certain int, from, fromID, to, toID string) []any {
		return []any{people, certain, kg.SortKey(from), fromID, kg.SortKey(to), toID}
	}
	rest := "1|1|0|0{Cee}{Same}"
	w.shows(page(after(first(2), at(5, 3, "Bee", "company:b", "Cee", "company:c")...)), pairSelection, "2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Other} +")
	w.shows(page(after(first(2), at(1, 1, "Cee", "company:c", "Same", "company:x")...)), pairSelection, rest)
	w.shows(page(after(first(1), at(1, 1, "Cee", "company:c", "Other", "company:z")...)), pairSelection, rest+" +")
	w.shows(page(after(first(9), at(1, 1, "Cee", "company:c", "Same", "company:y")...)), pairSelection, "")
	w.shows(page(after(first(9), at(3, 0, "A", "company:a", "A", "company:a")...)), pairSelection, ""+
		"2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Other}, "+rest+", "+rest)
	w.shows(page(counted(query.Slice{Limit: query.NoRows})), pairSelection, " (5)")
	w.shows(page(counted(after(first(0), at(5, 3, "Bee", "company:b", "Cee", "company:c")...))), pairSelection, " + (5)")
}

// movesIn selects the moves of each pair of companies, with both employments.
func movesIn(f *query.Flows, s query.Slice) *query.Selection {
	jobs := take(kg.Types(kg.TypeEmployment), idProps)
	return take(0, props(query.PropPeople), follow(0, &query.MovesStep{MoveScope: f.MoveScope, Slice: s}, take(0, props(query.PropVerdict),
		follow(0, query.EndStep{End: query.Source}, jobs), follow(0, query.EndStep{End: query.Target}, jobs))))
}

func testMoves(w *world) {
	w.put(trek()...)
	f := flowsOf()
	w.shows(f, movesIn(f, everything), ""+
		"5{0{employment:ada-1}{employment:ada-2}, 0{employment:bo-1}{employment:bo-2}, 0{employment:ed-3}{employment:ed-4}, "+
		"0{employment:ed-1}{employment:ed-2}, 1{employment:cy-1}{employment:cy-2}, 2{employment:di-1}{employment:di-2}}, "+
		"2{0{employment:ed-2}{employment:ed-3}, 1{employment:cy-2}{employment:cy-1}}, "+
		"1{0{employment:ada-2}{employment:ada-3}}")
	f.During = span("2004", "2013-05-02")
	w.shows(f, movesIn(f, everything), "4{0{employment:bo-1}{employment:bo-2}, 0{employment:ed-3}{employment:ed-4}, "+
		"1{employment:ada-1}{employment:ada-2}, 2{employment:di-1}{employment:di-2}}")
}

func testMovePages(w *world) {
	w.put(trek()...)
	f := flowsOf()
	w.shows(f, movesIn(f, counted(first(1))), ""+
		"5{0{employment:ada-1}{employment:ada-2} + (6)}, 2{0{employment:ed-2}{employment:ed-3} + (2)}, 1{0{employment:ada-2}{employment:ada-3} (1)}")
	key := func(start temporal.PartialDate, id string) string { return kg.OrderKey(start.First(), id) }
	s := after(first(2), 0, key("2004", "employment:ed-4"), key("2003", "employment:ed-3"))
	w.shows(f, movesIn(f, s), ""+
		"5{0{employment:ed-1}{employment:ed-2}, 1{employment:cy-1}{employment:cy-2} +}, 2{0{employment:ed-2}{employment:ed-3}, 1{employment:cy-2}{employment:cy-1}}, 1{}")
	w.shows(f, movesIn(f, counted(query.Slice{Limit: query.NoRows})), "5{ (6)}, 2{ (2)}, 1{ (1)}")
}

// testBelowMoves selects everything of moves that records have, from both sides.
func testBelowMoves(w *world) {
	w.put(trek()...)
	f := flowsOf(func(f *query.Flows) { f.To = []string{"company:d"} })
	company := take(kg.Types(kg.TypeCompany), props(query.PropName, query.PropDegree), citations)
	job := take(kg.Types(kg.TypeEmployment), props(query.PropStart), follow(kg.Relations, query.EndStep{End: query.Source},
		take(kg.Types(kg.TypePerson), nameProps, follow(kg.Entities, relations(kg.Out, kg.MemberOf), take(kg.Relations, idProps)))), citations)
	want := take(0, props(query.PropToID),
		follow(0, query.EndStep{End: query.Source}, company),
		follow(0, &query.MovesStep{MoveScope: f.MoveScope, Slice: everything}, take(0, nil,
			follow(0, query.EndStep{End: query.Source}, job), follow(0, query.EndStep{End: query.Target}, job))))
	w.shows(f, want, "company:d{Cee|7{}}{{2013-05{ada{membership:ada}}{-|-1|-1}}{2015-01-01{ada{membership:ada}}{-|-1|-1}}}")
}

func testFlowsChange(w *world) {
	w.put(trek()...)
	w.remove("employment:ed-3")
	w.put(relation("employment:ada-2", "person:ada", "company:d", starting("2013-05"), ending("2014"), status(temporal.Ended)))
	w.shows(flowsOf(summed), pairSelection, "4|2|1|1{Bee}{Cee}, 1|1|0|0{Bee}{Dee}, 1|0|1|0{Cee}{Bee} (3) of 5 people")
	w.shows(flowsOf(), pairSelection, "4|2|1|1{Bee}{Cee}, 1|1|0|0{Bee}{Dee}, 1|0|1|0{Cee}{Bee}")
	w.put(relation("employment:bo-1", "person:di", "company:b", starting("2011"), ending("2012"), status(temporal.Ended)))
	w.shows(flowsOf(summed), pairSelection, "3|1|2|0{Bee}{Cee}, 1|1|0|0{Bee}{Dee}, 1|0|1|0{Cee}{Bee} (3) of 4 people")
	w.shows(flowsOf(), pairSelection, "3|1|2|0{Bee}{Cee}, 1|1|0|0{Bee}{Dee}, 1|0|1|0{Cee}{Bee}")
	w.put(relation("employment:cy-3", "person:cy", "company:d", starting("2014-05"), status(temporal.Ended)))
	w.shows(flowsOf(), pairSelection, "3|1|2|0{Bee}{Cee}, 2|1|1|0{Bee}{Dee}, 1|0|1|0{Cee}{Bee}, 1|0|1|0{Dee}{Bee}, 1|0|1|0{Dee}{Cee}")
	w.put(relation("employment:cy-3", "person:cy", "company:d", starting("2014-05"), status(temporal.Ended), standing(kg.Opinion)))
	w.shows(flowsOf(), pairSelection, "3|1|2|0{Bee}{Cee}, 1|1|0|0{Bee}{Dee}, 1|0|1|0{Cee}{Bee}")
}

// testFlowsVanish deletes the employments, and then the people.
func testFlowsVanish(w *world) {
	w.put(trek()...)
	w.remove("employment:ed-1", "employment:ed-2", "employment:ed-3", "employment:ed-4", "employment:ada-2", "employment:ada-3", "employment:cy-1")
	w.shows(flowsOf(), pairSelection, "2|1|0|1{Bee}{Cee}")
	w.remove("employment:bo-1", "employment:bo-2", "founded:bo", "person:bo", "employment:di-1")
	w.shows(flowsOf(), pairSelection, "")
	w.remove("employment:ada-1", "company:b")
	w.put(entity("company:b", "Bee"), relation("employment:di-1", "person:di", "company:b", status(temporal.Ended)))
	w.shows(flowsOf(), pairSelection, "1|0|0|1{Bee}{Cee}")
}

// testFlowsLoaded loads careers in parts, of which the last one changes some, and then applies batches.
func testFlowsLoaded(w *world) {
	all := trek()
	w.load(all[:15], all[15:], []kg.Record{relation("employment:ada-2", "person:ada", "company:d", starting("2013-05"), ending("2014"), status(temporal.Ended))})
	w.shows(flowsOf(), pairSelection, "4|2|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}, 1|1|0|0{Bee}{Dee}")
	w.remove("employment:ada-2")
	w.shows(flowsOf(), pairSelection, "4|2|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}, 1|1|0|0{Bee}{Dee}")
	w.remove("employment:ada-3")
	w.shows(flowsOf(), pairSelection, "4|2|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}")
}

// testFlowsOfManyJobs has a person with as many jobs as are examined, and then with one more.
func testFlowsOfManyJobs(w *world) {
	records := []kg.Record{entity("person:p", "P"), entity("company:a", "A"), entity("company:b", "B")}
	for i := range temporal.MaxJobs {
		at := []string{"company:a", "company:b"}[min(i, 1)]
		records = append(records, relation(fmt.Sprintf("employment:%d", i), "person:p", at, starting(temporal.PartialDate(fmt.Sprint(1800+i))), status(temporal.Ended)))
	}
	w.put(records...)
	during := flowsOf(summed, func(f *query.Flows) { f.During = span("1801", "1801") })
	w.shows(flowsOf(), pairSelection, "1|1|0|0{A}{B}")
	w.shows(during, pairSelection, "1|1|0|0{A}{B} (1) of 1 people")
	w.put(relation("employment:more", "person:p", "company:b", starting("2020"), status(temporal.Ended)))
	w.shows(flowsOf(), pairSelection, "")
	w.shows(during, pairSelection, "")
	w.shows(flowsOf(summed, func(f *query.Flows) { f.To = []string{"company:b"} }), pairSelection, "")
	leftOut := func(from, to []string, units *query.Units) *query.Flows {
		return flowsOf(func(f *query.Flows) { f.From, f.To, f.Units, f.LeftOut = from, to, units, true })
	}
	w.put(entity("company:c", "C"), relation("part-of:a", "company:a", "company:c"))
	w.shows(leftOut(nil, nil, nil), pairSelection, " without 1")
	w.shows(leftOut([]string{"company:a"}, []string{"company:nowhere", "company:b"}, nil), pairSelection, " without 1")
	w.shows(leftOut(nil, []string{"company:c"}, nil), pairSelection, "")
	w.shows(leftOut(nil, []string{"company:c"}, &query.Units{}), pairSelection, " without 1")
	w.shows(leftOut([]string{}, nil, nil), pairSelection, "")
	w.shows(flowsOf(summed, func(f *query.Flows) { f.LeftOut, f.Standings = true, []kg.Standing{kg.Planned} }), pairSelection, "")
	w.remove("employment:5")
	w.shows(leftOut(nil, nil, nil), pairSelection, "1|1|0|0{A}{B}")
}

// treks makes Cee part of Dee, and of Bee too, but less recently.
func treks() []kg.Record {
	return append(trek(),
		relation("part-of:c-d", "company:c", "company:d", starting("2014"), status(temporal.Current)),
		relation("part-of:c-b", "company:c", "company:b", starting("2001"), ending("2013"), status(temporal.Ended)),
		relation("part-of:d-b", "company:d", "company:b", starting("2020"), standing(kg.Planned)))
}

// testFlowsThrough has Ada, who went from a team to another one and from a project to a company, and a team and a company that work
// on projects, too.
func testFlowsThrough(w *world) {
	ended := status(temporal.Ended)
	w.put(entity("person:ada", "Ada"), entity("person:bo", "Bo"), entity("company:b", "Bee"), entity("company:c", "Cee"), entity("team:t", "Tee"),
		entity("team:u", "You"), entity("project:p", "Pee"), entity("project:q", "Queue"),
		relation("part-of:t", "team:t", "company:b"), relation("part-of:u", "team:u", "company:b"),
		relation("membership:ada-t", "person:ada", "team:t", starting("2010"), ending("2012"), ended),
		relation("membership:ada-u", "person:ada", "team:u", starting("2013"), ending("2014"), ended),
		relation("works-on:ada-p", "person:ada", "project:p", starting("2015"), ending("2015"), ended),
		relation("employment:ada-c", "person:ada", "company:c", starting("2017"), status(temporal.Current)),
		relation("membership:bo-t", "person:bo", "team:t", starting("2010"), ending("2012"), ended),
		relation("works-on:bo-q", "person:bo", "project:q", starting("2013"), ended),
		relation("works-on:t-p", "team:t", "project:p", starting("2001"), ended),
		relation("works-on:t-q", "team:t", "project:q", starting("2002"), ended),
		relation("works-on:b-p", "company:b", "project:p", starting("2001"), ended),
		relation("works-on:b-q", "company:b", "project:q", starting("2002"), ended))
	through := func(kinds ...kg.RelationKind) *query.Flows {
		return flowsOf(summed, func(f *query.Flows) { f.Through = kinds })
	}
	ends := func(f *query.Flows) *query.Selection {
		places, jobs := take(query.PlaceTypes(f.Through), nameProps), take(kg.Relations, idProps, follow(kg.Relations, query.EndStep{End: query.Source}, take(personType, nameProps)))
		return take(0, props(query.PropPeople, query.PropCertain), follow(0, query.EndStep{End: query.Source}, places), follow(0, query.EndStep{End: query.Target}, places),
			follow(0, &query.MovesStep{MoveScope: f.MoveScope, Slice: everything}, take(0, nil,
				follow(0, query.EndStep{End: query.Source}, jobs), follow(0, query.EndStep{End: query.Target}, jobs))))
	}
	shows := func(f *query.Flows, expected string) {
		w.Helper()
		w.shows(f, ends(f), expected)
	}
	shows(through(kg.EmployedBy), "")
	shows(through(kg.MemberOf), "1|1{Tee}{You}{{membership:ada-t{Ada}}{membership:ada-u{Ada}}} (1) of 1 people")
	shows(through(kg.WorksOn), "")
	shows(through(kg.MemberOf, kg.WorksOn), ""+
		"1|1{Tee}{Queue}{{membership:bo-t{Bo}}{works-on:bo-q{Bo}}}, 1|1{Tee}{You}{{membership:ada-t{Ada}}{membership:ada-u{Ada}}}, "+
		"1|1{You}{Pee}{{membership:ada-u{Ada}}{works-on:ada-p{Ada}}} (3) of 2 people")
	all := through(query.PlaceKinds()...)
	all.From = []string{"project:p", "project:q"}
	shows(all, "1|1{Pee}{Cee}{{works-on:ada-p{Ada}}{employment:ada-c{Ada}}} (1) of 1 people")
	all.From, all.To = nil, []string{"team:u", "company:b"}
	shows(all, "1|1{Tee}{You}{{membership:ada-t{Ada}}{membership:ada-u{Ada}}} (1) of 1 people")
	units := through(kg.EmployedBy, kg.MemberOf, kg.WorksOn)
	units.Units = &query.Units{}
	shows(units, ""+
		"1|1{Bee}{Pee}{{membership:ada-u{Ada}}{works-on:ada-p{Ada}}}, 1|1{Bee}{Queue}{{membership:bo-t{Bo}}{works-on:bo-q{Bo}}}, "+
		"1|1{Pee}{Cee}{{works-on:ada-p{Ada}}{employment:ada-c{Ada}}} (3) of 2 people")
	units.From, units.To = []string{"company:b"}, []string{"project:p"}
	shows(units, "1|1{Bee}{Pee}{{membership:ada-u{Ada}}{works-on:ada-p{Ada}}} (1) of 1 people")
}

func withUnitsAt(asOf *temporal.Interval) func(*query.Flows) {
	return func(f *query.Flows) { f.Units = &query.Units{AsOf: asOf} }
}

func testFlowsWithUnits(w *world) {
	w.put(treks()...)
	f := flowsOf(summed, withUnitsAt(nil))
	w.shows(f, pairSelection, "5|3|1|1{Bee}{Dee}, 2|1|1|0{Dee}{Bee} (2) of 5 people")
	w.shows(f, movesIn(f, everything), "5{0{employment:ada-1}{employment:ada-2}, 0{employment:bo-1}{employment:bo-2}, 0{employment:ed-3}{employment:ed-4}, 0{employment:ed-1}{employment:ed-2}, "+
		"1{employment:cy-1}{employment:cy-2}, 2{employment:di-1}{employment:di-2}}, "+
		"2{0{employment:ed-2}{employment:ed-3}, 1{employment:cy-2}{employment:cy-1}} (2) of 5 people")
	w.shows(flowsOf(summed, withUnitsAt(span("2010", "2010"))), pairSelection, "1|1|0|0{Bee}{Dee} (1) of 1 people")
	w.shows(flowsOf(summed, withUnitsAt(span("1999", "1999"))), pairSelection, "5|3|1|1{Bee}{Cee}, 2|1|1|0{Cee}{Bee}, 1|1|0|0{Cee}{Dee} (3) of 5 people")
	planned := flowsOf(summed, withUnitsAt(nil))
	planned.Standings = []kg.Standing{kg.Stated, kg.Planned}
	w.shows(planned, pairSelection, "")
}

// testFlowsWithUnitsBetween asks for flows between units, too, which are no ends if they count as part of others.
func testFlowsWithUnitsBetween(w *world) {
	w.put(treks()...)
	between := func(from, to []string) *query.Flows {
		return flowsOf(summed, withUnitsAt(nil), func(f *query.Flows) { f.From, f.To = from, to })
	}
	w.shows(between(nil, []string{"company:d"}), pairSelection, "5|3|1|1{Bee}{Dee} (1) of 5 people")
	w.shows(between([]string{"company:d"}, nil), pairSelection, "2|1|1|0{Dee}{Bee} (1) of 2 people")
	w.shows(between([]string{"company:d"}, []string{"company:b", "company:c"}), pairSelection, "2|1|1|0{Dee}{Bee} (1) of 2 people")
	w.shows(between([]string{"company:c"}, nil), pairSelection, "")
	w.shows(between([]string{}, nil), pairSelection, "")
	w.shows(between(nil, []string{"company:nowhere"}), pairSelection, "")
	some := between(nil, nil)
	some.During = span("2013", "2013")
	w.shows(some, movesIn(some, everything), "2{0{employment:ada-1}{employment:ada-2}, 2{employment:di-1}{employment:di-2}} (1) of 2 people")
}

// testFlowsWithUnitsInCircles makes Bee part of Dee, which is part of Cee, which is part of Dee: each counts as the last one
// before the cycle closes. Then there is a chain of which only the first links count.
func testFlowsWithUnitsInCircles(w *world) {
	w.put(trek()...)
	w.put(relation("part-of:b-d", "company:b", "company:d"), relation("part-of:d-c", "company:d", "company:c"),
		relation("part-of:c-d", "company:c", "company:d"))
	w.shows(flowsOf(summed, withUnitsAt(nil)), pairSelection, "5|3|1|1{Cee}{Dee}, 3|2|1|0{Dee}{Cee} (2) of 5 people")
	w.remove("part-of:b-d", "part-of:d-c", "part-of:c-d")
	part := "company:c"
	for i := range query.UnitDepth + 2 {
		next := fmt.Sprintf("company:%d", i)
		w.put(entity(next, fmt.Sprint("N", i)), relation(fmt.Sprintf("part-of:%d", i), part, next))
		part = next
	}
	w.shows(flowsOf(summed, withUnitsAt(nil)), pairSelection, "5|3|1|1{Bee}{N9}, 2|1|1|0{N9}{Bee}, 1|1|0|0{N9}{Dee} (3) of 5 people")
}
