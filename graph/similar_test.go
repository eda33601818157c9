package graph

import (
	"strings"
	"testing"

	"ties/kg"
)

const shownSimilar = `{ entity { id } reason name sharedEmployers { id } now { company { id } } }`

// In the article nobody is there twice: the two Wangs differ by their names.
func TestSimilarNamesOfTheArticle(t *testing.T) {
	store := articleStore(t)
	for _, id := range []string{"person:wang-xing", "person:wang-huiwen", "person:wu-yuxin", "company:meta"} {
		got := overHTTP(t, store, `{ similarNames(of: "`+id+`") `+shownSimilar+` }`, nil)
		if string(got.Data) != `{"similarNames":[]}` || len(got.Errors) > 0 {
			t.Errorf("%s: got %s %v", id, got.Data, got.Errors)
		}
	}
}

func employment(id, person, company string, standing kg.Standing) kg.Record {
	return &kg.Relation{
		ID: "employment:" + id, Kind: kg.EmployedBy, Source: person, Target: company,
		Claim: kg.Claim{RecordedAt: recordedAt, Standing: standing, Citations: []kg.Citation{kg.Whole("document:d")}},
	}
}

// With a twin, the answer has the reason why the two may be one, and the employers that they share: each once, and none
// that is only disputed.
func TestSimilarNamesWithSharedEmployers(t *testing.T) {
	store := articleStore(t)
	const twin = "person:wu-yuxin-2"
	_, err := store.Apply(t.Context(), &kg.Batch{Put: []kg.Record{
		&kg.Document{ID: "document:d", RecordedAt: recordedAt, Title: "d"},
		&kg.Entity{ID: twin, Type: kg.TypePerson, Name: "Yuxin Wu"},
		employment("twin-1", twin, "company:meta", kg.Stated),
		employment("twin-2", twin, "company:meta", kg.Inferred),
		employment("twin-3", twin, "company:cruise", kg.Disputed),
		employment("twin-4", twin, "company:bytedance", kg.Stated),
	}})
	if err != nil {
		t.Fatal(err)
	}
	for of, want := range map[string]string{
		"person:wu-yuxin": `{"entity":{"id":"person:wu-yuxin-2"},"reason":"TOKEN","name":"Yuxin Wu","sharedEmployers":[{"id":"company:meta"}],"now":[]}`,
		twin: `{"entity":{"id":"person:wu-yuxin"},"reason":"TOKEN","name":"Wu Yuxin","sharedEmployers":[{"id":"company:meta"}],` +
			`"now":[{"company":{"id":"company:moonshot-ai"}}]}`,
	} {
		got := overHTTP(t, store, `{ similarNames(of: "`+of+`") `+shownSimilar+` }`, nil)
		if string(got.Data) != `{"similarNames":[`+want+`]}` || len(got.Errors) > 0 {
			t.Errorf("%s\ngot  %s %v\nwant %s", of, got.Data, got.Errors, want)
		}
	}
}

// Of a person with very many employments the latest are compared, and the others counted.
func TestSimilarNamesOfPeopleWithManyEmployments(t *testing.T) {
	records := append(companyOf(1), &kg.Entity{ID: "person:twin", Type: kg.TypePerson, Name: "P0"})
	for i := range maxEmployments {
		records = append(records, employment(strings.Repeat("x", i+1), "person:0", "company:a", kg.Stated))
	}
	got := overHTTP(t, openTraced(t, records), `{ similarNames(of: "person:twin") { sharedEmployers { id } employmentsLeftOut } }`, nil)
	if len(got.Errors) > 0 || string(got.Data) != `{"similarNames":[{"sharedEmployers":[],"employmentsLeftOut":2}]}` {
		t.Errorf("got %s %v", got.Data, got.Errors)
	}
}

func TestFaultsOfSimilarNames(t *testing.T) {
	store := articleStore(t)
	for _, c := range []struct{ args, code, says string }{
		{`of: "person:nobody"`, "NOT_FOUND", `of: no entity has the ID "person:nobody"`},
		{`of: "employment:x"`, "BAD_USER_INPUT", `of: "employment:x" is not the ID of an entity`},
		{`of: ""`, "BAD_USER_INPUT", `of: "" is not the ID of an entity`},
		{`of: "person:wu-yuxin", first: 0`, "BAD_USER_INPUT", "first: 0 is out of range: want a number from 1 to 100"},
		{`of: "person:wu-yuxin", first: 101`, "BAD_USER_INPUT", "first: 101 is out of range"},
		{`of: null`, "", ""},
		{`first: 1`, "", ""},
	} {
		got := overHTTP(t, store, `{ s: similarNames(`+c.args+`) { name } }`, nil)
		if len(got.Errors) == 0 || !strings.Contains(got.Errors[0].Message, c.says) || c.code != "" && got.Errors[0].Extensions.Code != c.code {
			t.Errorf("%s: want %s %q, got %+v", c.args, c.code, c.says, got.Errors)
		}
	}
}
