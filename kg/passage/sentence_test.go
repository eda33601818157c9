package passage

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n\t", nil},
		{"*** 1. 2.", nil},
		{"One. Two! Three? Four", []string{"One.", "Two!", "Three?", "Four"}},
		{"  One.\n\n Two  ", []string{"One.", "Two"}},
		{"A heading\nA sentence.", []string{"A heading", "A sentence."}},
		{"Dr. Wu met Mr. J. Smith of the U.S. Army. He left.", []string{"Dr. Wu met Mr. J. Smith of the U.S. Army.", "He left."}},
		{"Il sig. Rossi, l'ing. Bianchi. Fine.", []string{"Il sig. Rossi, l'ing. Bianchi.", "Fine."}},
		{"It grew by 3.5 percent. \u201cTrue,\u201d he said.", []string{"It grew by 3.5 percent.", "\u201cTrue,\u201d he said."}},
		{"吴恩达在斯坦福任教。他创办了公司！真的吗？", []string{"吴恩达在斯坦福任教。", "他创办了公司！", "真的吗？"}},
		{"Один. Два… три.", []string{"Один.", "Два… три."}},
		{"see Dr.\nNext line", []string{"see Dr.", "Next line"}},
		{"By Ada\u00a0B. Lovelace. Or Dr.\u00a0Wu.", []string{"By Ada\u00a0B. Lovelace.", "Or Dr.\u00a0Wu."}},
		{"a\x00b. C", []string{"a\x00b.", "C"}},
	} {
		var got []string
		for _, s := range Sentences(c.text) {
			got = append(got, string([]rune(c.text)[s.Start:s.End]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzSentences(f *testing.F) {
	for _, text := range []string{"One. Two.", "Dr. Wu\r\nand 吴恩达。", "...a.b. C\u0301", "\x00\u2028A."} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // documents are valid
		}
		end, runes := 0, []rune(text)
		for _, s := range Sentences(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(runes) {
				t.Fatalf("%q: a sentence from %d to %d after %d", text, s.Start, s.End, end)
			}
			if words := string(runes[s.Start:s.End]); words != text[s.from:s.to] || strings.TrimSpace(words) != words {
				t.Fatalf("%q: %q is %q in bytes", text, words, text[s.from:s.to])
			}
			end = s.End
		}
	})
}
