package graph

import (
	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
)

// listing is a connection to be planned.
type listing struct {
	connection, edge string // the names of its types
	want             *want  // of its rows
	slice            *query.Slice
	window           window
	cursor           cursorShape
	node             func(p *planner, at place) shape // what a row's node becomes
	people           *bool                            // of flows: is set where Page.People is wanted
}

// recordNode is the node of a list whose rows are what it lists.
func (p *planner) recordNode(at place) shape {
	return p.records(at.want, at.fields, at.want.Types, at.path)
}

// connection plans what is selected of a connection, and asks the slice for no more than that.
func (p *planner) connection(at place, l listing) pageShape {
	return p.pageObject(at.fields, l.connection, at.path, func(name string, inner place) pageShape {
		inner.want, inner.on = l.want, l.want.Types
		switch name {
		case "totalCount":
			l.slice.Count = true
			return total{}
		case "people":
			*l.people = true
			return people{}
		case "edges":
			l.slice.Limit = l.window.limit
			return rows{p.edge(inner, l)}
		case "nodes":
			l.slice.Limit = l.window.limit
			return rows{l.node(p, inner)}
		default: // pageInfo
			l.slice.Limit = l.window.limit
			return p.pageInfo(inner, l)
		}
	})
}

func (p *planner) edge(at place, l listing) shape {
	return p.inline(at, l.edge, func(name string, at place) shape {
		switch name {
		case "cursor":
			return l.cursor.ask(l.want)
		case "link":
			return p.recordNode(at)
		case "other":
			return p.end(at, query.Far, kg.Entities)
		default: // node
			return l.node(p, at)
		}
	})
}

func (p *planner) pageInfo(at place, l listing) pageShape {
	return p.pageObject(at.fields, "PageInfo", at.path, func(name string, _ place) pageShape {
		switch name {
		case "startCursor":
			return edgeCursor{l.cursor.ask(l.want), false}
		case "endCursor":
			return edgeCursor{l.cursor.ask(l.want), true}
		default: // hasNextPage, hasPreviousPage
			if (name == "hasNextPage") != l.window.backward {
				return more{}
			}
			return truth(l.window.from != nil)
		}
	})
}

func truth(b bool) constant {
	if b {
		return "true"
	}
	return "false"
}

// pageObject plans an object that is written from a page.
func (p *planner) pageObject(fields []*ast.Field, typeName string, path ast.Path,
	plan func(name string, inner place) pageShape) pageObject {
	groups := p.collect(fields, typeName, path)
	p.size += len(groups)
	o := make(pageObject, len(groups))
	for i, g := range groups {
		o[i].label = label(g.key)
		if g.name() == typename {
			o[i].value = nameOf(typeName)
			continue
		}
		o[i].value = plan(g.name(), place{fields: g.fields, path: within(path, g.key)})
	}
	return o
}
