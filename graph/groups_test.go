package graph

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/store/storetest"
)

const wholeGroups = `query ($by: [EmploymentGroupKey!]!, $where: EmploymentFilter, $people: PersonFilter, $asOf: Date, $standing: [Standing!]) {
	people(where: $people, first: 0) { groups(by: $by, where: $where, asOf: $asOf, standing: $standing, first: 1000) {
		totalCount pageInfo { hasNextPage endCursor }
		edges { cursor node { company { id } place { id } role startYear endYear status standing employments people certain possible unknown sample { id } } }
	} }
	companies(first: 1000) { nodes { tenure(standing: $standing) { people current unknown median { least most } } } }
}`

// The groups of random employments, and the tenure at random companies, must be those that brute force finds.
func TestGroupsAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	keys := schema.Types["EmploymentGroupKey"].EnumValues
	found := map[string]int{}
	for seed := range uint64(40) {
		store := filled(t, storetest.RandomRecords(seed))
		other := openTraced(t, storetest.RandomRecords(seed))
		for i := range keys {
			variables := map[string]any{
				"by":       []any{keys[i].Name, keys[(i+1+int(seed)%(len(keys)-1))%len(keys)].Name},
				"standing": []any{"STATED", "REPORTED", "INFERRED", "PLANNED"},
			}
			switch i % 4 {
			case 0:
				variables["asOf"] = "2014"
			case 1:
				variables["by"] = []any{keys[i].Name}
				variables["people"] = map[string]any{"employments": map[string]any{"count": map[string]any{"gte": 2}}}
			case 2:
				variables["where"] = map[string]any{"status": map[string]any{"eq": "CURRENT"}}
			}
			d := randomDocument{wholeGroups, variables}
			got, _ := answerOf(t, store, d)
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, variables, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, variables, same.text(), got.text())
			}
			for _, what := range []string{`"cursor"`, `"place":{`, `"company":{`, `"role":"`, `"startYear":2`, `"status":"CURRENT`, `"certain":1`, `"possible":1`, `"median":{`} {
				found[what] += strings.Count(string(got.data), what)
			}
		}
	}
	t.Log(found)
	for what, times := range found {
		if times < 5 {
			t.Errorf("only %d times: %s", times, what)
		}
	}
}

// groupPage is a page of groups.
type groupPage struct {
	Nodes    []map[string]any
	PageInfo struct {
		EndCursor   *string
		HasNextPage bool
	}
}

func pageOfGroups(t *testing.T, store Store, arguments string) groupPage {
	t.Helper()
	query := `{ people { groups(` + arguments + `) { nodes { company { id } place { id } role startYear endYear status standing people } pageInfo { endCursor hasNextPage } } } }`
	answer := overHTTP(t, store, query, nil)
	if len(answer.Errors) > 0 {
		t.Fatalf("%s: %v", arguments, answer.Errors)
	}
	var data struct{ People struct{ Groups groupPage } }
	if err := json.Unmarshal(answer.Data, &data); err != nil {
		t.Fatal(err)
	}
	return data.People.Groups
}

func TestGroupsPageByPage(t *testing.T) {
	store := openTraced(t, storetest.RandomRecords(3))
	for _, by := range []string{"[COMPANY]", "[PLACE, ROLE]", "[START_YEAR, END_YEAR]", "[STATUS, STANDING]", "[ROLE]", "[]"} {
		whole, after := pageOfGroups(t, store, fmt.Sprintf("by: %s, first: 1000", by)), ""
		var all []map[string]any
		for {
			page := pageOfGroups(t, store, fmt.Sprintf("by: %s, first: 2%s", by, after))
			all = append(all, page.Nodes...)
			if !page.PageInfo.HasNextPage {
				break
			}
			after = fmt.Sprintf(", after: %q", *page.PageInfo.EndCursor)
		}
		if len(all) == 0 || !reflect.DeepEqual(all, whole.Nodes) {
			t.Errorf("by %s: page by page %v, at once %v", by, all, whole.Nodes)
		}
	}
}

func TestGroupsThatCannotBeAskedFor(t *testing.T) {
	for arguments, want := range map[string]string{
		"by: [ROLE, COMPANY, ROLE]":       "by: ROLE is there twice: want each key once",
		"by: ROLE, first: 1001":           "first: 1001 is out of range: want a number from 0 to 1000",
		`by: ROLE, after: "bm9uc2Vuc2U="`: "after: is not a cursor: want one from an answer, unchanged",
	} {
		answer := overHTTP(t, filled(t, []kg.Record{}), `{ people { groups(`+arguments+`) { totalCount nodes { sample { id } } } } }`, nil)
		if len(answer.Errors) != 1 || answer.Errors[0].Message != want || answer.Errors[0].Extensions.Code != apierror.CodeBadUserInput {
			t.Errorf("%s: %v, want %s", arguments, answer.Errors, want)
		}
	}
	answer := overHTTP(t, filled(t, []kg.Record{}), `{ people { groups(by: []) { nodes { sample(first: 101) { id } } } } }`, nil)
	if len(answer.Errors) != 1 || answer.Errors[0].Message != "first: 101 is out of range: want a number from 0 to 100" {
		t.Errorf("a sample of 101: %v", answer.Errors)
	}
}
