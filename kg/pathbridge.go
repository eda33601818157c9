package kg

import (
	"maps"
	"slices"
)

// Bridges is a store that finds out with less work whether two sides of a search can meet than what is around them:
// hubs on both, say, where thousands of relations lead on, and few of them to the other side.
type Bridges[K comparable] interface {
	Roads[K]

	// Between calls road as Around does for entities of two lists, numbered one list after the other: that with less
	// around it, and another that shares none with it. It does so only for relations that lead from one list to the
	// other, at once or by one entity between them, which is no end and which a path may lead through. It may tell
	// more than once of a relation. It is not ok where that would not be less work, or too much.
	Between(near, far []K, road Road[K]) (ok bool, err error)
}

// mostBridged bounds the entities from which a bridge is looked for.
const mostBridged = 64

// bridge looks for the paths of so many hops and of one more, where both sides together have gone one less, and have not
// met: what is missing of these are relations between the two edges, and by one entity between them. It tells whether
// that is all that the search is for; if not, the search goes on as if it had not been tried. It is not tried where a
// search that looks around might come to more than Most, since all stores are to refuse the same.
func (s *pathSearch[K]) bridge(hops int) (done bool, err error) {
	bridges, ok := s.roads.(Bridges[K])
	if !ok || hops <= s.bridged || s.looked+s.ahead(0)+s.ahead(1) > s.Most || s.met() {
		return false, nil
	}
	near, far := s.sides[s.lean()].edge, s.sides[1-s.lean()].edge
	if len(near) == 0 || len(far) == 0 || len(near)+len(far) > mostBridged {
		return false, nil
	}
	try := s.copy()
	if ok, err := try.join(bridges, slices.Concat(near, far), len(near)); !ok {
		return false, err
	}
	s.bridged = hops + 1
	for h := hops; h <= min(hops+1, s.MaxHops) && len(try.found) < s.Limit; h++ {
		try.pick(h)
	}
	if try.begun > s.Most || len(try.found) < s.Limit && hops+1 < s.MaxHops {
		return false, nil
	}
	s.found = try.found
	return true, nil
}

// met tells whether something was reached from both ends.
func (s *pathSearch[K]) met() bool {
	return slices.ContainsFunc(s.crossings, func(c crossing[K]) bool { return c.away[0] != unseen && c.away[1] != unseen })
}

// copy gives a search that can go on without this one.
func (s *pathSearch[K]) copy() *pathSearch[K] {
	c := *s
	c.crossings = slices.Clone(s.crossings)
	for i := range c.crossings {
		c.crossings[i].near = slices.Clone(c.crossings[i].near)
	}
	c.known, c.stints, c.found = maps.Clone(s.known), maps.Clone(s.stints), slices.Clip(s.found)
	for pair, stints := range c.stints {
		c.stints[pair] = slices.Clip(stints)
	}
	return &c
}

// join adds the relations between two edges, the first of which has so many of the entities.
func (s *pathSearch[K]) join(bridges Bridges[K], edges []int32, near int) (ok bool, err error) {
	keys := make([]K, len(edges))
	for i, c := range edges {
		keys[i] = s.crossings[c].key
	}
	joined := slices.Clone(edges)
	ok, err = bridges.Between(keys[:near], keys[near:], func(from int, to K, about func() (string, int), stint *Stint) {
		a, b := edges[from], s.crossing(to, about)
		s.joined(a, b, stint)
		s.joined(b, a, nil)
		joined = append(joined, b)
	})
	for _, c := range joined {
		s.sortNear(c)
	}
	return ok, err
}
