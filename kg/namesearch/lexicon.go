package namesearch

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode/utf8"
)

// Lexicon reads many names that are compared with each other. It keeps each word once.
type Lexicon struct {
	reader *reader
	words  []nameWord
	index  map[string]int32
}

// Word is the number of a word in a Lexicon.
type Word int32

// ReadName is a name that a Lexicon has read.
type ReadName struct {
	Words []Word   // those that are not light, if there are two
	Whole []uint64 // digests of how the name sounds as a whole, from each of its words on, in each of its spellings
	Keys  []uint64 // digests of the keys by which names that may be alike are found; of names that are alike, most often some are the same
}

// NewLexicon returns a lexicon without words.
func NewLexicon() *Lexicon { return &Lexicon{reader: newReader(), index: map[string]int32{}} }

// Read reads a name. One without any letter or digit has no words.
func (l *Lexicon) Read(name string) *ReadName {
	words := l.reader.read(name)
	read := &ReadName{Keys: comparisonKeys(words)}
	for _, spelling := range spellings(words) {
		for i := range spelling {
			read.Whole = append(read.Whole, digestOf(loosen(strings.Join(spelling[i:], "")+strings.Join(spelling[:i], ""))))
		}
	}
	slices.Sort(read.Whole)
	read.Whole = slices.Compact(read.Whole)
	if heavy := heavyWords(words); len(heavy) > 1 {
		words = heavy // "Das" may be a name too
	}
	for _, w := range words {
		read.Words = append(read.Words, l.number(&w))
	}
	return read
}

func (l *Lexicon) number(w *nameWord) Word {
	key := string(rune('0'+w.script)) + w.own + " " + w.plain
	n, ok := l.index[key]
	if !ok {
		n = int32(len(l.words)) //nolint:gosec // there are fewer words
		l.index[key] = n
		l.words = append(l.words, *w)
	}
	return Word(n)
}

// comparisonKeys returns digests of the keys of a name, without those that very many names share: initials, and words by themselves.
func comparisonKeys(words []nameWord) []uint64 {
	k := keySets.Get().(*keySet)
	defer k.release()
	k.add(words)
	keys := make([]uint64, 0, len(k.list))
	for _, key := range k.list {
		switch family := key[:1]; {
		case family == initialsOf, family == phonetic && isPlain(key), family == syllables && utf8.RuneCountInString(key) == 2:
		default:
			keys = append(keys, digestOf(key))
		}
	}
	return keys
}

// Sound returns a digest of how a word sounds.
func (l *Lexicon) Sound(w Word) uint64 {
	one := &l.words[w]
	if len(one.sounds) == 0 {
		return digestOf(one.own)
	}
	return digestOf(one.sounds[0])
}

// Likeness is how alike two words are, the most alike first.
type Likeness uint8

// The likenesses of two words.
const (
	SameWord   Likeness = iota // but for case, accents and points
	SameSound                  // another spelling
	Akin                       // the same consonants, or the same but for an article
	Beginning                  // one begins the other
	Initial                    // one is the first letter of the other
	OneTypo                    // a typo in one
	TwoTypos                   // two typos
	OtherWords                 // none of these
)

var likenesses = [...]Likeness{
	equal: SameWord, sounding: SameSound, akin: Akin, prefixKey: Beginning, initialOf: Initial, typo: OneTypo, maxTypos: TwoTypos, unlike: OtherWords,
}

// Compare returns how alike two words are, in either order. Numbers that differ are no typo.
func (l *Lexicon) Compare(a, b Word) Likeness {
	if a == b {
		return SameWord
	}
	one, other := &l.words[a], &l.words[b]
	like := likenesses[min(compare(one, other), compare(other, one))]
	if like >= Beginning && (strings.ContainsAny(one.plain, digits) || strings.ContainsAny(other.plain, digits)) {
		return OtherWords
	}
	return like
}

const digits = "0123456789"

func digestOf(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}
