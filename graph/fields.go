package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

func textField(prop query.Prop) fieldPlan {
	return func(_ *planner, at place) shape { return text(at.want.prop(prop)) }
}

func integerField(prop query.Prop) fieldPlan {
	return func(_ *planner, at place) shape { return integer(at.want.prop(prop)) }
}

func wordsField(prop query.Prop) fieldPlan {
	return func(_ *planner, at place) shape { return words(at.want.prop(prop)) }
}

// endField leads from a relation to one of its ends.
func endField(end query.End, schemaTypes kg.TypeSet) fieldPlan {
	return func(p *planner, at place) shape { return p.end(at, end, schemaTypes) }
}

func (p *planner) end(at place, end query.End, types kg.TypeSet) shape {
	b := p.branch(at, [...]string{query.Source: "source", query.Target: "target", query.Far: "far"}[end], types,
		func() query.Step { return query.EndStep{End: end} })
	return toOne{b.index, p.records(b.want, at.fields, types, at.path), true}
}

func planSubject(p *planner, at place) shape {
	b := p.branch(at, "subject", kg.Entities, func() query.Step { return query.SubjectStep{} })
	return toOne{b.index, p.records(b.want, at.fields, kg.Entities, at.path), true}
}

func planAliases(p *planner, at place) shape {
	b := p.branch(at, "aliases", 0, func() query.Step { return query.AliasesStep{} })
	at.want, at.on = b.want, 0
	return nested{b.index, rows{p.inline(at, "Alias", func(name string, at place) shape {
		if name == "name" {
			return text(at.want.prop(query.PropAlias))
		}
		return text(at.want.prop(query.PropAliasLanguage))
	})}}
}

func planCitations(p *planner, at place) shape {
	b := p.branch(at, "citations", 0, func() query.Step { return query.CitationsStep{} })
	at.want, at.on = b.want, 0
	return nested{b.index, rows{p.inline(at, "Citation", p.citationField)}}
}

func (p *planner) citationField(name string, at place) shape {
	switch name {
	case "quote":
		return text(at.want.prop(query.PropQuote))
	case "start":
		return offset(at.want.prop(query.PropQuoteStart))
	case "end":
		return offset(at.want.prop(query.PropQuoteEnd))
	default: // document
		b := p.branch(at, "document", kg.Documents, func() query.Step { return query.DocumentStep{} })
		return toOne{b.index, p.records(b.want, at.fields, kg.Documents, at.path), true}
	}
}

func planPeriod(p *planner, at place) shape {
	return p.inline(at, "Period", func(name string, at place) shape {
		switch name {
		case "start":
			return text(at.want.prop(query.PropStart))
		case "end":
			return text(at.want.prop(query.PropEnd))
		case "status":
			return text(at.want.prop(query.PropStatus))
		case "inferred":
			return boolean(at.want.prop(query.PropInferred))
		default: // holds
			return p.holds(at)
		}
	})
}

func (p *planner) holds(at place) shape {
	on, ok := p.arguments(at)["on"].(temporal.PartialDate)
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
	relation := p.branch(at, "first "+l.kind.String(), kg.Types(l.kind.RecordType()), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{l.kind}, Direction: kg.Out,
			Filter: standingIn(kg.Asserted()), Slice: query.Slice{Limit: 1},
		}
	})
	types := l.kind.Targets()
	below := place{want: relation.want, on: relation.want.Types, fields: at.fields, path: at.path}
	return nested{relation.index, first{p.end(below, query.Target, types)}}
}

func standingIn(standings []kg.Standing) query.Filter {
	names := make([]query.Value, len(standings))
	for i, s := range standings {
		names[i].Text = s.String()
	}
	return &query.Compare{Prop: query.PropStanding, Op: query.OpOneOf, Values: names}
}
