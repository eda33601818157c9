package namesearch

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

const longestPerson = 4 // characters of a Chinese or Korean name, family name and given name

// surnames are the characters that are read differently as a family name, and the family names of two characters.
var (
	surnames = map[rune]string{
		'单': "shan", '曾': "zeng", '仇': "qiu", '解': "xie", '查': "zha", '盖': "ge", '翟': "zhai", '朴': "piao", '区': "ou",
		'缪': "miao", '冼': "xian", '乐': "yue", '覃': "qin", '尉': "wei", '种': "chong", '黑': "he", '折': "she", '纪': "ji",
	}
	doubles = " 欧阳 司马 诸葛 上官 皇甫 司徒 夏侯 东方 令狐 尉迟 慕容 长孙 宇文 公孙 端木 轩辕 万俟 "
)

//go:embed han_variants.txt
var variantList string

// rareForms are further forms of characters in Japanese family names.
const rareForms = "高髙\n崎﨑嵜\n边邉\n滨濵\n渊渕\n岛嶌嶋\n富冨\n吉𠮷\n峰峯\n"

// variants returns the form that represents each variant of a character.
var variants = sync.OnceValue(func() map[rune]rune {
	usual := map[rune]rune{}
	for line := range strings.Lines(rareForms + variantList) {
		forms := []rune(strings.TrimSpace(line))
		if len(forms) < 2 || forms[0] == '#' {
			continue
		}
		for _, form := range forms[1:] {
			usual[form] = forms[0]
		}
	}
	return usual
})

// character is a character of Han or Hangul, folded, and its start in its name, in code points.
type character struct {
	r  rune
	at int
}

// appendSyllables appends the words of a run of Han or Hangul that begins at a code point of a name.
func appendSyllables(words []nameWord, text string, at int) []nameWord {
	run, end := foldSyllables(text, at)
	for len(run) > 0 {
		hangul, n := isHangul(run[0].r), 1
		for n < len(run) && isHangul(run[n].r) == hangul {
			n++
		}
		next := end
		if n < len(run) {
			next = run[n].at
		}
		if hangul {
			words = appendHangul(words, run[:n], next)
		} else {
			words = appendHan(words, run[:n], next)
		}
		run = run[n:]
	}
	return words
}

// foldSyllables composes and folds the characters of a run, and drops other ones.
func foldSyllables(text string, at int) (run []character, end int) {
	for text != "" {
		n := norm.NFKC.NextBoundaryInString(text, true)
		for _, r := range norm.NFKC.String(text[:n]) {
			if classOf(r) != syllable {
				continue
			}
			if usual, ok := variants()[r]; ok {
				r = usual
			}
			run = append(run, character{r, at})
		}
		at += len([]rune(text[:n]))
		text = text[n:]
	}
	return run, at
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// appendHan appends the words of a run of Han that ends at a code point: family name and given name if it can be a person's,
// otherwise its characters.
func appendHan(words []nameWord, run []character, end int) []nameWord {
	if len(run) < 2 || len(run) > longestPerson {
		for i := range min(len(run), maxWords-1) {
			words = append(words, hanWord(run[i:i+1], endOf(run, i+1, end), false))
		}
		if rest := run[min(len(run), maxWords-1):]; len(rest) > 0 {
			words = append(words, hanWord(rest, end, false))
		}
		return words
	}
	family := 1
	if len(run) > 2 && strings.Contains(doubles, " "+charactersOf(run[:2])+" ") {
		family++
	}
	return append(words, hanWord(run[:family], run[family].at, family == 1), hanWord(run[family:], end, false))
}

// endOf returns the end of a part of a run that ends before its character i.
func endOf(run []character, i, end int) int {
	if i < len(run) {
		return run[i].at
	}
	return end
}

func charactersOf(run []character) string {
	var b strings.Builder
	for _, c := range run {
		b.WriteRune(c.r)
	}
	return b.String()
}

func hanWord(run []character, end int, surname bool) nameWord {
	w := nameWord{start: run[0].at, end: end, script: syllabi, own: charactersOf(run)}
	other := ""
	for _, c := range run {
		sound := reading(c.r)
		if s, ok := surnames[c.r]; ok && surname {
			sound = s
		}
		w.plain += strings.ReplaceAll(sound, "v", "u")
		other += sound
		if sound != "" {
			w.initials += sound[:1]
		}
	}
	w.add(other)
	w.addSounds()
	return w
}

var readings sync.Map // by character

// reading returns the usual reading of a character in pinyin without tones, "v" for "ü"; "" if it has none.
func reading(r rune) string {
	if known, ok := readings.Load(r); ok {
		return known.(string)
	}
	args := pinyin.NewArgs()
	sound := ""
	if all := pinyin.SinglePinyin(r, args); len(all) > 0 && isPlain(all[0]) {
		sound = all[0]
	}
	readings.Store(r, sound)
	return sound
}
