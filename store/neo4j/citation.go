package neo4j

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// citationText is a citation as it is stored, but for the quote: "document:x#12-34", or "document:x".
func citationText(c kg.Citation) string {
	if c.Quote == "" {
		return c.Document
	}
	return fmt.Sprintf("%s#%d-%d", c.Document, c.Start, c.End)
}

// readCitation reads what citationText writes.
func readCitation(text, quote string) kg.Citation {
	document, span, ok := strings.Cut(text, "#")
	if !ok {
		return kg.Whole(document)
	}
	start, end, _ := strings.Cut(span, "-")
	c := kg.Citation{Document: document, Quote: quote}
	c.Start, _ = strconv.Atoi(start)
	c.End, _ = strconv.Atoi(end)
	return c
}

// readCitations reads the two lists that are the citations of a record.
func readCitations(places, quotes any) []kg.Citation {
	texts := items(quotes)
	var list []kg.Citation
	for i, place := range items(places) {
		quote := ""
		if i < len(texts) {
			quote = text(texts[i])
		}
		list = append(list, readCitation(text(place), quote))
	}
	return list
}

// readAliases reads the two lists that are the aliases of an entity.
func readAliases(names, languages any) []kg.Alias {
	texts := items(languages)
	var list []kg.Alias
	for i, name := range items(names) {
		a := kg.Alias{Name: text(name)}
		if i < len(texts) {
			a.Language = text(texts[i])
		}
		list = append(list, a)
	}
	return list
}

// aliasPart is the aliases of an entity.
type aliasPart struct {
	names, languages int
	want             *query.Selection
}

func (p *aliasPart) read(record []any, _ kg.Type, page *query.Page) bool {
	for _, a := range readAliases(record[p.names], record[p.languages]) {
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

// citationPart is the citations of a record.
type citationPart struct {
	want           *query.Selection
	places, quotes int
	documents      []documentPart // for each branch
}

// documentPart is the documents of citations, each once.
type documentPart struct {
	at    int
	below *shape
}

func (p *citationPart) read(record []any, _ kg.Type, page *query.Page) bool {
	var quotes any
	if p.quotes != absent {
		quotes = record[p.quotes]
	}
	documents := make([]map[string]query.Row, len(p.documents))
	for i, d := range p.documents {
		documents[i] = d.byID(record)
	}
	for _, c := range readCitations(record[p.places], quotes) {
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

func (p documentPart) byID(record []any) map[string]query.Row {
	found := map[string]query.Row{}
	for _, one := range items(record[p.at]) {
		if row, ok := p.below.row(items(one)); ok {
			found[text(items(one)[0])] = row
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
