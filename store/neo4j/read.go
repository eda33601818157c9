package neo4j

import (
	"context"

	"ties/kg"
	"ties/kg/query"
)

// Read implements kg.Reader.
func (s *Store) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	var page *query.Page
	err := s.on(ctx, func() (err error) {
		if p, ok := plan.Start.(*query.Paths); ok {
			page, err = s.paths(ctx, p, plan.Selection)
			return err
		}
		if search, ok := plan.Start.(*query.Search); ok {
			page, err = s.search(ctx, search, plan.Selection)
			return err
		}
		if similar, ok := plan.Start.(*query.Similar); ok {
			page, err = s.similar(ctx, similar, plan.Selection)
			return err
		}
		c := compile(plan)
		var rows [][]any
		if c.text != "" {
			if rows, err = s.query(ctx, c.text, c.params); err != nil {
				return err
			}
		}
		if c.refuse != nil {
			if err := c.refuse(rows); err != nil {
				return err
			}
		}
		page = c.read(rows)
		return nil
	})
	return page, err
}

// lookupPage puts the records that a lookup has found into the order of its IDs.
func lookupPage(l *query.Lookup, rows [][]any, shapes map[kg.Type]*rowDecoder) *query.Page {
	byID := make(map[string]query.Row, len(rows))
	for _, row := range rows {
		record := Items(row[0])
		id := Text(record[0])
		t, _ := kg.TypeOfID(id)
		if r, ok := shapes[t].row(record); ok {
			byID[id] = r
		}
	}
	page := &query.Page{Rows: make([]query.Row, len(l.IDs))}
	for i, id := range l.IDs {
		page.Rows[i] = byID[id]
	}
	return page
}
