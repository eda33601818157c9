package graph

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/storetest"
)

const wholeCompany = `query ($id: ID!, $units: Boolean!, $asOf: Date, $during: PeriodInput, $verdicts: [Verdict!], $now: [ID!], $where: PersonFilter) { company(id: $id) {
	people(asOf: $asOf, verdicts: $verdicts, includeUnits: $units, where: $where, first: 1000) {
		totalCount pageInfo { hasNextPage endCursor }
		edges { cursor node { verdict person { id name } stints { id target { id } } units { id source { id } target { id } } } }
	}
	alumni(nowAt: $now, leftDuring: $during, verdicts: $verdicts, includeUnits: $units, where: $where, first: 1000) {
		totalCount pageInfo { hasNextPage endCursor }
		edges { cursor node { verdict person { id employments { totalCount } } stints { id period { start end } } units { id } now { id company { name } } } }
	}
} }`

// The people and the alumni of random companies must be those that brute force finds.
func TestPeopleOfCompaniesAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	found := map[string]int{}
	for seed := range uint64(40) {
		store := filled(t, storetest.RandomRecords(seed))
		other := openTraced(t, storetest.RandomRecords(seed))
		for i, company := range store.Graph().Records(kg.Types(kg.TypeCompany)) {
			variables := map[string]any{
				"id": company.RecordID(), "units": i%2 == 0, "verdicts": []any{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"},
			}
			switch i % 5 {
			case 1:
				variables["asOf"], variables["during"] = "2014", map[string]any{"start": "2013", "end": "2015-06"}
			case 2:
				variables["now"] = []any{company.RecordID()}
			case 3:
				variables["where"] = map[string]any{"cameBack": map[string]any{"verdicts": []any{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}}}
			}
			d := randomDocument{wholeCompany, variables}
			got, _ := answerOf(t, store, d)
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, variables, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, variables, same.text(), got.text())
			}
			for _, verdict := range []string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"} {
				found[verdict] += strings.Count(string(got.data), `"node":{"verdict":"`+verdict)
			}
			found["units"] += strings.Count(string(got.data), `"units":[{`)
		}
	}
	t.Log(found)
	for _, what := range []string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE", "units"} {
		if found[what] < 5 {
			t.Errorf("only %d times: %s", found[what], what)
		}
	}
}

const wholeTeam = `query ($ids: [ID!]!, $asOf: Date, $verdicts: [Verdict!]) { nodes(ids: $ids) {
	... on Team { people(asOf: $asOf, verdicts: $verdicts, first: 5) { ...page } }
	... on Project { people(asOf: $asOf, verdicts: $verdicts, first: 5) { ...page } }
} }
fragment page on PresenceConnection {
	totalCount counts { certain possible unknown none } pageInfo { hasNextPage endCursor }
	nodes { verdict person { id } stints { id target { id } } stintsLeftOut units { id } }
}`

// The people of random teams and projects must be those that brute force finds.
func TestPeopleOfTeamsAndProjectsAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	found := 0
	for seed := range uint64(20) {
		store := filled(t, storetest.RandomRecords(seed))
		other := openTraced(t, storetest.RandomRecords(seed))
		var ids []any
		for _, r := range store.Graph().Records(kg.Types(kg.TypeTeam, kg.TypeProject)) {
			ids = append(ids, r.RecordID())
		}
		for _, asOf := range []any{nil, "2014", "2016-05"} {
			d := randomDocument{wholeTeam, map[string]any{"ids": ids, "asOf": asOf, "verdicts": []any{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}}}
			got, ok := answerOf(t, store, d)
			if want := specified(schema, store, d); !ok || got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, asOf, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, asOf, same.text(), got.text())
			}
			found += strings.Count(string(got.data), `"person":`)
		}
	}
	if found < 100 {
		t.Errorf("only %d people were found", found)
	}
}

const wholeCareer = `query ($moved: PersonFilter) {
	a: people(where: $moved, first: 1000) { totalCount nodes { id } }
	b: people(where: {NOT: $moved}, first: 1000) { totalCount nodes { id } }
	c: companies(where: {employments: {some: {person: $moved}}}, first: 1000) { totalCount nodes { id } }
}`

