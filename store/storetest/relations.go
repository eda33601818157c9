package storetest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
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

// web returns people and their ties: Ada and Bo worked at Bee (Bo twice), Cy founded it, and Di and Bee recruit from
// themselves and each other in odd ways.
func web() []kg.Record {
	return []kg.Record{
		entity("person:ada", "Ada"), entity("person:bo", "Bo"), entity("person:cy", "Cy"), entity("person:di", "Di"),
		entity("company:b", "Bee", category("lab")), entity("company:c", "Cee"), entity("company:d", "Dee"),
		entity("team:t", "Tee"), entity("place:p", "Pee"),
		withRole("engineer", relation("employment:1", "person:ada", "company:b", starting("2012"), ending("2014"))),
		withRole("engineer", relation("employment:2", "person:bo", "company:b", starting("2010"), ending("2011"))),
		withRole("head", relation("employment:3", "person:bo", "company:b", starting("2016"))),
		relation("employment:4", "person:bo", "company:c"),
		relation("founded:1", "person:cy", "company:b", starting("2009")),
		relation("founded:2", "company:b", "company:c"),
		relation("membership:1", "person:cy", "team:t"),
		relation("part-of:1", "team:t", "company:c"),
		relation("recruits-from:1", "company:c", "company:c"),
		relation("recruits-from:2", "company:d", "company:b"),
		relation("based-in:1", "person:ada", "place:p"),
		relation("based-in:2", "company:b", "place:p"),
		fact("fact:1", "company:b", "headcount", "hundreds", starting("2017"), ending("2017")),
		fact("fact:2", "company:c", "headcount", "few"),
		fact("fact:3", "company:b", "motto", "few"),
	}
}

// tied returns a HasRelation; of every kind if none is given.
func tied(direction kg.Direction, filter query.Filter, kinds ...kg.RelationKind) query.Filter {
	if len(kinds) == 0 {
		kinds = kg.AllKinds()
	}
	return &query.HasRelation{Kinds: kinds, Direction: direction, Filter: filter}
}

func endIs(e query.End, filter query.Filter) query.Filter {
	return &query.EndIs{End: e, Filter: filter}
}

func named(name string) query.Filter { return compare(query.PropName, query.OpEqual, name) }

func ofType(types ...kg.Type) query.Filter { return &query.OfType{Types: kg.Types(types...)} }

