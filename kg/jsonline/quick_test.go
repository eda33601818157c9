package jsonline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

var quickLines = []string{
	`{"kind":"Document","id":"document:d","title":"Ünïcode 🙂","language":"en","text":"one two","url":"https://x.example/?a=b","recordedAt":"2024-12-01T00:00:00Z"}`,
	`{"kind":"Person","id":"person:p","name":"P","aliases":[{"name":"Q","language":"en"},{"name":"R"}],"openLists":["EMPLOYED_BY"],"citations":[{"document":"document:d","quote":"one","start":10}]}`,
	`{"kind":"Company","id":"company:c","name":"C","category":"lab","description":"","citations":[]}`,
	`{"kind":"Employment","id":"employment:e","person":"person:p","company":"company:c","role":"r","start":"2021-07","end":"2022","status":"ENDED","inferred":true,"standing":"REPORTED","citations":[{"document":"document:d"}],"recordedAt":"2024-12-01T00:00:00Z"}`,
	`{"kind":"Link","id":"works-on:l","relation":"WORKS_ON","source":"person:p","target":"project:t","inferred":false}`,
	`{"kind": "Fact" , "id":"fact:f", "entity" :"person:p","name":"n","value":"v" , "citations":[ {"document":"document:d"} , {"document":"document:e"}] } `,
	`{"kind":"Link","id":"works-on:l"}`,
	`{"id":"person:p","kind":"Person","name":null}`,
}

// A line that is read quickly is sound, and says what it says to the JSON decoder: also one in which a character is
// missing, too many, or another one. The lines of this test, at least the first ones, are read quickly themselves.
func TestQuickReadingTellsTheSame(t *testing.T) {
	for i, whole := range quickLines {
		d, quickly := new(Decoder), 0
		for at := range len(whole) {
			for _, put := range []string{whole[at : at+1], "", "\"", `\`, ",", ":", "{", "}", "[", "]", "0", "1", "null", "true", " ", "\x00", "\xff", "\u00e9", "\r", `"id":"x",`, "-", "."} {
				line := []byte(whole[:at] + put + whole[at+1:])
				record, ok := d.decodeFast(line)
				if !ok {
					_, _ = d.decodeStrict(line) // which leaves faults behind
					continue
				}
				quickly++
				want, faults := new(Decoder).decodeStrict(line)
				if len(faults) > 0 {
					t.Errorf("%s is read although %v", line, faults)
				}
				if diff := cmp.Diff(want, record); diff != "" {
					t.Errorf("%s: %s", line, diff)
				}
			}
		}
		if i < 6 && quickly < len(whole) {
			t.Errorf("%s: only %d of %d lines are read quickly", whole, quickly, len(whole))
		}
	}
}
