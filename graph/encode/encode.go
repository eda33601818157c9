// Package encode writes the JSON of answers.
package encode

import "ties/kg/query"

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
			if !w.Fits() {
				return
			}
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
