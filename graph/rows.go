package graph

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/kg/query"
)

// maxRows is how many rows one operation may ask for.
const maxRows = 100_000

// maxCountedRows bounds the count, which stays far from overflow.
const maxCountedRows = 1_000_000_000_000

// rowCount counts the rows that an operation can come to: page sizes multiplied along each path, and summed. A list that only
// the data bounds (citations, aliases), or of one row, counts as one.
type rowCount struct {
	*planner
	total   int
	largest *countedList // the one with most rows
}

// countedList is a list of a plan.
type countedList struct {
	above *countedList
	path  ast.Path
	size  int          // of a page
	rows  int          // of all its pages
	slice *query.Slice // nil if it is no connection
}

// countRows counts the rows of root fields.
func (p *planner) countRows(roots []*rootField) *rowCount {
	c := &rowCount{planner: p}
	for _, q := range roots {
		if q.plan != nil {
			before := c.total
			c.start(q.plan, &countedList{path: ast.Path{ast.PathName(q.key)}, size: 1, rows: 1})
			q.cost = c.total - before
		}
	}
	return c
}

// totalCost returns what the plans of root fields can come to.
func totalCost(roots []*rootField) int {
	total := 0
	for _, q := range roots {
		total += q.cost
	}
	return total
}

func (c *rowCount) start(plan *query.Plan, root *countedList) {
	switch s := plan.Start.(type) {
	case *query.Lookup:
		c.list(root, plan.Selection, len(s.IDs), nil)
	case *query.List:
		c.list(root, plan.Selection, s.Slice.Limit, &s.Slice)
		for _, g := range s.Groups {
			c.list(root, g.Selection, g.Slice.Limit, &g.Slice)
		}
	case *query.Flows, *query.Search, *query.Find:
		slice := c.startSlice(s)
		c.list(root, plan.Selection, slice.Limit, slice)
	case *query.Paths:
		paths := c.add(root, plan.Selection, s.Limit, nil)
		for _, b := range plan.Selection.Branches {
			c.list(paths, b.Selection, s.MaxHops+1, nil)
		}
	case *query.Similar:
		c.list(root, plan.Selection, 1+s.Limit, nil)
	case *query.Subgraph:
		c.subgraph(s, c.add(root, plan.Selection, 1, nil), plan.Selection)
	default:
		c.fail(fmt.Errorf("graph: unknown start %T", plan.Start))
	}
}

func (c *rowCount) subgraph(d *query.Subgraph, root *countedList, w *query.Selection) {
	for _, b := range w.Branches {
		if edges, ok := b.Step.(*query.SubgraphEdgesStep); ok {
			c.list(root, b.Selection, edges.Slice.Limit, nil)
		} else if _, ok := b.Step.(*query.SubgraphReachStep); ok {
			c.list(root, b.Selection, reachRows, nil)
		} else {
			c.list(root, b.Selection, d.Limit, nil)
		}
	}
}

// list counts the rows of a list, and those below them.
func (c *rowCount) list(above *countedList, w *query.Selection, size int, slice *query.Slice) {
	l := c.add(above, w, size, slice)
	for _, b := range w.Branches {
		below, slice := 1, c.stepSlice(b.Step)
		if slice != nil {
			below = slice.Limit
		}
		if below > maxPage {
			below, slice = defaultPage, nil // a list that is read whole, of which most are short
		}
		switch s := b.Step.(type) { //nolint:gochecksumtype // all others have one row, or a slice
		case *query.GroupPeopleStep:
			below = s.Limit
		case *query.HeadcountStep:
			below = len(s.Dates)
		}
		c.list(l, b.Selection, below, slice)
	}
}

// add counts the rows of a list. Its selection is where the planner has put its path.
func (c *rowCount) add(above *countedList, w *query.Selection, size int, slice *query.Slice) *countedList {
	l := &countedList{above: above, path: above.path, size: max(size, 0), slice: slice}
	if path := c.paths[w]; path != nil {
		l.path = path
	}
	l.rows = min(above.rows*l.size, maxCountedRows)
	c.total = min(c.total+l.rows, maxCountedRows)
	if size > 1 && (c.largest == nil || l.rows > c.largest.rows) {
		c.largest = l
	}
	return l
}

// tooMany returns the error of an operation that can come to too many rows; nil if it cannot.
func (c *rowCount) tooMany(roots []*rootField) *gqlerror.Error {
	if c.total <= maxRows {
		return nil
	}
	l := c.largest
	return apierror.LimitExceeded(l.path, "%s: %s, more than %d at once: %s", l.path, c.sum(), maxRows, c.advice(roots))
}

// sum returns how many rows there are, and those of the largest list as a product.
func (c *rowCount) sum() string {
	var sizes []string
	for l := c.largest; l != nil; l = l.above {
		if l.size != 1 {
			sizes = append(sizes, strconv.Itoa(l.size))
		}
	}
	slices.Reverse(sizes)
	product := strings.Join(sizes, " × ")
	switch {
	case c.total == maxCountedRows:
		return product + " rows"
	case len(sizes) > 1:
		product += " = " + strconv.Itoa(c.largest.rows)
	}
	if c.total > c.largest.rows {
		return fmt.Sprintf("%s of the %d rows that the query can come to", product, c.total)
	}
	return product + " rows"
}

// advice returns what to ask for instead: the largest page of the largest list that fits, if one does.
func (c *rowCount) advice(roots []*rootField) string {
	s := c.largest.slice
	if s == nil {
		return "ask for less there, or below"
	}
	given := s.Limit
	fits := sort.Search(given, func(n int) bool {
		s.Limit = n + 1
		return c.countRows(roots).total > maxRows
	})
	s.Limit = given
	if fits == 0 {
		return "ask for smaller pages, on the way there and elsewhere"
	}
	argument := "first"
	if s.Backward {
		argument = "last"
	}
	return fmt.Sprintf("ask for %s: %d there", argument, fits)
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
	case *query.SharedStep, *query.StintsStep, *query.HeadcountStep, *query.AncestorsStep, *query.HopRelationsStep, *query.SubgraphEdgesStep,
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
