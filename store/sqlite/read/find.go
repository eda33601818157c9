package read

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

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
	text := q.Text("entities e", " WHERE "+isFound(q, f, "e")+afterPosition(q, list, "e")+listOrder(q, list.Order, "e", false)+" LIMIT "+q.Arg(f.Slice.Limit+1))
	return page, r.pages(text, q.Args, c, f.Slice, func(int) *query.Page { return page })
}

// isFound returns the condition on the entities of a Find. The plus disables the index of the type.
func isFound(q *sqlgen.Query, f *query.Find, alias string) string {
	scope := sqlgen.Scope{Table: schema.Entities, Alias: alias, Types: f.Types}
	return q.Filter(&query.KnownBy{Keys: f.Keys}, scope) + " AND +" + q.Filter(&query.OfType{Types: f.Types}, scope)
}
