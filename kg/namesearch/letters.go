package namesearch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class is the role of a character in a name.
type class uint8

const (
	separator class = iota // separates words
	letter                 // or digit
	syllable               // of Han or Hangul
	joiner                 // dropped from a word: an apostrophe, for example, or a mark
)

// apostrophes are the characters used as apostrophes.
const apostrophes = "'`’‘‛ʼʻʹ′´＇׳״"

// signCharacters are signs that belong to the preceding word: "C++" is not "C#".
const signCharacters = "+#＋＃"

// letterRun returns the length of the run of characters of one class at the start of a text.
func letterRun(text string) (kind class, points, bytes int) {
	for bytes < len(text) {
		r, n := utf8.DecodeRuneInString(text[bytes:])
		switch c := classOf(r); {
		case points == 0:
			kind = c
		case c != kind && (c != joiner || kind == separator):
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
		return separator
	}
}

func classOfASCII(r rune) class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return letter
	case r == '\'', r == '`':
		return joiner
	default:
		return separator
	}
}

// withoutJoiners removes joiners other than marks from a word.
func withoutJoiners(text string) string {
	return strings.Map(func(r rune) rune {
		if classOf(r) == joiner && !unicode.IsMark(r) {
			return -1
		}
		return r
	}, text)
}

// withoutMarks removes accents and points, and unifies the forms of a letter. It keeps marks for vowels, as in the alphabets
// of India, and those that change a consonant of kana.
func withoutMarks(folded string) string {
	return letterForms.Replace(norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Inherited, unicode.Arabic, unicode.Hebrew, unicode.Syriac) && !isVoicing(r) {
			return -1
		}
		return r
	}, norm.NFD.String(folded))))
}

// isVoicing reports whether a mark is a voicing mark of kana.
func isVoicing(r rune) bool { return r == '\u3099' || r == '\u309a' }

// trailingSigns returns the length of the signs at the start of a text, if they end the preceding word, in bytes.
func trailingSigns(text string) int {
	rest := strings.TrimLeft(text, signCharacters)
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && (unicode.IsLetter(r) || classOf(r) == joiner) {
		return 0
	}
	return len(text) - len(rest)
}

// spelledSigns returns a word with its signs spelt as they are pronounced.
func spelledSigns(plain, signs string) []string {
	said := []string{plain + strings.NewReplacer("+", "plus", "#", "sharp").Replace(signs)}
	if signs == "++" {
		said = append(said, plain+"pp")
	}
	return said
}
