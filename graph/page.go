package graph

import (
	"ties/kg/query"
)

// pageEncoder writes a value of the answer from a page: a list or a part of a connection.
type pageEncoder interface {
	writePage(w *writer, page *query.Page)
}

// rowList writes each row of a page, as a list.
type rowList struct{ item rowEncoder }

func (s rowList) writePage(w *writer, page *query.Page) {
	w.byte('[')
	for i := range page.Rows {
		if i > 0 {
			w.byte(',')
		}
		s.item.write(w, &page.Rows[i])
	}
	w.byte(']')
}

// firstRow writes the first row of a page, null where it is empty or not found.
type firstRow struct{ item rowEncoder }

func (s firstRow) writePage(w *writer, page *query.Page) {
	if len(page.Rows) == 0 {
		w.raw("null")
		return
	}
	s.item.write(w, &page.Rows[0])
}

// planPageObject writes an object whose members all come from the same page.
type pageObject []pageMember

type pageMember struct {
	label string
	value pageEncoder
}

func (o pageObject) writePage(w *writer, page *query.Page) {
	w.byte('{')
	for i := range o {
		if i > 0 {
			w.byte(',')
		}
		w.raw(o[i].label)
		o[i].value.writePage(w, page)
	}
	w.byte('}')
}

func (s constant) writePage(w *writer, _ *query.Page) { w.raw(string(s)) }

// totalCount writes how many entries the whole list has.
type totalCount struct{}

func (totalCount) writePage(w *writer, page *query.Page) { w.int(page.Total) }

// peopleCount writes how many people there are in all of a list of flows.
type peopleCount struct{}

func (peopleCount) writePage(w *writer, page *query.Page) { w.int(page.People) }

// hasMore writes whether the list goes on in the direction in which it was read.
type hasMore struct{}

func (hasMore) writePage(w *writer, page *query.Page) {
	if page.More {
		w.raw("true")
		return
	}
	w.raw("false")
}

// edgeCursor writes the cursor of a page's first or last row, null where it is empty.
type edgeCursor struct {
	cursor cursorEncoder
	last   bool
}

func (s edgeCursor) writePage(w *writer, page *query.Page) {
	n := len(page.Rows)
	switch {
	case n == 0:
		w.raw("null")
	case s.last:
		s.cursor.write(w, &page.Rows[n-1])
	default:
		s.cursor.write(w, &page.Rows[0])
	}
}
