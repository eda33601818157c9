package namesearch

import (
	"slices"
	"strings"

	"ties/kg/query"
)

// Arabic and Hebrew are mostly written without vowels, and everybody spells them differently in Latin letters: Muhammad,
// Mohammed. What is the same in all spellings is the consonants, roughly; so a text in Latin letters asks for the keys of
// those.

// semiticConsonants leaves a word of Arabic or Hebrew without vowels, and spells what sounds alike as one letter.
var semiticConsonants = strings.NewReplacer(
	"ب", "b", "ت", "t", "ط", "t", "ث", "t", "ج", "g", "ح", "h", "ه", "h", "خ", "h", "د", "d", "ض", "d", "ذ", "d", "ر", "r", "ز", "z", "ظ", "z", "ژ", "z",
	"س", "s", "ص", "s", "ش", "s", "غ", "g", "گ", "g", "ف", "f", "پ", "f", "ق", "k", "ك", "k", "ل", "l", "م", "m", "ن", "n", "چ", "h", "ا", "", "و", "", "ي", "", "ع", "",
	"ב", "b", "ג", "g", "ד", "d", "ה", "h", "ז", "z", "ח", "h", "ט", "t", "כ", "k", "ך", "k", "ל", "l", "מ", "m", "ם", "m", "נ", "n", "ן", "n",
	"ס", "s", "פ", "f", "ף", "f", "צ", "z", "ץ", "z", "ק", "k", "ר", "r", "ש", "s", "ת", "t",
)

// latinConsonants does the same with a word of Latin letters. Some letters are read in two ways.
var latinConsonants = []*strings.Replacer{
	latinReading("b", "h"), latinReading("", "h"), latinReading("b", "k"), latinReading("", "k"), latinReading("b", "z"),
}

// latinReading reads v and ch in one of their ways; kh is never what ch is in Charlie.
func latinReading(v, ch string) *strings.Replacer {
	kh := strings.Replace(ch, "z", "h", 1)
	return strings.NewReplacer("abdul", "bd", "abdel", "bd", "v", v, "ch", ch, "kh", kh, "sh", "s", "gh", "g", "th", "t", "dh", "d", "zh", "z", "tz", "z", "ts", "z", "ph", "f", "q", "k", "c", "k",
		"x", "ks", "p", "f", "j", "g", "w", "", "y", "", "a", "", "e", "", "i", "", "o", "", "u", "")
}

// Of how many letters consonants have to be that something is found by.
const leastConsonants = 3

// collapse leaves out what is no letter, and writes each double one once.
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

// latinSkeletons returns those of a word of Latin letters, in each of latinConsonants.
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

// nameSkeleton returns the consonants of the words of a name that count, in order; nil where one has other letters.
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

// textSkeletons returns those of a text, in each way to read it; nil where a word is not of Latin letters alone.
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

// skeletonKeys returns the keys of consonants: in order, and in one order that is the same however they are put.
func skeletonKeys(list []string) []string {
	key := skeletonKey(list)
	switch {
	case len(key) <= leastConsonants:
		return nil
	case slices.IsSorted(list):
		return []string{key}
	default:
		return []string{key, skeletonKey(slices.Sorted(slices.Values(list)))}
	}
}

func skeletonKey(list []string) string {
	key := "0" + strings.Join(list, "")
	return key[:min(len(key), maxWhole)]
}

// addSkeleton adds the consonants of a name of Arabic or Hebrew, of each of its words, and of each two.
func (k *keySet) addSkeleton(words []nameWord) {
	list := nameSkeleton(words)
	k.putSkeleton(list...)
	for i, one := range list {
		k.putSkeleton(one)
		for _, other := range list[i+1:] {
			k.putSkeleton(one, other)
		}
	}
}

func (k *keySet) putSkeleton(list ...string) {
	for _, key := range skeletonKeys(list) {
		k.put(wholeName, key)
	}
}

// skeleton asks for the consonants of a text of Latin letters.
func (a *asking) skeleton(words []nameWord) {
	var keys []string
	for _, list := range textSkeletons(words) {
		for _, key := range skeletonKeys(list) {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	if len(keys) > 0 {
		a.add(wholeName, keys...)
	}
}

// bySkeleton compares the consonants of a text of Latin letters with those of a name of Arabic or Hebrew.
func (t *runeText) bySkeleton(words []nameWord) nameScore {
	if t.skeletons == nil || !words[0].semitic {
		return nameScore{}
	}
	name := nameSkeleton(words)
	keys := skeletonKeys(name)
	for _, list := range t.skeletons {
		if !slices.ContainsFunc(skeletonKeys(list), func(key string) bool { return slices.Contains(keys, key) }) {
			continue
		}
		far := distance([]byte(withoutShort(t.joined[0])), []byte(withoutShort(strings.Join(spellings(words)[0], ""))), maxFar)
		return nameScore{vowelless - farLoss*far, query.MatchTransliteration, words[0].start, words[len(words)-1].end}
	}
	return nameScore{}
}

var shortVowels = strings.NewReplacer("a", "", "e", "", "y", "i", "w", "u", "o", "u")

// withoutShort leaves out the vowels that are never written.
func withoutShort(plain string) string {
	return shortVowels.Replace(loosen(plain))
}
