package encode

import (
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// ByType writes an object by the encoder of the row's type, null where there is no row.
type ByType [16]RowEncoder

// Write is the encoder.
func (s *ByType) Write(w *Writer, row *query.Row) {
	if s[row.Type] == nil {
		w.Raw("null")
		return
	}
	s[row.Type](w, row)
}

// RecordOrNull writes a record, null where there is none.
func RecordOrNull(record RowEncoder) RowEncoder {
	return func(w *Writer, row *query.Row) {
		if row.Type == 0 {
			w.Raw("null")
			return
		}
		record(w, row)
	}
}

// TextColumn writes a text, null where it is missing.
func TextColumn(column int) RowEncoder {
	return func(w *Writer, row *query.Row) { w.TextOrNull(row.Values[column].Text) }
}

// IntColumn writes a whole number.
func IntColumn(column int) RowEncoder {
	return func(w *Writer, row *query.Row) { w.Int(row.Values[column].Int) }
}

// intColumnExcept writes an integer, null if it is the exception.
func intColumnExcept(column int, none int64) RowEncoder {
	return func(w *Writer, row *query.Row) {
		if n := row.Values[column].Int; n != none {
			w.Int(n)
			return
		}
		w.Raw("null")
	}
}

// OffsetColumn writes a position in a text, null where it is kg.NoOffset.
func OffsetColumn(column int) RowEncoder { return intColumnExcept(column, kg.NoOffset) }

// MaxDaysColumn writes a number of days, null where nothing bounds it.
func MaxDaysColumn(column int) RowEncoder { return intColumnExcept(column, query.OpenMost) }

// BoolColumn writes whether a number is not 0.
func BoolColumn(column int) RowEncoder {
	return func(w *Writer, row *query.Row) { w.Bool(row.Values[column].Int != 0) }
}

// VerdictColumn writes the name of a verdict.
func VerdictColumn(column int) RowEncoder {
	return func(w *Writer, row *query.Row) { w.Text(temporal.Verdict(row.Values[column].Int).String()) }
}

// ScoreColumn writes a number of thousandths.
func ScoreColumn(column int) RowEncoder {
	return func(w *Writer, row *query.Row) {
		w.Buf = strconv.AppendFloat(w.Buf, float64(row.Values[column].Int)/1000, 'f', -1, 64)
	}
}

// NamePartColumns writes a part of a text.
func NamePartColumns(name, start, end int) RowEncoder {
	return func(w *Writer, row *query.Row) {
		runes := []rune(row.Values[name].Text)
		w.Text(string(runes[row.Values[start].Int:row.Values[end].Int]))
	}
}

// WordsColumn writes a text of words as a list of strings.
func WordsColumn(column int) RowEncoder {
	return func(w *Writer, row *query.Row) {
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

// BranchPage writes the page of a branch.
func BranchPage(branch int, value PageEncoder) RowEncoder {
	return func(w *Writer, row *query.Row) { value(w, &row.Pages[branch]) }
}

// SingleRow writes the one record that a branch leads to. By the schema there always is one.
func SingleRow(branch int, record RowEncoder) RowEncoder {
	return func(w *Writer, row *query.Row) {
		if rows := row.Pages[branch].Rows; len(rows) > 0 {
			record(w, &rows[0])
			return
		}
		w.Fail(ErrBroken)
	}
}

// RowList writes each row of a page, as a list.
func RowList(item RowEncoder) PageEncoder {
	return func(w *Writer, page *query.Page) {
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

// FirstRow writes the first row of a page, null where it is empty or not found.
func FirstRow(item RowEncoder) PageEncoder {
	return func(w *Writer, page *query.Page) {
		if len(page.Rows) == 0 {
			w.Raw("null")
			return
		}
		item(w, &page.Rows[0])
	}
}

// TotalCount writes the number of entries of the whole list.
func TotalCount(w *Writer, page *query.Page) { w.Int(page.Total) }

// PeopleCount writes the number of people in the whole list of flows.
func PeopleCount(w *Writer, page *query.Page) { w.Int(page.People) }

// PeopleLeftOut writes the number of people of whom flows count no move.
func PeopleLeftOut(w *Writer, page *query.Page) { w.Int(page.LeftOut) }

// HasMore writes whether the list goes on in the direction in which it was read.
func HasMore(w *Writer, page *query.Page) { w.Bool(page.More) }

// LeftOut writes how many entries of the whole list are not on its page, the first one.
func LeftOut(w *Writer, page *query.Page) { w.Int(page.Total - int64(len(page.Rows))) }
