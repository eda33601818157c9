package graph

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/storetest"
)

const wholeGaps = `query ($of: ID!, $first: Int) { gaps(of: $of, first: $first) {
	edges { cursor node { code text kind claim { __typename id standing citations { quote } ... on Relation { target { name } } ... on Fact { name } } } }
	nodes { code }
	pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
} }`

// The gaps of random people and companies must be those of each of their claims.
func TestGapsAgreeWithTheNaiveModel(t *testing.T) {
	schema := schemaForTest()
	found := map[string]int{}
	for seed := range uint64(20) {
		records := storetest.RandomRecords(seed)
		store, other := filled(t, records), openTraced(t, records)
		for _, of := range store.Graph().Records(kg.Types(kg.TypePerson, kg.TypeCompany)) {
			for _, first := range []int{0, 3, 1000} {
				d := randomDocument{wholeGaps, map[string]any{"of": of.RecordID(), "first": first}}
				got, _ := answerOf(t, store, d)
				if want := specified(schema, store, d); got.text() != want.text() {
					t.Fatalf("seed %d: %v\ngot  %s\nwant %s", seed, d.variables, got.text(), want.text())
				}
				if same, _ := answerOf(t, other, d); same.text() != got.text() {
					t.Fatalf("seed %d: %v\nSQLite %s\nnaive  %s", seed, d.variables, same.text(), got.text())
				}
				for _, code := range naiveGapCodes {
					found[code] += strings.Count(string(got.data), `"node":{"code":"`+code+`"`)
				}
			}
		}
	}
	t.Log(found)
	for _, code := range naiveGapCodes {
		if found[code] < 10 {
			t.Errorf("only %d gaps were %s", found[code], code)
		}
	}
}

// gapsResult is what tests read of an answer.
type gapsResult struct {
	Gaps struct {
		Nodes []struct {
			Code, Text, Kind string
			Claim            struct{ ID string }
		}
		PageInfo struct {
			HasNextPage, HasPreviousPage bool
			EndCursor                    string
		}
	}
}

func gapsFrom(t *testing.T, store Store, arguments string) (gaps []string, more bool, cursor string) {
	t.Helper()
	answer := overHTTP(t, store, `{ gaps(`+arguments+`) { nodes { code text kind claim { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`, nil)
	var data gapsResult
	if err := json.Unmarshal(answer.Data, &data); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s: %v %v", answer.Data, err, answer.Errors)
	}
	for _, n := range data.Gaps.Nodes {
		gaps = append(gaps, strings.TrimSpace(n.Code+" "+n.Claim.ID))
	}
	if before := strings.Contains(arguments, "after"); data.Gaps.PageInfo.HasPreviousPage != before {
		t.Errorf("%s: has a previous page: %v", arguments, data.Gaps.PageInfo.HasPreviousPage)
	}
	return gaps, data.Gaps.PageInfo.HasNextPage, data.Gaps.PageInfo.EndCursor
}

func TestGapsOfTheArticle(t *testing.T) {
	got, more, _ := gapsFrom(t, articleStore(t), `of: "person:wu-yuxin", first: 100`)
	want := []string{
		"LIST_OPEN",
		"START_UNKNOWN employment:wu-yuxin-cruise", "END_UNKNOWN employment:wu-yuxin-cruise", "TENSE_INFERRED employment:wu-yuxin-cruise",
		"START_UNKNOWN employment:wu-yuxin-google-brain", "END_UNKNOWN employment:wu-yuxin-google-brain", "TENSE_INFERRED employment:wu-yuxin-google-brain",
		"START_UNKNOWN employment:wu-yuxin-meta", "END_UNKNOWN employment:wu-yuxin-meta", "TENSE_INFERRED employment:wu-yuxin-meta",
		"START_UNKNOWN employment:wu-yuxin-moonshot-ai", "TENSE_INFERRED employment:wu-yuxin-moonshot-ai", "ONLY_INFERRED employment:wu-yuxin-moonshot-ai",
	}
	if !slices.Equal(got, want) || more {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Walking through the pages returns each gap once, also where there are long runs of claims without gaps.
func TestGapsPageByPage(t *testing.T) {
	records := []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", Text: "All of it.", RecordedAt: recordedAt},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "C"},
	}
	var want []string
	for i := range 700 {
		person := fmt.Sprintf("person:%03d", i)
		job := &kg.Relation{
			ID: fmt.Sprintf("employment:%03d", i), Kind: kg.EmployedBy, Source: person, Target: "company:c",
			Claim: kg.Claim{
				Period: temporal.Period{Start: "2014-05-03", End: "2016-09-30", Status: temporal.Ended}, RecordedAt: recordedAt,
				Citations: []kg.Citation{kg.Quote("document:d", "All of it.")},
			},
		}
		if i%350 == 7 {
			job.Citations, job.Standing = []kg.Citation{kg.Whole("document:d")}, kg.Inferred
			want = append(want, "ONLY_INFERRED "+job.ID, "NO_QUOTE "+job.ID)
		}
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: person, Name: person}, job)
	}
	records = append(records, &kg.Fact{ID: "fact:1", Entity: "company:c", Name: "headcount", Value: "many",
		Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}}})
	want = append(want, "NO_QUOTE fact:1")
	store := openTraced(t, records)
	for _, size := range []int{1, 2, 3, 100, 1000} {
		walked, more, cursor := gapsFrom(t, store, fmt.Sprintf(`of: "company:c", first: %d`, size))
		for more {
			var next []string
			next, more, cursor = gapsFrom(t, store, fmt.Sprintf(`of: "company:c", first: %d, after: %q`, size, cursor))
			walked = append(walked, next...)
		}
		if !slices.Equal(walked, want) {
			t.Errorf("pages of %d: %v, want %v", size, walked, want)
		}
	}
}

