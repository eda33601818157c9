package passage

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"ties/kg"
)

// word is a word of a text. Those of Hangul are of one syllable, and may end a name only before others.
type word struct {
	Span
	raw string

	starts, ends bool // whether a name may start and end with it
}

// Word is a word of a text, or another character that is no space.
type Word struct {
	Span
	Folded       string // the form in which words are compared
	Starts, Ends bool   // whether a name may start with it, and end
}

// Words returns the words of a text.
func Words(text string) []Word {
	f := newFinder[string](text)
	words := make([]Word, len(f.words))
	for i, w := range f.words {
		words[i] = Word{Span{int(w.start), int(w.end), int(w.from), int(w.to)}, fold(f.raw(i)), w.starts, w.ends}
	}
	return words
}

// class is how a character makes words.
type class uint8

const (
	blank    class = iota
	mark           // belongs to the word before it
	letters        // makes words with others of its class, as these do
	katakana       //
	hangul         // is a word, and makes longer ones with others
	alone          // is a word
)

// separate are the scripts that do not separate words, without those that have a class of their own.
var separate = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Bopomofo, unicode.Yi, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
	unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet, unicode.Javanese, unicode.Balinese,
}

// longVowel is the sign of a long vowel in Katakana, which is of no script.
const longVowel = 'ー'

// classOf returns the class of a character.
func classOf(r rune) class {
	if plane := basicPlane(); int(r) < len(plane) {
		return plane[r]
	}
	return classify(r)
}

// basicPlane returns the classes of the characters that nearly all texts are made of: asking Unicode's tables for each is dear.
var basicPlane = sync.OnceValue(func() *[1 << 16]class {
	var plane [1 << 16]class
	for r := range plane {
		plane[r] = classify(rune(r))
	}
	return &plane
})

func classify(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return classOfASCII(r)
	case unicode.IsSpace(r), unicode.IsControl(r):
		return blank
	case unicode.In(r, unicode.M, unicode.Cf):
		return mark
	case !unicode.IsLetter(r) && !unicode.IsNumber(r):
		return alone
	case unicode.In(r, unicode.Hangul):
		return hangul
	case r == longVowel, unicode.In(r, unicode.Katakana):
		return katakana
	case unicode.In(r, separate...):
		return alone
	default:
		return letters
	}
}

func classOfASCII(r rune) class {
	switch {
	case r <= ' ', r == unicode.MaxASCII:
		return blank
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return letters
	default:
		return alone
	}
}

// split calls yield with each word of a text, until it returns false.
func split(text string, yield func(w word) bool) {
	var w word
	points, last := 0, blank
	flush := func(at int) bool {
		w.to, w.End, w.raw = at, points, text[w.from:at]
		return last == blank || yield(w)
	}
	for at, r := range text {
		c := classOf(r)
		if c == mark && last != blank {
			points++
			continue
		}
		if c == mark {
			c = letters
		}
		if c != last || c == alone || c == hangul {
			if !flush(at) {
				return
			}
			w = word{Span: Span{Start: points, from: at}, starts: c != hangul || last != hangul, ends: true}
		}
		last = c
		points++
	}
	flush(len(text))
}

// sameSigns are other forms of signs that names have.
var sameSigns = strings.NewReplacer("’", "'", "‘", "'", "‐", "-", "‑", "-", "‒", "-", "–", "-", "・", "·", "•", "·", "‧", "·", "･", "·")

// fold returns the form in which words are compared.
func fold(raw string) string {
	if !strings.ContainsFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return strings.ToLower(raw)
	}
	return kg.Fold(sameSigns.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, raw)))
}

// particles are what stands behind a Korean name without a space.
var particles = setOf("은 는 이 가 을 를 의 에 도 와 과 로 만 께 씨 님 측 에서 에게 한테 께서 으로 까지 부터 처럼 보다 하고 이나 이라 라는 이라는 이란 이다 였다 이었다 " +
	"에는 에도 에서는 에서도 와의 과의 로는 으로는 에게는 씨는 씨가 씨의 씨를 님은 님이 측은 측이 들 들은 들이 들의 들을")

// longestParticle is how many syllables a particle has at most.
const longestParticle = 3

func isHangul(raw string) bool {
	r, _ := utf8.DecodeRuneInString(raw)
	return r >= utf8.RuneSelf && classOf(r) == hangul
}
