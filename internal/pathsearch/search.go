// Package pathsearch finds the shortest paths between two entities: a bidirectional breadth-first search, which expands the
// cheaper of two frontiers until they meet, and then a best-first enumeration of the paths in the examined graph. Stores
// provide the relations of entities; the search is the same for all, so that they find and refuse the same.
package pathsearch

import (
	"slices"

	"ties/internal/work"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Expander is a store's part of a search for paths. K is the type of its keys of entities.
type Expander[K comparable] interface {
	// Ends returns the keys and degrees of the entities From and To; ok says which of them exist.
	Ends() (keys [2]K, degrees [2]int, ok [2]bool, err error)

	// Expand calls visit for each relation that counts (Kinds, Filter) between one of some entities and a neighbor that is an
	// end, or that a path may lead through: not one of Avoid, and of a degree from LeastDegree to MaxDegree. It stops, without
	// an error, after most relations. Their order does not matter.
	Expand(of []K, most int, visit VisitNeighbor[K]) error
}

// VisitNeighbor is called for one relation. From is the index of the expanded entity, and to the neighbor; the search calls
// about if it does not know that yet. Stint is the interval of a relation of the kinds Through: it is needed if the paths must
// be Together, and nil for other relations.
type VisitNeighbor[K comparable] func(from int, to K, about func() (id string, degree int), stint *temporal.Interval)

// Route is the keys of the entities of a path.
type Route[K comparable] []K

// FindPaths returns the first Limit paths, in their order. It expands the frontiers of both ends, one hop at a time and
// always the one with fewer relations, until they meet: then the examined graph holds all paths of as many hops as both have
// gone, and the first of these are enumerated. It calls Expand at most once for each hop, and FrontierJoiner.JoinFrontiers
// once for every other hop. An error is a *query.NotFoundError, a *query.TooLargeError or one of the expander's.
func FindPaths[K comparable](counter *work.Counter, p *query.Paths, expander Expander[K]) ([]Route[K], error) {
	s := &search[K]{Paths: p, work: counter, expander: expander, indexOf: map[K]int32{}, intervals: map[[2]int32][]temporal.Interval{}}
	keys, degrees, ok, err := expander.Ends()
	if err != nil {
		return nil, err
	}
	if err := p.Missing(!ok[0], !ok[1]); err != nil {
		return nil, err
	}
	for i, id := range []string{p.From, p.To} {
		s.vertexOf(keys[i], func() (string, int) { return id, degrees[i] })
		s.vertices[i].dist[i] = 0
		s.frontiers[i].vertices = []int32{int32(i)}
	}
	return s.find()
}

// The ends of a search are its first two vertices.
const (
	fromVertex int32 = iota
	toVertex
)

// search is the state of a search.
type search[K comparable] struct {
	*query.Paths
	work        *work.Counter
	expander    Expander[K]
	vertices    []vertex[K]
	indexOf     map[K]int32 // the index of each vertex
	frontiers   [2]frontier
	examined    int // how many relations were examined
	prefixCount int // how many prefixes of paths were extended
	intervals   map[[2]int32][]temporal.Interval
	found       []Route[K]
	joinedHops  int // the number of hops up to which the frontiers were joined
}

// vertex is an entity that the search has reached.
type vertex[K comparable] struct {
	key      K
	id       string
	degree   int
	adj      []int32 // its neighbors: all of them if it was expanded, otherwise some
	expanded bool
	dist     [2]int // hops from each end, or unreached
}

const unreached = -1

// What a search costs (package work).
const (
	bytesOfVertex   = 200
	stepsOfRelation = 10
	stepsOfPrefix   = 20
)

// frontier is the state of the search from one end.
type frontier struct {
	hops     int
	vertices []int32 // the vertices at the greatest distance, not expanded from this end
}

// find returns the paths: longer and longer ones, until there are enough.
func (s *search[K]) find() ([]Route[K], error) {
	for hops := 1; hops <= s.MaxHops && len(s.found) < s.Limit; hops++ {
		known := len(s.found)
		for s.frontiers[0].hops+s.frontiers[1].hops < hops {
			if done, err := s.joinFrontiers(hops); done || err != nil {
				return s.found, err
			}
			if err := s.step(); err != nil {
				return nil, err
			}
			if s.examined > s.Most {
				return nil, s.tooLarge(known > 0, hops)
			}
		}
		if s.exhausted() {
			break
		}
		if s.enumerate(hops); s.prefixCount > s.Most {
			return nil, s.tooLarge(known > 0, hops)
		}
		if err := s.work.Err(); err != nil {
			return nil, err
		}
	}
	return s.found, nil
}

// exhausted reports whether there is no path: one frontier is empty, and has not reached the other end.
func (s *search[K]) exhausted() bool {
	for i := range s.frontiers {
		if len(s.frontiers[i].vertices) == 0 && s.vertices[1-i].dist[i] == unreached {
			return true
		}
	}
	return false
}

// step expands the cheaper frontier by one hop.
func (s *search[K]) step() error {
	i := s.cheaperSide()
	if err := s.expand(s.frontiers[i].vertices); err != nil {
		return err
	}
	s.advanceFrontier(i)
	return nil
}

// cheaperSide returns the side whose frontier has fewer relations to examine.
func (s *search[K]) cheaperSide() int {
	if s.frontierDegree(1) < s.frontierDegree(0) {
		return 1
	}
	return 0
}

// frontierDegree returns how many relations the next hop of a side would examine.
func (s *search[K]) frontierDegree(i int) int {
	sum := 0
	for _, c := range s.frontiers[i].vertices {
		if !s.vertices[c].expanded {
			sum += s.vertices[c].degree
		}
	}
	return sum
}

// expand reads the relations of those vertices that were not expanded before.
func (s *search[K]) expand(members []int32) error {
	var of []int32
	var keys []K
	for _, c := range members {
		if at := &s.vertices[c]; !at.expanded {
			at.expanded, at.adj = true, nil
			of, keys = append(of, c), append(keys, at.key)
		}
	}
	if len(of) == 0 {
		return nil
	}
	err := s.expander.Expand(keys, s.Most-s.examined+1, func(from int, to K, about func() (string, int), stint *temporal.Interval) {
		a, b := of[from], s.vertexOf(to, about)
		s.examined++
		_ = s.work.Step(stepsOfRelation) // its error stays
		s.addEdge(a, b, stint)
	})
	if err == nil {
		err = s.work.Err()
	}
	for _, a := range of {
		s.sortAdjacent(a)
		for _, b := range s.vertices[a].adj {
			if other := &s.vertices[b]; !other.expanded {
				other.adj = append(other.adj, a)
			}
		}
	}
	return err
}

// addEdge adds a relation from one vertex to another, with its stint if it has one.
func (s *search[K]) addEdge(a, b int32, stint *temporal.Interval) {
	s.vertices[a].adj = append(s.vertices[a].adj, b)
	if stint != nil {
		s.intervals[[2]int32{a, b}] = append(s.intervals[[2]int32{a, b}], *stint)
	}
}

// sortAdjacent sorts the neighbors of a vertex, and removes duplicates.
func (s *search[K]) sortAdjacent(c int32) {
	at := &s.vertices[c]
	slices.Sort(at.adj)
	at.adj = slices.Compact(at.adj)
}

// vertexOf returns the index of an entity's vertex, which it adds if missing.
func (s *search[K]) vertexOf(key K, about func() (string, int)) int32 {
	if c, ok := s.indexOf[key]; ok {
		return c
	}
	c := int32(len(s.vertices))
	_ = s.work.Hold(bytesOfVertex) // its error stays
	s.indexOf[key] = c
	id, degree := about()
	s.vertices = append(s.vertices, vertex[K]{key: key, id: id, degree: degree, dist: [2]int{unreached, unreached}})
	return c
}

// advanceFrontier moves the frontier of a side one hop on. A path ends at the other end, which is never part of it.
func (s *search[K]) advanceFrontier(i int) {
	side := &s.frontiers[i]
	side.hops++
	var next []int32
	for _, a := range side.vertices {
		for _, b := range s.vertices[a].adj {
			at := &s.vertices[b]
			if at.dist[i] != unreached {
				continue
			}
			at.dist[i] = side.hops
			if b != int32(1-i) {
				next = append(next, b)
			}
		}
	}
	side.vertices = next
}

// tooLarge returns the error of a search for paths of a number of hops that exceeds Most. All shorter paths are known by
// then; anyFound says whether there are any.
func (s *search[K]) tooLarge(anyFound bool, hops int) error {
	if !anyFound {
		hops = 1
	}
	return &query.TooLargeError{Most: s.Most, Known: hops - 1}
}
