package read

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// lookup reads records by their IDs: one statement for each table that may have them.
func (r *reader) lookup(l *query.Lookup, want *query.Selection) (*query.Page, error) {
	page := &query.Page{Rows: make([]query.Row, len(l.IDs))}
	for _, f := range schema.Tables {
		ids, places := idsOf(f, l)
		if len(ids) == 0 {
			continue
		}
		q := &sqlgen.Query{}
		o := q.FromIDs(ids)
		c := selectRecord(q, f, "x", want, "")
		var found []*record
		err := r.Query(q.SelectFrom(o, f.Table+" x", "x.id = "+o.Key, ""), q.Args, func(row *sqlite3.Stmt) error {
			rec, err := r.decode(c, row)
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

// idsOf returns the distinct IDs that may be in a table, and their indexes in the lookup.
func idsOf(f *schema.Table, l *query.Lookup) (ids []query.Value, places [][]int) {
	numbers := map[string]int{}
	for i, id := range l.IDs {
		t, ok := kg.TypeOfID(id)
		if !ok || !f.Types.Has(t) || !l.Types.Has(t) {
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

// find returns a slice of the entities that are known by one of some keys.
func (r *reader) find(f *query.Find, want *query.Selection) (*query.Page, error) {
	page := &query.Page{}
	if f.Slice.Count {
		q := &sqlgen.Query{}
		q.Column("count(*)")
		err := r.Query(q.Text("entities e", " WHERE "+isFound(q, f, "e")), q.Args, func(row *sqlite3.Stmt) error {
			page.Total = row.ColumnInt64(0)
			return nil
		})
		if err != nil || page.Total == 0 {
			return page, err
		}
	}
	if f.Slice.Limit == query.NoRows {
		return page, nil
	}
	q := &sqlgen.Query{}
	q.Column("0")
	c := selectRecord(q, schema.Entities, "e", want, "")
	list := &query.List{Order: query.FindOrder(), Slice: f.Slice}
	text := q.Text("entities e", " WHERE "+isFound(q, f, "e")+afterPosition(q, list, "e")+listOrder(q, list, "e", false)+" LIMIT "+q.Arg(f.Slice.Limit+1))
	return page, r.pages(text, q.Args, c, f.Slice, func(int) *query.Page { return page })
}

// isFound returns the condition on the entities of a Find. The plus disables the index of the type.
func isFound(q *sqlgen.Query, f *query.Find, alias string) string {
	scope := sqlgen.Scope{Table: schema.Entities, Alias: alias, Types: f.Types}
	return q.Filter(&query.KnownBy{Keys: f.Keys}, scope) + " AND +" + q.Filter(&query.OfType{Types: f.Types}, scope)
}
