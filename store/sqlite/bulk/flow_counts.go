package bulk

import (
	"ties/internal/storekit"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
	"ties/store/sqlite/write"
)

// countAllFlows counts all flows of a store without stored ones.
func countAllFlows(c *db.Conn) error {
	q, sizes := &sqlgen.Query{}, storekit.FlowCounts[int64]{}
	r := &db.Tx{Conn: c}
	err := sqlgen.Careers(r, sqlgen.AssertedJobs(q, ""), nil, func(_ int, _ int64, jobs []sqlgen.Job) { sizes.Add(sqlgen.PlainJobs(jobs), 1) })
	if err != nil {
		return err
	}
	if err := c.Exec("DELETE FROM flows"); err != nil { // stored flows without people, if any
		return err
	}
	return insertAll(c, newFlow, flowRows(sizes))
}

var newFlow = bulkInsertOf("flows", "", write.RowOf("flows", "source", "target", "people", "certain", "possible"))

// flowRows returns the rows of flows, in the order of their keys.
func flowRows(sizes storekit.FlowCounts[int64]) []any {
	values := make([]any, 0, newFlow.width*len(sizes))
	for _, pair := range write.SortedPairs(sizes) {
		if by := sizes[pair]; by != (storekit.FlowCount{}) {
			values = append(values, pair[0], pair[1], by.People, by.Certain, by.Possible)
		}
	}
	return values
}
