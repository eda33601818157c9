package sqlgen

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// EndColumn returns the column with the key of an end.
func EndColumn(alias string, end query.End, far string) string {
	switch end {
	case query.Source:
		return alias + ".source"
	case query.Target:
		return alias + ".target"
	default:
		return far
	}
}

// Scope is the rows that a filter applies to.
type Scope struct {
	Table *schema.Table
	Alias string
	Far   string     // of relations: the key of the far end, if there is one
	Types kg.TypeSet // of entities: the possible types
}

// Filter returns a condition, in brackets if needed. It is never null.
func (q *Query) Filter(f query.Filter, s Scope) string {
	switch f := f.(type) {
	case query.All:
		return q.combined(f, s, " AND ", "1")
	case query.Any:
		return q.combined(f, s, " OR ", "0")
	case query.Not:
		return "NOT " + q.Filter(f.Filter, s)
	case *query.Compare:
		return q.compare(f, s)
	case *query.OfType:
		return s.Alias + ".type IN (" + numberList(f.Types.List()) + ")"
	case *query.MayHold:
		return "(" + s.Alias + ".s0 < " + q.Arg(int64(f.To)) + " AND " + s.Alias + ".e1 > " + q.Arg(int64(f.From)) + ")"
	case *query.HasRelation:
		return q.hasRelation(f, s)
	case *query.HasFact:
		return "EXISTS (SELECT 1" + fromFacts(q, f, s) + ")"
	case *query.Count:
		return q.compareNumber(f.Op, f.Values, "("+countOf(q, f.Of, s)+")", intOf)
	case *query.KnownBy:
		return q.knownBy(f, s)
	case *query.MovedOn:
		return q.movedOn(f, s)
	case *query.CameBack:
		return q.cameBack(f, s)
	case query.HasQuote:
		alias := q.Alias("c")
		return "EXISTS (SELECT 1 FROM json_each(" + s.Alias + ".citations) " + alias + " WHERE " + alias + ".value ->> 3 <> '')"
	case *query.EndIs:
		alias := q.Alias("e")
		return EndColumn(s.Alias, f.End, s.Far) + " IN (SELECT " + alias + ".pk FROM entities " + alias +
			" WHERE " + q.Filter(f.Filter, Scope{schema.Entities, alias, "", kg.Entities}) + ")"
	case nil:
		return "1"
	default:
		return fmt.Sprintf("unsupported_filter('%T')", f) // no such function: the statement fails
	}
}

// Listed returns the condition on the records of a list. If the filter is selective, SQLite should start from it, and not
// from all entities of the type: the plus disables that index.
func Listed(q *Query, l *query.List, alias string) string {
	if kg.Documents.Has(l.Type) {
		return q.Filter(l.Filter, Scope{Table: schema.Documents, Alias: alias})
	}
	begin := ""
	if IsSelective(l.Filter, kg.Types(l.Type)) {
		begin = "+"
	}
	return begin + alias + ".type = " + strconv.Itoa(int(l.Type)) +
		q.AndFilter(l.Filter, Scope{Table: schema.Entities, Alias: alias, Types: kg.Types(l.Type)})
}

// AndFilter returns a filter as an additional condition; "" if there is no filter.
func (q *Query) AndFilter(f query.Filter, s Scope) string {
	if f == nil {
		return ""
	}
	return " AND " + q.Filter(f, s)
}

func (q *Query) combined(list []query.Filter, s Scope, with, none string) string {
	if len(list) == 0 {
		return none
	}
	parts := make([]string, len(list))
	for i, f := range list {
		parts[i] = q.Filter(f, s)
	}
	return "(" + strings.Join(parts, with) + ")"
}

// hasRelation starts from the matching relations if these are likely to be few, and otherwise from each entity.
func (q *Query) hasRelation(f *query.HasRelation, s Scope) string {
	var parts []string
	for _, w := range storekit.Incidences(f.Kinds, f.Direction, s.Types) {
		alias := q.Alias("r")
		w.Both = false // duplicates do not matter
		if namesEnd(f.Filter) {
			parts = append(parts, s.Alias+".pk IN (SELECT "+alias+"."+w.Near()+" FROM relations "+alias+
				" WHERE "+alias+".kind = "+strconv.Itoa(int(w.Kind))+
				q.AndFilter(f.Filter, Scope{schema.Relations, alias, alias + "." + w.Far(), 0})+")")
			continue
		}
		parts = append(parts, "EXISTS (SELECT 1 FROM relations "+alias+" WHERE "+q.Touching(w, alias, s.Alias+".pk", f.Filter)+")")
	}
	if len(parts) == 0 {
		return "0"
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}

// fromFacts selects the facts of an entity through which a filter holds.
func fromFacts(q *Query, f *query.HasFact, s Scope) string {
	alias := q.Alias("f")
	return " FROM facts " + alias + " WHERE " + alias + ".entity = " + s.Alias + ".pk" +
		q.AndFilter(f.Filter, Scope{schema.Facts, alias, "", 0})
}

// countOf returns the number of the relations or facts of an entity through which a filter holds.
func countOf(q *Query, of query.Filter, s Scope) string {
	switch f := of.(type) {
	case *query.HasRelation:
		return CountTouching(q, storekit.Incidences(f.Kinds, f.Direction, s.Types), s.Alias+".pk", f.Filter)
	case *query.HasFact:
		return "(SELECT count(*)" + fromFacts(q, f, s) + ")"
	default:
		return fmt.Sprintf("unsupported_count('%T')", f) // no such function: the statement fails
	}
}

// IsSelective reports whether a filter of entities requires a relation to a named entity.
func IsSelective(f query.Filter, types kg.TypeSet) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, func(one query.Filter) bool { return IsSelective(one, types) })
	case *query.HasRelation:
		return namesEnd(f.Filter) && len(storekit.Incidences(f.Kinds, f.Direction, types)) == 1
	case *query.MovedOn, *query.KnownBy:
		return true
	case *query.CameBack:
		return f.At != nil
	default:
		return false // only affects which statement is used
	}
}

