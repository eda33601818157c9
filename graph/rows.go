package graph

import (
	"fmt"

	"ties/kg/query"
)

// maxRows is how many rows one operation may ask for.
const maxRows = 100_000

// rowsOf counts the rows that a plan can come to: page sizes multiplied along each path, and summed. What
// is bounded by nothing but the data's own shortness (citations, aliases), or is just one, counts as one.
func rowsOf(plan *query.Plan) int {
	switch s := plan.Start.(type) {
	case *query.Lookup:
		return len(s.IDs) * (1 + rowsBelow(plan.Selection))
	case *query.List:
		return max(s.Slice.Limit, 0) * (1 + rowsBelow(plan.Selection))
	case *query.Flows:
		return max(s.Slice.Limit, 0) * (1 + rowsBelow(plan.Selection))
	case *query.Paths:
		return s.Limit * (1 + rowsBelowPath(s.MaxHops, plan.Selection))
	case *query.Search:
		return max(s.Slice.Limit, 0) * (1 + rowsBelow(plan.Selection))
	case *query.Similar:
		return (1 + s.Limit) * (1 + rowsBelow(plan.Selection))
	case *query.Subgraph:
		return rowsOfSubgraph(s, plan.Selection)
	}
	panic(fmt.Sprintf("unknown start %T", plan.Start))
}

// rowsBelowPath counts the rows below each path, as rowsBelow: it has so many hops, and one entity more.
func rowsBelowPath(hops int, w *query.Selection) int {
	sum := 0
	for _, b := range w.Branches {
		sum = min(sum+(hops+1)*(1+rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}

// rowsBelow counts the rows below each row. It stays far from overflow: what exceeds the bound is cut.
func rowsBelow(w *query.Selection) int {
	sum := 0
	for _, b := range w.Branches {
		each := 1
		if slice := sliceOf(b.Step); slice != nil {
			each = max(slice.Limit, 0)
		}
		sum = min(sum+each*(1+rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}

// rowsOfSubgraph counts the rows that a subgraph can come to.
func rowsOfSubgraph(d *query.Subgraph, w *query.Selection) int {
	sum := 1
	for _, b := range w.Branches {
		each := d.Limit
		if edges, ok := b.Step.(*query.SubgraphEdgesStep); ok {
			each = max(edges.Slice.Limit, 0)
		}
		sum = min(sum+each*(1+rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}
