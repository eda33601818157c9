package tables

import (
	"strings"
	"unicode/utf8"

	"ties/exchange/form"
)

// A spreadsheet takes a cell for a formula that begins with one of these (OWASP, "CSV Injection"), in the wide
// form of East Asian keyboards too.
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// Reading drops the space around a cell, and takes some words for a missing value. Apostrophes guard a cell that means such
// space or such a word, and one that a spreadsheet would run. A cell that looks guarded already gets one more, so that reading
// takes off exactly what writing has put on.

// guard returns a text as a cell, of which restore makes that text. Verbatim cells keep the space around them.
func guard(text string, verbatim bool) string {
	if needsGuard(text, verbatim) {
		text = "'" + text
	}
	if !verbatim && endsInSpace(text) {
		text += "'"
	}
	return text
}

// restore returns the text that guard was given.
func restore(cell string, verbatim bool) string {
	if !verbatim && strings.HasSuffix(cell, "'") && endsInSpace(cell) {
		cell = cell[:len(cell)-1]
	}
	if strings.HasPrefix(cell, "'") && needsGuard(cell, verbatim) {
		cell = cell[1:]
	}
	return cell
}

// needsGuard looks behind any apostrophes at the beginning.
func needsGuard(text string, verbatim bool) bool {
	text = strings.TrimLeft(text, "'")
	if text == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune(formulaStarts, first) || isBlank(text) || !verbatim && form.IsSpace(first) || meansNull(text)
}

// endsInSpace looks before any apostrophes at the end.
func endsInSpace(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "'"))
	return form.IsSpace(last)
}

func isBlank(text string) bool { return trim(text) == "" }

func trim(text string) string { return strings.TrimFunc(text, form.IsSpace) }
