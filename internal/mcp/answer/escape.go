package answer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"ties/internal/printable"
)

// Quote returns words of others on one line, in quotation marks that nothing in them can close: they are data, whatever they
// say. Line ends, control characters, and characters that are not seen or reorder others are escaped as in JSON, and so are
// < and >, so that there is no markup.
func Quote(words string) string {
	if strings.IndexFunc(words, needsEscape) < 0 {
		return `"` + words + `"`
	}
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	if err := e.Encode(words); err != nil {
		panic(err) // a text
	}
	return escapeHidden(strings.TrimSuffix(text.String(), "\n"))
}

// needsEscape reports whether a character may be one that does not stand in quotation marks as it is: any but letters and
// punctuation of ASCII and accented Latin letters are looked at more closely.
func needsEscape(r rune) bool {
	switch {
	case r < 0x7f:
		return r < ' ' || r == '"' || r == '\\' || r == '<' || r == '>'
	case r >= 0xc0 && r < 0x300:
		return false
	default:
		return r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsPunct(r)
	}
}

// maxWords is the most words of a name that could be no sentence.
const maxWords = 7

// Name returns a name as a part of a sentence: as it is where it is a few words, otherwise in quotation marks.
func Name(name string) string {
	if words := countWords(name); words > 0 && words <= maxWords && strings.IndexFunc(name, isNoNameRune) < 0 {
		return name
	}
	return Quote(name)
}

// countWords returns how many words a text has.
func countWords(text string) (words int) {
	for range strings.FieldsSeq(text) {
		words++
	}
	return words
}

func isNoNameRune(r rune) bool { return !isNameRune(r) }

// isNameRune reports whether a character can neither end a line nor look like markup or the punctuation of an answer.
func isNameRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune(" -'’.,&+/·ʿʾ", r)
}

// escapeHidden escapes < and > and what is not seen.
func escapeHidden(text string) string {
	if strings.IndexFunc(text, isHidden) < 0 {
		return printable.Line(text)
	}
	var escaped strings.Builder
	for _, r := range text {
		switch {
		case !isHidden(r):
			escaped.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&escaped, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&escaped, `\u%04x`, r)
		}
	}
	return printable.Line(escaped.String())
}

// isHidden reports whether a character is not seen, such as those of the block of tags, or begins or ends markup.
func isHidden(r rune) bool {
	return r == '<' || r == '>' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) || unicode.Is(unicode.Variation_Selector, r)
}

// Length returns how many characters a text has.
func Length(text string) int { return utf8.RuneCountInString(text) }
