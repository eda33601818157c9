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

const wholeColleagues = `query ($id: ID!, $at: [ID!], $during: PeriodInput, $minDays: Int, $verdicts: [Verdict!], $through: [RelationKind!]! = [EMPLOYED_BY, MEMBER_OF]) { person(id: $id) {
	colleagues(at: $at, through: $through, during: $during, minDays: $minDays, verdicts: $verdicts, first: 1000) {
		totalCount pageInfo { hasNextPage startCursor }
		edges { cursor node {
			verdict person { id name colleagues(first: 1) { nodes { person { name } } } } days { least most }
			overlaps { verdict at { id } stints { id } period { start end status holds(on: "2014") } days { least most } reasons { code text person { id } stint { id } } }
		} }
	}
} }`

// The colleagues of random people must be those that brute force over all pairs of stints finds.
func TestColleaguesAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	found := map[string]int{}
	for seed := range uint64(80) {
		store := filled(t, storetest.RandomRecords(seed))
		for i, person := range store.Graph().Records(kg.Types(kg.TypePerson)) {
			variables := map[string]any{"id": person.RecordID(), "verdicts": []any{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}}
			switch i % 4 {
			case 1:
				variables["during"] = map[string]any{"start": "2013", "end": "2015-06"}
			case 2:
				variables["minDays"] = 1
				variables["through"] = []any{"WORKS_ON", "EMPLOYED_BY"}
			case 3:
				variables["verdicts"] = []any{"NONE", "CERTAIN"}
			}
			d := randomDocument{wholeColleagues, variables}
			got, _ := answerOf(t, store, d)
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, variables, got.text(), want.text())
			}
			for _, verdict := range []string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"} {
				found[verdict] += strings.Count(string(got.data), `"node":{"verdict":"`+verdict)
			}
		}
	}
	t.Log(found)
	for verdict, n := range found {
		if n < 5 {
			t.Errorf("only %d colleagues were %s", n, verdict)
		}
	}
}

func TestColleaguesOfTheArticle(t *testing.T) {
	const query = `query ($people: [ID!]!) { nodes(ids: $people) { ... on Person { name colleagues { nodes {
		person { name } verdict overlaps { at { name } stints { citations { quote } } } } } } } }`
	got := overlapOf(t, articleStore(t), query, "person:wang-huiwen", "person:wu-yuxin")
	for _, part := range []string{
		`{"name":"Wang Huiwen","colleagues":{"nodes":[{"person":{"name":"Wang Xing"},"verdict":"CERTAIN","overlaps":[{"at":{"name":"Meituan"},"stints":[{"citations":[{"quote":"`,
		`{"name":"Wu Yuxin","colleagues":{"nodes":[`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s\nis not in\n%s", part, got)
		}
	}
}

// Walking through the pages returns everybody once, in the order of the whole list.
func TestColleaguesPageByPage(t *testing.T) {
	people := map[string][]temporal.Period{}
	for i := range 23 {
		year := temporal.PartialDate(fmt.Sprintf("20%02d", 10+i%4))
		people[fmt.Sprintf("p%d", i)] = []temporal.Period{{Start: year, End: "2014", Status: temporal.Ended}}
	}
	store := careersOf(t, people)
	const query = `query ($id: ID!, $first: Int, $after: String) { person(id: $id) { colleagues(first: $first, after: $after) {
		nodes { person { id } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } } }`
	page := func(first int, after any) (ids []string, cursor string, more bool) {
		answer := overHTTP(t, store, query, map[string]any{"id": "person:p0", "first": first, "after": after})
		var data struct {
			Person struct {
				Colleagues struct {
					Nodes    []struct{ Person struct{ ID string } }
					PageInfo struct {
						HasNextPage, HasPreviousPage bool
						EndCursor                    string
					}
					TotalCount int
				}
			}
		}
		if err := json.Unmarshal(answer.Data, &data); err != nil || len(answer.Errors) > 0 {
			t.Fatalf("%s: %v %v", answer.Data, err, answer.Errors)
		}
		c := data.Person.Colleagues
		for _, n := range c.Nodes {
			ids = append(ids, n.Person.ID)
		}
		if c.TotalCount != 22 || c.PageInfo.HasPreviousPage != (after != nil) {
			t.Errorf("behind %v: %+v", after, c)
		}
		return ids, c.PageInfo.EndCursor, c.PageInfo.HasNextPage
	}
	whole, _, _ := page(100, nil)
	for _, size := range []int{1, 4, 11, 22} {
		var walked []string
		ids, cursor, more := page(size, nil)
		walked = append(walked, ids...)
		for more {
			ids, cursor, more = page(size, cursor)
			walked = append(walked, ids...)
		}
		if !slices.Equal(walked, whole) {
			t.Errorf("pages of %d: %v, want %v", size, walked, whole)
		}
	}
}

