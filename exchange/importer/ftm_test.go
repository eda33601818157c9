package importer_test

import (
	"slices"
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/importer"
	"ties/kg/temporal"
	"ties/store/storetest/naive"
)

// without returns the lines of the store that are of none of the kinds, without what the import has filled in.
func (a *attempt) without(kinds ...string) []string {
	a.Helper()
	if a.err != nil {
		a.Fatalf("Import: %v", a.err)
	}
	var lines []string
	for line := range strings.Lines(export(a.T, a.store)) {
		line = strings.TrimSuffix(line, "\n")
		if !slices.ContainsFunc(kinds, func(k string) bool { return strings.HasPrefix(line, `{"kind":"`+k+`"`) }) {
			lines = append(lines, strings.ReplaceAll(line, `,"citations":[{"document":"`+a.report.Document+`"}],"recordedAt":"2024-12-01T12:00:00Z"`, ""))
		}
	}
	return lines
}

func (a *attempt) leavesOut(want ...string) {
	a.Helper()
	var got []string
	for _, l := range a.report.LeftOut {
		got = append(got, l.String())
	}
	if !slices.Equal(got, want) {
		a.Errorf("left out\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func compare(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Ids and words as OpenSanctions has them.
const (
	ftmPerson  = `{"id":"Q1","caption":"Ann","schema":"Person","properties":{"name":["Ann","Anna"],"alias":["Anna","A."],"birthDate":["1970-01-02"],"country":["it","fr"],"notes":["Knows much."]},"datasets":["d"],"target":false}`
	ftmCompany = `{"id":"NK-x/1","schema":"Company","properties":{"name":["Acme"],"website":["https://acme.example"]}}`
	ftmParent  = `{"id":"NK-y","schema":"PublicBody","properties":{"name":["Ministry"]}}`
	ftmTeam    = `{"id":"t","schema":"Organization","properties":{"name":["Crew"],"classification":["Team"]}}`
	ftmJob     = `{"id":"e1","schema":"Employment","properties":{"employee":["Q1"],"employer":["NK-x/1"],"role":["engineer"],"startDate":["2014","2014-05-03"],"endDate":["2016-09-01T00:00:00"],"summary":["s"]}}`
)

func TestFollowTheMoney(t *testing.T) {
	a := tryImport(t, naive.New(), importer.Options{}, "a.json", joinLines(
		ftmJob, ftmPerson, ftmCompany, ftmParent, ftmTeam,
		`{"id":"m1","schema":"Membership","properties":{"member":["Q1"],"organization":["t"]}}`,
		`{"id":"d1","schema":"Directorship","properties":{"director":["Q1"],"organization":["NK-y"],"status":["current"]}}`,
		`{"id":"o1","schema":"Ownership","properties":{"owner":["NK-y"],"asset":["NK-x/1"],"percentage":["75%"]}}`,
		`{"id":"o2","schema":"Ownership","properties":{"owner":["Q1"],"asset":["NK-x/1"],"percentage":["25"]}}`,
		`{"id":"v","schema":"Vessel","properties":{"name":["Boat"]}}`,
		`{"id":"o3","schema":"Ownership","properties":{"owner":["Q1"],"asset":["v"]}}`,
		`{"id":"w","schema":"Vessel","properties":{"name":["Ship"]}}`,
	))
	compare(t, a.without("Document"),
		`{"kind":"Person","id":"person:Q1","name":"Ann","aliases":[{"name":"Anna"},{"name":"A."}],"description":"Knows much."}`,
		`{"kind":"Company","id":"company:NK-x~2F1","name":"Acme","url":"https://acme.example","category":"company"}`,
		`{"kind":"Company","id":"company:NK-y","name":"Ministry","category":"public body"}`,
		`{"kind":"Team","id":"team:t","name":"Crew"}`,
		`{"kind":"Employment","id":"employment:d1","person":"person:Q1","company":"company:NK-y","role":"director","status":"CURRENT"}`,
		`{"kind":"Employment","id":"employment:e1","person":"person:Q1","company":"company:NK-x~2F1","role":"engineer","start":"2014-05-03","end":"2016-09-01"}`,
		`{"kind":"Membership","id":"membership:m1","person":"person:Q1","team":"team:t","role":"member"}`,
		`{"kind":"Link","id":"part-of:o1","relation":"PART_OF","source":"company:NK-x~2F1","target":"company:NK-y","role":"owned 75 %"}`,
		`{"kind":"Fact","id":"fact:Q1-a388ad05c5ba9583","entity":"person:Q1","name":"birthDate","value":"1970-01-02"}`,
		`{"kind":"Fact","id":"fact:Q1-aa4898bba27243c7","entity":"person:Q1","name":"country","value":"fr"}`,
		`{"kind":"Fact","id":"fact:Q1-ebf3847d0f5607da","entity":"person:Q1","name":"country","value":"it"}`,
		`{"kind":"Fact","id":"fact:o2","entity":"company:NK-x~2F1","name":"owner","value":"person:Q1 25 %"}`,
	)
	a.leavesOut(
		"a.json:1: Employment.summary is left out: the graph has no place for this property",
		"a.json:2: datasets is left out: it is about the entry, not about the entity",
		"a.json:2: target is left out: it is about the entry, not about the entity",
		"a.json:10: Vessel is left out: the graph has no place for this schema (and 1 more)",
		"a.json:11: Ownership is left out: only what companies and people own of companies has a place",
	)
}

func TestBadFollowTheMoney(t *testing.T) {
	for name, c := range map[string]struct{ lines, problems []string }{
		"syntax":     {[]string{ftmPerson, `{"id":"x"`}, []string{"a:2: is not a JSON object of FollowTheMoney"}},
		"no ID":      {[]string{`{"schema":"Person"}`}, []string{"a:1: id: missing"}},
		"no schema":  {[]string{ftmPerson, `{"id":"x"}`}, []string{"a:2: schema: missing"}},
		"no name":    {[]string{`{"id":"x","schema":"Person","properties":{}}`}, []string{"a:1: name: missing"}},
		"properties": {[]string{`{"id":"x","schema":"Person","properties":{"name":[["A"]]}}`}, []string{"a:1: "}},
		"ends": {
			[]string{`{"id":"e","schema":"Employment","properties":{"employee":["Q1"]}}`}, []string{"a:1: employer: missing"},
		},
		"reference": {[]string{ftmCompany, ftmJob}, []string{`a:2: employee: "Q1" is not there`}},
		"reference to who knows what": {
			[]string{ftmParent, `{"id":"d","schema":"Directorship","properties":{"director":["Q9"],"organization":["NK-y"]}}`},
			[]string{`a:2: director: "Q9" is not there`},
		},
		"date": {
			[]string{ftmPerson, ftmCompany, strings.Replace(ftmJob, "2016-09-01T00:00:00", "late 2016", 1)},
			[]string{`a:3: endDate: "late 2016" is not a date`},
		},
		"two that differ": {[]string{ftmPerson, strings.Replace(ftmPerson, `"Person"`, `"Company"`, 1)}, []string{
			`a:1: schema: "Q1" has it as "Person", and as "Company" at a:2: want one of them`,
		}},
		"a mark": {[]string{ftmPerson, "\ufeff" + ftmCompany}, []string{"a:2: a byte order mark stands in the middle"}},
	} {
		t.Run(name, func(t *testing.T) {
			tryImport(t, naive.New(), importer.Options{Format: exchange.FollowTheMoney}, "a", joinLines(c.lines...)).refuses(c.problems...)
		})
	}
}

func TestDatesOfFollowTheMoney(t *testing.T) {
	for given, want := range map[string]string{
		`"2014"`:                    `,"start":"2014"`,
		`"2014-05-03","2014-05-07"`: `,"start":"2014-05"`,
		`"2014-05-03","2014-07-07"`: `,"start":"2014"`,
		`"2014-05","2014-05-07"`:    `,"start":"2014-05-07"`,
		`"2014","2015"`:             ``,
		`"2014-05-03 10:20:30"`:     `,"start":"2014-05-03"`,
	} {
		job := `{"id":"e","schema":"Employment","properties":{"employee":["Q1"],"employer":["NK-x/1"],"startDate":[` + given + `]}}`
		a := tryImport(t, naive.New(), importer.Options{}, "a", joinLines(ftmPerson, ftmCompany, job))
		compare(t, a.without("Document", "Person", "Company", "Fact"),
			`{"kind":"Employment","id":"employment:e","person":"person:Q1","company":"company:NK-x~2F1"`+want+`}`)
	}
}

func TestMissingEndsElsewhere(t *testing.T) {
	job := `{"id":"e","schema":"Employment","properties":{"employee":["Q1"],"employer":["NK-x/1"],"startDate":"2014"}}`
	a := tryImport(t, naive.New(), importer.Options{MissingEnd: temporal.Current}, "a", joinLines(ftmPerson, ftmCompany, job))
	compare(t, a.without("Document", "Person", "Company", "Fact"),
		`{"kind":"Employment","id":"employment:e","person":"person:Q1","company":"company:NK-x~2F1","start":"2014","status":"CURRENT"}`)
}
