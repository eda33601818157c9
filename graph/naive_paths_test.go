package graph

import (
	"cmp"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
)

// naiveSearch extends all walks, hop by hop, and selects paths at the end.
type naiveSearch struct {
	*naiveExecutor
	args map[string]any
}

func (x *naiveExecutor) paths(args map[string]any) []thing {
	s := &naiveSearch{x, args}
	from, to := args["from"].(string), args["to"].(string)
	limit, hops := s.number("limit", 10), s.number("maxHops", 6)
	walks := [][]string{{from}}
	all := []thing{}
	for range hops {
		var longer, arrived [][]string
		for _, w := range walks {
			for _, next := range s.neighbours(w[len(w)-1]) {
				walk := append(slices.Clone(w), next)
				switch {
				case next == from || !s.mayBegin(walk):
				case next == to:
					arrived = append(arrived, walk)
				case !s.avoided(next):
					longer = append(longer, walk)
				}
			}
		}
		slices.SortFunc(arrived, func(a, b []string) int {
			return cmp.Or(cmp.Compare(s.degrees(a), s.degrees(b)), slices.Compare(a, b))
		})
		for _, walk := range arrived {
			all = append(all, s.path(walk))
		}
		walks = longer
	}
	return all[:min(len(all), limit)]
}

// mayBegin reports whether a path may begin with a walk.
func (s *naiveSearch) mayBegin(walk []string) bool {
	last := len(walk) - 1
	for i := range walk {
		again := slices.Index(walk, walk[i]) < i
		if s.args["together"] != true {
			if again {
				return false
			}
			continue
		}
		for j := range walk {
			if i != j && walk[i] == walk[j] && i < last && s.verdictAt(walk, i-1) == nil {
				return false // only a place between two people is passed again
			}
		}
		if again && s.isDetour(walk, walk[i]) || s.verdictAt(walk, i-1) == "NONE" {
			return false
		}
	}
	return true
}

// isDetour reports whether two of those next to a place, who are more than two hops apart, may have been there together.
func (s *naiveSearch) isDetour(walk []string, place string) bool {
	for i, one := range walk {
		for j := i + 3; j < len(walk); j++ {
			around := func(k int) bool { return k > 0 && walk[k-1] == place || k+1 < len(walk) && walk[k+1] == place }
			if around(i) && around(j) && s.verdictAt([]string{one, place, walk[j]}, 0) != "NONE" {
				return true
			}
		}
	}
	return false
}

func (s *naiveSearch) number(name string, byDefault int) int {
	if n, ok := s.args[name].(int64); ok {
		return int(n)
	}
	return byDefault
}

func (s *naiveSearch) degrees(walk []string) int {
	sum := 0
	for _, id := range walk {
		sum += s.graph.Degree(id)
	}
	return sum
}

func (s *naiveSearch) avoided(id string) bool {
	avoid, _ := s.args["avoid"].(map[string]any)
	ids, _ := avoid["ids"].([]any)
	most, ok := avoid["degreeOver"].(int64)
	return slices.Contains(ids, any(id)) || ok && s.graph.Degree(id) > int(most)
}

// counted returns the relations of an entity that were asked for.
func (s *naiveSearch) counted(id string) []*kg.Relation {
	kinds, only := s.args["kinds"].([]any)
	standing, _ := s.args["standing"].([]any)
	date, dated := s.args["asOf"].(temporal.PartialDate)
	return slices.DeleteFunc(s.graph.Relations(id, kg.AllKinds(), kg.Both), func(r *kg.Relation) bool {
		stint, _ := r.Bounds()
		return only && !slices.Contains(kinds, any(r.Kind.String())) || !slices.Contains(standing, any(r.Standing.String())) ||
			dated && stint.Holds(date) == temporal.None
	})
}

