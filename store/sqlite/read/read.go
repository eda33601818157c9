// Package read answers plans: it runs their statements, and builds pages of their rows.
package read

import (
	"context"
	"fmt"

	"ties/internal/work"
	"ties/kg/passage"
	"ties/kg/query"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
)

// Page answers a plan, level by level: one statement for each branch, whatever the number of rows that it starts from.
// Branches to one record are read in the rows that they start from.
func Page(ctx context.Context, tx *db.Tx, cache *adjacency.Cache, plan *query.Plan) (*query.Page, error) {
	r := &reader{tx, cache, work.NewCounter(ctx)}
	switch start := plan.Start.(type) {
	case *query.Lookup:
		return r.lookup(start, plan.Selection)
	case *query.List:
		return r.list(start, plan.Selection)
	case *query.Flows:
		return r.flows(start, plan.Selection)
	case *query.Paths:
		return r.paths(start, plan.Selection)
	case *query.Subgraph:
		return r.subgraphPage(start, plan.Selection)
	case *query.Search:
		return searchNames(r, start, plan.Selection)
	case *query.Similar:
		return similarNames(r, start, plan.Selection)
	case *query.Passages:
		return passage.Read(r.work, &passageSource{reader: r}, start, plan.Selection)
	case *query.ByDegree:
		return listByDegree(r, start, plan.Selection)
	case *query.Find:
		return r.find(start, plan.Selection)
	default:
		return nil, fmt.Errorf("sqlite: no answer to a plan that starts with %T", start)
	}
}
