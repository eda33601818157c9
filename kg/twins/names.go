package twins

import (
	"slices"

	"ties/kg"
	"ties/kg/namesearch"
)

// census counts how many entities of one type have something.
type census struct {
	all    [16]int          // entities, by type
	sounds map[uint64]int32 // that have a word that sounds so
	wholes map[uint64]int32 // whose name as a whole sounds so
	values map[uint64]int32 // that have a fact with the value
	ends   map[uint64]int32 // links of one kind from, or to, an entity
	many   map[uint64]bool  // names of facts of which an entity has two
}

// ofType returns a digest of something of entities of a type.
func ofType(t kg.Type, what uint64) uint64 { return mix(uint64(t), what) }

func mix(a, b uint64) uint64 {
	x := a*0x9e3779b97f4a7c15 ^ b
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	return x ^ x>>32
}

func (c *Collector) count() *census {
	n := &census{sounds: map[uint64]int32{}, wholes: map[uint64]int32{}, values: map[uint64]int32{}, ends: map[uint64]int32{}, many: map[uint64]bool{}}
	var sounds, wholes, values, facts []uint64
	for i := range c.entities {
		e := &c.entities[i]
		if len(e.names) == 0 {
			continue
		}
		n.all[e.typ]++
		sounds, wholes, values, facts = sounds[:0], wholes[:0], values[:0], facts[:0]
		for _, name := range e.names {
			wholes = append(wholes, c.names[name].Whole...)
			for _, w := range c.names[name].Words {
				sounds = append(sounds, c.lexicon.Sound(w))
			}
		}
		for _, f := range e.facts {
			values = append(values, mix(c.facts[f].name, c.facts[f].value))
			if one := ofType(e.typ, c.facts[f].name); slices.Contains(facts, one) {
				n.many[one] = true
			} else {
				facts = append(facts, one)
			}
		}
		countEach(n.sounds, e.typ, sounds)
		countEach(n.wholes, e.typ, wholes)
		countEach(n.values, e.typ, values)
	}
	for i := range c.links {
		n.ends[endKey(c.links[i].kind, false, c.links[i].target)]++
		n.ends[endKey(c.links[i].kind, true, c.links[i].source)]++
	}
	return n
}

// countEach counts each of some digests once.
func countEach(counts map[uint64]int32, t kg.Type, list []uint64) {
	slices.Sort(list)
	for _, one := range slices.Compact(list) {
		counts[ofType(t, one)]++
	}
}

// endKey returns a digest of the links of a kind that have an entity at the other end.
func endKey(kind kg.RelationKind, in bool, other int32) uint64 {
	side := uint64(kind) << 1
	if in {
		side++
	}
	return mix(side, uint64(other)) //nolint:gosec // it is not negative
}

// maxWords is how many words of a name are compared.
const maxWords = 6

// compareNames adds what the two most alike names of two entities say. It reports whether any word of them is alike.
func (f *finder) compareNames(a, b *entity, r *reasons) (alike bool) {
	best, code, most := 0, Code(0), rareName
	if a.typ == kg.TypePerson {
		most = namesake
	}
	for _, one := range a.names {
		for _, other := range b.names {
			points, how := f.compareName(a.typ, f.names[one], f.names[other])
			points = min(points, f.prior[a.typ]+most)
			if how != 0 && (code == 0 || points > best) {
				best, code = points, how
			}
		}
	}
	r.add(code, best)
	return code != 0
}

// compareName returns what two names say; no code if no word of them is alike.
func (f *finder) compareName(t kg.Type, a, b *namesearch.ReadName) (points int, code Code) {
	if shared := f.wholesOf(t, a, b); shared > 0 {
		return min(f.wordPoints(t, a), f.wordPoints(t, b), rarity(f.all[t]+unnamed, shared-1)+rareName), SameName
	}
	points, alike := f.compareWords(t, a.Words[:min(len(a.Words), maxWords)], b.Words[:min(len(b.Words), maxWords)])
	if !alike {
		return 0, 0
	}
	return points, SimilarName
}

// wholesOf returns how many entities have a name that sounds as two names do; 0 if they sound differently.
func (f *finder) wholesOf(t kg.Type, a, b *namesearch.ReadName) (most int) {
	for _, whole := range a.Whole {
		if _, ok := slices.BinarySearch(b.Whole, whole); ok {
			most = max(most, int(f.wholes[ofType(t, whole)]))
		}
	}
	return most
}

// wordPoints returns the points of all words of a name.
func (f *finder) wordPoints(t kg.Type, n *namesearch.ReadName) (sum int) {
	for _, w := range n.Words {
		sum += f.wordRarity(t, w)
	}
	return sum
}

func (f *finder) wordRarity(t kg.Type, w namesearch.Word) int {
	return max(0, rarity(f.all[t]+unnamed, int(f.sounds[ofType(t, f.lexicon.Sound(w))])-1))
}

// likenessPercent is how much of the points of a word count.
var likenessPercent = [...]int{
	namesearch.SameWord: 100, namesearch.SameSound: 90, namesearch.Akin: 70, namesearch.Beginning: 40, namesearch.Initial: 40,
	namesearch.OneTypo: 75, namesearch.TwoTypos: 50,
}

// compareWords pairs the words of two names, the most alike first.
func (f *finder) compareWords(t kg.Type, a, b []namesearch.Word) (points int, alike bool) {
	var takenA, takenB [maxWords]bool
	paired := 0
	for i, one := range a {
		if j := slices.Index(b, one); j >= 0 && !takenB[j] {
			takenA[i], takenB[j] = true, true
			points += f.wordRarity(t, one)
			paired++
		}
	}
	var like [maxWords][maxWords]namesearch.Likeness
	for i, one := range a {
		for j, other := range b {
			if !takenA[i] && !takenB[j] {
				like[i][j] = f.likeness(one, other)
			}
		}
	}
	for l := namesearch.SameWord; l < namesearch.OtherWords; l++ {
		for i := range a {
			for j := range b {
				if like[i][j] == l && !takenA[i] && !takenB[j] {
					takenA[i], takenB[j] = true, true
					points += f.pairPoints(t, a[i], b[j], l)
					paired++
				}
			}
		}
	}
	fewer, more := min(len(a), len(b)), max(len(a), len(b))
	other := otherName
	if t == kg.TypePerson {
		other = otherWord
	}
	return min(points, f.prior[t]+rareName) + other*(fewer-paired) + missingWord*(more-fewer), paired > 0
}

// maxLikenesses is how many pairs of words are kept in memory.
const maxLikenesses = 1_000_000

// likeness returns how alike two words are, from a cache: most pairs of words recur.
func (f *finder) likeness(a, b namesearch.Word) namesearch.Likeness {
	pair := [2]namesearch.Word{min(a, b), max(a, b)}
	like, ok := f.likenesses[pair]
	if !ok {
		if len(f.likenesses) == maxLikenesses {
			clear(f.likenesses)
		}
		like = f.lexicon.Compare(pair[0], pair[1])
		f.likenesses[pair] = like
	}
	return like
}

func (f *finder) pairPoints(t kg.Type, a, b namesearch.Word, l namesearch.Likeness) int {
	points := min(f.wordRarity(t, a), f.wordRarity(t, b)) * likenessPercent[l] / 100
	if l == namesearch.Initial {
		return min(points, maxInitial)
	}
	return points
}
