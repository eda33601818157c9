package graph

import (
	"ties/graph/apierror"
	"ties/kg/query"
)

// rowList writes each row of a page, as a list.
func rowList(item rowEncoder) pageEncoder {
	return func(w *writer, page *query.Page) {
		w.byte('[')
		for i := range page.Rows {
			if i > 0 {
				w.byte(',')
			}
			item(w, &page.Rows[i])
		}
		w.byte(']')
	}
}

// boundedList writes all rows of a page that may not hold more than so many.
func boundedList(at fieldContext, most int, what string, record rowEncoder) pageEncoder {
	list := rowList(record)
	return func(w *writer, page *query.Page) {
		if page.More {
			w.fail(apierror.LimitExceeded(at.path, "somebody has more than %d %s", most, what))
			return
		}
		list(w, page)
	}
}

// firstRow writes the first row of a page, null where it is empty or not found.
func firstRow(item rowEncoder) pageEncoder {
	return func(w *writer, page *query.Page) {
		if len(page.Rows) == 0 {
			w.raw("null")
			return
		}
		item(w, &page.Rows[0])
	}
}

// totalCount writes how many entries the whole list has.
func totalCount(w *writer, page *query.Page) { w.int(page.Total) }

// peopleCount writes how many people there are in all of a list of flows.
func peopleCount(w *writer, page *query.Page) { w.int(page.People) }

// hasMore writes whether the list goes on in the direction in which it was read.
func hasMore(w *writer, page *query.Page) { w.bool(page.More) }

// edgeCursor writes the cursor of a page's first or last row, null where it is empty.
func edgeCursor(cursor cursorEncoder, last bool) pageEncoder {
	return func(w *writer, page *query.Page) {
		n := len(page.Rows)
		switch {
		case n == 0:
			w.raw("null")
		case last:
			cursor.write(w, &page.Rows[n-1])
		default:
			cursor.write(w, &page.Rows[0])
		}
	}
}
