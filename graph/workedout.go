package graph

// encoder writes a value of the answer from something that was worked out from rows.
type encoder[T any] func(w *writer, v T)

// computedObject plans an object that is written from what was worked out: plan gives the part for each field.
func computedObject[T any](p *planner, at fieldContext, typeName string, plan func(name string, at fieldContext) encoder[T]) encoder[T] {
	groups := p.collect(at.fields, typeName, at.path)
	p.size += len(groups)
	labels, parts := make([]string, len(groups)), make([]encoder[T], len(groups))
	for i, g := range groups {
		labels[i] = jsonKey(g.key)
		if g.name() == typename {
			parts[i] = func(w *writer, _ T) { typenameConstant(typeName).write(w, nil) }
			continue
		}
		parts[i] = plan(g.name(), fieldContext{fields: g.fields, path: within(at.path, g.key)})
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

// stringOf writes a text.
func stringOf[T any](of func(v T) string) encoder[T] {
	return func(w *writer, v T) { w.string(of(v)) }
}

// stringOrNull writes a text, null where it is missing.
func stringOrNull[T any](of func(v T) string) encoder[T] {
	return func(w *writer, v T) {
		if text := of(v); text != "" {
			w.string(text)
			return
		}
		w.raw("null")
	}
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
