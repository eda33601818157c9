package namesearch

import (
	"hash/fnv"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"ties/kg"
	"ties/kg/query"
)

// Version is the version of the keys: a store with keys of another version recomputes them.
const Version = 3

// The families of keys, after their type and level.
const (
	wholeName  = "w"
	syllables  = "h"
	initialsOf = "i"
	phonetic   = "d"
	paired     = "p"
)

// The limits of the keys of one name.
const (
	maxWhole     = 40 // letters of a key of the family wholeName
	maxRun       = 16 // characters of a run of Han or Hangul, and of a key
	shortTypo    = 4  // letters of the shortest word in which a typo is found
	longTypo     = 14 // and of the longest
	maxSpellings = 6  // spellings of all words of a name
	levelBits    = 3
	topLevel     = 5
	levelNames   = "012345"
)

var typeLetters = map[kg.Type]string{
	kg.TypePerson: "p", kg.TypeCompany: "c", kg.TypeProject: "j", kg.TypeTeam: "t", kg.TypePlace: "l", kg.TypeEvent: "e",
}

// Level returns the level of an entity.
func Level(id string) int {
	h := fnv.New64a()
	h.Write([]byte(id))
	x := h.Sum64()
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	x ^= x >> 32
	return min(bits.TrailingZeros64(x)/levelBits, topLevel)
}

// Keys returns the distinct keys of an entity, separated by spaces.
func Keys(e *kg.Entity) string {
	k := keySets.Get().(*keySet)
	defer k.release()
	k.add(k.reader.read(e.Name))
	for _, a := range e.Aliases {
		k.add(k.reader.read(a.Name))
	}
	var b strings.Builder
	levels := Level(e.ID) + 1
	exact := query.KeysOf(e)
	b.Grow(levels*(k.bytes+len(k.list)*len(" p0")) + len(exact)*len(" xn234567890123456789012345"))
	for level := range levels {
		head := typeLetters[e.Type] + levelNames[level:level+1]
		for _, key := range k.list {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(head)
			b.WriteString(key)
		}
	}
	for _, one := range exact {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(KnownKey(one))
	}
	return b.String()
}

// keySet collects keys, without their type and level.
type keySet struct {
	list   []string
	bytes  int // the length of all of them
	seen   map[string]bool
	reader *reader
	typos  map[string][]string // a cache of withTypos
}

// keySets are unused key sets: allocating one for each entity takes as long as filling it.
var keySets = sync.Pool{New: func() any {
	return &keySet{seen: map[string]bool{}, reader: newReader(), typos: map[string][]string{}}
}}

// release returns the set to the pool, unless it has grown large.
func (k *keySet) release() {
	if len(k.list) > 1_000 {
		return
	}
	clear(k.seen)
	clear(k.list)
	k.list, k.bytes = k.list[:0], 0
	keySets.Put(k)
}

func (k *keySet) put(family, rest string) {
	if rest == "" {
		return
	}
	var room [64]byte
	key := append(append(room[:0], family...), rest...)
	if !k.seen[string(key)] { // does not allocate
		one := string(key)
		k.seen[one] = true
		k.list, k.bytes = append(k.list, one), k.bytes+len(one)
	}
}

// typosOf returns withTypos of a word as it sounds, from a cache.
func (k *keySet) typosOf(sound string) []string {
	list, ok := k.typos[sound]
	if !ok {
		if len(k.typos) == maxCachedWords {
			clear(k.typos)
		}
		list = withTypos(sound)
		k.typos[sound] = list
	}
	return list
}

func (k *keySet) add(words []nameWord) {
	if len(words) == 0 {
		return
	}
	for _, spelling := range spellings(words) {
		for i := range spelling {
			k.put(wholeName, joined(spelling, i))
		}
	}
	k.addInitials(words)
	k.addSounds(heavyWords(words))
	k.addSkeleton(words)
	for _, run := range runs(words) {
		k.addRun(run)
	}
}

// spellings returns the words in plain letters: the combinations of their spellings, up to maxSpellings.
func spellings(words []nameWord) [][]string {
	first := make([]string, len(words))
	for i := range words {
		first[i] = words[i].plain
	}
	list := [][]string{first}
	for i := range words {
		for _, so := range list[:len(list):len(list)] {
			for _, other := range words[i].others {
				if len(list) == maxSpellings {
					return list
				}
				one := slices.Clone(so)
				one[i] = other
				list = append(list, one)
			}
		}
	}
	return list
}

// joined concatenates words, rotated to begin with one of them, with i for y, which are often confused.
func joined(words []string, first int) string {
	text := strings.Join(words[first:], "") + strings.Join(words[:first], "")
	return strings.ReplaceAll(text[:min(len(text), maxWhole)], "y", "i")
}

func (k *keySet) addInitials(words []nameWord) {
	all := ""
	for _, w := range words {
		all += w.initials
	}
	if len(all) > 1 {
		k.put(initialsOf, all)
	}
	if len(words) == 2 {
		k.put(initialsOf, words[1].initials+words[0].initials)
	}
}

func (k *keySet) addSounds(words []nameWord) {
	for i := range words {
		for _, form := range words[i].sounds {
			k.addSound(words, i, k.typosOf(form))
		}
		if bare := words[i].bare; bare != "" {
			k.put(wholeName, joined([]string{bare}, 0))
			k.addSound(words, i, []string{loosen(bare)})
		}
	}
}

// addSound adds a word of a name as it sounds, and with its typos.
func (k *keySet) addSound(words []nameWord, i int, near []string) {
	for _, one := range near {
		k.put(phonetic, one)
	}
	last := len(words) - 1
	if i > 0 && i < last {
		near = near[:1]
	}
	for _, j := range []int{0, last} {
		if j == i {
			continue
		}
		heads := words[j].heads()
		for h := range heads {
			family := paired + heads[h:h+1]
			for _, one := range near {
				k.put(family, one)
			}
		}
	}
}

// withTypos returns a word, and then the word without each of its letters.
func withTypos(text string) []string {
	list := []string{text}
	if len(text) < shortTypo || len(text) > longTypo {
		return list
	}
	for i := range len(text) {
		if i == 0 || text[i] != text[i-1] {
			list = append(list, text[:i]+text[i+1:])
		}
	}
	return list
}

// runs returns the runs of Han characters, and of Hangul.
func runs(words []nameWord) [][]rune {
	var list [][]rune
	for i, w := range words {
		switch {
		case w.script != syllabi:
		case i > 0 && words[i-1].script == syllabi && words[i-1].end == w.start:
			list[len(list)-1] = append(list[len(list)-1], []rune(w.own)...)
		default:
			list = append(list, []rune(w.own))
		}
	}
	return list
}

func (k *keySet) addRun(run []rune) {
	run = run[:min(len(run), maxRun)]
	for i := range run {
		k.put(syllables, string(run[i:]))
	}
	for _, one := range withoutOne(run) {
		k.put(phonetic, one)
	}
}

// withoutOne returns a run of three or more without each of its characters.
func withoutOne(run []rune) []string {
	if len(run) < 3 {
		return nil
	}
	list := make([]string, len(run))
	for i := range run {
		list[i] = string(run[:i]) + string(run[i+1:])
	}
	return list
}
