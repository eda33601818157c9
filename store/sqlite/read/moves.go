package read

import (
	"slices"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

const bytesOfMove = 500 // with the order keys of both jobs

// stepsOfJob is how many steps of work it is to compare a job with the others of a person.
const stepsOfJob = 10

// eachCareer calls a function with all jobs of each person, and counts its work.
func eachCareer(r *reader, text string, args []any, each func(group int, person int64, jobs []sqlgen.Job)) error {
	err := sqlgen.Careers(r.Tx, text, args, func(group int, person int64, jobs []sqlgen.Job) {
		if r.work.Step(stepsOfJob*len(jobs)) == nil {
			each(group, person, jobs)
		}
	})
	return db.FirstError(r.work.Err(), err)
}

// movesOf returns the moves between the jobs of one person.
func movesOf(jobs []sqlgen.Job, during *temporal.Interval) []temporal.Move {
	if len(jobs) < 2 {
		return nil
	}
	return temporal.FindMoves(sqlgen.PlainJobs(jobs), during)
}

// move is a move of a cell.
type move struct {
	verdict temporal.Verdict
	from    sqlgen.Job
	to      sqlgen.Job
}

func (m *move) compare(o *move) int {
	return slices.Compare(m.keys(), o.keys())
}

// keys returns the values of query.MoveOrder as texts, which sort in the same order.
func (m *move) keys() []string {
	return []string{string('0' + rune(m.verdict)), m.to.Order, m.from.Order}
}

// moves reads, for each of some cells, a slice of its moves.
func (r *reader) moves(branch int, b *query.Branch, s *query.MovesStep, from []*record) error {
	all, err := movesIn(r, s.MoveScope, from)
	if err != nil {
		return err
	}
	var rows [][]any
	for i, list := range all {
		if s.Slice.Count {
			from[i].row.Pages[branch].Total = int64(len(list))
		}
		for _, m := range movesAfter(list, s.Slice) {
			rows = append(rows, []any{i, m.from.Key, m.to.Key, int(m.verdict), m.from.Order, m.to.Order})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	q := &sqlgen.Query{}
	list := q.Arg(db.JSON(rows))
	q.Column("n.parent")
	c := selectPair(q, moveRows, b.Selection)
	text := q.Text("(SELECT p.key AS number, p.value ->> 0 AS parent, p.value ->> 1 AS source, p.value ->> 2 AS target,"+
		" p.value ->> 3 AS verdict, p.value ->> 4 AS from_ord, p.value ->> 5 AS to_ord FROM json_each("+list+") p) n", " ORDER BY n.number")
	return r.pages(text, q.Args, c, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// movesIn returns the moves of each of some cells: those of people who have been at both companies.
func movesIn(r *reader, which query.MoveScope, from []*record) ([][]*move, error) {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.Pk, rec.from}
	}
	above, err := rootsOf(r, which, func(q *sqlgen.Query) string {
		inside, jobs := jobsBetween(q, pairs, which)
		return inside + "SELECT s.target AS value FROM " + jobs
	})
	if err != nil {
		return nil, err
	}
	q := &sqlgen.Query{}
	sqlgen.SelectJobs(q, "p.key", "s.ord", "s.target = p.value ->> 0", "s.target = p.value ->> 1")
	inside, found := jobsBetween(q, pairs, which)
	text := inside + q.Text(found, " ORDER BY p.key, s.source")
	all := make([][]*move, len(from))
	err = eachCareer(r, text, q.Args, func(i int, _ int64, jobs []sqlgen.Job) {
		above.lift(jobs, pairs[i][:1], pairs[i][1:])
		for _, m := range movesOf(jobs, which.During) {
			if a, b := jobs[m.From], jobs[m.To]; a.Leave && b.Enter {
				all[i] = append(all[i], &move{m.Verdict, a, b})
				_ = r.work.Hold(bytesOfMove) // its error stays
			}
		}
	})
	for _, list := range all {
		slices.SortFunc(list, (*move).compare)
	}
	return all, err
}

// jobsBetween returns all employments s of people who have been at both companies of a pair p or, if units count, in their
// units: the beginning of a statement, and its tables.
func jobsBetween(q *sqlgen.Query, pairs [][2]int64, which query.MoveScope) (inside, jobs string) {
	list := q.Arg(db.JSON(pairs))
	both := "SELECT x.source FROM relations x WHERE x.target = p.value ->> 0 AND " + sqlgen.CountedJobs("x", which) +
		" AND EXISTS (SELECT 1 FROM relations y WHERE y.source = x.source AND y.target = p.value ->> 1 AND " + sqlgen.CountedJobs("y", which) + ")"
	if which.Units != nil {
		inside = "WITH inside AS MATERIALIZED " +
			sqlgen.Descendants(q, "(SELECT DISTINCT c.value FROM json_each("+list+") b, json_each(b.value) c)", which.Standings, which.Units) + " "
		in := func(end string) string {
			return "SELECT x.source FROM inside i CROSS JOIN relations x ON x.target = i.unit WHERE i.place = " + end + " AND " + sqlgen.CountedJobs("x", which)
		}
		both = in("p.value ->> 0") + " INTERSECT " + in("p.value ->> 1")
	}
	return inside, "json_each(" + list + ") p CROSS JOIN relations s" + sqlgen.ByCareer(which) + " ON s.source IN (" + both + ") WHERE " + sqlgen.CountedJobs("s", which)
}

// movesAfter returns a slice, and one more move if there is one.
func movesAfter(list []*move, s query.Slice) []*move {
	if s.From != nil {
		position := move{verdict: temporal.Verdict(s.From[0].Int), to: sqlgen.Job{Order: s.From[1].Text}, from: sqlgen.Job{Order: s.From[2].Text}}
		list = slices.DeleteFunc(list, func(m *move) bool { return m.compare(&position) <= 0 })
	}
	return list[:min(len(list), s.Limit+1)]
}
