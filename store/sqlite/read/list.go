package read

import (
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// list returns a slice of the records of a type, and groups of the employments of people.
func (r *reader) list(l *query.List, want *query.Selection) (*query.Page, error) {
	if err := checkRequired(r, l); err != nil {
		return nil, err
	}
	page := &query.Page{}
	if err := listRecords(r, l, want, page); err != nil {
		return nil, err
	}
	for _, g := range l.Groups {
		var found query.Page
		if err := groups(r, g, &found); err != nil {
			return nil, err
		}
		page.Groups = append(page.Groups, found)
	}
	return page, nil
}

func listRecords(r *reader, l *query.List, want *query.Selection, page *query.Page) error {
	table := schema.Listed(l.Type)
	if l.Slice.Count && l.Slice.From == nil && l.Slice.Limit != query.NoRows && sqlgen.IsSelective(l.Filter, kg.Types(l.Type)) {
		return r.listSelective(l, want, page)
	}
	if l.Slice.Count {
		q := &sqlgen.Query{}
		q.Column("count(*)")
		if err := readTotal(r, q.Text(table.Table+" e", " WHERE "+sqlgen.Listed(q, l, "e")), q.Args, page); err != nil {
			return err
		}
	}
	if l.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	q.Column("0")
	c := selectRecord(q, table, "e", want, "")
	inner := "SELECT i.pk FROM " + table.Table + " i WHERE " + sqlgen.Listed(q, l, "i") + afterPosition(q, l, "i") +
		listOrder(q, l, "i", l.Slice.Backward) + " LIMIT " + q.Arg(l.Slice.Limit+1)
	text := q.Text(table.Table+" e", " WHERE e.pk IN ("+inner+")"+listOrder(q, l, "e", false))
	return r.pages(text, q.Args, c, l.Slice, func(int) *query.Page { return page })
}

// listSelective returns the first or last slice of a list with a selective filter, and counts the list in the same statement,
// which sorts all of it anyway.
func (r *reader) listSelective(l *query.List, want *query.Selection, page *query.Page) error {
	var keys []int64
	q := &sqlgen.Query{}
	q.Column("i.pk")
	q.Column("count(*) OVER ()")
	text := q.Text("entities i", " WHERE "+sqlgen.Listed(q, l, "i")+listOrder(q, l, "i", l.Slice.Backward)+" LIMIT "+q.Arg(l.Slice.Limit+1))
	err := r.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		keys = append(keys, row.ColumnInt64(0))
		page.Total = row.ColumnInt64(1)
		return nil
	})
	if err != nil || len(keys) == 0 {
		return err
	}
	if l.Slice.Backward {
		slices.Reverse(keys)
	}
	return r.entities(keys, want, l.Slice, page)
}

// entities reads a page of entities, in the order of their keys: up to one more than the slice.
func (r *reader) entities(keys []int64, want *query.Selection, s query.Slice, page *query.Page) error {
	q := &sqlgen.Query{}
	p := q.Arg(db.KeyList(keys))
	q.Column("0")
	c := selectRecord(q, schema.Entities, "e", want, "")
	text := q.Text("json_each("+p+") p CROSS JOIN entities e ON e.pk = p.value", " ORDER BY p.key")
	return r.pages(text, q.Args, c, s, func(int) *query.Page { return page })
}

// listByDegree returns a part of the entities of some types.
func listByDegree(r *reader, l *query.ByDegree, want *query.Selection) (*query.Page, error) {
	var keys []int64
	q := &sqlgen.Query{}
	var parts []string
	for _, t := range l.Types.List() {
		one := &query.List{Type: t, Order: query.DegreeOrder(), Slice: query.Slice{From: l.From}}
		parts = append(parts, "SELECT * FROM (SELECT i.pk, i.degree, i.id FROM entities i WHERE "+sqlgen.Listed(q, one, "i")+afterPosition(q, one, "i")+
			listOrder(q, one, "i", false)+" LIMIT "+q.Arg(l.Scan+1)+")")
	}
	page := &query.Page{}
	if len(parts) == 0 {
		return page, nil
	}
	err := r.Query(strings.Join(parts, " UNION ALL ")+" ORDER BY 2 DESC, 3 DESC LIMIT "+q.Arg(l.Scan+1), q.Args, func(row *sqlite3.Stmt) error {
		keys = append(keys, row.ColumnInt64(0))
		return nil
	})
	if err != nil || len(keys) == 0 {
		return page, err
	}
	more := len(keys) > l.Scan
	keys = keys[:min(len(keys), l.Scan)]
	q = &sqlgen.Query{}
	p := q.Arg(db.KeyList(keys))
	q.Column("0")
	c := selectRecord(q, schema.Entities, "e", want, "")
	only := q.Filter(l.Filter, sqlgen.Scope{Table: schema.Entities, Alias: "e", Types: l.Types}) + " OR e.pk = " + q.Arg(keys[len(keys)-1])
	text := q.Text("json_each("+p+") p CROSS JOIN entities e ON e.pk = p.value", " WHERE "+only+" ORDER BY p.key LIMIT "+q.Arg(l.Limit+1))
	err = r.pages(text, q.Args, c, query.Slice{Limit: l.Limit}, func(int) *query.Page { return page })
	page.More = page.More || more
	return page, err
}

// checkRequired returns an error if a required entity does not exist.
func checkRequired(r *reader, l *query.List) error {
	if len(l.RequiredIDs) == 0 {
		return nil
	}
	exist := map[string]bool{}
	err := r.Query("SELECT e.id FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value", []any{db.JSON(l.RequiredIDs)}, func(row *sqlite3.Stmt) error {
		exist[row.ColumnText(0)] = true
		return nil
	})
	if err != nil {
		return err
	}
	return l.Missing(exist)
}

func listOrder(q *sqlgen.Query, l *query.List, alias string, backward bool) string {
	parts := make([]string, len(l.Order))
	for i, k := range l.Order {
		parts[i] = q.Expr(schema.Listed(l.Type), alias, k.Prop)
		if k.Descending != backward {
			parts[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(parts, ", ")
}

// afterPosition returns the condition on records after a slice's position, in the direction of the slice. If all keys have
// the same direction it is one comparison, which can use an index.
func afterPosition(q *sqlgen.Query, l *query.List, alias string) string {
	if l.Slice.From == nil {
		return ""
	}
	var keys, values []string
	for i, k := range l.Order {
		keys = append(keys, q.Expr(schema.Listed(l.Type), alias, k.Prop))
		v := l.Slice.From[i]
		if k.Prop.IsInt() {
			values = append(values, q.Arg(v.Int))
		} else {
			values = append(values, q.Arg(v.Text))
		}
	}
	if down := l.Order[0].Descending; sameWay(l.Order) {
		return " AND (" + strings.Join(keys, ", ") + ")" + sign(down != l.Slice.Backward) + "(" + strings.Join(values, ", ") + ")"
	}
	var cases []string
	for i, k := range l.Order {
		condition := keys[i] + sign(k.Descending != l.Slice.Backward) + values[i]
		for before := range i {
			condition = keys[before] + " = " + values[before] + " AND " + condition
		}
		cases = append(cases, condition)
	}
	return " AND (" + strings.Join(cases, " OR ") + ")"
}

func sameWay(order []query.Key) bool {
	for _, k := range order {
		if k.Descending != order[0].Descending {
			return false
		}
	}
	return true
}

func sign(less bool) string {
	if less {
		return " < "
	}
	return " > "
}
