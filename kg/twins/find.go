package twins

import (
	"cmp"
	"context"
	"slices"

	"ties/kg/namesearch"
)

// MaxPairs is how many pairs are found at most: the likest.
const MaxPairs = 100_000

// finder looks for pairs.
type finder struct {
	*Collector
	*census
	prior  [16]int // the points that outweigh chance, by type
	apart  map[[2]int32]bool
	seen   map[[2]int32]bool // pairs that are listed
	pairs  []Pair
	bottom int // the score that a pair needs, since there are so many

	reasons    reasons // of the pair that is compared
	likenesses map[[2]namesearch.Word]namesearch.Likeness
}

// Find returns the pairs of what has been collected that are likely one, the likest first, then by their IDs. The collector cannot be
// used any more.
func (c *Collector) Find(ctx context.Context) ([]Pair, error) {
	c.resolve()
	f := &finder{Collector: c, census: c.count(), apart: map[[2]int32]bool{}, seen: map[[2]int32]bool{}, likenesses: map[[2]namesearch.Word]namesearch.Likeness{}}
	for t, n := range f.all {
		f.prior[t] = rarity(n+unnamed, 1)
	}
	for _, ids := range c.apart {
		one, ok := c.index[ids[0]]
		other, known := c.index[ids[1]]
		if ok && known {
			f.apart[[2]int32{min(one, other), max(one, other)}] = true
		}
	}
	err := c.newEntries().blocks(ctx, func(block []entry) {
		for i, one := range block {
			for _, other := range block[i+1:] {
				f.consider(one.entity, other.entity)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	f.cut(MaxPairs)
	return f.pairs, nil
}

// consider adds a pair if it is likely.
func (f *finder) consider(one, other int32) {
	pair := [2]int32{one, other}
	a, b := &f.entities[one], &f.entities[other]
	r := f.compare(a, b)
	if r == nil {
		return
	}
	score := r.score()
	if score < max(f.prior[a.typ]+margin, f.bottom) || f.apart[pair] || f.seen[pair] {
		return
	}
	f.seen[pair] = true
	f.pairs = append(f.pairs, Pair{min(a.id, b.id), max(a.id, b.id), score, r.list()})
	if len(f.pairs) >= 2*MaxPairs {
		f.cut(MaxPairs)
	}
}

// cut orders the pairs, and keeps the likest.
func (f *finder) cut(most int) {
	slices.SortFunc(f.pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.First, b.First), cmp.Compare(a.Second, b.Second))
	})
	if len(f.pairs) > most {
		f.bottom = f.pairs[most-1].Score
		clear(f.pairs[most:])
		f.pairs = f.pairs[:most]
	}
}
