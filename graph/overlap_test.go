package graph

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/kg"
	"ties/kg/temporal"
	"ties/seeds"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

const wholeOverlap = `query ($people: [ID!]!) { overlap(people: $people) {
	verdict reasons { ...why }
	overlaps {
		verdict at { id name } stints { id period { start end } ... on Employment { company { name } } }
		period { start end status inferred holds(on: "2016") } days { least most } reasons { ...why }
	}
} }
fragment why on Reason { code text person { id name } stint { id } }`

// All pairs, and some threes, of random people must be answered as the brute force over all their stints
// answers.
func TestOverlapsAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	seen := map[string]int{}
	for seed := range uint64(40) {
		store := filled(t, storetest.RandomRecords(seed))
		for _, people := range groupsOf(store) {
			d := randomDocument{wholeOverlap, map[string]any{"people": people}}
			got, _ := answerOf(t, store, d)
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, people, got.text(), want.text())
			}
			for _, verdict := range []string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"} {
				seen[verdict] += strings.Count(string(got.data), `{"verdict":"`+verdict)
			}
		}
	}
	t.Log(seen)
	for verdict, n := range seen {
		if n < 5 {
			t.Errorf("only %d overlaps were %s", n, verdict)
		}
	}
}

func groupsOf(store *naive.Store) [][]any {
	var people []any
	for _, r := range store.Graph().Records(kg.Types(kg.TypePerson)) {
		people = append(people, r.RecordID())
	}
	var groups [][]any
	for i, a := range people {
		for j, b := range people[i+1:] {
			groups = append(groups, []any{a, b})
			if rest := people[i+j+2:]; len(rest) > 0 {
				groups = append(groups, []any{b, rest[0], a})
			}
		}
	}
	return groups
}

// articleStore returns a store that holds what the article says.
func articleStore(t *testing.T) *naive.Store {
	t.Helper()
	store := naive.New()
	_, err := importer.Import(t.Context(), store, []input.File{{Name: "article.jsonl", Content: seeds.Article()}},
		importer.Options{RecordedAt: time.Now()}) // which no record of it leaves open
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// overlapOf asks about people, and returns the answer with its errors as JSON.
func overlapOf(t *testing.T, store Store, query string, people ...string) string {
	t.Helper()
	list := make([]any, len(people))
	for i, id := range people {
		list[i] = id
	}
	got, ok := answerOf(t, store, randomDocument{query, map[string]any{"people": list}})
	if !ok {
		t.Fatal("the query is not valid")
	}
	return strings.Join(append([]string{string(got.data)}, got.faults...), "\n")
}

const reasonsOnly = `query ($people: [ID!]!) { overlap(people: $people) { verdict overlaps { at { id } } reasons { code person { name } } } }`

func TestNobodyIsSaidNotToHaveMetWhereTheListIsOpen(t *testing.T) {
	got := overlapOf(t, articleStore(t), reasonsOnly, "person:wu-yuxin", "person:andrew-ng")
	want := `{"overlap":{"verdict":"UNKNOWN","overlaps":[],"reasons":[` +
		`{"code":"NOTHING_RECORDED","person":null},{"code":"LIST_OPEN","person":{"name":"Wu Yuxin"}}]}}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	got = overlapOf(t, articleStore(t), reasonsOnly, "person:wang-xing", "person:andrew-ng")
	want = `{"overlap":{"verdict":"NONE","overlaps":[],"reasons":[{"code":"NOTHING_RECORDED","person":null}]}}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestTwoWhoAreBothThereWhenItWasRecorded(t *testing.T) {
	const query = `query ($people: [ID!]!) { overlap(people: $people) { verdict overlaps {
		at { name } period { start end status inferred } days { least most } reasons { code } stints { citations { quote } } } } }`
	got := overlapOf(t, articleStore(t), query, "person:wang-xing", "person:wang-huiwen")
	for _, part := range []string{
		`"verdict":"CERTAIN"`, `"at":{"name":"Meituan"}`, `"status":"CURRENT","inferred":true}`,
		`"days":{"least":1,"most":null}`, `"reasons":[]`, `"quote":"`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s is not in %s", part, got)
		}
	}
}

// recordedAt is when the claims of these tests were recorded.
var recordedAt = time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)

// careersOf returns a store with people at one company, each with some stints.
func careersOf(t *testing.T, people map[string][]temporal.Period) *naive.Store {
	t.Helper()
	records := []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "C"},
	}
	for name, stints := range people {
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: "person:" + name, Name: name})
		for i, p := range stints {
			records = append(records, &kg.Relation{
				ID: fmt.Sprintf("employment:%s-%d", name, i), Kind: kg.EmployedBy, Source: "person:" + name, Target: "company:c",
				Claim: kg.Claim{Period: p, RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}},
			})
		}
	}
	return filled(t, records)
}

