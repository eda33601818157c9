package duplicates

import (
	"context"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/twins"
	"ties/store"
)

// Find returns the likely duplicates of everything.
func Find(ctx context.Context, of store.Exporter) ([]twins.Pair, error) {
	all := twins.NewCollector()
	if err := of.ExportStated(ctx, all.Add); err != nil {
		return nil, err
	}
	return all.Find(ctx)
}

// mark is what tells a revision from another one with the same number, of another log, or from itself while a load goes on.
type mark struct {
	number, at int64
	kind       kg.RevisionKind
	records    int
}

// newest returns the mark of the newest revision.
func (f *Finder) newest(ctx context.Context) (mark, error) {
	return f.revision(ctx, &query.Revisions{Slice: query.LogSlice{Limit: 1, Newest: true}})
}

// revision returns the mark of the first of some revisions.
func (f *Finder) revision(ctx context.Context, start *query.Revisions) (mark, error) {
	page, err := f.of.ReadLog(ctx, &query.LogPlan{Start: start})
	if err != nil || len(page.Revisions) == 0 {
		return mark{}, err
	}
	r := page.Revisions[0]
	return mark{r.Number, r.At.UnixMilli(), r.Kind, r.Records}, nil
}
