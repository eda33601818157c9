// Package encode writes the JSON of answers.
package encode

import (
	"errors"
	"strconv"

	"ties/kg/query"
)

// Encoder writes a value of the answer from what was read for it: a row, a page, or a value computed from them.
type Encoder[T any] func(w *Writer, v T)

type (
	// RowEncoder writes a value from a row.
	RowEncoder = Encoder[*query.Row]
	// PageEncoder writes a value from a page.
	PageEncoder = Encoder[*query.Page]
)

// Member is a member of a JSON object.
type Member[T any] struct {
	Key   string // the response key as JSON, with its colon
	Value Encoder[T]
}

// ObjectOf writes an object whose members all come from the same value.
func ObjectOf[T any](members []Member[T]) Encoder[T] {
	return func(w *Writer, v T) {
		w.Byte('{')
		for i := range members {
			if i > 0 {
				w.Byte(',')
			}
			w.Raw(members[i].Key)
			members[i].Value(w, v)
		}
		w.Byte('}')
	}
}

// ListOf writes a list.
func ListOf[T, E any](entries func(v T) []E, one Encoder[E]) Encoder[T] {
	return func(w *Writer, v T) {
		w.Byte('[')
		for i, e := range entries(v) {
			if i > 0 {
				w.Byte(',')
			}
			one(w, e)
		}
		w.Byte(']')
	}
}

// Constant writes the same JSON for every value.
func Constant[T any](json string) Encoder[T] {
	return func(w *Writer, _ T) { w.Raw(json) }
}

// Typename writes the name of a type.
func Typename[T any](typeName string) Encoder[T] { return Constant[T](`"` + typeName + `"`) }

// NullValue is the encoder of a field of a plan that is refused.
func NullValue(w *Writer, _ *query.Row) { w.Raw("null") }

// StringOf writes a text.
func StringOf[T any](of func(v T) string) Encoder[T] {
	return func(w *Writer, v T) { w.Text(of(v)) }
}

// StringOrNull writes a text, null where it is missing.
func StringOrNull[T any](of func(v T) string) Encoder[T] {
	return func(w *Writer, v T) { w.TextOrNull(of(v)) }
}

// IntOrNull writes a whole number, null where there is none.
func IntOrNull[T any](of func(v T) (n int, ok bool)) Encoder[T] {
	return func(w *Writer, v T) {
		if n, ok := of(v); ok {
			w.Int(int64(n))
			return
		}
		w.Raw("null")
	}
}

// Key returns the JSON of a response key. Keys are GraphQL names, so there is nothing to escape.
func Key(key string) string { return `"` + key + `":` }

// Writer builds the JSON of an answer.
type Writer struct {
	Buf []byte
	Err error // why the answer must not be used, nil where it can be
}

// ErrBroken is the error of rows that lack what the schema promises.
var ErrBroken = errors.New("the rows lack an end, a subject or a document")

// Fail sets the error of the answer, unless it has one.
func (w *Writer) Fail(err error) {
	if w.Err == nil {
		w.Err = err
	}
}

// Byte writes a byte of JSON.
func (w *Writer) Byte(b byte) { w.Buf = append(w.Buf, b) }

// Raw writes JSON as it is.
func (w *Writer) Raw(s string) { w.Buf = append(w.Buf, s...) }

// Int writes a whole number.
func (w *Writer) Int(n int64) { w.Buf = strconv.AppendInt(w.Buf, n, 10) }

// Bool writes true or false.
func (w *Writer) Bool(b bool) { w.Buf = strconv.AppendBool(w.Buf, b) }

// TextOrNull writes a JSON string, null where it is empty.
func (w *Writer) TextOrNull(s string) {
	if s != "" {
		w.Text(s)
		return
	}
	w.Raw("null")
}

const hexDigits = "0123456789abcdef"

// Text writes a JSON string (RFC 8259, section 7) with the fewest escapes.
func (w *Writer) Text(s string) {
	w.Buf = append(w.Buf, '"')
	clean := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.Buf = append(w.Buf, s[clean:i]...)
		w.escape(c)
		clean = i + 1
	}
	w.Buf = append(w.Buf, s[clean:]...)
	w.Buf = append(w.Buf, '"')
}

func (w *Writer) escape(c byte) {
	switch c {
	case '"', '\\':
		w.Buf = append(w.Buf, '\\', c)
	case '\n':
		w.Buf = append(w.Buf, `\n`...)
	case '\r':
		w.Buf = append(w.Buf, `\r`...)
	case '\t':
		w.Buf = append(w.Buf, `\t`...)
	default:
		w.Buf = append(w.Buf, `\u00`...)
		w.Buf = append(w.Buf, hexDigits[c>>4], hexDigits[c&15])
	}
}
