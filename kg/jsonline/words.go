package jsonline

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/go-json-experiment/json/jsontext"

	"ties/kg"
)

// fieldAt writes a JSON pointer as faults name fields: "/citations/0/quote" as "citations[0].quote".
func fieldAt(pointer jsontext.Pointer) string {
	var b strings.Builder
	for token := range pointer.Tokens() {
		_, err := strconv.Atoi(token)
		switch {
		case b.Len() == 0:
			b.WriteString(plainName(token))
		case err == nil:
			b.WriteString("[" + token + "]")
		default:
			b.WriteString("." + plainName(token))
		}
	}
	return b.String()
}

// plainName makes a name fit to stand in a report: on one line, and not too long.
func plainName(name string) string {
	name = kg.Shorten(name, kg.MaxShown)
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}
