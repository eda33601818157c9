// Package shrink reduces failing plans to small ones.
package shrink

import (
	"slices"

	"ties/kg/query"
)

// Plan returns a smaller plan that still fails, for people to read.
func Plan(plan *query.Plan, fails func(*query.Plan) bool) *query.Plan {
	const tries = 1_000
	tried := 0
	for {
		smaller := slices.IndexFunc(smallerPlans(plan), func(p *query.Plan) bool {
			tried++
			return tried <= tries && fails(p)
		})
		if smaller < 0 {
			return plan
		}
		plan = smallerPlans(plan)[smaller]
	}
}

func smallerPlans(p *query.Plan) []*query.Plan {
	var list []*query.Plan
	for _, w := range smallerSelections(p.Selection) {
		list = append(list, &query.Plan{Start: p.Start, Selection: w})
	}
	switch s := p.Start.(type) {
	case *query.Lookup:
		for _, ids := range without(s.IDs) {
			list = append(list, &query.Plan{Start: &query.Lookup{IDs: ids, Types: s.Types}, Selection: p.Selection})
		}
	case *query.Find:
		for _, keys := range without(s.Keys) {
			list = append(list, &query.Plan{Start: &query.Find{Keys: keys, Types: s.Types, Slice: s.Slice}, Selection: p.Selection})
		}
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.Plan{Start: &query.Find{Keys: s.Keys, Types: s.Types, Slice: slice}, Selection: p.Selection})
		}
	case *query.Search:
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.Plan{Start: &query.Search{Text: s.Text, Types: s.Types, Slice: slice}, Selection: p.Selection})
		}
	case *query.ByDegree:
		for _, f := range smallerFilters(s.Filter) {
			smaller := *s
			smaller.Filter = f
			list = append(list, &query.Plan{Start: &smaller, Selection: p.Selection})
		}
	case *query.Passages:
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.Plan{Start: &query.Passages{Document: s.Document, Kind: s.Kind, Types: s.Types, Slice: slice}, Selection: p.Selection})
		}
	case *query.Duplicates:
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.Plan{Start: &query.Duplicates{Types: s.Types, Slice: slice}, Selection: p.Selection})
		}
	case *query.Subgraph:
		for _, smaller := range smallerSubgraphs(s) {
			list = append(list, &query.Plan{Start: smaller, Selection: p.Selection})
		}
	case *query.List:
		for _, smaller := range smallerLists(s) {
			list = append(list, &query.Plan{Start: smaller, Selection: p.Selection})
		}
	case *query.Flows:
		for _, slice := range simplerSlices(s.Slice) {
			simpler := *s
			simpler.Slice = slice
			list = append(list, &query.Plan{Start: &simpler, Selection: p.Selection})
		}
	case *query.Paths:
		for _, simpler := range simplerPaths(s) {
			list = append(list, &query.Plan{Start: simpler, Selection: p.Selection})
		}
	case *query.Similar: // cannot be reduced
	}
	return list
}

func smallerLists(l *query.List) []*query.List {
	var list []*query.List
	add := func(change func(*query.List)) {
		smaller := *l
		change(&smaller)
		list = append(list, &smaller)
	}
	for _, f := range smallerFilters(l.Filter) {
		add(func(s *query.List) {
			s.Filter, s.Groups = f, slices.Clone(s.Groups)
			for i, g := range s.Groups {
				one := *g
				one.People = f
				s.Groups[i] = &one
			}
		})
	}
	for _, slice := range simplerSlices(l.Slice) {
		add(func(s *query.List) { s.Slice = slice })
	}
	for _, groups := range without(l.Groups) {
		add(func(s *query.List) { s.Groups = groups })
	}
	for i, g := range l.Groups {
		for _, one := range smallerGroups(g) {
			add(func(s *query.List) { s.Groups = with(s.Groups, i, one) })
		}
	}
	return list
}

