package graph

import (
	"strings"

	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
)

func textField(prop query.Prop) fieldPlan {
	return func(_ *planner, at fieldContext) encode.RowEncoder { return encode.TextColumn(at.rows.prop(prop)) }
}

func integerField(prop query.Prop) fieldPlan {
	return func(_ *planner, at fieldContext) encode.RowEncoder { return encode.IntColumn(at.rows.prop(prop)) }
}

func wordsField(prop query.Prop) fieldPlan {
	return func(_ *planner, at fieldContext) encode.RowEncoder { return encode.WordsColumn(at.rows.prop(prop)) }
}

// endField leads from a relation to one of its ends.
func endField(end query.End, schemaTypes kg.TypeSet) fieldPlan {
	return func(p *planner, at fieldContext) encode.RowEncoder { return planEnd(p, at, end, schemaTypes) }
}

func planEnd(p *planner, at fieldContext, end query.End, types kg.TypeSet) encode.RowEncoder {
	b := p.end(at, end, types)
	return encode.SingleRow(b.index, p.records(b.rows, at.fields, types, at.path))
}

func planSubject(p *planner, at fieldContext) encode.RowEncoder {
	b := p.branch(at, "subject", kg.Entities, func() query.Step { return query.SubjectStep{} })
	return encode.SingleRow(b.index, p.records(b.rows, at.fields, kg.Entities, at.path))
}

func planAliases(p *planner, at fieldContext) encode.RowEncoder {
	b := p.branch(at, "aliases", 0, func() query.Step { return query.AliasesStep{} })
	at = at.in(b.rows)
	return encode.BranchPage(b.index, encode.RowList(planObject(p, at, "Alias", func(name string, at fieldContext) encode.RowEncoder {
		if name == "name" {
			return encode.TextColumn(at.rows.prop(query.PropAlias))
		}
		return encode.TextColumn(at.rows.prop(query.PropAliasLanguage))
	})))
}

// planIdentifiers plans the identifiers of an entity, which are one property.
func planIdentifiers(p *planner, at fieldContext) encode.RowEncoder {
	return encode.ListOf(identifiersIn(at), planObject(p, at, "Identifier", func(name string, _ fieldContext) encode.Encoder[kg.Identifier] {
		switch name {
		case "scheme":
			return encode.StringOf(func(i kg.Identifier) string { return i.Scheme })
		case "value":
			return encode.StringOf(func(i kg.Identifier) string { return i.Value })
		default: // url
			return encode.StringOrNull(kg.Identifier.URL)
		}
	}))
}

// planSameAs plans the addresses of the identifiers that have one.
func planSameAs(_ *planner, at fieldContext) encode.RowEncoder {
	identifiers := identifiersIn(at)
	return encode.ListOf(func(row *query.Row) (addresses []string) {
		for _, i := range identifiers(row) {
			if address := i.URL(); address != "" {
				addresses = append(addresses, address)
			}
		}
		return addresses
	}, func(w *encode.Writer, address string) { w.Text(address) })
}

// identifiersIn returns the function that reads the identifiers in a row.
func identifiersIn(at fieldContext) func(row *query.Row) []kg.Identifier {
	column := at.rows.prop(query.PropIdentifiers)
	return func(row *query.Row) []kg.Identifier {
		list, _ := fields.SplitIdentifiers(row.Values[column].Text) // the store has only such texts
		return list
	}
}

func planCitations(p *planner, at fieldContext) encode.RowEncoder {
	b := p.branch(at, "citations", 0, func() query.Step { return query.CitationsStep{} })
	at = at.in(b.rows)
	return encode.BranchPage(b.index, encode.RowList(planObject(p, at, "Citation", func(name string, at fieldContext) encode.RowEncoder { return planCitationField(p, name, at) })))
}

func planCitationField(p *planner, name string, at fieldContext) encode.RowEncoder {
	switch name {
	case "quote":
		return encode.TextColumn(at.rows.prop(query.PropQuote))
	case "start":
		return encode.OffsetColumn(at.rows.prop(query.PropQuoteStart))
	case "end":
		return encode.OffsetColumn(at.rows.prop(query.PropQuoteEnd))
	default: // document
		b := p.branch(at, "document", kg.Documents, func() query.Step { return query.DocumentStep{} })
		return encode.SingleRow(b.index, p.records(b.rows, at.fields, kg.Documents, at.path))
	}
}

func planPeriod(p *planner, at fieldContext) encode.RowEncoder {
	return planObject(p, at, "Period", func(name string, at fieldContext) encode.RowEncoder {
		switch name {
		case "start":
			return encode.TextColumn(at.rows.prop(query.PropStart))
		case "end":
			return encode.TextColumn(at.rows.prop(query.PropEnd))
		case "status":
			return encode.TextColumn(at.rows.prop(query.PropStatus))
		case "currentAsOf":
			return currentAsOf(at.rows.prop(query.PropStatus), at.rows.prop(query.PropRecordedAt))
		case "inferred":
			return encode.BoolColumn(at.rows.prop(query.PropInferred))
		default: // holds
			return planHolds(p, at)
		}
	})
}

// currentAsOf writes the day on which a claim that goes on was recorded; null for others.
func currentAsOf(status, recorded int) encode.RowEncoder {
	return encode.StringOrNull(func(row *query.Row) string {
		if row.Values[status].Text != temporal.Current.String() {
			return ""
		}
		day, _, _ := strings.Cut(row.Values[recorded].Text, "T")
		return day
	})
}

func planHolds(p *planner, at fieldContext) encode.RowEncoder {
	on, ok := p.arguments(at)["on"].(temporal.PartialDate)
	if !ok {
		return encode.NullValue
	}
	stint := stintColumnsOf(at.rows)
	return func(w *encode.Writer, row *query.Row) { w.Text(stint.read(row).Bounds.Holds(on).String()) }
}

// arguments returns the coerced arguments of a field, without those at fault.
func (p *planner) arguments(at fieldContext) map[string]any {
	return p.Args.Arguments(at.fields[0], at.path)
}

// linkedEntity leads from an entity to the one at the other end of its first relation of a kind, among those of asserted
// standing.
type linkedEntity struct{ kind kg.RelationKind }

func (l linkedEntity) plan(p *planner, at fieldContext) encode.RowEncoder {
	relation := p.branch(at, "first "+l.kind.String(), kg.Types(l.kind.RecordType()), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{l.kind}, Direction: kg.Out,
			Filter: condition.HasStanding(kg.Asserted()), Slice: query.Slice{Limit: 1},
		}
	})
	types := l.kind.Targets()
	below := at.in(relation.rows)
	return encode.BranchPage(relation.index, encode.FirstRow(planEnd(p, below, query.Target, types)))
}
