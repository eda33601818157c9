package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/graph/cost"
	"ties/graph/cursor"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// connectionPlan is a connection to be planned: P is the type of its pages, and E that of their entries.
type connectionPlan[P, E any] struct {
	name     string                                        // of its type, without "Connection"
	edge     string                                        // of the type of its edges, without "Edge"; the name if it is empty
	entries  func(one encode.Encoder[E]) encode.Encoder[P] // writes the entries of a page
	node     func(p *planner, at fieldContext) encode.Encoder[E]
	cursor   func() encode.Encoder[E]
	pageInfo func(name string) encode.Encoder[P] // a field of it

	// What only some connections have. These may be nil.
	onRead    func() // is called where entries or the page info are selected
	field     func(name string, at fieldContext) encode.Encoder[P]
	edgeField func(p *planner, name string, at fieldContext) encode.Encoder[E]
}

// plan plans the selection of a connection.
func (c connectionPlan[P, E]) plan(p *planner, at fieldContext) encode.Encoder[P] {
	return planObject(p, at, c.name+"Connection", func(name string, at fieldContext) encode.Encoder[P] {
		if c.onRead != nil && (name == "edges" || name == "nodes" || name == "pageInfo") {
			c.onRead()
		}
		switch name {
		case "edges":
			return c.entries(c.planEdge(p, at))
		case "nodes":
			return c.entries(c.node(p, at))
		case "pageInfo":
			return planObject(p, at, "PageInfo", func(name string, _ fieldContext) encode.Encoder[P] { return c.pageInfo(name) })
		default:
			return c.field(name, at)
		}
	})
}

func (c connectionPlan[P, E]) planEdge(p *planner, at fieldContext) encode.Encoder[E] {
	return planObject(p, at, cmp.Or(c.edge, c.name)+"Edge", func(name string, at fieldContext) encode.Encoder[E] {
		switch name {
		case "cursor":
			return c.cursor()
		case "node":
			return c.node(p, at)
		default:
			return c.edgeField(p, name, at)
		}
	})
}

// listing is a connection whose entries are rows, as the schema declares it.
type listing struct {
	field    string // that declares it, for cursors
	name     string // of its type, without "Connection"
	args     map[string]any
	order    []query.Key
	types    kg.TypeSet   // of its rows
	bothWays bool         // whether it can be read from its end, too
	flows    *query.Flows // of flows: the start, which says what is counted
	start    *query.List  // of people, whose employments may be grouped
}

// nodePlan plans the node of a row.
type nodePlan func(p *planner, at fieldContext) encode.RowEncoder

// planRecordNode is the node of a list whose rows are the records that it lists.
func planRecordNode(p *planner, at fieldContext) encode.RowEncoder {
	return p.records(at.rows, at.fields, at.rows.Types, at.path)
}

// planRootList plans a connection that is a root field. newStart also returns the plan of its nodes.
func planRootList(p *planner, q *rootField, at fieldContext, l listing, newStart func(slice query.Slice) (query.Start, nodePlan)) {
	window := l.window(p, at)
	start, node := newStart(window.slice())
	rows := newSelectionPlan(l.types)
	q.plan = &query.Plan{Start: start, Selection: rows.Selection}
	q.encode = l.plan(p, at, window, rows, cost.StartSlice(start), node)
}

// planBranchList plans a connection below a row. newStep is called each time, so that faults of the arguments are
// reported wherever they are.
func planBranchList(p *planner, at fieldContext, l listing, newStep func(slice query.Slice) (query.Step, nodePlan)) encode.RowEncoder {
	window := l.window(p, at)
	step, node := newStep(window.slice())
	b := p.branch(at, l.field+string(coerce.Canonical(l.args)), l.types, func() query.Step { return step })
	if p.full() {
		return encode.NullValue
	}
	return encode.BranchPage(b.index, l.plan(p, at, window, b.rows, cost.StepSlice(b.Step), node))
}

// window reads the paging arguments.
func (l listing) window(p *planner, at fieldContext) pageWindow {
	if l.bothWays {
		return eitherWindow(p, at, l.args, l.field, l.order)
	}
	return forwardWindow(p, at, l.args, l.field, l.order)
}

