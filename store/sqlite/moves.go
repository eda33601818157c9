package sqlite

import (
	"strconv"

	"ties/kg"
)

// moving is what decides which employments, a and b, are a move in a statement: kg.Moved in SQL.
type moving struct {
	counts      func(alias string) string // the conditions on employments that count
	first, last string                    // the days on which b may have begun, if that makes a move that is meant
	whenever    bool                      // whether these are all days on which it may have begun
}

func (q *query) moving(m kg.Moves) moving {
	within := moving{
		counts: func(alias string) string { return alias + ".kind = 1" + standingIn(alias, m.Standings) },
		first:  "b.s0", last: "b.s1", whenever: m.During == nil,
	}
	if !within.whenever {
		first, last := m.Days()
		within.first = "max(b.s0, " + q.arg(int64(first)) + ")"
		within.last = "min(b.s1, " + q.arg(int64(last)) + ")"
	}
	return within
}

// where gives the conditions on a and b, which are one person's, if they may be a move.
func (m moving) where() string {
	text := m.counts("a") + " AND a.status <> " + strconv.Itoa(int(kg.Current)) + " AND " + m.counts("b") +
		" AND b.target <> a.target AND a.s0 < " + m.last
	if !m.whenever {
		text += " AND " + m.first + " <= " + m.last
	}
	return text + " AND NOT EXISTS (" + m.other("d") + " AND d.s0 > a.s1 AND d.s1 < " + m.first + ")"
}

// other selects the person's employments.
func (m moving) other(alias string) string {
	return "SELECT 1 FROM relations " + alias + " WHERE " + alias + ".source = a.source AND " + m.counts(alias)
}

// verdict gives the number of the kg.Verdict on what may be a move.
func (m moving) verdict() string {
	certain := "a.s1 < b.s0 AND (a.s0 + 1 = b.s1 OR NOT EXISTS (" + m.other("c") +
		" AND c.pk <> a.pk AND c.pk <> b.pk AND c.s1 > a.s0 AND c.s0 < b.s1))"
	if !m.whenever {
		certain = m.first + " = b.s0 AND " + m.last + " = b.s1 AND " + certain
	}
	return "CASE WHEN " + certain + " THEN " + strconv.Itoa(int(kg.Certain)) +
		" WHEN a.known AND b.known THEN " + strconv.Itoa(int(kg.Possible)) + " ELSE " + strconv.Itoa(int(kg.Unknown)) + " END"
}

// moves gives the moves between some companies: source and target are the keys of these.
func (q *query) moves(f *kg.Flows) string {
	m := q.moving(f.Moves)
	from := "relations a CROSS JOIN relations b ON b.source = a.source"
	if f.To != nil && f.From == nil {
		from = "relations b CROSS JOIN relations a ON a.source = b.source"
	}
	where := m.where()
	if f.From != nil {
		where = "a.target IN (" + q.withIDs(f.From) + ") AND " + where
	}
	if f.To != nil {
		where = "b.target IN (" + q.withIDs(f.To) + ") AND " + where
	}
	return "SELECT a.target AS source, b.target AS target, a.source AS person, " + m.verdict() + " AS verdict FROM " + from + " WHERE " + where
}

// withIDs selects the keys of the entities with some IDs.
func (q *query) withIDs(ids []string) string {
	return "SELECT t.pk FROM json_each(" + q.arg(jsonText(ids)) + ") l CROSS JOIN entities t ON t.id = l.value"
}
