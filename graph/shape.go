package graph

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// shape writes a value of the answer from a row.
type shape interface {
	write(w *writer, row *query.Row)
}

// object writes an object whose members all come from the same row.
type object []member

type member struct {
	label string // the response key as JSON, with its colon
	value shape
}

func (o object) write(w *writer, row *query.Row) {
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
type byType [16]shape

func (s *byType) write(w *writer, row *query.Row) {
	if s[row.Type] == nil {
		w.raw("null")
		return
	}
	s[row.Type].write(w, row)
}

// found writes a record that may not be there.
type found struct{ record shape }

func (s found) write(w *writer, row *query.Row) {
	if row.Type == 0 {
		w.raw("null")
		return
	}
	s.record.write(w, row)
}

// constant writes the same JSON for every row.
type constant string

func (s constant) write(w *writer, _ *query.Row) { w.raw(string(s)) }

// null is a constant for what will not be answered after all.
type null struct{}

func (null) write(w *writer, _ *query.Row) { w.raw("null") }

// text writes a text, null where it is missing.
type text int

func (s text) write(w *writer, row *query.Row) {
	if v := row.Values[s].Text; v != "" {
		w.string(v)
		return
	}
	w.raw("null")
}

// integer writes a whole number.
type integer int

func (s integer) write(w *writer, row *query.Row) { w.int(row.Values[s].Int) }

// offset writes a whole number, null where it is kg.NoOffset.
type offset int

func (s offset) write(w *writer, row *query.Row) {
	if v := row.Values[s].Int; v != kg.NoOffset {
		w.int(v)
		return
	}
	w.raw("null")
}

// boolean writes whether a number is not 0.
type boolean int

func (s boolean) write(w *writer, row *query.Row) {
	if row.Values[s].Int != 0 {
		w.raw("true")
		return
	}
	w.raw("false")
}

// words writes a text of words as a list of strings.
type words int

func (s words) write(w *writer, row *query.Row) {
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

// holds writes the verdict on whether the row's stint held on a date.
type holds struct {
	stint stintColumns
	on    temporal.PartialDate
}

func (s *holds) write(w *writer, row *query.Row) {
	w.string(s.stint.read(row).Bounds.Holds(s.on).String())
}

// nested writes what a branch leads to.
type nested struct {
	branch int
	value  pageShape
}

func (s nested) write(w *writer, row *query.Row) { s.value.writePage(w, &row.Pages[s.branch]) }

// toOne writes the one record that a branch leads to.
type toOne struct {
	branch int
	record shape
	need   bool // the schema says that there always is one
}

func (s toOne) write(w *writer, row *query.Row) {
	switch rows := row.Pages[s.branch].Rows; {
	case len(rows) > 0:
		s.record.write(w, &rows[0])
	case s.need:
		w.fail(errBroken)
	default:
		w.raw("null")
	}
}

// label makes the JSON of a response key. Keys are GraphQL names, so there is nothing to escape.
func label(key string) string { return `"` + key + `":` }

func nameOf(typeName string) constant { return constant(`"` + typeName + `"`) }
