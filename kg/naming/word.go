package naming

import (
	"unicode"
	"unicode/utf8"

	"ties/kg"
)

// maxWords is how many words of a name are told apart.
const maxWords = 8

// script is how a word is written, as far as that matters.
type script uint8

const (
	latin script = iota
	han
	foreign // any other alphabet
)

// word is a part of a name.
type word struct {
	start, end int    // in code points of the name
	script     script //
	own        string // folded, in its own letters
	plain      string // in the letters a to z and digits
	other      string // likewise, spelt otherwise: "mueller" for "muller"; "" where there is none
	loose      string // as it sounds: what is spelt in several ways is the same here
	initials   string // one letter, or one for each character of Han
}

// read takes a name apart.
func read(name string) []word {
	runes := []rune(name)
	var words []word
	for i := 0; i < len(runes) && len(words) < maxWords; {
		end := i
		kind := sort(runes[i])
		for end < len(runes) && (sort(runes[end]) == kind || kind != between && sort(runes[end]) == joiner) {
			end++
		}
		switch kind {
		case ideograph:
			words = append(words, readHan(runes, i, end)...)
		case letter:
			if w := readWord(runes[i:end]); w.plain != "" {
				w.start, w.end = i, end
				words = append(words, w)
			}
		}
		i = end
	}
	return words[:min(len(words), maxWords)]
}

// class is what a character is to a name.
type class uint8

const (
	between   class = iota // parts words
	letter                 // or digit
	ideograph              // of Han
	joiner                 // is left out of a word: an apostrophe, say, or a mark
)

func sort(r rune) class {
	if r < utf8.RuneSelf {
		return sortASCII(r)
	}
	switch {
	case unicode.Is(unicode.Han, r):
		return ideograph
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return letter
	case r == '’', r == 'ʼ', unicode.IsMark(r), unicode.Is(unicode.Cf, r):
		return joiner
	default:
		return between
	}
}

func sortASCII(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return letter
	case r == '\'', r == '`':
		return joiner
	default:
		return between
	}
}

func readWord(runes []rune) word {
	kept := make([]rune, 0, len(runes))
	w := word{}
	for _, r := range runes {
		if sort(r) != joiner || unicode.IsMark(r) {
			kept = append(kept, r)
		}
		if r >= utf8.RuneSelf && w.script == latin && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			w.script = foreign
		}
	}
	folded := kg.Fold(string(kept))
	if isPlain(folded) {
		w.own, w.plain = folded, folded
	} else {
		w.own = bare(folded)
		w.plain = romanise(folded)
		if w.script == latin {
			if w.other = romanise(umlauts.Replace(folded)); w.other == w.plain {
				w.other = ""
			}
		}
	}
	if w.plain != "" {
		w.loose, w.initials = loosen(w.plain), w.plain[:1]
	}
	return w
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
