package read

import (
	"fmt"
	"strings"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/sqlgen"
)

// groups reads a slice of groups of employments.
func groups(r *reader, g *query.Groups, page *query.Page) error {
	if g.Slice.Count {
		q := &sqlgen.Query{}
		if err := readTotal(r, "SELECT count(*) FROM ("+selectGroups(q, g)+")", q.Args, page); err != nil {
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
