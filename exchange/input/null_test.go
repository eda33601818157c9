package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func withoutNulls(t rapid.TB, content string, null ...string) string {
	t.Helper()
	var to bytes.Buffer
	n := nullWriter{from: bufio.NewReaderSize(iotest.HalfReader(strings.NewReader(content)), 16), to: bufio.NewWriter(&to), null: null}
	if err := n.run(); err != nil {
		t.Fatal(err)
	}
	if err := n.to.Flush(); err != nil {
		t.Fatal(err)
	}
	return to.String()
}

func TestTextsThatStandForNull(t *testing.T) {
	for content, want := range map[string]string{
		`{"a":"NULL"}`:                                  `{"a":null}`,
		`{"NULL":"NULL","b" : "\\N" , "c":1}`:           `{"NULL":null,"b" : null , "c":1}`,
		`{"NULL" : ["NULL","NULL "]}`:                   `{"NULL" : [null,"NULL "]}`,
		`{"a":"\u004eULL"}`:                             `{"a":null}`,
		`{"a":"say \"NULL\""}`:                          `{"a":"say \"NULL\""}`,
		`{"a":"\\"}` + "\n" + `{"a":"NULL"}`:            `{"a":"\\"}` + "\n" + `{"a":null}`,
		`"NULL"`:                                        `null`,
		`{"a":"NULL`:                                    `{"a":"NULL`,
		`{"a":"` + strings.Repeat("NULL ", 1000) + `"}`: `{"a":"` + strings.Repeat("NULL ", 1000) + `"}`,
		"": "",
	} {
		if got := withoutNulls(t, content, "NULL", `\N`); got != want {
			t.Errorf("%s became %s, want %s", content, got, want)
		}
	}
}

// Any JSON is the same but for the texts that stand for null.
func TestNothingElseBecomesNull(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"NULL", `\N`, "null", `"NULL"`, `NULL\`}))
	rapid.Check(t, func(t *rapid.T) {
		value := map[string]any{}
		want := map[string]any{}
		for _, name := range rapid.SliceOfN(texts, 0, 5).Draw(t, "names") {
			text := texts.Draw(t, "text")
			value[name], want[name] = []any{text, text, 1.5}, []any{text, text, 1.5}
			if text == "NULL" || text == `\N` {
				want[name] = []any{nil, nil, 1.5}
			}
		}
		content, err := json.MarshalIndent(value, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]any
		if err := json.Unmarshal([]byte(withoutNulls(t, string(content), "NULL", `\N`)), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%s: %s", content, diff)
		}
	})
}
