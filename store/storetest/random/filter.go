package random

import (
	"slices"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
)

// freeTexts can be searched within; other texts are only compared as a whole.
var freeTexts = func() []query.Prop {
	list := []query.Prop{query.PropID, query.PropFolded}
	for _, t := range kg.Nodes.List() {
		for _, f := range fields.Of(t) {
			if f.Kind == fields.Text {
				list = append(list, f.Prop)
			}
		}
	}
	return list
}()

// ops returns the operators of a property.
func ops(p query.Prop) []query.Op {
	list := []query.Op{query.OpMissing, query.OpEqual, query.OpOneOf}
	ordered := p.IsInt() || p == query.PropStartDate || p == query.PropEndDate || p == query.PropPublishedDate || p == query.PropRecordedAt
	switch {
	case p == query.PropStart || p == query.PropEnd:
		return append(list, query.OpPartial)
	case p == query.PropOpenLists || p == query.PropIdentifiers:
		return []query.Op{query.OpMissing, query.OpHas}
	case ordered:
		return append(list, query.OpLess, query.OpLessEqual, query.OpGreater, query.OpGreaterEqual)
	case slices.Contains(freeTexts, p):
		return append(list, query.OpContains, query.OpStartsWith)
	default:
		return list
	}
}

// filterGenerator makes random filters.
type filterGenerator struct{ *generator }

// logic returns a combination of other filters.
func (d filterGenerator) logic(depth int, one func(depth int) query.Filter) query.Filter {
	var list []query.Filter
	for range d.IntN(4) {
		list = append(list, one(depth-1))
	}
	switch d.IntN(3) {
	case 0:
		return query.All(list)
	case 1:
		return query.Any(list)
	default:
		return query.Not{Filter: one(depth - 1)}
	}
}

func (d filterGenerator) entityFilter(depth int) query.Filter {
	switch n := d.IntN(10); {
	case depth > 0 && n < 3:
		return d.logic(depth, d.entityFilter)
	case depth > 0 && n < 7:
		return d.many(depth, n == 6)
	case depth > 0 && n == 9 && d.chance(2):
		return d.career()
	case depth > 0 && n == 8:
		return d.chain(depth)
	case n == 9 && d.chance(2):
		return d.knownBy()
	case n == 7:
		return &query.OfType{Types: kg.Types(some(d, 6, kg.Entities.List())...)}
	default:
		return d.compare(kg.Entities, pick(d, EntityProps))
	}
}

// many returns a filter through relations, or facts: that there is one, or how many there are.
func (d filterGenerator) many(depth int, facts bool) query.Filter {
	var has query.Filter = &query.HasFact{Filter: d.maybe(func() query.Filter { return d.factFilter(depth - 1) })}
	if !facts {
		has = &query.HasRelation{Kinds: d.kinds(), Direction: d.direction(), Filter: d.maybe(func() query.Filter { return d.relationFilter(depth-1, true) })}
	}
	if !d.chance(3) {
		return has
	}
	count := &query.Count{Of: has, Op: pick(d, []query.Op{query.OpEqual, query.OpOneOf, query.OpLess, query.OpLessEqual, query.OpGreater, query.OpGreaterEqual})}
	count.Values = integers(d.IntN(4))
	if count.Op == query.OpOneOf {
		count.Values = integers([]int{1, d.IntN(4), 0}[:d.IntN(4)]...)
	}
	return count
}

// chain returns a filter of what is joined to entities of an ID or a name through some relations.
func (d filterGenerator) chain(hops int) query.Filter {
	switch n := d.IntN(8); {
	case hops == 0 && d.chance(3):
		return d.knownBy()
	case hops == 0:
		c := &query.Compare{Prop: pick(d, []query.Prop{query.PropID, query.PropFolded}), Op: pick(d, []query.Op{query.OpEqual, query.OpOneOf})}
		c.Values = []query.Value{d.value(kg.Entities, c.Prop)}
		return c
	case n == 0:
		return query.Not{Filter: d.chain(hops)}
	case n == 1:
		return query.Any{d.chain(hops), d.chain(hops - 1)}
	case n == 2:
		return query.All{d.chain(hops), d.entityFilter(hops - 1)}
	}
	h := &query.HasRelation{Kinds: d.kinds(), Direction: d.direction(), Filter: &query.EndIs{End: query.Far, Filter: d.chain(hops - 1)}}
	if d.chance(3) {
		h.Filter = query.All{d.relationFilter(hops-1, true), h.Filter}
	}
	return h
}

