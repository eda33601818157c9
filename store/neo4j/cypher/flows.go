package cypher

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// Cells of a matrix of moves lead to companies, and moves lead to employments.
var (
	cellFamily = &family{ends: entityFamily}
	moveFamily = &family{ends: relationFamily}
)

// compileFlows starts from the index of employments, or from stored flows.
func compileFlows(f *query.Flows, want *query.Selection) (*Compiled, error) {
	q := newBuilder()
	p := &pageDecoder{rows: absent, total: absent, slice: f.Slice}
	sums := absent
	var columns listExpr
	if f.Slice.Count || f.People {
		sums = columns.addItem(listItem{countFlows(q, f), true})
	}
	leftOut := absent
	if f.LeftOut {
		leftOut = columns.addItem(listItem{countLeftOut(q, f), true})
	}
	if f.Slice.Limit != query.NoRows {
		c := cellBinding(q, f, want)
		text := matchCells(q, c, f)
		record, below := q.record(c, want)
		p.below = below
		p.rows = columns.addItem(listItem{"COLLECT { " + text + q.returning(record, c) + " }", true})
	}
	if len(columns) == 0 {
		return nothingWanted(), nil
	}
	return q.compiled(strings.TrimPrefix(q.returning(columns, binding{}), " ")+" AS page", func(rows [][]any) *query.Page {
		page, record := &query.Page{}, codec.AsList(rows[0][0])
		p.read(record, 0, page)
		if sums != absent {
			page.Total, page.People = sumsOf(f, codec.AsList(codec.AsList(record[sums])[0]))
		}
		if leftOut != absent {
			page.LeftOut = codec.AsInt(record[leftOut])
		}
		return page
	})
}

// countLeftOut counts the people with too many jobs. Their degree is as high, which few people have.
func countLeftOut(q *builder, f *query.Flows) string {
	p, r, most := q.variable("p"), q.variable("r"), q.param(temporal.MaxJobs)
	standings := q.param(codec.StandingNames(f.Standings))
	units := newUnitScope(q, f.Units, standings)
	job := func(at string) string {
		return "MATCH (" + p + ")-[" + r + ":" + kindPattern(f.Through) + "]->(" + at + ") WHERE " + r + ".standing IN " + standings
	}
	only := conditions{p + ".degree > " + most, "COUNT { " + job("") + " } > " + most}
	for _, ids := range [][]string{f.From, f.To} {
		switch {
		case ids == nil:
		case units == nil:
			only = append(only, "EXISTS { "+job("")+" AND "+r+".target IN "+q.param(ids)+" }")
		default:
			unit, place := q.variable("u"), q.variable("w")
			only = append(only, "EXISTS { "+job(unit)+" MATCH "+units.unitsOf(unit, place)+" AND "+place+".id IN "+q.param(ids)+" }")
		}
	}
	return "COUNT { MATCH (" + p + ":Person)" + Using(p, "Person", "degree") + only.where() + " }"
}

func sumsOf(f *query.Flows, sums []any) (cells, people int64) {
	if f.Slice.Count {
		cells = codec.AsInt(sums[0])
	}
	if f.People {
		people = codec.AsInt(sums[1])
	}
	return cells, people
}

// cellBinding binds the cells of a matrix: source and target are the companies.
func cellBinding(q *builder, f *query.Flows, want *query.Selection) binding {
	n, from, to := q.variable("n"), q.variable("f"), q.variable("t")
	c := binding{
		family: cellFamily, source: from, target: to,
		own: map[query.Prop]string{
			query.PropID: from + ".id", query.PropPeople: n + "people", query.PropCertain: n + "certain", query.PropPossible: n + "possible",
			query.PropUnknown:     n + "people - " + n + "certain - " + n + "possible",
			query.PropFromSortKey: from + ".sortKey", query.PropFromID: from + ".id",
			query.PropToSortKey: to + ".sortKey", query.PropToID: to + ".id",
		},
		more: []string{n + "people", n + "certain", n + "possible"},
	}
	if !f.Storable() && slices.ContainsFunc(want.Branches, func(b *query.Branch) bool { _, ok := b.Step.(*query.MovesStep); return ok }) {
		c.movedPeople = n + "movers"
		c.more = append(c.more, c.movedPeople)
	}
	return c
}

// matchMovers matches the IDs of people who have moved, the companies from and to, and the best verdict.
func matchMovers(q *builder, f *query.Flows, from, to, person, verdict string) string {
	m := newMovePattern(q, f.MoveScope)
	if f.From != nil {
		m.from = q.param(f.From)
	}
	if f.To != nil {
		m.to = q.param(f.To)
	}
	return m.careers(q) + m.pairs() + " WITH " + m.companyNode(m.a) + " AS " + from + ", " + m.companyNode(m.b) + " AS " + to + ", " +
		m.person + " AS " + person + ", min(" + m.verdict() + ") AS " + verdict
}

