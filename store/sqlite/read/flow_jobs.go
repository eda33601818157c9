package read

import (
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/sqlgen"
)

// jobsOfFlows returns the statement of the jobs of all people who may have moved between some places.
func jobsOfFlows(q *sqlgen.Query, f *query.Flows) string {
	asked := [2]string{"1", "1"}
	for i, ids := range [][]string{f.From, f.To} {
		if ids != nil && f.Units == nil {
			asked[i] = "s.target IN (" + q.WithIDs(ids) + ")"
		}
	}
	sqlgen.SelectJobs(q, "0", "''", asked[0], asked[1])
	return q.Text("relations s"+sqlgen.ByCareer(f.MoveScope), " WHERE "+mayHaveMoved(q, f)+" ORDER BY s.source")
}

// employersOfFlows selects the places of these jobs as value, as far as they may be part of others.
func employersOfFlows(q *sqlgen.Query, f *query.Flows) string {
	if f.From == nil && f.To == nil {
		units := query.PlaceTypes(f.Through) & kg.PartOf.Sources()
		return "SELECT pk AS value FROM entities WHERE type IN (" + sqlgen.TypeList(units) + ")"
	}
	return "SELECT s.target AS value FROM relations s" + sqlgen.ByCareer(f.MoveScope) + " WHERE " + mayHaveMoved(q, f)
}

// mayHaveMoved returns the condition on jobs of people who have been at both ends of flows.
func mayHaveMoved(q *sqlgen.Query, f *query.Flows) string {
	var been []string
	for _, ids := range [][]string{f.From, f.To} {
		if ids != nil {
			been = append(been, "SELECT x.source FROM relations x WHERE x.target IN ("+sqlgen.WithDescendants(q, ids, f.MoveScope)+") AND "+sqlgen.CountedJobs("x", f.MoveScope))
		}
	}
	if len(been) == 0 {
		return sqlgen.CountedJobs("s", f.MoveScope)
	}
	return sqlgen.CountedJobs("s", f.MoveScope) + " AND s.source IN (" + strings.Join(been, " INTERSECT ") + ")"
}

// countLeftOut counts the people with too many jobs, if that is selected. Their degree is as high, which few people have.
func countLeftOut(r *reader, f *query.Flows, page *query.Page) error {
	if !f.LeftOut {
		return nil
	}
	q := &sqlgen.Query{}
	most := q.Arg(temporal.MaxJobs)
	text := "SELECT count(*) FROM entities e WHERE e.type = " + strconv.Itoa(int(kg.TypePerson)) + " AND e.degree > " + most +
		" AND (SELECT count(*) FROM relations s" + sqlgen.ByCareer(f.MoveScope) + " WHERE s.source = e.pk AND " + sqlgen.CountedJobs("s", f.MoveScope) + ") > " + most
	for _, ids := range [][]string{f.From, f.To} {
		if ids != nil {
			text += " AND EXISTS (SELECT 1 FROM relations x WHERE x.source = e.pk AND x.target IN (" + sqlgen.WithDescendants(q, ids, f.MoveScope) + ") AND " +
				sqlgen.CountedJobs("x", f.MoveScope) + ")"
		}
	}
	return r.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		page.LeftOut = row.ColumnInt64(0)
		return nil
	})
}
