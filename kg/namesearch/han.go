package namesearch

import (
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"
)

const longestPerson = 4 // characters of a Chinese name, family name and given name

// surnames are the characters that sound otherwise as a family name, and the family names of two characters.
var (
	surnames = map[rune]string{
		'单': "shan", '曾': "zeng", '仇': "qiu", '解': "xie", '查': "zha", '盖': "ge", '翟': "zhai", '朴': "piao", '区': "ou",
		'缪': "miao", '冼': "xian", '乐': "yue", '覃': "qin", '尉': "wei", '种': "chong", '黑': "he", '折': "she", '纪': "ji",
	}
	doubles = " 欧阳 司马 诸葛 上官 皇甫 司徒 夏侯 东方 令狐 尉迟 慕容 长孙 宇文 公孙 端木 轩辕 万俟 歐陽 司馬 諸葛 東方 令狐 "
)

// readHan takes a run of Han characters apart, which begins at a code point of a name: into family name and given name
// where it can be one of a person, otherwise into its characters.
func readHan(run []rune, at int) []nameWord {
	if len(run) < 2 || len(run) > longestPerson {
		words := make([]nameWord, 0, min(len(run), maxWords))
		for i := range run[:cap(words)] {
			words = append(words, hanWord(run[i:i+1], at+i, false))
		}
		return words
	}
	family := 1
	if len(run) > 2 && strings.Contains(doubles, " "+string(run[:2])+" ") {
		family++
	}
	return []nameWord{hanWord(run[:family], at, family == 1), hanWord(run[family:], at+family, false)}
}

func hanWord(run []rune, at int, surname bool) nameWord {
	w := nameWord{start: at, end: at + len(run), script: hanRuns, own: string(run)}
	for _, r := range run {
		sound := reading(r)
		if s, ok := surnames[r]; ok && surname {
			sound = s
		}
		w.plain += strings.ReplaceAll(sound, "v", "u")
		w.other += sound
		if sound != "" {
			w.initials += sound[:1]
		}
	}
	if w.other == w.plain {
		w.other = ""
	}
	w.loose = loosen(w.plain)
	return w
}

var readings sync.Map // by character

// reading returns the usual sound of a character in pinyin without tones, "v" for "ü"; "" where it has none.
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
