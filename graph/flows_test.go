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

const wholeFlows = `query ($from: [ID!], $to: [ID!], $during: PeriodInput, $minPeople: Int, $standing: [Standing!], $units: Boolean!, $unitsAsOf: Date, $through: [RelationKind!]! = [EMPLOYED_BY]) {
	talentFlows(from: $from, to: $to, through: $through, during: $during, minPeople: $minPeople, standing: $standing, includeUnits: $units, unitsAsOf: $unitsAsOf, first: 100) {
		totalCount people peopleLeftOut pageInfo { hasNextPage startCursor }
		edges { cursor node {
			from { id name } to { id name } people certain possible unknown
			moves(first: 40) { totalCount edges { cursor node { verdict person { id name } from { ...job } to { ...job } } } }
			first: moves(first: 1) { nodes { person { name } } pageInfo { hasNextPage endCursor } }
		} }
	}
}
fragment job on Relation { id kind target { id } ... on Membership { person { id } } period { start end status } citations { quote } }`

// The flows between random companies must be those that the rule of a move yields for each person alone.
func TestFlowsAgreeWithTheNaiveModel(t *testing.T) {
	schema := schemaForTest()
	found := map[string]int{}
	for seed := range uint64(40) {
		records := storetest.RandomRecords(seed)
		store, other := filled(t, records), openTraced(t, records)
		companies := idsOf(store.Graph().Records(kg.Types(kg.TypeCompany)))
		teams, projects := idsOf(store.Graph().Records(kg.Types(kg.TypeTeam))), idsOf(store.Graph().Records(kg.Types(kg.TypeProject)))
		asserted := []any{"STATED", "REPORTED", "INFERRED"}
		for _, variables := range []map[string]any{
			{"standing": asserted},
			{"standing": asserted, "units": true},
			{"standing": asserted, "units": true, "unitsAsOf": "2015"},
			{"standing": asserted, "through": []any{"MEMBER_OF"}},
			{"standing": asserted, "through": []any{"WORKS_ON"}, "from": projects},
			{"standing": asserted, "through": []any{"WORKS_ON", "EMPLOYED_BY", "MEMBER_OF"}},
			{"standing": asserted, "through": []any{"MEMBER_OF", "EMPLOYED_BY"}, "units": true, "to": append(teams, companies[:2]...)},
			{"standing": asserted, "through": []any{"MEMBER_OF", "WORKS_ON"}, "units": true, "unitsAsOf": "2016", "during": map[string]any{"start": "2014-05"}},
			{"standing": asserted, "through": []any{"MEMBER_OF"}, "units": true, "from": companies[:2]},
			{"standing": asserted, "through": []any{"EMPLOYED_BY", "WORKS_ON"}, "from": companies[:1], "to": projects},
			{"standing": asserted, "units": true, "from": companies[:2], "during": map[string]any{"end": "2016"}},
			{"standing": asserted, "units": true, "to": companies[1:], "minPeople": 2},
			{"standing": append(asserted, "PLANNED", "OPINION", "DISPUTED", "RETRACTED")},
			{"standing": asserted, "from": companies[:1]},
			{"standing": asserted, "to": companies[1:], "minPeople": 2},
			{"standing": asserted, "during": map[string]any{"start": "2014-05", "end": "2016-03"}},
			{"standing": asserted, "during": map[string]any{"end": "2016-02"}, "from": companies[1:], "to": companies[:2]},
		} {
			if variables["units"] == nil {
				variables["units"] = false
			}
			d := randomDocument{wholeFlows, variables}
			got, _ := answerOf(t, store, d)
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, variables, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, variables, same.text(), got.text())
			}
			for _, verdict := range []string{"CERTAIN", "POSSIBLE", "UNKNOWN"} {
				found[verdict] += strings.Count(string(got.data), `"node":{"verdict":"`+verdict)
			}
		}
	}
	t.Log(found)
	for _, verdict := range []string{"CERTAIN", "POSSIBLE", "UNKNOWN"} {
		if found[verdict] < 20 {
			t.Errorf("only %d moves were %s", found[verdict], verdict)
		}
	}
}

func idsOf(records []kg.Record) []any {
	var ids []any
	for _, r := range records {
		ids = append(ids, r.RecordID())
	}
	return ids
}

// flowsResult is what tests read of an answer.
type flowsResult struct {
	TalentFlows struct {
		Nodes []struct {
			From, To                           struct{ ID, Name string }
			People, Certain, Possible, Unknown int
			Moves                              struct {
				Nodes []struct {
					Verdict  string
					Person   struct{ Name string }
					From, To struct {
						ID        string
						Citations []struct{ Quote string }
					}
				}
			}
		}
		PageInfo struct {
			HasNextPage, HasPreviousPage bool
			EndCursor                    string
		}
		TotalCount, People int
	}
}

