package namesearch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tatweel stretches a word and has no meaning.
const tatweel = 'ـ'

// letterForms unifies the forms of a letter that are often confused, as searches in Arabic and Persian do (Lucene's
// ArabicNormalizer and PersianNormalizer). Forms of alef and hamza that are marks have been removed before.
var letterForms = strings.NewReplacer("ٱ", "ا", "ى", "ي", "ی", "ي", "ې", "ي", "ے", "ي", "ة", "ه", "ۀ", "ه", "ە", "ه", "ک", "ك", "ء", "")

// arabicLetters spells letters that unidecode omits, or spells differently from most names.
var arabicLetters = strings.NewReplacer("ا", "a", "ع", "a", "خ", "kh", "ذ", "dh", "ث", "th", "ش", "sh", "غ", "gh", "ك", "k")

// doubled is the mark of a double letter, which sounds like a single one.
const doubled = "ّ"

// semiticSpelling spells a word of Arabic or Hebrew letters: without vowels, and with those that are marked.
func semiticSpelling(folded string) romanised {
	s := romanised{plain: romanise(arabicLetters.Replace(withoutMarks(folded)))}
	if strings.ContainsFunc(folded, unicode.IsMark) {
		s.add(romanise(strings.ReplaceAll(folded, doubled, "")))
	}
	return s
}

// arabicArticle returns the length of the article of an Arabic word, with its points; 0 if it has none, or little after it.
func arabicArticle(text string) int {
	if text == "" || text[0] != "ا"[0] && text[0] != "ٱ"[0] {
		return 0
	}
	const leastBehind = 2
	letters, length := 0, 0
	for i, r := range text {
		if classOf(r) == joiner {
			continue
		}
		switch {
		case letters == 0 && r != 'ا' && r != 'ٱ', letters == 1 && r != 'ل', letters >= 2 && !unicode.Is(unicode.Arabic, r):
			return 0
		case letters == 1:
			length = i + utf8.RuneLen(r)
		}
		letters++
	}
	if letters < 2+leastBehind {
		return 0
	}
	for r, n := utf8.DecodeRuneInString(text[length:]); classOf(r) == joiner; r, n = utf8.DecodeRuneInString(text[length:]) {
		length += n
	}
	return length
}
