package namesearch

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// The scores of matching names, of 1000; README.md has the meaning of the numbers that clients see.
const (
	sameName       = 1000 // the same text, except for case
	samePlain      = 990  // except for accents and spaces, too
	sameSound      = 960  // another spelling
	sameReordered  = 950  // its words in another order
	soundReordered = 930
	aliasLoss      = 3

	wholeWords       = 800 // the following are added
	spelled          = 780
	akinWords        = 740 // the same consonants, or the same word without its article
	prefixed         = 700
	initialed        = 680
	mistyped         = 640
	typoLoss         = 40
	coverage         = 100 // in proportion to how much of the name matches
	fromStart        = 20
	inOrder          = 10
	vowelless        = 900 // the same consonants, in Arabic or Hebrew
	maxVowelDistance = 12  // the greatest number of differing vowels
	vowelLoss        = 5   // for each of them
	missingLoss      = 300 // in proportion to how much of the text is not in the name
	wordLoss         = 200 // for each word of the text that is not in the name
	lightLoss        = 20  // for each light word of the text that is not in the name
	loneLoss         = 100 // likewise, if one word is left: Ben may be a given name
	signLoss         = 200 // if the name lacks the signs of the text: "C#" for "C++"
	translationLoss  = 40  // for a translation of the name
	minScore         = 400
)

// nameScore is how well a text matches a name.
type nameScore struct {
	score      int
	match      query.Match // 0 if it does not
	start, end int         // the matching part of the name, in code points
}

// searchText is a text to search for.
type searchText struct {
	folded    string
	words     []nameWord
	joined    []string   // the words of each spelling, joined
	own       string     // the words in their own letters, joined
	signed    []string   // the words with signs
	runs      bool       // only Han or Hangul
	skeletons [][]string // the consonants of Latin letters, in each reading
	heavy     int        // the number of words that are not light
	whole     bool       // whether it is a name as it is written
}

func newText(typed string, whole bool) *searchText {
	t := &searchText{whole: whole, folded: kg.Fold(strings.TrimSpace(typed)), words: parseWord(typed)}
	t.own = ownOf(t.words)
	for _, s := range spellings(t.words) {
		t.joined = append(t.joined, strings.Join(s, ""))
	}
	t.skeletons = textSkeletons(t.words)
	t.runs = len(t.words) > 0
	for _, w := range t.words {
		t.runs = t.runs && w.script == syllabi
		if strings.ContainsAny(w.own, signCharacters) {
			t.signed = append(t.signed, w.own)
		}
		if !w.light {
			t.heavy++
		}
	}
	return t
}

// isLight reports whether a name may lack one of the words. "Al Gore" without the first is no name, although "al Gore" would
// be.
func (t *searchText) isLight(i int) bool {
	return t.words[i].light && (t.heavy > 1 || t.heavy == 1 && !t.whole)
}

// lossOfLightWord returns the loss of a name that lacks a light word.
func (t *searchText) lossOfLightWord() int {
	if t.heavy > 1 {
		return lightLoss
	}
	return loneLoss
}

func ownOf(words []nameWord) string {
	own := ""
	for _, w := range words {
		own += w.own
	}
	return own
}

// match returns how well the text matches a name with some words: the best of several matches.
func (t *searchText) match(name string, words []nameWord) nameScore {
	if len(words) == 0 || len(t.words) == 0 {
		return nameScore{}
	}
	full := nameScore{match: query.MatchExact, start: words[0].start, end: words[len(words)-1].end}
	own := ownOf(words)
	switch {
	case kg.Fold(name) == t.folded:
		full.score = sameName
		return full
	case own == t.own:
		full.score = samePlain
		return full
	}
	best := t.matchJoined(words)
	for _, other := range []nameScore{t.matchSubstring(words, own), t.matchWords(words), t.matchInitials(words), t.matchSkeleton(words)} {
		if other.match != 0 && other.score > best.score {
			best = other
		}
	}
	if best.match != 0 && !t.hasSigns(words) {
		if best.match == query.MatchPrefix {
			return nameScore{}
		}
		best.score, best.match = best.score-signLoss, query.MatchFuzzy
	}
	if best.score < minScore {
		return nameScore{}
	}
	return best
}

