package kg

import (
	"cmp"
	"container/heap"
	"slices"
	"strings"
)

// picker picks the first paths of a number of hops out of what was looked at. Openings, the first parts of paths, wait in the
// order of the best that can become of them, so that what comes out is in the order of paths.
type picker[K comparable] struct {
	*pathSearch[K]
	least   [][]int32 // of hops that are left and a crossing: the sum of degrees from there on; see rest
	waiting []opening
}

// opening is the first part of a path.
type opening struct {
	steps []int32
	sum   int32 // of the degrees of steps
	whole int32 // the least sum of a path that begins like this
}

// pick appends the paths of a number of hops, as many as there is room for.
func (s *pathSearch[K]) pick(hops int) {
	p := &picker[K]{pathSearch: s, least: make([][]int32, hops+1)}
	if whole := p.rest(fromEnd, hops); whole != nowhere {
		p.waiting = append(p.waiting, opening{[]int32{fromEnd}, s.degreeOf(fromEnd), whole})
	}
	for len(p.waiting) > 0 && len(s.found) < s.Limit && s.begun <= s.Most {
		b := heap.Pop(p).(opening)
		left := hops + 1 - len(b.steps)
		if left == 0 {
			s.found = append(s.found, s.route(b.steps))
			continue
		}
		p.goOnFrom(b, left-1)
	}
}

func (s *pathSearch[K]) route(steps []int32) Route[K] {
	route := make(Route[K], len(steps))
	for i, c := range steps {
		route[i] = s.crossings[c].key
	}
	return route
}

func (s *pathSearch[K]) degreeOf(c int32) int32 { return int32(s.crossings[c].degree) }

// goOnFrom has the openings wait that are one step longer, and have some more hops left.
func (p *picker[K]) goOnFrom(b opening, left int) {
	for _, c := range p.crossings[b.steps[len(b.steps)-1]].near {
		rest := p.restBy(c, left)
		if rest == nowhere {
			continue
		}
		p.begun++
		if slices.Contains(b.steps, c) || p.Together && p.missed(b.steps, c) {
			continue
		}
		longer := append(slices.Clip(b.steps), c)
		heap.Push(p, opening{longer, b.sum + p.degreeOf(c), b.sum + rest})
	}
}

// missed tells whether two people of a path were at the place between them, but never together.
func (p *picker[K]) missed(steps []int32, c int32) bool {
	if len(steps) < 2 {
		return false
	}
	before, at := steps[len(steps)-2], steps[len(steps)-1]
	if !PlacesBetween(p.crossings[before].id, p.crossings[at].id, p.crossings[c].id) {
		return false
	}
	return CameTogether(p.stintsOf(before, at), p.stintsOf(c, at)) == None
}

// stintsOf gives the stints of a person at a place, from whichever of the two they were seen.
func (p *picker[K]) stintsOf(person, place int32) []Stint {
	if stints, ok := p.stints[[2]int32{person, place}]; ok {
		return stints
	}
	return p.stints[[2]int32{place, person}]
}

const nowhere int32 = -1 // where no path leads on

// restBy gives the least sum of degrees of the rest of a path that goes on by a crossing, which may lie between
// the ends or be the last one.
func (p *picker[K]) restBy(c int32, left int) int32 {
	if c == fromEnd || (c == toEnd) != (left == 0) {
		return nowhere
	}
	// What was not seen from the other end is further away than that side has gone.
	if away := p.crossings[c].away[toEnd]; away > left || away == unseen && left <= p.sides[toEnd].hops {
		return nowhere
	}
	return p.rest(c, left)
}

// rest gives the least sum of degrees from a crossing on, with some hops left: of walks, which may come to an
// entity twice, so that there may be no path of that sum, but never one of less.
func (p *picker[K]) rest(c int32, left int) int32 {
	if left == 0 {
		return p.degreeOf(c)
	}
	if p.least[left] == nil {
		p.least[left] = make([]int32, len(p.crossings)) // 0 is what is not known yet: no end has the degree 0
	}
	if known := p.least[left][c]; known != 0 {
		return known
	}
	best := nowhere
	for _, next := range p.crossings[c].near {
		if rest := p.restBy(next, left-1); rest != nowhere && (best == nowhere || rest < best) {
			best = rest
		}
	}
	if best != nowhere {
		best += p.degreeOf(c)
	}
	p.least[left][c] = best
	return best
}

// Len implements heap.Interface.
func (p *picker[K]) Len() int { return len(p.waiting) }

// Swap implements heap.Interface.
func (p *picker[K]) Swap(i, j int) { p.waiting[i], p.waiting[j] = p.waiting[j], p.waiting[i] }

// Push implements heap.Interface.
func (p *picker[K]) Push(b any) { p.waiting = append(p.waiting, b.(opening)) }

// Pop implements heap.Interface.
func (p *picker[K]) Pop() any {
	last := len(p.waiting) - 1
	b := p.waiting[last]
	p.waiting = p.waiting[:last]
	return b
}

// Less implements heap.Interface: the smaller sum first, then the IDs.
func (p *picker[K]) Less(i, j int) bool {
	a, b := p.waiting[i], p.waiting[j]
	return cmp.Or(cmp.Compare(a.whole, b.whole), slices.CompareFunc(a.steps, b.steps, func(c, d int32) int {
		return strings.Compare(p.crossings[c].id, p.crossings[d].id)
	})) < 0
}
