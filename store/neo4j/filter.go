package neo4j

import (
	"encoding/hex"
	"strings"

	"ties/kg"
)

// filter gives a condition, in brackets where it needs them. A comparison with a missing value is null, which
// WHERE takes for false; below a Not it must be false indeed, and exact says so.
func (q *statement) filter(f kg.Filter, at place, exact bool) string {
	switch f := f.(type) {
	case kg.All:
		return q.combined(f, at, exact, " AND ", true)
	case kg.Any:
		return q.combined(f, at, exact, " OR ", false)
	case kg.Not:
		return "NOT " + q.filter(f.Filter, at, true)
	case *kg.Compare:
		return q.compare(f, at, exact)
	case *kg.OfType:
		return q.ofType(f, at)
	case *kg.MayHold:
		return "(" + at.variable + ".s0 < " + q.param(int64(f.To)) + " AND " + at.variable + ".e1 > " + q.param(int64(f.From)) + ")"
	case *kg.HasRelation:
		return q.hasRelation(f, at)
	case *kg.HasFact:
		fact := q.factOf(at)
		return "EXISTS { " + q.matchFacts(fact, at, at.types, f.Filter, "") + " }"
	case *kg.MovedOn:
		return q.moved(f, at)
	case *kg.CameBack:
		return q.cameBack(f, at)
	case *kg.EndIs:
		return q.endIs(f, at, exact)
	default:
		return q.constant(true)
	}
}

// constant gives a condition that always holds, or never does. It is a parameter: from a false that stands in
// the text the database concludes that it needs no index, and then refuses the one that is named.
func (q *statement) constant(value bool) string { return q.param(value) }

func (q *statement) combined(list []kg.Filter, at place, exact bool, with string, none bool) string {
	if len(list) == 0 {
		return q.constant(none)
	}
	parts := make([]string, len(list))
	for i, f := range list {
		parts[i] = q.filter(f, at, exact)
	}
	return "(" + strings.Join(parts, with) + ")"
}

func (q *statement) ofType(f *kg.OfType, at place) string {
	if !f.Types.Meets(at.types) {
		return q.constant(false)
	}
	if only := at.on(f.Types); only != nil {
		return only[0]
	}
	return q.constant(true)
}

func (q *statement) hasRelation(f *kg.HasRelation, at place) string {
	r, far := q.variable("r"), q.variable("x")
	match := pattern(at.variable, r, f.Kinds, f.Direction, far)
	if f.Filter == nil {
		return "EXISTS { MATCH " + match + " }"
	}
	return "EXISTS { MATCH " + match + " WHERE " + q.filter(f.Filter, q.reached(r, at.variable, far, f.Direction), false) + " }"
}

// reached is a relation that was reached from a node.
func (q *statement) reached(r, near, far string, direction kg.Direction) place {
	p := place{family: relations, variable: r, types: kg.Relations, far: far}
	switch direction {
	case kg.Out:
		p.source, p.target = near, far
	case kg.In:
		p.source, p.target = far, near
	}
	return p
}

// endIs looks at an end. Which of the two nodes that is, a pattern without direction does not tell.
func (q *statement) endIs(f *kg.EndIs, at place, exact bool) string {
	e := place{family: entities, variable: at.end(f.End), types: kg.Entities}
	if e.variable != "" {
		return q.filter(f.Filter, e, exact)
	}
	e.variable = q.variable("e")
	function := "startNode("
	if f.End == kg.Target {
		function = "endNode("
	}
	return "EXISTS { WITH " + function + at.variable + ") AS " + e.variable +
		" WHERE " + q.filter(f.Filter, e, false) + " RETURN 1 }"
}

// comparisons are the operators that Cypher has, too.
var comparisons = map[kg.Op]string{
	kg.Equal: " = ", kg.Contains: " CONTAINS ", kg.StartsWith: " STARTS WITH ",
	kg.Less: " < ", kg.LessEqual: " <= ", kg.Greater: " > ", kg.GreaterEqual: " >= ",
}

func (q *statement) compare(c *kg.Compare, at place, exact bool) string {
	x := at.expr(c.Prop)
	var text string
	switch {
	case c.Op == kg.Missing && !mayMiss(c.Prop):
		return q.constant(false)
	case c.Op == kg.Missing:
		return x + " IS NULL"
	case c.Op == kg.OneOf:
		text = x + " IN " + q.param(plain(c.Prop, c.Values))
	case c.Op == kg.Has:
		text = "' ' + " + x + " + ' ' CONTAINS " + q.param(" "+kindName(c.Values[0].Text)+" ")
	default:
		text = x + comparisons[c.Op] + q.param(plain(c.Prop, c.Values[:1])[0])
	}
	text = q.byKey(c, at, text)
	if exact && mayMiss(c.Prop) {
		return "coalesce(" + text + ", false)"
	}
	return text
}

// byKey has equal names be found by the sort key, which has an index: names may be too long for one.
func (q *statement) byKey(c *kg.Compare, at place, text string) string {
	if c.Prop != kg.PropFolded || c.Op != kg.Equal && c.Op != kg.OneOf {
		return text
	}
	keys := make([]any, len(c.Values))
	for i, v := range c.Values {
		keys[i] = sortKey(v.Text)
	}
	key := at.expr(kg.PropSortKey)
	if c.Op == kg.Equal {
		return "(" + key + " = " + q.param(keys[0]) + " AND " + text + ")"
	}
	return "(" + key + " IN " + q.param(keys) + " AND " + text + ")"
}

// sortKey is kg.SortKey of a name that is folded already.
func sortKey(folded string) string {
	const most = 256
	return hex.EncodeToString([]byte(folded[:min(len(folded), most)]))
}

// kindName gives the name of a relation kind, and for any other text one that no list has.
func kindName(name string) string {
	if _, ok := kg.ParseKind(name); !ok {
		return "-"
	}
	return name
}

// plain gives values of a property as the driver takes them.
func plain(p kg.Prop, values []kg.Value) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v.Text
		if p.IsInt() {
			list[i] = v.Int
		}
	}
	return list
}
