package importer_test

import (
	"strings"
	"testing"

	"ties/exchange/importer"
	"ties/kg/temporal"
	"ties/store/storetest/naive"
)

// folder is the tables of what stands in the lines that tests share, in all the ways that are allowed.
var folder = []string{
	"t/documents.csv", "\ufeffrecordedAt,id,title,text\r\n2024-12-01T12:00:00Z,document:d,T,one 🙂 two one\r\n",
	"t/people.csv", "name;citations;id\nP;\"[{\"\"document\"\":\"\"document:d\"\",\n \"\"quote\"\":\"\"two\"\"}]\";person:p\n;;\n",
	"t/companies.csv", " id , name,kind\ncompany:c,C,Company\n\n",
	"t/employments.csv", "id,person,company,role,citations,recordedAt\nemployment:e,person:p,company:c,,document:d,2024-12-01T12:00:00Z\n",
	"t/facts.csv", "id\tentity\tname\tvalue\tcitations\trecordedAt\nfact:f\tcompany:c\tn\tv\tdocument:d\t2024-12-01T12:00:00Z\n",
}

func TestTables(t *testing.T) {
	tryImport(t, naive.New(), importer.Options{}, folder...).accepts(docD, personP, companyC, jobE, factF)
}

func TestCellsOfTables(t *testing.T) {
	for table, want := range map[string]string{
		"id,name,aliases\nteam:t,T,One; Zwei\n":                        `{"kind":"Team","id":"team:t","name":"T","aliases":[{"name":"One"},{"name":"Zwei"}]}`,
		"id,name,aliases\nteam:t,T,\"[{\"\"name\"\":\"\"a;b\"\"}]\"\n": `{"kind":"Team","id":"team:t","name":"T","aliases":[{"name":"a;b"}]}`,
		"id,name,openLists\nteam:t,T,MEMBER_OF PART_OF\n":              `{"kind":"Team","id":"team:t","name":"T","openLists":["MEMBER_OF","PART_OF"]}`,
		"id,name\nteam:t,\"a\r\nb\"\"c\"\r\n":                          `{"kind":"Team","id":"team:t","name":"a\r\nb\"c"}`,
		"id,name\nteam:t,'=1+1\n":                                      `{"kind":"Team","id":"team:t","name":"=1+1"}`,
		"id,name\nteam:t,=1+1\n":                                       `{"kind":"Team","id":"team:t","name":"=1+1"}`,
		"id,name\nteam:t,'n Sync\n":                                    `{"kind":"Team","id":"team:t","name":"'n Sync"}`,
		"id,name\nteam:t,''-1\n":                                       `{"kind":"Team","id":"team:t","name":"'-1"}`,
		"id,name,description\nteam:t,T,\" a,b \"\n":                    `{"kind":"Team","id":"team:t","name":"T","description":" a,b "}`,
	} {
		tryImport(t, naive.New(), importer.Options{}, "teams.csv", table).accepts(want)
	}
	inferred := "id,name\ncompany:c,C\n"
	fact := "id,entity,name,value,inferred,end,recordedAt,citations\nfact:f,company:c,n,v,TRUE,2017,2024-12-01T12:00:00Z,document:d\n"
	tryImport(t, naive.New(), importer.Options{}, "companies.csv", inferred, "facts.csv", fact, "d", docD).
		accepts(docD, companyC, strings.Replace(factF, `"value":"v"`, `"value":"v","end":"2017","inferred":true`, 1))
}

