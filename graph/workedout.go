package graph

// part writes a value of the answer from something that was worked out from rows.
type part[T any] func(w *writer, v T)

// workedOut plans an object that is written from what was worked out: plan gives the part for each field.
func workedOut[T any](p *planner, at place, typeName string, plan func(name string, at place) part[T]) part[T] {
	groups := p.collect(at.fields, typeName, at.path)
	p.size += len(groups)
	labels, parts := make([]string, len(groups)), make([]part[T], len(groups))
	for i, g := range groups {
		labels[i] = label(g.key)
		if g.name() == typename {
			parts[i] = func(w *writer, _ T) { nameOf(typeName).write(w, nil) }
			continue
		}
		parts[i] = plan(g.name(), place{fields: g.fields, path: within(at.path, g.key)})
	}
	return func(w *writer, v T) {
		w.byte('{')
		for i := range parts {
			if i > 0 {
				w.byte(',')
			}
			w.raw(labels[i])
			parts[i](w, v)
		}
		w.byte('}')
	}
}

// each writes a list.
func each[T, E any](entries func(v T) []E, one part[E]) part[T] {
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

// spelled writes a text.
func spelled[T any](of func(v T) string) part[T] {
	return func(w *writer, v T) { w.string(of(v)) }
}

// spelledOrNull writes a text, null where it is missing.
func spelledOrNull[T any](of func(v T) string) part[T] {
	return func(w *writer, v T) {
		if text := of(v); text != "" {
			w.string(text)
			return
		}
		w.raw("null")
	}
}

// counted writes a whole number, null where there is none.
func counted[T any](of func(v T) (n int, ok bool)) part[T] {
	return func(w *writer, v T) {
		if n, ok := of(v); ok {
			w.int(int64(n))
			return
		}
		w.raw("null")
	}
}
