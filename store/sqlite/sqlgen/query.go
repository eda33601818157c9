// Package sqlgen builds SQL: statements, conditions of filters, and the tables and conditions that statements share.
package sqlgen

import (
	"encoding/json"
	"strconv"
	"strings"

	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// KeysOf selects the keys of the entities with some IDs, in brackets.
func (q *Query) KeysOf(ids []string) string {
	return "(" + q.WithIDs(ids) + ")"
}

// TextList encodes texts as a JSON array, for json_each.
func TextList(values []query.Value) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = v.Text
	}
	list, _ := json.Marshal(texts) // strings can always be encoded
	return string(list)
}

// WithIDs selects the keys of the entities with some IDs.
func (q *Query) WithIDs(ids []string) string {
	return "SELECT t.pk FROM json_each(" + q.Arg(db.JSON(ids)) + ") l CROSS JOIN entities t ON t.id = l.value"
}

// Query is a statement under construction. Its text depends only on the plan's shape: values are bound.
type Query struct {
	Columns []string
	Joins   string
	Args    []any
	aliases int
}

// Column adds a column to the result, and returns its index.
func (q *Query) Column(expr string) int {
	q.Columns = append(q.Columns, expr)
	return len(q.Columns) - 1
}

// JoinList joins parts by commas, without the last one if it is empty.
func JoinList(parts ...string) string {
	if parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ", ")
}

// Arg binds a value, and returns its parameter.
func (q *Query) Arg(value any) string {
	q.Args = append(q.Args, value)
	return "?" + strconv.Itoa(len(q.Args))
}

// Alias returns a unique alias for a table.
func (q *Query) Alias(prefix string) string {
	q.aliases++
	return prefix + strconv.Itoa(q.aliases)
}

// Expr returns the SQL of a property.
func (q *Query) Expr(f *schema.Table, alias string, p query.Prop) string {
	return strings.ReplaceAll(f.Props[p], "@", alias)
}

// Text returns the statement.
func (q *Query) Text(from, rest string) string {
	return "SELECT " + strings.Join(q.Columns, ", ") + " FROM " + from + q.Joins + rest
}

// Sliced returns the end of a statement that takes a slice by one key, and one more row.
func (q *Query) Sliced(key string, s query.Slice) string {
	from := ""
	if s.From != nil {
		from = q.Arg(s.From[0].Text)
	}
	return sliceBy(key, from, s) + " LIMIT " + q.Arg(s.Limit+1)
}

// sliceBy returns the condition and the order of a slice by one key.
func sliceBy(key, from string, s query.Slice) string {
	condition := ""
	switch {
	case s.From == nil:
	case s.Backward:
		condition = " AND " + key + " < " + from
	default:
		condition = " AND " + key + " > " + from
	}
	return condition + orderOf(key, s)
}

func orderOf(key string, s query.Slice) string {
	if s.Backward {
		return " ORDER BY " + key + " DESC"
	}
	return " ORDER BY " + key
}
