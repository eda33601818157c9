package twins

import (
	"cmp"
	"context"
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

// entries returns the keys of all entities, in order. Entities with a key in common are compared.
func (c *Collector) entries() []entry {
	var all []entry
	var keys []uint64
	for i := range c.entities {
		keys = c.keysOf(&c.entities[i], keys[:0])
		slices.Sort(keys)
		for _, key := range slices.Compact(keys) {
			all = append(all, entry{ofType(c.entities[i].typ, key), int32(i)}) //nolint:gosec // there are fewer
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.entity, b.entity)) })
	return all
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
func blocks(ctx context.Context, all []entry, entities int, yield func(block []entry)) error {
	largest := largestBlock(all, entities)
	for n, block := range eachBlock(all) {
		if len(block) > 1 && len(block) <= largest {
			yield(block)
		}
		const often = 1024
		if n%often == 0 && ctx.Err() != nil {
			return ctx.Err()
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
func largestBlock(all []entry, entities int) int {
	var counts [maxBlock + 1]int
	for _, block := range eachBlock(all) {
		if len(block) <= maxBlock {
			counts[len(block)]++
		}
	}
	left := max(fewPairs, pairsPerEntity*entities)
	for size, n := range counts {
		if left -= n * size * (size - 1) / 2; left < 0 {
			return size - 1
		}
	}
	return maxBlock
}
