package tools

import "ties/internal/mcp/answer"

// page is a page of a list of the API.
type page[T any] struct {
	TotalCount int
	Edges      []struct {
		Cursor string
		Node   T
	}
	PageInfo struct{ HasNextPage bool }
}

// list returns the page as a list of an answer. What follows can be asked for with an argument.
func (p page[T]) list(of answer.List, argument string, item func(T) *answer.Item) answer.List {
	for _, edge := range p.Edges {
		one := item(edge.Node)
		one.Cursor = edge.Cursor
		of.Items = append(of.Items, one)
	}
	of.After = argument
	return of
}

// counted returns the list of a page of which it is known how many entries there are in all. On a later page it is not known how
// many were on those before.
func (p page[T]) counted(of answer.List, c *call, argument string, item func(T) *answer.Item) answer.List {
	of = p.list(of, argument, item)
	if c.Text(argument) == "" {
		of.More = p.TotalCount - len(p.Edges)
	} else {
		of.Open = p.PageInfo.HasNextPage
	}
	return of
}

// uncounted returns the list of a page of which it is only known whether there is more.
func (p page[T]) uncounted(of answer.List, argument string, item func(T) *answer.Item) answer.List {
	of = p.list(of, argument, item)
	of.Open = p.PageInfo.HasNextPage
	return of
}
