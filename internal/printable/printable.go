// Package printable shows texts of unknown origin on terminals: names, IDs and file names may hold what would colour,
// overwrite or reorder what is printed, or pretend to be another line.
package printable

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line returns a text on a single line, with what is not printable escaped as in JSON.
func Line(text string) string { return escape(text, isSafe) }

// Text returns a text of several lines, with what is not printable escaped as in JSON.
func Text(text string) string {
	return escape(text, func(r rune) bool { return isSafe(r) || r == '\n' || r == '\t' })
}

// Writer writes what is written to it as Text does. Each write must be a whole text.
type Writer struct{ io.Writer }

// Write implements io.Writer.
func (w Writer) Write(text []byte) (int, error) {
	if _, err := io.WriteString(w.Writer, Text(string(text))); err != nil {
		return 0, err
	}
	return len(text), nil
}

// isSafe reports whether a character is only shown: it is no control character, and does not change the direction of those
// around it, nor the line.
func isSafe(r rune) bool {
	switch {
	case unicode.IsControl(r): // C0, DEL and C1
		return false
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u061c': // bidirectional embeddings, overrides and isolates
		return false
	case r == '\u2028', r == '\u2029': // the separators of lines and paragraphs
		return false
	default:
		return true
	}
}

func escape(text string, safe func(rune) bool) string {
	if utf8.ValidString(text) && strings.IndexFunc(text, func(r rune) bool { return !safe(r) }) < 0 {
		return text
	}
	var escaped strings.Builder
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)):
			fmt.Fprintf(&escaped, `\x%02x`, text[i]) // no UTF-8
		case safe(r):
			escaped.WriteRune(r)
		default:
			escaped.WriteString(escapeRune(r))
		}
	}
	return escaped.String()
}

func escapeRune(r rune) string {
	switch r {
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	default:
		return fmt.Sprintf(`\u%04x`, r)
	}
}
