package namesearch

import (
	"slices"
	"strings"

	"ties/kg/query"
)

// likeness is how similar two words are, the best first.
type likeness uint8

const (
	equal likeness = iota
	sounding
	akin // of the same consonants, or the same but for an article
	prefixKey
	initialOf
	typo
	maxTypos
	unlike
)

// likenessScores are the score and the match of each likeness.
var likenessScores = [unlike]struct {
	score int
	match query.Match
}{
	{wholeWords, query.MatchToken}, {spelled, query.MatchTransliteration}, {akinWords, query.MatchTransliteration}, {prefixed, query.MatchPrefix}, {initialed, query.MatchPrefix},
	{mistyped - typoLoss, query.MatchFuzzy}, {mistyped - 2*typoLoss, query.MatchFuzzy},
}

// The least number of letters of a word with one typo, or two.
const (
	minTypoLength     = 4
	minTwoTyposLength = 7
)

// compare returns the likeness of a typed word and a word of a name.
func compare(typed, named *nameWord) likeness {
	switch alike := typed.script == named.script; {
	case typed.own == named.own, alike && typed.script == latin && typed.plain == named.plain:
		return equal
	case typed.plain == "" || named.plain == "":
		return unlike
	case sharesSpelling(typed, named), typed.soundsLike(named):
		return sounding
	case sharesConsonants(typed, named), typed.plain == named.bare, named.plain == typed.bare:
		return akin
	case beginsLike(typed, named):
		if len(typed.plain) == 1 {
			return initialOf
		}
		return prefixKey
	case len(named.plain) == 1 && typed.plain[0] == named.plain[0]:
		return initialOf
	}
	return typoLikeness(typed, named)
}

// sharesSpelling reports whether two words have a spelling in common.
func sharesSpelling(a, b *nameWord) bool {
	return b.has(a.plain) || slices.ContainsFunc(a.others, b.has)
}

// sharesConsonants reports whether a word of Latin letters has the consonants of one of Arabic or Hebrew.
func sharesConsonants(typed, named *nameWord) bool {
	return named.semitic && typed.script == latin && named.skeletons[0] != "" && slices.Contains(typed.skeletons, named.skeletons[0])
}

// beginsLike reports whether a word of a name begins with a typed one, in one of its spellings.
func beginsLike(typed, named *nameWord) bool {
	if typed.script == syllabi && named.script == syllabi {
		return strings.HasPrefix(named.own, typed.own)
	}
	return named.begins(typed.plain) || slices.ContainsFunc(typed.others, named.begins)
}

func typoLikeness(typed, named *nameWord) likeness {
	if typed.script == syllabi && named.script == syllabi {
		return unlike
	}
	n, most := min(len(typed.plain), len(named.plain)), 0
	switch {
	case n >= minTwoTyposLength:
		most = 2
	case n >= minTypoLength:
		most = 1
	}
	if most == 0 {
		return unlike
	}
	d := distance([]byte(typed.plain), []byte(named.plain), most)
	for _, sound := range typed.sounds {
		for _, other := range named.sounds {
			d = min(d, distance([]byte(sound), []byte(other), most))
		}
	}
	if d > most {
		return unlike
	}
	return typo + likeness(d-1)
}

// matchWords pairs the words of the text with those of the name, the most similar first.
func (t *searchText) matchWords(words []nameWord) nameScore {
	like := make([]likeness, len(t.words)*len(words))
	for i := range t.words {
		for j := range words {
			like[i*len(words)+j] = compare(&t.words[i], &words[j])
		}
	}
	p := &pairing{text: t, words: words, nameIndex: make([]int, len(t.words)), taken: make([]bool, len(words))}
	for i := range p.nameIndex {
		p.nameIndex[i] = -1
	}
	for l := equal; l < unlike; l++ {
		for i := range t.words {
			for j := range words {
				if like[i*len(words)+j] == l && p.nameIndex[i] < 0 && !p.taken[j] {
					p.pair(i, j, l)
				}
			}
		}
	}
	return p.result()
}

// pairing pairs the words of a text with those of a name.
type pairing struct {
	text      *searchText
	words     []nameWord
	nameIndex []int // by word of the text; -1 if it has none
	taken     []bool
	score     int // of the worst pair
	match     query.Match
	lost      int // for further typos
}

func (p *pairing) pair(i, j int, l likeness) {
	p.nameIndex[i], p.taken[j] = j, true
	w := likenessScores[l]
	if p.match != 0 && l >= typo && p.match == query.MatchFuzzy {
		p.lost += typoLoss
	}
	if p.match == 0 || w.score <= p.score {
		p.score, p.match = w.score, w.match
	}
}

// result returns the score of the pairing: by its worst pair, by how much of the name matches, and by order.
func (p *pairing) result() nameScore {
	if p.match == 0 {
		return nameScore{}
	}
	all, missing, meant, ordered := 0, 0, 0, true
	first, last, before := len(p.words), -1, -1
	for i, j := range p.nameIndex {
		n := len(p.text.words[i].plain)
		if j < 0 && p.text.isLight(i) {
			p.lost += p.text.lossOfLightWord()
			continue
		}
		all += n
		if j < 0 {
			p.lost += wordLoss
			missing += n
			continue
		}
		meant += min(n, len(p.words[j].plain))
		ordered = ordered && j > before
		first, last, before = min(first, j), max(last, j), j
	}
	if missing*3 >= all {
		return nameScore{}
	}
	total := 0
	for _, w := range p.words {
		total += len(w.plain)
	}
	f := nameScore{p.score - p.lost + coverage*meant/max(total, 1) - missingLoss*missing/max(all, 1), p.match, p.words[first].start, p.words[last].end}
	if ordered {
		f.score += inOrder
	}
	if first == 0 {
		f.score += fromStart
	}
	f.end = p.matchEnd(last)
	return f
}

// matchEnd returns the end of the last matching word of the name, or of its typed part.
func (p *pairing) matchEnd(last int) int {
	w := p.words[last]
	typed := p.text.words[slices.Index(p.nameIndex, last)].plain
	if len(w.plain) == w.end-w.start && len(typed) < len(w.plain) && strings.HasPrefix(w.plain, typed) {
		return w.start + len(typed)
	}
	return w.end
}

// matchInitials compares the text with the initials of the name.
func (t *searchText) matchInitials(words []nameWord) nameScore {
	all := ""
	for _, w := range words {
		all += w.initials
	}
	typed := t.joined[0]
	if len(typed) < 2 || len(t.words) > 1 && len(t.words) != len(typed) {
		return nameScore{}
	}
	turned := ""
	if len(words) == 2 {
		turned = words[1].initials + words[0].initials
	}
	if typed != all && typed != turned {
		return nameScore{}
	}
	f := nameScore{initialed, query.MatchPrefix, words[0].start, words[len(words)-1].end}
	if typed == all {
		f.score += inOrder + fromStart
	}
	return f
}
