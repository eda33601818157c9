package read

import (
	"cmp"
	"slices"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// cellRows are those of a matrix of moves, in columns of n: source and target are the keys of the two companies.
var cellRows = &schema.Table{
	Ends: schema.Entities,
	Props: map[query.Prop]string{
		query.PropPeople: "n.people", query.PropCertain: "n.certain", query.PropPossible: "n.possible",
		query.PropUnknown:     "n.people - n.certain - n.possible",
		query.PropFromSortKey: "n.from_key", query.PropFromID: "n.from_id", query.PropToSortKey: "n.to_key", query.PropToID: "n.to_id",
	},
}

// moveRows are rows of n: source and target are the keys of the two employments.
var moveRows = &schema.Table{
	Ends: schema.Relations,
	Props: map[query.Prop]string{
		query.PropVerdict: "n.verdict", query.PropToOrder: "n.to_ord", query.PropFromOrder: "n.from_ord",
	},
}

// cell is one of a matrix: the keys of its companies, and how many people moved with which best verdict.
type cell struct {
	from, to int64
	people   [temporal.None]int
}

func (c *cell) total() int {
	return c.people[temporal.Certain] + c.people[temporal.Possible] + c.people[temporal.Unknown]
}

// compare goes by the first two keys of query.FlowOrder: it is below 0 where the cell is before such a position.
func (c *cell) compare(people, certain int) int {
	return cmp.Or(cmp.Compare(people, c.total()), cmp.Compare(certain, c.people[temporal.Certain]))
}

// flows returns a slice of the cells of a matrix of moves. Where that is not kept, it is worked out here, from the
// employments in the order of the people: in SQL it took many times as long.
func (r *reader) flows(f *query.Flows, want *query.Selection) (*query.Page, error) {
	find := matrix
	if f.PeopleStorable() || f.Storable() && !f.People {
		find = storedMatrix
	}
	page := &query.Page{}
	front, err := find(r, f, page)
	if err != nil {
		return nil, err
	}
	if f.Slice.Limit == query.NoRows {
		return page, nil
	}
	q := &sqlgen.Query{}
	numbered := rankedCells(q, front, f.Slice)
	q.Column("0")
	c := selectPair(q, cellRows, want)
	return page, r.pages(q.Text("("+numbered+") n", " ORDER BY n.number"), q.Args, c, f.Slice, func(int) *query.Page { return page })
}

// matrix works the cells out, returns those that a slice can take, and counts what is to be counted.
func matrix(r *reader, f *query.Flows, page *query.Page) ([]*cell, error) {
	above, err := rootsOf(r, f.MoveScope, func(q *sqlgen.Query) string { return employersOfFlows(q, f) })
	if err != nil {
		return nil, err
	}
	from, to, err := endKeys(r, f)
	if err != nil {
		return nil, err
	}
	q := &sqlgen.Query{}
	text := jobsOfFlows(q, f)
	found := map[[2]int64]*cell{}
	var trips [][]*cell
	err = sqlgen.Careers(r.Tx, text, q.Args, func(_ int, _ int64, jobs []sqlgen.Job) {
		above.lift(jobs, from, to)
		var trip []*cell
		for way, verdict := range bestPairs(movesOf(jobs, f.During), jobs) {
			if found[way] == nil {
				found[way] = &cell{from: way[0], to: way[1]}
			}
			found[way].people[verdict]++
			trip = append(trip, found[way])
		}
		if f.People && trip != nil {
			trips = append(trips, trip)
		}
	})
	enough := func(c *cell) bool { return c.total() >= f.MinPeople }
	var all []*cell
	for _, c := range found {
		if enough(c) {
			all = append(all, c)
		}
	}
	if f.Slice.Count {
		page.Total = int64(len(all))
	}
	for _, trip := range trips {
		if slices.ContainsFunc(trip, enough) {
			page.People++
		}
	}
	if f.Slice.Limit == query.NoRows {
		return nil, err
	}
	return candidateCells(all, f.Slice), err
}

// bestPairs returns the companies that somebody moved between, with the best verdict: of those that are asked about.
func bestPairs(moves []temporal.Move, jobs []sqlgen.Job) map[[2]int64]temporal.Verdict {
	best := make(map[[2]int64]temporal.Verdict, len(moves))
	for _, m := range moves {
		from, to := jobs[m.From], jobs[m.To]
		way := [2]int64{from.At, to.At}
		if v, ok := best[way]; from.Leave && to.Enter && (!ok || m.Verdict < v) {
			best[way] = m.Verdict
		}
	}
	return best
}

// candidateCells returns those of the cells that a slice can take, going by what is known without their names.
func candidateCells(all []*cell, s query.Slice) []*cell {
	level := 0 // how many are where the slice starts, or before it among those that it may start behind
	if s.From != nil {
		people, certain := int(s.From[0].Int), int(s.From[1].Int)
		all = slices.DeleteFunc(all, func(c *cell) bool { return c.compare(people, certain) < 0 })
		for _, c := range all {
			if c.compare(people, certain) == 0 {
				level++
			}
		}
	}
	slices.SortFunc(all, func(a, b *cell) int { return a.compare(b.total(), b.people[temporal.Certain]) })
	n := level + s.Limit + 1
	for n < len(all) && all[n].compare(all[n-1].total(), all[n-1].people[temporal.Certain]) == 0 {
		n++
	}
	return all[:min(n, len(all))]
}

// rankedCells returns a slice of some cells, with a number each in their order.
func rankedCells(q *sqlgen.Query, list []*cell, s query.Slice) string {
	rows := make([][5]int64, len(list))
	for i, c := range list {
		rows[i] = [5]int64{c.from, c.to, int64(c.total()), int64(c.people[temporal.Certain]), int64(c.people[temporal.Possible])}
	}
	given := "SELECT p.value ->> 0 AS source, p.value ->> 1 AS target, p.value ->> 2 AS people, p.value ->> 3 AS certain," +
		" p.value ->> 4 AS possible FROM json_each(" + q.Arg(db.JSON(rows)) + ") p"
	position := ""
	if from := s.From; from != nil {
		position = " WHERE (-g.people, -g.certain, f.sort_key, f.id, t.sort_key, t.id) > (-" + q.Arg(from[0].Int) + ", -" + q.Arg(from[1].Int)
		for _, v := range from[2:] {
			position += ", " + q.Arg(v.Text)
		}
		position += ")"
	}
	return "SELECT *, row_number() OVER (ORDER BY people DESC, certain DESC, from_key, from_id, to_key, to_id) AS number FROM (" +
		"SELECT g.*, f.sort_key AS from_key, f.id AS from_id, t.sort_key AS to_key, t.id AS to_id FROM (" + given + ") g" +
		" CROSS JOIN entities f ON f.pk = g.source CROSS JOIN entities t ON t.pk = g.target" + position + ") ORDER BY number LIMIT " + q.Arg(s.Limit+1)
}

// selectPair adds to a statement what is wanted of rows that lead from one record to another.
func selectPair(q *sqlgen.Query, f *schema.Table, want *query.Selection) *recordColumns {
	c := selectRecord(q, f, "n", want, "")
	c.from = q.Column("n.target")
	return c
}
