package graph

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/storetest"
)

const wholeShared = `query ($of: [ID!]!, $how: Succession, $verdicts: [Verdict!], $first: Int, $standing: [Standing!]) {
	sharedAlumni(of: $of, how: $how, verdicts: $verdicts, standing: $standing, first: $first) {
	totalCount pageInfo { hasNextPage endCursor }
	edges { cursor node { person { id name } employments { id company { id } citations { quote } } } } } }`

// Shared alumni of random companies must be those that brute force finds.
func TestSharedAlumniAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	found := 0
	for seed := range uint64(40) {
		store := filled(t, storetest.RandomRecords(seed))
		other := openTraced(t, storetest.RandomRecords(seed))
		companies := store.Graph().Records(kg.Types(kg.TypeCompany))
		for i := 1; i < len(companies); i++ {
			variables := map[string]any{
				"of": []any{companies[i-1].RecordID(), companies[i].RecordID()}, "first": i,
				"standing": []any{"STATED", "REPORTED", "INFERRED", "OPINION", "DISPUTED"},
			}
			if i%2 == 0 {
				variables["how"] = []any{"STARTED_LATER", "LEFT_FIRST", "AT_ONCE"}[i/2%3]
				variables["of"] = append(variables["of"].([]any), companies[i-2].RecordID())[i/2%2:]
				variables["verdicts"] = []any{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}[i%4:]
			}
			d := randomDocument{wholeShared, variables}
			got, _ := answerOf(t, store, d)
			if want := specified(schema, store, d); got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, d.variables, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, d.variables, same.text(), got.text())
			}
			found += strings.Count(string(got.data), `"node":`)
		}
	}
	if found < 20 {
		t.Errorf("only %d people were found", found)
	}
}

func TestSharedAlumniOfTheArticle(t *testing.T) {
	const query = `query ($people: [ID!]!) { sharedAlumni(of: $people) { totalCount nodes { person { name } employments { company { name } } } } }`
	got := overlapOf(t, articleStore(t), query, "company:meta", "company:cruise")
	want := `{"sharedAlumni":{"totalCount":1,"nodes":[{"person":{"name":"Wu Yuxin"},"employments":[{"company":{"name":"Cruise"}},{"company":{"name":"Meta"}}]}]}}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// With how, the order of the companies is that of the employments, and one step that may have been makes all of them so.
func TestSharedAlumniOneAfterAnother(t *testing.T) {
	store := careersOf(t, map[string][]temporal.Period{"ada": {{Start: "2010-01-01", End: "2011-12-31", Status: temporal.Ended}}})
	claim := func(start, end temporal.PartialDate) kg.Claim {
		return kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}, Period: temporal.Period{Start: start, End: end, Status: temporal.Ended}}
	}
	_, err := store.Apply(t.Context(), batchOf([]kg.Record{
		&kg.Entity{Type: kg.TypeCompany, ID: "company:d", Name: "D"}, &kg.Entity{Type: kg.TypeCompany, ID: "company:e", Name: "E"},
		&kg.Relation{Claim: claim("2012-01-01", "2013-06"), ID: "employment:d", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:d"},
		&kg.Relation{Claim: claim("2013", "2014"), ID: "employment:e", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:e"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	for arguments, want := range map[string]int{
		`of: ["company:c", "company:d"], how: AT_ONCE, verdicts: [CERTAIN]`:                    1,
		`of: ["company:d", "company:c"], how: STARTED_LATER`:                                   0,
		`of: ["company:d", "company:c"], how: STARTED_LATER, verdicts: [NONE]`:                 1,
		`of: ["company:d", "company:c"]`:                                                       1,
		`of: ["company:d", "company:c"], how: null`:                                            1,
		`of: ["company:c", "company:d", "company:e"], how: STARTED_LATER, verdicts: [CERTAIN]`: 1,
		`of: ["company:c", "company:d", "company:e"], how: LEFT_FIRST, verdicts: [CERTAIN]`:    0,
		`of: ["company:c", "company:d", "company:e"], how: AT_ONCE, verdicts: [POSSIBLE]`:      1,
		`of: ["company:c", "company:e", "company:d"], how: STARTED_LATER, verdicts: [NONE]`:    1,
		`of: ["company:c", "company:e"], how: AT_ONCE, verdicts: [CERTAIN, POSSIBLE, UNKNOWN]`: 0,
	} {
		answer := overHTTP(t, store, `{ s: sharedAlumni(`+arguments+`) { totalCount } }`, nil)
		if got := string(answer.Data); len(answer.Errors) > 0 || got != fmt.Sprintf(`{"s":{"totalCount":%d}}`, want) {
			t.Errorf("%s: %s %v, want %d", arguments, got, answer.Errors, want)
		}
	}
}

// Companies that are there have shared alumni or none; of others nothing can be said.
func TestSharedAlumniOfACompanyThatIsNotThere(t *testing.T) {
	store := articleStore(t)
	for of, missing := range map[string]string{
		`["company:meta", "company:nowhere"]`: `"company:nowhere"`, `["company:gone", "company:nowhere"]`: `"company:gone" or "company:nowhere"`,
		`["company:meta", "company:openai"]`: "",
	} {
		answer := overHTTP(t, store, `{ s: sharedAlumni(of: `+of+`) { totalCount } }`, nil)
		switch {
		case missing == "" && (len(answer.Errors) > 0 || string(answer.Data) != `{"s":{"totalCount":0}}`):
			t.Errorf("%s: %s %v", of, answer.Data, answer.Errors)
		case missing == "":
		case len(answer.Errors) != 1 || answer.Errors[0].Extensions.Code != apierror.CodeNotFound || !slices.Equal(answer.Errors[0].Path, []any{"s"}) ||
			answer.Errors[0].Message != "of: nothing has the ID "+missing:
			t.Errorf("%s: %+v", of, answer.Errors)
		}
	}
}

func TestSharedAlumniThatCannotBeAskedFor(t *testing.T) {
	var eleven []string
	for i := range 11 {
		eleven = append(eleven, fmt.Sprintf(`"company:%d"`, i))
	}
	for of, words := range map[string]string{
		`[]`: "of: has 0 IDs: want 2 to 10", `"company:meta"`: "of: has 1 IDs: want 2 to 10",
		"[" + strings.Join(eleven, ", ") + "]": "of: has 11 IDs: want 2 to 10",
		`["company:meta", "company:meta"]`:     `of[1]: "company:meta" is there twice`,
		`["company:meta", "person:wu-yuxin"]`:  `of[1]: "person:wu-yuxin" is not the ID of a company`,
	} {
		answer := overHTTP(t, articleStore(t), `{ s: sharedAlumni(of: `+of+`) { totalCount } }`, nil)
		if len(answer.Errors) != 1 {
			t.Errorf("%s: %v", of, answer.Errors)
			continue
		}
		e := answer.Errors[0]
		if e.Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(e.Message, words) || !slices.Equal(e.Path, []any{"s"}) {
			t.Errorf("%s: %+v", of, e)
		}
	}
}