func TestGapsThatCannotBeAskedFor(t *testing.T) {
	for _, c := range []struct{ arguments, code, words string }{
		{`of: "project:kimi"`, apierror.CodeBadUserInput, `of: "project:kimi" is not the ID of a person or a company: want one such as`},
		{`of: "employment:wu-yuxin-meta"`, apierror.CodeBadUserInput, `is not the ID of a person or a company`},
		{`of: ""`, apierror.CodeBadUserInput, `of: "" is not the ID of a person or a company`},
		{`of: "person:nobody"`, apierror.CodeNotFound, `of: nothing has the ID "person:nobody"`},
		{`of: "person:wu-yuxin", first: 1001`, apierror.CodeBadUserInput, "first: 1001 is out of range"},
		{`of: "person:wu-yuxin", after: "bm9uc2Vuc2U"`, apierror.CodeBadUserInput, "after: comes from another list"},
	} {
		answer := overHTTP(t, articleStore(t), `{ g: gaps(`+c.arguments+`) { nodes { code } } }`, nil)
		if len(answer.Errors) != 1 {
			t.Fatalf("%s: %v", c.arguments, answer.Errors)
		}
		e := answer.Errors[0]
		if e.Extensions.Code != c.code || !strings.Contains(e.Message, c.words) || !slices.Equal(e.Path, []any{"g"}) {
			t.Errorf("%s: %+v", c.arguments, e)
		}
	}
}

// naiveAllGaps returns the gaps of everything: of each entity, in order, those of itself, of the relations from it and of the facts
// about it.
func naiveAllGaps(x *naiveExecutor, kinds kg.TypeSet, codes []string) (list []string) {
	entities := x.graph.Records(kinds)
	slices.SortFunc(entities, func(a, b kg.Record) int {
		return cmp.Or(cmp.Compare(x.graph.Degree(b.RecordID()), x.graph.Degree(a.RecordID())), cmp.Compare(b.RecordID(), a.RecordID()))
	})
	for _, r := range entities {
		for _, one := range x.gapList(map[string]any{"of": r.RecordID()}).page.all {
			code, id := one.node.fields["code"].(string), ""
			if claim, ok := one.node.fields["claim"].(thing); ok {
				if r2, ok := claim.record.(*kg.Relation); ok && r2.Source != r.RecordID() {
					continue
				}
				id = claim.record.RecordID()
			}
			if t := r.RecordType(); code == "NOTHING_RECORDED" && t != kg.TypePerson && t != kg.TypeCompany {
				continue
			}
			if codes == nil || slices.Contains(codes, code) {
				list = append(list, strings.TrimSpace(r.RecordID()+" "+code+" "+id))
			}
		}
	}
	return list
}

// The pages of the gaps of everything, one after the other, must be those of each entity.
func TestGapsOfEverythingAgreeWithTheNaiveModel(t *testing.T) {
	for seed := range uint64(4) {
		records := storetest.RandomRecords(seed)
		model, sqlite := filled(t, records), openTraced(t, records)
		x := &naiveExecutor{graph: model.Graph()}
		for _, c := range []struct {
			arguments string
			kinds     kg.TypeSet
			codes     []string
		}{
			{"", kg.Entities, nil},
			{"kinds: [PERSON], ", kg.Types(kg.TypePerson), nil},
			{"codes: [START_VAGUE, NO_QUOTE], ", kg.Entities, []string{"START_VAGUE", "NO_QUOTE"}},
			{"codes: [LIST_OPEN, END_UNKNOWN, ONLY_INFERRED], ", kg.Entities, []string{"LIST_OPEN", "END_UNKNOWN", "ONLY_INFERRED"}},
			{"codes: [NOTHING_RECORDED, TENSE_INFERRED], ", kg.Entities, []string{"NOTHING_RECORDED", "TENSE_INFERRED"}},
			{"codes: [], ", kg.Entities, []string{}},
		} {
			want := naiveAllGaps(x, c.kinds, c.codes)
			for _, first := range []int{1, 3, 300} {
				for name, store := range map[string]Store{"naive": model, "SQLite": sqlite} {
					if got := allGaps(t, store, fmt.Sprintf("%sfirst: %d", c.arguments, first)); !slices.Equal(got, want) {
						t.Fatalf("seed %d, %s, %sfirst: %d\ngot  %q\nwant %q", seed, name, c.arguments, first, got, want)
					}
				}
			}
		}
	}
}

// allGaps reads all pages of the gaps of everything.
func allGaps(t *testing.T, store Store, arguments string) (list []string) {
	t.Helper()
	after := ""
	for range 2_000 {
		answer := overHTTP(t, store, `{ gaps(`+arguments+after+`) { nodes { code entity { id } claim { id } } pageInfo { hasNextPage endCursor } } }`, nil)
		var data struct {
			Gaps struct {
				Nodes []struct {
					Code          string
					Entity, Claim struct{ ID string }
				}
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		if err := json.Unmarshal(answer.Data, &data); err != nil || len(answer.Errors) > 0 {
			t.Fatalf("%s: %s %v", arguments+after, answer.Data, answer.Errors)
		}
		for _, n := range data.Gaps.Nodes {
			list = append(list, strings.TrimSpace(n.Entity.ID+" "+n.Code+" "+n.Claim.ID))
		}
		if !data.Gaps.PageInfo.HasNextPage {
			return list
		}
		after = `, after: "` + data.Gaps.PageInfo.EndCursor + `"`
	}
	t.Fatal("the pages do not end")
	return nil
}
