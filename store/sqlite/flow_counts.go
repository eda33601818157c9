package sqlite

import (
	"ties/internal/storekit"
)

// countAllFlows counts all flows, where none were counted so far.
func countAllFlows(c *Conn) error {
	q, sizes := &Query{}, storekit.FlowCounts[int64]{}
	r := &Tx{Conn: c}
	err := Careers(r, AssertedJobs(q, ""), nil, func(_ int, _ int64, jobs []Job) { sizes.Add(PlainJobs(jobs), 1) })
	if err != nil {
		return err
	}
	if err := c.Exec("DELETE FROM flows"); err != nil { // of nobody, if there are any
		return err
	}
	return insertAll(c, newFlow, flowRows(sizes))
}

var newFlow = bulkInsertOf("flows", "", upsertOf("flows", "source", "target", "people", "certain", "possible"))

// flowRows gives the rows of flows, in the order of their keys.
func flowRows(sizes storekit.FlowCounts[int64]) []any {
	values := make([]any, 0, newFlow.width*len(sizes))
	for _, way := range sortedPairs(sizes) {
		if by := sizes[way]; by != (storekit.FlowCount{}) {
			values = append(values, way[0], way[1], by.People, by.Certain, by.Possible)
		}
	}
	return values
}