func (s *naiveSearch) neighbours(id string) []string {
	var all []string
	for _, r := range s.counted(id) {
		if other := otherEnd(r, id); !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	return all
}

func (s *naiveSearch) between(a, b string) []*kg.Relation {
	return slices.DeleteFunc(s.counted(a), func(r *kg.Relation) bool { return a == b || otherEnd(r, a) != b })
}

// verdictAt reports whether the people around the place of a number in a walk were there together, nil where it
// is no such place.
func (s *naiveSearch) verdictAt(walk []string, before int) any {
	if before < 0 || before+2 >= len(walk) {
		return nil
	}
	one, place, other := s.graph[walk[before]], s.graph[walk[before+1]], s.graph[walk[before+2]]
	kinds := map[kg.Type]any{kg.TypeCompany: "EMPLOYED_BY", kg.TypeTeam: "MEMBER_OF", kg.TypeProject: "WORKS_ON"}
	through, given := s.args["through"].([]any)
	if !given {
		through = []any{"EMPLOYED_BY", "MEMBER_OF"}
	}
	kind := kinds[place.RecordType()]
	if one.RecordType() != kg.TypePerson || other.RecordType() != kg.TypePerson || !slices.Contains(through, kind) {
		return nil
	}
	first, second := s.between(one.RecordID(), place.RecordID()), s.between(place.RecordID(), other.RecordID())
	best, pairs := temporal.None, 0
	if len(first) > 100 || len(second) > 100 {
		first, second, best = first[:min(100, len(first))], second[:min(100, len(second))], temporal.Unknown
	}
	others := func(r *kg.Relation) bool { return r.Kind.String() != kind }
	first, second = slices.DeleteFunc(first, others), slices.DeleteFunc(second, others)
	for _, a := range naiveStays(first) {
		for _, b := range naiveStays(second) {
			best = min(best, temporal.Overlap(a.Interval, b.Interval))
			pairs++
		}
	}
	if pairs == 0 {
		return "UNKNOWN"
	}
	return best.String()
}

func claimStint(r *kg.Relation) temporal.Interval {
	stint, _ := r.Bounds()
	return stint
}

func (s *naiveSearch) path(walk []string) thing {
	nodes, hops := []thing{}, []thing{}
	var together any
	for i, id := range walk {
		nodes = append(nodes, recordThing(s.graph[id]))
		if i == 0 {
			continue
		}
		verdict := s.verdictAt(walk, i-2)
		if v, ok := verdict.(string); ok && (together == nil || worse(v, together.(string))) {
			together = v
		}
		relations := []thing{}
		between := s.between(walk[i-1], id)
		for _, r := range between[:min(100, len(between))] {
			relations = append(relations, recordThing(r))
		}
		hops = append(hops, fielded("Hop", map[string]any{
			"from": nodes[i-1], "to": nodes[i], "relations": relations, "relationsLeftOut": len(between) - len(relations), "together": verdict,
		}))
	}
	return fielded("Path", map[string]any{"length": len(hops), "nodes": nodes, "hops": hops, "together": together})
}

func worse(a, b string) bool {
	one, _ := temporal.ParseVerdict(a)
	other, _ := temporal.ParseVerdict(b)
	return one > other
}

// pathsFault finds the faults of the arguments of paths.
func (x *naiveExecutor) pathsFault(f *ast.Field, args map[string]any, path ast.Path) {
	if f.Name != "paths" {
		return
	}
	avoid, _ := args["avoid"].(map[string]any)
	ids, _ := avoid["ids"].([]any)
	for _, id := range append([]any{args["from"], args["to"]}, ids...) {
		if id, ok := id.(string); ok {
			if t, _ := kg.TypeOfID(id); !kg.Entities.Has(t) {
				x.args.AddError(apierror.BadInput(path, "no entity"))
			}
		}
	}
	if args["from"] == args["to"] {
		x.args.AddError(apierror.BadInput(path, "to: the same"))
	}
	for name, most := range map[string]int64{"maxHops": 10, "limit": 100} {
		if n, ok := args[name].(int64); ok && (n < 1 || n > most) {
			x.args.AddError(apierror.BadInput(path, "%s: out of range", name))
		}
	}
	if n, ok := avoid["degreeOver"].(int64); ok && n < 0 {
		x.args.AddError(apierror.BadInput(path, "avoid.degreeOver: too few"))
	}
}
