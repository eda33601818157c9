package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// listOf returns texts such as "4 records, 2 revisions and 1 token", without those that are empty.
func listOf(texts ...string) string {
	texts = slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	last := len(texts) - 1
	if last < 1 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], ", ") + " and " + texts[last]
}

// countAny returns a number of things, "" if there are none.
func countAny(n int, what string) string {
	if n == 0 {
		return ""
	}
	return count(n, what)
}

// countOf returns "2 of 3 records", or "3 records" where that is all.
func countOf(n, all int, what string) string {
	if n == all {
		return count(n, what)
	}
	return fmt.Sprintf("%d of %s", n, count(all, what))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func isPrintable(text string) bool {
	return utf8.ValidString(text) && strings.IndexFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
}