func flowsFrom(t *testing.T, store Store, arguments string) flowsResult {
	t.Helper()
	answer := overHTTP(t, store, `{ talentFlows`+arguments+` {
		nodes { from { id name } to { id name } people certain possible unknown
			moves { nodes { verdict person { name } from { id citations { quote } } to { id citations { quote } } } } }
		pageInfo { hasNextPage hasPreviousPage endCursor } totalCount people } }`, nil)
	var data flowsResult
	if err := json.Unmarshal(answer.Data, &data); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s: %v %v", answer.Data, err, answer.Errors)
	}
	return data
}

// Into Moonshot AI one and the same person came from three companies, nobody knows in which order.
func TestFlowsOfTheArticle(t *testing.T) {
	store := articleStore(t)
	got := flowsFrom(t, store, `(to: ["company:moonshot-ai"])`).TalentFlows
	var from []string
	for _, n := range got.Nodes {
		from = append(from, n.From.Name)
		m := n.Moves.Nodes
		if n.To.Name != "Moonshot AI" || n.People != 1 || n.Unknown != 1 || len(m) != 1 || m[0].Verdict != "UNKNOWN" ||
			m[0].Person.Name != "Wu Yuxin" || !strings.Contains(m[0].From.Citations[0].Quote, "Meta, Cruise, Google Brain") ||
			!strings.Contains(m[0].To.Citations[0].Quote, "Moonshot AI") {
			t.Errorf("%+v", n)
		}
	}
	if !slices.Equal(from, []string{"Cruise", "Google Brain", "Meta"}) || got.People != 1 || got.TotalCount != 3 {
		t.Errorf("%+v", got)
	}
	// A solicitation is not a hire, nor is founding one's own company.
	for _, arguments := range []string{
		`(from: ["company:openai"])`, `(to: ["company:alibaba"])`, `(from: ["company:openai"], to: ["company:alibaba"], standing: [PLANNED, OPINION, DISPUTED])`,
		`(from: ["company:moonshot-ai"])`,
	} {
		if got := flowsFrom(t, store, arguments).TalentFlows; len(got.Nodes) > 0 || got.People > 0 {
			t.Errorf("%s: %+v", arguments, got)
		}
	}
}

// Walking through the pages returns every cell once, in the order of the whole list.
func TestFlowsPageByPage(t *testing.T) {
	var records []kg.Record
	for i := range 4 {
		for j := range 4 {
			records = append(records, wayOf(fmt.Sprintf("%d%d", i, j), fmt.Sprintf("c%d", i), fmt.Sprintf("c%d", j))...)
		}
	}
	records = append(records, wayOf("again", "c1", "c3")...)
	slices.SortStableFunc(records, func(a, b kg.Record) int { return strings.Compare(a.RecordID(), b.RecordID()) })
	records = slices.CompactFunc(records, func(a, b kg.Record) bool { return a.RecordID() == b.RecordID() })
	store := openTraced(t, append(records, &kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt}))
	cellsOf := func(arguments string) (cells []string, more bool, cursor string) {
		got := flowsFrom(t, store, arguments).TalentFlows
		if got.TotalCount != 12 || got.People != 13 || got.PageInfo.HasPreviousPage != strings.Contains(arguments, "after") {
			t.Errorf("%s: %+v", arguments, got)
		}
		for _, n := range got.Nodes {
			cells = append(cells, n.From.ID+" "+n.To.ID)
		}
		return cells, got.PageInfo.HasNextPage, got.PageInfo.EndCursor
	}
	whole, _, _ := cellsOf("(first: 100)")
	if len(whole) != 12 || whole[0] != "company:c1 company:c3" {
		t.Fatalf("%v", whole)
	}
	for _, size := range []int{1, 5, 12} {
		walked, more, cursor := cellsOf(fmt.Sprintf("(first: %d)", size))
		for more {
			var next []string
			next, more, cursor = cellsOf(fmt.Sprintf("(first: %d, after: %q)", size, cursor))
			walked = append(walked, next...)
		}
		if !slices.Equal(walked, whole) {
			t.Errorf("pages of %d: %v, want %v", size, walked, whole)
		}
	}
}

// wayOf returns records of a person who went from one company to another, unless they are the same.
func wayOf(who, from, to string) []kg.Record {
	job := func(at string, year temporal.PartialDate) *kg.Relation {
		return &kg.Relation{
			ID: "employment:" + who + "-" + at + string(year), Kind: kg.EmployedBy, Source: "person:" + who, Target: "company:" + at,
			Claim: kg.Claim{
				Period: temporal.Period{Start: year, End: year, Status: temporal.Ended}, RecordedAt: recordedAt,
				Citations: []kg.Citation{kg.Whole("document:d")},
			},
		}
	}
	return []kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:" + who, Name: who},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:" + from, Name: from},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:" + to, Name: to},
		job(from, "2014"), job(to, "2016"),
	}
}

