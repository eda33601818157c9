package naive

import (
	"slices"
	"strings"

	"ties/kg"
)

// holds tells whether a filter holds of an item; none holds of all.
func (g Graph) holds(filter kg.Filter, i item) bool {
	switch f := filter.(type) {
	case nil:
		return true
	case kg.All:
		return !slices.ContainsFunc(f, func(one kg.Filter) bool { return !g.holds(one, i) })
	case kg.Any:
		return slices.ContainsFunc(f, func(one kg.Filter) bool { return g.holds(one, i) })
	case kg.Not:
		return !g.holds(f.Filter, i)
	case *kg.Compare:
		return g.compares(f, i)
	case *kg.OfType:
		return f.Types.Has(i.typ())
	case *kg.MayHold:
		s0, e1 := g.value(i, kg.PropStartMin).Int, g.value(i, kg.PropEndMax).Int
		return s0 < int64(f.To) && e1 > int64(f.From)
	case *kg.HasRelation:
		s := &kg.RelationsStep{Kinds: f.Kinds, Direction: f.Direction, Filter: f.Filter}
		return len(g.relations(i, s)) > 0
	case *kg.HasFact:
		return len(g.facts(i, f.Filter)) > 0
	case *kg.MovedOn:
		return g.moved(i.record.RecordID(), f)
	case *kg.CameBack:
		return g.cameBack(i.record.RecordID(), f)
	case *kg.EndIs:
		return g.holds(f.Filter, item{record: g[end(i, f.End)]})
	default:
		return false
	}
}

func (g Graph) compares(c *kg.Compare, i item) bool {
	v := g.value(i, c.Prop)
	missing := !c.Prop.IsInt() && v.Text == ""
	if c.Op == kg.Missing {
		return missing
	}
	if missing {
		return false
	}
	if c.Op == kg.OneOf {
		return slices.ContainsFunc(c.Values, func(one kg.Value) bool { return compareValues(v, one, c.Prop) == 0 })
	}
	return compares(c.Op, v, c.Values[0], c.Prop)
}

func compares(op kg.Op, v, with kg.Value, prop kg.Prop) bool {
	switch side := compareValues(v, with, prop); op {
	case kg.Equal:
		return side == 0
	case kg.Less:
		return side < 0
	case kg.LessEqual:
		return side <= 0
	case kg.Greater:
		return side > 0
	case kg.GreaterEqual:
		return side >= 0
	case kg.Contains:
		return strings.Contains(v.Text, with.Text)
	case kg.StartsWith:
		return strings.HasPrefix(v.Text, with.Text)
	case kg.Has:
		return slices.Contains(strings.Fields(v.Text), with.Text)
	default:
		return false
	}
}
