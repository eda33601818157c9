package namesearch

import (
	"strings"

	"github.com/mozillazg/go-unidecode"

	"ties/kg"
)

// umlauts replaces letters by their usual transcriptions.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe")

var sharpS = strings.NewReplacer("ß", "sz", "ẞ", "sz")

// latinSpelling spells a word of Latin letters.
func latinSpelling(text, folded string) romanised {
	s := romanised{plain: romanise(folded)}
	s.add(romanise(umlauts.Replace(folded)))
	s.addSharpS(text)
	return s
}

// addSharpS adds a spelling for a word with a letter that folds to ss, and used to be written sz.
func (s *romanised) addSharpS(text string) {
	if strings.ContainsAny(text, "ßẞ") {
		s.add(romanise(kg.Fold(sharpS.Replace(text))))
	}
}

// add adds a spelling unless it is a duplicate.
func (s *romanised) add(other string) {
	if other != "" && !s.has(other) {
		s.others = append(s.others, other)
	}
}

// alphabets spells Greek and Cyrillic as people usually spell their own names; unidecode spells the rest.
var alphabets = strings.NewReplacer(
	"щ", "shch", "х", "kh", "ц", "ts", "ы", "y", "й", "y", "ё", "yo", "ю", "yu", "я", "ya", "э", "e", "ь", "", "ъ", "",
	"ї", "yi", "є", "ye", "ґ", "g", "ђ", "dj", "ћ", "c", "џ", "dz",
	"ου", "ou", "ού", "ou", "αυ", "av", "αύ", "av", "ευ", "ev", "εύ", "ev", "η", "i", "ή", "i", "υ", "y", "ύ", "y", "χ", "ch", "ξ", "x",
)

// romanise spells a folded word in the letters a to z and digits.
func romanise(folded string) string {
	text := strings.ToLower(unidecode.Unidecode(alphabets.Replace(folded)))
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
}

// phonetics unifies spellings of the same sound.
var phonetics = strings.NewReplacer("shch", "sh", "sch", "sh", "ph", "f", "kh", "h", "ck", "k", "ks", "x", "ij", "i", "dj", "d", "y", "i")

// loosen returns roughly how a word sounds: "andrei" for Andrey, "dmitri" for Dmitriy.
func loosen(plain string) string {
	text := phonetics.Replace(plain)
	loose := make([]byte, 0, len(text))
	for i := range len(text) {
		if i == 0 || text[i] != text[i-1] || text[i] <= '9' {
			loose = append(loose, text[i])
		}
	}
	return string(loose)
}
