package pathsearch

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// gridExpander is a graph in memory: who is joined to whom, by how many relations, and by which stints.
type gridExpander struct {
	paths  *query.Paths
	joined map[string]map[string][]temporal.Interval
}

func (g *gridExpander) join(a, b string, stint temporal.Interval) {
	for _, one := range [][2]string{{a, b}, {b, a}} {
		if g.joined[one[0]] == nil {
			g.joined[one[0]] = map[string][]temporal.Interval{}
		}
		g.joined[one[0]][one[1]] = append(g.joined[one[0]][one[1]], stint)
	}
}

func (g *gridExpander) degree(id string) int {
	sum := 0
	for _, relations := range g.joined[id] {
		sum += len(relations)
	}
	return sum
}

func (g *gridExpander) passes(id string) bool {
	p := g.paths
	return !slices.Contains(p.Avoid, id) && (p.MaxDegree == query.AnyDegree || g.degree(id) <= p.MaxDegree)
}

func (g *gridExpander) Ends() (keys [2]string, degrees [2]int, ok [2]bool, err error) {
	for i, id := range []string{g.paths.From, g.paths.To} {
		keys[i], degrees[i] = id, g.degree(id)
		_, ok[i] = g.joined[id]
	}
	return keys, degrees, ok, nil
}

func (g *gridExpander) Expand(of []string, most int, visit VisitNeighbor[string]) error {
	for i, a := range of {
		for b, relations := range g.joined[a] {
			if b != g.paths.From && b != g.paths.To && (g.degree(b) < g.paths.LeastDegree() || !g.passes(b)) {
				continue
			}
			for _, stint := range relations {
				if most--; most < 0 {
					return nil
				}
				visit(i, b, func() (string, int) { return b, g.degree(b) }, &stint)
			}
		}
	}
	return nil
}

// all returns every path there is, in order.
func (g *gridExpander) all() []Route[string] {
	var found []Route[string]
	var walk func(path []string)
	walk = func(path []string) {
		at := path[len(path)-1]
		if at == g.paths.To {
			found = append(found, slices.Clone(path))
			return
		}
		if len(path) > g.paths.MaxHops || len(path) > 1 && !g.passes(at) {
			return
		}
		for next := range g.joined[at] {
			if longer := append(slices.Clone(path), next); next != g.paths.From && g.mayBegin(longer) {
				walk(longer)
			}
		}
	}
	walk([]string{g.paths.From})
	slices.SortFunc(found, func(a, b Route[string]) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(g.sum(a), g.sum(b)), slices.Compare(a, b))
	})
	return found
}

// mayBegin reports whether a path may begin with some entities: it looks at all pairs of them.
func (g *gridExpander) mayBegin(path []string) bool {
	for i, id := range path {
		for j := range i {
			meets := g.meetsAt(path, j) && (i == len(path)-1 || g.meetsAt(path, i))
			if path[j] == id && (!g.paths.Together || !meets) {
				return false
			}
			if g.paths.Together && !g.mayBeApart(path, j, i) {
				return false
			}
		}
	}
	return true
}

func (g *gridExpander) meetsAt(path []string, i int) bool {
	return i > 0 && i < len(path)-1 && g.paths.MeetsAt(path[i-1], path[i], path[i+1])
}

// mayBeApart reports whether two people of a path met where it leads from one to the other, and cannot have met at a place
// that is next to both if it takes a longer way.
func (g *gridExpander) mayBeApart(path []string, i, j int) bool {
	if j-i == 2 {
		return !g.meetsAt(path, i+1) || g.mayMeet(path[i], path[i+1], path[j])
	}
	for k, place := range path {
		for l := range k {
			again := path[l] == place && (g.meetsAt(path, k) || k == len(path)-1)
			if again && j-i > 2 && (i == l-1 || i == l+1) && (j == k-1 || j == k+1 && j < len(path)) && g.mayMeet(path[i], place, path[j]) {
				return false
			}
		}
	}
	return true
}

func (g *gridExpander) mayMeet(one, place, other string) bool {
	return temporal.BestOverlap(g.joined[one][place], g.joined[place][other]) != temporal.None
}

func (g *gridExpander) sum(path []string) int {
	sum := 0
	for _, id := range path {
		sum += g.degree(id)
	}
	return sum
}

