package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

func textField(prop query.Prop) fieldPlan {
	return func(_ *planner, at fieldContext) rowEncoder { return textColumn(at.rows.prop(prop)) }
}

func integerField(prop query.Prop) fieldPlan {
	return func(_ *planner, at fieldContext) rowEncoder { return intColumn(at.rows.prop(prop)) }
}

func wordsField(prop query.Prop) fieldPlan {
	return func(_ *planner, at fieldContext) rowEncoder { return wordsColumn(at.rows.prop(prop)) }
}

// endField leads from a relation to one of its ends.
func endField(end query.End, schemaTypes kg.TypeSet) fieldPlan {
	return func(p *planner, at fieldContext) rowEncoder { return planEnd(p, at, end, schemaTypes) }
}

func planEnd(p *planner, at fieldContext, end query.End, types kg.TypeSet) rowEncoder {
	b := p.end(at, end, types)
	return singleRow(b.index, p.records(b.rows, at.fields, types, at.path))
}

// end returns the branch from relations to one of their ends.
func (p *planner) end(at fieldContext, end query.End, types kg.TypeSet) *branchPlan {
	key := [...]string{query.Source: "source", query.Target: "target", query.Far: "far"}[end]
	return p.branch(at, key, types, func() query.Step { return query.EndStep{End: end} })
}

func planSubject(p *planner, at fieldContext) rowEncoder {
	b := p.branch(at, "subject", kg.Entities, func() query.Step { return query.SubjectStep{} })
	return singleRow(b.index, p.records(b.rows, at.fields, kg.Entities, at.path))
}

func planAliases(p *planner, at fieldContext) rowEncoder {
	b := p.branch(at, "aliases", 0, func() query.Step { return query.AliasesStep{} })
	at = at.in(b.rows)
	return branchPage(b.index, rowList(planObject(p, at, "Alias", func(name string, at fieldContext) rowEncoder {
		if name == "name" {
			return textColumn(at.rows.prop(query.PropAlias))
		}
		return textColumn(at.rows.prop(query.PropAliasLanguage))
	})))
}

func planCitations(p *planner, at fieldContext) rowEncoder {
	b := p.branch(at, "citations", 0, func() query.Step { return query.CitationsStep{} })
	at = at.in(b.rows)
	return branchPage(b.index, rowList(planObject(p, at, "Citation", func(name string, at fieldContext) rowEncoder { return planCitationField(p, name, at) })))
}

func planCitationField(p *planner, name string, at fieldContext) rowEncoder {
	switch name {
	case "quote":
		return textColumn(at.rows.prop(query.PropQuote))
	case "start":
		return offsetColumn(at.rows.prop(query.PropQuoteStart))
	case "end":
		return offsetColumn(at.rows.prop(query.PropQuoteEnd))
	default: // document
		b := p.branch(at, "document", kg.Documents, func() query.Step { return query.DocumentStep{} })
		return singleRow(b.index, p.records(b.rows, at.fields, kg.Documents, at.path))
	}
}

func planPeriod(p *planner, at fieldContext) rowEncoder {
	return planObject(p, at, "Period", func(name string, at fieldContext) rowEncoder {
		switch name {
		case "start":
			return textColumn(at.rows.prop(query.PropStart))
		case "end":
			return textColumn(at.rows.prop(query.PropEnd))
		case "status":
			return textColumn(at.rows.prop(query.PropStatus))
		case "inferred":
			return boolColumn(at.rows.prop(query.PropInferred))
		default: // holds
			return planHolds(p, at)
		}
	})
}

func planHolds(p *planner, at fieldContext) rowEncoder {
	on, ok := p.arguments(at)["on"].(temporal.PartialDate)
	if !ok {
		return nullValue
	}
	stint := stintColumnsOf(at.rows)
	return func(w *writer, row *query.Row) { w.string(stint.read(row).Bounds.Holds(on).String()) }
}

// linkedEntity leads from an entity to the one at the other end of its first relation of a kind, among those of asserted
// standing.
type linkedEntity struct{ kind kg.RelationKind }

func (l linkedEntity) plan(p *planner, at fieldContext) rowEncoder {
	relation := p.branch(at, "first "+l.kind.String(), kg.Types(l.kind.RecordType()), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{l.kind}, Direction: kg.Out,
			Filter: hasStanding(kg.Asserted()), Slice: query.Slice{Limit: 1},
		}
	})
	types := l.kind.Targets()
	below := at.in(relation.rows)
	return branchPage(relation.index, firstRow(planEnd(p, below, query.Target, types)))
}
