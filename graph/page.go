package graph

import (
	"ties/kg/query"
)

// pageShape writes a value of the answer from a page: a list or a part of a connection.
type pageShape interface {
	writePage(w *writer, page *query.Page)
}

// rows writes each row of a page, as a list.
type rows struct{ item shape }

func (s rows) writePage(w *writer, page *query.Page) {
	w.byte('[')
	for i := range page.Rows {
		if i > 0 {
			w.byte(',')
		}
		s.item.write(w, &page.Rows[i])
	}
	w.byte(']')
}

// first writes the first row of a page, null where it is empty or not found.
type first struct{ item shape }

func (s first) writePage(w *writer, page *query.Page) {
	if len(page.Rows) == 0 {
		w.raw("null")
		return
	}
	s.item.write(w, &page.Rows[0])
}

// pageObject writes an object whose members all come from the same page.
type pageObject []pageMember

type pageMember struct {
	label string
	value pageShape
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

// total writes how many entries the whole list has.
type total struct{}

func (total) writePage(w *writer, page *query.Page) { w.int(page.Total) }

// people writes how many people there are in all of a list of flows.
type people struct{}

func (people) writePage(w *writer, page *query.Page) { w.int(page.People) }

// more writes whether the list goes on in the direction in which it was read.
type more struct{}

func (more) writePage(w *writer, page *query.Page) {
	if page.More {
		w.raw("true")
		return
	}
	w.raw("false")
}

// edgeCursor writes the cursor of a page's first or last row, null where it is empty.
type edgeCursor struct {
	cursor cursorShape
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