// maybe returns a filter, or none.
func (d filterGenerator) maybe(make func() query.Filter) query.Filter {
	if d.chance(3) {
		return nil
	}
	return make()
}

// relationFilter returns a filter of relations; far says whether they have a query.Far.
func (d filterGenerator) relationFilter(depth int, far bool) query.Filter {
	switch n := d.IntN(10); {
	case depth > 0 && n < 3:
		return d.logic(depth, func(depth int) query.Filter { return d.relationFilter(depth, far) })
	case depth > 0 && n < 6:
		return &query.EndIs{End: d.end(far), Filter: d.entityFilter(depth - 1)}
	case n == 6:
		return d.mayHold()
	case n == 7 && d.chance(2):
		return query.HasQuote{}
	default:
		return d.compare(kg.Relations, pick(d, RelationProps))
	}
}

func (d filterGenerator) factFilter(depth int) query.Filter {
	switch n := d.IntN(10); {
	case depth > 0 && n < 3:
		return d.logic(depth, d.factFilter)
	case n == 3:
		return d.mayHold()
	case n == 4 && d.chance(2):
		return query.HasQuote{}
	default:
		return d.compare(kg.Facts, pick(d, FactProps))
	}
}

func (d filterGenerator) documentFilter(depth int) query.Filter {
	if depth > 0 && d.chance(3) {
		return d.logic(depth, d.documentFilter)
	}
	return d.compare(kg.Documents, pick(d, DocumentProps))
}

func (d filterGenerator) mayHold() query.Filter {
	date := pick(d, []temporal.PartialDate{"2013", "2014-05", "2014-05-03", "2016-02-29", "2016", "2024-12-01", "0001", "9999"})
	return &query.MayHold{From: date.First(), To: date.Last() + 1}
}

func (d filterGenerator) end(far bool) query.End {
	if far && d.chance(2) {
		return query.Far
	}
	return pick(d, []query.End{query.Source, query.Target})
}

func (d filterGenerator) kinds() []kg.RelationKind {
	if d.chance(4) {
		return kg.AllKinds()
	}
	return some(d, 4, kg.AllKinds())
}

func (d filterGenerator) direction() kg.Direction { return kg.Direction(1 + d.IntN(3)) }

func (d filterGenerator) compare(types kg.TypeSet, prop query.Prop) query.Filter {
	c := &query.Compare{Prop: prop, Op: pick(d, ops(prop))}
	switch c.Op {
	case query.OpMissing, query.OpPartial:
	case query.OpOneOf:
		for range d.IntN(4) {
			c.Values = append(c.Values, d.value(types, prop))
		}
	case query.OpHas:
		c.Values = []query.Value{{Text: d.item(prop)}}
	case query.OpContains, query.OpStartsWith:
		c.Values = []query.Value{{Text: d.part(d.value(types, prop).Text, c.Op)}}
	default:
		c.Values = []query.Value{d.value(types, prop)}
	}
	return c
}

// item returns what a list may have in it.
func (d filterGenerator) item(prop query.Prop) string {
	if prop == query.PropIdentifiers {
		return pick(d, []string{"wikidata", "in house", "house", "x", "lei", "x\té\nwikidata"})
	}
	return pick(d, kg.AllKinds()).String()
}

// value returns a value to compare a property with: mostly an existing one.
func (d filterGenerator) value(types kg.TypeSet, prop query.Prop) query.Value {
	if existing := d.values(types, prop); len(existing) > 0 && !d.chance(5) {
		return pick(d, existing)
	}
	if prop.IsInt() {
		return query.Value{Int: int64(d.IntN(4))}
	}
	return query.Value{Text: pick(d, append([]string{"%", "2014-06-01", "z"}, someTexts...))}
}

// part returns a substring of a text, in code points.
func (d filterGenerator) part(text string, op query.Op) string {
	runes := []rune(text)
	start, end := d.IntN(len(runes)+1), d.IntN(len(runes)+1)
	if op == query.OpStartsWith {
		return string(runes[:start])
	}
	return string(runes[min(start, end):max(start, end)])
}
