package jsonline_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/temporal"
)

var noon = time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC)

// canonical has a record of every kind beside its canonical line.
var canonical = map[string]kg.Record{
	`{"kind":"Document","id":"document:d","title":"T","language":"it","text":"a \"b\"\nc","url":"https://example.org","publisher":"P","publishedOn":"2024-11","recordedAt":"2024-12-01T12:00:00Z"}`: &kg.Document{
		ID: "document:d", Title: "T", Language: "it", Text: "a \"b\"\nc", URL: "https://example.org", Publisher: "P", PublishedOn: "2024-11", RecordedAt: noon,
	},
	`{"kind":"Document","id":"document:bare","title":"T"}`: &kg.Document{ID: "document:bare", Title: "T"},
	`{"kind":"Person","id":"person:wu","name":"吴育昕","aliases":[{"name":"Wu","language":"it"},{"name":"🙂"}],"description":"d","url":"u","identifiers":[{"scheme":"wikidata","value":"Q42"},{"scheme":"x y","value":"1"}],"openLists":["EMPLOYED_BY","FOUNDED"],"citations":[{"document":"document:d","quote":"b","start":3},{"document":"document:d"}]}`: &kg.Entity{
		Type: kg.TypePerson, ID: "person:wu", Name: "吴育昕", Description: "d", URL: "u",
		Aliases:     []kg.Alias{{Name: "Wu", Language: "it"}, {Name: "🙂"}},
		Identifiers: []kg.Identifier{{Scheme: "wikidata", Value: "Q42"}, {Scheme: "x y", Value: "1"}},
		OpenLists:   []kg.RelationKind{kg.EmployedBy, kg.Founded},
		Citations:   []kg.Citation{{Document: "document:d", Quote: "b", Start: 3, End: 4}, kg.Whole("document:d")},
	},
	`{"kind":"Company","id":"company:c","name":"C","category":"lab"}`:   &kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "C", Category: "lab"},
	`{"kind":"Project","id":"project:p","name":"P","category":"model"}`: &kg.Entity{Type: kg.TypeProject, ID: "project:p", Name: "P", Category: "model"},
	`{"kind":"Team","id":"team:t","name":"T"}`:                          &kg.Entity{Type: kg.TypeTeam, ID: "team:t", Name: "T"},
	`{"kind":"Place","id":"place:p","name":"P"}`:                        &kg.Entity{Type: kg.TypePlace, ID: "place:p", Name: "P"},
	`{"kind":"Event","id":"event:e","name":"E"}`:                        &kg.Entity{Type: kg.TypeEvent, ID: "event:e", Name: "E"},
	`{"kind":"Employment","id":"employment:e","person":"person:wu","company":"company:c","role":"r","start":"2014","end":"2016-09","inferred":true,"standing":"REPORTED","citations":[{"document":"document:d","quote":"🙂x"}],"recordedAt":"2024-12-01T12:00:00Z"}`: &kg.Relation{
		ID: "employment:e", Kind: kg.EmployedBy, Source: "person:wu", Target: "company:c", Role: "r",
		Claim: kg.Claim{
			Period:   temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended, Inferred: true},
			Standing: kg.Reported, RecordedAt: noon, Citations: []kg.Citation{kg.Quote("document:d", "🙂x")},
		},
	},
	`{"kind":"Membership","id":"membership:m","person":"person:wu","team":"team:t"}`: &kg.Relation{
		ID: "membership:m", Kind: kg.MemberOf, Source: "person:wu", Target: "team:t",
	},
	`{"kind":"Link","id":"founded:f","relation":"FOUNDED","source":"person:wu","target":"company:c","status":"CURRENT"}`: &kg.Relation{
		ID: "founded:f", Kind: kg.Founded, Source: "person:wu", Target: "company:c",
		Claim: kg.Claim{Period: temporal.Period{Status: temporal.Current}},
	},
	`{"kind":"Link","id":"works-on:w","relation":"WORKS_ON","source":"person:wu","target":"project:p","end":"2020","status":"UNKNOWN","recordedAt":"2024-12-01T12:00:00Z"}`: &kg.Relation{
		ID: "works-on:w", Kind: kg.WorksOn, Source: "person:wu", Target: "project:p",
		Claim: kg.Claim{Period: temporal.Period{End: "2020", Status: temporal.StatusUnknown}, RecordedAt: noon},
	},
	`{"kind":"Link","id":"works-on:x","relation":"WORKS_ON","source":"person:wu","target":"project:p","end":"2024","status":"UNKNOWN","recordedAt":"2024-12-01T12:00:00Z"}`: &kg.Relation{
		ID: "works-on:x", Kind: kg.WorksOn, Source: "person:wu", Target: "project:p",
		Claim: kg.Claim{Period: temporal.Period{End: "2024", Status: temporal.StatusUnknown}, RecordedAt: noon},
	},
	`{"kind":"Link","id":"works-on:y","relation":"WORKS_ON","source":"person:wu","target":"project:p","end":"2024","status":"ENDED","recordedAt":"2024-12-01T12:00:00Z"}`: &kg.Relation{
		ID: "works-on:y", Kind: kg.WorksOn, Source: "person:wu", Target: "project:p",
		Claim: kg.Claim{Period: temporal.Period{End: "2024", Status: temporal.Ended}, RecordedAt: noon},
	},
	`{"kind":"Link","id":"part-of:p","relation":"PART_OF","source":"team:t","target":"company:c","status":"ENDED"}`: &kg.Relation{
		ID: "part-of:p", Kind: kg.PartOf, Source: "team:t", Target: "company:c",
		Claim: kg.Claim{Period: temporal.Period{Status: temporal.Ended}},
	},
	`{"kind":"Fact","id":"fact:f","entity":"company:c","name":"headcount","value":"hundreds","start":"2017-05-03","standing":"OPINION"}`: &kg.Fact{
		ID: "fact:f", Entity: "company:c", Name: "headcount", Value: "hundreds",
		Claim: kg.Claim{Period: temporal.Period{Start: "2017-05-03"}, Standing: kg.Opinion},
	},
}

