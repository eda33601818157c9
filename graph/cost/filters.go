package cost

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// sorted returns how many rows a list counts as for its order: all documents are sorted, whatever its page.
func sorted(l *query.List) int {
	if kg.Documents.Has(l.Type) && l.Slice.Limit != query.NoRows {
		return scanRows
	}
	return 0
}

// scanned returns how many rows a list counts as for its filter, which is tried on all records unless it names those that it may
// hold for.
func scanned(f query.Filter) int {
	if f == nil || isNamed(f) {
		return 0
	}
	return scanRows * conditions(f)
}

// isNamed reports whether a filter holds only for entities that it names, by ID or by name: these are looked up.
func isNamed(f query.Filter) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, isNamed)
	case query.Any:
		return !slices.ContainsFunc(f, func(one query.Filter) bool { return !isNamed(one) })
	case *query.Compare:
		return (f.Prop == query.PropID || f.Prop == query.PropFolded) && (f.Op == query.OpEqual || f.Op == query.OpOneOf)
	case *query.KnownBy:
		return true
	case query.Not, *query.OfType, *query.MayHold, *query.HasRelation, *query.HasFact, *query.Count, *query.EndIs, query.HasQuote, *query.MovedOn, *query.CameBack:
		return false
	}
	return false
}

// conditions returns the number of conditions in a filter, each with those on what it leads to.
func conditions(f query.Filter) int {
	switch f := f.(type) {
	case nil:
		return 0
	case query.All:
		return sumConditions(f)
	case query.Any:
		return sumConditions(f)
	case query.Not:
		return conditions(f.Filter)
	case *query.EndIs:
		return conditions(f.Filter)
	case *query.HasRelation:
		return 1 + conditions(f.Filter)
	case *query.HasFact:
		return 1 + conditions(f.Filter)
	case *query.Count:
		return conditions(f.Of)
	case *query.Compare, *query.KnownBy, *query.OfType, *query.MayHold, *query.MovedOn, *query.CameBack, query.HasQuote:
		return 1
	}
	return 1
}

func sumConditions(list []query.Filter) (n int) {
	for _, f := range list {
		n += conditions(f)
	}
	return n
}
