package storetest

import (
	"slices"

	"ties/kg"
)

// shrink looks for a smaller plan that still fails, so that a person can see what is wrong.
func shrink(plan *kg.Plan, fails func(*kg.Plan) bool) *kg.Plan {
	const tries = 1_000
	tried := 0
	for {
		smaller := slices.IndexFunc(smallerPlans(plan), func(p *kg.Plan) bool {
			tried++
			return tried <= tries && fails(p)
		})
		if smaller < 0 {
			return plan
		}
		plan = smallerPlans(plan)[smaller]
	}
}

func smallerPlans(p *kg.Plan) []*kg.Plan {
	var list []*kg.Plan
	for _, w := range smallerWants(p.Selection) {
		list = append(list, &kg.Plan{Start: p.Start, Selection: w})
	}
	switch s := p.Start.(type) {
	case *kg.Lookup:
		for _, ids := range without(s.IDs) {
			list = append(list, &kg.Plan{Start: &kg.Lookup{IDs: ids, Types: s.Types}, Selection: p.Selection})
		}
	case *kg.Search:
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &kg.Plan{Start: &kg.Search{Text: s.Text, Types: s.Types, Slice: slice}, Selection: p.Selection})
		}
	case *kg.Subgraph:
		for _, smaller := range smallerDrawings(s) {
			list = append(list, &kg.Plan{Start: smaller, Selection: p.Selection})
		}
	case *kg.List:
		for _, f := range smallerFilters(s.Filter) {
			list = append(list, &kg.Plan{Start: &kg.List{Type: s.Type, Filter: f, Order: s.Order, Slice: s.Slice, RequiredIDs: s.RequiredIDs}, Selection: p.Selection})
		}
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &kg.Plan{Start: &kg.List{Type: s.Type, Filter: s.Filter, Order: s.Order, Slice: slice, RequiredIDs: s.RequiredIDs}, Selection: p.Selection})
		}
	case *kg.Flows:
		for _, slice := range simplerSlices(s.Slice) {
			simpler := *s
			simpler.Slice = slice
			list = append(list, &kg.Plan{Start: &simpler, Selection: p.Selection})
		}
	case *kg.Paths:
		for _, simpler := range simplerPaths(s) {
			list = append(list, &kg.Plan{Start: simpler, Selection: p.Selection})
		}
	}
	return list
}

func simplerPaths(p *kg.Paths) []*kg.Paths {
	var list []*kg.Paths
	add := func(change func(*kg.Paths)) {
		simpler := *p
		change(&simpler)
		list = append(list, &simpler)
	}
	for _, f := range smallerFilters(p.Filter) {
		add(func(s *kg.Paths) { s.Filter = f })
	}
	for _, ids := range without(p.Avoid) {
		add(func(s *kg.Paths) { s.Avoid = ids })
	}
	for _, kinds := range without(p.Kinds) {
		if len(kinds) > 0 {
			add(func(s *kg.Paths) { s.Kinds = kinds })
		}
	}
	if p.MaxDegree != kg.AnyDegree {
		add(func(s *kg.Paths) { s.MaxDegree = kg.AnyDegree })
	}
	if p.Together {
		add(func(s *kg.Paths) { s.Together = false })
	}
	if p.MaxHops > 1 {
		add(func(s *kg.Paths) { s.MaxHops-- })
	}
	return list
}

// without gives the list without each of its elements.
func without[T any](list []T) [][]T {
	var all [][]T
	for i := range list {
		all = append(all, slices.Delete(slices.Clone(list), i, i+1))
	}
	return all
}

// with gives the list with one element replaced.
func with[T any](list []T, i int, v T) []T {
	changed := slices.Clone(list)
	changed[i] = v
	return changed
}

