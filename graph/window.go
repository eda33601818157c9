package graph

import (
	"slices"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/graph/encode"
	"ties/kg/query"
)

const (
	defaultPage = 20
	maxPage     = 1_000
)

// pageWindow is the part of a list that the paging arguments select.
type pageWindow struct {
	limit    int
	backward bool
	from     []query.Value // nil where there is no cursor
	order    []query.Key
	binding  string // of cursors
}

// slice returns a slice that begins where the window does, and has no rows yet.
func (w pageWindow) slice() query.Slice {
	return query.Slice{Limit: query.NoRows, Backward: w.backward, From: w.from}
}

// relationOrder is the order of relations and of facts.
var relationOrder = []query.Key{{Prop: query.PropOrder}}

// forwardWindow reads the paging arguments of a list that is read from its beginning.
func forwardWindow(p *planner, at fieldContext, args map[string]any, field string, order []query.Key) pageWindow {
	w := pageWindow{limit: defaultPage, order: order, binding: cursor.Binding(field, args)}
	w.read(p, at, args, "first", "after")
	return w
}

// eitherWindow reads the paging arguments of a list that can be read from either end.
func eitherWindow(p *planner, at fieldContext, args map[string]any, field string, order []query.Key) pageWindow {
	w := pageWindow{limit: defaultPage, order: order, binding: cursor.Binding(field, args), backward: args["last"] != nil}
	for _, pair := range [][2]string{{"first", "last"}, {"first", "before"}, {"last", "after"}} {
		if args[pair[0]] != nil && args[pair[1]] != nil {
			p.reject(at, "%s and %s do not go together: want first with after, or last with before", pair[0], pair[1])
			return w
		}
	}
	if args["before"] != nil && args["last"] == nil {
		p.reject(at, "before goes with last, which is missing: want first with after, or last with before")
		return w
	}
	if w.backward {
		w.read(p, at, args, "last", "before")
	} else {
		w.read(p, at, args, "first", "after")
	}
	return w
}

// read reads how many rows are asked for, and the cursor, where there are these arguments.
func (w *pageWindow) read(p *planner, at fieldContext, args map[string]any, size, position string) {
	if n, ok := args[size].(int64); ok {
		if n < 0 || n > maxPage {
			p.reject(at, "%s: %d is out of range: want a number from 0 to %d", size, n, maxPage)
		} else {
			w.limit = int(n)
		}
	}
	if text, ok := args[position].(string); ok {
		var err error
		if w.from, err = cursor.Read(text, w.binding, w.order); err != nil {
			p.reject(at, "%s: %s", position, err)
		}
	}
}

func (p *planner) reject(at fieldContext, format string, args ...any) {
	p.Args.AddError(apierror.BadInput(at.path, format, args...))
}

// entityOrder reads orderBy. Of a key that is there twice, the first counts.
func entityOrder(args map[string]any) []query.Key {
	var order []query.Key
	list, _ := args["orderBy"].([]any)
	for _, entry := range list {
		entry, _ := entry.(map[string]any)
		key := query.Key{Prop: query.PropSortKey, Descending: entry["direction"] == "DESC"}
		if entry["field"] == "DEGREE" {
			key.Prop = query.PropDegree
		}
		if !slices.ContainsFunc(order, func(k query.Key) bool { return k.Prop == key.Prop }) {
			order = append(order, key)
		}
	}
	if order == nil {
		order = append(order, query.Key{Prop: query.PropSortKey})
	}
	// The ID has the direction of the key before it, so that an order read backwards is the reverse order.
	return append(order, query.Key{Prop: query.PropID, Descending: order[len(order)-1].Descending})
}

// selectKeys adds the keys of the order to the selection.
func selectKeys(rows *selectionPlan, w pageWindow) cursor.Encoder {
	c := cursor.Encoder{Binding: w.binding, Order: w.order, Columns: make([]int, len(w.order))}
	for i, key := range w.order {
		c.Columns[i] = rows.prop(key.Prop)
	}
	return c
}

// edgeCursor writes the cursor of a page's first or last row, null where it is empty.
func edgeCursor(c cursor.Encoder, last bool) encode.PageEncoder {
	return func(w *encode.Writer, page *query.Page) {
		n := len(page.Rows)
		switch {
		case n == 0:
			w.Raw("null")
		case last:
			c.Write(w, &page.Rows[n-1])
		default:
			c.Write(w, &page.Rows[0])
		}
	}
}
