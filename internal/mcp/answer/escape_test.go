package answer

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// slowQuote is Quote without its short cut.
func slowQuote(t rapid.TB, words string) string {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	if err := e.Encode(words); err != nil {
		t.Fatal(err)
	}
	return escapeHidden(strings.TrimSuffix(text.String(), "\n"))
}

func TestTheShortCutOfQuotesChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String().Draw(t, "words") + string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		if got, want := Quote(words), slowQuote(t, words); got != want {
			t.Fatalf("%q: got %s, want %s", words, got, want)
		}
	})
	for r := range rune(0x20000) {
		if words := string(r); Quote(words) != slowQuote(t, words) {
			t.Fatalf("%U", r)
		}
	}
}

func BenchmarkQuote(b *testing.B) {
	for b.Loop() {
		Quote("ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")
	}
}
