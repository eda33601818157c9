package graph

import (
	"fmt"

	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

// The bounds of a reach.
const (
	maxReachRelations = 1_000_000 // relations
	defaultReachHops  = 3
)

// reachCounts is the numbers of entities at a distance.
type reachCounts struct {
	hops   int
	counts []query.Row // of the types of kg.Entities; none if they were not counted
	within int64       // the entities up to this distance
}

// planReach plans the numbers of entities at each distance, up to one of its own.
func planReach(p *planner, at fieldContext, w *selectionPlan) encode.Encoder[*subgraphPages] {
	hops := numberArgument(p, at, p.arguments(at), "hops", maxSubgraphHops, defaultReachHops)
	b := p.branch(fieldContext{}.in(w), fmt.Sprint("reach ", hops), 0, func() query.Step {
		return &query.SubgraphReachStep{Hops: hops, MaxRelations: maxReachRelations}
	})
	reached := b.rows.prop(query.PropReached)
	return encode.ListOf(func(d *subgraphPages) []reachCounts {
		return reachOf(d.row.Pages[b.index].Rows, hops, reached)
	}, planReachCounts(p, at, reached))
}

// reachOf returns the numbers of entities at the distances up to one.
func reachOf(rows []query.Row, hops, reached int) []reachCounts {
	list := make([]reachCounts, hops)
	total := int64(0)
	for i := range list {
		list[i].hops = i + 1
		if len(rows) == 0 {
			continue
		}
		types := len(kg.Entities.List())
		list[i].counts, rows = rows[:types], rows[types:]
		for _, row := range list[i].counts {
			total += row.Values[reached].Int
		}
		list[i].within = total
	}
	return list
}

// planReachCounts plans a Reach.
func planReachCounts(p *planner, at fieldContext, reached int) encode.Encoder[reachCounts] {
	number := func(of func(r reachCounts) int64) encode.Encoder[reachCounts] {
		return encode.IntOrNull(func(r reachCounts) (int, bool) {
			if r.counts == nil {
				return 0, false
			}
			return int(of(r)), true
		})
	}
	ofTypes := func(types kg.TypeSet) encode.Encoder[reachCounts] {
		return number(func(r reachCounts) (sum int64) {
			for i, t := range kg.Entities.List() {
				if types.Has(t) {
					sum += r.counts[i].Values[reached].Int
				}
			}
			return sum
		})
	}
	return planObject(p, at, "Reach", func(name string, _ fieldContext) encode.Encoder[reachCounts] {
		switch name {
		case "hops":
			return encode.IntOrNull(func(r reachCounts) (int, bool) { return r.hops, true })
		case "counted":
			return func(w *encode.Writer, r reachCounts) { w.Bool(r.counts != nil) }
		case "within":
			return number(func(r reachCounts) int64 { return r.within })
		case "entities":
			return ofTypes(kg.Entities)
		default: // the plural of a type
			return ofTypes(kg.Types(reachedTypes[name]))
		}
	})
}

// reachedTypes are the types that fields of Reach count.
var reachedTypes = map[string]kg.Type{
	"people": kg.TypePerson, "companies": kg.TypeCompany, "projects": kg.TypeProject, "teams": kg.TypeTeam,
	"places": kg.TypePlace, "events": kg.TypeEvent,
}
