package sqlgen

import (
	"strconv"
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
)

// Touching returns the condition on relations that touch the entity of a key in one way.
func (q *Query) Touching(w storekit.Incidence, alias, key string, filter query.Filter) string {
	text := alias + "." + w.Near() + " = " + key + " AND " + alias + ".kind = " + strconv.Itoa(int(w.Kind))
	if w.In && w.Both {
		text += " AND " + alias + ".source <> " + alias + ".target" // loops count at their source
	}
	if filter != nil {
		text += " AND " + q.Filter(filter, Scope{schema.Relations, alias, alias + "." + w.Far(), 0})
	}
	return text
}

// CountTouching returns the number of relations that touch the entity of a key in some ways.
func CountTouching(q *Query, ways []storekit.Incidence, key string, filter query.Filter) string {
	if len(ways) == 0 {
		return "0"
	}
	counts := make([]string, len(ways))
	for i, w := range ways {
		alias := q.Alias("r")
		counts[i] = "(SELECT count(*) FROM relations " + alias + " WHERE " + q.Touching(w, alias, key, filter) + ")"
	}
	return strings.Join(counts, " + ")
}

// RelationPage returns the keys of a slice of the relations that touch an entity: from each index as many as the slice can
// have, and the first of all of these.
func (q *Query) RelationPage(ways []storekit.Incidence, key string, filter query.Filter, s query.Slice) string {
	limit, from := q.Arg(s.Limit+1), ""
	if s.From != nil {
		from = q.Arg(s.From[0].Text)
	}
	parts := make([]string, len(ways))
	for i, w := range ways {
		alias := q.Alias("r")
		parts[i] = "SELECT " + alias + ".pk AS pk, " + alias + ".ord AS ord FROM relations " + alias +
			" WHERE " + q.Touching(w, alias, key, filter) + sliceBy(alias+".ord", from, s) + " LIMIT " + limit
	}
	if len(parts) == 1 {
		return "SELECT pk FROM (" + parts[0] + ")"
	}
	return "SELECT pk FROM (SELECT * FROM (" + strings.Join(parts, ") UNION ALL SELECT * FROM (") + "))" +
		orderOf("ord", s) + " LIMIT " + limit
}

// CountedRelations returns the additional conditions on relations of some kinds for which a filter holds.
func (q *Query) CountedRelations(alias string, kinds []kg.RelationKind, filter query.Filter) string {
	text := ""
	if len(kinds) < len(kg.AllKinds()) {
		text = " AND " + alias + ".kind IN (" + numberList(kinds) + ")"
	}
	return text + q.AndFilter(filter, Scope{Table: schema.Relations, Alias: alias})
}
