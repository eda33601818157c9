package namesearch

import (
	"slices"
	"strings"
)

// particles are words of names that many people leave out or misplace.
var particles = wordSet(`van von de der den dem des di da do dos das du del della dello degli dei la le les lo el al ul
	il bin ibn bint ter ten te zu zum zur af av ben ال بن ابن بنت`)

// suffixes distinguish people of the same name in a family. Each maps to its synonym.
var suffixes = map[string]string{
	"jr": "junior", "junior": "jr", "sr": "senior", "senior": "sr", "ii": "2nd", "2nd": "ii", "iii": "3rd", "3rd": "iii", "iv": "4th", "4th": "iv",
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// heavyWords returns the words that are not light; all words if there are no others.
func heavyWords(words []nameWord) []nameWord {
	if !slices.ContainsFunc(words, func(w nameWord) bool { return w.light }) {
		return words
	}
	heavy := slices.DeleteFunc(slices.Clone(words), func(w nameWord) bool { return w.light })
	if len(heavy) == 0 {
		return words
	}
	return heavy
}

// minBare is the least number of letters after an article that is written together with a word.
const minBare = 4

// withoutArticle returns a word without its Arabic article, or "" if it has none.
func withoutArticle(plain string) string {
	if len(plain) >= 2+minBare && (plain[:2] == "al" || plain[:2] == "el") {
		return plain[2:]
	}
	return ""
}