// hasSigns reports whether a name has each word of the text that has signs.
func (t *searchText) hasSigns(words []nameWord) bool {
	for _, own := range t.signed {
		if !slices.ContainsFunc(words, func(w nameWord) bool { return w.own == own }) {
			return false
		}
	}
	return true
}

// matchJoined compares the text with the name, both without spaces, from each word of the name on.
func (t *searchText) matchJoined(words []nameWord) nameScore {
	best := nameScore{}
	for s, spelling := range spellings(words) {
		for i := range words {
			name := strings.Join(spelling[i:], "") + strings.Join(spelling[:i], "")
			for u, typed := range t.joined {
				alike := t.words[0].script == words[0].script && s == 0 && u == 0
				if f := t.compareJoined(words, spelling, i, name, typed, alike); f.score > best.score {
					best = f
				}
			}
		}
	}
	return best
}

// compareJoined compares two of their spellings; alike says that both are in the same letters, so that equal spellings are
// the same text.
func (t *searchText) compareJoined(words []nameWord, spelling []string, first int, name, typed string, alike bool) nameScore {
	if typed == "" || !strings.HasPrefix(name, typed) {
		return nameScore{}
	}
	if name == typed {
		f := nameScore{start: words[0].start, end: words[len(words)-1].end}
		switch {
		case first == 0 && alike && t.runs:
			f.score, f.match = spelled-coverage+coverage/2, query.MatchTransliteration // other characters with the same sound
		case first == 0 && alike:
			f.score, f.match = samePlain, query.MatchExact
		case first == 0:
			f.score, f.match = sameSound, query.MatchTransliteration
		case alike && !t.runs:
			f.score, f.match = sameReordered, query.MatchToken
		default:
			f.score, f.match = soundReordered, query.MatchTransliteration
		}
		return f
	}
	f := nameScore{score: prefixed + coverage*len(typed)/len(name), match: query.MatchPrefix, start: words[first].start, end: t.matchEnd(words, spelling, first, len(typed))}
	if first == 0 {
		f.score += fromStart
	}
	if first > 0 && len(typed) > len(strings.Join(spelling[first:], "")) {
		f.start, f.end = words[0].start, words[len(words)-1].end
	}
	if t.runs && alike {
		f.score, f.match = f.score-coverage, query.MatchTransliteration
	}
	return f
}

// matchEnd returns the end in the name of a number of letters that begin with one of its words.
func (t *searchText) matchEnd(words []nameWord, spelling []string, first, letters int) int {
	for i := first; i < len(words); i++ {
		if n := len(spelling[i]); letters > n {
			letters -= n
			continue
		}
		if w := words[i]; w.script != syllabi && len(spelling[i]) == w.end-w.start {
			return w.start + letters
		}
		return words[i].end
	}
	return words[len(words)-1].end
}

// matchSubstring searches for the text in a name of Han or Hangul.
func (t *searchText) matchSubstring(words []nameWord, own string) nameScore {
	if !t.runs {
		return nameScore{}
	}
	for _, w := range words {
		if w.script != syllabi {
			return nameScore{}
		}
	}
	at := strings.Index(own, t.own)
	n, all := len([]rune(t.own)), len([]rune(own))
	switch {
	case at < 0:
		return t.matchTypo(words, []rune(own))
	case at == 0:
		return nameScore{prefixed + fromStart + inOrder + coverage*n/all, query.MatchPrefix, words[0].start, words[0].start + n}
	default:
		start := words[0].start + len([]rune(own[:at]))
		return nameScore{prefixed + inOrder + coverage*n/all, query.MatchToken, start, start + n}
	}
}

// matchTypo compares two names of Han or Hangul that differ in one character.
func (t *searchText) matchTypo(words []nameWord, own []rune) nameScore {
	typed := []rune(t.own)
	if len(typed) < 3 || distance(typed, own, 1) > 1 {
		return nameScore{}
	}
	return nameScore{mistyped - typoLoss + coverage, query.MatchFuzzy, words[0].start, words[len(words)-1].end}
}
