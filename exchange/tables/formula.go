package tables

import "strings"

// A spreadsheet takes a cell for a formula that begins with one of these (OWASP, "CSV Injection"), in the wide
// form of East Asian keyboards too.
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// An apostrophe in front makes such a cell a text for a spreadsheet. A cell that begins with apostrophes and
// then like a formula gets one more, so that reading takes off exactly what writing has put on.

// disarm makes a cell harmless.
func disarm(cell string) string {
	if looksArmed(cell) {
		return "'" + cell
	}
	return cell
}

// restore returns the cell that disarm was given.
func restore(cell string) string {
	if strings.HasPrefix(cell, "'") && looksArmed(cell) {
		return cell[1:]
	}
	return cell
}

// looksArmed reports whether a cell begins like a formula, behind any number of apostrophes.
func looksArmed(cell string) bool {
	for _, r := range cell {
		if r != '\'' {
			return strings.ContainsRune(formulaStarts, r)
		}
	}
	return false
}
