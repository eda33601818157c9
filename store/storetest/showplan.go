package storetest

import (
	"fmt"
	"strings"

	"ties/kg"
)

// showFilter writes a filter for people.
func showFilter(filter kg.Filter) string {
	switch f := filter.(type) {
	case kg.All:
		return "all(" + showFilters(f) + ")"
	case kg.Any:
		return "any(" + showFilters(f) + ")"
	case kg.Not:
		return "not(" + showFilter(f.Filter) + ")"
	case *kg.Compare:
		return fmt.Sprintf("prop %d op %d %+v", f.Prop, f.Op, f.Values)
	case *kg.OfType:
		return "of type " + f.Types.String()
	case *kg.MayHold:
		return fmt.Sprintf("may hold from %s to %s", f.From, f.To)
	case *kg.HasRelation:
		return fmt.Sprintf("has relation %s %d (%s)", f.Kinds, f.Direction, showFilter(f.Filter))
	case *kg.HasFact:
		return "has fact (" + showFilter(f.Filter) + ")"
	case *kg.EndIs:
		return fmt.Sprintf("end %d is (%s)", f.End, showFilter(f.Filter))
	default:
		return "no filter"
	}
}

func showFilters(list []kg.Filter) string {
	var parts []string
	for _, f := range list {
		parts = append(parts, showFilter(f))
	}
	return strings.Join(parts, ", ")
}
