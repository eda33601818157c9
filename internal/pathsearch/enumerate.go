package pathsearch

import (
	"cmp"
	"container/heap"
	"slices"
	"strings"
)

// enumerator enumerates the paths of a number of hops in order: best-first k-shortest paths. Prefixes of paths are in a
// priority queue by a lower bound of the paths that begin with them, so that the first complete one is the best.
type enumerator[K comparable] struct {
	*search[K]
	lowerBounds [][]int32   // by the remaining hops and the vertex; see lowerBound
	onward      [][][]int32 // likewise, the neighbors that the last ones can be reached from: a hub has few of these
	queue       []prefix
	longer      []int32 // the vertices of the prefix that is looked at
}

// prefix is the beginning of a path.
type prefix struct {
	vertices []int32
	cost     int32 // the sum of the degrees of vertices
	bound    int32 // the lower bound of the cost of a path with this prefix
}

// enumerate appends the paths of a number of hops to found, up to Limit.
func (s *search[K]) enumerate(hops int) {
	p := &enumerator[K]{search: s, lowerBounds: make([][]int32, hops+1), onward: make([][][]int32, hops+1)}
	if bound := p.lowerBound(fromVertex, hops); bound != noPath {
		p.queue = append(p.queue, prefix{[]int32{fromVertex}, s.degreeOf(fromVertex), bound})
	}
	for len(p.queue) > 0 && len(s.found) < s.Limit && s.prefixCount <= s.Most && s.work.Err() == nil {
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

// extend queues the prefixes that are one hop longer than b; left is how many hops they lack.
func (p *enumerator[K]) extend(b prefix, left int) {
	for _, c := range p.onward[left+1][b.vertices[len(b.vertices)-1]] {
		p.prefixCount++
		_ = p.work.Step(stepsOfPrefix) // its error ends the enumeration
		if p.longer = append(append(p.longer[:0], b.vertices...), c); p.mayBegin(p.longer) {
			heap.Push(p, prefix{slices.Clone(p.longer), b.cost + p.degreeOf(c), b.cost + p.lowerBound(c, left)})
		}
	}
}

// noPath is the lower bound if there is no path.
const noPath int32 = -1

// lowerBoundVia returns the lower bound of a path that goes on to a vertex, which lies between the ends or is the last,
// noPath if there is none.
func (p *enumerator[K]) lowerBoundVia(c int32, left int) int32 {
	if c == fromVertex || (c == toVertex) != (left == 0) {
		return noPath
	}
	// A vertex not reached from the other end is farther away than that side has gone.
	if dist := p.vertices[c].dist[toVertex]; dist > left || dist == unreached && left <= p.frontiers[toVertex].hops {
		return noPath
	}
	return p.lowerBound(c, left)
}

// lowerBound returns the least sum of degrees from a vertex on, with some hops left. It is that of a walk, which may visit a
// vertex twice: the best path may cost more, but never less.
func (p *enumerator[K]) lowerBound(c int32, left int) int32 {
	if left == 0 {
		return p.degreeOf(c)
	}
	if p.lowerBounds[left] == nil {
		p.lowerBounds[left] = make([]int32, len(p.vertices)) // 0 if not computed yet: no end has the degree 0
		p.onward[left] = make([][]int32, len(p.vertices))
	}
	if known := p.lowerBounds[left][c]; known != 0 {
		return known
	}
	if p.work.Step(len(p.vertices[c].adj)) != nil {
		return noPath
	}
	best := noPath
	var onward []int32
	for _, next := range p.vertices[c].adj {
		bound := p.lowerBoundVia(next, left-1)
		if bound == noPath {
			continue
		}
		onward = append(onward, next)
		if best == noPath || bound < best {
			best = bound
		}
	}
	p.onward[left][c] = onward
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
