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

// job is an employment, of which the keys of the company and of itself are kept.
type job struct {
	temporal.Job[int64]
	pk    int64
	order string

	leave, enter bool // whether moves from its company, and to it, are asked about
}

// selectJobs adds to a statement what careers reads of employments under the alias s: what people are grouped by,
// besides themselves, where the order key is, if it is wanted, and which moves are asked about.
func (q *selectQuery) selectJobs(group, order, leave, enter string) {
	q.columns = append(q.columns, group, "s.source", "s.target", "s.status", "s.known", "s.s0", "s.s1", "s.pk", order, leave, enter)
}

// careers runs a statement that gives employments, in the order of groups and people, and calls each with all of
// one person.
func (r *run) careers(text string, args []any, each func(group int, person int64, jobs []job)) error {
	var jobs []job
	group, person := 0, int64(0)
	err := r.query(text, args, func(row *sqlite3.Stmt) error {
		if g, p := row.ColumnInt(0), row.ColumnInt64(1); g != group || p != person {
			each(group, person, jobs)
			group, person, jobs = g, p, jobs[:0]
		}
		jobs = append(jobs, job{
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

// moved gives the moves between the jobs of one person.
func moved(jobs []job, during *temporal.Interval) []temporal.Move {
	if len(jobs) < 2 {
		return nil
	}
	return temporal.FindMoves(plain(jobs), during)
}

// plain gives what matters of jobs for who moved where.
func plain(jobs []job) []temporal.Job[int64] {
	list := make([]temporal.Job[int64], len(jobs))
	for i, j := range jobs {
		list[i] = j.Job
	}
	return list
}

// byCareer has the database read employments from the index that holds all that matters of them. It would otherwise take
// one that holds less, and look up the row of each. See byPlace.
func byCareer(standings []kg.Standing) string {
	if len(standings) == 0 {
		return ""
	}
	return " INDEXED BY relations_by_career"
}

// counted gives the conditions on employments that count.
func counted(alias string, m query.MoveScope) string {
	return alias + ".kind = 1" + standingIn(alias, m.Standings)
}

// move is one of a cell, as its row shows it.
type move struct {
	verdict temporal.Verdict
	from    job
	to      job
}

func (m *move) compare(o *move) int {
	return slices.Compare(m.keys(), o.keys())
}

// keys gives the values of kg.MoveOrder as texts that sort as they do.
func (m *move) keys() []string {
	return []string{string('0' + rune(m.verdict)), m.to.order, m.from.order}
}

// moves gives each of some cells a slice of its moves.
func (r *run) moves(branch int, b *query.Branch, s *query.MovesStep, from []*record) error {
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
	q := &selectQuery{}
	list := q.arg(jsonText(rows))
	q.column("n.parent")
	c := q.selectSides(moves, b.Selection)
	text := q.text("(SELECT p.key AS number, p.value ->> 0 AS parent, p.value ->> 1 AS source, p.value ->> 2 AS target,"+
		" p.value ->> 3 AS verdict, p.value ->> 4 AS from_ord, p.value ->> 5 AS to_ord FROM json_each("+list+") p) n", " ORDER BY n.number")
	return r.pages(text, q.args, c, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// movesIn gives the moves of each of some cells: those of people who have been at both companies.
func (r *run) movesIn(which query.MoveScope, from []*record) ([][]*move, error) {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.pk, rec.from}
	}
	above, err := r.tops(which, func(q *selectQuery) string {
		inside, jobs := q.jobsOfMovers(pairs, which)
		return inside + "SELECT s.target AS value FROM " + jobs
	})
	if err != nil {
		return nil, err
	}
	q := &selectQuery{}
	q.selectJobs("p.key", "s.ord", "s.target = p.value ->> 0", "s.target = p.value ->> 1")
	inside, found := q.jobsOfMovers(pairs, which)
	text := inside + q.text(found, " ORDER BY p.key, s.source")
	all := make([][]*move, len(from))
	err = r.careers(text, q.args, func(i int, _ int64, jobs []job) {
		above.lift(jobs, pairs[i][:1], pairs[i][1:])
		for _, m := range moved(jobs, which.During) {
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

// jobsOfMovers gives all employments s of people who have been at both companies of a pair p, or in their units where those
// count: what a statement begins with, and what it selects from.
func (q *selectQuery) jobsOfMovers(pairs [][2]int64, which query.MoveScope) (inside, jobs string) {
	list := q.arg(jsonText(pairs))
	both := "SELECT x.source FROM relations x WHERE x.target = p.value ->> 0 AND " + counted("x", which) +
		" AND EXISTS (SELECT 1 FROM relations y WHERE y.source = x.source AND y.target = p.value ->> 1 AND " + counted("y", which) + ")"
	if which.Units != nil {
		inside = "WITH inside AS MATERIALIZED " +
			q.inside("(SELECT DISTINCT c.value FROM json_each("+list+") b, json_each(b.value) c)", which.Standings, which.Units) + " "
		in := func(end string) string {
			return "SELECT x.source FROM inside i CROSS JOIN relations x ON x.target = i.unit WHERE i.place = " + end + " AND " + counted("x", which)
		}
		both = in("p.value ->> 0") + " INTERSECT " + in("p.value ->> 1")
	}
	return inside, "json_each(" + list + ") p CROSS JOIN relations s" + byCareer(which.Standings) + " ON s.source IN (" + both + ") WHERE " + counted("s", which)
}

// sliceOfMoves cuts out a slice, and one more where there is more.
func sliceOfMoves(list []*move, s query.Slice) []*move {
	if s.From != nil {
		position := move{verdict: temporal.Verdict(s.From[0].Int), to: job{order: s.From[1].Text}, from: job{order: s.From[2].Text}}
		list = slices.DeleteFunc(list, func(m *move) bool { return m.compare(&position) <= 0 })
	}
	return list[:min(len(list), s.Limit+1)]
}

// withIDs selects the keys of the entities with some IDs.
func (q *selectQuery) withIDs(ids []string) string {
	return "SELECT t.pk FROM json_each(" + q.arg(jsonText(ids)) + ") l CROSS JOIN entities t ON t.id = l.value"
}

// between gives the statement that reads the employments of all people who may have moved between some companies.
func (q *selectQuery) between(f *query.Flows) string {
	asked := [2]string{"1", "1"}
	for i, ids := range [][]string{f.From, f.To} {
		if ids != nil && f.Units == nil {
			asked[i] = "s.target IN (" + q.withIDs(ids) + ")"
		}
	}
	q.selectJobs("0", "''", asked[0], asked[1])
	return q.text("relations s"+byCareer(f.Standings), " WHERE "+q.mayHaveMoved(f)+" ORDER BY s.source")
}

// employers selects the companies of these employments as value.
func (q *selectQuery) employers(f *query.Flows) string {
	if f.From == nil && f.To == nil {
		return "SELECT pk AS value FROM entities WHERE type = " + strconv.Itoa(int(kg.TypeCompany))
	}
	return "SELECT s.target AS value FROM relations s" + byCareer(f.Standings) + " WHERE " + q.mayHaveMoved(f)
}

// mayHaveMoved gives the condition on employments of people who have been where flows lead from, and where they lead to.
func (q *selectQuery) mayHaveMoved(f *query.Flows) string {
	var been []string
	for _, ids := range [][]string{f.From, f.To} {
		if ids != nil {
			been = append(been, "SELECT x.source FROM relations x WHERE x.target IN ("+q.unitsOf(ids, f.MoveScope)+") AND "+counted("x", f.MoveScope))
		}
	}
	if len(been) == 0 {
		return counted("s", f.MoveScope)
	}
	return counted("s", f.MoveScope) + " AND s.source IN (" + strings.Join(been, " INTERSECT ") + ")"
}
