package storetest

import (
	"ties/kg"
	"ties/kg/query"
)

var relationTests = []test{
	{"two stints of one person at one company", testTwoStints},
	{"from an entity to itself", testSelf},
	{"between two entities in both directions", testBothWays},
	{"in order: latest start first, unknown last, then by ID", testRelationOrder},
	{"facts in order", testFactOrder},
	{"of several kinds together", testKindsTogether},
	{"move when their ends change", testMove},
	{"degree follows what comes and goes", testDegree},
	{"there and back again, several levels deep", testDeep},
}

// relationsOf selects relations, with the ID and the name of the far end of each.
func relationsOf(step *query.RelationsStep) *query.Branch {
	return follow(kg.Entities, step, take(kg.Relations, idProps, follow(kg.Relations, query.EndStep{End: query.Far}, take(kg.Entities, nameProps))))
}

func testTwoStints(w *world) {
	w.put(entity("person:a", "Ada"), entity("company:b", "Bee"),
		withRole("engineer", relation("employment:1", "person:a", "company:b", starting("2010"), ending("2012"))),
		withRole("head", relation("employment:2", "person:a", "company:b", starting("2015"), ending("2016"))),
		withRole("engineer", relation("employment:3", "person:a", "company:b", starting("2010"), ending("2012"))))
	roles := take(kg.Relations, props(query.PropRole, query.PropStart))
	w.shows(find("person:a", "company:b"), take(kg.Entities, props(query.PropDegree),
		follow(kg.Entities, relations(kg.Both), roles)),
		"3{head|2015, engineer|2010, engineer|2010}, 3{head|2015, engineer|2010, engineer|2010}")
}

func testSelf(w *world) {
	w.put(entity("company:a", "Ada & Co"), entity("company:b", "Bee"),
		relation("recruits-from:self", "company:a", "company:a"),
		relation("recruits-from:to", "company:a", "company:b"),
		relation("part-of:self", "company:a", "company:a", starting("2020")))
	countedOf := func(direction kg.Direction) *query.Branch {
		step := relations(direction)
		step.Slice.Count = true
		return relationsOf(step)
	}
	w.shows(find("company:a", "company:b"),
		take(kg.Entities, props(query.PropDegree), countedOf(kg.Out), countedOf(kg.In), countedOf(kg.Both)), ""+
			"3{part-of:self{Ada & Co}, recruits-from:self{Ada & Co}, recruits-from:to{Bee} (3)}"+
			"{part-of:self{Ada & Co}, recruits-from:self{Ada & Co} (2)}"+
			"{part-of:self{Ada & Co}, recruits-from:self{Ada & Co}, recruits-from:to{Bee} (3)}, "+
			"1{}{recruits-from:to{Ada & Co} (1)}{recruits-from:to{Ada & Co} (1)}")
	w.remove("recruits-from:self")
	w.shows(find("company:a"), take(kg.Entities, props(query.PropDegree)), "2")
}

func testBothWays(w *world) {
	w.put(entity("company:a", "Ada & Co"), entity("company:b", "Bee"),
		relation("recruits-from:1", "company:a", "company:b"),
		relation("recruits-from:2", "company:b", "company:a"))
	w.shows(find("company:a", "company:b"), take(kg.Entities, nameProps,
		relationsOf(relations(kg.Out)), relationsOf(relations(kg.In)), relationsOf(relations(kg.Both))), ""+
		"Ada & Co{recruits-from:1{Bee}}{recruits-from:2{Bee}}{recruits-from:1{Bee}, recruits-from:2{Bee}}, "+
		"Bee{recruits-from:2{Ada & Co}}{recruits-from:1{Ada & Co}}{recruits-from:1{Ada & Co}, recruits-from:2{Ada & Co}}")
}

func testRelationOrder(w *world) {
	w.put(entity("person:a", "Ada"), entity("company:b", "Bee"),
		relation("employment:5", "person:a", "company:b"),
		relation("employment:1", "person:a", "company:b", ending("2001")),
		relation("employment:A", "person:a", "company:b", starting("1969-12-31")),
		relation("employment:b", "person:a", "company:b", starting("1970-01-01")),
		relation("employment:Z", "person:a", "company:b", starting("2016")),
		relation("employment:10", "person:a", "company:b", starting("2016-01")),
		relation("employment:9", "person:a", "company:b", starting("2016-01-01")),
		relation("employment:x", "person:a", "company:b", starting("2016-01-02")),
		relation("employment:0", "person:a", "company:b", starting("0001")),
		relation("employment:y", "person:a", "company:b", starting("2031"), standing(kg.Planned)))
	step := follow(kg.Entities, relations(kg.Out), take(kg.Relations, idProps))
	w.shows(find("person:a"), take(kg.Entities, nameProps, step), "Ada{employment:y, employment:x, employment:10, "+
		"employment:9, employment:Z, employment:b, employment:A, employment:0, employment:1, employment:5}")
}

