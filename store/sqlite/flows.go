package sqlite

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// cells are those of a matrix of moves, in columns of n: source and target are the keys of the two companies.
var cells = &family{
	ends: entities,
	props: map[kg.Prop]string{
		kg.PropPeople: "n.people", kg.PropCertain: "n.certain", kg.PropPossible: "n.possible",
		kg.PropUnknown:     "n.people - n.certain - n.possible",
		kg.PropFromSortKey: "n.from_key", kg.PropFromID: "n.from_id", kg.PropToSortKey: "n.to_key", kg.PropToID: "n.to_id",
	},
}

// moves are rows of n: source and target are the keys of the two employments.
var moves = &family{
	ends: relations,
	props: map[kg.Prop]string{
		kg.PropVerdict: "n.verdict", kg.PropToOrder: "n.to_ord", kg.PropFromOrder: "n.from_ord",
	},
}

// flows gives a slice of the cells of a matrix of moves.
func (r *run) flows(f *kg.Flows, want *kg.Want) (*kg.Page, error) {
	page := &kg.Page{}
	if f.Slice.Count || f.People {
		if err := r.countFlows(f, page); err != nil {
			return nil, err
		}
	}
	if f.Slice.Limit == kg.NoRows {
		return page, nil
	}
	q := &query{}
	with := q.matrix(f)
	numbered := q.numberedCells(f.Slice)
	q.column("0")
	c := q.selectSides(cells, want)
	text := with + q.text("("+numbered+") n", " ORDER BY n.number")
	return page, r.pages(text, q.args, c, f.Slice, func(int) *kg.Page { return page })
}

func (r *run) countFlows(f *kg.Flows, page *kg.Page) error {
	q := &query{}
	with := q.matrix(f)
	q.column("(SELECT count(*) FROM cells)")
	if f.People {
		q.column("(SELECT count(DISTINCT m.person) FROM movers m CROSS JOIN cells c ON c.source = m.source AND c.target = m.target)")
	}
	return r.query(with+"SELECT "+strings.Join(q.columns, ", "), q.args, func(row *sqlite3.Stmt) error {
		if f.Slice.Count {
			page.Total = row.ColumnInt64(0)
		}
		if f.People {
			page.People = row.ColumnInt64(1)
		}
		return nil
	})
}

// matrix gives the tables movers, of who moved from where to where with which best verdict, and cells.
func (q *query) matrix(f *kg.Flows) string {
	return "WITH movers AS (SELECT source, target, person, min(verdict) AS verdict FROM (" + q.moves(f) + ") GROUP BY source, target, person)," +
		" cells AS (SELECT source, target, count(*) AS people, sum(verdict = 0) AS certain, sum(verdict = 1) AS possible" +
		" FROM movers GROUP BY source, target HAVING count(*) >= " + q.arg(f.MinPeople) + ") "
}

// numberedCells gives those of the cells that a slice can take, with a number each in their order. Names are
// looked up for those alone that stand so far in front by what is known already.
func (q *query) numberedCells(s kg.Slice) string {
	behind, level, position := "", "", ""
	if from := s.From; from != nil {
		counts := "-" + q.arg(from[0].Int) + ", -" + q.arg(from[1].Int)
		behind = " WHERE (-h.people, -h.certain) >= (" + counts + ")"
		level = "PARTITION BY (-h.people, -h.certain) = (" + counts + ")"
		position = " AND (-g.people, -g.certain, f.sort_key, f.id, t.sort_key, t.id) > (" + counts
		for _, v := range from[2:] {
			position += ", " + q.arg(v.Text)
		}
		position += ")"
	}
	const order = "people DESC, certain DESC"
	limit := q.arg(s.Limit + 1)
	placed := "SELECT h.*, rank() OVER (" + level + " ORDER BY " + order + ") AS place FROM cells h" + behind
	return "SELECT * FROM (SELECT g.*, f.sort_key AS from_key, f.id AS from_id, t.sort_key AS to_key, t.id AS to_id," +
		" row_number() OVER (ORDER BY " + order + ", f.sort_key, f.id, t.sort_key, t.id) AS number FROM (" + placed + ") g" +
		" CROSS JOIN entities f ON f.pk = g.source CROSS JOIN entities t ON t.pk = g.target WHERE g.place <= " + limit + position +
		") WHERE number <= " + limit
}

// selectSides adds to a statement what is wanted of rows that lead from one record to another.
func (q *query) selectSides(f *family, want *kg.Want) *columns {
	c := q.selectRecord(f, "n", want, "")
	c.from = q.column("n.target")
	return c
}

// moves gives each of some cells a slice of its moves.
func (r *run) moves(branch int, b *kg.Branch, s *kg.MovesStep, from []*record) error {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.pk, rec.from}
	}
	if s.Slice.Count {
		q := &query{}
		text := "SELECT parent, count(*) FROM (" + q.movesIn(s.Moves, jsonText(pairs)) + ") GROUP BY parent"
		if err := r.counts(text, q.args, branch, from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == kg.NoRows {
		return nil
	}
	q := &query{}
	numbered := q.numberedMoves(s, jsonText(pairs))
	q.column("n.parent")
	c := q.selectSides(moves, b.Want)
	text := q.text("("+numbered+") n", " ORDER BY n.parent, n.number")
	return r.pages(text, q.args, c, s.Slice, func(i int) *kg.Page { return &from[i].row.Pages[branch] })
}

// movesIn gives the moves of some cells: parent is the number of the cell, source and target are the keys of the
// employments.
func (q *query) movesIn(which kg.Moves, pairs string) string {
	m := q.moving(which)
	return "SELECT p.key AS parent, a.pk AS source, b.pk AS target, " + m.verdict() + " AS verdict, a.ord AS from_ord, b.ord AS to_ord" +
		" FROM json_each(" + q.arg(pairs) + ") p CROSS JOIN relations a ON a.target = p.value ->> 0" +
		" CROSS JOIN relations b ON b.source = a.source AND b.target = p.value ->> 1 WHERE " + m.where()
}

func (q *query) numberedMoves(s *kg.MovesStep, pairs string) string {
	moves := "SELECT * FROM (" + q.movesIn(s.Moves, pairs) + ")"
	if from := s.Slice.From; from != nil {
		moves += " WHERE (verdict, to_ord, from_ord) > (" + q.arg(from[0].Int) + ", " + q.arg(from[1].Text) + ", " + q.arg(from[2].Text) + ")"
	}
	return "SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY parent ORDER BY verdict, to_ord, from_ord) AS number FROM (" +
		moves + ")) WHERE number <= " + q.arg(s.Slice.Limit+1)
}
