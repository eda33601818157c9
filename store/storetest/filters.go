package storetest

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/plantext"
)

var filterTests = []test{
	{"texts", testTextFilters},
	{"IDs, names and categories", testNameFilters},
	{"open lists and degree", testOpenListFilters},
	{"together, or not at all", testLogic},
	{"periods of relations", testPeriodFilters},
	{"what a relation says", testRelationFilters},
	{"facts", testFactFilters},
	{"documents", testDocumentFilters},
	{"days on which a claim may have held", testMayHold},
	{"entities by their relations", testHasRelation},
	{"entities by how many relations and facts they have", testCount},
	{"entities by relations nested in relations", testNestedRelations},
	{"entities by chains of relations to what is named", testRelationsToNamed},
	{"relations by their ends", testEndIs},
	{"entities by their facts", testHasFact},
	{"people by the order of their jobs", testMoved},
	{"people by how their jobs followed each other", testMovedHow},
	{"people who came back", testCameBack},
}

// expectation is a filter and the names of the entities for which it holds.
type expectation struct {
	filter   query.Filter
	expected string
}

// keeps asserts the names of the entities of a type for which each filter holds.
func (w *world) keeps(t kg.Type, cases []expectation) {
	w.Helper()
	for _, c := range cases {
		want := take(kg.Types(t), nameProps)
		start := listOf(t, c.filter)
		start.Slice.Count = true
		page := w.read(start, want)
		if total := int64(len(page.Rows)); page.Total != total {
			w.Errorf("%s: the total is %d, want %d", plantext.Filter(c.filter), page.Total, total)
		}
		page.Total = 0
		if got := plantext.Page(want, page); got != c.expected {
			w.Errorf("%s: got %q, want %q", plantext.Filter(c.filter), got, c.expected)
		}
	}
}

func not(filter query.Filter) query.Filter { return query.Not{Filter: filter} }

// crew returns five people: Ada, Bo, Cy, Di, and Ed, of whom nothing is known.
func crew() []kg.Record {
	return []kg.Record{
		entity("person:ada", "Ada", withDescription("100% engineer_1"), withURL("https://x.example/ada"),
			openLists(kg.EmployedBy, kg.MemberOf)),
		entity("person:bo", "Bo", withDescription(`it's in "C:\new" 10`)),
		entity("person:cy", "Cy", withDescription("Ingénieure 👩‍🚀 100%"), openLists(kg.MemberOf)),
		entity("person:di", "Di"),
		entity("person:ed", "Ed", withDescription("engineerX1"), withURL("https://x.example/ed")),
	}
}