func TestEveryKindIsReadAndWritten(t *testing.T) {
	for line, want := range canonical {
		got, err := jsonline.Decode([]byte(line))
		if err != nil {
			t.Errorf("Decode(%s): %v", line, err)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Decode(%s) differs (- wanted, + got):\n%s", line, diff)
		}
		if again := string(jsonline.Append(nil, want)); again != line {
			t.Errorf("Append gave\n%s\nwant\n%s", again, line)
		}
	}
}

// What says the same as its canonical form in other words.
func TestOtherWaysToSayTheSame(t *testing.T) {
	for line, want := range map[string]string{
		`{ "name" : "T" , "id" : "team:t" , "kind" : "Team" }`:                                                                                 `{"kind":"Team","id":"team:t","name":"T"}`,
		`{"kind":"Team","id":"team:t","name":"\u0054","url":"","aliases":[],"description":null,"citations":null}`:                              `{"kind":"Team","id":"team:t","name":"T"}`,
		`{"kind":"Team","id":"team:t","name":"a\/\ud83d\ude42"}`:                                                                               `{"kind":"Team","id":"team:t","name":"a/🙂"}`,
		`{"kind":"Fact","id":"fact:f","end":"2017","status":"ENDED","standing":"STATED","inferred":false,"recordedAt":"2024-12-01T12:00:00Z"}`: `{"kind":"Fact","id":"fact:f","end":"2017","recordedAt":"2024-12-01T12:00:00Z"}`,
		`{"kind":"Fact","id":"fact:f","end":"2024","recordedAt":"2024-12-01T12:00:00Z"}`:                                                       `{"kind":"Fact","id":"fact:f","end":"2024","status":"UNKNOWN","recordedAt":"2024-12-01T12:00:00Z"}`,
		`{"kind":"Fact","id":"fact:f","end":"2024-12-01","recordedAt":"2024-12-01T12:00:00Z"}`:                                                 `{"kind":"Fact","id":"fact:f","end":"2024-12-01","recordedAt":"2024-12-01T12:00:00Z"}`,
		`{"kind":"Employment","id":1,"person":101,"company":7.0,"citations":[{"document":3}]}`:                                                 `{"kind":"Employment","id":"1","person":"101","company":"7.0","citations":[{"document":"3"}]}`,
		`{"kind":"Team","id":5,"name":"T"}`:                                                                                                    `{"kind":"Team","id":"5","name":"T"}`,
		`{"kind":"Fact","id":"fact:f","status":"UNKNOWN","start":"2017"}`:                                                                      `{"kind":"Fact","id":"fact:f","start":"2017"}`,
		`{"kind":"Fact","id":"fact:f","status":""}`:                                                                                            `{"kind":"Fact","id":"fact:f"}`,
		`{"kind":"Fact","id":"fact:f","recordedAt":"2024-12-01T13:00:00.75+01:00"}`:                                                            `{"kind":"Fact","id":"fact:f","recordedAt":"2024-12-01T12:00:00Z"}`,
		`{"kind":"Team","id":"team:t","citations":[{"start":0,"quote":"q","document":"document:d"}]}`:                                          `{"kind":"Team","id":"team:t","citations":[{"document":"document:d","quote":"q","start":0}]}`,
		`{"kind":"Team","id":"team:t","citations":[{"start":null,"document":"document:d","quote":""}]}`:                                        `{"kind":"Team","id":"team:t","citations":[{"document":"document:d"}]}`,
	} {
		record, err := jsonline.Decode([]byte(line))
		if err != nil {
			t.Errorf("Decode(%s): %v", line, err)
			continue
		}
		if got := string(jsonline.Append(nil, record)); got != want {
			t.Errorf("%s is written again as\n%s\nwant\n%s", line, got, want)
		}
	}
}

