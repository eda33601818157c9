package importer_test

import (
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/importer"
	"ties/store/storetest/naive"
)

const popoloFile = `{
  "meta": {"x": 1},
  "memberships": [
    {"person_id": "ann", "organization_id": "house", "role": "clerk", "start_date": "2014", "end_date": "2016-09-01"},
    {
      "id": "m2", "person_id": "ann", "organization_id": "budget", "legislative_period_id": "9"
    },
    {"id": "m3", "person_id": "ann", "post_id": "speaker"}
  ],
  "persons": [{"id": "ann", "name": "Ann", "other_names": [{"name": "Anna", "lang": "it"}], "gender": "female",
    "birth_date": "1970-01-02", "links": [{"url": "https://a.example"}, {"url": "https://b.example"}], "images": [{"url": "x"}],
    "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}]}],
  "organizations": [
    {"id": "house", "name": "House", "classification": "legislature", "area_id": "area/it"},
    {"id": "budget", "name": "Budget", "classification": "Committee", "parent_id": "house"}
  ],
  "posts": [{"id": "speaker", "label": "Speaker", "organization_id": "house"}],
  "areas": [{"id": "area/it", "name": "Italy"}]
}
`

func TestPopolo(t *testing.T) {
	a := tryImport(t, naive.New(), importer.Options{}, "a.json", popoloFile)
	compare(t, a.without("Document"),
		`{"kind":"Person","id":"person:ann","name":"Ann","aliases":[{"name":"Anna","language":"it"}],"url":"https://a.example","identifiers":[{"scheme":"wikidata","value":"Q1"}]}`,
		`{"kind":"Company","id":"company:house","name":"House","category":"legislature"}`,
		`{"kind":"Team","id":"team:budget","name":"Budget"}`,
		`{"kind":"Place","id":"place:area~2Fit","name":"Italy"}`,
		`{"kind":"Employment","id":"employment:3dd0ae223babfa85","person":"person:ann","company":"company:house","role":"clerk","start":"2014","end":"2016-09-01"}`,
		`{"kind":"Employment","id":"employment:m3","person":"person:ann","company":"company:house","role":"Speaker"}`,
		`{"kind":"Membership","id":"membership:m2","person":"person:ann","team":"team:budget","role":"member"}`,
		`{"kind":"Link","id":"based-in:e4d81fbb1c9b4f25","relation":"BASED_IN","source":"company:house","target":"place:area~2Fit"}`,
		`{"kind":"Link","id":"part-of:68b6e1ed3c212e8b","relation":"PART_OF","source":"team:budget","target":"company:house"}`,
		`{"kind":"Fact","id":"fact:ann-13a00c9b0d5f9867","entity":"person:ann","name":"birth_date","value":"1970-01-02"}`,
		`{"kind":"Fact","id":"fact:ann-55e56ab493168f5f","entity":"person:ann","name":"link","value":"https://b.example"}`,
		`{"kind":"Fact","id":"fact:ann-c191a27f069a4fb5","entity":"person:ann","name":"gender","value":"female"}`,
	)
	a.leavesOut(
		"a.json:2: meta is left out: it is no list that is known here",
		"a.json:5: memberships.legislative_period_id is left out: the graph has no place for it",
		"a.json:10: persons.images is left out: the graph has no place for it",
		"a.json:17: posts is left out: a post is the role of those who hold it, and nothing of its own",
	)
}

func TestBadPopolo(t *testing.T) {
	for name, c := range map[string]struct{ old, new, problem string }{
		"reference":    {`"person_id": "ann", "post`, `"person_id": "bob", "post`, `a.json:8: person_id: "bob" is not there`},
		"person":       {`"person_id": "ann", "post`, `"person": "ann", "post`, `a.json:8: person_id: missing`},
		"organisation": {`"post_id": "speaker"`, `"post_id": "clerk"`, `a.json:8: post_id: "clerk" is not there`},
		"date":         {`2016-09-01`, `September`, `a.json:4: end_date: "September" is not a date`},
		"name":         {`"name": "House"`, `"title": "House"`, `a.json:14: name: missing`},
		"ID":           {`{"id": "house",`, `{`, `a.json:4: organization_id: "house" is not there`},
		"type":         {`"end_date": "2016-09-01"`, `"end_date": ["2016"]`, `a.json:4: end_date: is a JSON array: want a date`},
		"text":         {`{"id": "area/it", "name": "Italy"}`, `"Italy"`, `a.json:18: is a JSON string: want an object`},
	} {
		t.Run(name, func(t *testing.T) {
			a := tryImport(t, naive.New(), importer.Options{}, "a.json", strings.Replace(popoloFile, c.old, c.new, 1))
			if len(a.problems) == 0 || !strings.HasPrefix(a.problems[0], c.problem) {
				t.Errorf("got %q, want %s", a.problems, c.problem)
			}
			if left := export(t, a.store); left != "" || a.err == nil {
				t.Errorf("got %v, and wrote\n%s", a.err, left)
			}
		})
	}
	for name, c := range map[string]struct{ content, words string }{
		"cut off":       {popoloFile[:700], "a.json:14: the text ends in the middle of it"},
		"syntax":        {strings.Replace(popoloFile, `"m3",`, `"m3"`, 1), "a.json:8: is not JSON"},
		"two documents": {popoloFile + "{}", "a.json:20: more follows behind the end"},
		"invalid UTF-8": {strings.Replace(popoloFile, "Italy", "Ital\xff", 1), "a.json:18: is not JSON: invalid UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			a := tryImport(t, naive.New(), importer.Options{Format: exchange.Popolo}, "a.json", c.content)
			if a.err == nil || !strings.HasPrefix(a.err.Error(), c.words) {
				t.Errorf("got %v, want it to begin %s", a.err, c.words)
			}
			a.refuses()
		})
	}
}
