package sqlite

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
)

// pages runs a statement whose rows have, in column 0, the number of the page that they are for, in that
// order, and in each page one row more than the slice allows where there is more. It fills in the pages,
// and what is wanted below their rows.
func (r *reader) pages(text string, args []any, c *recordColumns, s query.Slice, page func(i int) *query.Page) error {
	var kept, group []*record
	current := -1
	flush := func() {
		if len(group) > 0 {
			group = fillPage(page(current), group, s)
			kept = append(kept, group...)
		}
		group = nil
	}
	err := r.query(text, args, func(row *sqlite3.Stmt) error {
		if i := row.ColumnInt(0); i != current {
			flush()
			current = i
		}
		rec, err := c.decode(row)
		group = append(group, rec)
		return err
	})
	if err != nil {
		return err
	}
	flush()
	return r.descend(c, kept)
}

// fillPage puts records into a page, and gives those that found a place.
func fillPage(page *query.Page, group []*record, s query.Slice) []*record {
	if extra := len(group) - s.Limit; extra > 0 {
		page.More = true
		if s.Backward {
			group = group[extra:]
		} else {
			group = group[:s.Limit]
		}
	}
	page.Rows = make([]query.Row, len(group))
	for i, rec := range group {
		page.Rows[i] = rec.row
	}
	return group
}

// descend fills in what is wanted below records that came from the same statement.
func (r *reader) descend(c *recordColumns, records []*record) error {
	if len(records) == 0 || len(c.want.Branches) == 0 {
		return nil
	}
	if err := r.follow(c.want, records); err != nil {
		return err
	}
	for i, j := range c.joined {
		if err := r.descend(j.to, endsOf(records, i)); err != nil {
			return err
		}
	}
	for i, b := range c.want.Branches {
		if _, ok := b.Step.(query.CitationsStep); ok && len(b.Selection.Branches) > 0 {
			if err := r.follow(b.Selection, citationsOf(records, i)); err != nil {
				return err
			}
		}
	}
	return nil
}

// endsOf gives the records that are joined to others, each once.
func endsOf(records []*record, join int) []*record {
	var ends []*record
	seen := make(map[*record]bool, len(records))
	for _, rec := range records {
		if end := rec.ends[join]; end != nil && !seen[end] {
			seen[end] = true
			ends = append(ends, end)
		}
	}
	return ends
}

func citationsOf(records []*record, branch int) []*record {
	var all []*record
	for _, rec := range records {
		for i, row := range rec.row.Pages[branch].Rows {
			all = append(all, &record{pk: rec.cited[i], row: row})
		}
	}
	return all
}

// lookup finds records by their IDs: a statement for each table that these IDs can be in.
func (r *reader) lookup(l *query.Lookup, want *query.Selection) (*query.Page, error) {
	page := &query.Page{Rows: make([]query.Row, len(l.IDs))}
	for _, f := range Tables {
		ids, places := idsOf(f, l)
		if len(ids) == 0 {
			continue
		}
		q := &Query{}
		o := q.FromIDs(ids)
		c := q.selectRecord(f, "x", want, "")
		var found []*record
		err := r.query(q.SelectFrom(o, f.table+" x", "x.id = "+o.key, ""), q.Args, func(row *sqlite3.Stmt) error {
			rec, err := c.decode(row)
			found = append(found, rec)
			for _, i := range places[row.ColumnInt(0)] {
				page.Rows[i] = rec.row
			}
			return err
		})
		if err == nil {
			err = r.descend(c, found)
		}
		if err != nil {
			return nil, err
		}
	}
	return page, nil
}

// idsOf gives those IDs that a table can have, each once, and where in the lookup they stand.
func idsOf(f *Table, l *query.Lookup) (ids []query.Value, places [][]int) {
	numbers := map[string]int{}
	for i, id := range l.IDs {
		t, ok := kg.TypeOfID(id)
		if !ok || !f.types.Has(t) || !l.Types.Has(t) {
			continue
		}
		n, seen := numbers[id]
		if !seen {
			n = len(ids)
			numbers[id] = n
			ids = append(ids, query.Value{Text: id})
			places = append(places, nil)
		}
		places[n] = append(places[n], i)
	}
	return ids, places
}

