package graph

import (
	"slices"

	"ties/graph/apierror"
	"ties/kg/query"
)

const (
	defaultPage = 20
	maxPage     = 1_000
)

// pageWindow is the part of a list that the paging arguments choose.
type pageWindow struct {
	limit    int
	backward bool
	from     []query.Value // nil where no cursor was given
	order    []query.Key
}

// relationOrder is the order of relations and of facts.
var relationOrder = []query.Key{{Prop: query.PropOrder}}

// forwardWindow reads the paging arguments of a nested list.
func forwardWindow(p *planner, at fieldContext, args map[string]any, bind string, order []query.Key) pageWindow {
	w := pageWindow{limit: defaultPage, order: order}
	sizeArgument(p, at, args, "first", &w.limit)
	w.from = cursorArgument(p, at, args, "after", bind, w.order)
	return w
}

// eitherWindow reads the paging arguments of a list that can be read from either end.
func eitherWindow(p *planner, at fieldContext, args map[string]any, bind string, order []query.Key) pageWindow {
	w := pageWindow{limit: defaultPage, order: order, backward: args["last"] != nil}
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
		sizeArgument(p, at, args, "last", &w.limit)
		w.from = cursorArgument(p, at, args, "before", bind, order)
		return w
	}
	sizeArgument(p, at, args, "first", &w.limit)
	w.from = cursorArgument(p, at, args, "after", bind, order)
	return w
}

// sizeArgument reads the number of rows asked for, where there is one.
func sizeArgument(p *planner, at fieldContext, args map[string]any, name string, limit *int) {
	n, ok := args[name].(int64)
	if !ok {
		return
	}
	if n < 0 || n > maxPage {
		p.reject(at, "%s: %d is out of range: want a number from 0 to %d", name, n, maxPage)
		return
	}
	*limit = int(n)
}

// cursorArgument reads a cursor, where there is one.
func cursorArgument(p *planner, at fieldContext, args map[string]any, name, bind string, order []query.Key) []query.Value {
	text, ok := args[name].(string)
	if !ok {
		return nil
	}
	from, err := readCursor(text, bind, order)
	if err != nil {
		p.reject(at, "%s: %s", name, err)
	}
	return from
}

func (p *planner) reject(at fieldContext, format string, args ...any) {
	p.args.AddError(apierror.BadInput(at.path, format, args...))
}

// entityOrder reads orderBy. A key that is there twice decides nothing the second time.
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
	// The ID goes the way of the key before it, so that an order read backwards is the reverse order.
	return append(order, query.Key{Prop: query.PropID, Descending: order[len(order)-1].Descending})
}
