package naming

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

// readHan takes a run of Han characters apart: into family name and given name where it can be one of a person,
// otherwise into its characters.
func readHan(runes []rune, start, end int) []word {
	n := end - start
	if n < 2 || n > longestPerson {
		words := make([]word, 0, n)
		for i := start; i < end && len(words) < maxWords; i++ {
			words = append(words, hanWord(runes, i, i+1, false))
		}
		return words
	}
	family := start + 1
	if n > 2 && strings.Contains(doubles, " "+string(runes[start:start+2])+" ") {
		family++
	}
	return []word{hanWord(runes, start, family, family == start+1), hanWord(runes, family, end, false)}
}

func hanWord(runes []rune, start, end int, surname bool) word {
	w := word{start: start, end: end, script: han, own: string(runes[start:end])}
	for _, r := range runes[start:end] {
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

// reading gives the usual sound of a character in pinyin without tones, "v" for "ü"; "" where it has none.
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
