package storetest

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var filterTests = []test{
	{"texts", testTextFilters},
	{"IDs, names and categories", testNameFilters},
	{"open lists and degree", testOpenListFilters},
	{"together, or not at all", testLogic},
	{"periods of relations", testPeriodFilters},
	{"what a relation says", testRelationFilters},
	{"facts", testFactFilters},
	{"days on which a claim may have held", testMayHold},
	{"entities by their relations", testHasRelation},
	{"entities by relations nested in relations", testNestedRelations},
	{"relations by their ends", testEndIs},
	{"entities by their facts", testHasFact},
	{"people by the order of their jobs", testMoved},
	{"people who came back", testCameBack},
}

// expectation is a filter and what it leaves, by a name that shows.
type expectation struct {
	filter   query.Filter
	expected string
}

// keeps asserts which entities of a type each filter leaves, by name.
func (w *world) keeps(t kg.Type, cases []expectation) {
	w.Helper()
	for _, c := range cases {
		want := take(kg.Types(t), names)
		start := list(t, c.filter)
		start.Slice.Count = true
		page := w.read(start, want)
		if total := int64(len(page.Rows)); page.Total != total {
			w.Errorf("%s: the total is %d, want %d", showFilter(c.filter), page.Total, total)
		}
		page.Total = 0
		if got := show(want, page); got != c.expected {
			w.Errorf("%s: got %q, want %q", showFilter(c.filter), got, c.expected)
		}
	}
}

func not(filter query.Filter) query.Filter { return query.Not{Filter: filter} }

// crew makes five people: Ada, Bo, Cy, Di, of whom nothing is said, and Ed.
func crew() []kg.Record {
	return []kg.Record{
		entity("person:ada", "Ada", described("100% engineer_1"), linked("https://x.example/ada"),
			openLists(kg.EmployedBy, kg.MemberOf)),
		entity("person:bo", "Bo", described(`it's in "C:\new" 10`)),
		entity("person:cy", "Cy", described("Ingénieure 👩‍🚀 100%"), openLists(kg.MemberOf)),
		entity("person:di", "Di"),
		entity("person:ed", "Ed", described("engineerX1"), linked("https://x.example/ed")),
	}
}