func TestBadTables(t *testing.T) {
	for name, c := range map[string]struct {
		files    []string
		problems []string
	}{
		"too many cells": {[]string{"teams.csv", "id,name\nteam:t,T\nteam:u,U,x\n"}, []string{"teams.csv:3: has 3 cells: want 2"}},
		"too few cells":  {[]string{"teams.csv", "id,name\nteam:t\n"}, []string{"teams.csv:2: name: missing"}},
		"a row behind one of several lines": {
			[]string{"teams.csv", "id,name\nteam:t,\"a\nb\"\nteam:u,\n"}, []string{"teams.csv:4: name: missing"},
		},
		"invalid UTF-8":   {[]string{"teams.csv", "id,name\nteam:t,a\xffb\nteam:u,\"a\xfe\"\n"}, []string{"teams.csv:2: name: is not valid UTF-8", "teams.csv:3: name: is not valid UTF-8"}},
		"mark in middle":  {[]string{"teams.csv", "id,name\n\ufeffteam:t,T\n"}, []string{"teams.csv:2: a byte order mark stands in the middle"}},
		"quote in a cell": {[]string{"teams.csv", "id,name\nteam:t,a\"b\nteam:u,\n"}, []string{"teams.csv:2: a quotation mark stands in a cell", "teams.csv:3: name: missing"}},
		"open quote":      {[]string{"teams.csv", "id,name\nteam:t,\"a\nteam:u,b\n"}, []string{"teams.csv:2: a quoted cell is not closed"}},
		"kind":            {[]string{"teams.csv", "id,name,kind\nteam:t,T,Person\n"}, []string{`teams.csv:2: kind: is "Person" in a file of kind Team`}},
		"boolean":         {[]string{"facts.csv", "id,inferred\nfact:f,perhaps\n"}, []string{`facts.csv:2: inferred: is "perhaps": want true or false`}},
		"list":            {[]string{"teams.csv", "id,name,aliases\nteam:t,T,[x\n"}, []string{"teams.csv:2: aliases: begins like a JSON list"}},
		"item of a list":  {[]string{"teams.csv", "id,name,openLists\nteam:t,T,HIRED\n"}, []string{"teams.csv:2: openLists[0]: "}},
		"two with one ID": {[]string{"teams.csv", "id,name\nteam:t,T\nteam:t,U\n"}, []string{"teams.csv:3: id: team:t is at teams.csv:2 too, and that record differs"}},
		"reference":       {[]string{"memberships.csv", "id,person,team,recordedAt\nmembership:m,person:p,team:t,2024-12-01T12:00:00Z\n", "teams.csv", "id,name\nteam:t,T\n"}, []string{`memberships.csv:2: person: "person:p" is not there`}},
	} {
		t.Run(name, func(t *testing.T) { tryImport(t, naive.New(), importer.Options{}, c.files...).refuses(c.problems...) })
	}
}

func TestTablesThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct{ file, content, words string }{
		"name":           {"staff.csv", "id\n", "staff.csv:1: the name does not tell what the rows are: want one of documents.csv, people.csv"},
		"nothing":        {"teams.csv", "", "teams.csv:1: is empty: want a header"},
		"unknown column": {"teams.csv", "id,name,colour\nteam:t,T,red\n", `teams.csv:1: "colour": no such column here: want one of id, name, aliases`},
		"no ID":          {"teams.csv", "name\nT\n", "teams.csv:1: id: the column is missing"},
		"column twice":   {"teams.csv", "id,name,id\n", "teams.csv:1: id: the column is there twice"},
		"half of UTF-16": {"teams.csv", "\xff\xfei\x00d", "teams.csv:1: is UTF-16, and ends in the middle of a character"},
		"UTF-32":         {"teams.csv", "\xff\xfe\x00\x00i\x00\x00\x00", "teams.csv:1: is UTF-32: save it as UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			a := tryImport(t, naive.New(), importer.Options{}, "c", companyC, c.file, c.content)
			if a.err == nil || !strings.HasPrefix(a.err.Error(), c.words) {
				t.Errorf("got %v\nwant it to begin %s", a.err, c.words)
			}
			a.refuses()
		})
	}
}

func TestUnknownColumnsCanBeIgnored(t *testing.T) {
	tryImport(t, naive.New(), importer.Options{IgnoreUnknown: true}, "companies.csv", "colour,id,,name\nred,company:c,=x,C\n").accepts(companyC)
}

func TestMissingEnds(t *testing.T) {
	job := strings.Replace(jobE, `,"citations"`, `,"start":"2020","citations"`, 1)
	ended := strings.Replace(strings.Replace(job, "employment:e", "employment:x", 1), `"2020"`, `"2020","end":"2021"`, 1)
	unsure := strings.Replace(strings.Replace(job, "employment:e", "employment:z", 1), `"2020"`, `"2020","status":"UNKNOWN"`, 1)
	content := joinLines(docD, personP, companyC, job, ended, unsure, factF)
	current := strings.Replace(job, `"2020"`, `"2020","status":"CURRENT"`, 1)
	tryImport(t, naive.New(), importer.Options{MissingEnd: temporal.Current}, "a", content).
		accepts(docD, personP, companyC, current, ended, strings.Replace(unsure, `,"status":"UNKNOWN"`, "", 1), factF)
}
