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
	"ties/store/storetest/naive"
)

const wholePaths = `query ($from: ID!, $to: ID!, $together: Boolean, $limit: Int, $hops: Int, $avoid: AvoidInput, $asOf: Date) {
	paths(from: $from, to: $to, together: $together, limit: $limit, maxHops: $hops, avoid: $avoid, asOf: $asOf) {
		length together nodes { id name } hops { from { id } to { degree } together relations { id kind period { start } citations { quote } } }
	} }`

// Paths between random entities must be those that brute force finds, in its order.
func TestPathsAgreeWithBruteForce(t *testing.T) {
	schema := schemaForTest()
	seen := map[string]int{}
	for seed := range uint64(24) {
		store := filled(t, storetest.RandomRecords(seed))
		other := openTraced(t, storetest.RandomRecords(seed))
		for i, ends := range endsOf(store) {
			from, to := ends[0], ends[1]
			d := randomDocument{wholePaths, map[string]any{
				"from": from, "to": to, "together": i%3 == 0, "limit": 1 + i%7, "hops": 1 + i%5, "avoid": nil, "asOf": nil,
			}}
			if i%4 == 0 {
				d.variables["avoid"] = map[string]any{"degreeOver": 6, "ids": []any{"company:a", from}}
			}
			if i%5 == 0 {
				d.variables["asOf"] = "2015"
			}
			got, _ := answerOf(t, other, d)
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, d.variables, got.text(), want.text())
			}
			for _, what := range []string{`"length":1`, `"length":2`, `"length":4`, `"paths":[]`, `"together":"CERTAIN"`,
				`"together":"POSSIBLE"`, `"together":"UNKNOWN"`, `"together":"NONE"`} {
				seen[what] += strings.Count(string(got.data), what)
			}
		}
	}
	t.Log(seen)
	for what, n := range seen {
		if n < 5 {
			t.Errorf("only %d times %s", n, what)
		}
	}
}

// endsOf returns pairs of entities: all pairs of people, and as many others.
func endsOf(store *naive.Store) [][2]string {
	var pairs [][2]string
	people, all := store.Graph().Records(kg.Types(kg.TypePerson)), store.Graph().Records(kg.Entities)
	for i, a := range people {
		for j, b := range people[i+1:] {
			pairs = append(pairs, [2]string{a.RecordID(), b.RecordID()})
			if one, other := all[(i*7+j)%len(all)], all[(i+j*5)%len(all)]; one != other {
				pairs = append(pairs, [2]string{one.RecordID(), other.RecordID()})
			}
		}
	}
	return pairs
}

// pathsOf asks for paths, and returns the data with the errors.
func pathsOf(t *testing.T, store Store, arguments, selection string) string {
	t.Helper()
	answer := overHTTP(t, store, "{ paths("+arguments+") { "+selection+" } }", nil)
	if len(answer.Errors) > 0 {
		return fmt.Sprint(answer.Errors)
	}
	return string(answer.Data)
}

