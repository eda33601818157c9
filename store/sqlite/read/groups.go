package read

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// groupRows are groups of employments, in columns of n: source is the number of a group. Likely are the people who were there for
// certain or possibly.
var groupRows = &schema.Table{
	Props: map[query.Prop]string{
		query.PropEmployments: "n.employments", query.PropPeople: "n.people",
		query.PropCertain: "n.certain", query.PropPossible: "n.likely - n.certain", query.PropUnknown: "n.people - n.likely",
		query.PropCompanySortKey: "n.company_key", query.PropCompanyID: "n.company_id",
		query.PropPlaceSortKey: "n.place_key", query.PropPlaceID: "n.place_id",
		query.PropGroupRole: "n.role", query.PropStartYear: "n.start_year", query.PropEndYear: "n.end_year",
		query.PropGroupStatus: "n.status", query.PropGroupStanding: "n.standing",
	},
}

// groupColumn is the column of a key, and its value for an employment r: of what is not known 0 or "".
type groupColumn struct{ name, value string }

var groupColumns = map[query.GroupKey]groupColumn{
	query.GroupCompany:   {"company", "r.target"},
	query.GroupPlace:     {"place", "coalesce(l.place, 0)"},
	query.GroupRole:      {"role", "r.role"},
	query.GroupStartYear: {"start_year", "substr(r.start, 1, 4)"},
	query.GroupEndYear:   {"end_year", `substr(r."end", 1, 4)`},
	query.GroupStatus:    {"status", nameOf("r.status", temporal.Current, temporal.Ended, temporal.StatusUnknown)},
	query.GroupStanding:  {"standing", nameOf("r.standing", kg.Stated, kg.Reported, kg.Inferred, kg.Planned, kg.Opinion, kg.Disputed, kg.Retracted)},
}

// nameOf returns the name of a constant that is stored as a number.
func nameOf[T interface {
	~uint8
	String() string
}](column string, constants ...T) string {
	text := "CASE " + column
	for _, c := range constants {
		text += fmt.Sprintf(" WHEN %d THEN '%s'", c, c)
	}
	return text + " END"
}

// groups reads a slice of groups of employments.
func (r *reader) groups(g *query.Groups, page *query.Page) error {
	if g.Slice.Count {
		q := &sqlgen.Query{}
		if err := r.total("SELECT count(*) FROM ("+selectGroups(q, g)+")", q.Args, page); err != nil {
			return err
		}
	}
	if g.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	numbered := rankedGroups(q, g)
	q.Column("0")
	c := selectRecord(q, groupRows, "n", g.Selection, "")
	c.keys = q.Column("json_array(" + strings.Join(keyNames(g.By), ", ") + ")")
	return r.pages(q.Text("("+numbered+") n", " ORDER BY n.source"), q.Args, c, g.Slice, func(int) *query.Page { return page })
}

// selectGroups selects all groups.
func selectGroups(q *sqlgen.Query, g *query.Groups) string {
	verdict, none := "0", " HAVING count(*) > 0" // without keys, there is a row even without employments
	if g.AsOf != nil {
		verdict = verdictDuring(q, "r", g.AsOf)
	}
	atLeast := func(v temporal.Verdict) string {
		return fmt.Sprintf("count(DISTINCT iif(%s <= %d, r.source, NULL))", verdict, v)
	}
	columns := append(keyValues(g.By), "count(*) AS employments", "count(DISTINCT r.source) AS people")
	if g.AsOf != nil {
		columns = append(columns, atLeast(temporal.Certain)+" AS certain", atLeast(temporal.Possible)+" AS likely")
	} else {
		columns = append(columns, "0 AS certain", "0 AS likely")
	}
	text := jobsOfGroups(q, g, columns, "")
	if len(g.By) == 0 {
		return text + none
	}
	return text + " GROUP BY " + strings.Join(keyNames(g.By), ", ")
}

// keyNames returns the columns of keys, and keyValues those with their values for an employment r.
func keyNames(by []query.GroupKey) []string {
	names := make([]string, len(by))
	for i, k := range by {
		names[i] = groupColumns[k].name
	}
	return names
}

func keyValues(by []query.GroupKey) []string {
	values := make([]string, len(by))
	for i, k := range by {
		values[i] = groupColumns[k].value + " AS " + groupColumns[k].name
	}
	return values
}

// jobsOfGroups selects columns of the employments that are grouped; in are additional conditions.
func jobsOfGroups(q *sqlgen.Query, g *query.Groups, columns []string, in string) string {
	from, with := "relations r", ""
	if g.Has(query.GroupPlace) {
		with = "WITH placed AS MATERIALIZED (SELECT c.pk AS company, (SELECT b.target FROM relations b WHERE b.source = c.pk AND b.kind = " +
			strconv.Itoa(int(kg.BasedIn)) + sqlgen.StandingIn("b", kg.Asserted()) + " ORDER BY b.ord LIMIT 1) AS place FROM entities c WHERE c.type = " +
			strconv.Itoa(int(kg.TypeCompany)) + ") "
		from += " JOIN placed l ON l.company = r.target"
	}
	text := with + "SELECT " + strings.Join(columns, ", ") + " FROM " + from + " WHERE r.kind = " + strconv.Itoa(int(kg.EmployedBy)) + in +
		q.AndFilter(g.Counted(), sqlgen.Scope{Table: schema.Relations, Alias: "r"})
	if g.People != nil {
		people := &query.List{Type: kg.TypePerson, Filter: g.People}
		text += " AND r.source IN (SELECT i.pk FROM entities i WHERE " + isListed(q, people, "i") + ")"
	}
	return text
}

// rankedGroups selects the groups of a slice, numbered in their order.
func rankedGroups(q *sqlgen.Query, g *query.Groups) string {
	columns, joins := []string{"w.*"}, ""
	for _, k := range []query.GroupKey{query.GroupCompany, query.GroupPlace} {
		if !g.Has(k) {
			columns = append(columns, "0 AS "+groupColumns[k].name)
		}
	}
	order, position := []string{"-w.people"}, []string{}
	for _, k := range g.By {
		column := groupColumns[k].name
		if k != query.GroupCompany && k != query.GroupPlace {
			order = append(order, "w."+column)
			continue
		}
		sortKey, id := "coalesce("+column+"s.sort_key, '')", "coalesce("+column+"s.id, '')"
		columns = append(columns, sortKey+" AS "+column+"_key", id+" AS "+column+"_id")
		joins += " LEFT JOIN entities " + column + "s ON " + column + "s.pk = w." + column
		order = append(order, sortKey, id)
	}
	where := ""
	if g.Slice.From != nil {
		position = append(position, "-"+q.Arg(g.Slice.From[0].Int))
		for _, v := range g.Slice.From[1:] {
			position = append(position, q.Arg(v.Text))
		}
		where = " WHERE (" + strings.Join(order, ", ") + ") > (" + strings.Join(position, ", ") + ")"
	}
	inOrder := strings.Join(order, ", ")
	return "SELECT " + strings.Join(columns, ", ") + ", row_number() OVER (ORDER BY " + inOrder + ") AS source FROM (" + selectGroups(q, g) + ") w" + joins + where +
		" ORDER BY " + inOrder + " LIMIT " + q.Arg(g.Slice.Limit+1)
}

// groupPeople reads, for each of some groups, the first of its people.
func (r *reader) groupPeople(branch int, b *query.Branch, s *query.GroupPeopleStep, from []*record) error {
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