// The people whom filters by their jobs find must be those that brute force finds.
func TestFiltersByJobsAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	found := 0
	for seed := range uint64(30) {
		store := filled(t, storetest.RandomRecords(seed))
		other := openTraced(t, storetest.RandomRecords(seed))
		var companies []any
		for _, c := range store.Graph().Records(kg.Types(kg.TypeCompany)) {
			companies = append(companies, c.RecordID())
		}
		half := len(companies) / 2
		for _, where := range []map[string]any{
			{"workedAt": map[string]any{"all": companies[:1]}},
			{"workedAt": map[string]any{"any": companies[half:], "all": []any{}}},
			{"workedAt": map[string]any{"any": []any{}}},
			{"moved": map[string]any{"from": companies[:half], "to": companies[half:]}},
			{"moved": map[string]any{"from": companies, "to": companies, "verdicts": "CERTAIN"}},
			{"moved": map[string]any{"from": companies, "to": companies, "how": "LEFT_FIRST", "verdicts": []any{"CERTAIN", "UNKNOWN"}}},
			{"moved": map[string]any{"from": companies[:half], "to": companies[half:], "how": "AT_ONCE", "verdicts": []any{"POSSIBLE", "NONE"}}},
			{"cameBack": map[string]any{}},
			{"cameBack": map[string]any{"to": companies[half:], "verdicts": []any{"NONE", "POSSIBLE"}, "standing": []any{"STATED", "PLANNED", "OPINION"}}},
		} {
			d := randomDocument{wholeCareer, map[string]any{"moved": where}}
			got, ok := answerOf(t, store, d)
			want := specified(schema, store, d)
			if !ok || got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, where, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, where, same.text(), got.text())
			}
			if !strings.Contains(string(got.data), `"a":{"totalCount":0`) {
				found++
			}
		}
	}
	if found < 40 {
		t.Errorf("only %d filters found anybody", found)
	}
}

// Lists have an entry for somebody with very many jobs as for anybody else: the latest of them, and how many more there are.
func TestEntriesOfPeopleWithVeryManyJobs(t *testing.T) {
	const jobsOf = `{
		shared: sharedAlumni(of: ["company:c", "company:d"]) { totalCount nodes { person { id } employments { id period { start } } employmentsLeftOut } }
		company(id: "company:c") {
			people(asOf: "1000") { totalCount nodes { person { id } verdict stints { id } stintsLeftOut } }
			units: people(includeUnits: true) { nodes { stints { id } stintsLeftOut units { id } } }
			alumni(verdicts: [CERTAIN, POSSIBLE, UNKNOWN, NONE]) { totalCount nodes { verdict stintsLeftOut now { id } nowLeftOut } }
		}
		search(text: "ada") { nodes { now { id } nowLeftOut } }
		similarNames(of: "person:ada") { sharedEmployers { id } employmentsLeftOut nowLeftOut }
	}`
	schema := schemaForTest()
	for jobs, parts := range map[int][]string{
		51:   {`"employmentsLeftOut":2`, `"stintsLeftOut":0`, `"nowLeftOut":31`},
		101:  {`"employmentsLeftOut":52`, `"stintsLeftOut":1`, `"nowLeftOut":81`},
		2000: {`"employmentsLeftOut":1951`, `"stintsLeftOut":1900`, `"nowLeftOut":1980`, `"employmentsLeftOut":1951`},
	} {
		stints := make([]temporal.Period, jobs)
		for i := range stints {
			stints[i] = temporal.Period{Start: temporal.PartialDate(fmt.Sprintf("%04d", 1+i)), Status: temporal.Current}
		}
		one := []temporal.Period{{Start: "1500", Status: temporal.Current}}
		store := careersOf(t, map[string][]temporal.Period{"ada": stints, "b": one, "adaz": one})
		claim := kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}}
		_, err := store.Apply(t.Context(), batchOf([]kg.Record{
			&kg.Entity{Type: kg.TypeCompany, ID: "company:d", Name: "D"}, &kg.Entity{Type: kg.TypePerson, ID: "person:z", Name: "Z"},
			&kg.Relation{Claim: claim, ID: "employment:ada-d", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:d"},
			&kg.Relation{Claim: claim, ID: "employment:b-d", Kind: kg.EmployedBy, Source: "person:b", Target: "company:d"},
		}))
		if err != nil {
			t.Fatal(err)
		}
		got, ok := answerOf(t, store, randomDocument{jobsOf, nil})
		if want := specified(schema, store, randomDocument{jobsOf, nil}); !ok || got.text() != want.text() {
			t.Fatalf("%d jobs:\ngot  %.3000s\nwant %.3000s", jobs, got.text(), want.text())
		}
		if same, _ := answerOf(t, openTraced(t, slices.Collect(maps.Values(store.Graph()))), randomDocument{jobsOf, nil}); same.text() != got.text() {
			t.Errorf("%d jobs:\nSQLite %.3000s\nnaive  %.3000s", jobs, same.text(), got.text())
		}
		for _, part := range parts {
			if !strings.Contains(got.text(), part) {
				t.Errorf("%d jobs: %s is not in %.3000s", jobs, part, got.text())
			}
		}
	}
}

