package neo4j

import (
	"strings"

	"ties/kg"
)

// behind keeps what comes behind the start of a slice: what differs from it, in the first key that does, to
// the right side. That the first key is on that side or equal has its index used.
func (q *statement) behind(e place, l *kg.List) conditions {
	keys := make([]string, len(l.Order))
	values := make([]string, len(l.Order))
	for i, key := range l.Order {
		keys[i] = e.expr(key.Prop)
		values[i] = q.param(plain(key.Prop, l.Slice.From[i:i+1])[0])
	}
	last := len(keys) - 1
	text := keys[last] + side(l, last) + values[last]
	for i := last - 1; i >= 0; i-- {
		text = keys[i] + side(l, i) + values[i] + " OR " + keys[i] + " = " + values[i] + " AND (" + text + ")"
	}
	if last == 0 {
		return conditions{text}
	}
	return conditions{keys[0] + side(l, 0)[:2] + "= " + values[0], "(" + text + ")"}
}

// side gives the comparison that leads on from a key.
func side(l *kg.List, key int) string {
	if descends(l, key) {
		return " < "
	}
	return " > "
}

func descends(l *kg.List, key int) bool { return l.Order[key].Descending != l.Slice.Backward }

func orderByKeys(e place, l *kg.List) string {
	parts := make([]string, len(l.Order))
	for i, key := range l.Order {
		parts[i] = e.expr(key.Prop)
		if descends(l, i) {
			parts[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(parts, ", ")
}
