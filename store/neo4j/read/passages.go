package read

import (
	"context"
	"strings"
	"unicode"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/passage"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// Names are those of all entities.
type Names interface {
	// Each calls yield with each entity of some types, in any order.
	Each(ctx context.Context, types kg.TypeSet, yield func(e *passage.Entity[string]) error) error
}

// Passages reads passages of a document: one statement for its text, one for the quotes, one for the degrees of those who share a name,
// and one for the selection of entities, beside those of names.
func Passages(ctx context.Context, c *client.Client, names Names, s *query.Passages, want *query.Selection) (*query.Page, error) {
	return passage.Read(work.NewCounter(ctx), &passageSource{ctx, c, names}, s, want)
}

// passageSource is a passage.Source, with the IDs of entities.
type passageSource struct {
	ctx    context.Context
	client *client.Client
	names  Names
}

var _ passage.Source[string] = (*passageSource)(nil)

// Text implements passage.Source.
func (p *passageSource) Text(document string) (text string, ok bool, err error) {
	rows, more, err := p.client.QueryPart(p.ctx, "UNWIND $ids AS id"+cypher.MatchNode("d", "Document", "id")+" RETURN d.id, d.text",
		map[string]any{"ids": []string{document}}, maxText)
	if err == nil && more {
		err = errTooMuchText
	}
	if err != nil || len(rows) == 0 {
		return "", false, err
	}
	return codec.AsText(rows[0][1]), true, nil
}

// Quotes implements passage.Source. Where there is no index, as in a database of an earlier version, it reads all relations and facts.
func (p *passageSource) Quotes(document string) ([]passage.Span, error) {
	prefix := document + "#"
	rows, err := p.client.Query(p.ctx, findQuotes, map[string]any{"prefix": prefix, "query": escapeLucene(prefix) + "*"})
	if client.LacksFulltextIndex(err) {
		rows, err = p.client.Query(p.ctx, allQuotes, map[string]any{"prefix": prefix})
	}
	var list []passage.Span
	for _, row := range rows {
		for _, c := range codec.DecodeCitations(row[0], nil) {
			list = append(list, passage.Span{Start: c.Start, End: c.End})
		}
	}
	return list, err
}

const returnQuotes = " WITH [c IN x.citations WHERE c STARTS WITH $prefix] AS cited WHERE size(cited) > 0 RETURN cited"

// findQuotes returns what relations and facts quote of a document.
const findQuotes = "CALL db.index.fulltext.queryNodes('" + codec.FactCitationsIndex + "', $query) YIELD node AS x" + returnQuotes +
	" UNION ALL CALL db.index.fulltext.queryRelationships('" + codec.CitationsIndex + "', $query) YIELD relationship AS x" + returnQuotes

// allQuotes is findQuotes without an index.
var allQuotes = "MATCH (x:Fact)" + returnQuotes + " UNION ALL MATCH " + cypher.Pattern("", "x", kg.AllKinds(), kg.Out, "") + returnQuotes

// escapeLucene returns a text as a query that means nothing else.
func escapeLucene(text string) string {
	var escaped strings.Builder
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			escaped.WriteByte('\\')
		}
		escaped.WriteRune(r)
	}
	return escaped.String()
}

// Entities implements passage.Source.
func (p *passageSource) Entities(types kg.TypeSet, yield func(e *passage.Entity[string]) error) error {
	return p.names.Each(p.ctx, types, yield)
}

// Degrees implements passage.Source.
func (p *passageSource) Degrees(ids []string) (map[string]int, error) {
	rows, err := p.client.Query(p.ctx, "UNWIND $ids AS id"+cypher.MatchNode("e", "Entity", "id")+" RETURN collect(e.id), collect(e.degree)",
		map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	degrees := codec.AsList(rows[0][1])
	found := make(map[string]int, len(degrees))
	for i, id := range codec.AsList(rows[0][0]) {
		found[codec.AsText(id)] = int(codec.AsInt(degrees[i]))
	}
	return found, nil
}

// Rows implements passage.Source.
func (p *passageSource) Rows(ids []string, want *query.Selection) (map[string]query.Row, error) {
	compiled, err := cypher.CompileLookup(&query.Lookup{IDs: ids, Types: kg.Entities}, want)
	if err != nil {
		return nil, err
	}
	page, err := run(p.ctx, p.client, compiled, want)
	if err != nil {
		return nil, err
	}
	found := make(map[string]query.Row, len(ids))
	for i, row := range page.Rows {
		if row.Type != 0 {
			found[ids[i]] = row
		}
	}
	return found, nil
}
