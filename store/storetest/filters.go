package storetest

import (
	"strings"

	"ties/kg"
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
	filter   kg.Filter
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

func not(filter kg.Filter) kg.Filter { return kg.Not{Filter: filter} }

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
	about := func(op kg.Op, with ...any) kg.Filter { return compare(kg.PropDescription, op, with...) }
	w.keeps(kg.TypePerson, []expectation{
		{about(kg.Contains, "100%"), "Ada, Cy"},
		{about(kg.Contains, "%"), "Ada, Cy"},
		{about(kg.Contains, "_"), "Ada"},
		{about(kg.Contains, "engineer_1"), "Ada"},
		{about(kg.Contains, "engineer"), "Ada, Ed"},
		{about(kg.Contains, "ENGINEER"), ""},
		{about(kg.Contains, ""), "Ada, Bo, Cy, Ed"},
		{about(kg.Contains, `\`), "Bo"},
		{about(kg.Contains, `\n`), "Bo"},
		{about(kg.Contains, "\n"), ""},
		{about(kg.Contains, "'"), "Bo"},
		{about(kg.Contains, `"C:`), "Bo"},
		{about(kg.Contains, "👩"), "Cy"},
		{about(kg.Contains, "é"), "Cy"},
		{about(kg.Contains, "e\u0301"), ""},
		{about(kg.Contains, "*"), ""},
		{about(kg.Contains, "?"), ""},
		{about(kg.Contains, ".*"), ""},
		{about(kg.Contains, "[a-z]"), ""},
		{about(kg.StartsWith, ""), "Ada, Bo, Cy, Ed"},
		{about(kg.StartsWith, "100%"), "Ada"},
		{about(kg.StartsWith, "%"), ""},
		{about(kg.StartsWith, "_"), ""},
		{about(kg.StartsWith, "it's"), "Bo"},
		{about(kg.StartsWith, "i"), "Bo"},
		{about(kg.StartsWith, "I"), "Cy"},
		{about(kg.StartsWith, "engineer"), "Ed"},
		{about(kg.Equal, "engineerX1"), "Ed"},
		{about(kg.Equal, "engineerx1"), ""},
		{about(kg.Equal, "engineerX1 "), ""},
		{about(kg.Equal, ""), ""},
		{about(kg.OneOf, "engineerX1", "nobody", "", `it's in "C:\new" 10`), "Bo, Ed"},
		{about(kg.OneOf), ""},
		{about(kg.OneOf, ""), ""},
		{about(kg.Missing), "Di"},
		{not(about(kg.Missing)), "Ada, Bo, Cy, Ed"},
		{not(about(kg.Contains, "")), "Di"},
		{not(about(kg.Contains, "engineer")), "Bo, Cy, Di"},
		{not(about(kg.StartsWith, "engineer")), "Ada, Bo, Cy, Di"},
		{not(about(kg.Equal, "engineerX1")), "Ada, Bo, Cy, Di"},
		{not(about(kg.Equal, "")), "Ada, Bo, Cy, Di, Ed"},
		{not(about(kg.OneOf, "engineerX1")), "Ada, Bo, Cy, Di"},
		{not(about(kg.OneOf)), "Ada, Bo, Cy, Di, Ed"},
		{compare(kg.PropURL, kg.StartsWith, "https://x.example/a"), "Ada"},
		{compare(kg.PropURL, kg.Missing), "Bo, Cy, Di"},
	})
}

func testNameFilters(w *world) {
	w.put(crew()...)
	w.put(entity("company:b", "Bee", category("lab")), entity("company:c", "CÉE"), entity("company:d", "Straße"))
	w.keeps(kg.TypePerson, []expectation{
		{compare(kg.PropID, kg.Equal, "person:bo"), "Bo"},
		{compare(kg.PropID, kg.Equal, "person:BO"), ""},
		{compare(kg.PropID, kg.Equal, "company:b"), ""},
		{compare(kg.PropID, kg.OneOf, "person:ed", "person:ada", "person:ed", "person:zed", "company:b", "?"), "Ada, Ed"},
		{compare(kg.PropID, kg.OneOf), ""},
		{not(compare(kg.PropID, kg.OneOf, "person:ed", "person:ada")), "Bo, Cy, Di"},
		{compare(kg.PropName, kg.OneOf, "Bo", "ada"), "Bo"},
		{compare(kg.PropCategory, kg.Missing), "Ada, Bo, Cy, Di, Ed"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{compare(kg.PropFolded, kg.Equal, kg.Fold("Cée")), "CÉE"},
		{compare(kg.PropFolded, kg.Equal, "Cée"), ""},
		{compare(kg.PropFolded, kg.Contains, kg.Fold("ASS")), "Straße"},
		{compare(kg.PropFolded, kg.StartsWith, "strass"), "Straße"},
		{compare(kg.PropName, kg.Equal, "Straße"), "Straße"},
		{compare(kg.PropCategory, kg.Equal, "lab"), "Bee"},
		{compare(kg.PropCategory, kg.Missing), "CÉE, Straße"},
		{not(compare(kg.PropCategory, kg.Equal, "lab")), "CÉE, Straße"},
		{not(compare(kg.PropCategory, kg.Equal, "firm")), "Bee, CÉE, Straße"},
	})
}

func testOpenListFilters(w *world) {
	w.put(crew()...)
	w.put(entity("company:b", "Bee"), relation("employment:1", "person:bo", "company:b"),
		relation("employment:2", "person:cy", "company:b"), relation("employment:3", "person:cy", "company:b"))
	has := func(kind string) kg.Filter { return compare(kg.PropOpenLists, kg.Has, kind) }
	w.keeps(kg.TypePerson, []expectation{
		{has("EMPLOYED_BY"), "Ada"},
		{has("MEMBER_OF"), "Ada, Cy"},
		{has("FOUNDED"), ""},
		{has("BY"), ""},
		{has("EMPLOYED_BY MEMBER_OF"), ""},
		{has(""), ""},
		{has("MEMBER%"), ""},
		{not(has("EMPLOYED_BY")), "Bo, Cy, Di, Ed"},
		{compare(kg.PropOpenLists, kg.Missing), "Bo, Di, Ed"},
		{not(compare(kg.PropOpenLists, kg.Missing)), "Ada, Cy"},
		{compare(kg.PropDegree, kg.Equal, 1), "Bo"},
		{compare(kg.PropDegree, kg.OneOf, 2, 1, 5), "Bo, Cy"},
		{compare(kg.PropDegree, kg.OneOf), ""},
		{compare(kg.PropDegree, kg.Less, 1), "Ada, Di, Ed"},
		{compare(kg.PropDegree, kg.LessEqual, 1), "Ada, Bo, Di, Ed"},
		{compare(kg.PropDegree, kg.Greater, 1), "Cy"},
		{compare(kg.PropDegree, kg.GreaterEqual, 1), "Bo, Cy"},
		{compare(kg.PropDegree, kg.GreaterEqual, -1), "Ada, Bo, Cy, Di, Ed"},
		{compare(kg.PropDegree, kg.Missing), ""},
		{not(compare(kg.PropDegree, kg.Equal, 0)), "Bo, Cy"},
	})
}

func testLogic(w *world) {
	w.put(crew()...)
	engineer := compare(kg.PropDescription, kg.Contains, "engineer")
	hundred := compare(kg.PropDescription, kg.Contains, "100%")
	linked := not(compare(kg.PropURL, kg.Missing))
	w.keeps(kg.TypePerson, []expectation{
		{nil, "Ada, Bo, Cy, Di, Ed"},
		{kg.All{}, "Ada, Bo, Cy, Di, Ed"},
		{kg.Any{}, ""},
		{not(kg.All{}), ""},
		{not(kg.Any{}), "Ada, Bo, Cy, Di, Ed"},
		{kg.All{engineer}, "Ada, Ed"},
		{kg.Any{engineer}, "Ada, Ed"},
		{kg.All{engineer, hundred}, "Ada"},
		{kg.Any{engineer, hundred}, "Ada, Cy, Ed"},
		{kg.All{engineer, not(hundred)}, "Ed"},
		{not(kg.Any{engineer, hundred}), "Bo, Di"},
		{not(kg.All{engineer, hundred}), "Bo, Cy, Di, Ed"},
		{not(not(engineer)), "Ada, Ed"},
		{kg.Any{kg.All{hundred, not(linked)}, kg.All{linked, not(hundred)}}, "Cy, Ed"},
		{kg.All{kg.Any{hundred, linked}, kg.Any{}}, ""},
		{kg.Any{kg.All{}, engineer}, "Ada, Bo, Cy, Di, Ed"},
		{kg.All{kg.Any{engineer, kg.Any{hundred, kg.All{}}}, not(kg.Any{engineer, kg.All{kg.Any{hundred}}})}, "Bo, Di"},
	})
}

// staff makes a company and the employments a to f, the latest start first: f, c, b, a, then d and e,
// of which no start is known.
func staff() []kg.Record {
	return []kg.Record{
		entity("person:ada", "Ada"), entity("person:bo", "Bo"), entity("company:b", "Bee"),
		as("engineer", relation("employment:a", "person:ada", "company:b", from("2014"), until("2016-09"),
			status(kg.Ended), recorded("2017-01-01T00:00:00Z"))),
		as("Engineer", relation("employment:b", "person:ada", "company:b", from("2014-05"), standing(kg.Reported))),
		relation("employment:c", "person:bo", "company:b", from("2014-05-03"), status(kg.Current), guessed),
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
	start := func(op kg.Op, with ...any) kg.Filter { return compare(kg.PropStartDate, op, with...) }
	w.selects([]expectation{
		{start(kg.Less, "2014-05-01"), "a"},
		{start(kg.LessEqual, "2014-05-01"), "b, a"},
		{start(kg.Greater, "2014-05-01"), "f, c"},
		{start(kg.GreaterEqual, "2014-05-01"), "f, c, b"},
		{start(kg.Equal, "2014-05-01"), "b"},
		{start(kg.OneOf, "2014-05-01", "2014-01-01", "2013-01-01"), "b, a"},
		{start(kg.Missing), "d, e"},
		{not(start(kg.Missing)), "f, c, b, a"},
		{not(start(kg.Less, "2014-05-01")), "f, c, b, d, e"},
		{not(start(kg.GreaterEqual, "2014-05-01")), "a, d, e"},
		{not(start(kg.Equal, "2014-05-01")), "f, c, a, d, e"},
		{compare(kg.PropStart, kg.Equal, "2014-05"), "b"},
		{compare(kg.PropStart, kg.Equal, "2014-05-01"), ""},
		{compare(kg.PropStart, kg.OneOf, "2014", "2030"), "f, a"},
		{compare(kg.PropStart, kg.Missing), "d, e"},
		{compare(kg.PropEndDate, kg.LessEqual, "2013-01-01"), "d"},
		{compare(kg.PropEndDate, kg.Greater, "2013-01-01"), "f, a"},
		{compare(kg.PropEndDate, kg.Missing), "c, b, e"},
		{compare(kg.PropEnd, kg.Equal, "2016-09"), "a"},
		{not(compare(kg.PropEnd, kg.Equal, "2016-09")), "f, c, b, d, e"},
		{compare(kg.PropStatus, kg.Equal, "CURRENT"), "c"},
		{compare(kg.PropStatus, kg.OneOf, "ENDED", "CURRENT"), "c, a"},
		{compare(kg.PropStatus, kg.Missing), ""},
		{compare(kg.PropInferred, kg.Equal, 1), "c"},
		{compare(kg.PropInferred, kg.Equal, 0), "f, b, a, d, e"},
		{compare(kg.PropStartMin, kg.Less, -1_000_000), "d, e"},
		{compare(kg.PropEndMax, kg.GreaterEqual, kg.OpenFuture), "c, b, e"},
		{kg.All{compare(kg.PropStartMax, kg.Greater, 16_190), compare(kg.PropEndMin, kg.LessEqual, 17_046)}, "b, a, e"},
	})
}

func testRelationFilters(w *world) {
	w.put(staff()...)
	w.put(relation("founded:1", "person:ada", "company:b", from("2040"), standing(kg.Planned)))
	w.selects([]expectation{
		{nil, "founded:1, f, c, b, a, d, e"},
		{compare(kg.PropKind, kg.Equal, "FOUNDED"), "founded:1"},
		{compare(kg.PropKind, kg.OneOf, "EMPLOYED_BY", "MEMBER_OF"), "f, c, b, a, d, e"},
		{not(compare(kg.PropKind, kg.OneOf, "EMPLOYED_BY", "MEMBER_OF")), "founded:1"},
		{compare(kg.PropID, kg.OneOf, "employment:a", "founded:1", "employment:z"), "founded:1, a"},
		{compare(kg.PropRole, kg.Equal, "engineer"), "a"},
		{compare(kg.PropRole, kg.Contains, "ngineer"), "b, a"},
		{compare(kg.PropRole, kg.StartsWith, "it's 100%"), "d"},
		{compare(kg.PropRole, kg.Missing), "founded:1, f, c, e"},
		{not(compare(kg.PropRole, kg.Contains, "")), "founded:1, f, c, e"},
		{compare(kg.PropStanding, kg.OneOf, "STATED", "REPORTED", "INFERRED"), "c, b, a, e"},
		{compare(kg.PropStanding, kg.Equal, "PLANNED"), "founded:1, f"},
		{compare(kg.PropRecordedAt, kg.Less, "2017-01-01T00:00:00Z"), ""},
		{compare(kg.PropRecordedAt, kg.LessEqual, "2017-01-01T00:00:00Z"), "a"},
		{compare(kg.PropRecordedAt, kg.Greater, "2017-01-01T00:00:00Z"), "founded:1, f, c, b, d, e"},
		{compare(kg.PropRecordedAt, kg.Equal, "2017-01-01T00:00:00Z"), "a"},
		{kg.All{compare(kg.PropRole, kg.Contains, "ngineer"), compare(kg.PropStanding, kg.Equal, "STATED")}, "a"},
		{kg.Any{compare(kg.PropRole, kg.Contains, "%"), compare(kg.PropStatus, kg.Equal, "CURRENT")}, "c, d"},
		{kg.Any{}, ""},
		{kg.All{}, "founded:1, f, c, b, a, d, e"},
	})
}

func testFactFilters(w *world) {
	w.put(entity("company:b", "Bee"),
		fact("fact:a", "company:b", "headcount", "hundreds", from("2017"), until("2017")),
		fact("fact:b", "company:b", "headcount", "100%", from("2018-02"), standing(kg.Opinion)),
		fact("fact:c", "company:b", "motto", "it's all"))
	for _, c := range []expectation{
		{nil, "b, a, c"},
		{compare(kg.PropFactName, kg.Equal, "headcount"), "b, a"},
		{compare(kg.PropValue, kg.Contains, "%"), "b"},
		{compare(kg.PropValue, kg.StartsWith, "it's"), "c"},
		{compare(kg.PropID, kg.OneOf, "fact:c", "fact:a"), "a, c"},
		{compare(kg.PropStartDate, kg.Greater, "2017-12-31"), "b"},
		{not(compare(kg.PropStartDate, kg.Greater, "2017-12-31")), "a, c"},
		{compare(kg.PropEnd, kg.Missing), "b, c"},
		{compare(kg.PropStanding, kg.Equal, "OPINION"), "b"},
		{&kg.MayHold{From: kg.PartialDate("2016").First(), To: kg.PartialDate("2016").Last() + 1}, "c"},
		{&kg.MayHold{From: kg.PartialDate("2017").First(), To: kg.PartialDate("2017").Last() + 1}, "a, c"},
		{kg.All{compare(kg.PropFactName, kg.Equal, "headcount"), compare(kg.PropEndDate, kg.LessEqual, "2020-01-01")}, "a"},
	} {
		step := &kg.FactsStep{Filter: c.filter, Slice: counted(everything)}
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
	on := func(d kg.PartialDate) kg.Filter { return &kg.MayHold{From: d.First(), To: d.Last() + 1} }
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
