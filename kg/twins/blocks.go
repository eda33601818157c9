package twins

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// entry says that an entity has a key.
type entry struct {
	key    uint64
	entity int32
}

// What bounds how many pairs are compared.
const (
	maxBlock       = 200 // entities with one key that are compared with each other
	pairsPerEntity = 60  // on average, and
	fewPairs       = 1_000_000
	keyedLinks     = 8 // links of an entity that are keys
	keyedWords     = 4
)

// entries are what entities have in common, read in a few passes: all keys of a graph at a time would take more memory than it does.
type entries struct {
	*Collector
	bounds []uint64 // of the keys of a pass: those from one to the next
	buffer []entry
	keys   []uint64
}

// What bounds the entries of a pass.
const (
	passBits   = 10 // of keys, which are spread evenly, tell in which pass they are
	fewEntries = 1 << 20
	maxPasses  = 4
)

// newEntries counts the keys of all entities, and divides them.
func (c *Collector) newEntries() *entries {
	e := &entries{Collector: c}
	var counts [1 << passBits]int
	all := 0
	e.each(func(key uint64, _ int32) {
		counts[key>>(64-passBits)]++
		all++
	})
	e.bounds = []uint64{0}
	n, most, pass := 0, 0, max(fewEntries, all/maxPasses)
	for i, count := range counts {
		if n > 0 && n+count > pass {
			e.bounds = append(e.bounds, uint64(i)<<(64-passBits))
			n = 0
		}
		n += count
		most = max(most, n)
	}
	e.buffer = make([]entry, 0, most)
	return e
}

// each calls yield with each key of each entity, once, and the number of the entity.
func (e *entries) each(yield func(key uint64, of int32)) {
	for i := range e.entities {
		e.keys = e.keysOf(&e.entities[i], e.keys[:0])
		slices.Sort(e.keys)
		for _, key := range slices.Compact(e.keys) {
			yield(ofType(e.entities[i].typ, key), int32(i)) //nolint:gosec // there are fewer
		}
	}
}

// pass returns the entries of a pass, in order. Entities with a key in common are compared.
func (e *entries) pass(n int) []entry {
	first, last := e.bounds[n], uint64(math.MaxUint64)
	if n+1 < len(e.bounds) {
		last = e.bounds[n+1] - 1
	}
	e.buffer = e.buffer[:0]
	e.each(func(key uint64, of int32) {
		if first <= key && key <= last {
			e.buffer = append(e.buffer, entry{key, of})
		}
	})
	slices.SortFunc(e.buffer, func(a, b entry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.entity, b.entity)) })
	return e.buffer
}

// The kinds of keys that are made here.
const (
	byIdentifier = iota + 1
	byURL
	byLink
	byFact
)

// keysOf returns the keys of an entity: identifiers, its address, those of its names, and each word with something else that is known.
func (c *Collector) keysOf(e *entity, keys []uint64) []uint64 {
	for _, i := range e.identifiers {
		keys = append(keys, mix(byIdentifier, mix(i.scheme, i.value)))
	}
	if e.url != 0 {
		keys = append(keys, mix(byURL, e.url))
	}
	for _, n := range e.names {
		name := c.names[n]
		keys = append(keys, name.Keys...)
		for _, w := range name.Words[:min(len(name.Words), keyedWords)] {
			sound := c.lexicon.Sound(w)
			for _, l := range e.links[:min(len(e.links), keyedLinks)] {
				keys = append(keys, mix(mix(byLink, sound), endKey(c.links[l.link].kind, l.in, l.other)))
			}
			for _, f := range e.facts {
				if c.facts[f].born {
					keys = append(keys, mix(mix(byFact, sound), mix(c.facts[f].name, c.facts[f].value)))
				}
			}
		}
	}
	return keys
}

// blocks calls yield with the entities that have a key in common, for each key that not too many have.
func (e *entries) blocks(ctx context.Context, yield func(block []entry)) error {
	largest := e.largestBlock()
	for pass := range e.bounds {
		for n, block := range eachBlock(e.pass(pass)) {
			if len(block) > 1 && len(block) <= largest {
				yield(block)
			}
			const often = 1024
			if n%often == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
		}
	}
	return nil
}

// eachBlock yields the runs of one key, numbered.
func eachBlock(all []entry) func(yield func(int, []entry) bool) {
	return func(yield func(int, []entry) bool) {
		for n := 0; len(all) > 0; n++ {
			end := 1
			for end < len(all) && all[end].key == all[0].key {
				end++
			}
			if !yield(n, all[:end]) {
				return
			}
			all = all[end:]
		}
	}
}

// largestBlock returns the size of the largest blocks that are compared, so that all pairs together are not too many.
func (e *entries) largestBlock() int {
	var counts [maxBlock + 1]int
	for pass := range e.bounds {
		for _, block := range eachBlock(e.pass(pass)) {
			if len(block) <= maxBlock {
				counts[len(block)]++
			}
		}
	}
	left := max(fewPairs, pairsPerEntity*len(e.entities))
	for size, n := range counts {
		if left -= n * size * (size - 1) / 2; left < 0 {
			return size - 1
		}
	}
	return maxBlock
}
