package namesearch

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ties/kg"
)

// maxWords is how many words of a name are distinguished.
const maxWords = 8

// script is the script of a word.
type script uint8

const (
	latin   script = iota
	syllabi        // Han or Hangul: words are not always separated, and a character is a syllable
	foreign        // any other alphabet
)

// nameWord is a word of a name.
type nameWord struct {
	start, end int      // in code points of the name
	script     script   //
	own        string   // folded, in its own letters, without accents and points
	romanised           // in the letters a to z and digits
	sounds     []string // its spellings as they sound: different spellings of the same sound are equal
	initials   string   // one letter, or one for each character of Han or Hangul
	light      bool     // whether a name may lack it
	semitic    bool     // whether it is Arabic or Hebrew
	skeletons  []string // its consonants, if semitic; of Latin letters in a text, in each reading
}

// romanised is the spelling of a word in the letters a to z and digits.
type romanised struct {
	plain  string
	others []string // other spellings: "mueller" for "muller"
	bare   string   // without a joined article: "assad" for "alassad"
}

// addSounds adds the distinct sounds of the spellings of a word.
func (w *nameWord) addSounds() {
	for _, other := range append([]string{w.plain}, w.others...) {
		if sound := loosen(other); sound != "" && !slices.Contains(w.sounds, sound) {
			w.sounds = append(w.sounds, sound)
		}
	}
}

// heads returns the distinct first letters of the sounds of a word.
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

// reader splits names into words. It caches words if it has a cache, since most recur in many names.
type reader struct {
	cache map[string]nameWord
	words []nameWord // of the last name
}

// maxCachedWords is the greatest number of words in the cache.
const maxCachedWords = 10_000

func newReader() *reader { return &reader{cache: map[string]nameWord{}} }

// parseWord returns the words of a name.
func parseWord(name string) []nameWord { return new(reader).read(name) }

// read returns the words of a name. They are valid until the next call.
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

// appendWord appends a word with its start and length in code points; the Arabic article is a separate word.
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
	if r.cache == nil {
		return readWord(text)
	}
	w, ok := r.cache[text]
	if !ok {
		if len(r.cache) == maxCachedWords {
			clear(r.cache)
		}
		w = readWord(text)
		r.cache[text] = w
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

// romanisations spells a word in plain letters, by its alphabet. Letters without a spelling become their code points, so that
// they match themselves.
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

// alphabetOf returns the alphabet of the first letter that is not Latin; Latin if there is none, nil for one that only
// unidecode reads.
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
