package pathsearch

import (
	"maps"
	"slices"

	"ties/kg/temporal"
)

// FrontierJoiner is an Expander that can join two frontiers (meet in the middle) with less work than expanding them: for
// example if both have hubs, most of whose thousands of relations do not lead to the other frontier.
type FrontierJoiner[K comparable] interface {
	Expander[K]

	// JoinFrontiers calls visit as Expand does, with indices of near and far, concatenated: near is the frontier with fewer
	// relations, and shares no entity with far. It visits only relations that lead from one to the other, directly or by one
	// entity between them that is no end and that a path may lead through, and may visit a relation more than once. ok is
	// false if that would be no less work, or too much.
	JoinFrontiers(near, far []K, visit VisitNeighbor[K]) (ok bool, err error)
}

// maxJoinedVertices is the greatest number of vertices in joined frontiers.
const maxJoinedVertices = 64

// joinFrontiers looks for the paths of a number of hops and of one more, if both sides together have gone one hop less and
// have not met: these paths lack only relations between the two frontiers, or by one entity between them. It reports whether
// the search is done; if not, the search goes on as before. It does nothing if an expansion might exceed Most, since all
// stores must refuse the same searches.
func (s *search[K]) joinFrontiers(hops int) (done bool, err error) {
	joiner, ok := s.expander.(FrontierJoiner[K])
	if !ok || hops <= s.joinedHops || s.examined+s.frontierDegree(0)+s.frontierDegree(1) > s.Most || s.frontiersMet() {
		return false, nil
	}
	near, far := s.frontiers[s.cheaperSide()].vertices, s.frontiers[1-s.cheaperSide()].vertices
	if len(near) == 0 || len(far) == 0 || len(near)+len(far) > maxJoinedVertices {
		return false, nil
	}
	try := s.clone()
	if ok, err := try.addJoiningEdges(joiner, slices.Concat(near, far), len(near)); !ok {
		return false, err
	}
	s.joinedHops = hops + 1
	for h := hops; h <= min(hops+1, s.MaxHops) && len(try.found) < s.Limit; h++ {
		try.enumerate(h)
	}
	if err := s.work.Err(); err != nil {
		return false, err
	}
	if try.prefixCount > s.Most || len(try.found) < s.Limit && hops+1 < s.MaxHops {
		return false, nil
	}
	s.found = try.found
	return true, nil
}

// frontiersMet reports whether a vertex was reached from both ends.
func (s *search[K]) frontiersMet() bool {
	return slices.ContainsFunc(s.vertices, func(c vertex[K]) bool { return c.dist[0] != unreached && c.dist[1] != unreached })
}

// clone returns a deep copy of the search.
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

// addJoiningEdges adds the relations between two concatenated frontiers; near is the size of the first.
func (s *search[K]) addJoiningEdges(joiner FrontierJoiner[K], members []int32, near int) (ok bool, err error) {
	keys := make([]K, len(members))
	for i, c := range members {
		keys[i] = s.vertices[c].key
	}
	joined := slices.Clone(members)
	ok, err = joiner.JoinFrontiers(keys[:near], keys[near:], func(from int, to K, about func() (string, int), stint *temporal.Interval) {
		a, b := members[from], s.vertexOf(to, about)
		s.addEdge(a, b, stint)
		s.addEdge(b, a, nil)
		joined = append(joined, b)
	})
	for _, c := range joined {
		s.sortAdjacent(c)
	}
	return ok, err
}
