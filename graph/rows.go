package graph

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/kg/query"
)

// maxRows is how many rows one operation may ask for.
const maxRows = 100_000

// rowsOf counts the rows that a plan can come to: page sizes multiplied along each path, and summed. A list that only
// the data bounds (citations, aliases), or of one row, counts as one.
func (p *planner) rowsOf(plan *query.Plan) int {
	switch s := plan.Start.(type) {
	case *query.Lookup:
		return len(s.IDs) * (1 + p.rowsBelow(plan.Selection))
	case *query.List:
		sum := max(s.Slice.Limit, 0) * (1 + p.rowsBelow(plan.Selection))
		for _, g := range s.Groups {
			sum += max(g.Slice.Limit, 0) * (1 + p.rowsBelow(g.Selection))
		}
		return sum
	case *query.Flows, *query.Search, *query.Find:
		return max(p.startSlice(s).Limit, 0) * (1 + p.rowsBelow(plan.Selection))
	case *query.Paths:
		return s.Limit * (1 + p.rowsBelowPath(s.MaxHops, plan.Selection))
	case *query.Similar:
		return (1 + s.Limit) * (1 + p.rowsBelow(plan.Selection))
	case *query.Subgraph:
		return p.rowsOfSubgraph(s, plan.Selection)
	}
	p.fail(fmt.Errorf("graph: unknown start %T", plan.Start))
	return 0
}

// rowsBelowPath counts the rows below each path, as rowsBelow: it has so many hops, and one entity more.
func (p *planner) rowsBelowPath(hops int, w *query.Selection) int {
	sum := 0
	for _, b := range w.Branches {
		sum = min(sum+(hops+1)*(1+p.rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}

// rowsBelow counts the rows below each row. It stays far from overflow: what exceeds the bound is cut.
func (p *planner) rowsBelow(w *query.Selection) int {
	sum := 0
	for _, b := range w.Branches {
		each := 1
		if slice := p.stepSlice(b.Step); slice != nil {
			each = max(slice.Limit, 0)
			if each > maxPage {
				each = defaultPage // a list that is read whole, of which most are short
			}
		} else if people, ok := b.Step.(*query.GroupPeopleStep); ok {
			each = people.Limit
		}
		sum = min(sum+each*(1+p.rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}

// rowsOfSubgraph counts the rows that a subgraph can come to.
func (p *planner) rowsOfSubgraph(d *query.Subgraph, w *query.Selection) int {
	sum := 1
	for _, b := range w.Branches {
		each := d.Limit
		if edges, ok := b.Step.(*query.SubgraphEdgesStep); ok {
			each = max(edges.Slice.Limit, 0)
		} else if _, ok := b.Step.(*query.SubgraphReachStep); ok {
			each = reachRows
		}
		sum = min(sum+each*(1+p.rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}

// startSlice returns the slice of a start that has a page of its own; nil otherwise.
func (p *planner) startSlice(start query.Start) *query.Slice {
	switch s := start.(type) {
	case *query.List:
		return &s.Slice
	case *query.Flows:
		return &s.Slice
	case *query.Search:
		return &s.Slice
	case *query.Find:
		return &s.Slice
	case *query.Lookup, *query.Paths, *query.Similar, *query.Subgraph:
		return nil
	}
	p.fail(fmt.Errorf("graph: unknown start %T", start))
	return &query.Slice{}
}

// stepSlice returns the slice of a step that leads to pages; nil otherwise.
func (p *planner) stepSlice(step query.Step) *query.Slice {
	switch s := step.(type) {
	case *query.RelationsStep:
		return &s.Slice
	case *query.FactsStep:
		return &s.Slice
	case *query.ColleaguesStep:
		return &s.Slice
	case *query.MovesStep:
		return &s.Slice
	case *query.PeopleStep:
		return &s.Slice
	case *query.SharedStep, *query.StintsStep, *query.AncestorsStep, *query.HopRelationsStep, *query.SubgraphEdgesStep,
		*query.SubgraphReachStep,
		query.PathEntitiesStep, query.HopsStep, query.SubgraphNodesStep, query.CitationsStep, query.AliasesStep,
		query.EndStep, query.DocumentStep, query.SubjectStep, query.GroupKeyStep, *query.GroupPeopleStep:
		return nil
	}
	p.fail(fmt.Errorf("graph: unknown step %T", step))
	return &query.Slice{}
}

// fail reports a fault of the planner's own: the client gets an internal error, and the log says which.
func (p *planner) fail(err error) { p.args.AddError(gqlerror.Wrap(err)) }
