// Package storekit is the code that both stores share.
package storekit

import "ties/kg/temporal"

// FlowCount is how many people moved from one company to another. Each is counted once, by the best verdict of their moves
// there.
type FlowCount struct{ People, Certain, Possible int }

// FlowCounts are the counts of flows between companies, or changes of these. K identifies companies; its zero value stands
// for all companies, of which only People is counted.
type FlowCounts[K comparable] map[[2]K]FlowCount

// Add adds the moves between the jobs of one person, or subtracts them if by is -1. The caller selects the jobs: kg.Asserted
// ones for stored counts.
func (c FlowCounts[K]) Add(jobs []temporal.Job[K], by int) {
	var all K
	totals := map[[2]K]bool{}
	for pair, verdict := range temporal.CompanyPairs(jobs, nil) {
		totals[[2]K{pair[0], all}], totals[[2]K{all, pair[1]}], totals[[2]K{}] = true, true, true
		count := c[pair]
		count.People += by
		switch verdict {
		case temporal.Certain:
			count.Certain += by
		case temporal.Possible:
			count.Possible += by
		}
		c[pair] = count
	}
	for pair := range totals {
		count := c[pair]
		count.People += by
		c[pair] = count
	}
}
