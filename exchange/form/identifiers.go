package form

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ties/kg"
)

// AddIdentifier adds an identifier to a list that does not have it, in its canonical form. It reports false for what is none:
// without a scheme or a value, on several lines, what the register that its scheme names cannot have, or a script.
func AddIdentifier(list []kg.Identifier, i kg.Identifier) ([]kg.Identifier, bool) {
	i, err := i.Canonical()
	if err != nil || !isLine(i.Scheme) || !isLine(i.Value) || kg.IsScriptScheme(i.Scheme) {
		return list, false
	}
	if !slices.Contains(list, i) {
		list = append(list, i)
	}
	return list, true
}

func isLine(text string) bool {
	return text != "" && utf8.ValidString(text) && utf8.RuneCountInString(text) <= kg.MaxName && !strings.ContainsFunc(text, unicode.IsControl)
}
