package read

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// peopleRows are people, with their time at a place in columns of n.
var peopleRows = peopleTable(map[query.Prop]string{
	query.PropVerdict: "n.verdict", query.PropDay: "n.day", query.PropPlace: "(SELECT c.id FROM entities c WHERE c.pk = n.place)",
})

// people reads, for each of some companies and teams, a slice of the people who were there.
func (r *reader) people(branch int, b *query.Branch, s *query.PeopleStep, from []*record) error {
	parents := db.KeyList(parentKeys(from))
	at := func(q *sqlgen.Query) string { return selectPeopleAt(q, s, b.On, parents) }
	if s.Slice.Count {
		q := &sqlgen.Query{}
		if err := countVerdicts(r, q, at(q), branch, from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	ranking := peopleRanking{peopleRows, "place", []string{"verdict", "-day"}}
	return r.peoplePages(q, at(q), ranking, b, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// countVerdicts counts, for each of some places, the people whom a query selects for it, by their verdicts.
func countVerdicts(r *reader, q *sqlgen.Query, people string, branch int, from []*record) error {
	text := "SELECT h.parent, h.verdict, count(*) FROM (" + people + ") h GROUP BY h.parent, h.verdict"
	return r.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		page, n := &from[row.ColumnInt64(0)].row.Pages[branch], row.ColumnInt64(2)
		page.Verdicts[row.ColumnInt64(1)] = n
		page.Total += n
		return nil
	})
}

// selectPeopleAt selects all people of some places: parent is the number of the place, and place the key.
func selectPeopleAt(q *sqlgen.Query, s *query.PeopleStep, types kg.TypeSet, parents string) string {
	list := q.Arg(parents)
	at, join := "p.value", ""
	if s.Units != nil {
		at, join = "u.unit", " CROSS JOIN "+sqlgen.Descendants(q, "json_each("+list+")", s.Standings, s.Units)+" u ON u.place = p.value"
	}
	stints := " FROM json_each(" + list + ") p" + join +
		" CROSS JOIN relations b" + sqlgen.StintsAt(types, s.Standings, "b", at)
	attendances := "SELECT p.key AS parent, p.value AS place, b.source AS other, " + attendanceOf(q, s, stints) + " GROUP BY p.key, b.source"
	if s.Left {
		attendances = leftVerdicts(q, s.During, attendances)
	}
	text := "SELECT * FROM (" + attendances + ") w WHERE w.verdict IN (" + sqlgen.VerdictList(s.Verdicts) + ")"
	if s.Filter != nil {
		text += " AND EXISTS (SELECT 1 FROM entities k WHERE k.pk = w.other AND " +
			q.Filter(s.Filter, sqlgen.Scope{Table: schema.Entities, Alias: "k", Types: kg.Types(kg.TypePerson)}) + ")"
	}
	return text
}

// attendanceOf returns the columns that summarize the stints of a person, and the tables of these.
func attendanceOf(q *sqlgen.Query, s *query.PeopleStep, stints string) string {
	if s.Left {
		over := fmt.Sprintf("CASE b.status WHEN %d THEN %d WHEN %d THEN %d ELSE iif("+sqlgen.IsKnown("b")+", %d, %d) END",
			temporal.Ended, temporal.Certain, temporal.Current, temporal.None, temporal.Possible, temporal.Unknown)
		return "max(" + over + ") AS over, min(" + sqlgen.IsKnown("b") + ") AS known, max(b.e0) AS day, max(b.e1) AS latest" + stints
	}
	if s.During == nil {
		return fmt.Sprintf("%d AS verdict, max(b.s0) AS day%s", temporal.Certain, stints)
	}
	return "min(" + verdictDuring(q, "b", s.During) + ") AS verdict, max(b.s0) AS day" + stints
}

// verdictDuring returns the number of the verdict of a stint on some days.
func verdictDuring(q *sqlgen.Query, alias string, during *temporal.Interval) string {
	from, until := q.Arg(int64(during.StartMin)), q.Arg(int64(during.EndMin))
	return fmt.Sprintf("CASE WHEN %[7]s.s1 < %[2]s AND %[7]s.e0 > %[1]s THEN %[3]d"+
		" WHEN min(%[7]s.e1, %[2]s) <= max(%[7]s.s0, %[1]s) THEN %[6]d WHEN "+sqlgen.IsKnown(alias)+" THEN %[4]d ELSE %[5]d END",
		from, until, temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None, alias)
}

// leftVerdicts is temporal.HasLeft in SQL.
func leftVerdicts(q *sqlgen.Query, during *temporal.Interval, there string) string {
	verdict := "over"
	if during != nil {
		from, until := q.Arg(int64(during.StartMin)), q.Arg(int64(during.EndMin))
		verdict = fmt.Sprintf("CASE WHEN over = %[3]d AND day > %[1]s AND latest <= %[2]s THEN %[3]d"+
			" WHEN over = %[6]d OR latest <= %[1]s OR day > %[2]s THEN %[6]d WHEN over <> %[5]d AND known THEN %[4]d ELSE %[5]d END",
			from, until, temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None)
	}
	return "SELECT parent, place, other, " + verdict + " AS verdict, day FROM (" + there + ")"
}

// stints reads, for each of some people, their stints at the place from which they were reached.
func (r *reader) stints(branch int, b *query.Branch, s *query.StintsStep, from []*record) error {
	if s.Count {
		q := &sqlgen.Query{}
		q.Column("p.key")
		with, pairs, fit := stintsOf(q, s, from)
		q.Column("(SELECT count(*) FROM relations x WHERE " + fit + ")")
		if err := r.counts(with+q.Text(pairs, ""), q.Args, branch, from); err != nil {
			return err
		}
	}
	q := &sqlgen.Query{}
	q.Column("p.key")
	found := selectRecord(q, schema.Relations, "r", b.Selection, "")
	with, pairs, fit := stintsOf(q, s, from)
	inner := "SELECT x.pk FROM relations x WHERE " + fit + " ORDER BY x.ord LIMIT " + q.Arg(s.Limit+1)
	text := with + q.Text(pairs+" CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// stintsOf returns the beginning of a statement about the stints x of some people, its table p of the people and their places,
// and the condition on x.
func stintsOf(q *sqlgen.Query, s *query.StintsStep, from []*record) (with, people, fit string) {
	pairs, places := make([][2]int64, len(from)), make([]int64, 0, 1)
	for i, rec := range from {
		pairs[i] = [2]int64{rec.from, rec.Pk}
		if !slices.Contains(places, rec.from) {
			places = append(places, rec.from)
		}
	}
	atPlace := "x.target = (p.value ->> 0)"
	if s.Units != nil {
		atPlace = "x.target IN (SELECT u.unit FROM units u WHERE u.place = (p.value ->> 0))"
		with = "WITH units AS MATERIALIZED " + sqlgen.Descendants(q, "json_each("+q.Arg(db.KeyList(places))+")", s.Standings, s.Units) + " "
	}
	return with, "json_each(" + q.Arg(db.JSON(pairs)) + ") p", "x.source = (p.value ->> 1) AND x.kind IN " + sqlgen.PlaceKinds + " AND " + atPlace + sqlgen.StandingIn("x", s.Standings)
}

// groupPeople reads, for each of some groups, the first of its people.
func groupPeople(r *reader, branch int, b *query.Branch, s *query.GroupPeopleStep, from []*record) error {
	list := make([]string, len(from))
	for i, rec := range from {
		list[i] = rec.keys
	}
	q := &sqlgen.Query{}
	among := "json_each(" + q.Arg("["+strings.Join(list, ",")+"]") + ") g"
	in, same := "", []string{"1"}
	for i, column := range keyNames(s.Groups.By) {
		key := "(g.value ->> " + strconv.Itoa(i) + ")"
		same = append(same, "j."+column+" = "+key)
		if s.Groups.By[i] == query.GroupCompany {
			in = " AND r.target IN (SELECT " + key + " FROM " + among + ")"
		}
	}
	numbered := "SELECT g.key AS parent, j.person, row_number() OVER (PARTITION BY g.key ORDER BY p.sort_key, p.id) AS number FROM " + among +
		" CROSS JOIN jobs j ON " + strings.Join(same, " AND ") + " JOIN entities p ON p.pk = j.person"
	q.Column("n.parent")
	c := selectRecord(q, schema.Entities, "e", b.Selection, "")
	distinctJobs := jobsOfGroups(q, s.Groups, append(keyValues(s.Groups.By), "r.source AS person"), in) +
		" GROUP BY " + strings.Join(append(keyNames(s.Groups.By), "r.source"), ", ")
	text := "WITH jobs AS MATERIALIZED (" + distinctJobs + ") " +
		q.Text("("+numbered+") n CROSS JOIN entities e ON e.pk = n.person", " WHERE n.number <= "+q.Arg(s.Limit)+" ORDER BY n.parent, n.number")
	return r.pages(text, q.Args, c, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}