// plan plans the selection of the connection, and limits the slice to what it needs.
func (l listing) plan(p *planner, at fieldContext, window pageWindow, rows *selectionPlan, slice *query.Slice, node nodePlan) encode.PageEncoder {
	at = at.in(rows)
	keys := func() cursor.Encoder { return selectKeys(rows, window) }
	return connectionPlan[*query.Page, *query.Row]{
		name: l.name, entries: encode.RowList, node: node,
		onRead:   func() { slice.Limit = window.limit },
		cursor:   func() encode.RowEncoder { return keys().Write },
		pageInfo: func(name string) encode.PageEncoder { return planRowPageInfo(name, window, keys) },
		field: func(name string, at fieldContext) encode.PageEncoder {
			return l.ownField(p, name, at, slice)
		},
		edgeField: planFarEnd,
	}.plan(p, at)
}

// ownField plans a field about the whole list.
func (l listing) ownField(p *planner, name string, at fieldContext, slice *query.Slice) encode.PageEncoder {
	switch name {
	case "people":
		l.flows.People = true
		return encode.PeopleCount
	case "peopleLeftOut":
		l.flows.LeftOut = true
		return encode.PeopleLeftOut
	case "groups":
		return planGroups(p, at, l.start)
	case "counts":
		slice.Count = true
		return planVerdictCounts(p, at)
	case "revision":
		return func(w *encode.Writer, page *query.Page) { w.Int(page.AsOf) }
	default: // totalCount
		slice.Count = true
		return encode.TotalCount
	}
}

// planVerdictCounts plans how many people have each verdict.
func planVerdictCounts(p *planner, at fieldContext) encode.PageEncoder {
	return planObject(p, at, "VerdictCounts", func(name string, _ fieldContext) encode.PageEncoder {
		verdict, _ := temporal.ParseVerdict(strings.ToUpper(name))
		return func(w *encode.Writer, page *query.Page) { w.Int(page.Verdicts[verdict]) }
	})
}

// planFarEnd plans a field of an edge whose row is a relation.
func planFarEnd(p *planner, name string, at fieldContext) encode.RowEncoder {
	if name == "link" {
		return planRecordNode(p, at)
	}
	return planEnd(p, at, query.Far, kg.Entities) // other
}

func planRowPageInfo(name string, window pageWindow, keys func() cursor.Encoder) encode.PageEncoder {
	switch name {
	case "startCursor":
		return edgeCursor(keys(), false)
	case "endCursor":
		return edgeCursor(keys(), true)
	default: // hasNextPage, hasPreviousPage
		if (name == "hasNextPage") != window.backward {
			return encode.HasMore
		}
		return encode.Constant[*query.Page](strconv.FormatBool(window.from != nil))
	}
}

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

// orderProps are what records can be ordered by.
var orderProps = map[string]query.Prop{
	"NAME": query.PropSortKey, "DEGREE": query.PropDegree,
	"TITLE": query.PropTitle, "PUBLISHED_ON": query.PropPublishedDate, "RECORDED_AT": query.PropRecordedAt,
}

// recordOrder reads orderBy of a list of records. Of a key that is there twice, the first counts.
func recordOrder(t kg.Type, args map[string]any) []query.Key {
	var order []query.Key
	list, _ := args["orderBy"].([]any)
	for _, entry := range list {
		entry, _ := entry.(map[string]any)
		field, _ := entry["field"].(string)
		key := query.Key{Prop: orderProps[field], Descending: entry["direction"] == "DESC"}
		if !slices.ContainsFunc(order, func(k query.Key) bool { return k.Prop == key.Prop }) {
			order = append(order, key)
		}
	}
	if order == nil {
		order = append(order, query.Key{Prop: usualOrder(t)})
	}
	// The ID has the direction of the key before it, so that an order read backwards is the reverse order.
	return append(order, query.Key{Prop: query.PropID, Descending: order[len(order)-1].Descending})
}

// usualOrder is by what records are ordered unless asked otherwise.
func usualOrder(t kg.Type) query.Prop {
	if t == kg.TypeDocument {
		return query.PropTitle
	}
	return query.PropSortKey
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
