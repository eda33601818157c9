package adjacency

import (
	"math"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/db"
)

// Reach is a breadth-first search that counts entities. It visits each once.
type Reach struct {
	*Overlay // nil if there is no graph, or it lacks what the filter needs
	filter   edgeFilter
	seen     []bool         // by the numbers of entities in the graph
	others   map[int64]bool // the keys of visited entities that are not in it
}

// Level is the entities at one distance.
type Level struct {
	members []int32 // their numbers in the graph
	Others  []int64 // the keys of those that are not in it, or that have changed since
}

// NewReach returns a search by relations of some kinds for which a filter holds.
func (k *Cache) NewReach(r *db.Tx, kinds []kg.RelationKind, filter query.Filter) (*Reach, error) {
	s := &Reach{filter: edgesThat(kinds, nil), others: map[int64]bool{}}
	s.filter.standings = math.MaxUint32
	if filter != nil && !s.filter.only(filter) {
		return s, nil
	}
	v, err := k.Latest(r)
	if v != nil {
		s.Overlay, s.seen = v, make([]bool, len(v.keys))
	}
	return s, err
}

// Visit adds an entity to a level, unless it was visited before.
func (s *Reach) Visit(key int64, level *Level) {
	if s.Overlay != nil {
		if number, ok := s.indexOf(key); ok {
			s.visit(number, level)
			return
		}
	}
	if !s.others[key] {
		s.others[key] = true
		level.Others = append(level.Others, key)
	}
}

func (s *Reach) visit(number int32, level *Level) {
	if s.seen[number] {
		return
	}
	s.seen[number] = true
	if s.isDirty(number) {
		level.Others = append(level.Others, s.keys[number])
	} else {
		level.members = append(level.members, number)
	}
}

// Expand visits the neighbors of the entities of a level, except of Others.
func (s *Reach) Expand(level, next *Level, counter *work.Counter) error {
	for _, near := range level.members {
		if err := counter.Step(len(s.out.of(near)) + len(s.in.of(near))); err != nil {
			return err
		}
		for _, number := range s.out.of(near) {
			if t := &s.edges[number]; s.filter.holds(t) {
				s.visit(t.target, next)
			}
		}
		for _, number := range s.in.of(near) {
			if t := &s.edges[number]; s.filter.holds(t) {
				s.visit(t.source, next)
			}
		}
	}
	return nil
}

// Count counts the entities of a level by type, except Others, and returns the sum of their degrees.
func (s *Reach) Count(level *Level, counts map[kg.Type]int) (degrees int) {
	for _, number := range level.members {
		t, _ := kg.TypeOfID(s.id(number))
		counts[t]++
		degrees += int(s.degrees[number])
	}
	return degrees
}