func TestOverlapByTheDates(t *testing.T) {
	const query = `query ($people: [ID!]!) { overlap(people: $people) { verdict overlaps {
		period { start end status } days { least most } reasons { code person { name } } } } }`
	ended := func(start, end temporal.PartialDate) []temporal.Period {
		return []temporal.Period{{Start: start, End: end, Status: temporal.Ended}}
	}
	store := careersOf(t, map[string][]temporal.Period{
		"a": ended("2014-01-01", "2016-12-31"),
		"b": ended("2016-12-01", "2018-06-30"),
		"c": ended("2016", "2018"),
		"d": ended("2019", "2020"),
		"e": append(ended("2010", "2011"), ended("2017", "2018")...),
		"f": {{Start: "2018-03", Status: temporal.Current}},
	})
	for _, c := range []struct {
		people string
		want   string
	}{
		{"a b", `{"verdict":"CERTAIN","overlaps":[{"period":{"start":"2016-12-01","end":"2016-12-31","status":"ENDED"},"days":{"least":31,"most":31},"reasons":[]}]}`},
		{"a c", `{"verdict":"CERTAIN","overlaps":[{"period":{"start":"2016","end":"2016-12-31","status":"ENDED"},"days":{"least":1,"most":366},"reasons":[]}]}`},
		{"a d", `{"verdict":"NONE","overlaps":[{"period":null,"days":{"least":0,"most":0},"reasons":[{"code":"NEVER_TOGETHER","person":null}]}]}`},
		{"e b", `{"verdict":"CERTAIN","overlaps":[{"period":{"start":"2017","end":"2018","status":"ENDED"},"days":{"least":2,"most":546},"reasons":[]}]}`},
		{"c f", `{"verdict":"POSSIBLE","overlaps":[{"period":{"start":"2018-03","end":"2018","status":"ENDED"},"days":{"least":0,"most":306},"reasons":[{"code":"END_VAGUE","person":{"name":"c"}},{"code":"START_VAGUE","person":{"name":"f"}}]}]}`},
		{"a b c", `{"verdict":"CERTAIN","overlaps":[{"period":{"start":"2016-12","end":"2016-12-31","status":"ENDED"},"days":{"least":1,"most":31},"reasons":[]}]}`},
	} {
		var people []string
		for _, name := range strings.Fields(c.people) {
			people = append(people, "person:"+name)
		}
		if got := overlapOf(t, store, query, people...); got != `{"overlap":`+c.want+`}` {
			t.Errorf("%s:\ngot  %s\nwant %s", c.people, got, c.want)
		}
	}
}

func TestOverlapOfWhomItCannotBeAsked(t *testing.T) {
	crowd := make([]string, 11)
	for i := range crowd {
		crowd[i] = fmt.Sprintf("person:%d", i)
	}
	data := map[string]string{apierror.CodeBadUserInput: "", apierror.CodeNotFound: `{"overlap":null}`}
	for _, c := range []struct {
		people []string
		code   string
		words  string
	}{
		{[]string{}, apierror.CodeBadUserInput, "has 0 IDs: want 2 to 10"},
		{[]string{"person:wu-yuxin"}, apierror.CodeBadUserInput, "has 1 IDs: want 2 to 10"},
		{crowd, apierror.CodeBadUserInput, "has 11 IDs: want 2 to 10"},
		{[]string{"person:wu-yuxin", "company:meta"}, apierror.CodeBadUserInput, `people[1]: "company:meta" is not the ID of a person`},
		{[]string{"nonsense", "person:wu-yuxin"}, apierror.CodeBadUserInput, `people[0]: "nonsense" is not the ID of a person`},
		{[]string{"person:wu-yuxin", "person:wu-yuxin"}, apierror.CodeBadUserInput, `people[1]: "person:wu-yuxin" is there twice`},
		{[]string{"person:wu-yuxin", "person:nobody", "person:no-one"}, apierror.CodeNotFound, `nobody has the ID "person:nobody" or "person:no-one"`},
	} {
		answer := overHTTP(t, articleStore(t), reasonsOnly, map[string]any{"people": c.people})
		if len(answer.Errors) != 1 {
			t.Fatalf("%v: %v", c.people, answer.Errors)
		}
		e := answer.Errors[0]
		if e.Extensions.Code != c.code || !strings.Contains(e.Message, c.words) || !slices.Equal(e.Path, []any{"overlap"}) || string(answer.Data) != data[c.code] {
			t.Errorf("%v: %+v, data %s", c.people, e, answer.Data)
		}
	}
}