func TestPeopleOfTheArticle(t *testing.T) {
	const meituan = `query ($people: [ID!]!) { nodes(ids: $people) { ... on Company {
		people(includeUnits: true) { nodes { person { name } verdict stints { target { name } citations { quote } } units { source { name } target { name } citations { quote } } } }
		without: people { nodes { stints { id } units { id } } }
		alumni(includeUnits: true) { totalCount }
	} } }`
	got := overlapOf(t, articleStore(t), meituan, "company:meituan")
	for _, part := range []string{
		`{"person":{"name":"Wang Huiwen"},"verdict":"CERTAIN","stints":[`, `{"target":{"name":"GN06"},"citations":[{"quote":"`,
		`"units":[{"source":{"name":"GN06"},"target":{"name":"Meituan"},"citations":[{"quote":"`, `{"person":{"name":"Wang Xing"},"verdict":"CERTAIN"`,
		`{"stints":[{"id":"employment:wang-huiwen-meituan"}],"units":[]}`, `"alumni":{"totalCount":0}`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s\nis not in\n%s", part, got)
		}
	}
	const cruise = `query ($people: [ID!]!) { nodes(ids: $people) { ... on Company { alumni(nowAt: "company:moonshot-ai") { nodes {
		person { name } verdict stints { period { inferred } citations { quote } } now { company { name } } } } } } }`
	got = overlapOf(t, articleStore(t), cruise, "company:cruise")
	if want := `{"nodes":[{"alumni":{"nodes":[{"person":{"name":"Wu Yuxin"},"verdict":"CERTAIN","stints":[{"period":{"inferred":true},"citations":[{"quote":"`; !strings.HasPrefix(got, want) ||
		!strings.Contains(got, `"now":[{"company":{"name":"Moonshot AI"}}]`) {
		t.Error(got)
	}
}

// Together means: in the same company with its units, or at the same place where these do not count.
func TestOverlapWithUnits(t *testing.T) {
	const query = `query ($people: [ID!]!, $units: Boolean!) { overlap(people: $people, includeUnits: $units) {
		verdict overlaps { at { id ... on Company { name } } stints { id } units { id } } } }`
	store := careersOf(t, map[string][]temporal.Period{"a": {{Start: "2014", Status: temporal.Current}}})
	claim := kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}, Period: temporal.Period{Start: "2015", Status: temporal.Current}}
	_, err := store.Apply(t.Context(), batchOf([]kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:b", Name: "B"}, &kg.Entity{Type: kg.TypeTeam, ID: "team:t", Name: "T"},
		&kg.Relation{Claim: claim, ID: "membership:b", Kind: kg.MemberOf, Source: "person:b", Target: "team:t"},
		&kg.Relation{Claim: claim, ID: "part-of:t", Kind: kg.PartOf, Source: "team:t", Target: "company:c"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	for units, want := range map[bool]string{
		false: `{"overlap":{"verdict":"NONE","overlaps":[]}}`,
		true:  `"units":[{"id":"part-of:t"}]`,
	} {
		answer := overHTTP(t, store, query, map[string]any{"people": []any{"person:a", "person:b"}, "units": units})
		if len(answer.Errors) > 0 || !strings.Contains(string(answer.Data), want) {
			t.Errorf("with units %t: %s %v", units, answer.Data, answer.Errors)
		}
	}
}

func TestPeopleOfCompaniesThatCannotBeAskedFor(t *testing.T) {
	store := articleStore(t)
	for arguments, words := range map[string]string{
		`alumni(leftDuring: {start: "2016", end: "2015-12"})`: "leftDuring: ends with 2015-12, before it starts with 2016",
		`alumni(unitsAsOf: "2016")`:                           "unitsAsOf: goes with includeUnits: true",
		`people(unitsAsOf: "2016", includeUnits: false)`:      "unitsAsOf: goes with includeUnits: true",
		`people(asOf: "2016-13")`:                             "asOf: ",
		`people(first: 1001)`:                                 "first: 1001 is out of range",
		`alumni(after: "nonsense")`:                           "after: is not a cursor",
		`alumni(where: {cameBack: {to: 1.5}})`:                "",
	} {
		answer := overHTTP(t, store, `{ company(id: "company:meituan") { c: `+arguments+` { totalCount } } }`, nil)
		if len(answer.Errors) != 1 {
			t.Errorf("%s: %v", arguments, answer.Errors)
			continue
		}
		e := answer.Errors[0]
		refused := e.Extensions.Code == apierror.CodeBadUserInput && slices.Equal(e.Path, []any{"company", "c"}) || e.Extensions.Code == "GRAPHQL_VALIDATION_FAILED"
		if !refused || !strings.Contains(e.Message, words) && e.Extensions.Code == apierror.CodeBadUserInput {
			t.Errorf("%s: %+v", arguments, e)
		}
	}
}

// A period that goes on says as of when, and the people of a company are counted by verdict beside their number.
func TestAsOfWhenPeopleAreCurrent(t *testing.T) {
	store := filled(t, []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:b", Name: "Bee"},
		&kg.Entity{Type: kg.TypePerson, ID: "person:a", Name: "Ann"},
		&kg.Entity{Type: kg.TypePerson, ID: "person:c", Name: "Cy"},
		jobAt("a", temporal.Period{Start: "2014", Status: temporal.Current}),
		jobAt("c", temporal.Period{Start: "2014", End: "2016", Status: temporal.Ended}),
	})
	const query = `{ company(id: "company:b") {
		employments { nodes { person { name } period { status currentAsOf } } }
		now: people(asOf: "2015") { totalCount counts { certain possible unknown none } }
		later: people(asOf: "2031", verdicts: [POSSIBLE, NONE]) { totalCount counts { certain possible unknown none } }
	} }`
	const want = `{"company":{"employments":{"nodes":[{"person":{"name":"Ann"},"period":{"status":"CURRENT","currentAsOf":"2024-12-01"}},` +
		`{"person":{"name":"Cy"},"period":{"status":"ENDED","currentAsOf":null}}]},` +
		`"now":{"totalCount":2,"counts":{"certain":2,"possible":0,"unknown":0,"none":0}},` +
		`"later":{"totalCount":2,"counts":{"certain":0,"possible":1,"unknown":0,"none":1}}}}`
	if got := overHTTP(t, store, query, nil); string(got.Data) != want {
		t.Errorf("got  %s %v\nwant %s", got.Data, got.Errors, want)
	}
}

func jobAt(person string, period temporal.Period) *kg.Relation {
	return &kg.Relation{
		Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}, Period: period},
		ID:    "employment:" + person, Kind: kg.EmployedBy, Source: "person:" + person, Target: "company:b",
	}
}

