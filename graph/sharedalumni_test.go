package graph

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/store/storetest"
)

const wholeShared = `query ($of: [ID!]!, $first: Int, $standing: [Standing!]) { sharedAlumni(of: $of, standing: $standing, first: $first) {
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
			d := randomDocument{wholeShared, map[string]any{
				"of": []any{companies[i-1].RecordID(), companies[i].RecordID()}, "first": i,
				"standing": []any{"STATED", "REPORTED", "INFERRED", "OPINION", "DISPUTED"},
			}}
			got, _ := answerOf(t, store, d)
			if want := specified(schema, store.Graph(), d); got.text() != want.text() {
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