func testTextFilters(w *world) {
	w.put(crew()...)
	about := func(op query.Op, with ...any) query.Filter { return compare(query.PropDescription, op, with...) }
	w.keeps(kg.TypePerson, []expectation{
		{about(query.OpContains, "100%"), "Ada, Cy"},
		{about(query.OpContains, "%"), "Ada, Cy"},
		{about(query.OpContains, "_"), "Ada"},
		{about(query.OpContains, "engineer_1"), "Ada"},
		{about(query.OpContains, "engineer"), "Ada, Ed"},
		{about(query.OpContains, "ENGINEER"), ""},
		{about(query.OpContains, ""), "Ada, Bo, Cy, Ed"},
		{about(query.OpContains, `\`), "Bo"},
		{about(query.OpContains, `\n`), "Bo"},
		{about(query.OpContains, "\n"), ""},
		{about(query.OpContains, "'"), "Bo"},
		{about(query.OpContains, `"C:`), "Bo"},
		{about(query.OpContains, "👩"), "Cy"},
		{about(query.OpContains, "é"), "Cy"},
		{about(query.OpContains, "e\u0301"), ""},
		{about(query.OpContains, "*"), ""},
		{about(query.OpContains, "?"), ""},
		{about(query.OpContains, ".*"), ""},
		{about(query.OpContains, "[a-z]"), ""},
		{about(query.OpStartsWith, ""), "Ada, Bo, Cy, Ed"},
		{about(query.OpStartsWith, "100%"), "Ada"},
		{about(query.OpStartsWith, "%"), ""},
		{about(query.OpStartsWith, "_"), ""},
		{about(query.OpStartsWith, "it's"), "Bo"},
		{about(query.OpStartsWith, "i"), "Bo"},
		{about(query.OpStartsWith, "I"), "Cy"},
		{about(query.OpStartsWith, "engineer"), "Ed"},
		{about(query.OpEqual, "engineerX1"), "Ed"},
		{about(query.OpEqual, "engineerx1"), ""},
		{about(query.OpEqual, "engineerX1 "), ""},
		{about(query.OpEqual, ""), ""},
		{about(query.OpOneOf, "engineerX1", "nobody", "", `it's in "C:\new" 10`), "Bo, Ed"},
		{about(query.OpOneOf), ""},
		{about(query.OpOneOf, ""), ""},
		{about(query.OpMissing), "Di"},
		{not(about(query.OpMissing)), "Ada, Bo, Cy, Ed"},
		{not(about(query.OpContains, "")), "Di"},
		{not(about(query.OpContains, "engineer")), "Bo, Cy, Di"},
		{not(about(query.OpStartsWith, "engineer")), "Ada, Bo, Cy, Di"},
		{not(about(query.OpEqual, "engineerX1")), "Ada, Bo, Cy, Di"},
		{not(about(query.OpEqual, "")), "Ada, Bo, Cy, Di, Ed"},
		{not(about(query.OpOneOf, "engineerX1")), "Ada, Bo, Cy, Di"},
		{not(about(query.OpOneOf)), "Ada, Bo, Cy, Di, Ed"},
		{compare(query.PropURL, query.OpStartsWith, "https://x.example/a"), "Ada"},
		{compare(query.PropURL, query.OpMissing), "Bo, Cy, Di"},
	})
}

func testNameFilters(w *world) {
	w.put(crew()...)
	w.put(entity("company:b", "Bee", category("lab")), entity("company:c", "CÉE"), entity("company:d", "Straße"))
	w.keeps(kg.TypePerson, []expectation{
		{compare(query.PropID, query.OpEqual, "person:bo"), "Bo"},
		{compare(query.PropID, query.OpEqual, "person:BO"), ""},
		{compare(query.PropID, query.OpEqual, "company:b"), ""},
		{compare(query.PropID, query.OpOneOf, "person:ed", "person:ada", "person:ed", "person:zed", "company:b", "?"), "Ada, Ed"},
		{compare(query.PropID, query.OpOneOf), ""},
		{not(compare(query.PropID, query.OpOneOf, "person:ed", "person:ada")), "Bo, Cy, Di"},
		{compare(query.PropName, query.OpOneOf, "Bo", "ada"), "Bo"},
		{compare(query.PropCategory, query.OpMissing), "Ada, Bo, Cy, Di, Ed"},
	})
	w.keeps(kg.TypeCompany, []expectation{
		{compare(query.PropFolded, query.OpEqual, kg.Fold("Cée")), "CÉE"},
		{compare(query.PropFolded, query.OpEqual, "Cée"), ""},
		{compare(query.PropFolded, query.OpContains, kg.Fold("ASS")), "Straße"},
		{compare(query.PropFolded, query.OpStartsWith, "strass"), "Straße"},
		{compare(query.PropName, query.OpEqual, "Straße"), "Straße"},
		{compare(query.PropCategory, query.OpEqual, "lab"), "Bee"},
		{compare(query.PropCategory, query.OpMissing), "CÉE, Straße"},
		{not(compare(query.PropCategory, query.OpEqual, "lab")), "CÉE, Straße"},
		{not(compare(query.PropCategory, query.OpEqual, "firm")), "Bee, CÉE, Straße"},
	})
}

func testOpenListFilters(w *world) {
	w.put(crew()...)
	w.put(entity("company:b", "Bee"), relation("employment:1", "person:bo", "company:b"),
		relation("employment:2", "person:cy", "company:b"), relation("employment:3", "person:cy", "company:b"))
	has := func(kind string) query.Filter { return compare(query.PropOpenLists, query.OpHas, kind) }
	w.keeps(kg.TypePerson, []expectation{
		{has("EMPLOYED_BY"), "Ada"},
		{has("MEMBER_OF"), "Ada, Cy"},
		{has("FOUNDED"), ""},
		{has("BY"), ""},
		{has("EMPLOYED_BY MEMBER_OF"), ""},
		{has(""), ""},
		{has("MEMBER%"), ""},
		{not(has("EMPLOYED_BY")), "Bo, Cy, Di, Ed"},
		{compare(query.PropOpenLists, query.OpMissing), "Bo, Di, Ed"},
		{not(compare(query.PropOpenLists, query.OpMissing)), "Ada, Cy"},
		{compare(query.PropDegree, query.OpEqual, 1), "Bo"},
		{compare(query.PropDegree, query.OpOneOf, 2, 1, 5), "Bo, Cy"},
		{compare(query.PropDegree, query.OpOneOf), ""},
		{compare(query.PropDegree, query.OpLess, 1), "Ada, Di, Ed"},
		{compare(query.PropDegree, query.OpLessEqual, 1), "Ada, Bo, Di, Ed"},
		{compare(query.PropDegree, query.OpGreater, 1), "Cy"},
		{compare(query.PropDegree, query.OpGreaterEqual, 1), "Bo, Cy"},
		{compare(query.PropDegree, query.OpGreaterEqual, -1), "Ada, Bo, Cy, Di, Ed"},
		{compare(query.PropDegree, query.OpMissing), ""},
		{not(compare(query.PropDegree, query.OpEqual, 0)), "Bo, Cy"},
	})
}

func testLogic(w *world) {
	w.put(crew()...)
	engineer := compare(query.PropDescription, query.OpContains, "engineer")
	hundred := compare(query.PropDescription, query.OpContains, "100%")
	linked := not(compare(query.PropURL, query.OpMissing))
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

// staff returns a company and the employments a to f, the latest start first: f, c, b, a, then d and e, whose starts are
// unknown.
func staff() []kg.Record {
	return []kg.Record{
		entity("person:ada", "Ada"), entity("person:bo", "Bo"), entity("company:b", "Bee"),
		withRole("engineer", relation("employment:a", "person:ada", "company:b", starting("2014"), ending("2016-09"),
			status(temporal.Ended), recorded("2017-01-01T00:00:00Z"))),
		withRole("Engineer", relation("employment:b", "person:ada", "company:b", starting("2014-05"), standing(kg.Reported))),
		relation("employment:c", "person:bo", "company:b", starting("2014-05-03"), status(temporal.Current), guessed),
		withRole("it's 100%", relation("employment:d", "person:bo", "company:b", ending("2013"), standing(kg.Disputed))),
		relation("employment:e", "person:ada", "company:b", standing(kg.Inferred)),
		relation("employment:f", "person:bo", "company:b", starting("2030"), ending("2030-02"), standing(kg.Planned)),
	}
}

// selects asserts for which employees and founders of Bee, as returned by staff, each filter holds.
func (w *world) selects(cases []expectation) {
	w.Helper()
	for _, c := range cases {
		step := relations(kg.In, kg.EmployedBy, kg.Founded)
		step.Filter = c.filter
		want := take(kg.Entities, nil, follow(kg.Entities, step, take(kg.Relations, idProps)))
		got := strings.ReplaceAll(plantext.Page(want, w.read(find("company:b"), want)), "employment:", "")
		if got != "{"+c.expected+"}" {
			w.Errorf("%s: got %s, want {%s}", plantext.Filter(c.filter), got, c.expected)
		}
	}
}

func testPeriodFilters(w *world) {
	w.put(staff()...)
	start := func(op query.Op, with ...any) query.Filter { return compare(query.PropStartDate, op, with...) }
	w.selects([]expectation{
		{start(query.OpLess, "2014-05-01"), "a"},
		{start(query.OpLessEqual, "2014-05-01"), "b, a"},
		{start(query.OpGreater, "2014-05-01"), "f, c"},
		{start(query.OpGreaterEqual, "2014-05-01"), "f, c, b"},
		{start(query.OpEqual, "2014-05-01"), "b"},
		{start(query.OpOneOf, "2014-05-01", "2014-01-01", "2013-01-01"), "b, a"},
		{start(query.OpMissing), "d, e"},
		{not(start(query.OpMissing)), "f, c, b, a"},
		{not(start(query.OpLess, "2014-05-01")), "f, c, b, d, e"},
		{not(start(query.OpGreaterEqual, "2014-05-01")), "a, d, e"},
		{not(start(query.OpEqual, "2014-05-01")), "f, c, a, d, e"},
		{compare(query.PropStart, query.OpEqual, "2014-05"), "b"},
		{compare(query.PropStart, query.OpEqual, "2014-05-01"), ""},
		{compare(query.PropStart, query.OpOneOf, "2014", "2030"), "f, a"},
		{compare(query.PropStart, query.OpMissing), "d, e"},
		{compare(query.PropEndDate, query.OpLessEqual, "2013-01-01"), "d"},
		{compare(query.PropEndDate, query.OpGreater, "2013-01-01"), "f, a"},
		{compare(query.PropEndDate, query.OpMissing), "c, b, e"},
		{compare(query.PropEnd, query.OpEqual, "2016-09"), "a"},
		{not(compare(query.PropEnd, query.OpEqual, "2016-09")), "f, c, b, d, e"},
		{compare(query.PropStatus, query.OpEqual, "CURRENT"), "c"},
		{compare(query.PropStatus, query.OpOneOf, "ENDED", "CURRENT"), "c, a"},
		{compare(query.PropStatus, query.OpMissing), ""},
		{compare(query.PropInferred, query.OpEqual, 1), "c"},
		{compare(query.PropInferred, query.OpEqual, 0), "f, b, a, d, e"},
		{compare(query.PropStartMin, query.OpLess, -1_000_000), "d, e"},
		{compare(query.PropEndMax, query.OpGreaterEqual, temporal.OpenFuture), "c, b, e"},
		{query.All{compare(query.PropStartMax, query.OpGreater, 16_190), compare(query.PropEndMin, query.OpLessEqual, 17_046)}, "b, a, e"},
	})
}

func testRelationFilters(w *world) {
	w.put(staff()...)
	w.put(relation("founded:1", "person:ada", "company:b", starting("2040"), standing(kg.Planned)))
	w.selects([]expectation{
		{nil, "founded:1, f, c, b, a, d, e"},
		{compare(query.PropKind, query.OpEqual, "FOUNDED"), "founded:1"},
		{compare(query.PropKind, query.OpOneOf, "EMPLOYED_BY", "MEMBER_OF"), "f, c, b, a, d, e"},
		{not(compare(query.PropKind, query.OpOneOf, "EMPLOYED_BY", "MEMBER_OF")), "founded:1"},
		{compare(query.PropID, query.OpOneOf, "employment:a", "founded:1", "employment:z"), "founded:1, a"},
		{compare(query.PropRole, query.OpEqual, "engineer"), "a"},
		{compare(query.PropRole, query.OpContains, "ngineer"), "b, a"},
		{compare(query.PropRole, query.OpStartsWith, "it's 100%"), "d"},
		{compare(query.PropRole, query.OpMissing), "founded:1, f, c, e"},
		{not(compare(query.PropRole, query.OpContains, "")), "founded:1, f, c, e"},
		{compare(query.PropStanding, query.OpOneOf, "STATED", "REPORTED", "INFERRED"), "c, b, a, e"},
		{compare(query.PropStanding, query.OpEqual, "PLANNED"), "founded:1, f"},
		{compare(query.PropRecordedAt, query.OpLess, "2017-01-01T00:00:00Z"), ""},
		{compare(query.PropRecordedAt, query.OpLessEqual, "2017-01-01T00:00:00Z"), "a"},
		{compare(query.PropRecordedAt, query.OpGreater, "2017-01-01T00:00:00Z"), "founded:1, f, c, b, d, e"},
		{compare(query.PropRecordedAt, query.OpEqual, "2017-01-01T00:00:00Z"), "a"},
		{query.All{compare(query.PropRole, query.OpContains, "ngineer"), compare(query.PropStanding, query.OpEqual, "STATED")}, "a"},
		{query.Any{compare(query.PropRole, query.OpContains, "%"), compare(query.PropStatus, query.OpEqual, "CURRENT")}, "c, d"},
		{query.Any{}, ""},
		{query.All{}, "founded:1, f, c, b, a, d, e"},
	})
}

func testFactFilters(w *world) {
	w.put(entity("company:b", "Bee"),
		fact("fact:a", "company:b", "headcount", "hundreds", starting("2017"), ending("2017")),
		fact("fact:b", "company:b", "headcount", "100%", starting("2018-02"), standing(kg.Opinion)),
		fact("fact:c", "company:b", "motto", "it's all"))
	for _, c := range []expectation{
		{nil, "b, a, c"},
		{compare(query.PropFactName, query.OpEqual, "headcount"), "b, a"},
		{compare(query.PropValue, query.OpContains, "%"), "b"},
		{compare(query.PropValue, query.OpStartsWith, "it's"), "c"},
		{compare(query.PropID, query.OpOneOf, "fact:c", "fact:a"), "a, c"},
		{compare(query.PropStartDate, query.OpGreater, "2017-12-31"), "b"},
		{not(compare(query.PropStartDate, query.OpGreater, "2017-12-31")), "a, c"},
		{compare(query.PropEnd, query.OpMissing), "b, c"},
		{compare(query.PropStanding, query.OpEqual, "OPINION"), "b"},
		{&query.MayHold{From: temporal.PartialDate("2016").First(), To: temporal.PartialDate("2016").Last() + 1}, "c"},
		{&query.MayHold{From: temporal.PartialDate("2017").First(), To: temporal.PartialDate("2017").Last() + 1}, "a, c"},
		{query.All{compare(query.PropFactName, query.OpEqual, "headcount"), compare(query.PropEndDate, query.OpLessEqual, "2020-01-01")}, "a"},
	} {
		step := &query.FactsStep{Filter: c.filter, Slice: counted(everything)}
		want := take(kg.Entities, nil, follow(kg.Entities, step, take(kg.Facts, idProps)))
		page := w.read(find("company:b"), want)
		page.Rows[0].Pages[0].Total = 0
		if got := strings.ReplaceAll(plantext.Page(want, page), "fact:", ""); got != "{"+c.expected+"}" {
			w.Errorf("%s: got %s, want {%s}", plantext.Filter(c.filter), got, c.expected)
		}
	}
}

func testDocumentFilters(w *world) {
	w.put(
		&kg.Document{ID: "document:a", Title: "Alpha 100%", Text: "A text.", URL: "https://example.org/a", Publisher: "Il Corriere", PublishedOn: "2024", RecordedAt: instant("2025-01-01T00:00:00Z")},
		&kg.Document{ID: "document:b", Title: "alpha", Language: "it", Text: "Un testo.", Publisher: "Corriere", PublishedOn: "2024-11-02", RecordedAt: instant("2025-01-02T00:00:00Z")},
		&kg.Document{ID: "document:c", Title: "Beta", RecordedAt: instant("2025-01-03T00:00:00Z")})
	noText := compare(query.PropText, query.OpMissing)
	published := func(op query.Op, with ...any) query.Filter { return compare(query.PropPublishedDate, op, with...) }
	for _, c := range []expectation{
		{nil, "a, b, c, source"},
		{noText, "c"},
		{not(noText), "a, b, source"},
		{compare(query.PropTitle, query.OpContains, "lpha"), "a, b"},
		{compare(query.PropTitle, query.OpStartsWith, "Alpha 100%"), "a"},
		{compare(query.PropTitle, query.OpEqual, "alpha"), "b"},
		{compare(query.PropPublisher, query.OpContains, "Corriere"), "a, b"},
		{not(compare(query.PropPublisher, query.OpEqual, "Corriere")), "a, c, source"},
		{compare(query.PropURL, query.OpMissing), "b, c, source"},
		{compare(query.PropLanguage, query.OpEqual, "it"), "b"},
		{published(query.OpGreaterEqual, "2024-01-01"), "a, b"},
		{published(query.OpGreater, "2024-01-01"), "b"},
		{not(published(query.OpGreater, "2024-01-01")), "a, c, source"},
		{compare(query.PropPublishedOn, query.OpEqual, "2024"), "a"},
		{compare(query.PropPublishedOn, query.OpMissing), "c, source"},
		{compare(query.PropRecordedAt, query.OpGreater, "2025-01-01T00:00:00Z"), "b, c"},
		{compare(query.PropID, query.OpOneOf, "document:c", "document:a"), "a, c"},
		{query.Any{compare(query.PropID, query.OpEqual, "document:c"), compare(query.PropID, query.OpEqual, "document:b")}, "b, c"},
		{not(compare(query.PropID, query.OpEqual, "document:c")), "a, b, source"},
		{query.Any{}, ""},
	} {
		start := documentsBy(query.Key{Prop: query.PropID})
		start.Filter, start.Slice = c.filter, counted(everything)
		want := take(kg.Documents, idProps)
		page := w.read(start, want)
		w.same(page.Total, int64(len(page.Rows)))
		page.Total = 0
		if got := strings.ReplaceAll(plantext.Page(want, page), "document:", ""); got != c.expected {
			w.Errorf("%s: got %s, want %s", plantext.Filter(c.filter), got, c.expected)
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