func testFactOrder(w *world) {
	w.put(entity("company:b", "Bee"),
		fact("fact:n", "company:b", "x", "1"),
		fact("fact:m", "company:b", "x", "2", ending("2020")),
		fact("fact:b", "company:b", "x", "3", starting("2017")),
		fact("fact:a", "company:b", "x", "4", starting("2017-01-01")),
		fact("fact:c", "company:b", "x", "5", starting("2018-03")))
	facts := follow(kg.Entities, &query.FactsStep{Slice: counted(everything)}, take(kg.Facts, props(query.PropValue)))
	w.shows(find("company:b"), take(kg.Entities, nameProps, facts), "Bee{5, 4, 3, 2, 1 (5)}")
}

func testKindsTogether(w *world) {
	w.put(entity("person:a", "Ada"), entity("company:b", "Bee"), entity("project:c", "Cee"), entity("team:d", "Dee"),
		relation("employment:1", "person:a", "company:b", starting("2012")),
		relation("membership:1", "person:a", "team:d", starting("2013")),
		relation("founded:1", "person:a", "company:b", starting("2011")),
		relation("founded:2", "person:a", "project:c", starting("2014")),
		relation("works-on:1", "person:a", "project:c"))
	w.shows(find("person:a"), take(kg.Entities, nameProps,
		relationsOf(relations(kg.Out, kg.EmployedBy, kg.Founded)),
		relationsOf(relations(kg.Both, kg.MemberOf, kg.WorksOn)),
		relationsOf(relations(kg.In, kg.MemberOf, kg.WorksOn)),
		relationsOf(relations(kg.Out))), ""+
		"Ada{founded:2{Cee}, employment:1{Bee}, founded:1{Bee}}{membership:1{Dee}, works-on:1{Cee}}{}"+
		"{founded:2{Cee}, membership:1{Dee}, employment:1{Bee}, founded:1{Bee}, works-on:1{Cee}}")
}

func testMove(w *world) {
	w.put(entity("person:a", "Ada"), entity("person:b", "Bo"), entity("company:c", "Cee"), entity("company:d", "Dee"),
		relation("employment:1", "person:a", "company:c", starting("2012")),
		fact("fact:1", "company:c", "headcount", "few"))
	want := take(kg.Entities, props(query.PropName, query.PropDegree), relationsOf(relations(kg.Both)),
		follow(kg.Entities, &query.FactsStep{Slice: everything}, take(kg.Facts, idProps)))
	all := find("person:a", "person:b", "company:c", "company:d")
	w.shows(all, want, "Ada|1{employment:1{Cee}}{}, Bo|0{}{}, Cee|1{employment:1{Ada}}{fact:1}, Dee|0{}{}")

	w.put(relation("employment:1", "person:a", "company:d"), fact("fact:1", "company:d", "headcount", "few"))
	w.shows(all, want, "Ada|1{employment:1{Dee}}{}, Bo|0{}{}, Cee|0{}{}, Dee|1{employment:1{Ada}}{fact:1}")

	w.put(relation("employment:1", "person:b", "company:c"), fact("fact:1", "person:b", "age", "young"))
	w.shows(all, want, "Ada|0{}{}, Bo|1{employment:1{Cee}}{fact:1}, Cee|1{employment:1{Bo}}{}, Dee|0{}{}")
	w.remove("company:d", "person:a")
}

func testDegree(w *world) {
	w.put(entity("person:a", "Ada"), entity("company:b", "Bee"), entity("place:c", "Cee"))
	degrees := func(expected string) {
		w.Helper()
		w.shows(find("person:a", "company:b", "place:c"), take(kg.Entities, props(query.PropDegree)), expected)
	}
	degrees("0, 0, 0")
	w.put(relation("employment:1", "person:a", "company:b"), relation("founded:1", "person:a", "company:b"),
		relation("based-in:1", "company:b", "place:c"), fact("fact:1", "company:b", "x", "y"))
	degrees("2, 3, 1")
	w.put(relation("employment:1", "person:a", "company:b", starting("2012")))
	degrees("2, 3, 1")
	w.apply(&kg.Batch{
		Delete: []string{"founded:1", "employment:1"},
		Put:    []kg.Record{relation("founded:2", "company:b", "company:b"), entity("company:b", "B")},
	})
	degrees("0, 2, 1")
	w.remove("based-in:1", "founded:2")
	degrees("0, 0, 0")
}

func testDeep(w *world) {
	w.put(entity("person:a", "Ada"), entity("person:b", "Bo"), entity("company:c", "Cee"),
		relation("employment:1", "person:a", "company:c", starting("2012")),
		relation("employment:2", "person:b", "company:c", starting("2013")))
	want := take(kg.Entities, nameProps)
	for _, direction := range []kg.Direction{kg.In, kg.Both, kg.In, kg.Out} {
		end := follow(kg.Relations, query.EndStep{End: query.Far}, want)
		want = take(kg.Entities, nameProps, follow(kg.Entities, relations(direction), take(kg.Relations, nil, end)))
	}
	cee := "Cee{{Bo}, {Ada}}"
	cee = "Cee{{Bo{{" + cee + "}}}, {Ada{{" + cee + "}}}}"
	w.shows(find("person:a"), want, "Ada{{"+cee+"}}")
}