// list gives a slice of the entities of a type.
func (r *reader) list(l *query.List, want *query.Selection) (*query.Page, error) {
	if err := r.need(l); err != nil {
		return nil, err
	}
	page := &query.Page{}
	if l.Slice.Count && l.Slice.From == nil && l.Slice.Limit != query.NoRows && IsSelective(l.Filter, kg.Types(l.Type)) {
		return page, r.listFew(l, want, page)
	}
	if l.Slice.Count {
		q := &Query{}
		q.Column("count(*)")
		err := r.query(q.Text("entities e", " WHERE "+q.isListed(l, "e")), q.Args, func(row *sqlite3.Stmt) error {
			page.Total = row.ColumnInt64(0)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if l.Slice.Limit == query.NoRows {
		return page, nil
	}
	q := &Query{}
	q.Column("0")
	c := q.selectRecord(Entities, "e", want, "")
	inner := "SELECT i.pk FROM entities i WHERE " + q.isListed(l, "i") + q.afterPosition(l, "i") +
		q.listOrder(l.Order, "i", l.Slice.Backward) + " LIMIT " + q.Arg(l.Slice.Limit+1)
	text := q.Text("entities e", " WHERE e.pk IN ("+inner+")"+q.listOrder(l.Order, "e", false))
	return page, r.pages(text, q.Args, c, l.Slice, func(int) *query.Page { return page })
}

// listFew gives the first or last slice of a list that a filter leaves few of, which it counts as it finds them: they are
// gone through in any case, to be sorted.
func (r *reader) listFew(l *query.List, want *query.Selection, page *query.Page) error {
	var keys []int64
	q := &Query{}
	q.Column("i.pk")
	q.Column("count(*) OVER ()")
	text := q.Text("entities i", " WHERE "+q.isListed(l, "i")+q.listOrder(l.Order, "i", l.Slice.Backward)+" LIMIT "+q.Arg(l.Slice.Limit+1))
	err := r.query(text, q.Args, func(row *sqlite3.Stmt) error {
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

// entities fills a page with entities, in the order of their keys, of which there may be one more than the slice has.
func (r *reader) entities(keys []int64, want *query.Selection, s query.Slice, page *query.Page) error {
	q := &Query{}
	p := q.Arg(KeyList(keys))
	q.Column("0")
	c := q.selectRecord(Entities, "e", want, "")
	text := q.Text("json_each("+p+") p CROSS JOIN entities e ON e.pk = p.value", " ORDER BY p.key")
	return r.pages(text, q.Args, c, s, func(int) *query.Page { return page })
}

// need sees to it that what a list needs is there.
func (r *reader) need(l *query.List) error {
	if len(l.RequiredIDs) == 0 {
		return nil
	}
	there := map[string]bool{}
	err := r.query("SELECT e.id FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value", []any{JSON(l.RequiredIDs)}, func(row *sqlite3.Stmt) error {
		there[row.ColumnText(0)] = true
		return nil
	})
	if err != nil {
		return err
	}
	return l.Missing(there)
}

// isListed gives the condition on what is in a list. Where a filter says which few may be, SQLite shall begin with them,
// not go through all of the type: the plus keeps it from that index.
func (q *Query) isListed(l *query.List, alias string) string {
	begin := ""
	if IsSelective(l.Filter, kg.Types(l.Type)) {
		begin = "+"
	}
	return begin + alias + ".type = " + strconv.Itoa(int(l.Type)) +
		q.AndFilter(l.Filter, Scope{Entities, alias, "", kg.Types(l.Type)})
}

func (q *Query) listOrder(order []query.Key, alias string, backward bool) string {
	parts := make([]string, len(order))
	for i, k := range order {
		parts[i] = q.Expr(Entities, alias, k.Prop)
		if k.Descending != backward {
			parts[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(parts, ", ")
}

// afterPosition gives the condition on what comes after a slice's position, in the direction of the slice. Where
// all keys go the same way it is one comparison, which an index can answer.
func (q *Query) afterPosition(l *query.List, alias string) string {
	if l.Slice.From == nil {
		return ""
	}
	var keys, values []string
	for i, k := range l.Order {
		keys = append(keys, q.Expr(Entities, alias, k.Prop))
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
