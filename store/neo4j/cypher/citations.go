package cypher

import (
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// aliasDecoder decodes the aliases of an entity.
type aliasDecoder struct {
	names, languages int
	want             *query.Selection
}

func (p *aliasDecoder) read(record []any, _ kg.Type, page *query.Page) bool {
	for _, a := range codec.DecodeAliases(record[p.names], record[p.languages]) {
		row := query.Row{Pages: make([]query.Page, len(p.want.Branches))}
		for _, prop := range p.want.Props {
			text := a.Language
			if prop == query.PropAlias {
				text = a.Name
			}
			row.Values = append(row.Values, query.Value{Text: text})
		}
		page.Rows = append(page.Rows, row)
	}
	return true
}

// citationDecoder decodes the citations of a record.
type citationDecoder struct {
	want           *query.Selection
	places, quotes int
	documents      []documentDecoder // for each branch
}

// documentDecoder decodes the distinct documents of citations.
type documentDecoder struct {
	at    int
	below *rowDecoder
}

func (p *citationDecoder) read(record []any, _ kg.Type, page *query.Page) bool {
	var quotes any
	if p.quotes != absent {
		quotes = record[p.quotes]
	}
	documents := make([]map[string]query.Row, len(p.documents))
	for i, d := range p.documents {
		documents[i] = d.byID(record)
	}
	for _, c := range codec.DecodeCitations(record[p.places], quotes) {
		row := query.Row{Pages: make([]query.Page, len(p.documents))}
		for _, prop := range p.want.Props {
			row.Values = append(row.Values, citationValue(c, prop))
		}
		for i := range p.documents {
			d, ok := documents[i][c.Document]
			if !ok {
				return false
			}
			row.Pages[i].Rows = []query.Row{d}
		}
		page.Rows = append(page.Rows, row)
	}
	return true
}

func (p documentDecoder) byID(record []any) map[string]query.Row {
	found := map[string]query.Row{}
	for _, one := range codec.AsList(record[p.at]) {
		if row, ok := p.below.row(codec.AsList(one)); ok {
			found[codec.AsText(codec.AsList(one)[0])] = row
		}
	}
	return found
}

func citationValue(c kg.Citation, p query.Prop) query.Value {
	switch p {
	case query.PropQuoteStart:
		return query.Value{Int: int64(c.Start)}
	case query.PropQuoteEnd:
		return query.Value{Int: int64(c.End)}
	case query.PropQuote:
		return query.Value{Text: c.Quote}
	default:
		return query.Value{}
	}
}
