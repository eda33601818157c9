package read

import (
	"context"
	"slices"

	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// citedTexts are the values of a page that stand for the texts of documents, by the IDs of these.
type citedTexts map[string][]*query.Value

// fillTexts reads the texts of the documents that are cited in a page.
func fillTexts(ctx context.Context, c *client.Client, page *query.Page, want *query.Selection) error {
	cited := citedTexts{}
	if readsTexts(want) {
		cited.find(page, want)
	}
	return cited.read(ctx, c)
}

// fillListedTexts reads the texts of the documents of a page.
func fillListedTexts(ctx context.Context, c *client.Client, page *query.Page, want *query.Selection) error {
	listed := citedTexts{}
	if at := slices.Index(want.Props, query.PropText); at >= 0 {
		listed.addAll(page.Rows, at)
	}
	return listed.read(ctx, c)
}

// read reads the texts, each of them once, and sets the values.
func (all citedTexts) read(ctx context.Context, c *client.Client) error {
	if len(all) == 0 {
		return nil
	}
	ids := make([]string, 0, len(all))
	for id := range all {
		ids = append(ids, id)
	}
	rows, more, err := c.QueryPart(ctx, "UNWIND $ids AS id"+cypher.MatchNode("d", "Document", "id")+" RETURN d.id, d.text", map[string]any{"ids": ids}, maxText)
	if err == nil && more {
		err = errTooMuchText
	}
	for _, row := range rows {
		for _, value := range all[codec.AsText(row[0])] {
			value.Text = codec.AsText(row[1])
		}
	}
	return err
}

// readsTexts reports whether a selection has texts of cited documents.
func readsTexts(want *query.Selection) bool {
	return slices.ContainsFunc(want.Branches, func(b *query.Branch) bool {
		return isCited(b) && slices.Contains(b.Selection.Props, query.PropText) || readsTexts(b.Selection)
	})
}

func isCited(b *query.Branch) bool {
	_, ok := b.Step.(query.DocumentStep)
	return ok
}

// find adds the values below the rows of a page.
func (all citedTexts) find(page *query.Page, want *query.Selection) {
	for i, b := range want.Branches {
		at := -1
		if isCited(b) {
			at = slices.Index(b.Selection.Props, query.PropText)
		}
		for r := range page.Rows {
			if len(page.Rows[r].Pages) == 0 { // a record that was not found
				continue
			}
			below := &page.Rows[r].Pages[i]
			if at >= 0 {
				all.addAll(below.Rows, at)
			}
			all.find(below, b.Selection)
		}
	}
}

// addAll adds the values at an index of rows.
func (all citedTexts) addAll(rows []query.Row, at int) {
	for i := range rows {
		value := &rows[i].Values[at]
		all[value.Text] = append(all[value.Text], value)
	}
}
