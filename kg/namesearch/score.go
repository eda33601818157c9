package namesearch

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// What a name that fits scores, of 1000; README.md has the meaning of the numbers that clients see.
const (
	sameName    = 1000 // the same text, but for case
	samePlain   = 990  // but for accents and spaces too
	sameSound   = 960  // spelt otherwise
	sameTurned  = 950  // its words in another order
	soundTurned = 930
	aliasLoss   = 3

	wholeWords  = 800 // what follows comes on top
	spelled     = 780
	akinWords   = 740
	began       = 700
	initialed   = 680
	mistyped    = 640
	typoLoss    = 40
	coverage    = 100 // in proportion to how much of the name was meant
	fromStart   = 20
	inOrder     = 10
	vowelless   = 900 // its consonants, of Arabic or Hebrew
	maxFar      = 12  // letters in which the vowels differ
	farLoss     = 5   // for each of them
	missingLoss = 300 // in proportion to how much of the text is not in the name
	wordLoss    = 200 // for each word of the text that is not in the name
	lightLoss   = 20  // for each of those that a name is the same without
	loneLoss    = 100 // likewise, where one word is left: Ben may be a given name
	signLoss    = 200 // where the name has not the signs of the text: "C#" for "C++"
	nationLoss  = 40  // for the name that somebody has in another language
	least       = 400
)

// nameScore is how a text fits a name.
type nameScore struct {
	score      int
	match      query.Match // 0 where it does not
	start, end int         // of the part of the name, in code points
}

// runeText is what somebody has typed.
type runeText struct {
	folded    string
	words     []nameWord
	joined    []string   // in each spelling
	own       string     // in its own letters, joined
	signed    []string   // those of its words that have signs
	runs      bool       // Han or Hangul alone
	skeletons [][]string // the consonants of Latin letters, in each way to read them
	heavy     int        // how many words are not light
	whole     bool       // is a name as it is written
}

func newText(typed string, whole bool) *runeText {
	t := &runeText{whole: whole, folded: kg.Fold(strings.TrimSpace(typed)), words: parseWord(typed)}
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

// isLight reports whether a name may be without one of the words. "Al Gore" is not a name without the first, although "al
// Gore" would be.
func (t *runeText) isLight(i int) bool {
	return t.words[i].light && (t.heavy > 1 || t.heavy == 1 && !t.whole)
}

// lossOfLight returns what it costs that a name is without a word that is light.
func (t *runeText) lossOfLight() int {
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

// fits tells how well the text fits a name, which is taken apart: the best of several ways to look at it.
func (t *runeText) fits(name string, words []nameWord) nameScore {
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
	best := t.asOne(words)
	for _, other := range []nameScore{t.within(words, own), t.byWords(words), t.asInitials(words), t.bySkeleton(words)} {
		if other.match != 0 && other.score > best.score {
			best = other
		}
	}
	if best.match != 0 && !t.signsIn(words) {
		if best.match == query.MatchPrefix {
			return nameScore{}
		}
		best.score, best.match = best.score-signLoss, query.MatchFuzzy
	}
	if best.score < least {
		return nameScore{}
	}
	return best
}

// signsIn reports whether a name has each word of the text that has signs.
func (t *runeText) signsIn(words []nameWord) bool {
	for _, own := range t.signed {
		if !slices.ContainsFunc(words, func(w nameWord) bool { return w.own == own }) {
			return false
		}
	}
	return true
}

// asOne compares the text without its spaces with the name without its own, from each of its words on.
func (t *runeText) asOne(words []nameWord) nameScore {
	best := nameScore{}
	for s, spelling := range spellings(words) {
		for i := range words {
			name := strings.Join(spelling[i:], "") + strings.Join(spelling[:i], "")
			for u, typed := range t.joined {
				alike := t.words[0].script == words[0].script && s == 0 && u == 0
				if f := t.oneWay(words, spelling, i, name, typed, alike); f.score > best.score {
					best = f
				}
			}
		}
	}
	return best
}

// oneWay compares two spellings of them; alike tells that those are in the same letters, so that what is spelt alike
// is the same.
func (t *runeText) oneWay(words []nameWord, spelling []string, first int, name, typed string, alike bool) nameScore {
	if typed == "" || !strings.HasPrefix(name, typed) {
		return nameScore{}
	}
	if name == typed {
		f := nameScore{start: words[0].start, end: words[len(words)-1].end}
		switch {
		case first == 0 && alike && t.runs:
			f.score, f.match = spelled-coverage+coverage/2, query.MatchTransliteration // other characters of the same sound
		case first == 0 && alike:
			f.score, f.match = samePlain, query.MatchExact
		case first == 0:
			f.score, f.match = sameSound, query.MatchTransliteration
		case alike && !t.runs:
			f.score, f.match = sameTurned, query.MatchToken
		default:
			f.score, f.match = soundTurned, query.MatchTransliteration
		}
		return f
	}
	f := nameScore{score: began + coverage*len(typed)/len(name), match: query.MatchPrefix, start: words[first].start, end: t.reach(words, spelling, first, len(typed))}
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

// reach tells where in the name so many letters end that begin with one of its words.
func (t *runeText) reach(words []nameWord, spelling []string, first, letters int) int {
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

// within looks for the text in a name of Han or Hangul.
func (t *runeText) within(words []nameWord, own string) nameScore {
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
		return t.oneOff(words, []rune(own))
	case at == 0:
		return nameScore{began + fromStart + inOrder + coverage*n/all, query.MatchPrefix, words[0].start, words[0].start + n}
	default:
		start := words[0].start + len([]rune(own[:at]))
		return nameScore{began + inOrder + coverage*n/all, query.MatchToken, start, start + n}
	}
}

// oneOff compares two names of Han or Hangul of which one character differs.
func (t *runeText) oneOff(words []nameWord, own []rune) nameScore {
	typed := []rune(t.own)
	if len(typed) < 3 || distance(typed, own, 1) > 1 {
		return nameScore{}
	}
	return nameScore{mistyped - typoLoss + coverage, query.MatchFuzzy, words[0].start, words[len(words)-1].end}
}
