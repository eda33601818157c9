package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Span is a part of a text.
type Span struct {
	Start, End int // in code points, half-open

	from, to int // in bytes
}

// Sentences returns the sentences of a text.
func Sentences(text string) []Span {
	var list []Span
	var one Span
	rest, state := text, -1
	for rest != "" {
		var sentence string
		sentence, rest, state = uniseg.FirstSentenceInString(rest, state)
		one.to, one.End = one.to+len(sentence), one.End+utf8.RuneCountInString(sentence)
		if endsWithAbbreviation(text[one.from:one.to]) && rest != "" {
			continue
		}
		if trimmed := one.trim(text); strings.ContainsFunc(text[trimmed.from:trimmed.to], unicode.IsLetter) {
			list = append(list, trimmed)
		}
		one.from, one.Start = one.to, one.End
	}
	return list
}

// trim returns the span without the spaces around it.
func (s Span) trim(text string) Span {
	isBlank := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	words := strings.TrimLeftFunc(text[s.from:s.to], isBlank)
	before := text[s.from : s.to-len(words)]
	s.from, s.Start = s.from+len(before), s.Start+utf8.RuneCountInString(before)
	trimmed := strings.TrimRightFunc(words, isBlank)
	s.to, s.End = s.to-len(words)+len(trimmed), s.End-utf8.RuneCountInString(words[len(trimmed):])
	return s
}

// abbreviations are words before a full stop that does not end a sentence.
var abbreviations = setOf("mr mrs ms dr drs prof st sr jr gen col maj capt lt sgt sen rep gov rev hon vs no nr vol fig ca approx dept est " +
	"inc corp ltd co sig sigg dott ing avv arch on mme mlle hr frau bzw evtl nos núm sra srta dña")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, one := range strings.Fields(words) {
		set[one] = true
	}
	return set
}

// longestAbbreviation is how many bytes an abbreviation has at most.
const longestAbbreviation = 12

// endsWithAbbreviation reports whether a text ends with an abbreviation or an initial, and spaces but no line break.
func endsWithAbbreviation(text string) bool {
	words := strings.TrimRight(text, " \t\u00a0")
	before, ok := strings.CutSuffix(words, ".")
	if !ok || len(words) == len(text) {
		return false
	}
	tail := before[max(0, len(before)-longestAbbreviation):]
	last := tail[len(strings.TrimRightFunc(tail, unicode.IsLetter)):]
	if first, n := utf8.DecodeRuneInString(last); n == len(last) && unicode.IsUpper(first) {
		return true
	}
	return abbreviations[strings.ToLower(last)]
}
