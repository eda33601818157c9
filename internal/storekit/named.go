package storekit

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// HopsToNamed returns how many relations lie between the entities of a filter and others that it requires and names, by ID,
// name or another key: 0 where it names the entities themselves. It is not ok where a filter requires none, so that the entities of
// which it holds can only be found among all.
func HopsToNamed(f query.Filter) (hops int, ok bool) {
	switch f := f.(type) {
	case *query.Compare:
		return 0, isNamed(f)
	case *query.KnownBy:
		return 0, true
	case query.All:
		if i, hops := Nearest(f); i >= 0 {
			return hops, true
		}
		return 0, false
	case query.Any:
		return farthest(f)
	case query.Not:
		if within := WithoutNot(f); within != nil {
			return HopsToNamed(within)
		}
		return 0, false
	case *query.HasRelation:
		return hopsThrough(f)
	case *query.MovedOn:
		return 1, true
	case *query.CameBack:
		return 1, f.At != nil
	case nil, *query.OfType, *query.MayHold, *query.HasFact, *query.HasQuote, *query.Count, *query.EndIs:
		return 0, false
	}
	return 0, false
}

// Nearest returns the index of the filter with the fewest hops to what it names, and how many; -1 where none names any.
func Nearest(list query.All) (index, hops int) {
	index = -1
	for i, f := range list {
		if n, ok := HopsToNamed(f); ok && (index < 0 || n < hops) {
			index, hops = i, n
		}
	}
	return index, hops
}

func farthest(list query.Any) (hops int, ok bool) {
	for _, f := range list {
		n, ok := HopsToNamed(f)
		if !ok {
			return 0, false
		}
		hops = max(hops, n)
	}
	return hops, len(list) > 0
}

func hopsThrough(h *query.HasRelation) (hops int, ok bool) {
	far, _ := SplitFar(h)
	if far == nil {
		return 1, namesRelations(h)
	}
	hops, _ = HopsToNamed(far)
	return hops + 1, true
}

// namesRelations reports whether relations of one kind are named by ID.
func namesRelations(h *query.HasRelation) bool {
	return len(h.Kinds) == 1 && NamesRelation(h.Filter)
}

// NamesRelation reports whether a filter of relations names them by ID.
func NamesRelation(f query.Filter) bool {
	if all, ok := f.(query.All); ok {
		return slices.ContainsFunc(all, NamesRelation)
	}
	c, ok := f.(*query.Compare)
	return ok && isNamed(c)
}

func isNamed(c *query.Compare) bool {
	return (c.Prop == query.PropID || c.Prop == query.PropFolded) && (c.Op == query.OpEqual || c.Op == query.OpOneOf)
}

// SplitFar splits the filter of relations into that condition on their far end which has the fewest hops to what it names,
// and the rest, nil where there is none; far is nil where none names any.
func SplitFar(h *query.HasRelation) (far, rest query.Filter) {
	all := flatten(h.Filter)
	index, fewest := -1, 0
	for i, f := range all {
		end, ok := f.(*query.EndIs)
		if !ok || !isFar(end.End, h.Direction) {
			continue
		}
		if hops, ok := HopsToNamed(end.Filter); ok && (index < 0 || hops < fewest) {
			index, fewest, far = i, hops, end.Filter
		}
	}
	if far == nil {
		return nil, h.Filter
	}
	if len(all) == 1 {
		return far, nil
	}
	return far, slices.Delete(slices.Clone(all), index, index+1)
}

func isFar(end query.End, direction kg.Direction) bool {
	return end == query.Far || end == query.Target && direction == kg.Out || end == query.Source && direction == kg.In
}

// flatten returns the filters that all have to hold.
func flatten(f query.Filter) query.All {
	list, ok := f.(query.All)
	if !ok {
		return query.All{f}
	}
	var flat query.All
	for _, one := range list {
		flat = append(flat, flatten(one)...)
	}
	return flat
}

// WithoutNot returns an equal filter that does not begin with a Not; nil where there is none.
func WithoutNot(f query.Not) query.Filter {
	switch within := f.Filter.(type) {
	case query.Not:
		return within.Filter
	case query.All:
		return query.Any(negated(within))
	case query.Any:
		return query.All(negated(within))
	default:
		return nil
	}
}

func negated(list []query.Filter) []query.Filter {
	all := make([]query.Filter, len(list))
	for i, f := range list {
		all[i] = query.Not{Filter: f}
	}
	return all
}
