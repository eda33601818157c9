package sqlite

import (
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// selectQuery is a statement under construction. Its text depends on the plan's shape alone: values are bound.
type selectQuery struct {
	columns []string
	joins   string
	args    []any
	aliases int
}

// column adds one to the result, and gives its index.
func (q *selectQuery) column(expr string) int {
	q.columns = append(q.columns, expr)
	return len(q.columns) - 1
}

// arg binds a value, and gives the parameter that stands for it.
func (q *selectQuery) arg(value any) string {
	q.args = append(q.args, value)
	return "?" + strconv.Itoa(len(q.args))
}

// alias gives a name for a table that no other has.
func (q *selectQuery) alias(prefix string) string {
	q.aliases++
	return prefix + strconv.Itoa(q.aliases)
}

func (q *selectQuery) expr(f *family, alias string, p query.Prop) string {
	return strings.ReplaceAll(f.props[p], "@", alias)
}

// text puts the statement together.
func (q *selectQuery) text(from, rest string) string {
	return "SELECT " + strings.Join(q.columns, ", ") + " FROM " + from + q.joins + rest
}

// direct is one way in which relations of one kind touch an entity, each an index of its own.
type direct struct {
	kind kg.RelationKind
	in   bool
	loop bool // whether relations from an entity to itself count here
}

func (d direct) near() string {
	if d.in {
		return "target"
	}
	return "source"
}

func (d direct) far() string {
	if d.in {
		return "source"
	}
	return "target"
}

// directs lists the ways in which relations can touch entities of some types.
func directs(kinds []kg.RelationKind, direction kg.Direction, types kg.TypeSet) []direct {
	var list []direct
	for _, k := range kinds {
		if direction != kg.In && k.Sources().Meets(types) {
			list = append(list, direct{k, false, true})
		}
		if direction != kg.Out && k.Targets().Meets(types) {
			list = append(list, direct{k, true, direction != kg.Both})
		}
	}
	return list
}

// touching gives the condition on relations that touch, in one way, the entity whose key is given.
func (q *selectQuery) touching(d direct, alias, key string, filter query.Filter) string {
	text := alias + "." + d.near() + " = " + key + " AND " + alias + ".kind = " + strconv.Itoa(int(d.kind))
	if !d.loop {
		text += " AND " + alias + ".source <> " + alias + ".target"
	}
	if filter != nil {
		text += " AND " + q.filter(filter, scope{relations, alias, alias + "." + d.far(), 0})
	}
	return text
}

// page gives the keys of a slice of the relations that touch an entity: each way gives as many as the slice
// can take, and of these the first ones stay.
func (q *selectQuery) page(ways []direct, key string, filter query.Filter, s query.Slice) string {
	limit, from := q.arg(s.Limit+1), ""
	if s.From != nil {
		from = q.arg(s.From[0].Text)
	}
	parts := make([]string, len(ways))
	for i, d := range ways {
		alias := q.alias("r")
		parts[i] = "SELECT " + alias + ".pk AS pk, " + alias + ".ord AS ord FROM relations " + alias +
			" WHERE " + q.touching(d, alias, key, filter) + after(alias+".ord", from, s) + " LIMIT " + limit
	}
	if len(parts) == 1 {
		return "SELECT pk FROM (" + parts[0] + ")"
	}
	return "SELECT pk FROM (SELECT * FROM (" + strings.Join(parts, ") UNION ALL SELECT * FROM (") + "))" +
		orderBy("ord", s) + " LIMIT " + limit
}

// sliced gives the end of a statement that takes a slice by one key, and one row more.
func (q *selectQuery) sliced(key string, s query.Slice) string {
	from := ""
	if s.From != nil {
		from = q.arg(s.From[0].Text)
	}
	return after(key, from, s) + " LIMIT " + q.arg(s.Limit+1)
}

// after gives the condition and the order of a slice by one key.
func after(key, from string, s query.Slice) string {
	condition := ""
	switch {
	case s.From == nil:
	case s.Backward:
		condition = " AND " + key + " < " + from
	default:
		condition = " AND " + key + " > " + from
	}
	return condition + orderBy(key, s)
}

func orderBy(key string, s query.Slice) string {
	if s.Backward {
		return " ORDER BY " + key + " DESC"
	}
	return " ORDER BY " + key
}
