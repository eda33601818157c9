// Package read answers plans: most with one statement, paths and searches with several.
package read

import (
	"context"
	"errors"
	"fmt"

	"ties/internal/pathsearch"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/cypher"
)

// Page returns the answer to a plan.
func Page(ctx context.Context, c *client.Client, plan *query.Plan) (*query.Page, error) {
	switch start := plan.Start.(type) {
	case *query.Paths:
		return readPaths(ctx, c, start, plan.Selection)
	case *query.Search:
		return readSearch(ctx, c, start, plan.Selection)
	case *query.Similar:
		return readSimilar(ctx, c, start, plan.Selection)
	case *query.ByDegree:
		return readByDegree(ctx, c, start, plan.Selection)
	default:
		compiled, err := cypher.Compile(plan)
		if err != nil {
			return nil, err
		}
		page, err := run(ctx, c, compiled, plan.Selection)
		if list, ok := plan.Start.(*query.List); ok && err == nil {
			for i, g := range list.Groups {
				err = errors.Join(err, fillTexts(ctx, c, &page.Groups[i], g.Selection))
			}
			if kg.Documents.Has(list.Type) {
				err = fillListedTexts(ctx, c, page, plan.Selection)
			}
		}
		return page, err
	}
}

// maxText is how many bytes of text the rows of one plan may have. They come one by one, so that no more of them are in memory.
const maxText = 64 << 20

var errTooMuchText = fmt.Errorf("%w: the answer takes more than %d MB of text: ask for less of it, or in several queries", kg.ErrTooLarge, maxText>>20)

// run runs the statement of a selection, and decodes its rows.
func run(ctx context.Context, c *client.Client, s *cypher.Compiled, want *query.Selection) (*query.Page, error) {
	var rows [][]any
	if s.Text != "" {
		var more bool
		var err error
		if rows, more, err = c.QueryPart(ctx, s.Text, s.Params, maxText); err != nil {
			return nil, err
		}
		if more {
			return nil, errTooMuchText
		}
	}
	if s.Check != nil {
		if err := s.Check(rows); err != nil {
			return nil, err
		}
	}
	page := s.Decode(rows)
	return page, fillTexts(ctx, c, page, want)
}

// readPaths reads the paths between two entities: one statement for the ends, one that joins the two sides within two hops,
// one for each further hop of the search if they do not join, and one for the selection of the paths found.
func readPaths(ctx context.Context, c *client.Client, p *query.Paths, want *query.Selection) (*query.Page, error) {
	found, err := pathsearch.FindPaths(work.NewCounter(ctx), p, newExpander(ctx, c, p))
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return &query.Page{}, nil
	}
	compiled, err := cypher.CompileFound(p, want, found)
	if err != nil {
		return nil, err
	}
	return run(ctx, c, compiled, want)
}

// readByDegree reads a part of the entities of some types: one statement for those that are examined, and one for the selection of
// the rows.
func readByDegree(ctx context.Context, c *client.Client, l *query.ByDegree, want *query.Selection) (*query.Page, error) {
	if l.Types == 0 {
		return &query.Page{}, nil
	}
	compiled := cypher.CompileDegrees(l)
	scanned, err := c.Query(ctx, compiled.Text, compiled.Params)
	if err != nil || len(scanned) == 0 {
		return &query.Page{}, err
	}
	ids := make([]any, min(len(scanned), l.Scan))
	for i := range ids {
		ids[i] = scanned[i][0]
	}
	compiled, err = cypher.CompileByDegree(l, ids, want)
	if err != nil {
		return nil, err
	}
	page, err := run(ctx, c, compiled, want)
	if err != nil {
		return nil, err
	}
	page.More = page.More || len(scanned) > l.Scan
	return page, nil
}