func testHasRelation(w *world) {
	w.put(web()...)
	engineer := compare(query.PropRole, query.OpEqual, "engineer")
	early := compare(query.PropStartDate, query.OpLess, "2012-01-01")
	w.keeps(kg.TypePerson, []expectation{
		{tied(kg.Out, nil, kg.EmployedBy), "Ada, Bo"},
		{tied(kg.In, nil, kg.EmployedBy), ""},
		{tied(kg.Both, nil, kg.EmployedBy), "Ada, Bo"},
		{tied(kg.Both, nil), "Ada, Bo, Cy"},
		{not(tied(kg.Both, nil)), "Di"},
		{tied(kg.Out, nil, kg.EmployedBy, kg.Founded), "Ada, Bo, Cy"},
		{tied(kg.Out, engineer, kg.EmployedBy), "Ada, Bo"},
		{tied(kg.Out, not(engineer), kg.EmployedBy), "Bo"},
		{not(tied(kg.Out, engineer, kg.EmployedBy)), "Cy, Di"},
		{not(tied(kg.Out, not(engineer))), "Di"},
		{tied(kg.Out, query.All{engineer, early}, kg.EmployedBy), "Bo"},
		{tied(kg.Out, query.Any{}, kg.EmployedBy), ""},
		{tied(kg.Out, query.All{}, kg.EmployedBy), "Ada, Bo"},
		{query.All{tied(kg.Out, engineer, kg.EmployedBy), tied(kg.Out, compare(query.PropRole, query.OpMissing), kg.EmployedBy)}, "Bo"},
		{tied(kg.Both, &query.MayHold{From: temporal.PartialDate("2015").First(), To: temporal.PartialDate("2015").Last() + 1}), "Ada, Bo, Cy"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{tied(kg.Out, nil, kg.RecruitsFrom), "Cee, Dee"},
		{tied(kg.In, nil, kg.RecruitsFrom), "Bee, Cee"},
		{tied(kg.Both, nil, kg.RecruitsFrom), "Bee, Cee, Dee"},
		{tied(kg.In, nil, kg.EmployedBy), "Bee, Cee"},
		{not(tied(kg.In, nil, kg.EmployedBy, kg.Founded)), "Dee"},
		{tied(kg.Out, nil, kg.EmployedBy), ""},
		{tied(kg.Out, nil, kg.Founded), "Bee"},
	})
}

func testCount(w *world) {
	w.put(web()...)
	count := func(of query.Filter, op query.Op, numbers ...int64) query.Filter {
		c := &query.Count{Of: of, Op: op}
		for _, n := range numbers {
			c.Values = append(c.Values, query.Value{Int: n})
		}
		return c
	}
	jobs, engineers := tied(kg.Out, nil, kg.EmployedBy), tied(kg.Out, compare(query.PropRole, query.OpEqual, "engineer"), kg.EmployedBy)
	w.keeps(kg.TypePerson, []expectation{
		{count(jobs, query.OpEqual, 0), "Cy, Di"},
		{count(jobs, query.OpEqual, 3), "Bo"},
		{count(jobs, query.OpOneOf, 0, 3, 3), "Bo, Cy, Di"},
		{count(jobs, query.OpOneOf), ""},
		{count(jobs, query.OpGreater, 0), "Ada, Bo"},
		{count(jobs, query.OpGreaterEqual, 2), "Bo"},
		{count(jobs, query.OpGreaterEqual, -1), "Ada, Bo, Cy, Di"},
		{count(jobs, query.OpLess, 3), "Ada, Cy, Di"},
		{count(jobs, query.OpLessEqual, 3), "Ada, Bo, Cy, Di"},
		{not(count(jobs, query.OpLess, 3)), "Bo"},
		{query.All{count(jobs, query.OpGreater, 0), count(jobs, query.OpLess, 3)}, "Ada"},
		{count(engineers, query.OpEqual, 1), "Ada, Bo"},
		{count(tied(kg.Out, endIs(query.Target, named("Bee")), kg.EmployedBy), query.OpEqual, 2), "Bo"},
		{count(tied(kg.Both, nil), query.OpGreaterEqual, 2), "Ada, Bo, Cy"},
		{count(tied(kg.In, nil, kg.EmployedBy), query.OpEqual, 0), "Ada, Bo, Cy, Di"},
		{count(tied(kg.Out, endIs(query.Target, count(tied(kg.In, nil, kg.EmployedBy), query.OpEqual, 1)), kg.EmployedBy), query.OpEqual, 1), "Bo"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{count(tied(kg.Both, nil, kg.RecruitsFrom), query.OpEqual, 1), "Bee, Cee, Dee"}, // a loop counts once
		{count(tied(kg.Both, endIs(query.Far, named("Cee")), kg.RecruitsFrom), query.OpEqual, 1), "Cee"},
		{count(tied(kg.In, nil, kg.EmployedBy), query.OpEqual, 3), "Bee"},
		{count(&query.HasFact{}, query.OpEqual, 2), "Bee"},
		{count(&query.HasFact{Filter: compare(query.PropValue, query.OpEqual, "few")}, query.OpEqual, 1), "Bee, Cee"},
		{count(&query.HasFact{}, query.OpLess, 1), "Dee"},
	})
}

func testNestedRelations(w *world) {
	w.put(web()...)
	at := func(filter query.Filter) query.Filter { return tied(kg.Out, endIs(query.Far, filter), kg.EmployedBy) }
	employs := func(filter query.Filter) query.Filter { return tied(kg.In, endIs(query.Far, filter), kg.EmployedBy) }
	w.keeps(kg.TypePerson, []expectation{
		{at(named("Cee")), "Bo"},
		{not(at(named("Cee"))), "Ada, Cy, Di"},
		{at(not(named("Bee"))), "Bo"},
		{at(employs(named("Ada"))), "Ada, Bo"},
		{at(not(employs(named("Ada")))), "Bo"},
		{at(tied(kg.In, endIs(query.Far, tied(kg.In, endIs(query.Far, named("Cy")), kg.Founded)), kg.Founded)), "Bo"},
		{tied(kg.Both, endIs(query.Far, tied(kg.Both, endIs(query.Far, tied(kg.Both, nil, kg.RecruitsFrom))))), "Ada, Bo, Cy"},
		{tied(kg.Out, endIs(query.Target, &query.HasFact{Filter: compare(query.PropValue, query.OpEqual, "hundreds")})), "Ada, Bo, Cy"},
		{at(query.Any{}), ""},
		{at(query.All{named("Bee"), compare(query.PropDegree, query.OpGreater, 3)}), "Ada, Bo"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{employs(named("Bo")), "Bee, Cee"},
		{employs(at(named("Cee"))), "Bee, Cee"},
		{employs(not(at(named("Cee")))), "Bee"},
		{tied(kg.Both, endIs(query.Far, named("Cee")), kg.RecruitsFrom), "Cee"}, // from itself
		{tied(kg.Both, endIs(query.Far, named("Bee")), kg.RecruitsFrom), "Dee"},
		{tied(kg.Both, endIs(query.Far, ofType(kg.TypeTeam, kg.TypePlace))), "Bee, Cee"},
		{tied(kg.Both, query.All{endIs(query.Source, named("Bo")), endIs(query.Target, named("Cee"))}), "Cee"},
	})
}

// Chains of relations that end in an ID or a name are answered from there.
func testRelationsToNamed(w *world) {
	w.put(web()...)
	w.put(entity("person:ada2", "Ada"), relation("employment:5", "person:ada2", "company:d", starting("2012")))
	at := func(filter query.Filter, more ...query.Filter) query.Filter {
		return tied(kg.Out, append(query.All{endIs(query.Far, filter)}, more...), kg.EmployedBy)
	}
	employs := func(filter query.Filter) query.Filter { return tied(kg.In, endIs(query.Source, filter), kg.EmployedBy) }
	is := func(ids ...any) query.Filter { return compare(query.PropID, query.OpOneOf, ids...) }
	ada, bo, cee := compare(query.PropFolded, query.OpEqual, "ada"), is("person:bo"), is("company:c")
	withAda, withBo := at(employs(ada)), at(employs(bo))
	w.keeps(kg.TypePerson, []expectation{
		{withBo, "Ada, Bo"},
		{withAda, "Ada, Ada, Bo"},
		{not(withBo), "Ada, Cy, Di"},
		{not(withAda), "Cy, Di"},
		{not(not(withBo)), "Ada, Bo"},
		{query.Any{withBo, ada}, "Ada, Ada, Bo"},
		{query.Any{withBo, not(ada)}, "Ada, Bo, Cy, Di"},
		{query.All{withBo, withAda, not(bo)}, "Ada"},
		{query.All{withAda, not(withBo)}, "Ada"},
		{not(query.Any{not(withAda), withBo}), "Ada"},
		{not(query.All{not(withAda), not(withBo)}), "Ada, Ada, Bo"},
		{at(query.All{employs(ada), not(employs(bo))}), "Ada"},
		{at(query.Any{employs(is("person:ada")), cee}), "Ada, Bo"},
		{at(not(employs(at(cee)))), "Ada"},
		{at(employs(withAda)), "Ada, Ada, Bo"},
		{at(employs(is("person:bo", "person:ada2", "person:nobody"))), "Ada, Ada, Bo"},
		{at(employs(bo), compare(query.PropStartDate, query.OpLess, "2012-01-01")), "Bo"},
		{at(tied(kg.Both, endIs(query.Far, cee), kg.Founded, kg.RecruitsFrom)), "Ada, Bo"},
		{at(employs(is())), ""},
		{at(tied(kg.In, is("employment:2"), kg.EmployedBy)), "Ada, Bo"},
		{not(at(tied(kg.In, is("employment:2"), kg.EmployedBy))), "Ada, Cy, Di"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{employs(withBo), "Bee, Cee"},
		{not(employs(withBo)), "Dee"},
		{tied(kg.Both, endIs(query.Far, tied(kg.Both, endIs(query.Far, cee)))), "Bee, Cee, Dee"},
	})
}

func testEndIs(w *world) {
	w.put(web()...)
	around := func(direction kg.Direction, filter query.Filter, expected string) {
		w.Helper()
		step := relations(direction)
		step.Filter = filter
		step.Slice.Count = true
		w.shows(find("company:c"), take(kg.Entities, nil, relationsOf(step)), expected)
	}
	around(kg.Both, endIs(query.Source, ofType(kg.TypeCompany)), "{founded:2{Bee}, recruits-from:1{Cee} (2)}")
	around(kg.Both, endIs(query.Far, ofType(kg.TypeCompany)), "{founded:2{Bee}, recruits-from:1{Cee} (2)}")
	around(kg.Both, not(endIs(query.Far, ofType(kg.TypeCompany))), "{employment:4{Bo}, part-of:1{Tee} (2)}")
	around(kg.Both, endIs(query.Far, ofType(kg.TypePerson, kg.TypeTeam)), "{employment:4{Bo}, part-of:1{Tee} (2)}")
	around(kg.Both, endIs(query.Far, compare(query.PropCategory, query.OpEqual, "lab")), "{founded:2{Bee} (1)}")
	around(kg.Both, endIs(query.Far, compare(query.PropCategory, query.OpMissing)),
		"{employment:4{Bo}, part-of:1{Tee}, recruits-from:1{Cee} (3)}")
	around(kg.In, endIs(query.Target, named("Cee")),
		"{employment:4{Bo}, founded:2{Bee}, part-of:1{Tee}, recruits-from:1{Cee} (4)}")
	around(kg.Out, endIs(query.Far, named("Cee")), "{recruits-from:1{Cee} (1)}")
	around(kg.Both, query.Any{endIs(query.Far, named("Bo")), endIs(query.Far, named("Tee"))}, "{employment:4{Bo}, part-of:1{Tee} (2)}")
	around(kg.Both, endIs(query.Far, tied(kg.Out, endIs(query.Far, named("Pee")), kg.BasedIn)), "{founded:2{Bee} (1)}")
	around(kg.Both, endIs(query.Far, tied(kg.Both, endIs(query.Far, named("Cee")), kg.RecruitsFrom)), "{recruits-from:1{Cee} (1)}")
	around(kg.Both, endIs(query.Far, query.Any{}), "{}")
}

func testHasFact(w *world) {
	w.put(web()...)
	headcount := compare(query.PropFactName, query.OpEqual, "headcount")
	few := compare(query.PropValue, query.OpEqual, "few")
	w.keeps(kg.TypeCompany, []expectation{
		{&query.HasFact{}, "Bee, Cee"},
		{not(&query.HasFact{}), "Dee"},
		{&query.HasFact{Filter: few}, "Bee, Cee"},
		{&query.HasFact{Filter: query.All{headcount, few}}, "Cee"},
		{query.All{&query.HasFact{Filter: headcount}, &query.HasFact{Filter: few}}, "Bee, Cee"},
		{&query.HasFact{Filter: not(headcount)}, "Bee"},
		{not(&query.HasFact{Filter: not(headcount)}), "Cee, Dee"},
		{&query.HasFact{Filter: compare(query.PropEndDate, query.OpLess, "2018-01-01")}, "Bee"},
		{&query.HasFact{Filter: query.Any{}}, ""},
	})
	w.keeps(kg.TypePerson, []expectation{
		{&query.HasFact{}, ""},
		{tied(kg.Both, endIs(query.Far, &query.HasFact{Filter: query.All{headcount, few}})), "Bo"},
	})
}
