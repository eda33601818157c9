package namesearch

import (
	"strings"
)

// The parts of a syllable of Hangul in the order of Unicode, in the Revised Romanization.
var (
	hangulInitials = strings.Split("g kk n d tt r m b pp s ss  j jj ch k t p h", " ")
	hangulVowels   = strings.Fields("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
	hangulFinals   = strings.Split(" k k k n n n t l k m l l l l l m p p t t ng t t k t p t", " ")
)

// commonVowels are the vowels in the spellings that most people use for their own names: Chul-soo for Cheol-su.
var commonVowels = strings.Fields("a ae ya yae u e yu ye o wa wae oi yo oo wo we wi yoo eu ee i")

// The first and last syllable, and the parts with special spellings.
const (
	firstHangul = 0xac00
	lastHangul  = 0xd7a3
	silent      = 11 // as an initial
	vowelYeo    = 6
	vowelO      = 8
	vowelU      = 13
)

// koreanSurnames are the family names that are rarely spelt by the rules, with their spellings, the usual one first.
var koreanSurnames = map[rune]string{
	'김': "kim", '이': "lee yi rhee", '리': "ri lee", '박': "park pak", '최': "choi", '정': "jung chung", '강': "kang", '조': "cho", '윤': "yoon",
	'장': "jang chang", '임': "lim", '림': "lim rim", '오': "oh", '서': "seo suh", '신': "shin", '권': "kwon", '안': "ahn", '류': "ryu yoo", '유': "yoo",
	'전': "jeon jun", '고': "ko koh", '문': "moon", '손': "son sohn", '배': "bae pae", '백': "baek paik", '허': "heo hur huh", '심': "shim",
	'노': "noh roh", '곽': "kwak", '성': "sung", '주': "joo", '우': "woo", '구': "koo", '엄': "um eom", '변': "byun", '천': "chun", '공': "kong",
	'추': "choo", '기': "ki", '금': "keum", '육': "yook", '국': "kook", '현': "hyun", '명': "myung", '경': "kyung", '선': "sun", '석': "seok suk",
}

// nasals replaces g by k, as many do, except in ng.
var nasals = strings.NewReplacer("ngg", "ngk", "ng", "ng", "g", "k")

// koreanDoubles are the family names of two syllables.
const koreanDoubles = " 남궁 황보 제갈 사공 선우 서문 독고 동방 "

// appendHangul appends the words of a run of Hangul that ends at a code point: family name and given name if it can be a
// person's, otherwise one word.
func appendHangul(words []nameWord, run []character, end int) []nameWord {
	if len(run) > longestPerson {
		return append(words, hangulWord(run, end, hangulSpelling(run)))
	}
	family := 1
	if len(run) > 2 && strings.Contains(koreanDoubles, " "+charactersOf(run[:2])+" ") {
		family++
	}
	words = append(words, hangulWord(run[:family], endOf(run, family, end), surnameSpelling(run[:family])))
	if given := run[family:]; len(given) > 0 {
		s := hangulSpelling(given)
		common := commonSpelling(given)
		s.add(common)
		s.add(nasals.Replace(common))
		words = append(words, hangulWord(given, end, s))
	}
	return words
}

func hangulWord(run []character, end int, s romanised) nameWord {
	w := nameWord{start: run[0].at, end: end, script: syllabi, own: charactersOf(run), romanised: s}
	w.addSounds()
	if len(run) == 1 && s.plain != "" {
		w.initials = s.plain[:1]
		return w
	}
	for i := range run {
		if one := hangulSpelling(run[i : i+1]).plain; one != "" {
			w.initials += one[:1]
		}
	}
	return w
}

func surnameSpelling(run []character) romanised {
	byRule := hangulSpelling(run)
	usual := strings.Fields(koreanSurnames[run[0].r])
	if len(run) > 1 || len(usual) == 0 {
		return byRule
	}
	s := romanised{plain: usual[0]}
	s.add(byRule.plain)
	for _, other := range usual[1:] {
		s.add(other)
	}
	return s
}

// hangulSpelling spells syllables by the rules, each by itself, as is usual in names.
func hangulSpelling(run []character) romanised {
	return romanised{plain: spellHangul(run, func(_, vowel, _ int) string { return hangulVowels[vowel] })}
}

// commonSpelling spells syllables as most people do in their own names.
func commonSpelling(run []character) string {
	return spellHangul(run, func(initial, vowel, final int) string {
		switch {
		case initial == silent && vowel == vowelU:
			return "woo"
		case initial == silent && vowel == vowelYeo && hangulFinals[final] == "ng":
			return "you"
		case initial == silent && vowel == vowelYeo:
			return "yeo"
		case initial == silent && vowel == vowelO && final == 0:
			return "oh"
		default:
			return commonVowels[vowel]
		}
	})
}

func spellHangul(run []character, vowelOf func(initial, vowel, final int) string) string {
	var b strings.Builder
	for _, c := range run {
		if c.r < firstHangul || c.r > lastHangul {
			b.WriteString(romanise(string(c.r)))
			continue
		}
		n := int(c.r - firstHangul)
		finals, vowels := len(hangulFinals), len(hangulVowels)
		initial, vowel, final := n/(vowels*finals), n/finals%vowels, n%finals
		b.WriteString(hangulInitials[initial] + vowelOf(initial, vowel, final) + hangulFinals[final])
	}
	return b.String()
}
