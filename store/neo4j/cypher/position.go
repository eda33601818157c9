package cypher

import (
	"strings"

	"ties/kg/query"
)

// afterStart returns the condition on rows after the start of a slice: by the first key not before it and, if equal in that,
// after it by the next keys. With an OR of two comparisons the planner would evaluate both, and sort the results, instead of
// scanning the index of the first key.
func afterStart(q *builder, e binding, l *query.List) string {
	last := len(l.Order) - 1
	text := ""
	for i := last; i >= 0; i-- {
		key := l.Order[i].Prop
		x, value := e.key(key), q.param(driverValues(key, l.Slice.From[i:i+1])[0])
		if i == last {
			text = x + comparator(l, i) + " " + value
			continue
		}
		text = x + comparator(l, i) + "= " + value + " AND (" + x + " <> " + value + " OR " + text + ")"
	}
	return text
}

// comparator returns the comparison in the direction of a key.
func comparator(l *query.List, key int) string {
	if isDescending(l, key) {
		return " <"
	}
	return " >"
}

func isDescending(l *query.List, key int) bool { return l.Order[key].Descending != l.Slice.Backward }

func orderByKeys(e binding, l *query.List) string {
	parts := make([]string, len(l.Order))
	for i, key := range l.Order {
		parts[i] = e.key(key.Prop)
		if isDescending(l, i) {
			parts[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(parts, ", ")
}
