package docs

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hit is a section that was found.
type hit struct {
	section
	Words string // around the first word that was found
	score int
}

const (
	maxHits   = 30
	inHeading = 10 // how much more a word counts in a heading
)

// search returns the sections that have all words, the best first.
func (b *book) search(words string) (found []hit) {
	wanted := strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return unicode.IsSpace(r) || r == '"' })
	for _, p := range b.pages {
		for _, s := range p.sections {
			if score := s.score(wanted); score > 0 {
				found = append(found, hit{s, excerpt(s.text, wanted[0]), score})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b hit) int { return cmp.Compare(b.score, a.score) })
	return found[:min(len(found), maxHits)]
}

// score returns how often the words occur, 0 where one of them does not.
func (s section) score(wanted []string) (score int) {
	heading, text := strings.ToLower(s.Page.Title+" "+s.Heading), strings.ToLower(s.text)
	for _, word := range wanted {
		n := inHeading*strings.Count(heading, word) + strings.Count(text, word)
		if n == 0 {
			return 0
		}
		score += n
	}
	return score
}

// excerpt returns a part of a text around a word, whole words of it.
func excerpt(text, word string) string {
	const before, behind = 60, 160
	at := max(0, strings.Index(strings.ToLower(text), word))
	start, end := max(0, at-before), min(len(text), at+behind)
	for start > 0 && text[start-1] != ' ' {
		start--
	}
	for end < len(text) && text[end] != ' ' {
		end++
	}
	part := strings.Join(strings.Fields(text[start:end]), " ")
	if !utf8.ValidString(part) {
		return "" // letters whose small form has another length
	}
	if end < len(text) {
		part += " …"
	}
	return part
}
