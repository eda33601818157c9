package read

import (
	"context"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/passage"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// readPassages reads passages of a document: one statement for its text, one for the names of all entities, one for the quotes, and
// one for the selection of entities.
func readPassages(ctx context.Context, c *client.Client, s *query.Passages, want *query.Selection) (*query.Page, error) {
	return passage.Read(work.NewCounter(ctx), &passageSource{ctx, c}, s, want)
}

// passageSource is a passage.Source, with the IDs of entities.
type passageSource struct {
	ctx    context.Context
	client *client.Client
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

// Quotes implements passage.Source. It reads all relations and facts.
func (p *passageSource) Quotes(document string) ([]passage.Span, error) {
	const quotes = " WITH x, [c IN x.citations WHERE c STARTS WITH $prefix] AS cited WHERE size(cited) > 0 RETURN cited"
	rows, err := p.client.Query(p.ctx, "MATCH (x:Fact)"+quotes+" UNION ALL MATCH "+cypher.Pattern("", "x", kg.AllKinds(), kg.Out, "")+quotes,
		map[string]any{"prefix": document + "#"})
	var list []passage.Span
	for _, row := range rows {
		for _, c := range codec.DecodeCitations(row[0], nil) {
			list = append(list, passage.Span{Start: c.Start, End: c.End})
		}
	}
	return list, err
}

// Entities implements passage.Source. It reads the names of all entities of the types.
func (p *passageSource) Entities(types kg.TypeSet, yield func(e *passage.Entity[string]) error) error {
	label := ""
	for _, t := range types.List() {
		if label != "" {
			label += "|"
		}
		label += t.String()
	}
	rows, err := p.client.Query(p.ctx, "MATCH (e:"+label+") RETURN e.id, e.degree, e.name, e.aliases, e.aliasLanguages", nil)
	for _, row := range rows {
		if err != nil {
			break
		}
		id := codec.AsText(row[0])
		err = yield(&passage.Entity[string]{
			Key: id, ID: id, Degree: int(codec.AsInt(row[1])),
			Names: append([]kg.Alias{{Name: codec.AsText(row[2])}}, codec.DecodeAliases(row[3], row[4])...),
		})
	}
	return err
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
