package sqlite

import (
	"strconv"
	"strings"
	"ties/kg"
	"ties/kg/query"
)

// jobsOfFlows gives the statement that reads the employments of all people who may have moved between some companies.
func jobsOfFlows(q *Query, f *query.Flows) string {
	asked := [2]string{"1", "1"}
	for i, ids := range [][]string{f.From, f.To} {
		if ids != nil && f.Units == nil {
			asked[i] = "s.target IN (" + q.WithIDs(ids) + ")"
		}
	}
	SelectJobs(q, "0", "''", asked[0], asked[1])
	return q.Text("relations s"+ByCareer(f.Standings), " WHERE "+mayHaveMoved(q, f)+" ORDER BY s.source")
}

// employersOfFlows selects the companies of these employments as value.
func employersOfFlows(q *Query, f *query.Flows) string {
	if f.From == nil && f.To == nil {
		return "SELECT pk AS value FROM entities WHERE type = " + strconv.Itoa(int(kg.TypeCompany))
	}
	return "SELECT s.target AS value FROM relations s" + ByCareer(f.Standings) + " WHERE " + mayHaveMoved(q, f)
}

// mayHaveMoved gives the condition on employments of people who have been where flows lead from, and where they lead to.
func mayHaveMoved(q *Query, f *query.Flows) string {
	var been []string
	for _, ids := range [][]string{f.From, f.To} {
		if ids != nil {
			been = append(been, "SELECT x.source FROM relations x WHERE x.target IN ("+withDescendants(q, ids, f.MoveScope)+") AND "+CountedJobs("x", f.MoveScope))
		}
	}
	if len(been) == 0 {
		return CountedJobs("s", f.MoveScope)
	}
	return CountedJobs("s", f.MoveScope) + " AND s.source IN (" + strings.Join(been, " INTERSECT ") + ")"
}
