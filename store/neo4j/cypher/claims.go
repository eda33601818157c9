package cypher

import (
	"ties/kg"
	"ties/kg/query"
)

// addFacts adds a slice of the facts about an entity.
func addFacts(q *builder, items *listExpr, at binding, b *query.Branch, s *query.FactsStep) branchDecoder {
	if at.family != entityFamily {
		return nil
	}
	p := &pageDecoder{on: b.On, rows: absent, total: absent, slice: s.Slice}
	if s.Slice.Count {
		f := factBinding(q)
		p.total = items.add("COUNT { " + matchFacts(q, f, at, b.On, s.Filter, "") + " }")
	}
	if s.Slice.Limit == query.NoRows {
		return p
	}
	f := factBinding(q)
	text := matchFacts(q, f, at, b.On, s.Filter, orderAfter(q, s.Slice)) +
		" WITH " + f.variable + orderBy(f, s.Slice, "entity", "order") + " LIMIT " + q.param(s.Slice.Limit+1)
	record, below := q.record(f, b.Selection)
	p.below = below
	p.rows = items.addRows(q, text, record, f)
	return p
}

func factBinding(q *builder) binding {
	return binding{family: factFamily, variable: q.variable("f"), types: kg.Facts}
}

// matchFacts matches the facts about an entity after a position.
func matchFacts(q *builder, f, at binding, on kg.TypeSet, filter query.Filter, position string) string {
	only := conditions{f.variable + ".entity = " + at.variable + ".id"}
	if position == "" {
		position = " IS NOT NULL" // the index has only facts with both keys
	}
	only = append(only, f.variable+".order"+position)
	only = append(only, at.on(on)...)
	if filter != nil {
		only = append(only, q.filter(filter, f, false))
	}
	return "MATCH (" + f.variable + ":Fact)" + Using(f.variable, "Fact", "entity", "order") + only.where()
}

// addCitations adds the citations of a record and, if selected, their distinct documents.
func addCitations(q *builder, items *listExpr, at binding, b *query.Branch) branchDecoder {
	p := &citationDecoder{want: b.Selection, places: items.add(at.variable + ".citations"), quotes: absent}
	for _, prop := range b.Selection.Props {
		if prop == query.PropQuote {
			p.quotes = items.add(at.variable + ".quotes")
		}
	}
	p.documents = make([]documentDecoder, len(b.Selection.Branches))
	for i, follow := range b.Selection.Branches {
		d := binding{family: citedFamily, variable: q.variable("d"), types: kg.Documents}
		id := q.variable("c")
		record, below := q.record(d, follow.Selection)
		text := "UNWIND " + at.variable + ".citations AS " + id + "c" +
			" WITH DISTINCT split(" + id + "c, '#')[0] AS " + id + at.on(b.On).where() +
			" MATCH (" + d.variable + ":Document)" + Using(d.variable, "Document", "id") + " WHERE " + d.variable + ".id = " + id
		p.documents[i] = documentDecoder{items.addRows(q, text, record, d), below}
	}
	return p
}
