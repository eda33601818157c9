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

// fillTexts reads the texts of cited documents, each of them once, and sets the values that stand for them.
func fillTexts(ctx context.Context, c *client.Client, page *query.Page, want *query.Selection) error {
	cited := citedTexts{}
	if readsTexts(want) {
		cited.find(page, want)
	}
	if len(cited) == 0 {
		return nil
	}
	ids := make([]string, 0, len(cited))
	for id := range cited {
		ids = append(ids, id)
	}
	rows, more, err := c.QueryPart(ctx, "UNWIND $ids AS id"+cypher.MatchNode("d", "Document", "id")+" RETURN d.id, d.text", map[string]any{"ids": ids}, maxText)
	if err == nil && more {
		err = errTooMuchText
	}
	for _, row := range rows {
		for _, value := range cited[codec.AsText(row[0])] {
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
			for d := range below.Rows {
				if at >= 0 {
					value := &below.Rows[d].Values[at]
					all[value.Text] = append(all[value.Text], value)
				}
			}
			all.find(below, b.Selection)
		}
	}
}
