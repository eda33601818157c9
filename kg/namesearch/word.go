package namesearch

import (
	"slices"
	"strconv"
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
	latin   script = iota
	syllabi        // Han or Hangul: words are not always parted, and a character is a syllable
	foreign        // any other alphabet
)

// nameWord is a part of a name.
type nameWord struct {
	start, end int      // in code points of the name
	script     script   //
	own        string   // folded, in its own letters, without accents and points
	romanised           // in the letters a to z and digits
	sounds     []string // its spellings as they sound: what is spelt in several ways is the same here
	initials   string   // one letter, or one for each character of Han or Hangul
	light      bool     // is one that the name is the same without
	semitic    bool     // is Arabic or Hebrew
	skeletons  []string // its consonants, if it is; of Latin letters in a text, in each way to read them
}

// romanised is how a word is written in the letters a to z and digits.
type romanised struct {
	plain  string
	others []string // likewise: "mueller" for "muller"
	bare   string   // without the article that is written together with it: "assad" for "alassad"
}

// addSounds adds how the spellings of a word sound, each once.
func (w *nameWord) addSounds() {
	for _, other := range append([]string{w.plain}, w.others...) {
		if sound := loosen(other); sound != "" && !slices.Contains(w.sounds, sound) {
			w.sounds = append(w.sounds, sound)
		}
	}
}

// heads returns the letters that the sounds of a word begin with, each once.
func (w *nameWord) heads() string {
	heads := ""
	for _, sound := range w.sounds {
		if !strings.Contains(heads, sound[:1]) {
			heads += sound[:1]
		}
	}
	return heads
}

// soundsLike reports whether two words sound alike in one of their spellings.
func (w *nameWord) soundsLike(other *nameWord) bool {
	return slices.ContainsFunc(w.sounds, func(sound string) bool { return slices.Contains(other.sounds, sound) })
}

// has reports whether a text is one of the spellings.
func (s *romanised) has(text string) bool {
	if s.plain == text {
		return true
	}
	for _, other := range s.others {
		if other == text {
			return true
		}
	}
	return false
}

// begins reports whether one of the spellings begins with a text.
func (s *romanised) begins(text string) bool {
	for _, other := range s.others {
		if strings.HasPrefix(other, text) {
			return true
		}
	}
	return strings.HasPrefix(s.plain, text) || strings.HasPrefix(s.bare, text)
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

// read takes a name apart. The words are valid until the next name is read.
func (r *reader) read(name string) []nameWord {
	words := r.words[:0]
	for at := 0; name != "" && len(words) < maxWords; {
		kind, points, bytes := letterRun(name)
		switch kind {
		case syllable:
			words = appendSyllables(words, name[:bytes], at)
		case letter:
			signs := trailingSigns(name[bytes:])
			points, bytes = points+utf8.RuneCountInString(name[bytes:bytes+signs]), bytes+signs
			words = r.appendWord(words, name[:bytes], at, points)
		}
		name, at = name[bytes:], at+points
	}
	r.words = words
	return words[:min(len(words), maxWords)]
}

// appendWord appends a word that begins at a code point of a name and has so many; the Arabic article is one of its own.
func (r *reader) appendWord(words []nameWord, text string, at, points int) []nameWord {
	if bytes := arabicArticle(text); bytes > 0 {
		n := utf8.RuneCountInString(text[:bytes])
		words = r.appendWord(words, text[:bytes], at, n)
		text, at, points = text[bytes:], at+n, points-n
	}
	if w := r.word(text); w.plain != "" {
		w.start, w.end = at, at+points
		words = append(words, w)
	}
	return words
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

// readWord reads a word of an alphabet.
func readWord(text string) nameWord {
	letters := strings.TrimRight(text, signCharacters)
	folded := kg.Fold(withoutJoiners(letters))
	w := nameWord{own: folded}
	if isPlain(folded) {
		w.plain = folded
		w.addSharpS(text)
	} else {
		w.own = withoutMarks(folded)
		alphabet := alphabetOf(folded)
		if alphabet != unicode.Latin {
			w.script = foreign
		}
		if alphabet == unicode.Arabic || alphabet == unicode.Hebrew {
			w.semitic, w.skeletons = true, []string{semiticSkeleton(w.own)}
		}
		w.romanised = romanisations(letters, folded, alphabet)
	}
	if w.script == latin {
		w.bare = withoutArticle(w.plain)
		if same := suffixes[w.plain]; same != "" {
			w.others = append(w.others, same)
		}
	}
	if len(letters) < len(text) {
		w.own, w.others = w.own+kg.Fold(text[len(letters):]), append(w.others, spelledSigns(w.plain, kg.Fold(text[len(letters):]))...)
	}
	w.light = particles[w.own] || w.script == latin && suffixes[w.plain] != ""
	if w.plain != "" {
		w.initials = w.plain[:1]
		w.addSounds()
	}
	return w
}

// romanisations spells a word in plain letters, by its alphabet. What no table knows is spelt by the numbers of its
// letters: so it is found as it is written.
func romanisations(text, folded string, alphabet *unicode.RangeTable) (s romanised) {
	switch alphabet {
	case unicode.Latin:
		s = latinSpelling(text, folded)
	case unicode.Cyrillic:
		s = cyrillicSpelling(folded)
	case unicode.Arabic, unicode.Hebrew:
		s = semiticSpelling(folded)
	default:
		s.plain = romanise(folded)
	}
	if s.plain == "" {
		for _, r := range folded {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				s.plain += strconv.FormatInt(int64(r), 36)
			}
		}
	}
	return s
}

// alphabetOf returns that of the first letter that is not Latin; Latin where there is none, nil for one that is read as
// unidecode has it.
func alphabetOf(text string) *unicode.RangeTable {
	for _, r := range text {
		if r < utf8.RuneSelf || !unicode.IsLetter(r) || unicode.Is(unicode.Latin, r) {
			continue
		}
		for _, table := range []*unicode.RangeTable{unicode.Cyrillic, unicode.Arabic, unicode.Hebrew} {
			if unicode.Is(table, r) {
				return table
			}
		}
		return nil
	}
	return unicode.Latin
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
