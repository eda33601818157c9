// Package cost bounds what one operation can ask for, before any of it is read: in rows, which lists come to by the sizes of
// their pages, whatever is stored. What the data decide, such as how many people have been at a company, is counted while an
// operation runs (package work).
package cost

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/kg/query"
)

// maxRows is how many rows one operation may ask for.
const maxRows = 100_000

// maxCountedRows bounds the count, which stays far from overflow.
const maxCountedRows = 1_000_000_000_000

// Root is a root field.
type Root struct {
	Path ast.Path
	Plan *query.Plan    // nil if nothing is read
	Log  *query.LogPlan // likewise
	Past bool           // whether an earlier state of the store is opened
	Cost int            // the rows that it can come to, and the work of planning them, set by Check
}

// Operation is the root fields of an operation, and where the lists of their selections are in the answer.
type Operation struct {
	Roots []Root
	Paths map[*query.Selection]ast.Path
}

// Check returns an error if an operation can come to too many rows.
func (o *Operation) Check() *gqlerror.Error {
	switch c := o.count(); {
	case c.fault != nil:
		return gqlerror.Wrap(c.fault)
	case c.total > maxRows:
		return c.tooMany()
	default:
		return nil
	}
}

// rowCount counts the rows that an operation can come to: page sizes multiplied along each path, and summed. A list that only
// the data bounds (citations, aliases), or of one row, counts as one. One that is computed counts for more (leastRows).
type rowCount struct {
	*Operation
	fault   error // of the planner: the client gets an internal error, and the log says which
	total   int
	lists   int
	largest *countedList // the one that counts most
}

// countedList is a list of a plan.
type countedList struct {
	above  *countedList
	path   ast.Path
	size   int          // of a page
	counts int          // what a page counts as, if that is more than its size
	rows   int          // of all its pages
	slice  *query.Slice // nil if it is no connection
}

func (l *countedList) weight() int { return min(max(l.rows, l.above.rows*l.counts), maxCountedRows) }

func (o *Operation) count() *rowCount {
	c := &rowCount{Operation: o}
	for i := range o.Roots {
		q, rows, lists := &o.Roots[i], c.total, c.lists
		root := &countedList{path: q.Path, size: 1, rows: 1}
		if q.Plan != nil {
			c.start(q.Plan, root)
		}
		if q.Log != nil {
			c.log(q.Log, root)
		}
		if q.Past {
			c.add(root, nil, 1, pastRows, nil)
		}
		q.Cost = c.total - rows + planRows*(c.lists-lists)
	}
	return c
}

func (c *rowCount) start(plan *query.Plan, root *countedList) {
	counts, known := leastRowsOfStart(plan.Start)
	if !known {
		c.fault = fmt.Errorf("graph: unknown start %T", plan.Start)
	}
	switch s := plan.Start.(type) {
	case *query.Lookup:
		c.list(root, plan.Selection, len(s.IDs), counts, nil)
	case *query.List:
		c.list(root, plan.Selection, s.Slice.Limit, counts, &s.Slice)
		for _, g := range s.Groups {
			c.list(root, g.Selection, g.Slice.Limit, groupsCount, &g.Slice)
		}
	case *query.Flows, *query.Search, *query.Find, *query.Passages, *query.Duplicates:
		slice := StartSlice(s)
		c.list(root, plan.Selection, slice.Limit, counts, slice)
	case *query.Paths:
		paths := c.add(root, plan.Selection, s.Limit, counts, nil)
		for _, b := range plan.Selection.Branches {
			c.list(paths, b.Selection, s.MaxHops+1, 0, nil)
		}
	case *query.ByDegree:
		c.list(root, plan.Selection, s.Limit, counts, nil)
	case *query.Similar:
		c.list(root, plan.Selection, 1+s.Limit, counts, nil)
	case *query.Subgraph:
		c.subgraph(s, c.add(root, plan.Selection, 1, counts, nil), plan.Selection)
	}
}

func (c *rowCount) subgraph(d *query.Subgraph, root *countedList, w *query.Selection) {
	for _, b := range w.Branches {
		if edges, ok := b.Step.(*query.SubgraphEdgesStep); ok {
			c.list(root, b.Selection, edges.Slice.Limit, 0, nil)
		} else if _, ok := b.Step.(*query.SubgraphReachStep); ok {
			c.list(root, b.Selection, reachRows, 0, nil)
		} else {
			c.list(root, b.Selection, d.Limit, 0, nil)
		}
	}
}

// list counts the rows of a list, and those below them.
func (c *rowCount) list(above *countedList, w *query.Selection, size, counts int, slice *query.Slice) {
	l := c.add(above, w, size, counts, slice)
	for _, b := range w.Branches {
		below, slice := 1, StepSlice(b.Step)
		if slice != nil {
			below = slice.Limit
		}
		if below > maxPage {
			below, slice = computedRows, nil // a list that is read whole, of which most are short
		}
		switch s := b.Step.(type) { //nolint:gochecksumtype // all others have one row, or a slice
		case *query.GroupPeopleStep:
			below = s.Limit
		case *query.HeadcountStep:
			below = len(s.Dates)
		case *query.MentionsStep:
			below = s.Limit
		case *query.NamedStep:
			below = s.Limit
		case query.ReasonsStep:
			below = reasonsOfPair
		case query.ShownByStep:
			below = claimsOfReason
		}
		counts, known := leastRows(b.Step)
		if !known {
			c.fault = fmt.Errorf("graph: unknown step %T", b.Step)
		}
		c.list(l, b.Selection, below, counts, slice)
	}
}

// add counts the rows of a list. Its selection is where the planner has put its path.
func (c *rowCount) add(above *countedList, w *query.Selection, size, counts int, slice *query.Slice) *countedList {
	l := &countedList{above: above, path: above.path, size: max(size, 0), counts: counts, slice: slice}
	if path := c.Paths[w]; path != nil {
		l.path = path
	}
	l.rows = min(above.rows*l.size, maxCountedRows)
	c.lists++
	c.total = min(c.total+l.weight(), maxCountedRows)
	if max(size, counts) > 1 && (c.largest == nil || l.weight() > c.largest.weight()) {
		c.largest = l
	}
	return l
}