func TestColleaguesThatCannotBeAskedFor(t *testing.T) {
	store := careersOf(t, map[string][]temporal.Period{"a": nil})
	for arguments, words := range map[string]string{
		`minDays: -1`: "minDays: -1 is below 0",
		`during: {start: "2016", end: "2015-12"}`: "during: ends with 2015-12, before it starts with 2016",
		`first: -1`:         "first: -1 is out of range",
		`first: 1001`:       "first: 1001 is out of range",
		`after: "nonsense"`: "after: is not a cursor",
	} {
		answer := overHTTP(t, store, `{ person(id: "person:a") { c: colleagues(`+arguments+`) { totalCount } } }`, nil)
		if len(answer.Errors) != 1 {
			t.Fatalf("%s: %v", arguments, answer.Errors)
		}
		e := answer.Errors[0]
		if e.Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(e.Message, words) || !slices.Equal(e.Path, []any{"person", "c"}) {
			t.Errorf("%s: %+v", arguments, e)
		}
	}
}

// Somebody with very many stints at the same place is a colleague as any other: of the latest of them, and how many more there are.
func TestColleaguesWithVeryManyStints(t *testing.T) {
	const stintsOf = `{
		person(id: "person:a") { colleagues(verdicts: [CERTAIN, POSSIBLE, UNKNOWN, NONE]) { totalCount nodes {
			person { id } verdict days { least most } overlaps { verdict at { id } stints { id } days { least most } } stintsLeftOut
		} } }
		paths(from: "person:a", to: "person:c") { together hops { relations { id } relationsLeftOut together } }
	}`
	years := func(first, n int) []temporal.Period {
		var all []temporal.Period
		for i := range n {
			year := temporal.PartialDate(fmt.Sprintf("%04d", first+2*i))
			all = append(all, temporal.Period{Start: year + "-01-01", End: year + "-12-31", Status: temporal.Ended})
		}
		return all
	}
	schema := schemaForTest()
	for n, parts := range map[int][]string{
		50:  {`"verdict":"NONE"`, `"stintsLeftOut":0`, `"relationsLeftOut":0,"together":"CERTAIN"`},
		120: {`"verdict":"CERTAIN","days":{"least":365,"most":365},"overlaps":[],"stintsLeftOut":41`, `"relationsLeftOut":21,"together":"UNKNOWN"`},
	} {
		store := careersOf(t, map[string][]temporal.Period{"a": years(1000, n), "b": years(1101, n), "c": append(years(1001, n), years(1000, 1)...), "d": years(1001, 200)})
		got, ok := answerOf(t, store, randomDocument{stintsOf, nil})
		if want := specified(schema, store, randomDocument{stintsOf, nil}); !ok || got.text() != want.text() {
			t.Fatalf("%d stints:\ngot  %.3000s\nwant %.3000s", n, got.text(), want.text())
		}
		if same, _ := answerOf(t, openTraced(t, slices.Collect(maps.Values(store.Graph()))), randomDocument{stintsOf, nil}); same.text() != got.text() {
			t.Errorf("%d stints:\nSQLite %.3000s\nnaive  %.3000s", n, same.text(), got.text())
		}
		for _, part := range parts {
			if !strings.Contains(got.text(), part) {
				t.Errorf("%d stints: %s is not in %.6000s", n, part, got.text())
			}
		}
	}
}
