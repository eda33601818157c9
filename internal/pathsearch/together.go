package pathsearch

import (
	"slices"

	"ties/kg/temporal"
)

// mayBegin reports whether a path may begin with some vertices. The one without the last may.
func (p *enumerator[K]) mayBegin(steps []int32) bool {
	last := len(steps) - 1
	again := slices.Contains(steps[:last], steps[last])
	if !p.Together {
		return !again
	}
	if again && (!p.onlyBetweenPeople(steps[:last], steps[last]) || !p.isLongWay(steps, last-1, last)) {
		return false
	}
	if last < 2 {
		return true
	}
	if p.meetsAt(steps, last-1) {
		return !p.neverTogether(steps[last-2], steps[last-1], steps[last]) && p.isLongWay(steps, last, last-1)
	}
	return !slices.Contains(steps[:last-1], steps[last-1])
}

// onlyBetweenPeople reports whether a path has visited a vertex only as a place between two people.
func (p *enumerator[K]) onlyBetweenPeople(steps []int32, at int32) bool {
	for i, c := range steps {
		if c == at && !p.meetsAt(steps, i) {
			return false
		}
	}
	return true
}

// meetsAt reports whether a vertex of a path is a place between two people.
func (p *enumerator[K]) meetsAt(steps []int32, i int) bool {
	return i > 0 && i+1 < len(steps) &&
		p.MeetsAt(p.vertices[steps[i-1]].id, p.vertices[steps[i]].id, p.vertices[steps[i+1]].id)
}

// isLongWay reports whether a path needs all its hops to come to a person next to a place: nobody else next to it could have
// been there together with them.
func (p *enumerator[K]) isLongWay(steps []int32, person, place int) bool {
	for i, c := range steps {
		if c != steps[place] {
			continue
		}
		for _, other := range []int{i - 1, i + 1} {
			if other >= 0 && person-other > 2 && !p.neverTogether(steps[other], c, steps[person]) {
				return false
			}
		}
	}
	return true
}

// neverTogether reports whether two people cannot have been at a place at the same time.
func (p *enumerator[K]) neverTogether(one, place, other int32) bool {
	return temporal.BestOverlap(p.intervalsOf(one, place), p.intervalsOf(other, place)) == temporal.None
}

// intervalsOf returns the stints of a person at a place, from whichever of the two was expanded.
func (p *enumerator[K]) intervalsOf(person, place int32) []temporal.Interval {
	if stints, ok := p.intervals[[2]int32{person, place}]; ok {
		return stints
	}
	return p.intervals[[2]int32{place, person}]
}