func randomStreets(r *rand.Rand) *gridExpander {
	g := &gridExpander{joined: map[string]map[string][]temporal.Interval{}}
	people, places := 2+r.IntN(8), 1+r.IntN(6)
	for range r.IntN(30) {
		year := temporal.Day(r.IntN(4) * 365)
		stint := temporal.Interval{StartMin: year, StartMax: year, EndMin: year + 365, EndMax: year + 365, Known: true}
		a, b := fmt.Sprintf("person:%d", r.IntN(people)), fmt.Sprintf("company:%d", r.IntN(places))
		if r.IntN(6) == 0 {
			a = fmt.Sprintf("company:%d", r.IntN(places))
		}
		if a != b {
			g.join(a, b, stint)
		}
	}
	g.paths = &query.Paths{
		From: "person:0", To: fmt.Sprintf("person:%d", 1+r.IntN(people-1)), MaxHops: 1 + r.IntN(7), MaxDegree: query.AnyDegree,
		Together: r.IntN(3) == 0, Through: query.StintKinds(), Limit: 1 + r.IntN(12), Most: 10_000,
	}
	if r.IntN(4) == 0 {
		g.paths.To = "company:0"
	}
	if r.IntN(4) == 0 {
		g.paths.Avoid = []string{"company:1", "person:0"}
	}
	if r.IntN(4) == 0 {
		g.paths.MaxDegree = r.IntN(6)
	}
	return g
}

// randomOffices has few places, where people came one after the other.
func randomOffices(r *rand.Rand) *gridExpander {
	g := &gridExpander{joined: map[string]map[string][]temporal.Interval{}}
	people := 3 + r.IntN(5)
	for range 3 + r.IntN(12) {
		from := temporal.Day(r.IntN(60))
		to := from + temporal.Day(1+r.IntN(20))
		g.join(fmt.Sprintf("person:%d", r.IntN(people)), fmt.Sprintf("team:%d", r.IntN(2)),
			temporal.Interval{StartMin: from, StartMax: from, EndMin: to, EndMax: to, Known: true})
	}
	g.paths = &query.Paths{
		From: "person:0", To: fmt.Sprintf("person:%d", 1+r.IntN(people-1)), MaxHops: 4 + r.IntN(7), MaxDegree: query.AnyDegree,
		Together: true, Through: query.StintKinds(), Limit: 1 + r.IntN(12), Most: 10_000,
	}
	return g
}

// What a search finds is what one finds who tries all paths, the first of them.
func TestPathsAgreeWithBruteForce(t *testing.T) {
	several, longer, none, again := 0, 0, 0, 0
	for seed := range uint64(4_000) {
		r := rand.New(rand.NewPCG(seed, 0))
		g := randomStreets(r)
		if seed%2 == 1 {
			g = randomOffices(r)
		}
		if g.joined[g.paths.From] == nil || g.joined[g.paths.To] == nil {
			continue
		}
		got, err := FindPaths(work.NewCounter(t.Context()), g.paths, g)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		want := g.all()
		want = want[:min(len(want), g.paths.Limit)]
		if len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d, %+v:\ngot  %v\nwant %v", seed, *g.paths, got, want)
		}
		again += len(slices.DeleteFunc(got, visitsOnce))
		switch n := len(want); {
		case n == 0:
			none++
		case len(want[0]) < len(want[n-1]):
			longer++
		case n > 1:
			several++
		}
	}
	t.Logf("%d searches found several shortest paths, %d longer ones too, %d none; %d paths visit a place again", several, longer, none, again)
	if several < 100 || longer < 100 || none < 100 || again < 100 {
		t.Error("too little was compared")
	}
}

func visitsOnce(path Route[string]) bool {
	distinct := slices.Sorted(slices.Values(path))
	return len(slices.Compact(distinct)) == len(path)
}

