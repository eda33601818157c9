package graph

import (
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// byType writes an object by the encoder of the row's type, null where there is no row.
type byType [16]rowEncoder

func (s *byType) write(w *writer, row *query.Row) {
	if s[row.Type] == nil {
		w.raw("null")
		return
	}
	s[row.Type](w, row)
}

// recordOrNull writes a record, null where there is none.
func recordOrNull(record rowEncoder) rowEncoder {
	return func(w *writer, row *query.Row) {
		if row.Type == 0 {
			w.raw("null")
			return
		}
		record(w, row)
	}
}

// textColumn writes a text, null where it is missing.
func textColumn(column int) rowEncoder {
	return func(w *writer, row *query.Row) { w.textOrNull(row.Values[column].Text) }
}

// intColumn writes a whole number.
func intColumn(column int) rowEncoder {
	return func(w *writer, row *query.Row) { w.int(row.Values[column].Int) }
}

// intColumnExcept writes an integer, null if it is the exception.
func intColumnExcept(column int, none int64) rowEncoder {
	return func(w *writer, row *query.Row) {
		if n := row.Values[column].Int; n != none {
			w.int(n)
			return
		}
		w.raw("null")
	}
}

// offsetColumn writes a position in a text, null where it is kg.NoOffset.
func offsetColumn(column int) rowEncoder { return intColumnExcept(column, kg.NoOffset) }

// maxDaysColumn writes a number of days, null where nothing bounds it.
func maxDaysColumn(column int) rowEncoder { return intColumnExcept(column, query.OpenMost) }

// boolColumn writes whether a number is not 0.
func boolColumn(column int) rowEncoder {
	return func(w *writer, row *query.Row) { w.bool(row.Values[column].Int != 0) }
}

// verdictColumn writes the name of a verdict.
func verdictColumn(column int) rowEncoder {
	return func(w *writer, row *query.Row) { w.string(temporal.Verdict(row.Values[column].Int).String()) }
}

// scoreColumn writes a number of thousandths.
func scoreColumn(column int) rowEncoder {
	return func(w *writer, row *query.Row) {
		w.buf = strconv.AppendFloat(w.buf, float64(row.Values[column].Int)/1000, 'f', -1, 64)
	}
}

// namePartColumns writes a part of a text.
func namePartColumns(name, start, end int) rowEncoder {
	return func(w *writer, row *query.Row) {
		runes := []rune(row.Values[name].Text)
		w.string(string(runes[row.Values[start].Int:row.Values[end].Int]))
	}
}

// wordsColumn writes a text of words as a list of strings.
func wordsColumn(column int) rowEncoder {
	return func(w *writer, row *query.Row) {
		w.byte('[')
		rest := row.Values[column].Text
		for i := 0; rest != ""; i++ {
			var word string
			word, rest, _ = strings.Cut(rest, " ")
			if i > 0 {
				w.byte(',')
			}
			w.string(word)
		}
		w.byte(']')
	}
}

// branchPage writes the page of a branch.
func branchPage(branch int, value pageEncoder) rowEncoder {
	return func(w *writer, row *query.Row) { value(w, &row.Pages[branch]) }
}

// singleRow writes the one record that a branch leads to. By the schema there always is one.
func singleRow(branch int, record rowEncoder) rowEncoder {
	return func(w *writer, row *query.Row) {
		if rows := row.Pages[branch].Rows; len(rows) > 0 {
			record(w, &rows[0])
			return
		}
		w.fail(errBroken)
	}
}

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

// totalCount writes the number of entries of the whole list.
func totalCount(w *writer, page *query.Page) { w.int(page.Total) }

// peopleCount writes the number of people in the whole list of flows.
func peopleCount(w *writer, page *query.Page) { w.int(page.People) }

// hasMore writes whether the list goes on in the direction in which it was read.
func hasMore(w *writer, page *query.Page) { w.bool(page.More) }

// boundedList writes all rows of a page, of which it is an error to have more than most.
func boundedList(path ast.Path, most int, what string, record rowEncoder) pageEncoder {
	list := rowList(record)
	return func(w *writer, page *query.Page) {
		if page.More {
			w.fail(apierror.LimitExceeded(path, "somebody has more than %d %s", most, what))
			return
		}
		list(w, page)
	}
}
