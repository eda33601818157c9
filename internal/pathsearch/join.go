package pathsearch

import (
	"maps"
	"slices"
	"ties/kg/temporal"
)

// FrontierJoiner is a store that finds out with less work whether two sides of a search can meet than what is around them:
// hubs on both, say, where thousands of relations lead on, and few of them to the other side.
type FrontierJoiner[K comparable] interface {
	Expander[K]

	// JoinFrontiers calls road as Around does for entities of two lists, numbered one list after the other: that with less
	// around it, and another that shares none with it. It does so only for relations that lead from one list to the
	// other, at once or by one entity between them, which is no end and which a path may lead through. It may tell
	// more than once of a relation. It is not ok where that would not be less work, or too much.
	JoinFrontiers(near, far []K, road VisitNeighbor[K]) (ok bool, err error)
}

// maxJoinedVertices bounds the entities from which a bridge is looked for.
const maxJoinedVertices = 64

// joinFrontiers looks for the paths of so many hops and of one more, where both sides together have gone one less, and have not
// met: what is missing of these are relations between the two edges, and by one entity between them. It tells whether
// that is all that the search is for; if not, the search goes on as if it had not been tried. It is not tried where a
// search that looks around might come to more than Most, since all stores are to refuse the same.
func (s *search[K]) joinFrontiers(hops int) (done bool, err error) {
	bridges, ok := s.expander.(FrontierJoiner[K])
	if !ok || hops <= s.joinedHops || s.examined+s.frontierDegree(0)+s.frontierDegree(1) > s.Most || s.frontiersMet() {
		return false, nil
	}
	near, far := s.frontiers[s.cheaperSide()].vertices, s.frontiers[1-s.cheaperSide()].vertices
	if len(near) == 0 || len(far) == 0 || len(near)+len(far) > maxJoinedVertices {
		return false, nil
	}
	try := s.clone()
	if ok, err := try.addJoiningEdges(bridges, slices.Concat(near, far), len(near)); !ok {
		return false, err
	}
	s.joinedHops = hops + 1
	for h := hops; h <= min(hops+1, s.MaxHops) && len(try.found) < s.Limit; h++ {
		try.enumerate(h)
	}
	if try.prefixCount > s.Most || len(try.found) < s.Limit && hops+1 < s.MaxHops {
		return false, nil
	}
	s.found = try.found
	return true, nil
}

// frontiersMet tells whether something was reached from both ends.
func (s *search[K]) frontiersMet() bool {
	return slices.ContainsFunc(s.vertices, func(c vertex[K]) bool { return c.dist[0] != unreached && c.dist[1] != unreached })
}

// clone gives a search that can go on without this one.
func (s *search[K]) clone() *search[K] {
	c := *s
	c.vertices = slices.Clone(s.vertices)
	for i := range c.vertices {
		c.vertices[i].adj = slices.Clone(c.vertices[i].adj)
	}
	c.indexOf, c.intervals, c.found = maps.Clone(s.indexOf), maps.Clone(s.intervals), slices.Clip(s.found)
	for pair, stints := range c.intervals {
		c.intervals[pair] = slices.Clip(stints)
	}
	return &c
}

// addJoiningEdges adds the relations between two edges, the first of which has so many of the entities.
func (s *search[K]) addJoiningEdges(bridges FrontierJoiner[K], edges []int32, near int) (ok bool, err error) {
	keys := make([]K, len(edges))
	for i, c := range edges {
		keys[i] = s.vertices[c].key
	}
	joined := slices.Clone(edges)
	ok, err = bridges.JoinFrontiers(keys[:near], keys[near:], func(from int, to K, about func() (string, int), stint *temporal.Interval) {
		a, b := edges[from], s.vertexOf(to, about)
		s.addEdge(a, b, stint)
		s.addEdge(b, a, nil)
		joined = append(joined, b)
	})
	for _, c := range joined {
		s.sortAdjacent(c)
	}
	return ok, err
}
