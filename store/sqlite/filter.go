package sqlite

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// scope is what a filter speaks of.
type scope struct {
	family *family
	alias  string
	far    string     // of relations: the key of the far end, where there is one
	types  kg.TypeSet // of entities: those that it can be
}

// filter gives a condition, in brackets where it needs them. It is never null.
func (q *selectQuery) filter(f query.Filter, s scope) string {
	switch f := f.(type) {
	case query.All:
		return q.combined(f, s, " AND ", "1")
	case query.Any:
		return q.combined(f, s, " OR ", "0")
	case query.Not:
		return "NOT " + q.filter(f.Filter, s)
	case *query.Compare:
		return q.compare(f, s)
	case *query.OfType:
		return s.alias + ".type IN (" + typeNumbers(f.Types) + ")"
	case *query.MayHold:
		return "(" + s.alias + ".s0 < " + q.arg(int64(f.To)) + " AND " + s.alias + ".e1 > " + q.arg(int64(f.From)) + ")"
	case *query.HasRelation:
		return q.hasRelation(f, s)
	case *query.HasFact:
		alias := q.alias("f")
		return "EXISTS (SELECT 1 FROM facts " + alias + " WHERE " + alias + ".entity = " + s.alias + ".pk" +
			q.also(f.Filter, scope{facts, alias, "", 0}) + ")"
	case *query.MovedOn:
		return q.moved(f, s)
	case *query.CameBack:
		return q.cameBack(f, s)
	case *query.EndIs:
		alias := q.alias("e")
		return endColumn(s.alias, f.End, s.far) + " IN (SELECT " + alias + ".pk FROM entities " + alias +
			" WHERE " + q.filter(f.Filter, scope{entities, alias, "", kg.Entities}) + ")"
	default:
		return "1"
	}
}

func (q *selectQuery) also(f query.Filter, s scope) string {
	if f == nil {
		return ""
	}
	return " AND " + q.filter(f, s)
}

func (q *selectQuery) combined(list []query.Filter, s scope, with, none string) string {
	if len(list) == 0 {
		return none
	}
	parts := make([]string, len(list))
	for i, f := range list {
		parts[i] = q.filter(f, s)
	}
	return "(" + strings.Join(parts, with) + ")"
}

func typeNumbers(types kg.TypeSet) string {
	var numbers []string
	for _, t := range types.List() {
		numbers = append(numbers, strconv.Itoa(int(t)))
	}
	return strings.Join(numbers, ", ")
}

// hasRelation looks from the relations that fit where few are likely to, and at those of each entity
// otherwise.
func (q *selectQuery) hasRelation(f *query.HasRelation, s scope) string {
	var parts []string
	for _, d := range directs(f.Kinds, f.Direction, s.types) {
		alias := q.alias("r")
		d.loop = true // one way or the other, it is there
		if selective(f.Filter) {
			parts = append(parts, s.alias+".pk IN (SELECT "+alias+"."+d.near()+" FROM relations "+alias+
				" WHERE "+alias+".kind = "+strconv.Itoa(int(d.kind))+
				q.also(f.Filter, scope{relations, alias, alias + "." + d.far(), 0})+")")
			continue
		}
		parts = append(parts, "EXISTS (SELECT 1 FROM relations "+alias+" WHERE "+q.touching(d, alias, s.alias+".pk", f.Filter)+")")
	}
	if len(parts) == 0 {
		return "0"
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}

// few tells whether a filter of entities leaves only those that some relations or companies name.
func few(f query.Filter, types kg.TypeSet) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, func(one query.Filter) bool { return few(one, types) })
	case *query.HasRelation:
		return selective(f.Filter) && len(directs(f.Kinds, f.Direction, types)) == 1
	case *query.MovedOn:
		return true
	case *query.CameBack:
		return f.At != nil
	}
	return false
}

// selective tells whether a filter of relations names an end by its ID or name.
func selective(f query.Filter) bool {
	switch f := f.(type) {
	case query.All:
		for _, one := range f {
			if selective(one) {
				return true
			}
		}
	case *query.EndIs:
		return selective(f.Filter)
	case *query.Compare:
		named := f.Prop == query.PropID || f.Prop == query.PropFolded
		return named && (f.Op == query.OpEqual || f.Op == query.OpOneOf)
	}
	return false
}

// comparisons are the operators that SQL has, too.
var comparisons = map[query.Op]string{
	query.OpEqual: " = ", query.OpLess: " < ", query.OpLessEqual: " <= ", query.OpGreater: " > ", query.OpGreaterEqual: " >= ",
}

func (q *selectQuery) compare(c *query.Compare, s scope) string {
	x := q.expr(s.family, s.alias, c.Prop)
	switch {
	case numbered(c.Prop):
		return q.compareNumber(c, x, func(v query.Value) int64 { return number(c.Prop, v.Text) })
	case c.Prop.IsInt():
		return q.compareNumber(c, x, func(v query.Value) int64 { return v.Int })
	}
	there := x + " <> ''"
	switch c.Op {
	case query.OpMissing:
		return x + " = ''"
	case query.OpOneOf:
		return "(" + there + " AND " + x + " IN (SELECT value FROM json_each(" + q.arg(textList(c.Values)) + ")))"
	case query.OpContains:
		return "(" + there + " AND instr(" + x + ", " + q.arg(c.Values[0].Text) + ") > 0)"
	case query.OpStartsWith:
		v := q.arg(c.Values[0].Text)
		return "(" + there + " AND substr(" + x + ", 1, length(" + v + ")) = " + v + ")"
	case query.OpHas:
		return "instr(' ' || " + x + " || ' ', ' ' || " + q.arg(kindName(c.Values[0].Text)) + " || ' ') > 0"
	default:
		return "(" + there + " AND " + x + comparisons[c.Op] + q.arg(c.Values[0].Text) + ")"
	}
}

// kindName gives the name of a relation kind, and for any other text one that no list has.
func kindName(name string) string {
	if _, ok := kg.ParseKind(name); !ok {
		return "-"
	}
	return name
}

func (q *selectQuery) compareNumber(c *query.Compare, x string, number func(query.Value) int64) string {
	switch c.Op {
	case query.OpMissing:
		return "0"
	case query.OpOneOf:
		numbers := make([]int64, len(c.Values))
		for i, v := range c.Values {
			numbers[i] = number(v)
		}
		return x + " IN (SELECT value FROM json_each(" + q.arg(keyList(numbers)) + "))"
	default:
		return x + comparisons[c.Op] + q.arg(number(c.Values[0]))
	}
}

// numbered tells whether a property is a name that is stored as a number.
func numbered(p query.Prop) bool {
	return p == query.PropKind || p == query.PropStatus || p == query.PropStanding
}

// number gives the number of a name, -1 where there is none of that name.
func number(p query.Prop, name string) int64 {
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

func textList(values []query.Value) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = v.Text
	}
	list, _ := json.Marshal(texts) // strings cannot fail
	return string(list)
}
