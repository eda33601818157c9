package storekit

import (
	"ties/kg"
	"ties/kg/query"
)

// Reach counts entities by their distance and type: the first counts are of those at one hop.
type Reach []map[kg.Type]int

// Page returns the rows of a query.SubgraphReachStep.
func (r Reach) Page(want *query.Selection) query.Page {
	var page query.Page
	for _, counts := range r {
		for _, t := range kg.Entities.List() {
			row := query.Row{Values: make([]query.Value, len(want.Props))}
			for i := range want.Props { // each is PropReached
				row.Values[i].Int = int64(counts[t])
			}
			page.Rows = append(page.Rows, row)
		}
	}
	return page
}