func smallerGroups(g *query.Groups) []*query.Groups {
	var list []*query.Groups
	add := func(change func(*query.Groups)) {
		smaller := *g
		change(&smaller)
		list = append(list, &smaller)
	}
	for _, f := range smallerFilters(g.Filter) {
		add(func(s *query.Groups) { s.Filter = f })
	}
	for _, slice := range simplerSlices(g.Slice) {
		add(func(s *query.Groups) { s.Slice = slice })
	}
	for _, w := range smallerSelections(g.Selection) {
		add(func(s *query.Groups) { s.Selection = w })
	}
	return list
}

func simplerPaths(p *query.Paths) []*query.Paths {
	var list []*query.Paths
	add := func(change func(*query.Paths)) {
		simpler := *p
		change(&simpler)
		list = append(list, &simpler)
	}
	for _, f := range smallerFilters(p.Filter) {
		add(func(s *query.Paths) { s.Filter = f })
	}
	for _, ids := range without(p.Avoid) {
		add(func(s *query.Paths) { s.Avoid = ids })
	}
	for _, kinds := range without(p.Kinds) {
		if len(kinds) > 0 {
			add(func(s *query.Paths) { s.Kinds = kinds })
		}
	}
	if p.MaxDegree != query.AnyDegree {
		add(func(s *query.Paths) { s.MaxDegree = query.AnyDegree })
	}
	if p.Together {
		add(func(s *query.Paths) { s.Together = false })
	}
	if p.MaxHops > 1 {
		add(func(s *query.Paths) { s.MaxHops-- })
	}
	return list
}

// without returns the list without each of its elements.
func without[T any](list []T) [][]T {
	var all [][]T
	for i := range list {
		all = append(all, slices.Delete(slices.Clone(list), i, i+1))
	}
	return all
}

// with returns the list with one element replaced.
func with[T any](list []T, i int, v T) []T {
	changed := slices.Clone(list)
	changed[i] = v
	return changed
}

func smallerSelections(w *query.Selection) []*query.Selection {
	var list []*query.Selection
	for _, f := range without(w.Branches) {
		list = append(list, &query.Selection{Types: w.Types, Props: w.Props, Branches: f})
	}
	for i, b := range w.Branches {
		for _, smaller := range smallerBranches(b) {
			list = append(list, &query.Selection{Types: w.Types, Props: w.Props, Branches: with(w.Branches, i, smaller)})
		}
	}
	for _, p := range without(w.Props) {
		list = append(list, &query.Selection{Types: w.Types, Props: p, Branches: w.Branches})
	}
	return list
}

func smallerBranches(b *query.Branch) []*query.Branch {
	var list []*query.Branch
	for _, w := range smallerSelections(b.Selection) {
		list = append(list, &query.Branch{On: b.On, Step: b.Step, Selection: w})
	}
	for _, s := range smallerSteps(b.Step) {
		list = append(list, &query.Branch{On: b.On, Step: s, Selection: b.Selection})
	}
	return list
}

func smallerSteps(step query.Step) []query.Step {
	var list []query.Step
	switch s := step.(type) {
	case *query.RelationsStep:
		for _, f := range smallerFilters(s.Filter) {
			list = append(list, &query.RelationsStep{Kinds: s.Kinds, Direction: s.Direction, Filter: f, Slice: s.Slice})
		}
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.RelationsStep{Kinds: s.Kinds, Direction: s.Direction, Filter: s.Filter, Slice: slice})
		}
	case *query.FactsStep:
		for _, f := range smallerFilters(s.Filter) {
			list = append(list, &query.FactsStep{Filter: f, Slice: s.Slice})
		}
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.FactsStep{Filter: s.Filter, Slice: slice})
		}
	case *query.MovesStep:
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &query.MovesStep{MoveScope: s.MoveScope, Slice: slice})
		}
	case *query.ColleaguesStep:
		for _, slice := range simplerSlices(s.Slice) {
			simpler := *s
			simpler.Slice = slice
			list = append(list, &simpler)
		}
	case *query.PeopleStep:
		for _, f := range smallerFilters(s.Filter) {
			simpler := *s
			simpler.Filter = f
			list = append(list, &simpler)
		}
		for _, slice := range simplerSlices(s.Slice) {
			simpler := *s
			simpler.Slice = slice
			list = append(list, &simpler)
		}
	case *query.HeadcountStep:
		for _, dates := range without(s.Dates) {
			list = append(list, &query.HeadcountStep{Standings: s.Standings, Units: s.Units, Dates: dates})
		}
	case *query.SharedStep, *query.StintsStep, *query.AncestorsStep, query.SubgraphNodesStep, *query.SubgraphEdgesStep, *query.SubgraphReachStep,
		query.PathEntitiesStep, query.HopsStep, *query.HopRelationsStep, query.CitationsStep, query.AliasesStep, *query.MentionsStep, *query.NamedStep,
		query.ReasonsStep, query.ShownByStep,
		query.EndStep, query.DocumentStep, query.SubjectStep, query.GroupKeyStep, *query.GroupPeopleStep: // cannot be reduced
	}
	return list
}