// badLines has a fault of every kind, with the field and the words that tell what is wrong or would be right.
var badLines = []struct{ line, field, reason string }{
	{`{"kind":"Team","id":"team:t","colour":1}`, "colour", "no such field here: want one of kind, id, name, aliases"},
	{`{"kind":"Person","id":"person:p","category":"x"}`, "category", "no such field here"},
	{`{"kind":"Employment","source":"person:p"}`, "source", "want one of kind, id, person, company, role"},
	{`{"kind":"Membership","relation":"MEMBER_OF"}`, "relation", "no such field here"},
	{`{"kind":"Team","aliases":[{"name":"a"},{"nom":"b"}]}`, "aliases[1].nom", "want one of name, language"},
	{`{"kind":"Team","citations":[{"page":3}]}`, "citations[0].page", "want one of document, quote, start"},
	{`{"kind":"Team","a\nb":3}`, `"a\nb"`, "no such field"},
	{`{"kind":"Team","name":3}`, "name", "is a number: want a text"},
	{`{"kind":"Team","name":{"a":[1,{}]}}`, "name", "is an object: want a text"},
	{`{"kind":"Team","aliases":"a"}`, "aliases", "is a text: want a list"},
	{`{"kind":"Team","aliases":["a"]}`, "aliases[0]", "is a text: want an object"},
	{`{"kind":"Fact","inferred":"true"}`, "inferred", "is a text: want a boolean"},
	{`{"kind":"Team","citations":{"document":"document:d"}}`, "citations", "is an object: want a list"},
	{`{"kind":"Team","citations":[{"quote":"q","start":"3"}]}`, "citations[0].start", "is a text: want a number"},
	{`{"kind":"Team","citations":[{"quote":"q","start":-1}]}`, "citations[0].start", "want a whole number"},
	{`{"kind":"Team","citations":[{"quote":"q","start":1.5}]}`, "citations[0].start", "want a whole number"},
	{`{"kind":"Team","citations":[{"quote":"q","start":99999999999}]}`, "citations[0].start", "want a whole number"},
	{`{"kind":"Team","citations":[{"document":"document:d","start":0}]}`, "citations[0]", "start without a quote"},
	{`{"kind":"Team","name":"a","name":"a"}`, "name", "twice"},
	{`{"kind":"Team","aliases":[{"name":"a","name":"b"}]}`, "aliases[0].name", "twice"},
	{`{"kind":"Team","kind":"Team"}`, "kind", "twice"},
	{`{"kind":"Team"} {}`, "", "one JSON object a line"},
	{`{"kind":"Team"}x`, "", "one JSON object a line"},
	{`{"kind":"Team","name":"a"`, "", "the line ends in the middle"},
	{`{"kind":"Team","name":"a`, "name", "the line ends in the middle"},
	{`{"kind":"Team" "name":"a"}`, "", "invalid character '\"'"},
	{`{"kind":"Team",}`, "", "invalid character"},
	{`{'kind':'Team'}`, "", "invalid character"},
	{`kind,id,name`, "", "invalid character 'k'"},
	{`[{"kind":"Team"}]`, "", "is a list: want an object"},
	{`null`, "", "want a JSON object"},
	{`"Team"`, "", "is a text: want an object"},
	{`{}`, "kind", "missing: want one of Document, Person, Company"},
	{`{"id":"team:t","name":"T"}`, "kind", "missing"},
	{`{"kind":""}`, "kind", "missing"},
	{`{"kind":null}`, "kind", "missing"},
	{`{"kind":7}`, "kind", "is a number: want a text"},
	{`{"kind":"person"}`, "kind", `"person" is unknown: want one of Document, Person`},
	{`{"kind":"Link","id":"founded:f"}`, "relation", "missing: want one of FOUNDED, WORKS_ON"},
	{`{"kind":"Link","relation":"LOVES"}`, "relation", `"LOVES" is unknown: want one of FOUNDED, WORKS_ON`},
	{`{"kind":"Link","relation":"EMPLOYED_BY"}`, "relation", "EMPLOYED_BY is a record of kind Employment"},
	{`{"kind":"Fact","status":"current"}`, "status", `"current" is unknown: want one of CURRENT, ENDED, UNKNOWN`},
	{`{"kind":"Fact","standing":"SAID"}`, "standing", "want one of STATED, REPORTED, INFERRED, PLANNED, OPINION, DISPUTED, RETRACTED"},
	{`{"kind":"Team","openLists":["HIRED"]}`, "openLists[0]", "want one of EMPLOYED_BY, MEMBER_OF"},
	{`{"kind":"Team","openLists":["PART_OF",null]}`, "openLists[1]", "not a relation kind"},
	{`{"kind":"Fact","start":"2017-13"}`, "start", "such as 2017, 2017-05 or 2017-05-03"},
	{`{"kind":"Fact","end":"03/05/2017"}`, "end", "is not a date"},
	{`{"kind":"Fact","start":true}`, "start", "is a boolean: want a text"},
	{`{"kind":"Fact","recordedAt":"2024-12-01"}`, "recordedAt", "RFC 3339"},
	{`{"kind":"Fact","recordedAt":"2024-12-01T24:00:00Z"}`, "recordedAt", "RFC 3339"},
	{`{"kind":"Fact","recordedAt":"2024-12-01T12:00:00"}`, "recordedAt", "RFC 3339"},
	{`{"kind":"Fact","recordedAt":1733054400}`, "recordedAt", "is a number: want a text"},
	{"{\"kind\":\"Team\",\"name\":\"a\xff\"}", "name", "invalid UTF-8"},
	{"{\"kind\":\"Team\",\"na\xffme\":\"a\"}", "", "invalid UTF-8"},
	{`{"kind":"Team","name":"\ud83d"}`, "name", "surrogate"},
	{"{\"kind\":\"Team\",\"name\":\"a\x00\"}", "name", `'\x00'`},
}

