package graph

import "ties/kg/query"

// encoder writes a value of the answer from what was read for it: a row, a page, or something computed
// from them.
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

// nullValue stands for what will not be answered after all.
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
