package namesearch

import (
	"strings"
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
	hanRuns
	foreign // any other alphabet
)

// nameWord is a part of a name.
type nameWord struct {
	start, end int    // in code points of the name
	script     script //
	own        string // folded, in its own letters
	plain      string // in the letters a to z and digits
	other      string // likewise, spelt otherwise: "mueller" for "muller"; "" where there is none
	loose      string // as it sounds: what is spelt in several ways is the same here
	initials   string // one letter, or one for each character of Han
}

// reader takes names apart. It remembers words if it has room for them, for most come up in name after name.
type reader struct {
	known map[string]nameWord
	words []nameWord // of the last name
}

// knownWords is how many words a reader remembers.
const knownWords = 10_000

func newReader() *reader { return &reader{known: map[string]nameWord{}} }

// parseWord takes a name apart.
func parseWord(name string) []nameWord { return new(reader).read(name) }

// read takes a name apart. What it gives holds until the next name is read.
func (r *reader) read(name string) []nameWord {
	words := r.words[:0]
	for at := 0; name != "" && len(words) < maxWords; {
		kind, points, bytes := letterRun(name)
		switch kind {
		case ideograph:
			words = append(words, readHan([]rune(name[:bytes]), at)...)
		case letter:
			if w := r.word(name[:bytes]); w.plain != "" {
				w.start, w.end = at, at+points
				words = append(words, w)
			}
		}
		name, at = name[bytes:], at+points
	}
	r.words = words
	return words[:min(len(words), maxWords)]
}

// letterRun tells how far the characters of one class go with which a text begins.
func letterRun(text string) (kind class, points, bytes int) {
	for bytes < len(text) {
		r, n := utf8.DecodeRuneInString(text[bytes:])
		switch c := sort(r); {
		case points == 0:
			kind = c
		case c != kind && (c != joiner || kind == between):
			return kind, points, bytes
		}
		points, bytes = points+1, bytes+n
	}
	return kind, points, bytes
}

func (r *reader) word(text string) nameWord {
	if r.known == nil {
		return readWord(text)
	}
	w, ok := r.known[text]
	if !ok {
		if len(r.known) == knownWords {
			clear(r.known)
		}
		w = readWord(text)
		r.known[text] = w
	}
	return w
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

func readWord(text string) nameWord {
	var kept strings.Builder
	w := nameWord{}
	for _, r := range text {
		if sort(r) != joiner || unicode.IsMark(r) {
			kept.WriteRune(r)
		}
		if r >= utf8.RuneSelf && w.script == latin && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			w.script = foreign
		}
	}
	folded := kg.Fold(kept.String())
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