func smallerWants(w *kg.Selection) []*kg.Selection {
	var list []*kg.Selection
	for _, f := range without(w.Branches) {
		list = append(list, take(w.Types, w.Props, f...))
	}
	for i, b := range w.Branches {
		for _, smaller := range smallerBranches(b) {
			list = append(list, take(w.Types, w.Props, with(w.Branches, i, smaller)...))
		}
	}
	for _, p := range without(w.Props) {
		list = append(list, take(w.Types, p, w.Branches...))
	}
	return list
}

func smallerBranches(b *kg.Branch) []*kg.Branch {
	var list []*kg.Branch
	for _, w := range smallerWants(b.Selection) {
		list = append(list, follow(b.On, b.Step, w))
	}
	for _, s := range smallerSteps(b.Step) {
		list = append(list, follow(b.On, s, b.Selection))
	}
	return list
}

func smallerSteps(step kg.Step) []kg.Step {
	var list []kg.Step
	switch s := step.(type) {
	case *kg.RelationsStep:
		for _, f := range smallerFilters(s.Filter) {
			list = append(list, &kg.RelationsStep{Kinds: s.Kinds, Direction: s.Direction, Filter: f, Slice: s.Slice})
		}
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &kg.RelationsStep{Kinds: s.Kinds, Direction: s.Direction, Filter: s.Filter, Slice: slice})
		}
	case *kg.FactsStep:
		for _, f := range smallerFilters(s.Filter) {
			list = append(list, &kg.FactsStep{Filter: f, Slice: s.Slice})
		}
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &kg.FactsStep{Filter: s.Filter, Slice: slice})
		}
	case *kg.MovesStep:
		for _, slice := range simplerSlices(s.Slice) {
			list = append(list, &kg.MovesStep{MoveScope: s.MoveScope, Slice: slice})
		}
	case *kg.ColleaguesStep:
		for _, slice := range simplerSlices(s.Slice) {
			simpler := *s
			simpler.Slice = slice
			list = append(list, &simpler)
		}
	case *kg.PeopleStep:
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
	}
	return list
}

func simplerSlices(s kg.Slice) []kg.Slice {
	var list []kg.Slice
	if s.From != nil {
		list = append(list, kg.Slice{Limit: s.Limit, Backward: s.Backward, Count: s.Count})
	}
	if s.Count {
		list = append(list, kg.Slice{Limit: s.Limit, Backward: s.Backward, From: s.From})
	}
	if s.Backward {
		list = append(list, kg.Slice{Limit: s.Limit, From: s.From, Count: s.Count})
	}
	return list
}

func smallerFilters(filter kg.Filter) []kg.Filter {
	if filter == nil {
		return nil
	}
	return append([]kg.Filter{nil}, partsOf(filter)...)
}

// partsOf gives filters that are smaller than one, but are still there.
func partsOf(filter kg.Filter) []kg.Filter {
	var list []kg.Filter
	switch f := filter.(type) {
	case kg.All:
		list = append(list, f...)
		for _, fewer := range fewerParts(f) {
			list = append(list, kg.All(fewer))
		}
	case kg.Any:
		list = append(list, f...)
		for _, fewer := range fewerParts(f) {
			list = append(list, kg.Any(fewer))
		}
	case kg.Not:
		list = append(list, f.Filter)
		for _, part := range partsOf(f.Filter) {
			list = append(list, kg.Not{Filter: part})
		}
	case *kg.HasRelation:
		for _, part := range smallerFilters(f.Filter) {
			list = append(list, &kg.HasRelation{Kinds: f.Kinds, Direction: f.Direction, Filter: part})
		}
	case *kg.HasFact:
		for _, part := range smallerFilters(f.Filter) {
			list = append(list, &kg.HasFact{Filter: part})
		}
	case *kg.EndIs:
		for _, part := range partsOf(f.Filter) {
			list = append(list, &kg.EndIs{End: f.End, Filter: part})
		}
	}
	return list
}

func fewerParts(list []kg.Filter) [][]kg.Filter {
	fewer := without(list)
	for i, f := range list {
		for _, part := range partsOf(f) {
			fewer = append(fewer, with(list, i, part))
		}
	}
	return fewer
}
