package graph

import (
	"ties/kg"
)

func textField(prop kg.Prop) fieldPlan {
	return func(_ *planner, at place) shape { return text(at.want.prop(prop)) }
}

func integerField(prop kg.Prop) fieldPlan {
	return func(_ *planner, at place) shape { return integer(at.want.prop(prop)) }
}

func wordsField(prop kg.Prop) fieldPlan {
	return func(_ *planner, at place) shape { return words(at.want.prop(prop)) }
}

// endField leads from a relation to one of its ends.
func endField(end kg.End, schemaTypes kg.TypeSet) fieldPlan {
	return func(p *planner, at place) shape { return p.end(at, end, schemaTypes) }
}

func (p *planner) end(at place, end kg.End, types kg.TypeSet) shape {
	b := p.branch(at, [...]string{kg.Source: "source", kg.Target: "target", kg.Far: "far"}[end], types,
		func() kg.Step { return kg.EndStep{End: end} })
	return toOne{b.index, p.records(b.want, at.fields, types, at.path), true}
}

func planSubject(p *planner, at place) shape {
	b := p.branch(at, "subject", kg.Entities, func() kg.Step { return kg.SubjectStep{} })
	return toOne{b.index, p.records(b.want, at.fields, kg.Entities, at.path), true}
}

func planAliases(p *planner, at place) shape {
	b := p.branch(at, "aliases", 0, func() kg.Step { return kg.AliasesStep{} })
	at.want, at.on = b.want, 0
	return nested{b.index, rows{p.inline(at, "Alias", func(name string, at place) shape {
		if name == "name" {
			return text(at.want.prop(kg.PropAlias))
		}
		return text(at.want.prop(kg.PropAliasLanguage))
	})}}
}

func planCitations(p *planner, at place) shape {
	b := p.branch(at, "citations", 0, func() kg.Step { return kg.CitationsStep{} })
	at.want, at.on = b.want, 0
	return nested{b.index, rows{p.inline(at, "Citation", p.citationField)}}
}

func (p *planner) citationField(name string, at place) shape {
	switch name {
	case "quote":
		return text(at.want.prop(kg.PropQuote))
	case "start":
		return offset(at.want.prop(kg.PropQuoteStart))
	case "end":
		return offset(at.want.prop(kg.PropQuoteEnd))
	default: // document
		b := p.branch(at, "document", kg.Documents, func() kg.Step { return kg.DocumentStep{} })
		return toOne{b.index, p.records(b.want, at.fields, kg.Documents, at.path), true}
	}
}

func planPeriod(p *planner, at place) shape {
	return p.inline(at, "Period", func(name string, at place) shape {
		switch name {
		case "start":
			return text(at.want.prop(kg.PropStart))
		case "end":
			return text(at.want.prop(kg.PropEnd))
		case "status":
			return text(at.want.prop(kg.PropStatus))
		case "inferred":
			return boolean(at.want.prop(kg.PropInferred))
		default: // holds
			return p.holds(at)
		}
	})
}

func (p *planner) holds(at place) shape {
	on, ok := p.arguments(at)["on"].(kg.PartialDate)
	if !ok {
		return null{}
	}
	return &holds{stintColumnsOf(at.want), on}
}

// arguments gives the coerced arguments of the field at a place. Those at fault are left out.
func (p *planner) arguments(at place) map[string]any { return p.args.arguments(at.fields[0], at.path) }

// linkedOne leads from an entity to the one at the other end of its first relation of a kind, among those
// that their sources take to be true.
type linkedOne struct{ kind kg.RelationKind }

func (l linkedOne) plan(p *planner, at place) shape {
	relation := p.branch(at, "first "+l.kind.String(), kg.Types(l.kind.Type()), func() kg.Step {
		return &kg.RelationsStep{
			Kinds: []kg.RelationKind{l.kind}, Direction: kg.Out,
			Filter: standingIn(kg.Asserted()), Slice: kg.Slice{Limit: 1},
		}
	})
	types := l.kind.Targets()
	below := place{want: relation.want, on: relation.want.Types, fields: at.fields, path: at.path}
	return nested{relation.index, first{p.end(below, kg.Target, types)}}
}

func standingIn(standings []kg.Standing) kg.Filter {
	names := make([]kg.Value, len(standings))
	for i, s := range standings {
		names[i].Text = s.String()
	}
	return &kg.Compare{Prop: kg.PropStanding, Op: kg.OneOf, Values: names}
}