// matchCells returns a slice of the cells.
func matchCells(q *builder, c binding, f *query.Flows) string {
	person, verdict := q.variable("p"), q.variable("v")
	movers := ""
	if c.movedPeople != "" {
		movers = ", collect(" + person + ") AS " + c.movedPeople
	}
	order := &query.List{Order: query.FlowOrder(), Slice: f.Slice}
	if f.Storable() {
		return matchStoredCells(q, c, f, order)
	}
	text := matchMovers(q, f, c.source, c.target, person, verdict) + fmt.Sprintf(
		" WITH %s, %s, count(*) AS %s, sum(CASE %s WHEN %d THEN 1 ELSE 0 END) AS %s, sum(CASE %s WHEN %d THEN 1 ELSE 0 END) AS %s%s",
		c.source, c.target, c.own[query.PropPeople], verdict, temporal.Certain, c.own[query.PropCertain], verdict, temporal.Possible, c.own[query.PropPossible], movers) +
		" WHERE " + c.own[query.PropPeople] + " >= " + q.param(f.MinPeople)
	if f.Slice.From != nil {
		text += " AND " + afterStart(q, c, order)
	}
	return text + " WITH " + strings.Join(c.scope(), ", ") + orderByKeys(c, order) + " LIMIT " + q.param(f.Slice.Limit+1)
}

// countFlows counts the cells, and the people who have moved in any of them.
func countFlows(q *builder, f *query.Flows) string {
	if f.PeopleStorable() || f.Storable() && !f.People {
		return sumStoredFlows(q, f)
	}
	from, to, person, verdict, all := q.variable("f"), q.variable("t"), q.variable("p"), q.variable("v"), q.variable("l")
	one := q.variable("l")
	return "COLLECT { " + matchMovers(q, f, from, to, person, verdict) +
		" WITH " + from + ", " + to + ", collect(" + person + ") AS " + all + " WHERE size(" + all + ") >= " + q.param(f.MinPeople) +
		" WITH collect(" + all + ") AS " + all + " RETURN [size(" + all + "), COUNT { UNWIND " + all + " AS " + one +
		" UNWIND " + one + " AS " + person + " RETURN DISTINCT " + person + " }] }"
}

// addMoves adds a slice of the moves of a cell.
func addMoves(q *builder, items *listExpr, at binding, b *query.Branch, s *query.MovesStep) branchDecoder {
	if at.family != cellFamily {
		return nil
	}
	p := &pageDecoder{rows: absent, total: absent, slice: s.Slice}
	if s.Slice.Count {
		p.total = items.addItem(listItem{"COUNT { " + matchMoves(q, newMoveBinding(q, s), at) + " RETURN 1 }", true})
	}
	if s.Slice.Limit == query.NoRows {
		return p
	}
	move, order := newMoveBinding(q, s), &query.List{Order: query.MoveOrder(), Slice: s.Slice}
	text := matchMoves(q, move, at)
	if s.Slice.From != nil {
		text += " WHERE " + afterStart(q, move.binding, order)
	}
	text += " WITH " + strings.Join(move.scope(), ", ") + orderByKeys(move.binding, order) + " LIMIT " + q.param(s.Slice.Limit+1)
	record, below := q.record(move.binding, b.Selection)
	p.below = below
	p.rows = items.addItem(listItem{"COLLECT { " + text + q.returning(record, move.binding) + " }", true})
	return p
}

// moveBinding binds moves: source and target are the employments.
type moveBinding struct {
	binding
	*movePattern
}

func newMoveBinding(q *builder, s *query.MovesStep) moveBinding {
	m := newMovePattern(q, s.MoveScope)
	verdict := q.variable("v")
	return moveBinding{binding{
		family: moveFamily, source: m.a, target: m.b,
		own: map[query.Prop]string{
			query.PropID: m.a + ".id", query.PropVerdict: verdict, query.PropToOrder: m.b + ".order", query.PropFromOrder: m.a + ".order",
		},
		more: []string{m.a + "s", m.a + "t", m.b + "s", m.b + "t"},
	}, m}
}

// matchMoves returns the moves of a cell, with the nodes at the ends of their employments.
func matchMoves(q *builder, m moveBinding, cell binding) string {
	m.from, m.to = "["+cell.source+".id]", "["+cell.target+".id]"
	people := "UNWIND " + cell.movedPeople + " AS " + m.person + " "
	if cell.movedPeople == "" {
		people = m.atBoth(q, cell)
	}
	text := people + m.career(q) + m.pairs() +
		" WITH " + m.a + ", " + m.b + ", " + m.verdict() + " AS " + m.own[query.PropVerdict]
	for _, job := range []string{m.a, m.b} {
		text += ", startNode(" + job + ") AS " + job + "s, endNode(" + job + ") AS " + job + "t"
	}
	return text
}
