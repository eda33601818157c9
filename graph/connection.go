package graph

import (
	"strconv"

	"ties/kg"
	"ties/kg/query"
)

// listing is a connection to be planned.
type listing struct {
	connection, edge string         // the names of its types
	rows             *selectionPlan // of its rows
	slice            *query.Slice
	window           pageWindow
	cursor           cursorEncoder
	node             nodePlan // what a row's node becomes
	people           *bool    // of flows: is set where Page.People is wanted
}

// planRecordNode is the node of a list whose rows are what it lists.
func planRecordNode(p *planner, at fieldContext) rowEncoder {
	return p.records(at.rows, at.fields, at.rows.Types, at.path)
}

// nodePlan plans the node of a list's rows.
type nodePlan func(p *planner, at fieldContext) rowEncoder

// branchList is a connection below a row.
type branchList struct {
	field            string // that declares it, for cursors
	args             map[string]any
	order            []query.Key
	types            kg.TypeSet // of its rows
	connection, edge string
}

// planBranchList plans a connection below a row. The step is made each time, so that what is wrong with the
// arguments is said wherever they stand; the node is planned for the step of the branch.
func planBranchList(p *planner, at fieldContext, l branchList,
	newStep func(slice query.Slice) query.Step, node func(step query.Step) nodePlan) rowEncoder {
	bind := binding(l.field, l.args)
	window := forwardWindow(p, at, l.args, bind, l.order)
	step := newStep(query.Slice{Limit: query.NoRows, From: window.from})
	b := p.branch(at, l.field+string(canonical(l.args)), l.types, func() query.Step { return step })
	if p.full() {
		return nullValue
	}
	return branchPage(b.index, planConnection(p, at, listing{
		connection: l.connection, edge: l.edge, rows: b.rows, slice: sliceOf(b.Step), window: window,
		cursor: newCursorEncoder(bind, l.order), node: node(b.Step),
	}))
}

// planConnection plans what is selected of a connection, and asks the slice for no more than that.
func planConnection(p *planner, at fieldContext, l listing) pageEncoder {
	return planObject(p, at, l.connection, func(name string, inner fieldContext) pageEncoder {
		inner.rows, inner.on = l.rows, l.rows.Types
		switch name {
		case "totalCount":
			l.slice.Count = true
			return totalCount
		case "people":
			*l.people = true
			return peopleCount
		case "edges":
			l.slice.Limit = l.window.limit
			return rowList(planEdge(p, inner, l))
		case "nodes":
			l.slice.Limit = l.window.limit
			return rowList(l.node(p, inner))
		default: // planPageInfo
			l.slice.Limit = l.window.limit
			return planPageInfo(p, inner, l)
		}
	})
}

func planEdge(p *planner, at fieldContext, l listing) rowEncoder {
	return planObject(p, at, l.edge, func(name string, at fieldContext) rowEncoder {
		switch name {
		case "cursor":
			return l.cursor.selectKeys(l.rows).write
		case "link":
			return planRecordNode(p, at)
		case "other":
			return planEnd(p, at, query.Far, kg.Entities)
		default: // node
			return l.node(p, at)
		}
	})
}

func planPageInfo(p *planner, at fieldContext, l listing) pageEncoder {
	return planObject(p, at, "PageInfo", func(name string, _ fieldContext) pageEncoder {
		switch name {
		case "startCursor":
			return edgeCursor(l.cursor.selectKeys(l.rows), false)
		case "endCursor":
			return edgeCursor(l.cursor.selectKeys(l.rows), true)
		default: // hasNextPage, hasPreviousPage
			if (name == "hasNextPage") != l.window.backward {
				return hasMore
			}
			return constant[*query.Page](strconv.FormatBool(l.window.from != nil))
		}
	})
}
