package namesearch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class is what a character is to a name.
type class uint8

const (
	between  class = iota // parts words
	letter                // or digit
	syllable              // of Han or Hangul
	joiner                // is left out of a word: an apostrophe, say, or a mark
)

// apostrophes are the characters that are written as one.
const apostrophes = "'`’‘‛ʼʻʹ′´＇׳״"

// signCharacters are what belongs to a word that it stands behind: "C++" is not "C#".
const signCharacters = "+#＋＃"

// letterRun returns how far the characters of one class go with which a text begins.
func letterRun(text string) (kind class, points, bytes int) {
	for bytes < len(text) {
		r, n := utf8.DecodeRuneInString(text[bytes:])
		switch c := classOf(r); {
		case points == 0:
			kind = c
		case c != kind && (c != joiner || kind == between):
			return kind, points, bytes
		}
		points, bytes = points+1, bytes+n
	}
	return kind, points, bytes
}

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		return classOfASCII(r)
	}
	switch {
	case unicode.In(r, unicode.Han, unicode.Hangul):
		return syllable
	case strings.ContainsRune(apostrophes, r), r == tatweel, unicode.IsMark(r), unicode.Is(unicode.Cf, r):
		return joiner
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return letter
	default:
		return between
	}
}

func classOfASCII(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return letter
	case r == '\'', r == '`':
		return joiner
	default:
		return between
	}
}

// withoutJoiners leaves out what is between the letters of a word, but for marks.
func withoutJoiners(text string) string {
	return strings.Map(func(r rune) rune {
		if classOf(r) == joiner && !unicode.IsMark(r) {
			return -1
		}
		return r
	}, text)
}

// withoutMarks leaves off accents and points, and makes one of the forms of a letter. What stands for a vowel, as in the
// alphabets of India, is no accent, nor is what makes another consonant of one of Japan.
func withoutMarks(folded string) string {
	return oneForm.Replace(norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Inherited, unicode.Arabic, unicode.Hebrew, unicode.Syriac) && !isVoicing(r) {
			return -1
		}
		return r
	}, norm.NFD.String(folded))))
}

// isVoicing reports whether a mark is one of those with which kana are written.
func isVoicing(r rune) bool { return r == '\u3099' || r == '\u309a' }

// trailingSigns returns how many bytes of signs a text begins with that belong to the word before them: those at its end.
func trailingSigns(text string) int {
	rest := strings.TrimLeft(text, signCharacters)
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && (unicode.IsLetter(r) || classOf(r) == joiner) {
		return 0
	}
	return len(text) - len(rest)
}

// spelledSigns returns a word with its signs as they are said.
func spelledSigns(plain, signs string) []string {
	said := []string{plain + strings.NewReplacer("+", "plus", "#", "sharp").Replace(signs)}
	if signs == "++" {
		said = append(said, plain+"pp")
	}
	return said
}