// A faulty argument is reported wherever the schema allows its field, also where no row ever has it.
func TestFaultsOfFieldsThatNoRowHas(t *testing.T) {
	const query = `{ overlap(people: ["person:wu-yuxin", "person:wang-xing"]) { reasons { stint { ... on Link { period { holds(on: "2017-02-30") } } } } } }`
	answer := overHTTP(t, articleStore(t), query, nil)
	if len(answer.Errors) != 1 || !slices.Equal(answer.Errors[0].Path, []any{"overlap", "reasons", "stint", "period", "holds"}) ||
		answer.Errors[0].Extensions.Code != apierror.CodeBadUserInput {
		t.Errorf("%+v, data %s", answer.Errors, answer.Data)
	}
}

func TestSomebodyWithTooManyStints(t *testing.T) {
	store := careersOf(t, map[string][]temporal.Period{
		"busy": slices.Repeat([]temporal.Period{{Start: "2014", End: "2014", Status: temporal.Ended}}, maxStints+1),
		"idle": {{Start: "2014", End: "2014", Status: temporal.Ended}},
	})
	answer := overHTTP(t, store, reasonsOnly, map[string]any{"people": []string{"person:idle", "person:busy"}})
	if len(answer.Errors) != 1 || answer.Errors[0].Extensions.Code != apierror.CodeLimitExceeded {
		t.Errorf("%+v", answer.Errors)
	}
}

// httpResult is an answer as clients see it.
type httpResult struct {
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct{ Code string }
	}
}

func overHTTP(t *testing.T, store Store, query string, variables map[string]any) httpResult {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	NewHandler(store, httpapi.Options{Access: proposalsForAll()}).ServeHTTP(recorder, request)
	var answer httpResult
	if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
		t.Fatalf("%v in %s", err, recorder.Body)
	}
	return answer
}

func TestOverlapOnProjects(t *testing.T) {
	during := kg.Claim{
		Period: temporal.Period{Start: "2015-01-01", End: "2015-12-31", Status: temporal.Ended}, RecordedAt: recordedAt,
		Citations: []kg.Citation{kg.Whole("document:d")},
	}
	records := []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt},
		&kg.Entity{Type: kg.TypeProject, ID: "project:p", Name: "P"},
	}
	for _, name := range []string{"a", "b"} {
		records = append(records,
			&kg.Entity{Type: kg.TypePerson, ID: "person:" + name, Name: name, OpenLists: []kg.RelationKind{kg.EmployedBy, kg.WorksOn}},
			&kg.Relation{ID: "works-on:" + name, Kind: kg.WorksOn, Source: "person:" + name, Target: "project:p", Claim: during})
	}
	store := filled(t, records)
	for through, want := range map[string]string{
		`[WORKS_ON]`:                         `{"verdict":"CERTAIN","overlaps":[{"at":{"name":"P"},"stints":[{"id":"works-on:a"},{"id":"works-on:b"}],"days":{"least":365}}],"reasons":[]}`,
		`[WORKS_ON], includeUnits: true`:     `{"verdict":"CERTAIN","overlaps":[{"at":{"name":"P"},"stints":[{"id":"works-on:a"},{"id":"works-on:b"}],"days":{"least":365}}],"reasons":[]}`,
		`[MEMBER_OF]`:                        `{"verdict":"NONE","overlaps":[],"reasons":[{"text":"no team is recorded where all of them have been"}]}`,
		`[MEMBER_OF, EMPLOYED_BY, WORKS_ON]`: `{"verdict":"CERTAIN","overlaps":[{"at":{"name":"P"},"stints":[{"id":"works-on:a"},{"id":"works-on:b"}],"days":{"least":365}}],"reasons":[]}`,
	} {
		got := overlapOf(t, store, `query ($people: [ID!]!) { overlap(people: $people, through: `+through+`) {
			verdict overlaps { at { ... on Project { name } } stints { id } days { least } } reasons { text } } }`, "person:a", "person:b")
		if got != `{"overlap":`+want+`}` {
			t.Errorf("%s:\ngot  %s\nwant %s", through, got, want)
		}
	}
	for through, want := range map[string]string{
		`[]`:                   "through: is empty: want some of EMPLOYED_BY, MEMBER_OF, WORKS_ON",
		`[FOUNDED, MEMBER_OF]`: "through: FOUNDED does not lead from people to places where they may meet: want some of EMPLOYED_BY, MEMBER_OF, WORKS_ON",
	} {
		answer := overHTTP(t, store, `{ overlap(people: ["person:a", "person:b"], through: `+through+`) { verdict } }`, nil)
		if len(answer.Errors) != 1 || answer.Errors[0].Message != want {
			t.Errorf("%s: %v", through, answer.Errors)
		}
	}
}
