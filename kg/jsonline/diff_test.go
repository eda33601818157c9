package jsonline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/kg/jsonline"
)

func TestDiff(t *testing.T) {
	const (
		job    = `{"kind":"Employment","id":"employment:e","person":"person:p","company":"company:c","role":"engineer","start":"2014"`
		person = `{"kind":"Person","id":"person:p","name":"P"`
	)
	for name, c := range map[string]struct {
		before, after string
		want          []jsonline.FieldChange
	}{
		"nothing":   {person + `}`, person + `}`, nil},
		"a text":    {person + `}`, `{"kind":"Person","id":"person:p","name":"\"Q\""}`, []jsonline.FieldChange{{"name", `"P"`, `"\"Q\""`}}},
		"a new one": {person + `}`, person + `,"url":"u"}`, []jsonline.FieldChange{{"url", "", `"u"`}}},
		"one gone":  {person + `,"url":"u"}`, person + `}`, []jsonline.FieldChange{{"url", `"u"`, ""}}},
		"lists": {person + `,"aliases":[{"name":"Q"}],"openLists":["FOUNDED"]}`, person + `,"aliases":[{"name":"Q","language":"it"}]}`, []jsonline.FieldChange{
			{"aliases", `[{"name":"Q"}]`, `[{"name":"Q","language":"it"}]`}, {"openLists", `["FOUNDED"]`, ""},
		}},
		"a citation": {person + `}`, person + `,"citations":[{"document":"document:d","quote":"P","start":3}]}`, []jsonline.FieldChange{
			{"citations", "", `[{"document":"document:d","quote":"P","start":3}]`},
		}},
		"what a line implies": {job + `}`, job + `,"end":"2016","inferred":true,"standing":"REPORTED","recordedAt":"2024-12-01T12:00:00Z"}`, []jsonline.FieldChange{
			{"end", "", `"2016"`}, {"status", `"UNKNOWN"`, `"ENDED"`}, {"inferred", "", "true"},
			{"standing", `"STATED"`, `"REPORTED"`}, {"recordedAt", "", `"2024-12-01T12:00:00Z"`},
		}},
		"a record that is new":  {"", person + `}`, []jsonline.FieldChange{{"id", "", `"person:p"`}, {"name", "", `"P"`}}},
		"a record that is gone": {person + `}`, "", []jsonline.FieldChange{{"id", `"person:p"`, ""}, {"name", `"P"`, ""}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, jsonline.Diff(decoded(t, c.before), decoded(t, c.after))); diff != "" {
				t.Errorf("differs (- wanted, + got):\n%s", diff)
			}
		})
	}
}

func decoded(t *testing.T, line string) kg.Record {
	t.Helper()
	if line == "" {
		return nil
	}
	record, err := jsonline.Decode([]byte(line))
	if err != nil {
		t.Fatal(err)
	}
	return record
}
