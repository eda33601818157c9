package kg

import "slices"

// Roads is what a store tells a search for paths. K is how it names entities to itself.
type Roads[K comparable] interface {
	// Ends gives the keys and degrees of the entities From and To; ok tells which are there.
	Ends() (keys [2]K, degrees [2]int, ok [2]bool, err error)

	// Around calls Road for each relation that counts (Kinds, Filter) between one of some entities and another one
	// that is an end, or that a path may lead through: not one of Avoid, of a degree of at most MaxDegree, and of at
	// least 2, since a path leaves it again. It stops, without an error, after most relations. Their order does
	// not matter.
	Around(of []K, most int, road Road[K]) error
}

// Road takes one relation: it leads from the entity of a number to another, of which about tells more where
// that is not known yet. Stint is wanted with Together, of employments and memberships; nil elsewhere.
type Road[K comparable] func(from int, to K, about func() (id string, degree int), stint *Stint)

// Route is a path that was found: the keys of its entities.
type Route[K comparable] []K

// FindPaths searches for paths. It looks around both ends, always where fewer relations are, a hop at a time,
// until the two sides meet: what was looked at holds all paths of as many hops as both have gone. Of these the
// first ones are picked out. It calls Around once for each hop at most, and Bridges.Between once for every other hop.
func FindPaths[K comparable](p *Paths, roads Roads[K]) ([]Route[K], error) {
	s := &pathSearch[K]{Paths: p, roads: roads, known: map[K]int32{}, stints: map[[2]int32][]Stint{}}
	keys, degrees, ok, err := roads.Ends()
	if err != nil {
		return nil, err
	}
	if err := p.Missing(!ok[0], !ok[1]); err != nil {
		return nil, err
	}
	for i, id := range []string{p.From, p.To} {
		s.crossing(keys[i], func() (string, int) { return id, degrees[i] })
		s.crossings[i].away[i] = 0
		s.sides[i].edge = []int32{int32(i)}
	}
	return s.find()
}

// The ends of a search are the first two crossings.
const (
	fromEnd int32 = iota
	toEnd
)

// pathSearch is a search under way.
type pathSearch[K comparable] struct {
	*Paths
	roads     Roads[K]
	crossings []crossing[K]
	known     map[K]int32 // the number of each crossing
	sides     [2]side
	looked    int // relations
	begun     int // beginnings of paths
	stints    map[[2]int32][]Stint
	found     []Route[K]
	bridged   int // hops up to which a bridge was looked for
}

// crossing is an entity that the search has come to.
type crossing[K comparable] struct {
	key    K
	id     string
	degree int
	near   []int32 // the others that it is joined to: all of them where it was looked around, else some
	looked bool    // whether it was looked around
	away   [2]int  // hops from each end; unseen where it was not reached from there
}

const unseen = -1

// side is how far the search has come from one end.
type side struct {
	hops int
	edge []int32 // what is that far away, and not looked around from here
}

// find goes on to longer paths until there are enough.
func (s *pathSearch[K]) find() ([]Route[K], error) {
	for hops := 1; hops <= s.MaxHops && len(s.found) < s.Limit; hops++ {
		known := len(s.found)
		for s.sides[0].hops+s.sides[1].hops < hops {
			if done, err := s.bridge(hops); done || err != nil {
				return s.found, err
			}
			if err := s.goOn(); err != nil {
				return nil, err
			}
			if s.looked > s.Most {
				return nil, s.tooLarge(known, hops)
			}
		}
		if s.apart() {
			break
		}
		if s.pick(hops); s.begun > s.Most {
			return nil, s.tooLarge(known, hops)
		}
	}
	return s.found, nil
}

// apart tells whether the ends cannot be joined: one side has nowhere to go, and has not met the other end.
func (s *pathSearch[K]) apart() bool {
	for i := range s.sides {
		if len(s.sides[i].edge) == 0 && s.crossings[1-i].away[i] == unseen {
			return true
		}
	}
	return false
}

// goOn goes one hop further, on the side where there is less to look at.
func (s *pathSearch[K]) goOn() error {
	i := s.lean()
	if err := s.lookAround(s.sides[i].edge); err != nil {
		return err
	}
	s.advance(i)
	return nil
}

// lean gives the side where there is less to look at.
func (s *pathSearch[K]) lean() int {
	if s.ahead(1) < s.ahead(0) {
		return 1
	}
	return 0
}

// ahead counts the relations that the next hop of a side would look at.
func (s *pathSearch[K]) ahead(i int) int {
	sum := 0
	for _, c := range s.sides[i].edge {
		if !s.crossings[c].looked {
			sum += s.crossings[c].degree
		}
	}
	return sum
}

// lookAround asks for the relations of those crossings that were not looked around before.
func (s *pathSearch[K]) lookAround(edge []int32) error {
	var of []int32
	var keys []K
	for _, c := range edge {
		if at := &s.crossings[c]; !at.looked {
			at.looked, at.near = true, nil
			of, keys = append(of, c), append(keys, at.key)
		}
	}
	if len(of) == 0 {
		return nil
	}
	err := s.roads.Around(keys, s.Most-s.looked+1, func(from int, to K, about func() (string, int), stint *Stint) {
		a, b := of[from], s.crossing(to, about)
		s.looked++
		s.joined(a, b, stint)
	})
	for _, a := range of {
		s.sortNear(a)
		for _, b := range s.crossings[a].near {
			if other := &s.crossings[b]; !other.looked {
				other.near = append(other.near, a)
			}
		}
	}
	return err
}

// joined takes down that a relation leads from one crossing to another, with its stint where it has one.
func (s *pathSearch[K]) joined(a, b int32, stint *Stint) {
	s.crossings[a].near = append(s.crossings[a].near, b)
	if stint != nil {
		s.stints[[2]int32{a, b}] = append(s.stints[[2]int32{a, b}], *stint)
	}
}

// sortNear sorts what is near a crossing, each once.
func (s *pathSearch[K]) sortNear(c int32) {
	at := &s.crossings[c]
	slices.Sort(at.near)
	at.near = slices.Compact(at.near)
}

// crossing gives the number of an entity.
func (s *pathSearch[K]) crossing(key K, about func() (string, int)) int32 {
	if c, ok := s.known[key]; ok {
		return c
	}
	c := int32(len(s.crossings))
	s.known[key] = c
	id, degree := about()
	s.crossings = append(s.crossings, crossing[K]{key: key, id: id, degree: degree, away: [2]int{unseen, unseen}})
	return c
}

// advance moves the edge of a side to what is one hop further. The other end is where a path ends.
func (s *pathSearch[K]) advance(i int) {
	side := &s.sides[i]
	side.hops++
	var next []int32
	for _, a := range side.edge {
		for _, b := range s.crossings[a].near {
			at := &s.crossings[b]
			if at.away[i] != unseen {
				continue
			}
			at.away[i] = side.hops
			if b != int32(1-i) {
				next = append(next, b)
			}
		}
	}
	side.edge = next
}
