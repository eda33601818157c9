package naive

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/naming"
)

// item is one thing that a row shows: a record, a citation, an alias, a cell of a matrix of moves, a move or a drawing.
type item struct {
	record   kg.Record
	from     string              // of a relation or a colleague: the ID of the entity from which it was reached
	met      *met                // of a colleague
	hidden   *hidden             // of a node of a drawing
	hit      *naming.Hit[string] // of what a search has found
	citation *kg.Citation
	alias    *kg.Alias
	cell     *cell
	move     *move
	drawing  *drawing
}

func (i item) typ() kg.Type {
	if i.record == nil {
		return 0
	}
	return i.record.RecordType()
}

func (g Graph) start(plan *kg.Plan) (kg.Page, error) {
	switch s := plan.Start.(type) {
	case *kg.Lookup:
		return g.lookup(s, plan.Selection), nil
	case *kg.List:
		there := map[string]bool{}
		for _, r := range g.Records(kg.Entities) {
			there[r.RecordID()] = true
		}
		if err := s.Missing(there); err != nil {
			return kg.Page{}, err
		}
		var items []item
		for _, r := range g.Records(kg.Types(s.Type)) {
			if g.holds(s.Filter, item{record: r}) {
				items = append(items, item{record: r})
			}
		}
		return g.slice(items, s.Order, s.Slice, plan.Selection), nil
	case *kg.Flows:
		return g.flows(s, plan.Selection), nil
	case *kg.Paths:
		return g.paths(s, plan.Selection)
	case *kg.Subgraph:
		return kg.Page{Rows: g.rows([]item{{drawing: g.draw(s)}}, plan.Selection)}, nil
	case *kg.Search:
		return g.search(s, plan.Selection)
	case *kg.Similar:
		return g.similar(s, plan.Selection)
	default:
		return kg.Page{}, nil
	}
}

func (g Graph) lookup(l *kg.Lookup, want *kg.Selection) kg.Page {
	var page kg.Page
	for _, id := range l.IDs {
		var row kg.Row
		if r := g[id]; r != nil && l.Types.Has(r.RecordType()) {
			row = g.row(item{record: r}, want)
		}
		page.Rows = append(page.Rows, row)
	}
	return page
}

// slice puts the items in order, and takes the wanted part of them.
func (g Graph) slice(items []item, order []kg.Key, s kg.Slice, want *kg.Selection) kg.Page {
	compare := func(a, b []kg.Value) int { return compareKeys(a, b, order) }
	slices.SortFunc(items, func(a, b item) int { return compare(g.keys(a, order), g.keys(b, order)) })

	var page kg.Page
	if s.Count {
		page.Total = int64(len(items))
	}
	if s.Limit == kg.NoRows {
		return page
	}
	if s.From != nil {
		items = slices.DeleteFunc(items, func(i item) bool {
			side := compare(g.keys(i, order), s.From)
			return s.Backward && side >= 0 || !s.Backward && side <= 0
		})
	}
	if len(items) > s.Limit {
		page.More = true
		if s.Backward {
			items = items[len(items)-s.Limit:]
		} else {
			items = items[:s.Limit]
		}
	}
	page.Rows = g.rows(items, want)
	return page
}

// keys gives the values by which an item is ordered.
func (g Graph) keys(i item, order []kg.Key) []kg.Value {
	var values []kg.Value
	for _, key := range order {
		values = append(values, g.value(i, key.Prop))
	}
	return values
}

func compareKeys(a, b []kg.Value, order []kg.Key) int {
	for i, key := range order {
		side := compareValues(a[i], b[i], key.Prop)
		if key.Descending {
			side = -side
		}
		if side != 0 {
			return side
		}
	}
	return 0
}

func compareValues(a, b kg.Value, prop kg.Prop) int {
	if prop.IsInt() {
		return cmp.Compare(a.Int, b.Int)
	}
	return cmp.Compare(a.Text, b.Text)
}

func (g Graph) rows(items []item, want *kg.Selection) []kg.Row {
	var rows []kg.Row
	for _, i := range items {
		rows = append(rows, g.row(i, want))
	}
	return rows
}

func (g Graph) row(i item, want *kg.Selection) kg.Row {
	row := kg.Row{Type: i.typ()}
	for _, p := range want.Props {
		row.Values = append(row.Values, g.value(i, p))
	}
	for _, b := range want.Branches {
		row.Pages = append(row.Pages, g.follow(i, b))
	}
	return row
}
