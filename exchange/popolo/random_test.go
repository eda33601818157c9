package popolo_test

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

type members = map[string]any

// author writes a random file, and keeps count of what must become of it.
type author struct {
	*rapid.T
	words       int
	leftOutAs   map[string]string // by word: what is reported if it is in no record
	memberships int               // that are different
	repeated    int
}

// chance draws whether something that is there once in n times is there.
func (a *author) chance(n int) bool { return rapid.IntRange(1, n).Draw(a.T, "chance") == 1 }

// word returns a new word, and takes note of how it is reported if it is left out.
func (a *author) word(what string) string {
	a.words++
	w := fmt.Sprintf("w%dw", a.words)
	a.leftOutAs[w] = what
	return w
}

// some adds a member with a text to an object, or one that says nothing, or none.
func (a *author) some(o members, list, name string) {
	switch rapid.IntRange(0, 3).Draw(a.T, name) {
	case 0:
		o[name] = rapid.SampledFrom([]any{nil, "", []any{}, members{}, []any{nil}}).Draw(a.T, "nothing")
	case 1, 2:
		o[name] = a.word(list + "." + name)
	}
}

// entries returns a list with holes.
func (a *author) entries(one func() any) []any {
	var list []any
	for range rapid.IntRange(0, 3).Draw(a.T, "entries") {
		if a.chance(4) {
			list = append(list, nil)
		}
		list = append(list, one())
	}
	return list
}

func (a *author) thing(list string) members {
	o := members{"id": a.word(""), "name": a.word("")}
	for _, name := range []string{"summary", "email", "image", "national_identity", "sort_name", "family_name"} {
		a.some(o, list, name)
	}
	o["other_names"] = a.entries(func() any {
		switch rapid.IntRange(0, 3).Draw(a.T, "other name") {
		case 0:
			return members{"note": a.word(list + ".other_names")} // no name
		case 1:
			return members{"given_name": a.word(""), "family_name": a.word("")}
		default:
			return members{"name": a.word(""), "lang": "fr", "note": a.word(list + ".other_names.note"), "family_name": a.word(list + ".other_names.family_name")}
		}
	})
	o["identifiers"] = a.entries(func() any {
		if a.chance(3) {
			return members{"scheme": a.word(list + ".identifiers")}
		}
		return members{"scheme": a.word(""), "identifier": a.word("")}
	})
	o["contact_details"] = a.entries(func() any {
		if a.chance(3) {
			return members{"type": a.word(list + ".contact_details"), "value": nil}
		}
		return members{"type": a.word(""), "value": a.word(""), "note": a.word(list + ".contact_details.note")}
	})
	o["links"] = a.entries(func() any {
		if a.chance(3) {
			return members{"note": a.word(list + ".links.note"), "url": a.word("")}
		}
		return a.word("")
	})
	if a.chance(2) {
		o["images"] = []any{members{"url": a.word(list + ".images")}}
	}
	return o
}

// membership returns a membership of its own.
func (a *author) membership(person, organization any) members {
	m := members{"person_id": person, "organization_id": organization, "on_behalf_of_id": a.word("memberships.on_behalf_of_id")}
	if a.chance(2) {
		m["id"] = a.word("")
	}
	a.some(m, "memberships", "role")
	a.some(m, "memberships", "label")
	a.some(m, "memberships", "area_id")
	a.memberships++
	return m
}

// file draws a file.
func (a *author) file() members {
	var people, parties, list []any
	for range rapid.IntRange(1, 3).Draw(a.T, "people") {
		people = append(people, a.thing("persons"))
		parties = append(parties, a.thing("organizations"))
	}
	person := func() members { return rapid.SampledFrom(people).Draw(a.T, "person").(members) }
	party := func() members { return rapid.SampledFrom(parties).Draw(a.T, "party").(members) }
	for range rapid.IntRange(0, 6).Draw(a.T, "memberships") {
		p, o := person(), party()
		m := a.membership(p["id"], o["id"])
		times := 1
		if a.chance(4) {
			times++
			a.repeated++
		}
		for range times {
			switch m := maps.Clone(m); rapid.IntRange(0, 3).Draw(a.T, "place") {
			case 0:
				delete(m, "person_id")
				p["memberships"] = append(listOf(p["memberships"]), m)
			case 1:
				delete(m, "organization_id")
				o["memberships"] = append(listOf(o["memberships"]), m)
			case 2:
				delete(m, "person_id")
				m["person"] = members{"id": p["id"]}
				list = append(list, m)
			default:
				list = append(list, m)
			}
		}
	}
	areas := []any{members{"id": "nameless", "type": a.word("areas")}, nil, members{"id": "a", "name": a.word("")}}
	return members{"persons": people, "organizations": parties, "memberships": append(list, nil), "areas": areas, "meta": members{"x": a.word("meta")}}
}

func listOf(value any) []any {
	list, _ := value.([]any)
	return list
}

func TestNothingIsLostWithoutAWord(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := &author{T: rt, leftOutAs: map[string]string{}}
		text, err := json.Marshal(a.file())
		if err != nil {
			rt.Fatal(err)
		}
		to := naive.New()
		report, err := importer.Import(t.Context(), to, exchangetest.Files("a.json", string(text)), importer.Options{
			RecordedAt: exchangetest.Noon, Format: exchange.Popolo, Problem: func(p importer.Problem) { rt.Error(p) },
		})
		if err != nil {
			rt.Fatalf("%v\n%s", err, text)
		}
		all := exchangetest.Export(t, to)
		if got := strings.Count(all, `{"kind":"Employment"`); got != a.memberships || report.Repeated != a.repeated {
			rt.Errorf("%d of %d memberships were written, and %d of %d were repetitions", got, a.memberships, report.Repeated, a.repeated)
		}
		if report.Records != report.Written+report.Repeated+report.LeftOutTimes() {
			rt.Errorf("not all is accounted for: %+v", report)
		}
		compareLeftOut(rt, report, a.lost(all, string(text)))
		if rt.Failed() {
			rt.Logf("%s\nbecame\n%s", text, all)
		}
	})
}

// lost counts the words that are in no record, as often as they are in the file, by what is reported of them.
func (a *author) lost(records, text string) map[string]int {
	lost := map[string]int{}
	for word, what := range a.leftOutAs {
		if !strings.Contains(records, word) {
			lost[what] += strings.Count(text, `"`+word+`"`)
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
