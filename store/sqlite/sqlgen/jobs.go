package sqlgen

import (
	"slices"
	"strconv"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
)

// AssertedJobs returns the statement that reads the employments by which flows are counted, in the order of people.
func AssertedJobs(q *Query, whose string) string {
	SelectJobs(q, "0", "''", "0", "0")
	m := query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}
	return q.Text("relations s"+ByCareer(m), " WHERE "+whose+CountedJobs("s", m)+" ORDER BY s.source")
}

// Job is an employment, with its key and that of its company.
type Job struct {
	temporal.Job[int64]
	Key   int64
	Order string

	Leave, Enter bool // whether moves from its company, and to it, are selected
}

// SelectJobs adds to a statement the columns that Careers reads of employments under the alias s: what they are grouped by
// besides people, the order key, if needed, and which moves are selected.
func SelectJobs(q *Query, group, order, leave, enter string) {
	q.Columns = append(q.Columns, group, "s.source", "s.target", "s.status", "s.known", "s.s0", "s.s1", "s.pk", order, leave, enter)
}

// Careers runs a statement that selects employments, in the order of groups and people, and calls each with all employments
// of one person.
func Careers(r *db.Tx, text string, args []any, each func(group int, person int64, jobs []Job)) error {
	var jobs []Job
	group, person := 0, int64(0)
	err := r.Query(text, args, func(row *sqlite3.Stmt) error {
		if g, p := row.ColumnInt(0), row.ColumnInt64(1); g != group || p != person {
			each(group, person, jobs)
			group, person, jobs = g, p, jobs[:0]
		}
		jobs = append(jobs, Job{
			Job: temporal.Job[int64]{
				At: row.ColumnInt64(2), Status: temporal.Status(row.ColumnInt64(3)),
				Bounds: temporal.Interval{Known: row.ColumnBool(4), StartMin: temporal.Day(row.ColumnInt64(5)), StartMax: temporal.Day(row.ColumnInt64(6))},
			},
			Key: row.ColumnInt64(7), Order: row.ColumnText(8), Leave: row.ColumnBool(9), Enter: row.ColumnBool(10),
		})
		return nil
	})
	each(group, person, jobs)
	return err
}

// PlainJobs converts jobs to those of package temporal.
func PlainJobs(jobs []Job) []temporal.Job[int64] {
	list := make([]temporal.Job[int64], len(jobs))
	for i, j := range jobs {
		list[i] = j.Job
	}
	return list
}

// ByCareer is an index hint for the index of employments that covers the columns of moves, or for one by source of all kinds.
// SQLite would otherwise use one that does not, and look up each row, or sort them. See ByPlace.
func ByCareer(m query.MoveScope) string {
	switch {
	case len(m.Standings) == 0:
		return ""
	case slices.Equal(m.Through, query.JobKinds()):
		return " INDEXED BY relations_by_career"
	default:
		return " INDEXED BY relations_by_source"
	}
}

// CountedJobs returns the conditions on jobs that count.
func CountedJobs(alias string, m query.MoveScope) string {
	if slices.Equal(m.Through, query.JobKinds()) {
		return alias + ".kind = 1" + StandingIn(alias, m.Standings)
	}
	text := alias + ".kind IN (" + numberList(m.Through) + ")" + StandingIn(alias, m.Standings)
	if slices.Contains(m.Through, kg.WorksOn) { // teams and companies do, too
		text += " AND (SELECT w.type FROM entities w WHERE w.pk = " + alias + ".source) = " + strconv.Itoa(int(kg.TypePerson))
	}
	return text
}