// namesEnd reports whether a filter of relations names them, or leads from one of their ends to what it names.
func namesEnd(f query.Filter) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, namesEnd)
	case *query.EndIs:
		_, named := storekit.HopsToNamed(f.Filter)
		return named
	default:
		return storekit.NamesRelation(f)
	}
}

// knownBy finds the entities by the index of keys.
func (q *Query) knownBy(f *query.KnownBy, s Scope) string {
	if len(f.Keys) == 0 {
		return "0"
	}
	keys := `"` + strings.Join(namesearch.KnownKeys(f), `" OR "`) + `"`
	return s.Alias + ".pk IN (SELECT rowid FROM names WHERE names MATCH " + q.Arg(keys) + ")"
}

// comparisons are the operators that SQL has, too.
var comparisons = map[query.Op]string{
	query.OpEqual: " = ", query.OpLess: " < ", query.OpLessEqual: " <= ", query.OpGreater: " > ", query.OpGreaterEqual: " >= ",
}

func (q *Query) compare(c *query.Compare, s Scope) string {
	x := q.Expr(s.Table, s.Alias, c.Prop)
	switch {
	case isStoredAsNumber(c.Prop):
		return q.compareNumber(c.Op, c.Values, x, func(v query.Value) int64 { return storedNumber(c.Prop, v.Text) })
	case c.Prop.IsInt():
		return q.compareNumber(c.Op, c.Values, x, intOf)
	}
	exists := x + " <> ''"
	switch c.Op {
	case query.OpMissing:
		return "octet_length(" + x + ") = 0" // reads no long text
	case query.OpPartial:
		return "(" + exists + " AND length(" + x + ") < " + strconv.Itoa(len(time.DateOnly)) + ")"
	case query.OpOneOf:
		return "(" + exists + " AND " + x + " IN (SELECT value FROM json_each(" + q.Arg(TextList(c.Values)) + ")))"
	case query.OpContains:
		return "(" + exists + " AND instr(" + x + ", " + q.Arg(c.Values[0].Text) + ") > 0)"
	case query.OpStartsWith:
		v := q.Arg(c.Values[0].Text)
		return "(" + exists + " AND substr(" + x + ", 1, length(" + v + ")) = " + v + ")"
	case query.OpHas:
		pattern, separator := storekit.HasPattern(c.Prop, c.Values[0].Text)
		s := q.Arg(separator)
		return "instr(" + s + " || " + x + " || " + s + ", " + q.Arg(pattern) + ") > 0"
	default:
		return "(" + exists + " AND " + x + comparisons[c.Op] + q.Arg(c.Values[0].Text) + ")"
	}
}

func intOf(v query.Value) int64 { return v.Int }

func (q *Query) compareNumber(op query.Op, values []query.Value, x string, number func(query.Value) int64) string {
	switch op {
	case query.OpMissing:
		return "0"
	case query.OpOneOf:
		numbers := make([]int64, len(values))
		for i, v := range values {
			numbers[i] = number(v)
		}
		return x + " IN (SELECT value FROM json_each(" + q.Arg(db.KeyList(numbers)) + "))"
	default:
		return x + comparisons[op] + q.Arg(number(values[0]))
	}
}

// isStoredAsNumber reports whether a property is a name that is stored as a number.
func isStoredAsNumber(p query.Prop) bool {
	return p == query.PropKind || p == query.PropStatus || p == query.PropStanding
}

// storedNumber returns the number of a name, -1 if there is none.
func storedNumber(p query.Prop, name string) int64 {
	switch p {
	case query.PropKind:
		if k, ok := kg.ParseKind(name); ok {
			return int64(k)
		}
	case query.PropStatus:
		if s, ok := temporal.ParseStatus(name); ok {
			return int64(s)
		}
	case query.PropStanding:
		if s, ok := kg.ParseStanding(name); ok {
			return int64(s)
		}
	}
	return -1
}
