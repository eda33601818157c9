package graph

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// rowEncoder writes a value of the answer from a row.
type rowEncoder interface {
	write(w *writer, row *query.Row)
}

// rowObject writes an object whose members all come from the same row.
type rowObject []rowMember

type rowMember struct {
	label string // the response key as JSON, with its colon
	value rowEncoder
}

func (o rowObject) write(w *writer, row *query.Row) {
	w.byte('{')
	for i := range o {
		if i > 0 {
			w.byte(',')
		}
		w.raw(o[i].label)
		o[i].value.write(w, row)
	}
	w.byte('}')
}

// byType writes an object as the row's type asks, null where there is no row.
type byType [16]rowEncoder

func (s *byType) write(w *writer, row *query.Row) {
	if s[row.Type] == nil {
		w.raw("null")
		return
	}
	s[row.Type].write(w, row)
}

// recordOrNull writes a record that may not be there.
type recordOrNull struct{ record rowEncoder }

func (s recordOrNull) write(w *writer, row *query.Row) {
	if row.Type == 0 {
		w.raw("null")
		return
	}
	s.record.write(w, row)
}

// constant writes the same JSON for every row.
type constant string

func (s constant) write(w *writer, _ *query.Row) { w.raw(string(s)) }

// nullValue is a constant for what will not be answered after all.
type nullValue struct{}

func (nullValue) write(w *writer, _ *query.Row) { w.raw("null") }

// textColumn writes a text, null where it is missing.
type textColumn int

func (s textColumn) write(w *writer, row *query.Row) {
	if v := row.Values[s].Text; v != "" {
		w.string(v)
		return
	}
	w.raw("null")
}

// intColumn writes a whole number.
type intColumn int

func (s intColumn) write(w *writer, row *query.Row) { w.int(row.Values[s].Int) }

// offsetColumn writes a whole number, null where it is kg.NoOffset.
type offsetColumn int

func (s offsetColumn) write(w *writer, row *query.Row) {
	if v := row.Values[s].Int; v != kg.NoOffset {
		w.int(v)
		return
	}
	w.raw("null")
}

// boolColumn writes whether a number is not 0.
type boolColumn int

func (s boolColumn) write(w *writer, row *query.Row) {
	if row.Values[s].Int != 0 {
		w.raw("true")
		return
	}
	w.raw("false")
}

// wordsColumn writes a text of words as a list of strings.
type wordsColumn int

func (s wordsColumn) write(w *writer, row *query.Row) {
	w.byte('[')
	rest := row.Values[s].Text
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

// holdsColumn writes the verdict on whether the row's stint held on a date.
type holdsColumn struct {
	stint stintColumns
	on    temporal.PartialDate
}

func (s *holdsColumn) write(w *writer, row *query.Row) {
	w.string(s.stint.read(row).Bounds.Holds(s.on).String())
}

// branchPage writes what a branch leads to.
type branchPage struct {
	branch int
	value  pageEncoder
}

func (s branchPage) write(w *writer, row *query.Row) { s.value.writePage(w, &row.Pages[s.branch]) }

// singleRow writes the one record that a branch leads to.
type singleRow struct {
	branch int
	record rowEncoder
	need   bool // the schema says that there always is one
}

func (s singleRow) write(w *writer, row *query.Row) {
	switch rows := row.Pages[s.branch].Rows; {
	case len(rows) > 0:
		s.record.write(w, &rows[0])
	case s.need:
		w.fail(errBroken)
	default:
		w.raw("null")
	}
}

// jsonKey makes the JSON of a response key. Keys are GraphQL names, so there is nothing to escape.
func jsonKey(key string) string { return `"` + key + `":` }

func typenameConstant(typeName string) constant { return constant(`"` + typeName + `"`) }
