package ftm_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ties/exchange"
	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/store/storetest/naive"
)

// Every text of a random file is a word that is nowhere else: it is in a record afterwards, or what it says is left out
// by name.

type object = map[string]any

// author writes a random file, and keeps count of what must become of it.
type author struct {
	*rapid.T
	words     int
	leftOutAs map[string]string // by word: what is reported if it is in no record
	jobs      int
}

func (a *author) chance(n int) bool { return rapid.IntRange(1, n).Draw(a.T, "chance") == 1 }

// word returns a new word, and takes note of how it is reported if it is left out.
func (a *author) word(what string) string {
	a.words++
	w := fmt.Sprintf("w%dw", a.words)
	a.leftOutAs[w] = what
	return w
}

// values returns some values of a property, with holes.
func (a *author) values(what string) any {
	if a.chance(4) {
		return rapid.SampledFrom([]any{nil, []any{}, []any{nil}, a.word(what)}).Draw(a.T, "value")
	}
	list := []any{a.word(what)}
	if a.chance(3) {
		list = append(list, nil, a.word(what))
	}
	return list
}

func (a *author) thing(schema string) object {
	p := object{"name": []any{a.word("")}, "riskSource": []any{a.word(schema + ".riskSource")}, "courtCase": []any{object{"id": a.word(schema + ".courtCase")}}}
	for _, name := range []string{"alias", "weakAlias", "notes", "summary", "country", "topics", "website", "email"} {
		if a.chance(2) {
			p[name] = a.values("")
		}
	}
	return object{
		"id": a.word(""), "schema": schema, "caption": a.word(""), "properties": p,
		"datasets": []any{a.word("datasets")}, "first_seen": a.word("first_seen"),
	}
}

// job returns an edge of its own.
func (a *author) job(person, company any) object {
	a.jobs++
	p := object{"director": person, "organization": company, "summary": []any{a.word("Directorship.summary")}, "role": a.values("")}
	return object{"id": a.word(""), "schema": "Directorship", "properties": p}
}

func properties(o object) object { return o["properties"].(object) }

func nest(o object, property string, value any) {
	list, _ := properties(o)[property].([]any)
	properties(o)[property] = append(list, value)
}

// shallow returns what an answer of an API may have of an entity in a place where more would be too much.
func (a *author) shallow(o object) any {
	switch rapid.IntRange(0, 3).Draw(a.T, "shallow") {
	case 0:
		return o["id"]
	case 1:
		return object{"id": o["id"]}
	case 2:
		return object{"id": o["id"], "schema": o["schema"], "properties": object{}}
	default:
		return object{"id": o["id"], "schema": o["schema"], "properties": object{"name": properties(o)["name"]}}
	}
}

// file draws the entities of a file.
func (a *author) file() []any {
	var people, companies, all []any
	for range rapid.IntRange(1, 3).Draw(a.T, "people") {
		people = append(people, a.thing("Person"))
		companies = append(companies, a.thing("Company"))
	}
	for range rapid.IntRange(0, 6).Draw(a.T, "jobs") {
		p := rapid.SampledFrom(people).Draw(a.T, "person").(object)
		c := rapid.SampledFrom(companies).Draw(a.T, "company").(object)
		switch j := a.job([]any{a.shallow(p)}, []any{a.shallow(c)}); rapid.IntRange(0, 3).Draw(a.T, "place") {
		case 0:
			delete(properties(j), "director")
			nest(p, "directorshipDirector", j)
		case 1:
			nest(c, "directorshipOrganization", j)
		case 2: // in both, and each lacks what its place says
			forPerson, forCompany := maps.Clone(j), maps.Clone(j)
			forPerson["properties"], forCompany["properties"] = maps.Clone(properties(j)), maps.Clone(properties(j))
			delete(properties(forPerson), "director")
			delete(properties(forCompany), "organization")
			delete(properties(forCompany), "summary")
			nest(p, "directorshipDirector", forPerson)
			nest(c, "directorshipOrganization", forCompany)
		default:
			all = append(all, j)
		}
	}
	return append(append(all, people...), companies...)
}

// write lays the entities out in one of the ways in which they come.
func (a *author) write(entities []any) string {
	var text []byte
	var err error
	switch rapid.IntRange(0, 3).Draw(a.T, "layout") {
	case 0:
		text, err = json.MarshalIndent(entities, "", " ")
	case 1:
		text, err = json.Marshal(object{"total": a.word("total"), "results": entities, "facets": object{"x": []any{a.word("facets")}}})
	default:
		for _, e := range entities {
			var one []byte
			if one, err = json.Marshal(e); err != nil {
				break
			}
			text = append(append(text, one...), '\n')
		}
	}
	if err != nil {
		a.Fatal(err)
	}
	return string(text)
}

func TestNothingIsLostWithoutAWord(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := &author{T: rt, leftOutAs: map[string]string{}}
		text := a.write(a.file())
		to := naive.New()
		report, err := importer.Import(t.Context(), to, exchangetest.Files("a.json", text), importer.Options{
			RecordedAt: exchangetest.Noon, Format: exchange.FollowTheMoney, Problem: func(p importer.Problem) { rt.Error(p) },
		})
		if err != nil {
			rt.Fatalf("%v\n%s", err, text)
		}
		all := exchangetest.Export(t, to)
		if got := strings.Count(all, `{"kind":"Employment"`); got != a.jobs {
			rt.Errorf("%d of %d jobs were written", got, a.jobs)
		}
		if report.Records != report.Written+report.Repeated+report.LeftOutTimes() {
			rt.Errorf("not all is accounted for: %+v", report)
		}
		compareLeftOut(rt, report, a.lost(all, text))
		if rt.Failed() {
			rt.Logf("%s\nbecame\n%s", text, all)
		}
	})
}

// lost counts the words that are in no record, by what is reported of them. What is said of one entity is reported once.
func (a *author) lost(records, text string) map[string]int {
	lost := map[string]int{}
	for word, what := range a.leftOutAs {
		if !strings.Contains(records, word) && strings.Contains(text, `"`+word+`"`) {
			lost[what]++
		}
	}
	return lost
}

func compareLeftOut(t *rapid.T, report importer.Report, want map[string]int) {
	got := map[string]int{}
	for _, l := range report.LeftOut {
		got[l.What] += l.Times
	}
	for _, what := range slices.Sorted(maps.Keys(want)) {
		if got[what] != want[what] {
			t.Errorf("%s is left out %d times, want %d", what, got[what], want[what])
		}
		delete(got, what)
	}
	for what, times := range got {
		t.Errorf("%s is left out %d times, but nothing of it is lost", what, times)
	}
}
