package graph

import (
	"strconv"
	"strings"

	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// byType writes an object by the encoder of the row's type, null where there is no row.
type byType [16]encode.RowEncoder

func (s *byType) write(w *encode.Writer, row *query.Row) {
	if s[row.Type] == nil {
		w.Raw("null")
		return
	}
	s[row.Type](w, row)
}

// recordOrNull writes a record, null where there is none.
func recordOrNull(record encode.RowEncoder) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		if row.Type == 0 {
			w.Raw("null")
			return
		}
		record(w, row)
	}
}

// textColumn writes a text, null where it is missing.
func textColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) { w.TextOrNull(row.Values[column].Text) }
}

// intColumn writes a whole number.
func intColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) { w.Int(row.Values[column].Int) }
}

// intColumnExcept writes an integer, null if it is the exception.
func intColumnExcept(column int, none int64) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		if n := row.Values[column].Int; n != none {
			w.Int(n)
			return
		}
		w.Raw("null")
	}
}

// offsetColumn writes a position in a text, null where it is kg.NoOffset.
func offsetColumn(column int) encode.RowEncoder { return intColumnExcept(column, kg.NoOffset) }

// maxDaysColumn writes a number of days, null where nothing bounds it.
func maxDaysColumn(column int) encode.RowEncoder { return intColumnExcept(column, query.OpenMost) }

// boolColumn writes whether a number is not 0.
func boolColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) { w.Bool(row.Values[column].Int != 0) }
}

// verdictColumn writes the name of a verdict.
func verdictColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) { w.Text(temporal.Verdict(row.Values[column].Int).String()) }
}

// scoreColumn writes a number of thousandths.
func scoreColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		w.Buf = strconv.AppendFloat(w.Buf, float64(row.Values[column].Int)/1000, 'f', -1, 64)
	}
}

// namePartColumns writes a part of a text.
func namePartColumns(name, start, end int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		runes := []rune(row.Values[name].Text)
		w.Text(string(runes[row.Values[start].Int:row.Values[end].Int]))
	}
}

// wordsColumn writes a text of words as a list of strings.
func wordsColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		w.Byte('[')
		rest := row.Values[column].Text
		for i := 0; rest != ""; i++ {
			var word string
			word, rest, _ = strings.Cut(rest, " ")
			if i > 0 {
				w.Byte(',')
			}
			w.Text(word)
		}
		w.Byte(']')
	}
}

// branchPage writes the page of a branch.
func branchPage(branch int, value encode.PageEncoder) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) { value(w, &row.Pages[branch]) }
}

// singleRow writes the one record that a branch leads to. By the schema there always is one.
func singleRow(branch int, record encode.RowEncoder) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		if rows := row.Pages[branch].Rows; len(rows) > 0 {
			record(w, &rows[0])
			return
		}
		w.Fail(encode.ErrBroken)
	}
}

// rowList writes each row of a page, as a list.
func rowList(item encode.RowEncoder) encode.PageEncoder {
	return func(w *encode.Writer, page *query.Page) {
		w.Byte('[')
		for i := range page.Rows {
			if !w.Fits() {
				return
			}
			if i > 0 {
				w.Byte(',')
			}
			item(w, &page.Rows[i])
		}
		w.Byte(']')
	}
}

// firstRow writes the first row of a page, null where it is empty or not found.
func firstRow(item encode.RowEncoder) encode.PageEncoder {
	return func(w *encode.Writer, page *query.Page) {
		if len(page.Rows) == 0 {
			w.Raw("null")
			return
		}
		item(w, &page.Rows[0])
	}
}

// totalCount writes the number of entries of the whole list.
func totalCount(w *encode.Writer, page *query.Page) { w.Int(page.Total) }

// peopleCount writes the number of people in the whole list of flows.
func peopleCount(w *encode.Writer, page *query.Page) { w.Int(page.People) }

// peopleLeftOut writes the number of people of whom flows count no move.
func peopleLeftOut(w *encode.Writer, page *query.Page) { w.Int(page.LeftOut) }

// hasMore writes whether the list goes on in the direction in which it was read.
func hasMore(w *encode.Writer, page *query.Page) { w.Bool(page.More) }

// leftOut writes how many entries of the whole list are not on its page, the first one.
func leftOut(w *encode.Writer, page *query.Page) { w.Int(page.Total - int64(len(page.Rows))) }
