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

// cellRows are the cells of a matrix of moves, in columns of n: source and target are the keys of the two companies.
var cellRows = &schema.Table{
	Ends: schema.Entities,
	Props: map[query.Prop]string{
		query.PropPeople: "n.people", query.PropCertain: "n.certain", query.PropPossible: "n.possible",
		query.PropUnknown:     "n.people - n.certain - n.possible",
		query.PropFromSortKey: "n.from_key", query.PropFromID: "n.from_id", query.PropToSortKey: "n.to_key", query.PropToID: "n.to_id",
	},
}

// moveRows are moves, in columns of n: source and target are the keys of the two employments.
var moveRows = &schema.Table{
	Ends: schema.Relations,
	Props: map[query.Prop]string{
		query.PropVerdict: "n.verdict", query.PropToOrder: "n.to_ord", query.PropFromOrder: "n.from_ord",
	},
}

// cell is a cell of a matrix: the keys of its companies, and the number of people by their best verdict.
type cell struct {
	from, to int64
	people   [temporal.None]int
}

func (c *cell) total() int {
	return c.people[temporal.Certain] + c.people[temporal.Possible] + c.people[temporal.Unknown]
}

// compare compares a cell with a position by the first two keys of query.FlowOrder.
func (c *cell) compare(people, certain int) int {
	return cmp.Or(cmp.Compare(people, c.total()), cmp.Compare(certain, c.people[temporal.Certain]))
}

// flows returns a slice of the cells of a matrix of moves. A matrix that is not stored is computed here, from employments in
// the order of people: SQL took many times as long.
func (r *reader) flows(f *query.Flows, want *query.Selection) (*query.Page, error) {
	find := matrix
	if f.PeopleStorable() || f.Storable() && !f.People {
		find = storedMatrix
	}
	page := &query.Page{}
	if err := countLeftOut(r, f, page); err != nil {
		return nil, err
	}
	cells, err := find(r, f, page)
	if err != nil {
		return nil, err
	}
	if f.Slice.Limit == query.NoRows {
		return page, nil
	}
	q := &sqlgen.Query{}
	numbered := rankedCells(q, cells, f.Slice)
	q.Column("0")
	c := selectPair(q, cellRows, want)
	return page, r.pages(q.Text("("+numbered+") n", " ORDER BY n.number"), q.Args, c, f.Slice, func(int) *query.Page { return page })
}

// matrix returns the computed cells that may be in the slice, and counts cells and people if these counts are selected.
func matrix(r *reader, f *query.Flows, page *query.Page) ([]*cell, error) {
	all, cellsOf, err := computeCells(r, f)
	if err != nil {
		return nil, err
	}
	enough := func(c *cell) bool { return c.total() >= f.MinPeople }
	all = slices.DeleteFunc(all, func(c *cell) bool { return !enough(c) })
	if f.Slice.Count {
		page.Total = int64(len(all))
	}
	for _, own := range cellsOf {
		if slices.ContainsFunc(own, enough) {
			page.People++
		}
	}
	if f.Slice.Limit == query.NoRows {
		return nil, nil
	}
	return candidateCells(all, f.Slice), nil
}

// computeCells returns all cells and, if people are counted, those of each person.
func computeCells(r *reader, f *query.Flows) (all []*cell, cellsOf [][]*cell, err error) {
	above, err := rootsOf(r, f.MoveScope, func(q *sqlgen.Query) string { return employersOfFlows(q, f) })
	if err != nil {
		return nil, nil, err
	}
	from, to, err := endKeys(r, f)
	if err != nil {
		return nil, nil, err
	}
	q := &sqlgen.Query{}
	text := jobsOfFlows(q, f)
	found := map[[2]int64]*cell{}
	err = eachCareer(r, text, q.Args, func(_ int, _ int64, jobs []sqlgen.Job) {
		above.lift(jobs, from, to)
		var own []*cell
		for pair, verdict := range bestPairs(movesOf(jobs, f.During), jobs) {
			c := found[pair]
			if c == nil {
				c = &cell{from: pair[0], to: pair[1]}
				found[pair], all = c, append(all, c)
				_ = r.work.Hold(bytesOfCell) // its error stays
			}
			c.people[verdict]++
			_ = r.work.Hold(bytesOfPointer)
			own = append(own, c)
		}
		if f.People && own != nil {
			cellsOf = append(cellsOf, own)
		}
	})
	return all, cellsOf, err
}

// What is kept of a matrix that is computed.
const (
	bytesOfCell    = 150
	bytesOfPointer = 16
)

// bestPairs returns the pairs of companies that a person moved between, with the best verdict of the selected moves.
func bestPairs(moves []temporal.Move, jobs []sqlgen.Job) map[[2]int64]temporal.Verdict {
	best := make(map[[2]int64]temporal.Verdict, len(moves))
	for _, m := range moves {
		from, to := jobs[m.From], jobs[m.To]
		pair := [2]int64{from.At, to.At}
		if v, ok := best[pair]; from.Leave && to.Enter && (!ok || m.Verdict < v) {
			best[pair] = m.Verdict
		}
	}
	return best
}

// candidateCells returns the cells that may be in a slice by their numbers of people.
func candidateCells(all []*cell, s query.Slice) []*cell {
	level := 0 // the number of cells that differ from the start of the slice only by names
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

// rankedCells returns a slice of some cells, numbered in their order.
func rankedCells(q *sqlgen.Query, list []*cell, s query.Slice) string {
	rows := make([][5]int64, len(list))
	for i, c := range list {
		rows[i] = [5]int64{c.from, c.to, int64(c.total()), int64(c.people[temporal.Certain]), int64(c.people[temporal.Possible])}
	}
	values := "SELECT p.value ->> 0 AS source, p.value ->> 1 AS target, p.value ->> 2 AS people, p.value ->> 3 AS certain," +
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
		"SELECT g.*, f.sort_key AS from_key, f.id AS from_id, t.sort_key AS to_key, t.id AS to_id FROM (" + values + ") g" +
		" CROSS JOIN entities f ON f.pk = g.source CROSS JOIN entities t ON t.pk = g.target" + position + ") ORDER BY number LIMIT " + q.Arg(s.Limit+1)
}

// selectPair adds to a statement the columns of rows about two records.
func selectPair(q *sqlgen.Query, f *schema.Table, want *query.Selection) *recordColumns {
	c := selectRecord(q, f, "n", want, "")
	c.from = q.Column("n.target")
	return c
}
