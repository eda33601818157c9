package namesearch

import (
	"slices"
	"strings"
)

// Arabic and Hebrew are mostly written without vowels, and everybody spells them differently in Latin letters: Muhammad,
// Mohammed. All spellings have roughly the same consonants, so a text in Latin letters is searched by these.

// semiticConsonants removes vowels from a word of Arabic or Hebrew, and replaces letters that sound alike by the same one.
var semiticConsonants = strings.NewReplacer(
	"ب", "b", "ت", "t", "ط", "t", "ث", "t", "ج", "g", "ح", "h", "ه", "h", "خ", "h", "د", "d", "ض", "d", "ذ", "d", "ر", "r", "ز", "z", "ظ", "z", "ژ", "z",
	"س", "s", "ص", "s", "ش", "s", "غ", "g", "گ", "g", "ف", "f", "پ", "f", "ق", "k", "ك", "k", "ل", "l", "م", "m", "ن", "n", "چ", "h", "ا", "", "و", "", "ي", "", "ع", "",
	"ב", "b", "ג", "g", "ד", "d", "ה", "h", "ז", "z", "ח", "h", "ט", "t", "כ", "k", "ך", "k", "ל", "l", "מ", "m", "ם", "m", "נ", "n", "ן", "n",
	"ס", "s", "פ", "f", "ף", "f", "צ", "z", "ץ", "z", "ק", "k", "ר", "r", "ש", "s", "ת", "t",
)

// latinConsonants does the same with a word of Latin letters. Some letters have two readings.
var latinConsonants = []*strings.Replacer{
	latinReading("b", "h"), latinReading("", "h"), latinReading("b", "k"), latinReading("", "k"), latinReading("b", "z"),
}

// latinReading reads v and ch in one way; kh is never read as the ch in Charlie.
func latinReading(v, ch string) *strings.Replacer {
	kh := strings.Replace(ch, "z", "h", 1)
	return strings.NewReplacer("abdul", "bd", "abdel", "bd", "v", v, "ch", ch, "kh", kh, "sh", "s", "gh", "g", "th", "t", "dh", "d", "zh", "z", "tz", "z", "ts", "z", "ph", "f", "q", "k", "c", "k",
		"x", "ks", "p", "f", "j", "g", "w", "", "y", "", "a", "", "e", "", "i", "", "o", "", "u", "")
}

// collapse removes other characters than a to z, and repeated letters.
func collapse(text string) string {
	var b strings.Builder
	last := byte(0)
	for i := range len(text) {
		if c := text[i]; c >= 'a' && c <= 'z' && c != last {
			b.WriteByte(c)
			last = c
		}
	}
	return b.String()
}

// semiticSkeleton returns the consonants of a word of Arabic or Hebrew letters.
func semiticSkeleton(own string) string {
	return collapse(semiticConsonants.Replace(strings.TrimRight(own, "هה")))
}

// latinSkeletons returns the consonants of a word of Latin letters, in each reading of latinConsonants.
func latinSkeletons(w *nameWord) []string {
	plain := w.plain
	if w.bare != "" {
		plain = w.bare
	}
	list := make([]string, len(latinConsonants))
	for i, consonants := range latinConsonants {
		list[i] = collapse(consonants.Replace(strings.TrimSuffix(plain, "h")))
	}
	return list
}

// nameSkeleton returns the consonants of the words of a name that are not light; nil if one has other letters.
func nameSkeleton(words []nameWord) (list []string) {
	for i := range words {
		w := &words[i]
		switch {
		case !w.semitic:
			return nil
		case !w.light && w.skeletons[0] != "":
			list = append(list, w.skeletons[0])
		}
	}
	return list
}

// textSkeletons returns the consonants of a text, in each reading; nil if a word has other than Latin letters.
func textSkeletons(words []nameWord) (ways [][]string) {
	for i := range words {
		w := &words[i]
		if w.script != latin || strings.ContainsAny(w.plain, "0123456789") {
			return nil
		}
		w.skeletons = latinSkeletons(w)
	}
	for way := range latinConsonants {
		var list []string
		for i := range words {
			if skeleton := words[i].skeletons[way]; !words[i].light && skeleton != "" {
				list = append(list, skeleton)
			}
		}
		if !slices.ContainsFunc(ways, func(other []string) bool { return slices.Equal(other, list) }) {
			ways = append(ways, list)
		}
	}
	return ways
}
