package namesearch

import (
	"slices"
	"strings"

	"ties/kg/query"
)

// The least number of consonants in a key.
const minConsonants = 3

// skeletonKeys returns the keys of consonants: in order, and sorted, for words in any order.
func skeletonKeys(list []string) []string {
	key := skeletonKey(list)
	switch {
	case len(key) <= minConsonants:
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

// addSkeleton adds the consonants of a name of Arabic or Hebrew, of each of its words, and of each pair of words.
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

// addSkeleton adds probes for the consonants of a text of Latin letters.
func (a *probeBuilder) addSkeleton(words []nameWord) {
	var keys []string
	for _, list := range textSkeletons(words) {
		for _, key := range skeletonKeys(list) {
			if key = wholeName + key; !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	a.add(keys, false)
}

// matchSkeleton compares the consonants of a text of Latin letters with those of a name of Arabic or Hebrew.
func (t *searchText) matchSkeleton(words []nameWord) nameScore {
	if t.skeletons == nil || !words[0].semitic {
		return nameScore{}
	}
	name := nameSkeleton(words)
	keys := skeletonKeys(name)
	for _, list := range t.skeletons {
		if !slices.ContainsFunc(skeletonKeys(list), func(key string) bool { return slices.Contains(keys, key) }) {
			continue
		}
		far := distance([]byte(withoutShort(t.joined[0])), []byte(withoutShort(strings.Join(spellings(words)[0], ""))), maxVowelDistance)
		return nameScore{vowelless - vowelLoss*far, query.MatchTransliteration, words[0].start, words[len(words)-1].end}
	}
	return nameScore{}
}

var shortVowels = strings.NewReplacer("a", "", "e", "", "y", "i", "w", "u", "o", "u")

// withoutShort removes the vowels that are never written.
func withoutShort(plain string) string {
	return shortVowels.Replace(loosen(plain))
}