func TestBadLines(t *testing.T) {
	for _, c := range badLines {
		_, err := jsonline.Decode([]byte(c.line))
		if !mentions(err, c.field, c.reason) {
			t.Errorf("Decode(%s): got %v, want %q in field %q", c.line, err, c.reason, c.field)
		}
		if !errors.Is(err, kg.ErrInvalid) {
			t.Errorf("Decode(%s): got %v, want a kg.ErrInvalid", c.line, err)
		}
	}
}

func mentions(err error, field, reason string) bool {
	var faults kg.RecordErrors
	errors.As(err, &faults)
	for _, f := range faults {
		if f.Field == field && strings.Contains(f.Reason, reason) {
			return true
		}
	}
	return false
}

func TestAllFaultsOfALineAreReported(t *testing.T) {
	_, err := jsonline.Decode([]byte(`{"kind":"Fact","id":"fact:f","name":1,"start":"x","colour":{},"standing":"?","citations":[{"start":[]}]}`))
	var faults kg.RecordErrors
	if !errors.As(err, &faults) {
		t.Fatalf("got %v, want faults", err)
	}
	var fields []string
	for _, f := range faults {
		fields = append(fields, f.Field)
		if f.ID != "fact:f" {
			t.Errorf("the fault in %s names the record %q, want fact:f", f.Field, f.ID)
		}
	}
	if got := strings.Join(fields, " "); got != "name start colour standing citations[0].start" {
		t.Errorf("faults in %s", got)
	}
}

