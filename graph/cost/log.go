package cost

import (
	"fmt"

	"ties/kg/query"
)

// What changes count as, beside their records as they are now.
const (
	recordsCount = 3     // a change, if the records before it and after it are read
	claimsCount  = 1_000 // the history of an entity and of all claims that touch it: most of these are read
)

// log counts the rows of a plan of the log.
func (c *rowCount) log(plan *query.LogPlan, root *countedList) {
	switch s := plan.Start.(type) {
	case *query.Revisions:
		revisions := c.add(root, nil, s.Slice.Limit, 0, nil)
		for _, slice := range s.Changes {
			c.changes(plan, revisions, slice, 0)
		}
	case *query.Changes:
		least := 0
		if s.WithClaims {
			least = claimsCount
		}
		c.changes(plan, root, s.Slice, least)
	case *query.Proposals:
		proposals := c.add(root, nil, s.Slice.Limit, 0, nil)
		c.changes(plan, proposals, query.LogSlice{Limit: s.Changes}, recordsCount*s.Changes)
	default:
		c.fault = fmt.Errorf("graph: unknown start of the log %T", s)
	}
}

func (c *rowCount) changes(plan *query.LogPlan, above *countedList, slice query.LogSlice, least int) {
	size := slice.Limit
	if plan.Records {
		least = max(least, recordsCount*size)
	}
	changes := c.add(above, plan.Record, size, least, nil)
	if plan.Record != nil {
		c.list(changes, plan.Record, 1, 0, nil)
	}
}