// Each number of a series is the one that people(asOf:) counts, on random data with and without units.
func TestHeadcountsAreThoseOfPeopleOnTheirDates(t *testing.T) {
	const series = `query ($id: ID!, $from: Date!, $to: Date!, $by: HeadcountInterval!, $units: Boolean!) {
		company(id: $id) { headcount(from: $from, to: $to, by: $by, includeUnits: $units) { at certain possible unknown } } }`
	const people = `query ($id: ID!, $at: Date!, $units: Boolean!) {
		company(id: $id) { people(asOf: $at, includeUnits: $units, first: 0) { counts { certain possible unknown } } } }`
	type counts struct{ Certain, Possible, Unknown int }
	type company[T any] struct{ Company T }
	points, somebody := 0, 0
	for seed := range uint64(4) {
		store := openTraced(t, storetest.RandomRecords(seed))
		for _, r := range filled(t, storetest.RandomRecords(seed)).Graph().Records(kg.Types(kg.TypeCompany)) {
			for _, span := range [][3]string{{"2012", "2017", "YEAR"}, {"2013-02-28", "2016", "QUARTER"}, {"2015-10", "2016-03", "MONTH"}} {
				variables := map[string]any{"id": r.RecordID(), "from": span[0], "to": span[1], "by": span[2], "units": seed%2 == 0}
				var got company[struct {
					Headcount []struct {
						At string
						counts
					}
				}]
				decodeData(t, overHTTP(t, store, series, variables), &got)
				for _, point := range got.Company.Headcount {
					var want company[struct{ People struct{ Counts counts } }]
					variables["at"] = point.At
					decodeData(t, overHTTP(t, store, people, variables), &want)
					if point.counts != want.Company.People.Counts {
						t.Fatalf("seed %d, %v: %+v, people finds %+v", seed, variables, point.counts, want.Company.People.Counts)
					}
					points++
					somebody += min(1, point.Certain+point.Possible)
				}
			}
		}
	}
	if points < 300 || somebody < points/4 {
		t.Errorf("too little was compared: %d points, %d with people", points, somebody)
	}
}

func decodeData(t *testing.T, answer httpResult, into any) {
	t.Helper()
	if err := json.Unmarshal(answer.Data, into); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%v, %v in %s", err, answer.Errors, answer.Data)
	}
}

