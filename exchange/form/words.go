package form

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// IsSpace reports whether a character is space, or as invisible as that: programs leave such around what they write.
func IsSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// IsNull reports whether a text is what some program writes for a missing value.
func IsNull(text string) bool {
	const longest = len("undefined")
	text = strings.TrimFunc(text, IsSpace)
	return len(text) <= longest && slices.Contains(nullWords, strings.ToLower(text))
}

// nullWords are those of databases, data frames, spreadsheets and programming languages, in small letters.
var nullWords = []string{
	"null", `\n`, "(null)", "<null>", "[null]", "nil", "none", "undefined", "nan", "nat", "na", "<na>", "n/a", "#n/a", "n.a.", "-", "--", "?",
	"unknown", "tbd", "#null!", "#value!", "#ref!", "#name?", "#num!", "#div/0!", "-nan", "-1.#ind", "1.#qnan",
}

// isCurrent reports whether an end says that there is none yet.
func isCurrent(text string) bool {
	text = strings.ToLower(strings.Trim(strings.TrimFunc(text, IsSpace), "().…"))
	return slices.Contains(currentWords, text)
}

var currentWords = []string{
	"present", "current", "currently", "now", "ongoing", "on-going", "on going", "today", "to date", "to present", "to the present", "until now",
	"until present", "till now", "till date", "till present", "still", "infinity", "open-ended", "in office", "incumbent",
	"heute", "bis heute", "aktuell", "laufend", "gegenwart", "présent", "actuel", "aujourd'hui", "aujourd’hui", "en cours",
	"presente", "actual", "actualmente", "actualidad", "la actualidad", "hoy", "attuale", "oggi", "in corso", "atual", "atualmente", "heden",
	"настоящее время", "по настоящее время", "наст. время", "н.в", "至今", "现在", "現在", "目前", "현재",
}

var plainWord = regexp.MustCompile(`^[A-Za-z0-9_./]+$`)

// NullReason says of a text that it stands for a missing value, and what would be right.
func NullReason(text string) string {
	return fmt.Sprintf(`"%s" stands for a missing value: leave it empty, or import with %s`, text, nullFlag(text))
}

// nullFlag writes the flag with which a text is read as a missing value, as a shell takes it.
func nullFlag(text string) string {
	text = strings.TrimFunc(text, IsSpace)
	if plainWord.MatchString(text) {
		return "--null " + text
	}
	return "--null='" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
