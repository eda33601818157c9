package cypher

import (
	"strings"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
)

// filter returns a condition, in brackets if needed. A comparison with a missing value is null, which WHERE treats as false;
// below a Not it must be false, for which exact is set.
func (q *builder) filter(f query.Filter, at binding, exact bool) string {
	switch f := f.(type) {
	case query.All:
		return q.combined(f, at, exact, " AND ", true)
	case query.Any:
		return q.combined(f, at, exact, " OR ", false)
	case query.Not:
		return "NOT " + q.filter(f.Filter, at, true)
	case *query.Compare:
		return q.compare(f, at, exact)
	case *query.OfType:
		return q.ofType(f, at)
	case *query.MayHold:
		return "(" + at.variable + ".s0 < " + q.param(int64(f.To)) + " AND " + at.variable + ".e1 > " + q.param(int64(f.From)) + ")"
	case *query.HasRelation:
		return q.hasRelation(f, at)
	case *query.HasFact:
		return "EXISTS { " + q.factsOf(f, at) + " }"
	case *query.Count:
		return q.count(f, at)
	case *query.KnownBy:
		return q.knownBy(f, at)
	case *query.MovedOn:
		return movedOn(q, f, at)
	case *query.CameBack:
		return cameBack(q, f, at)
	case query.HasQuote:
		return "any(q IN coalesce(" + at.variable + ".quotes, []) WHERE q <> '')"
	case *query.EndIs:
		return q.endIs(f, at, exact)
	default:
		q.unsupported(f)
		return ""
	}
}

// constant returns a condition that is always true, or always false. It is a parameter: given a literal false, the planner
// uses no index, and then rejects the index hint.
func (q *builder) constant(value bool) string { return q.param(value) }

func (q *builder) combined(list []query.Filter, at binding, exact bool, with string, none bool) string {
	if len(list) == 0 {
		return q.constant(none)
	}
	parts := make([]string, len(list))
	for i, f := range list {
		parts[i] = q.filter(f, at, exact)
	}
	return "(" + strings.Join(parts, with) + ")"
}

func (q *builder) ofType(f *query.OfType, at binding) string {
	if !f.Types.Meets(at.types) {
		return q.constant(false)
	}
	if only := at.on(f.Types); only != nil {
		return only[0]
	}
	return q.constant(true)
}

func (q *builder) hasRelation(f *query.HasRelation, at binding) string {
	if set := q.sets[f]; set != "" {
		return at.variable + " IN " + set
	}
	return "EXISTS { " + q.relationsOf(f, at) + " }"
}

// relationsOf matches the relations of an entity through which a filter holds.
func (q *builder) relationsOf(f *query.HasRelation, at binding) string {
	r, far := q.variable("r"), q.variable("x")
	match := "MATCH " + Pattern(at.variable, r, f.Kinds, f.Direction, far)
	if f.Filter == nil {
		return match
	}
	return match + " WHERE " + q.filter(f.Filter, q.relationFrom(r, at.variable, far, f.Direction), false)
}

// factsOf matches the facts of an entity through which a filter holds.
func (q *builder) factsOf(f *query.HasFact, at binding) string {
	return matchFacts(q, factBinding(q), at, at.types, f.Filter, "")
}

// count compares a number of relations or facts. Where all are counted it is that of a bare pattern, which the
// database keeps.
func (q *builder) count(f *query.Count, at binding) string {
	number := ""
	switch of := f.Of.(type) {
	case *query.HasRelation:
		if of.Filter == nil {
			number = "COUNT { " + Pattern(at.variable, "", of.Kinds, of.Direction, "") + " }"
		} else {
			number = "COUNT { " + q.relationsOf(of, at) + " }"
		}
	case *query.HasFact:
		number = "COUNT { " + q.factsOf(of, at) + " }"
	default:
		q.unsupported(of)
	}
	numbers := make([]any, len(f.Values))
	for i, v := range f.Values {
		numbers[i] = v.Int
	}
	if f.Op == query.OpOneOf {
		return "(" + number + " IN " + q.param(numbers) + ")"
	}
	return "(" + number + comparisons[f.Op] + q.param(numbers[0]) + ")"
}

// relationFrom is a relation that was reached from a node.
func (q *builder) relationFrom(r, near, far string, direction kg.Direction) binding {
	p := binding{family: relationFamily, variable: r, types: kg.Relations, far: far}
	switch direction {
	case kg.Out:
		p.source, p.target = near, far
	case kg.In:
		p.source, p.target = far, near
	}
	return p
}

// endIs returns the condition on an end. A pattern without direction does not name the ends.
func (q *builder) endIs(f *query.EndIs, at binding, exact bool) string {
	e := binding{family: entityFamily, variable: at.end(f.End), types: kg.Entities}
	if e.variable != "" {
		return q.filter(f.Filter, e, exact)
	}
	e.variable = q.variable("e")
	function := "startNode("
	if f.End == query.Target {
		function = "endNode("
	}
	return "EXISTS { WITH " + function + at.variable + ") AS " + e.variable +
		" WHERE " + q.filter(f.Filter, e, false) + " RETURN 1 }"
}

// knownBy returns the condition on the keys of an entity. Where a statement can start from it, matchKnown does.
func (q *builder) knownBy(f *query.KnownBy, at binding) string {
	if len(f.Keys) == 0 {
		return q.constant(false)
	}
	parts := make([]string, len(f.Keys))
	for i, key := range namesearch.KnownKeys(f) {
		parts[i] = at.variable + ".keys CONTAINS " + q.param(key)
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}

// comparisons are the operators that Cypher has, too.
var comparisons = map[query.Op]string{
	query.OpEqual: " = ", query.OpContains: " CONTAINS ", query.OpStartsWith: " STARTS WITH ",
	query.OpLess: " < ", query.OpLessEqual: " <= ", query.OpGreater: " > ", query.OpGreaterEqual: " >= ",
}

func (q *builder) compare(c *query.Compare, at binding, exact bool) string {
	x := at.expr(c.Prop)
	var text string
	switch {
	case c.Op == query.OpMissing && !mayMiss(c.Prop):
		return q.constant(false)
	case c.Op == query.OpMissing:
		return x + " IS NULL"
	case c.Op == query.OpPartial:
		text = "size(" + x + ") < " + q.param(len(time.DateOnly))
	case c.Op == query.OpOneOf:
		text = x + " IN " + q.param(driverValues(c.Prop, c.Values))
	case c.Op == query.OpHas:
		pattern, separator := storekit.HasPattern(c.Prop, c.Values[0].Text)
		s := q.param(separator)
		text = s + " + " + x + " + " + s + " CONTAINS " + q.param(pattern)
	default:
		text = x + comparisons[c.Op] + q.param(driverValues(c.Prop, c.Values[:1])[0])
	}
	text = q.byKey(c, at, text)
	if exact && mayMiss(c.Prop) {
		return "coalesce(" + text + ", false)"
	}
	return text
}

// byKey adds a comparison of sort keys, which are indexed, to one of equal names, which may be too long for an index.
func (q *builder) byKey(c *query.Compare, at binding, text string) string {
	if c.Prop != query.PropFolded || c.Op != query.OpEqual && c.Op != query.OpOneOf {
		return text
	}
	keys := make([]any, len(c.Values))
	for i, v := range c.Values {
		keys[i] = kg.SortKeyOfFolded(v.Text)
	}
	key := at.expr(query.PropSortKey)
	if c.Op == query.OpEqual {
		return "(" + key + " = " + q.param(keys[0]) + " AND " + text + ")"
	}
	return "(" + key + " IN " + q.param(keys) + " AND " + text + ")"
}