// The dates of a series are as precise as the first; one that is too long says so.
func TestDatesOfHeadcounts(t *testing.T) {
	for arguments, want := range map[string]string{
		`from: "2014", to: "2016-06"`:                 `[{"at":"2014"},{"at":"2015"},{"at":"2016"}]`,
		`from: "2014-11", to: "2015-05", by: QUARTER`: `[{"at":"2014-11"},{"at":"2015-02"},{"at":"2015-05"}]`,
		`from: "2014", to: "2014-03", by: MONTH`:      `[{"at":"2014-01"},{"at":"2014-02"},{"at":"2014-03"}]`,
		`from: "2016-02-29", to: "2018-02-28"`:        `[{"at":"2016-02-29"},{"at":"2017-02-28"},{"at":"2018-02-28"}]`,
		`from: "2016", to: "2015-12-31"`:              "to: 2015-12-31 is before 2016, of from: want a later date",
		`from: "1990", to: "2015", by: MONTH`:         "to: from 1990-01 to 2015 by MONTH are 312 dates, more than 300: ask for a shorter time or larger steps",
		`from: "1991", to: "2015", by: MONTH`:         `[{"at":"1991-01"},{"at":"1991-02"},`,
		`from: "2014", to: "2015", unitsAsOf: "2014"`: "unitsAsOf: goes with includeUnits: true",
		`from: "9998", to: "9999", by: QUARTER`:       `[{"at":"9998-01"},{"at":"9998-04"},{"at":"9998-07"},{"at":"9998-10"},{"at":"9999-01"},`,
	} {
		got := askArticle(t, `{ company(id: "company:meta") { headcount(`+arguments+`) { at } } }`, nil)
		if !strings.Contains(got.body, want) {
			t.Errorf("%s: %.300s, want %s", arguments, got.body, want)
		}
	}
}

// A unit that is part of very many companies is no error of the lists of people: of the latest relations up, and how many more there are.
func TestPeopleOfAUnitOfVeryManyCompanies(t *testing.T) {
	const peopleOf = `query ($id: ID!) {
		company(id: $id) { people(includeUnits: true) { nodes { person { id } units { id } unitsLeftOut } } alumni(includeUnits: true, verdicts: [NONE]) { nodes { units { id } unitsLeftOut } } }
		one: company(id: "company:c") { people { nodes { unitsLeftOut } } }
		person(id: "person:a") {
			colleagues(includeUnits: true) { nodes { person { id } verdict overlaps { at { id } } unitsLeftOut } }
			alone: colleagues { nodes { overlaps { at { id } } unitsLeftOut } }
		}
	}`
	one := []temporal.Period{{Start: "1500", Status: temporal.Current}}
	store := careersOf(t, map[string][]temporal.Period{"a": one, "b": one})
	var records []kg.Record
	claim := kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}}
	for i := range 103 {
		whole := fmt.Sprintf("company:w%03d", i)
		claim.Period = temporal.Period{Start: temporal.PartialDate(fmt.Sprintf("%04d", 1000+i))}
		records = append(records, &kg.Entity{Type: kg.TypeCompany, ID: whole, Name: whole},
			&kg.Relation{Claim: claim, ID: fmt.Sprintf("part-of:%03d", i), Kind: kg.PartOf, Source: "company:c", Target: whole})
	}
	if _, err := store.Apply(t.Context(), batchOf(records)); err != nil {
		t.Fatal(err)
	}
	other := openTraced(t, slices.Collect(maps.Values(store.Graph())))
	for id, want := range map[string]string{
		"company:w102": `{"person":{"id":"person:a"},"units":[{"id":"part-of:102"}],"unitsLeftOut":3}`,
		"company:w000": `{"person":{"id":"person:a"},"units":[],"unitsLeftOut":3}`,
	} {
		d := randomDocument{peopleOf, map[string]any{"id": id}}
		got, ok := answerOf(t, store, d)
		if same, _ := answerOf(t, other, d); !ok || same.text() != got.text() {
			t.Errorf("%s:\nSQLite %.3000s\nnaive  %.3000s", id, same.text(), got.text())
		}
		for _, part := range []string{want, `"one":{"people":{"nodes":[{"unitsLeftOut":0},{"unitsLeftOut":0}]}}`, `"unitsLeftOut":3}]},"alone":{"nodes":[{"overlaps":[{"at":{"id":"company:c"}}],"unitsLeftOut":0}]}`} {
			if !strings.Contains(got.text(), part) {
				t.Errorf("%s: %s is not in %.3000s", id, part, got.text())
			}
		}
		if n := strings.Count(got.text(), `"at":{`); n != 102 {
			t.Errorf("%s: %d overlaps", id, n)
		}
	}
}
