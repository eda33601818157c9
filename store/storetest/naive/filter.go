package naive

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// holds reports whether a filter holds for an item; nil holds for all.
func (g evaluator) holds(filter query.Filter, i item) bool {
	switch f := filter.(type) {
	case nil:
		return true
	case query.All:
		return !slices.ContainsFunc(f, func(one query.Filter) bool { return !g.holds(one, i) })
	case query.Any:
		return slices.ContainsFunc(f, func(one query.Filter) bool { return g.holds(one, i) })
	case query.Not:
		return !g.holds(f.Filter, i)
	case *query.Compare:
		return g.compare(f, i)
	case *query.OfType:
		return f.Types.Has(i.typ())
	case *query.MayHold:
		startMin, endMax := g.value(i, query.PropStartMin).Int, g.value(i, query.PropEndMax).Int
		return startMin < int64(f.To) && endMax > int64(f.From)
	case *query.HasRelation, *query.HasFact:
		return countThrough(g, f, i) > 0
	case *query.Count:
		n := query.Value{Int: countThrough(g, f.Of, i)}
		if f.Op == query.OpOneOf {
			return slices.Contains(f.Values, n)
		}
		return satisfies(f.Op, n, f.Values[0], query.PropDegree) // which is a number, too
	case *query.KnownBy:
		return knownBy(i.record.(*kg.Entity), f.Keys)
	case *query.MovedOn:
		return g.moved(i.record.RecordID(), f)
	case *query.CameBack:
		return g.cameBack(i.record.RecordID(), f)
	case query.HasQuote:
		return slices.ContainsFunc(kg.Citations(i.record), func(c kg.Citation) bool { return c.Quote != "" })
	case *query.EndIs:
		return g.holds(f.Filter, item{record: g.RecordMap[end(i, f.End)]})
	default:
		panic(checkFilter(f))
	}
}

// countThrough returns the number of the relations or facts of an entity through which a filter holds.
func countThrough(g evaluator, of query.Filter, i item) int64 {
	if f, ok := of.(*query.HasRelation); ok {
		return int64(len(g.relations(i, &query.RelationsStep{Kinds: f.Kinds, Direction: f.Direction, Filter: f.Filter})))
	}
	return int64(len(g.facts(i, of.(*query.HasFact).Filter)))
}

func (g evaluator) compare(c *query.Compare, i item) bool {
	v := g.value(i, c.Prop)
	missing := !c.Prop.IsInt() && v.Text == ""
	if c.Op == query.OpMissing {
		return missing
	}
	if missing {
		return false
	}
	if c.Op == query.OpPartial {
		return len(v.Text) < len("2014-05-03")
	}
	if c.Op == query.OpOneOf {
		return slices.ContainsFunc(c.Values, func(one query.Value) bool { return compareValues(v, one, c.Prop) == 0 })
	}
	return satisfies(c.Op, v, c.Values[0], c.Prop)
}

func satisfies(op query.Op, v, with query.Value, prop query.Prop) bool {
	switch side := compareValues(v, with, prop); op {
	case query.OpEqual:
		return side == 0
	case query.OpLess:
		return side < 0
	case query.OpLessEqual:
		return side <= 0
	case query.OpGreater:
		return side > 0
	case query.OpGreaterEqual:
		return side >= 0
	case query.OpContains:
		return strings.Contains(v.Text, with.Text)
	case query.OpStartsWith:
		return strings.HasPrefix(v.Text, with.Text)
	case query.OpHas:
		return hasItem(v.Text, with.Text, prop)
	default:
		return false
	}
}

// hasItem reports whether a list has a relation kind, or an identifier of a scheme.
func hasItem(list, wanted string, prop query.Prop) bool {
	if prop != query.PropIdentifiers {
		return slices.Contains(strings.Fields(list), wanted)
	}
	return slices.ContainsFunc(strings.Split(list, "\n"), func(line string) bool {
		of, _, _ := strings.Cut(line, "\t")
		return of == wanted
	})
}
