package adjacency

import (
	"math"
	"slices"

	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// Search is the graph of a search for paths: the relations that count, and the entities that a path may lead through.
type Search struct {
	*Overlay
	paths   *query.Paths
	filter  edgeFilter
	through edgeFilter // the relations by which people are at places
	avoid   []int64    // keys
}

// edgeFilter is the condition on relations that count.
type edgeFilter struct {
	kinds     uint32       // a bit for each kind
	standings uint32       // a bit for each standing
	from, to  temporal.Day // relations may hold on a day from from, and before to
}

// edgesThat returns the condition of some kinds and standings, without a condition on dates.
func edgesThat(kinds []kg.RelationKind, standings []kg.Standing) edgeFilter {
	p := edgeFilter{from: temporal.OpenPast, to: temporal.OpenFuture}
	for _, k := range kinds {
		p.kinds |= 1 << k
	}
	for _, s := range standings {
		p.standings |= 1 << s
	}
	return p
}

// NewSearch returns the graph of a search; nil if there is none, or if it lacks what the filter needs.
func (k *Cache) NewSearch(r *db.Tx, p *query.Paths) (*Search, error) {
	m := &Search{paths: p, filter: edgesThat(p.Kinds, nil), through: edgesThat(p.Through, nil)}
	m.filter.standings = math.MaxUint32
	if p.Filter != nil && !m.filter.only(p.Filter) {
		return nil, nil
	}
	v, err := k.Latest(r)
	if v == nil {
		return nil, err
	}
	m.Overlay = v
	m.avoid, err = sqlgen.KeysWithIDs(r, p.Avoid)
	return m, err
}

// only adds a filter of relations, and reports whether the graph supports it.
func (p *edgeFilter) only(f query.Filter) bool {
	switch f := f.(type) {
	case query.All:
		for _, one := range f {
			if !p.only(one) {
				return false
			}
		}
		return true
	case *query.MayHold:
		p.from, p.to = max(p.from, f.From), min(p.to, f.To)
		return true
	case *query.Compare:
		if f.Prop != query.PropStanding || f.Op != query.OpOneOf {
			return false
		}
		standings := uint32(0)
		for _, v := range f.Values {
			if s, ok := kg.ParseStanding(v.Text); ok {
				standings |= 1 << s
			}
		}
		p.standings &= standings
		return true
	default:
		return false
	}
}

func (p *edgeFilter) holds(t *edge) bool {
	return p.kinds>>t.kind&1 == 1 && p.standings>>t.standing&1 == 1 && t.s0 < p.to && t.e1 > p.from
}

// Expand visits neighbors as pathsearch.Expander does, for those of the entities that have not changed. It returns the
// numbers of the others, and how many more relations may be visited.
func (m *Search) Expand(of []int64, ends [2]int64, most int, visit pathsearch.VisitNeighbor[int64]) (others []int, left int) {
	others, left = []int{}, most
	var far int32
	var degree int
	var interval temporal.Interval
	about := func() (string, int) { return m.id(far), degree }
	for i, key := range of {
		near, ok := m.indexOf(key)
		if _, dirty := m.dirty[key]; dirty || !ok {
			others = append(others, i)
			continue
		}
		for end, incident := range [][]int32{m.out.of(near), m.in.of(near)} {
			for _, number := range incident {
				t := &m.edges[number]
				far = t.target
				if end == 1 {
					far = t.source
				}
				if degree = m.degree(far); far == near || !m.filter.holds(t) || !m.allows(m.keys[far], degree, ends) {
					continue
				}
				if left == 0 {
					return others, left
				}
				left--
				visit(i, m.keys[far], about, m.intervalOf(t, &interval))
			}
		}
	}
	return others, left
}

// degree returns the current degree of an entity.
func (m *Search) degree(entity int32) int {
	if len(m.dirty) > 0 {
		if degree, ok := m.dirty[m.keys[entity]]; ok {
			return degree
		}
	}
	return int(m.degrees[entity])
}

// allows reports whether a path may go through an entity, or end there.
func (m *Search) allows(key int64, degree int, ends [2]int64) bool {
	if key == ends[0] || key == ends[1] {
		return true
	}
	if degree < m.paths.LeastDegree() || m.paths.MaxDegree != query.AnyDegree && degree > m.paths.MaxDegree {
		return false
	}
	_, avoided := slices.BinarySearch(m.avoid, key)
	return !avoided
}

// intervalOf returns the interval of a relation by which people are at places; nil if none is needed. The search does not
// keep the pointer.
func (m *Search) intervalOf(t *edge, into *temporal.Interval) *temporal.Interval {
	if !m.paths.Together || m.through.kinds>>t.kind&1 == 0 {
		return nil
	}
	*into = t.interval()
	return into
}
