package namesearch

import (
	"slices"
	"strings"
)

// particles are words that many leave out of a name, or do not know where to put.
var particles = wordSet(`van von de der den dem des di da do dos das du del della dello degli dei la le les lo el al ul
	il bin ibn bint ter ten te zu zum zur af av ben ال بن ابن بنت`)

// suffixes tell those apart who have one name in a family. What means the same is beside it.
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

// heavyWords returns the words that a name is not the same without; all where there are no others.
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

// leastBare is how many letters there are at least behind an article that is written together with a word.
const leastBare = 4

// withoutArticle returns a word without the Arabic article that it may begin with, or "".
func withoutArticle(plain string) string {
	if len(plain) >= 2+leastBare && (plain[:2] == "al" || plain[:2] == "el") {
		return plain[2:]
	}
	return ""
}