// What reads well may still be unsound: that is for Record.Check to say, with the same names of fields.
func TestUnsoundRecords(t *testing.T) {
	for line, field := range map[string]string{
		`{"kind":"Team","name":"T"}`:                                "id",
		`{"kind":"Team","id":"company:t","name":"T"}`:               "id",
		`{"kind":"Team","id":"team:t"}`:                             "name",
		`{"kind":"Team","id":"team:t","name":"a\u0000b"}`:           "name",
		`{"kind":"Link","id":"founded:f","relation":"PART_OF"}`:     "id",
		`{"kind":"Document","id":"document:d","title":"T"}`:         "recordedAt",
		`{"kind":"Team","id":"team:t","aliases":[null]}`:            "aliases[0].name",
		`{"kind":"Team","id":"team:t","citations":[null]}`:          "citations[0].document",
		`{"kind":"Person","id":"person:p","openLists":["PART_OF"]}`: "openLists[0]",
	} {
		record, err := jsonline.Decode([]byte(line))
		if err != nil {
			t.Errorf("Decode(%s): %v", line, err)
			continue
		}
		if !mentions(kg.RecordErrors(record.Check()), field, "") {
			t.Errorf("Check of %s gave %v, want a fault in %s", line, kg.RecordErrors(record.Check()), field)
		}
	}
}

func TestFieldsAreThoseThatAreRead(t *testing.T) {
	for _, kind := range kg.Nodes.List() {
		for _, field := range jsonline.Fields(kind) {
			line := `{"kind":"` + kind.String() + `","` + field + `":null}`
			if field == "kind" {
				line = `{"kind":"` + kind.String() + `"}`
			}
			if _, err := jsonline.Decode([]byte(line)); mentions(err, field, "no such field") {
				t.Errorf("%s: %v", kind, err)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	for line := range canonical {
		f.Add([]byte(line))
	}
	for _, c := range badLines {
		f.Add([]byte(c.line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		record, err := jsonline.Decode(line)
		if err != nil {
			if !errors.Is(err, kg.ErrInvalid) {
				t.Fatalf("got %v, want a kg.ErrInvalid", err)
			}
			return
		}
		if len(record.Check()) > 0 {
			return
		}
		again, err := jsonline.Decode(jsonline.Append(nil, record))
		if err != nil {
			t.Fatalf("what was read cannot be written and read again: %v", err)
		}
		if faults := again.Check(); len(faults) > 0 {
			t.Fatalf("what was sound is unsound when read again: %v", faults)
		}
		if diff := cmp.Diff(record, again); diff != "" {
			t.Fatalf("differs when read again (- first, + then):\n%s", diff)
		}
	})
}
