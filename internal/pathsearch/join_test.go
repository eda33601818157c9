package pathsearch

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"ties/internal/work"
	"ties/kg"
)

// joiningExpander is a gridExpander that can join two frontiers.
type joiningExpander struct {
	*gridExpander
	asked int
}

func (g *joiningExpander) JoinFrontiers(near, far []string, visit VisitNeighbor[string]) (ok bool, err error) {
	g.asked++
	all := slices.Concat(near, far)
	tell := func(from int, to string) {
		for _, stint := range g.joined[all[from]][to] {
			visit(from, to, func() (string, int) { return to, g.degree(to) }, &stint)
		}
	}
	for i, a := range near {
		for j, b := range far {
			tell(i, b)
			for x := range g.joined[a] {
				if len(g.joined[x][b]) > 0 && x != g.paths.From && x != g.paths.To && g.degree(x) > 1 && g.passes(x) {
					tell(i, x)
					tell(len(near)+j, x)
				}
			}
		}
	}
	return true, nil
}

// A search that looks for bridges finds what one finds that looks around, and refuses what that refuses.
func TestBridgesLeadToTheSamePaths(t *testing.T) {
	asked, refused, found := 0, 0, 0
	for seed := range uint64(4_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		g := randomStreets(r)
		if r.IntN(3) == 0 {
			g.paths.Most = r.IntN(60)
		}
		want, refusal := FindPaths(work.NewCounter(t.Context()), g.paths, g)
		bridges := &joiningExpander{gridExpander: g}
		got, err := FindPaths(work.NewCounter(t.Context()), g.paths, bridges)
		if !reflect.DeepEqual(got, want) || fmt.Sprint(err) != fmt.Sprint(refusal) {
			t.Fatalf("seed %d, %+v:\ngot  %v, %v\nwant %v, %v", seed, *g.paths, got, err, want, refusal)
		}
		asked += bridges.asked
		if errors.Is(refusal, kg.ErrTooLarge) {
			refused++
		}
		found += min(len(want), bridges.asked)
	}
	t.Logf("%d bridges were asked for, %d searches refused, %d paths found by bridges", asked, refused, found)
	if asked < 1_000 || refused < 100 || found < 100 {
		t.Error("too little was compared")
	}
}