func simplerSlices(s query.Slice) []query.Slice {
	var list []query.Slice
	if s.From != nil {
		list = append(list, query.Slice{Limit: s.Limit, Backward: s.Backward, Count: s.Count})
	}
	if s.Count {
		list = append(list, query.Slice{Limit: s.Limit, Backward: s.Backward, From: s.From})
	}
	if s.Backward {
		list = append(list, query.Slice{Limit: s.Limit, From: s.From, Count: s.Count})
	}
	return list
}

func smallerFilters(filter query.Filter) []query.Filter {
	if filter == nil {
		return nil
	}
	return append([]query.Filter{nil}, partsOf(filter)...)
}

// partsOf returns smaller filters.
func partsOf(filter query.Filter) []query.Filter {
	var list []query.Filter
	switch f := filter.(type) {
	case query.All:
		list = append(list, f...)
		for _, fewer := range fewerParts(f) {
			list = append(list, query.All(fewer))
		}
	case query.Any:
		list = append(list, f...)
		for _, fewer := range fewerParts(f) {
			list = append(list, query.Any(fewer))
		}
	case query.Not:
		list = append(list, f.Filter)
		for _, part := range partsOf(f.Filter) {
			list = append(list, query.Not{Filter: part})
		}
	case *query.HasRelation:
		for _, part := range smallerFilters(f.Filter) {
			list = append(list, &query.HasRelation{Kinds: f.Kinds, Direction: f.Direction, Filter: part})
		}
	case *query.HasFact:
		for _, part := range smallerFilters(f.Filter) {
			list = append(list, &query.HasFact{Filter: part})
		}
	case *query.Count:
		list = append(list, f.Of)
		for _, part := range partsOf(f.Of) {
			list = append(list, &query.Count{Of: part, Op: f.Op, Values: f.Values})
		}
	case *query.EndIs:
		for _, part := range partsOf(f.Filter) {
			list = append(list, &query.EndIs{End: f.End, Filter: part})
		}
	case *query.Compare, *query.OfType, *query.MayHold, *query.MovedOn, *query.CameBack, *query.KnownBy, query.HasQuote: // cannot be reduced
	}
	return list
}

func fewerParts(list []query.Filter) [][]query.Filter {
	fewer := without(list)
	for i, f := range list {
		for _, part := range partsOf(f) {
			fewer = append(fewer, with(list, i, part))
		}
	}
	return fewer
}

func smallerSubgraphs(d *query.Subgraph) []*query.Subgraph {
	var list []*query.Subgraph
	change := func(f func(d *query.Subgraph)) {
		smaller := *d
		f(&smaller)
		list = append(list, &smaller)
	}
	if len(d.Of) > 1 {
		for _, of := range without(d.Of) {
			change(func(d *query.Subgraph) { d.Of = of })
		}
	}
	if len(d.Kinds) > 1 {
		for _, kinds := range without(d.Kinds) {
			change(func(d *query.Subgraph) { d.Kinds = kinds })
		}
	}
	for _, f := range smallerFilters(d.Filter) {
		change(func(d *query.Subgraph) { d.Filter = f })
	}
	if d.Hops > 0 {
		change(func(d *query.Subgraph) { d.Hops-- })
	}
	return list
}
