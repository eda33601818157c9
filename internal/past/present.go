package past

import (
	"context"

	"ties/kg/query"
	"ties/store"
)

// present is a store at its newest revision. Should there be a newer one before the answer is read, a view answers.
type present struct {
	views    *Views
	revision int64
}

// Read implements store.Reader.
func (p *present) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	return readPresent(ctx, p, func(v store.View) (*query.Page, error) { return v.Read(ctx, plan) })
}

// ReadLog implements store.LogReader.
func (p *present) ReadLog(ctx context.Context, plan *query.LogPlan) (*query.LogPage, error) {
	return readPresent(ctx, p, func(v store.View) (*query.LogPage, error) { return v.ReadLog(ctx, plan) })
}

func readPresent[T any](ctx context.Context, p *present, read func(store.View) (T, error)) (page T, err error) {
	if page, err = read(p.views.of); err != nil {
		return page, err
	}
	newest, err := p.views.follow(ctx)
	if err != nil || newest == p.revision {
		return page, err
	}
	then, release, err := p.views.At(ctx, p.revision)
	if err != nil {
		return page, err
	}
	defer release()
	return read(then)
}
