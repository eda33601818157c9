package sqlite

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Job is an employment, of which the keys of the company and of itself are kept.
type Job struct {
	temporal.Job[int64]
	pk    int64
	order string

	leave, enter bool // whether moves from its company, and to it, are asked about
}

// SelectJobs adds to a statement what careers reads of employments under the alias s: what people are grouped by,
// besides themselves, where the order key is, if it is wanted, and which moves are asked about.
func (q *Query) SelectJobs(group, order, leave, enter string) {
	q.Columns = append(q.Columns, group, "s.source", "s.target", "s.status", "s.known", "s.s0", "s.s1", "s.pk", order, leave, enter)
}

// Careers runs a statement that gives employments, in the order of groups and people, and calls each with all of
// one person.
func (r *reader) Careers(text string, args []any, each func(group int, person int64, jobs []Job)) error {
	var jobs []Job
	group, person := 0, int64(0)
	err := r.query(text, args, func(row *sqlite3.Stmt) error {
		if g, p := row.ColumnInt(0), row.ColumnInt64(1); g != group || p != person {
			each(group, person, jobs)
			group, person, jobs = g, p, jobs[:0]
		}
		jobs = append(jobs, Job{
			Job: temporal.Job[int64]{
				At: row.ColumnInt64(2), Status: temporal.Status(row.ColumnInt64(3)),
				Bounds: temporal.Interval{Known: row.ColumnBool(4), StartMin: temporal.Day(row.ColumnInt64(5)), StartMax: temporal.Day(row.ColumnInt64(6))},
			},
			pk: row.ColumnInt64(7), order: row.ColumnText(8), leave: row.ColumnBool(9), enter: row.ColumnBool(10),
		})
		return nil
	})
	each(group, person, jobs)
	return err
}

// movesOf gives the moves between the jobs of one person.
func movesOf(jobs []Job, during *temporal.Interval) []temporal.Move {
	if len(jobs) < 2 {
		return nil
	}
	return temporal.FindMoves(PlainJobs(jobs), during)
}

// PlainJobs gives what matters of jobs for who moved where.
func PlainJobs(jobs []Job) []temporal.Job[int64] {
	list := make([]temporal.Job[int64], len(jobs))
	for i, j := range jobs {
		list[i] = j.Job
	}
	return list
}

// ByCareer has the database read employments from the index that holds all that matters of them. It would otherwise take
// one that holds less, and look up the row of each. See ByPlace.
func ByCareer(standings []kg.Standing) string {
	if len(standings) == 0 {
		return ""
	}
	return " INDEXED BY relations_by_career"
}

// CountedJobs gives the conditions on employments that count.
func CountedJobs(alias string, m query.MoveScope) string {
	return alias + ".kind = 1" + StandingIn(alias, m.Standings)
}

// move is one of a cell, as its row shows it.
type move struct {
	verdict temporal.Verdict
	from    Job
	to      Job
}

func (m *move) compare(o *move) int {
	return slices.Compare(m.keys(), o.keys())
}

// keys gives the values of kg.MoveOrder as texts that sort as they do.
func (m *move) keys() []string {
	return []string{string('0' + rune(m.verdict)), m.to.order, m.from.order}
}