func testTextFilters(w *world) {
	w.put(crew()...)
	about := func(op query.Op, with ...any) query.Filter { return compare(query.PropDescription, op, with...) }
	w.keeps(kg.TypePerson, []expectation{
		{about(query.Contains, "100%"), "Ada, Cy"},
		{about(query.Contains, "%"), "Ada, Cy"},
		{about(query.Contains, "_"), "Ada"},
		{about(query.Contains, "engineer_1"), "Ada"},
		{about(query.Contains, "engineer"), "Ada, Ed"},
		{about(query.Contains, "ENGINEER"), ""},
		{about(query.Contains, ""), "Ada, Bo, Cy, Ed"},
		{about(query.Contains, `\`), "Bo"},
		{about(query.Contains, `\n`), "Bo"},
		{about(query.Contains, "\n"), ""},
		{about(query.Contains, "'"), "Bo"},
		{about(query.Contains, `"C:`), "Bo"},
		{about(query.Contains, "👩"), "Cy"},
		{about(query.Contains, "é"), "Cy"},
		{about(query.Contains, "e\u0301"), ""},
		{about(query.Contains, "*"), ""},
		{about(query.Contains, "?"), ""},
		{about(query.Contains, ".*"), ""},
		{about(query.Contains, "[a-z]"), ""},
		{about(query.StartsWith, ""), "Ada, Bo, Cy, Ed"},
		{about(query.StartsWith, "100%"), "Ada"},
		{about(query.StartsWith, "%"), ""},
		{about(query.StartsWith, "_"), ""},
		{about(query.StartsWith, "it's"), "Bo"},
		{about(query.StartsWith, "i"), "Bo"},
		{about(query.StartsWith, "I"), "Cy"},
		{about(query.StartsWith, "engineer"), "Ed"},
		{about(query.Equal, "engineerX1"), "Ed"},
		{about(query.Equal, "engineerx1"), ""},
		{about(query.Equal, "engineerX1 "), ""},
		{about(query.Equal, ""), ""},
		{about(query.OneOf, "engineerX1", "nobody", "", `it's in "C:\new" 10`), "Bo, Ed"},
		{about(query.OneOf), ""},
		{about(query.OneOf, ""), ""},
		{about(query.Missing), "Di"},
		{not(about(query.Missing)), "Ada, Bo, Cy, Ed"},
		{not(about(query.Contains, "")), "Di"},
		{not(about(query.Contains, "engineer")), "Bo, Cy, Di"},
		{not(about(query.StartsWith, "engineer")), "Ada, Bo, Cy, Di"},
		{not(about(query.Equal, "engineerX1")), "Ada, Bo, Cy, Di"},
		{not(about(query.Equal, "")), "Ada, Bo, Cy, Di, Ed"},
		{not(about(query.OneOf, "engineerX1")), "Ada, Bo, Cy, Di"},
		{not(about(query.OneOf)), "Ada, Bo, Cy, Di, Ed"},
		{compare(query.PropURL, query.StartsWith, "https://x.example/a"), "Ada"},
		{compare(query.PropURL, query.Missing), "Bo, Cy, Di"},
	})
}

func testNameFilters(w *world) {
	w.put(crew()...)
	w.put(entity("company:b", "Bee", category("lab")), entity("company:c", "CÉE"), entity("company:d", "Straße"))
	w.keeps(kg.TypePerson, []expectation{
		{compare(query.PropID, query.Equal, "person:bo"), "Bo"},
		{compare(query.PropID, query.Equal, "person:BO"), ""},
		{compare(query.PropID, query.Equal, "company:b"), ""},
		{compare(query.PropID, query.OneOf, "person:ed", "person:ada", "person:ed", "person:zed", "company:b", "?"), "Ada, Ed"},
		{compare(query.PropID, query.OneOf), ""},
		{not(compare(query.PropID, query.OneOf, "person:ed", "person:ada")), "Bo, Cy, Di"},
		{compare(query.PropName, query.OneOf, "Bo", "ada"), "Bo"},
		{compare(query.PropCategory, query.Missing), "Ada, Bo, Cy, Di, Ed"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{compare(query.PropFolded, query.Equal, kg.Fold("Cée")), "CÉE"},
		{compare(query.PropFolded, query.Equal, "Cée"), ""},
		{compare(query.PropFolded, query.Contains, kg.Fold("ASS")), "Straße"},
		{compare(query.PropFolded, query.StartsWith, "strass"), "Straße"},
		{compare(query.PropName, query.Equal, "Straße"), "Straße"},
		{compare(query.PropCategory, query.Equal, "lab"), "Bee"},
		{compare(query.PropCategory, query.Missing), "CÉE, Straße"},
		{not(compare(query.PropCategory, query.Equal, "lab")), "CÉE, Straße"},
		{not(compare(query.PropCategory, query.Equal, "firm")), "Bee, CÉE, Straße"},
	})
}

func testOpenListFilters(w *world) {
	w.put(crew()...)
	w.put(entity("company:b", "Bee"), relation("employment:1", "person:bo", "company:b"),
		relation("employment:2", "person:cy", "company:b"), relation("employment:3", "person:cy", "company:b"))
	has := func(kind string) query.Filter { return compare(query.PropOpenLists, query.Has, kind) }
	w.keeps(kg.TypePerson, []expectation{
		{has("EMPLOYED_BY"), "Ada"},
		{has("MEMBER_OF"), "Ada, Cy"},
		{has("FOUNDED"), ""},
		{has("BY"), ""},
		{has("EMPLOYED_BY MEMBER_OF"), ""},
		{has(""), ""},
		{has("MEMBER%"), ""},
		{not(has("EMPLOYED_BY")), "Bo, Cy, Di, Ed"},
		{compare(query.PropOpenLists, query.Missing), "Bo, Di, Ed"},
		{not(compare(query.PropOpenLists, query.Missing)), "Ada, Cy"},
		{compare(query.PropDegree, query.Equal, 1), "Bo"},
		{compare(query.PropDegree, query.OneOf, 2, 1, 5), "Bo, Cy"},
		{compare(query.PropDegree, query.OneOf), ""},
		{compare(query.PropDegree, query.Less, 1), "Ada, Di, Ed"},
		{compare(query.PropDegree, query.LessEqual, 1), "Ada, Bo, Di, Ed"},
		{compare(query.PropDegree, query.Greater, 1), "Cy"},
		{compare(query.PropDegree, query.GreaterEqual, 1), "Bo, Cy"},
		{compare(query.PropDegree, query.GreaterEqual, -1), "Ada, Bo, Cy, Di, Ed"},
		{compare(query.PropDegree, query.Missing), ""},
		{not(compare(query.PropDegree, query.Equal, 0)), "Bo, Cy"},
	})
}

func testLogic(w *world) {
	w.put(crew()...)
	engineer := compare(query.PropDescription, query.Contains, "engineer")
	hundred := compare(query.PropDescription, query.Contains, "100%")
	linked := not(compare(query.PropURL, query.Missing))
	w.keeps(kg.TypePerson, []expectation{
		{nil, "Ada, Bo, Cy, Di, Ed"},
		{query.All{}, "Ada, Bo, Cy, Di, Ed"},
		{query.Any{}, ""},
		{not(query.All{}), ""},
		{not(query.Any{}), "Ada, Bo, Cy, Di, Ed"},
		{query.All{engineer}, "Ada, Ed"},
		{query.Any{engineer}, "Ada, Ed"},
		{query.All{engineer, hundred}, "Ada"},
		{query.Any{engineer, hundred}, "Ada, Cy, Ed"},
		{query.All{engineer, not(hundred)}, "Ed"},
		{not(query.Any{engineer, hundred}), "Bo, Di"},
		{not(query.All{engineer, hundred}), "Bo, Cy, Di, Ed"},
		{not(not(engineer)), "Ada, Ed"},
		{query.Any{query.All{hundred, not(linked)}, query.All{linked, not(hundred)}}, "Cy, Ed"},
		{query.All{query.Any{hundred, linked}, query.Any{}}, ""},
		{query.Any{query.All{}, engineer}, "Ada, Bo, Cy, Di, Ed"},
		{query.All{query.Any{engineer, query.Any{hundred, query.All{}}}, not(query.Any{engineer, query.All{query.Any{hundred}}})}, "Bo, Di"},
	})
}

// staff makes a company and the employments a to f, the latest start first: f, c, b, a, then d and e,
// of which no start is known.
func staff() []kg.Record {
	return []kg.Record{
		entity("person:ada", "Ada"), entity("person:bo", "Bo"), entity("company:b", "Bee"),
		as("engineer", relation("employment:a", "person:ada", "company:b", from("2014"), until("2016-09"),
			status(temporal.Ended), recorded("2017-01-01T00:00:00Z"))),
		as("Engineer", relation("employment:b", "person:ada", "company:b", from("2014-05"), standing(kg.Reported))),
		relation("employment:c", "person:bo", "company:b", from("2014-05-03"), status(temporal.Current), guessed),
		as("it's 100%", relation("employment:d", "person:bo", "company:b", until("2013"), standing(kg.Disputed))),
		relation("employment:e", "person:ada", "company:b", standing(kg.Inferred)),
		relation("employment:f", "person:bo", "company:b", from("2030"), until("2030-02"), standing(kg.Planned)),
	}
}

// selects asserts which of those who work for Bee or have founded it, as staff makes them, each filter leaves.
func (w *world) selects(cases []expectation) {
	w.Helper()
	for _, c := range cases {
		step := relations(kg.In, kg.EmployedBy, kg.Founded)
		step.Filter = c.filter
		want := take(kg.Entities, nil, follow(kg.Entities, step, take(kg.Relations, ids)))
		got := strings.ReplaceAll(show(want, w.read(find("company:b"), want)), "employment:", "")
		if got != "{"+c.expected+"}" {
			w.Errorf("%s: got %s, want {%s}", showFilter(c.filter), got, c.expected)
		}
	}
}

func testPeriodFilters(w *world) {
	w.put(staff()...)
	start := func(op query.Op, with ...any) query.Filter { return compare(query.PropStartDate, op, with...) }
	w.selects([]expectation{
		{start(query.Less, "2014-05-01"), "a"},
		{start(query.LessEqual, "2014-05-01"), "b, a"},
		{start(query.Greater, "2014-05-01"), "f, c"},
		{start(query.GreaterEqual, "2014-05-01"), "f, c, b"},
		{start(query.Equal, "2014-05-01"), "b"},
		{start(query.OneOf, "2014-05-01", "2014-01-01", "2013-01-01"), "b, a"},
		{start(query.Missing), "d, e"},
		{not(start(query.Missing)), "f, c, b, a"},
		{not(start(query.Less, "2014-05-01")), "f, c, b, d, e"},
		{not(start(query.GreaterEqual, "2014-05-01")), "a, d, e"},
		{not(start(query.Equal, "2014-05-01")), "f, c, a, d, e"},
		{compare(query.PropStart, query.Equal, "2014-05"), "b"},
		{compare(query.PropStart, query.Equal, "2014-05-01"), ""},
		{compare(query.PropStart, query.OneOf, "2014", "2030"), "f, a"},
		{compare(query.PropStart, query.Missing), "d, e"},
		{compare(query.PropEndDate, query.LessEqual, "2013-01-01"), "d"},
		{compare(query.PropEndDate, query.Greater, "2013-01-01"), "f, a"},
		{compare(query.PropEndDate, query.Missing), "c, b, e"},
		{compare(query.PropEnd, query.Equal, "2016-09"), "a"},
		{not(compare(query.PropEnd, query.Equal, "2016-09")), "f, c, b, d, e"},
		{compare(query.PropStatus, query.Equal, "CURRENT"), "c"},
		{compare(query.PropStatus, query.OneOf, "ENDED", "CURRENT"), "c, a"},
		{compare(query.PropStatus, query.Missing), ""},
		{compare(query.PropInferred, query.Equal, 1), "c"},
		{compare(query.PropInferred, query.Equal, 0), "f, b, a, d, e"},
		{compare(query.PropStartMin, query.Less, -1_000_000), "d, e"},
		{compare(query.PropEndMax, query.GreaterEqual, temporal.OpenFuture), "c, b, e"},
		{query.All{compare(query.PropStartMax, query.Greater, 16_190), compare(query.PropEndMin, query.LessEqual, 17_046)}, "b, a, e"},
	})
}

func testRelationFilters(w *world) {
	w.put(staff()...)
	w.put(relation("founded:1", "person:ada", "company:b", from("2040"), standing(kg.Planned)))
	w.selects([]expectation{
		{nil, "founded:1, f, c, b, a, d, e"},
		{compare(query.PropKind, query.Equal, "FOUNDED"), "founded:1"},
		{compare(query.PropKind, query.OneOf, "EMPLOYED_BY", "MEMBER_OF"), "f, c, b, a, d, e"},
		{not(compare(query.PropKind, query.OneOf, "EMPLOYED_BY", "MEMBER_OF")), "founded:1"},
		{compare(query.PropID, query.OneOf, "employment:a", "founded:1", "employment:z"), "founded:1, a"},
		{compare(query.PropRole, query.Equal, "engineer"), "a"},
		{compare(query.PropRole, query.Contains, "ngineer"), "b, a"},
		{compare(query.PropRole, query.StartsWith, "it's 100%"), "d"},
		{compare(query.PropRole, query.Missing), "founded:1, f, c, e"},
		{not(compare(query.PropRole, query.Contains, "")), "founded:1, f, c, e"},
		{compare(query.PropStanding, query.OneOf, "STATED", "REPORTED", "INFERRED"), "c, b, a, e"},
		{compare(query.PropStanding, query.Equal, "PLANNED"), "founded:1, f"},
		{compare(query.PropRecordedAt, query.Less, "2017-01-01T00:00:00Z"), ""},
		{compare(query.PropRecordedAt, query.LessEqual, "2017-01-01T00:00:00Z"), "a"},
		{compare(query.PropRecordedAt, query.Greater, "2017-01-01T00:00:00Z"), "founded:1, f, c, b, d, e"},
		{compare(query.PropRecordedAt, query.Equal, "2017-01-01T00:00:00Z"), "a"},
		{query.All{compare(query.PropRole, query.Contains, "ngineer"), compare(query.PropStanding, query.Equal, "STATED")}, "a"},
		{query.Any{compare(query.PropRole, query.Contains, "%"), compare(query.PropStatus, query.Equal, "CURRENT")}, "c, d"},
		{query.Any{}, ""},
		{query.All{}, "founded:1, f, c, b, a, d, e"},
	})
}

func testFactFilters(w *world) {
	w.put(entity("company:b", "Bee"),
		fact("fact:a", "company:b", "headcount", "hundreds", from("2017"), until("2017")),
		fact("fact:b", "company:b", "headcount", "100%", from("2018-02"), standing(kg.Opinion)),
		fact("fact:c", "company:b", "motto", "it's all"))
	for _, c := range []expectation{
		{nil, "b, a, c"},
		{compare(query.PropFactName, query.Equal, "headcount"), "b, a"},
		{compare(query.PropValue, query.Contains, "%"), "b"},
		{compare(query.PropValue, query.StartsWith, "it's"), "c"},
		{compare(query.PropID, query.OneOf, "fact:c", "fact:a"), "a, c"},
		{compare(query.PropStartDate, query.Greater, "2017-12-31"), "b"},
		{not(compare(query.PropStartDate, query.Greater, "2017-12-31")), "a, c"},
		{compare(query.PropEnd, query.Missing), "b, c"},
		{compare(query.PropStanding, query.Equal, "OPINION"), "b"},
		{&query.MayHold{From: temporal.PartialDate("2016").First(), To: temporal.PartialDate("2016").Last() + 1}, "c"},
		{&query.MayHold{From: temporal.PartialDate("2017").First(), To: temporal.PartialDate("2017").Last() + 1}, "a, c"},
		{query.All{compare(query.PropFactName, query.Equal, "headcount"), compare(query.PropEndDate, query.LessEqual, "2020-01-01")}, "a"},
	} {
		step := &query.FactsStep{Filter: c.filter, Slice: counted(everything)}
		want := take(kg.Entities, nil, follow(kg.Entities, step, take(kg.Facts, ids)))
		page := w.read(find("company:b"), want)
		page.Rows[0].Pages[0].Total = 0
		if got := strings.ReplaceAll(show(want, page), "fact:", ""); got != "{"+c.expected+"}" {
			w.Errorf("%s: got %s, want {%s}", showFilter(c.filter), got, c.expected)
		}
	}
}

func testMayHold(w *world) {
	w.put(staff()...)
	on := func(d temporal.PartialDate) query.Filter { return &query.MayHold{From: d.First(), To: d.Last() + 1} }
	w.selects([]expectation{
		{on("2013"), "d, e"},
		{on("2014"), "c, b, a, e"},
		{on("2014-05"), "c, b, a, e"},
		{on("2014-05-02"), "b, a, e"},
		{on("2016-09-30"), "c, b, a, e"},
		{on("2016-10-01"), "c, b, e"},
		{on("2030-01-31"), "f, c, b, e"},
		{on("2030-02-28"), "f, c, b, e"},
		{on("2030-03"), "c, b, e"},
		{on("0001-01-01"), "d, e"},
		{on("9999"), "c, b, e"},
		{not(on("2016-10-01")), "f, a, d"},
	})
}
