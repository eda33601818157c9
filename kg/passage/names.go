package passage

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ties/kg"
)

// MaxWords is how many words a name has at most that is looked for.
const MaxWords = 64

// Entity is an entity whose names are looked for.
type Entity[Key comparable] struct {
	Key   Key // in the store
	ID    string
	Names []kg.Alias
}

// named is an entity that has a name.
type named[Key comparable] struct {
	key Key
	id  string
}

// finder finds names in a text. Its names are a trie of their words.
type finder[Key comparable] struct {
	text  string
	words []textWord
	known map[string]int32   // the numbers of folded words of the text, from 1
	seen  map[string]int32   // those of its words as they stand there, and of all single characters; 0 for what is not in the text
	next  map[[2]int32]int32 // by node and word
	named [][]named[Key]     // by node; the first one is the root
}

// textWord is a word of the text: there are very many.
type textWord struct {
	start, end, from, to int32 // as in Span
	number               int32 // of its folded form
	starts, ends         bool  // as in word
}

// bytesOfText is about what a finder takes in memory for each byte of a text.
const bytesOfText = 24

// newFinder returns a finder for a text, without names.
func newFinder[Key comparable](text string) *finder[Key] {
	f := &finder[Key]{text: text, known: map[string]int32{}, seen: map[string]int32{}, next: map[[2]int32]int32{}, named: make([][]named[Key], 1)}
	split(text, func(w word) bool {
		n, ok := f.seen[w.raw]
		if !ok {
			n = f.number(fold(w.raw))
			f.seen[w.raw] = n
		}
		f.words = append(f.words, textWord{int32(w.Start), int32(w.End), int32(w.from), int32(w.to), n, w.starts, w.ends})
		return true
	})
	f.endBeforeParticles()
	return f
}

// number returns the number of a folded word of the text.
func (f *finder[Key]) number(folded string) int32 {
	n, ok := f.known[folded]
	if !ok {
		n = int32(len(f.known) + 1)
		f.known[folded] = n
	}
	return n
}

// numberOf returns the number of a word of a name; 0 if it is not in the text. What folding a single character comes to is kept: names
// in Chinese are made of few thousand, each a word.
func (f *finder[Key]) numberOf(raw string) int32 {
	n, ok := f.seen[raw]
	if ok {
		return n
	}
	n = f.known[fold(raw)]
	if _, size := utf8.DecodeRuneInString(raw); size == len(raw) {
		f.seen[strings.Clone(raw)] = n
	}
	return n
}

// raw returns a word as it stands in the text.
func (f *finder[Key]) raw(i int) string { return f.text[f.words[i].from:f.words[i].to] }

// endBeforeParticles corrects which words of Hangul a name may end with: the last one of a run, and those before a particle.
func (f *finder[Key]) endBeforeParticles() {
	for i := range f.words {
		if !isHangul(f.raw(i)) {
			continue
		}
		rest := ""
		for j := i + 1; j < len(f.words) && j <= i+longestParticle+1 && !f.words[j].starts; j++ {
			rest += f.raw(j)
		}
		f.words[i].ends = rest == "" || particles[rest]
	}
}

// add adds the names of an entity.
func (f *finder[Key]) add(e *Entity[Key]) {
	for _, name := range e.Names {
		f.addName(name.Name, named[Key]{e.Key, e.ID})
	}
}

func (f *finder[Key]) addName(name string, of named[Key]) {
	var room [MaxWords]int32
	words, ok := room[:0], true
	split(name, func(w word) bool {
		n := f.numberOf(w.raw)
		ok = n > 0 && len(words) < MaxWords
		words = append(words, n)
		return ok
	})
	if !ok || !IsName(name) {
		return
	}
	node := int32(0)
	for _, n := range words {
		child, there := f.next[[2]int32{node, n}]
		if !there {
			child = int32(len(f.named))
			f.named = append(f.named, nil)
			f.next[[2]int32{node, n}] = child
		}
		node = child
	}
	if list := f.named[node]; len(list) == 0 || list[len(list)-1].id != of.id {
		f.named[node] = append(list, of)
	}
}

// signs are what makes a name of a single letter one that is looked for, such as "C++".
const signs = "+#&"

// IsName reports whether a name is looked for.
func IsName(name string) bool {
	n := 0
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune(signs, r) {
			n++
		}
	}
	return n > 1
}

// found is a place of a name, before its entities are in order.
type found struct {
	Span
	node int32
}

// find returns the places of the names, in the order of the text.
func (f *finder[Key]) find() []found {
	var list []found
	for i := 0; i < len(f.words); {
		node, end := f.longest(i)
		if node == 0 {
			i++
			continue
		}
		first, last := &f.words[i], &f.words[end-1]
		list = append(list, found{Span{int(first.start), int(last.end), int(first.from), int(last.to)}, node})
		i = end
	}
	return list
}

// longest returns the node of the longest name that begins with a word, and the index behind its last one; node is 0 if there is none.
func (f *finder[Key]) longest(i int) (node int32, end int) {
	if !f.words[i].starts {
		return 0, 0
	}
	at := int32(0)
	for j := i; j < len(f.words); j++ {
		var ok bool
		if at, ok = f.next[[2]int32{at, f.words[j].number}]; !ok {
			break
		}
		if f.words[j].ends && len(f.named[at]) > 0 {
			node, end = at, j+1
		}
	}
	return node, end
}

// entities returns the entities that have the name of a place, in order: those with the most relations first.
func (f *finder[Key]) entities(node int32, degrees map[Key]int) []Key {
	list := f.named[node]
	slices.SortFunc(list, func(a, b named[Key]) int {
		return cmp.Or(cmp.Compare(degrees[b.key], degrees[a.key]), cmp.Compare(a.id, b.id))
	})
	keys := make([]Key, len(list))
	for i := range list {
		keys[i] = list[i].key
	}
	return keys
}