// moves gives each of some cells a slice of its moves.
func (r *reader) moves(branch int, b *query.Branch, s *query.MovesStep, from []*record) error {
	all, err := r.movesIn(s.MoveScope, from)
	if err != nil {
		return err
	}
	var rows [][]any
	for i, list := range all {
		if s.Slice.Count {
			from[i].row.Pages[branch].Total = int64(len(list))
		}
		for _, m := range sliceOfMoves(list, s.Slice) {
			rows = append(rows, []any{i, m.from.pk, m.to.pk, int(m.verdict), m.from.order, m.to.order})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	q := &Query{}
	list := q.Arg(JSON(rows))
	q.Column("n.parent")
	c := q.selectPair(moveRows, b.Selection)
	text := q.Text("(SELECT p.key AS number, p.value ->> 0 AS parent, p.value ->> 1 AS source, p.value ->> 2 AS target,"+
		" p.value ->> 3 AS verdict, p.value ->> 4 AS from_ord, p.value ->> 5 AS to_ord FROM json_each("+list+") p) n", " ORDER BY n.number")
	return r.pages(text, q.Args, c, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// movesIn gives the moves of each of some cells: those of people who have been at both companies.
func (r *reader) movesIn(which query.MoveScope, from []*record) ([][]*move, error) {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.pk, rec.from}
	}
	above, err := r.rootsOf(which, func(q *Query) string {
		inside, jobs := q.jobsBetween(pairs, which)
		return inside + "SELECT s.target AS value FROM " + jobs
	})
	if err != nil {
		return nil, err
	}
	q := &Query{}
	q.SelectJobs("p.key", "s.ord", "s.target = p.value ->> 0", "s.target = p.value ->> 1")
	inside, found := q.jobsBetween(pairs, which)
	text := inside + q.Text(found, " ORDER BY p.key, s.source")
	all := make([][]*move, len(from))
	err = r.Careers(text, q.Args, func(i int, _ int64, jobs []Job) {
		above.lift(jobs, pairs[i][:1], pairs[i][1:])
		for _, m := range movesOf(jobs, which.During) {
			if a, b := jobs[m.From], jobs[m.To]; a.leave && b.enter {
				all[i] = append(all[i], &move{m.Verdict, a, b})
			}
		}
	})
	for _, list := range all {
		slices.SortFunc(list, (*move).compare)
	}
	return all, err
}

// jobsBetween gives all employments s of people who have been at both companies of a pair p, or in their units where those
// count: what a statement begins with, and what it selects from.
func (q *Query) jobsBetween(pairs [][2]int64, which query.MoveScope) (inside, jobs string) {
	list := q.Arg(JSON(pairs))
	both := "SELECT x.source FROM relations x WHERE x.target = p.value ->> 0 AND " + CountedJobs("x", which) +
		" AND EXISTS (SELECT 1 FROM relations y WHERE y.source = x.source AND y.target = p.value ->> 1 AND " + CountedJobs("y", which) + ")"
	if which.Units != nil {
		inside = "WITH inside AS MATERIALIZED " +
			q.Descendants("(SELECT DISTINCT c.value FROM json_each("+list+") b, json_each(b.value) c)", which.Standings, which.Units) + " "
		in := func(end string) string {
			return "SELECT x.source FROM inside i CROSS JOIN relations x ON x.target = i.unit WHERE i.place = " + end + " AND " + CountedJobs("x", which)
		}
		both = in("p.value ->> 0") + " INTERSECT " + in("p.value ->> 1")
	}
	return inside, "json_each(" + list + ") p CROSS JOIN relations s" + ByCareer(which.Standings) + " ON s.source IN (" + both + ") WHERE " + CountedJobs("s", which)
}

// sliceOfMoves cuts out a slice, and one more where there is more.
func sliceOfMoves(list []*move, s query.Slice) []*move {
	if s.From != nil {
		position := move{verdict: temporal.Verdict(s.From[0].Int), to: Job{order: s.From[1].Text}, from: Job{order: s.From[2].Text}}
		list = slices.DeleteFunc(list, func(m *move) bool { return m.compare(&position) <= 0 })
	}
	return list[:min(len(list), s.Limit+1)]
}

// WithIDs selects the keys of the entities with some IDs.
func (q *Query) WithIDs(ids []string) string {
	return "SELECT t.pk FROM json_each(" + q.Arg(JSON(ids)) + ") l CROSS JOIN entities t ON t.id = l.value"
}

// jobsOfFlows gives the statement that reads the employments of all people who may have moved between some companies.
func (q *Query) jobsOfFlows(f *query.Flows) string {
	asked := [2]string{"1", "1"}
	for i, ids := range [][]string{f.From, f.To} {
		if ids != nil && f.Units == nil {
			asked[i] = "s.target IN (" + q.WithIDs(ids) + ")"
		}
	}
	q.SelectJobs("0", "''", asked[0], asked[1])
	return q.Text("relations s"+ByCareer(f.Standings), " WHERE "+q.mayHaveMoved(f)+" ORDER BY s.source")
}

// employersOfFlows selects the companies of these employments as value.
func (q *Query) employersOfFlows(f *query.Flows) string {
	if f.From == nil && f.To == nil {
		return "SELECT pk AS value FROM entities WHERE type = " + strconv.Itoa(int(kg.TypeCompany))
	}
	return "SELECT s.target AS value FROM relations s" + ByCareer(f.Standings) + " WHERE " + q.mayHaveMoved(f)
}

// mayHaveMoved gives the condition on employments of people who have been where flows lead from, and where they lead to.
func (q *Query) mayHaveMoved(f *query.Flows) string {
	var been []string
	for _, ids := range [][]string{f.From, f.To} {
		if ids != nil {
			been = append(been, "SELECT x.source FROM relations x WHERE x.target IN ("+q.withDescendants(ids, f.MoveScope)+") AND "+CountedJobs("x", f.MoveScope))
		}
	}
	if len(been) == 0 {
		return CountedJobs("s", f.MoveScope)
	}
	return CountedJobs("s", f.MoveScope) + " AND s.source IN (" + strings.Join(been, " INTERSECT ") + ")"
}