func TestFlowsThatCannotBeAskedFor(t *testing.T) {
	store := articleStore(t)
	cursor := flowsFrom(t, store, "(first: 1)").TalentFlows.PageInfo.EndCursor
	for arguments, words := range map[string]string{
		`from: ["person:wu-yuxin"]`:                                 `from[0]: "person:wu-yuxin" is not the ID of a company: want one such as`,
		`to: ["company:meta", "nonsense"]`:                          `to[1]: "nonsense" is not the ID of a company`,
		`to: ["company:meta", "company:meta"]`:                      `to[1]: "company:meta" is there twice: want each company once`,
		`minPeople: 0`:                                              "minPeople: 0 is below 1: want a number of people",
		`during: {start: "2016", end: "2015-12"}`:                   "during: ends with 2015-12, before it starts with 2016",
		`through: [WORKS_ON], to: ["company:meta"]`:                 `to[0]: "company:meta" is not the ID of a project: want one such as "project:kimi"`,
		`through: []`:                                               "through: is empty: want some of EMPLOYED_BY, MEMBER_OF, WORKS_ON",
		`through: [FOUNDED]`:                                        "through: FOUNDED does not lead from people to places",
		`through: [MEMBER_OF, EMPLOYED_BY], from: ["project:kimi"]`: `from[0]: "project:kimi" is not the ID of a company or team`,
		`first: -1`:                             "first: -1 is out of range",
		`first: 1001`:                           "first: 1001 is out of range",
		`after: "nonsense"`:                     "after: is not a cursor",
		`minPeople: 2, after: "` + cursor + `"`: "after: comes from another list",
	} {
		answer := overHTTP(t, store, `{ f: talentFlows(`+arguments+`) { totalCount } }`, nil)
		if len(answer.Errors) != 1 {
			t.Fatalf("%s: %v", arguments, answer.Errors)
		}
		e := answer.Errors[0]
		if e.Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(e.Message, words) || !slices.Equal(e.Path, []any{"f"}) {
			t.Errorf("%s: %+v", arguments, e)
		}
	}
	answer := overHTTP(t, store, `{ talentFlows { nodes { m: moves(first: -1) { totalCount } } } }`, nil)
	if len(answer.Errors) != 1 || !slices.Equal(answer.Errors[0].Path, []any{"talentFlows", "nodes", "m"}) {
		t.Errorf("%+v", answer.Errors)
	}
	answer = overHTTP(t, store, `{ talentFlows(first: 1000) { nodes { moves(first: 1000) { nodes { person { name } } } } } }`, nil)
	if len(answer.Errors) != 1 || answer.Errors[0].Extensions.Code != apierror.CodeLimitExceeded {
		t.Errorf("%+v", answer.Errors)
	}
}

// Somebody with too many jobs is left out of flows, and counted.
func TestFlowsCountWhomTheyLeaveOut(t *testing.T) {
	const query = `{
		all: talentFlows { totalCount people peopleLeftOut }
		from: talentFlows(from: ["company:c"], during: {start: "1900"}) { peopleLeftOut nodes { people } }
		to: talentFlows(to: ["company:nowhere"]) { peopleLeftOut }
	}`
	for jobs, want := range map[int]string{
		temporal.MaxJobs:     `{"all":{"totalCount":0,"people":0,"peopleLeftOut":0},"from":{"peopleLeftOut":0,"nodes":[]},"to":{"peopleLeftOut":0}}`,
		temporal.MaxJobs + 1: `{"all":{"totalCount":0,"people":0,"peopleLeftOut":1},"from":{"peopleLeftOut":1,"nodes":[]},"to":{"peopleLeftOut":0}}`,
		2_000:                `{"all":{"totalCount":0,"people":0,"peopleLeftOut":1},"from":{"peopleLeftOut":1,"nodes":[]},"to":{"peopleLeftOut":0}}`,
	} {
		store := careersOf(t, map[string][]temporal.Period{
			"busy": slices.Repeat([]temporal.Period{{Start: "2014", End: "2014", Status: temporal.Ended}}, jobs), "idle": {{Start: "2014"}},
		})
		got, _ := answerOf(t, store, randomDocument{query, nil})
		same, _ := answerOf(t, openTraced(t, slices.Collect(maps.Values(store.Graph()))), randomDocument{query, nil})
		if string(got.data) != want || same.text() != got.text() {
			t.Errorf("%d jobs:\ngot    %s\nSQLite %s\nwant   %s", jobs, got.text(), same.text(), want)
		}
	}
}