// Kimi, Moonshot AI, Wu Yuxin, Google Brain: each hop with the words of the article.
func TestPathsOfTheArticle(t *testing.T) {
	got := pathsOf(t, articleStore(t), `from: "project:kimi", to: "company:google-brain", limit: 1`,
		`length together nodes { name } hops { from { name } relations { kind citations { quote } } to { name } together }`)
	const founder = `{"quote":"Anche i giocatori più piccoli come Moonshot AI stanno avendo un momento. Il co-fondatore Wu Yuxin"}` //nolint:misspell // Italian
	want := `{"paths":[{"length":3,"together":null,` +
		`"nodes":[{"name":"Kimi"},{"name":"Moonshot AI"},{"name":"Wu Yuxin"},{"name":"Google Brain"}],"hops":[` +
		`{"from":{"name":"Kimi"},"relations":[{"kind":"PRODUCT_OF","citations":[{"quote":"Il prodotto di punta di Moonshot è Kimi"}]}],` +
		`"to":{"name":"Moonshot AI"},"together":null},` +
		`{"from":{"name":"Moonshot AI"},"relations":[{"kind":"EMPLOYED_BY","citations":[` + founder +
		`,{"quote":"Wu sta anche lavorando su grandi modelli multimodali"}]},{"kind":"FOUNDED","citations":[` + founder + `]}],` +
		`"to":{"name":"Wu Yuxin"},"together":null},` +
		`{"from":{"name":"Wu Yuxin"},"relations":[{"kind":"EMPLOYED_BY","citations":[` +
		`{"quote":"ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri"}]}],` +
		`"to":{"name":"Google Brain"},"together":null}]}]}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Those who were at one company at different times are joined through it, but not together. Of a founder who has
// no employment there, and of one whose dates are not known, that is not said.
func TestPathsOfPeopleWhoWereTogether(t *testing.T) {
	store := careersOf(t, map[string][]temporal.Period{
		"early": {{Start: "2010", End: "2012", Status: temporal.Ended}}, "late": {{Start: "2015", End: "2017", Status: temporal.Ended}},
		"both": {{Start: "2011", End: "2016", Status: temporal.Ended}}, "vague": {{Start: "2012", End: "2012", Status: temporal.Ended}}, "nowhen": {{}},
	})
	for _, c := range []struct{ from, to, verdict, together string }{
		{"early", "both", "CERTAIN", `{"together":"CERTAIN","nodes":[{"id":"person:early"},{"id":"company:c"},{"id":"person:both"}]}`},
		{"early", "vague", "POSSIBLE", `{"together":"POSSIBLE","nodes":[{"id":"person:early"},{"id":"company:c"},{"id":"person:vague"}]}`},
		{"early", "nowhen", "UNKNOWN", `{"together":"UNKNOWN","nodes":[{"id":"person:early"},{"id":"company:c"},{"id":"person:nowhen"}]}`},
		{"early", "late", "NONE", ""},
	} {
		arguments := fmt.Sprintf(`from: "person:%s", to: "person:%s", maxHops: 2`, c.from, c.to)
		if got, want := pathsOf(t, store, arguments, "together"), `{"paths":[{"together":"`+c.verdict+`"}]}`; got != want {
			t.Errorf("%s: got %s, want %s", arguments, got, want)
		}
		got := pathsOf(t, store, arguments+", together: true", "together nodes { id }")
		if want := `{"paths":[` + c.together + `]}`; got != want {
			t.Errorf("%s, together: got %s, want %s", arguments, got, want)
		}
	}
}

func TestPathsThatCannotBeAskedFor(t *testing.T) {
	store := articleStore(t)
	const good = `from: "person:wu-yuxin", to: "company:meta"`
	for arguments, words := range map[string]string{
		`from: "person:wu-yuxin", to: "person:wu-yuxin"`:  "to: \"person:wu-yuxin\" is what the paths are from",
		`from: "employment:x", to: "company:meta"`:        "from: \"employment:x\" is not the ID of an entity",
		`from: "person:wu-yuxin", to: "document:article"`: "to: \"document:article\" is not the ID of an entity",
		`from: "person:wu-yuxin", to: "nonsense"`:         "to: \"nonsense\" is not the ID of an entity",
		good + `, maxHops: 0`:                             "maxHops: 0 is out of range: want a number from 1 to 10",
		good + `, maxHops: 99`:                            "maxHops: 99 is out of range: want a number from 1 to 10",
		good + `, limit: 0`:                               "limit: 0 is out of range: want a number from 1 to 100",
		good + `, limit: -1`:                              "limit: -1 is out of range",
		good + `, limit: 101`:                             "limit: 101 is out of range",
		good + `, avoid: {degreeOver: -1}`:                "avoid.degreeOver: -1 is below 0",
		good + `, avoid: {ids: ["fact:x"]}`:               "avoid.ids: \"fact:x\" is not the ID of an entity",
		good + `, asOf: "2017-13"`:                        "asOf: ",
	} {
		answer := overHTTP(t, store, `{ p: paths(`+arguments+`) { length } }`, nil)
		if len(answer.Errors) != 1 {
			t.Fatalf("%s: %v", arguments, answer.Errors)
		}
		e := answer.Errors[0]
		if e.Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(e.Message, words) || !slices.Equal(e.Path, []any{"p"}) {
			t.Errorf("%s: %+v", arguments, e)
		}
	}
}

func TestPathsToWhatIsNotThere(t *testing.T) {
	for arguments, words := range map[string]string{
		`from: "person:nobody", to: "company:meta"`:      `from: nothing has the ID "person:nobody"`,
		`from: "company:meta", to: "team:none"`:          `to: nothing has the ID "team:none"`,
		`from: "person:nobody", to: "company:nothing"`:   `from, to: nothing has the IDs "person:nobody" and "company:nothing"`,
		`from: "team:x", to: "company:meta", kinds: []`:  `from: nothing has the ID "team:x"`,
		`from: "team:x", to: "company:meta", maxHops: 1`: `from: nothing has the ID "team:x"`,
	} {
		answer := overHTTP(t, articleStore(t), `{ p: paths(`+arguments+`) { length } }`, nil)
		if len(answer.Errors) != 1 || answer.Errors[0].Extensions.Code != apierror.CodeNotFound ||
			answer.Errors[0].Message != words || !slices.Equal(answer.Errors[0].Path, []any{"p"}) {
			t.Errorf("%s: %+v", arguments, answer.Errors)
		}
	}
}

// A null argument is an absent one; an empty list of kinds or standings is none at all.
func TestPathsOfNoKind(t *testing.T) {
	const good = `from: "person:wu-yuxin", to: "company:meta"`
	for arguments, want := range map[string]string{
		`maxHops: null, limit: null, kinds: null, avoid: null, asOf: null`: `{"paths":[{"length":1}]}`,
		`kinds: []`:             `{"paths":[]}`,
		`standing: []`:          `{"paths":[]}`,
		`kinds: [FOUNDED]`:      `{"paths":[]}`,
		`avoid: {}, maxHops: 1`: `{"paths":[{"length":1}]}`,
		`avoid: {ids: ["company:meta"]}, limit: 1`: `{"paths":[{"length":1}]}`,
	} {
		if got := pathsOf(t, articleStore(t), good+", "+arguments, "length"); got != want {
			t.Errorf("%s: got %s, want %s", arguments, got, want)
		}
	}
}

// crowdOf returns two people, of whom one came to the last of three companies when all others had left, who had been
// at all of them: there are very many ways from the one to the other, but none on which all were together.
func crowdOf(others int) []kg.Record {
	records := []kg.Record{&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt}}
	hire := func(person, company string, year temporal.PartialDate) {
		records = append(records, &kg.Relation{
			ID: "employment:" + person + "-" + company, Kind: kg.EmployedBy, Source: "person:" + person, Target: "company:" + company,
			Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")},
				Period: temporal.Period{Start: year, End: year, Status: temporal.Ended}},
		})
	}
	for _, c := range []string{"a", "b", "c"} {
		records = append(records, &kg.Entity{Type: kg.TypeCompany, ID: "company:" + c, Name: c})
		for i := range others {
			hire(fmt.Sprint(i), c, "2014")
		}
	}
	for i := range others {
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: fmt.Sprintf("person:%d", i), Name: fmt.Sprint(i)})
	}
	hire("late", "c", "2020")
	return append(records, &kg.Entity{Type: kg.TypePerson, ID: "person:late", Name: "late"})
}

// A search that is too large is an error, and never a list cut short.
func TestPathsThroughACrowd(t *testing.T) {
	store := openTraced(t, crowdOf(350))
	const ends = `from: "person:0", to: "person:late", together: true`
	for arguments, want := range map[string]string{
		`maxHops: 4`:                               `{"paths":[]}`,
		`maxHops: 6, avoid: {degreeOver: 300}`:     `{"paths":[]}`,
		`maxHops: 2, limit: 1, together: false`:    `{"paths":[{"length":2}]}`,
		`maxHops: 6, limit: 100, kinds: [FOUNDED]`: `{"paths":[]}`,
	} {
		args := ends + ", " + arguments
		if strings.Contains(arguments, "together") {
			args = strings.Replace(args, ", together: true", "", 1)
		}
		if got := pathsOf(t, store, args, "length"); got != want {
			t.Errorf("%s: got %s, want %s", arguments, got, want)
		}
	}
	answer := overHTTP(t, store, "{ p: paths("+ends+") { length } }", nil)
	if len(answer.Errors) != 1 || answer.Errors[0].Extensions.Code != apierror.CodeLimitExceeded ||
		!strings.Contains(answer.Errors[0].Message, "more than 100000 relations: ask for fewer hops") || !slices.Equal(answer.Errors[0].Path, []any{"p"}) {
		t.Errorf("%+v", answer.Errors)
	}
}
