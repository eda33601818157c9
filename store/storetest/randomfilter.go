package storetest

import (
	"slices"

	"ties/kg"
)

// freeTexts can be searched within; other texts are compared as a whole.
var freeTexts = []kg.Prop{kg.PropID, kg.PropName, kg.PropFolded, kg.PropDescription, kg.PropURL, kg.PropCategory,
	kg.PropRole, kg.PropFactName, kg.PropValue}

// The properties by which records are filtered.
var (
	entityFiltered = []kg.Prop{kg.PropID, kg.PropName, kg.PropFolded, kg.PropSortKey, kg.PropDescription, kg.PropURL,
		kg.PropCategory, kg.PropDegree, kg.PropOpenLists}
	claimFiltered = []kg.Prop{kg.PropID, kg.PropRecordedAt, kg.PropStart, kg.PropEnd, kg.PropStartDate, kg.PropEndDate,
		kg.PropStatus, kg.PropInferred, kg.PropStartMin, kg.PropStartMax, kg.PropEndMin, kg.PropEndMax, kg.PropStanding, kg.PropOrder}
	relationFiltered = append([]kg.Prop{kg.PropKind, kg.PropRole}, claimFiltered...)
	factFiltered     = append([]kg.Prop{kg.PropFactName, kg.PropValue}, claimFiltered...)
)

// ops gives the comparisons that a property knows.
func ops(p kg.Prop) []kg.Op {
	list := []kg.Op{kg.Missing, kg.Equal, kg.OneOf}
	ordered := p.IsInt() || p == kg.PropStartDate || p == kg.PropEndDate || p == kg.PropRecordedAt
	switch {
	case p == kg.PropOpenLists:
		return []kg.Op{kg.Missing, kg.Has}
	case ordered:
		return append(list, kg.Less, kg.LessEqual, kg.Greater, kg.GreaterEqual)
	case slices.Contains(freeTexts, p):
		return append(list, kg.Contains, kg.StartsWith)
	default:
		return list
	}
}

// logic makes a filter out of others.
func (d *draw) logic(depth int, one func(depth int) kg.Filter) kg.Filter {
	var list []kg.Filter
	for range d.IntN(4) {
		list = append(list, one(depth-1))
	}
	switch d.IntN(3) {
	case 0:
		return kg.All(list)
	case 1:
		return kg.Any(list)
	default:
		return kg.Not{Filter: one(depth - 1)}
	}
}

func (d *draw) entityFilter(depth int) kg.Filter {
	switch n := d.IntN(10); {
	case depth > 0 && n < 3:
		return d.logic(depth, d.entityFilter)
	case depth > 0 && n < 6:
		return &kg.HasRelation{Kinds: d.kinds(), Direction: d.direction(), Filter: d.maybe(func() kg.Filter { return d.relationFilter(depth-1, true) })}
	case depth > 0 && n == 6:
		return &kg.HasFact{Filter: d.maybe(func() kg.Filter { return d.factFilter(depth - 1) })}
	case depth > 0 && n == 9 && d.chance(2):
		return d.career()
	case n == 7:
		return &kg.OfType{Types: kg.Types(some(d, 6, kg.Entities.List())...)}
	default:
		return d.compare(kg.Entities, pick(d, entityFiltered))
	}
}

// maybe makes a filter, or none.
func (d *draw) maybe(make func() kg.Filter) kg.Filter {
	if d.chance(3) {
		return nil
	}
	return make()
}

// relationFilter makes a filter of relations; far tells whether kg.Far can be asked for.
func (d *draw) relationFilter(depth int, far bool) kg.Filter {
	switch n := d.IntN(10); {
	case depth > 0 && n < 3:
		return d.logic(depth, func(depth int) kg.Filter { return d.relationFilter(depth, far) })
	case depth > 0 && n < 6:
		return &kg.EndIs{End: d.end(far), Filter: d.entityFilter(depth - 1)}
	case n == 6:
		return d.mayHold()
	default:
		return d.compare(kg.Relations, pick(d, relationFiltered))
	}
}

func (d *draw) factFilter(depth int) kg.Filter {
	switch n := d.IntN(10); {
	case depth > 0 && n < 3:
		return d.logic(depth, d.factFilter)
	case n == 3:
		return d.mayHold()
	default:
		return d.compare(kg.Facts, pick(d, factFiltered))
	}
}

func (d *draw) mayHold() kg.Filter {
	date := pick(d, []kg.PartialDate{"2013", "2014-05", "2014-05-03", "2016-02-29", "2016", "2024-12-01", "0001", "9999"})
	return &kg.MayHold{From: date.First(), To: date.Last() + 1}
}

func (d *draw) end(far bool) kg.End {
	if far && d.chance(2) {
		return kg.Far
	}
	return pick(d, []kg.End{kg.Source, kg.Target})
}

func (d *draw) kinds() []kg.RelationKind {
	if d.chance(4) {
		return kg.AllKinds()
	}
	return some(d, 4, kg.AllKinds())
}

func (d *draw) direction() kg.Direction { return kg.Direction(1 + d.IntN(3)) }

func (d *draw) compare(types kg.TypeSet, prop kg.Prop) kg.Filter {
	c := &kg.Compare{Prop: prop, Op: pick(d, ops(prop))}
	switch c.Op {
	case kg.Missing:
	case kg.OneOf:
		for range d.IntN(4) {
			c.Values = append(c.Values, d.value(types, prop))
		}
	case kg.Has:
		c.Values = []kg.Value{{Text: pick(d, kg.AllKinds()).String()}}
	case kg.Contains, kg.StartsWith:
		c.Values = []kg.Value{{Text: d.part(d.value(types, prop).Text, c.Op)}}
	default:
		c.Values = []kg.Value{d.value(types, prop)}
	}
	return c
}

// value makes a value to compare a property with: mostly one that is there.
func (d *draw) value(types kg.TypeSet, prop kg.Prop) kg.Value {
	if there := d.values(types, prop); len(there) > 0 && !d.chance(5) {
		return pick(d, there)
	}
	if prop.IsInt() {
		return kg.Value{Int: int64(d.IntN(4))}
	}
	return kg.Value{Text: pick(d, append([]string{"%", "2014-06-01", "z"}, someTexts...))}
}

// part cuts some code points out of a text.
func (d *draw) part(text string, op kg.Op) string {
	runes := []rune(text)
	start, end := d.IntN(len(runes)+1), d.IntN(len(runes)+1)
	if op == kg.StartsWith {
		return string(runes[:start])
	}
	return string(runes[min(start, end):max(start, end)])
}
