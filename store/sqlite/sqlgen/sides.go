package sqlgen

import (
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
)

// Side is one way in which relations of one kind touch an entity, each an index of its own.
type Side struct {
	kind kg.RelationKind
	in   bool
	loop bool // whether relations from an entity to itself count here
}

func (d Side) near() string {
	if d.in {
		return "target"
	}
	return "source"
}

func (d Side) far() string {
	if d.in {
		return "source"
	}
	return "target"
}

// Sides lists the ways in which relations can touch entities of some types.
func Sides(kinds []kg.RelationKind, direction kg.Direction, types kg.TypeSet) []Side {
	var list []Side
	for _, k := range kinds {
		if direction != kg.In && k.Sources().Meets(types) {
			list = append(list, Side{k, false, true})
		}
		if direction != kg.Out && k.Targets().Meets(types) {
			list = append(list, Side{k, true, direction != kg.Both})
		}
	}
	return list
}

// Touching returns the condition on relations that touch, in one way, the entity whose key is given.
func (q *Query) Touching(d Side, alias, key string, filter query.Filter) string {
	text := alias + "." + d.near() + " = " + key + " AND " + alias + ".kind = " + strconv.Itoa(int(d.kind))
	if !d.loop {
		text += " AND " + alias + ".source <> " + alias + ".target"
	}
	if filter != nil {
		text += " AND " + q.Filter(filter, Scope{schema.Relations, alias, alias + "." + d.far(), 0})
	}
	return text
}

// RelationPage returns the keys of a slice of the relations that touch an entity: each side selects as many as the slice
// can take, and of these the first ones stay.
func (q *Query) RelationPage(ways []Side, key string, filter query.Filter, s query.Slice) string {
	limit, from := q.Arg(s.Limit+1), ""
	if s.From != nil {
		from = q.Arg(s.From[0].Text)
	}
	parts := make([]string, len(ways))
	for i, d := range ways {
		alias := q.Alias("r")
		parts[i] = "SELECT " + alias + ".pk AS pk, " + alias + ".ord AS ord FROM relations " + alias +
			" WHERE " + q.Touching(d, alias, key, filter) + sliceBy(alias+".ord", from, s) + " LIMIT " + limit
	}
	if len(parts) == 1 {
		return "SELECT pk FROM (" + parts[0] + ")"
	}
	return "SELECT pk FROM (SELECT * FROM (" + strings.Join(parts, ") UNION ALL SELECT * FROM (") + "))" +
		orderOf("ord", s) + " LIMIT " + limit
}
