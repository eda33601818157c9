package sqlite

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
)

// colleagues are people of whom the statement tells how they have met somebody, in columns of n.
var colleagues = &family{
	table: entities.table, types: kg.Types(kg.TypePerson),
	props: colleagueProps(maps.Clone(entities.props)),
}

func colleagueProps(props map[kg.Prop]string) map[kg.Prop]string {
	props[kg.PropVerdict], props[kg.PropLeast], props[kg.PropMost] = "n.verdict", "n.least", "n.most"
	return props
}

// colleagues gives each of some people a slice of their colleagues.
func (r *run) colleagues(branch int, b *kg.Branch, s *kg.ColleaguesStep, from []*record) error {
	parents := keyList(keysOf(from))
	if s.Slice.Count {
		q := &query{}
		text := "SELECT h.parent, count(*) FROM (" + q.met(s, parents) + ") h GROUP BY h.parent"
		if err := r.counts(text, q.args, branch, from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == kg.NoRows {
		return nil
	}
	q := &query{}
	numbered := q.numbered(s, parents)
	q.column("n.parent")
	c := q.selectRecord(colleagues, "e", b.Want, "")
	c.from = q.column("n.person")
	text := q.text("("+numbered+") n CROSS JOIN entities e ON e.pk = n.other", " ORDER BY n.parent, n.number")
	return r.pages(text, q.args, c, s.Slice, func(i int) *kg.Page { return &from[i].row.Pages[branch] })
}

// met gives all colleagues of some people: parent is the number of the person, and person the key.
func (q *query) met(s *kg.ColleaguesStep, parents string) string {
	pair := q.pair(s.During)
	where := ""
	if !slices.Contains(s.Verdicts, kg.None) {
		where = " WHERE NOT (" + pair.none() + ")"
	}
	return "SELECT * FROM (SELECT p.key AS parent, p.value AS person, b.source AS other, min(" + pair.verdict() + ") AS verdict, " +
		"max(" + pair.least() + ") AS least, max(" + pair.most() + ") AS most" +
		" FROM json_each(" + q.arg(parents) + ") p" +
		" CROSS JOIN relations a ON a.source = p.value AND a.kind IN (1, 2)" + q.counting("a", s.Meetings) +
		" CROSS JOIN relations b ON b.target = a.target AND b.kind IN (1, 2) AND b.source <> p.value" + standingIn("b", s.Standings) +
		where + " GROUP BY p.key, b.source) WHERE verdict IN (" + verdictList(s.Verdicts) + ") AND least >= " + q.arg(s.MinDays)
}

// numbered gives those of the colleagues that a slice can take, with a number each in their order. Names are
// looked up for those alone that stand so far in front by what is known already.
func (q *query) numbered(s *kg.ColleaguesStep, parents string) string {
	behind, level, position := "", "", ""
	if from := s.Slice.From; from != nil {
		met := q.arg(from[0].Int) + ", -" + q.arg(from[1].Int) + ", -" + q.arg(from[2].Int)
		behind = " WHERE (h.verdict, -h.least, -h.most) >= (" + met + ")"
		level = ", (h.verdict, -h.least, -h.most) = (" + met + ")"
		position = " AND (g.verdict, -g.least, -g.most, x.sort_key, x.id) > (" + met + ", " + q.arg(from[3].Text) + ", " + q.arg(from[4].Text) + ")"
	}
	const order = "verdict, least DESC, most DESC"
	limit := q.arg(s.Slice.Limit + 1)
	placed := "SELECT h.*, rank() OVER (PARTITION BY h.parent" + level + " ORDER BY " + order + ") AS place FROM (" +
		q.met(s, parents) + ") h" + behind
	return "SELECT * FROM (SELECT g.*, row_number() OVER (PARTITION BY g.parent ORDER BY " + order + ", x.sort_key, x.id) AS number" +
		" FROM (" + placed + ") g CROSS JOIN entities x ON x.pk = g.other WHERE g.place <= " + limit + position + ") WHERE number <= " + limit
}

// counting gives the conditions on stints that count.
func (q *query) counting(alias string, m kg.Meetings) string {
	text := standingIn(alias, m.Standings)
	if m.At != nil {
		text += " AND " + alias + ".target IN (" + q.withIDs(m.At) + ")"
	}
	return text
}

func standingIn(alias string, standings []kg.Standing) string {
	numbers := make([]string, len(standings))
	for i, s := range standings {
		numbers[i] = strconv.Itoa(int(s))
	}
	return " AND " + alias + ".standing IN (" + strings.Join(numbers, ", ") + ")"
}

func verdictList(verdicts []kg.Verdict) string {
	numbers := make([]string, len(verdicts))
	for i, v := range verdicts {
		numbers[i] = strconv.Itoa(int(v))
	}
	return strings.Join(numbers, ", ")
}

// shared gives each of some colleagues the stints of both at the places where both have been.
func (r *run) shared(branch int, b *kg.Branch, s *kg.SharedStep, from []*record) error {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.from, rec.pk}
	}
	q := &query{}
	p := q.arg(jsonText(pairs))
	q.column("p.key")
	found := q.selectRecord(relations, "r", b.Want, "")
	const one, other = "(p.value ->> 0)", "(p.value ->> 1)"
	inner := "SELECT x.pk FROM relations x WHERE x.source IN (" + one + ", " + other + ") AND x.kind IN (1, 2)" + q.counting("x", s.Meetings) +
		" AND EXISTS (SELECT 1 FROM relations y WHERE y.source = " + one + " + " + other + " - x.source AND y.kind IN (1, 2)" +
		" AND y.target = x.target" + standingIn("y", s.Standings) + ") ORDER BY x.ord LIMIT " + q.arg(s.Limit+1)
	text := q.text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.args, found, kg.Slice{Limit: s.Limit}, func(i int) *kg.Page { return &from[i].row.Pages[branch] })
}
