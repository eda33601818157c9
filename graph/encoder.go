package graph

import (
	"errors"
	"strconv"

	"ties/kg/query"
)

// encoder writes a value of the answer from what was read for it: a row, a page, or a value computed from them.
type encoder[T any] func(w *writer, v T)

type (
	rowEncoder  = encoder[*query.Row]
	pageEncoder = encoder[*query.Page]
)

// member is a member of a JSON object.
type member[T any] struct {
	key   string // the response key as JSON, with its colon
	value encoder[T]
}

// objectOf writes an object whose members all come from the same value.
func objectOf[T any](members []member[T]) encoder[T] {
	return func(w *writer, v T) {
		w.byte('{')
		for i := range members {
			if i > 0 {
				w.byte(',')
			}
			w.raw(members[i].key)
			members[i].value(w, v)
		}
		w.byte('}')
	}
}

// listOf writes a list.
func listOf[T, E any](entries func(v T) []E, one encoder[E]) encoder[T] {
	return func(w *writer, v T) {
		w.byte('[')
		for i, e := range entries(v) {
			if i > 0 {
				w.byte(',')
			}
			one(w, e)
		}
		w.byte(']')
	}
}

// constant writes the same JSON for every value.
func constant[T any](json string) encoder[T] {
	return func(w *writer, _ T) { w.raw(json) }
}

func typenameConstant[T any](typeName string) encoder[T] { return constant[T](`"` + typeName + `"`) }

// nullValue is the encoder of a field of a plan that is refused.
func nullValue(w *writer, _ *query.Row) { w.raw("null") }

// stringOf writes a text.
func stringOf[T any](of func(v T) string) encoder[T] {
	return func(w *writer, v T) { w.string(of(v)) }
}

// stringOrNull writes a text, null where it is missing.
func stringOrNull[T any](of func(v T) string) encoder[T] {
	return func(w *writer, v T) { w.textOrNull(of(v)) }
}

// intOrNull writes a whole number, null where there is none.
func intOrNull[T any](of func(v T) (n int, ok bool)) encoder[T] {
	return func(w *writer, v T) {
		if n, ok := of(v); ok {
			w.int(int64(n))
			return
		}
		w.raw("null")
	}
}

// jsonKey returns the JSON of a response key. Keys are GraphQL names, so there is nothing to escape.
func jsonKey(key string) string { return `"` + key + `":` }

// writer builds the JSON of an answer.
type writer struct {
	buf []byte
	err error // why the answer must not be used, nil where it can be
}

// errBroken is the error of rows that lack what the schema promises.
var errBroken = errors.New("the rows lack an end, a subject or a document")

// fail sets the error of the answer, unless it has one.
func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) byte(b byte)  { w.buf = append(w.buf, b) }
func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }
func (w *writer) int(n int64)  { w.buf = strconv.AppendInt(w.buf, n, 10) }

func (w *writer) bool(b bool) { w.buf = strconv.AppendBool(w.buf, b) }

// textOrNull writes a JSON string, null where it is empty.
func (w *writer) textOrNull(s string) {
	if s != "" {
		w.string(s)
		return
	}
	w.raw("null")
}

const hexDigits = "0123456789abcdef"

// string writes a JSON string (RFC 8259, section 7) with the fewest escapes.
func (w *writer) string(s string) {
	w.buf = append(w.buf, '"')
	clean := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.buf = append(w.buf, s[clean:i]...)
		w.escape(c)
		clean = i + 1
	}
	w.buf = append(w.buf, s[clean:]...)
	w.buf = append(w.buf, '"')
}

func (w *writer) escape(c byte) {
	switch c {
	case '"', '\\':
		w.buf = append(w.buf, '\\', c)
	case '\n':
		w.buf = append(w.buf, `\n`...)
	case '\r':
		w.buf = append(w.buf, `\r`...)
	case '\t':
		w.buf = append(w.buf, `\t`...)
	default:
		w.buf = append(w.buf, `\u00`...)
		w.buf = append(w.buf, hexDigits[c>>4], hexDigits[c&15])
	}
}