// crowd joins two people through a place where many others were, and a chain of places beside it.
func crowd(others int) *gridExpander {
	g := &gridExpander{joined: map[string]map[string][]temporal.Interval{}}
	for i := range others {
		id := fmt.Sprintf("person:other-%d", i)
		g.join(id, "company:hub", temporal.Interval{})
		g.join(id, "company:dull", temporal.Interval{})
	}
	for _, road := range [][2]string{
		{"person:a", "company:x"}, {"person:b", "company:x"}, {"person:a", "company:hub"}, {"person:c", "company:hub"}, {"person:c", "company:y"}, {"person:b", "company:y"},
	} {
		g.join(road[0], road[1], temporal.Interval{})
	}
	g.paths = &query.Paths{From: "person:a", To: "person:b", MaxHops: 6, MaxDegree: query.AnyDegree, Limit: 10, Most: 100}
	return g
}

func TestSearchesAreBounded(t *testing.T) {
	g := crowd(5)
	if got, err := FindPaths(work.NewCounter(t.Context()), g.paths, g); err != nil || len(got) != 2 {
		t.Errorf("got %v, %v, want 2 paths", got, err)
	}
	g = crowd(200)
	for _, c := range []struct {
		name  string
		limit int
		avoid []string
		want  int
	}{
		{"enough before the crowd", 1, nil, 1},
		{"around the crowd", 10, []string{"company:hub"}, 1},
		{"through the crowd", 10, nil, 0},
	} {
		g.paths.Limit, g.paths.Avoid = c.limit, c.avoid
		got, err := FindPaths(work.NewCounter(t.Context()), g.paths, g)
		if len(got) != c.want || errors.Is(err, kg.ErrTooLarge) != (c.want == 0) {
			t.Errorf("%s: got %v, %v", c.name, got, err)
		}
	}
	g.paths.Avoid = nil
	_, err := FindPaths(work.NewCounter(t.Context()), g.paths, g)
	var tooLarge *query.TooLargeError
	if !errors.As(err, &tooLarge) || *tooLarge != (query.TooLargeError{Most: 100, Known: 4}) {
		t.Errorf("got %v", err)
	}
	g.paths.MaxDegree = 200
	if got, err := FindPaths(work.NewCounter(t.Context()), g.paths, g); err != nil || len(got) != 1 {
		t.Errorf("with degreeOver: got %v, %v", got, err)
	}
}

// Many beginnings that all lead nowhere, since nobody was there together, have a bound too.
func TestBeginningsAreBounded(t *testing.T) {
	g := &gridExpander{joined: map[string]map[string][]temporal.Interval{}}
	for p := range 8 {
		for c := range 8 {
			day := temporal.Day(p * 10)
			g.join(fmt.Sprintf("person:%d", p), fmt.Sprintf("company:%d", c), temporal.Interval{StartMin: day, StartMax: day, EndMin: day + 1, EndMax: day + 1, Known: true})
		}
	}
	g.paths = &query.Paths{From: "person:0", To: "person:7", MaxHops: 8, MaxDegree: query.AnyDegree, Limit: 10, Most: 2_000}
	if got, err := FindPaths(work.NewCounter(t.Context()), g.paths, g); err != nil || len(got) != 10 {
		t.Errorf("got %v, %v, want 10 paths", got, err)
	}
	g.paths.Together, g.paths.Through = true, query.StintKinds()
	if got, err := FindPaths(work.NewCounter(t.Context()), g.paths, g); err != nil || len(got) != 0 {
		t.Errorf("together: got %v, %v, want none", got, err)
	}
	g.paths.Most = 150
	if _, err := FindPaths(work.NewCounter(t.Context()), g.paths, g); !errors.Is(err, kg.ErrTooLarge) {
		t.Errorf("together: got %v, want too large", err)
	}
}

func TestMissingEnds(t *testing.T) {
	g := crowd(1)
	for _, c := range []struct {
		from, to string
		want     []string
	}{
		{"person:x", "person:b", []string{"person:x"}},
		{"person:a", "person:y", []string{"person:y"}},
		{"person:x", "person:y", []string{"person:x", "person:y"}},
	} {
		g.paths.From, g.paths.To = c.from, c.to
		_, err := FindPaths(work.NewCounter(t.Context()), g.paths, g)
		var missing *query.NotFoundError
		if !errors.Is(err, kg.ErrNotFound) || !errors.As(err, &missing) || !slices.Equal(missing.IDs, c.want) {
			t.Errorf("got %v, want %v", err, c.want)
		}
	}
}
