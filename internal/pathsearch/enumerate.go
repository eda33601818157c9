package pathsearch

import (
	"cmp"
	"container/heap"
	"slices"
	"strings"
	"ties/kg/query"
	"ties/kg/temporal"
)

// enumerator picks the first paths of a number of hops out of what was looked at. Openings, the first parts of paths, wait in the
// order of the best that can become of them, so that what comes out is in the order of paths.
type enumerator[K comparable] struct {
	*search[K]
	lowerBounds [][]int32 // of hops that are left and a crossing: the sum of degrees from there on; see rest
	queue       []prefix
}

// prefix is the first part of a path.
type prefix struct {
	vertices []int32
	cost     int32 // of the degrees of steps
	bound    int32 // the least sum of a path that begins like this
}

// enumerate appends the paths of a number of hops, as many as there is room for.
func (s *search[K]) enumerate(hops int) {
	p := &enumerator[K]{search: s, lowerBounds: make([][]int32, hops+1)}
	if whole := p.lowerBound(fromVertex, hops); whole != noPath {
		p.queue = append(p.queue, prefix{[]int32{fromVertex}, s.degreeOf(fromVertex), whole})
	}
	for len(p.queue) > 0 && len(s.found) < s.Limit && s.prefixCount <= s.Most {
		b := heap.Pop(p).(prefix)
		left := hops + 1 - len(b.vertices)
		if left == 0 {
			s.found = append(s.found, s.route(b.vertices))
			continue
		}
		p.extend(b, left-1)
	}
}

func (s *search[K]) route(steps []int32) Route[K] {
	route := make(Route[K], len(steps))
	for i, c := range steps {
		route[i] = s.vertices[c].key
	}
	return route
}

func (s *search[K]) degreeOf(c int32) int32 { return int32(s.vertices[c].degree) }

// extend has the openings wait that are one step longer, and have some more hops left.
func (p *enumerator[K]) extend(b prefix, left int) {
	for _, c := range p.vertices[b.vertices[len(b.vertices)-1]].adj {
		rest := p.lowerBoundVia(c, left)
		if rest == noPath {
			continue
		}
		p.prefixCount++
		if slices.Contains(b.vertices, c) || p.Together && p.neverTogether(b.vertices, c) {
			continue
		}
		longer := append(slices.Clip(b.vertices), c)
		heap.Push(p, prefix{longer, b.cost + p.degreeOf(c), b.cost + rest})
	}
}

// neverTogether tells whether two people of a path were at the place between them, but never together.
func (p *enumerator[K]) neverTogether(steps []int32, c int32) bool {
	if len(steps) < 2 {
		return false
	}
	before, at := steps[len(steps)-2], steps[len(steps)-1]
	if !query.PlacesBetween(p.vertices[before].id, p.vertices[at].id, p.vertices[c].id) {
		return false
	}
	return temporal.BestOverlap(p.intervalsOf(before, at), p.intervalsOf(c, at)) == temporal.None
}

// intervalsOf gives the stints of a person at a place, from whichever of the two they were seen.
func (p *enumerator[K]) intervalsOf(person, place int32) []temporal.Interval {
	if stints, ok := p.intervals[[2]int32{person, place}]; ok {
		return stints
	}
	return p.intervals[[2]int32{place, person}]
}

const noPath int32 = -1 // where no path leads on

// lowerBoundVia gives the least sum of degrees of the rest of a path that goes on by a crossing, which may lie between
// the ends or be the last one.
func (p *enumerator[K]) lowerBoundVia(c int32, left int) int32 {
	if c == fromVertex || (c == toVertex) != (left == 0) {
		return noPath
	}
	// What was not seen from the other end is further away than that side has gone.
	if away := p.vertices[c].dist[toVertex]; away > left || away == unreached && left <= p.frontiers[toVertex].hops {
		return noPath
	}
	return p.lowerBound(c, left)
}

// lowerBound gives the least sum of degrees from a crossing on, with some hops left: of walks, which may come to an
// entity twice, so that there may be no path of that sum, but never one of less.
func (p *enumerator[K]) lowerBound(c int32, left int) int32 {
	if left == 0 {
		return p.degreeOf(c)
	}
	if p.lowerBounds[left] == nil {
		p.lowerBounds[left] = make([]int32, len(p.vertices)) // 0 is what is not known yet: no end has the degree 0
	}
	if known := p.lowerBounds[left][c]; known != 0 {
		return known
	}
	best := noPath
	for _, next := range p.vertices[c].adj {
		if rest := p.lowerBoundVia(next, left-1); rest != noPath && (best == noPath || rest < best) {
			best = rest
		}
	}
	if best != noPath {
		best += p.degreeOf(c)
	}
	p.lowerBounds[left][c] = best
	return best
}

// Len implements heap.Interface.
func (p *enumerator[K]) Len() int { return len(p.queue) }

// Swap implements heap.Interface.
func (p *enumerator[K]) Swap(i, j int) { p.queue[i], p.queue[j] = p.queue[j], p.queue[i] }

// Push implements heap.Interface.
func (p *enumerator[K]) Push(b any) { p.queue = append(p.queue, b.(prefix)) }

// Pop implements heap.Interface.
func (p *enumerator[K]) Pop() any {
	last := len(p.queue) - 1
	b := p.queue[last]
	p.queue = p.queue[:last]
	return b
}

// Less implements heap.Interface: the smaller sum first, then the IDs.
func (p *enumerator[K]) Less(i, j int) bool {
	a, b := p.queue[i], p.queue[j]
	return cmp.Or(cmp.Compare(a.bound, b.bound), slices.CompareFunc(a.vertices, b.vertices, func(c, d int32) int {
		return strings.Compare(p.vertices[c].id, p.vertices[d].id)
	})) < 0
}
