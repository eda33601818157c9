package past

import (
	"context"
	"fmt"
	"time"

	"ties/kg"
	"ties/kg/query"
)

// mark is what tells a revision from another one with the same number, of another log.
type mark struct {
	number, at int64
	kind       kg.RevisionKind
}

func markOf(r *kg.Revision) mark { return mark{r.Number, r.At.UnixMilli(), r.Kind} }

// pageSize is how many revisions are read at a time.
const pageSize = 1_000

// follow reads what has been added to the log, and returns the number of the newest revision. All views go where something was
// erased, or where the log is another one.
func (v *Views) follow(ctx context.Context) (newest int64, err error) {
	select {
	case v.following <- struct{}{}:
		defer func() { <-v.following }()
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	for {
		start := &query.Revisions{Slice: query.LogSlice{Limit: pageSize}}
		if v.last.number > 1 {
			start.Slice.From = &query.LogPosition{Revision: v.last.number - 1}
		}
		if v.last.number == 0 { // nothing can have been made of an earlier one
			start.Slice.Limit, start.Slice.Newest = 1, true
		}
		page, err := v.of.ReadLog(ctx, &query.LogPlan{Start: start})
		if err != nil {
			return 0, fmt.Errorf("cannot read the log: %w", err)
		}
		rows := page.Revisions
		if v.last.number > 0 && (len(rows) == 0 || markOf(&rows[0].Revision) != v.last) {
			v.dropAll()
			v.last = mark{}
			continue
		}
		for _, r := range rows {
			if r.Kind == kg.RevisionErase && r.Number > v.last.number {
				v.dropAll()
			}
		}
		if len(rows) > 0 {
			v.last = markOf(&rows[len(rows)-1].Revision)
		}
		if start.Slice.Newest || !page.More {
			return v.last.number, nil
		}
	}
}

// How often the log is looked at, and for how long a view is kept that nobody asks.
const (
	watchEvery = 30 * time.Second
	maxIdle    = 30 * time.Minute
)

// watch drops views that must go, or that nobody asks, also while nobody asks for any.
func (v *Views) watch() {
	defer v.busy.Done()
	ticks := time.NewTicker(watchEvery)
	defer ticks.Stop()
	for {
		select {
		case <-ticks.C:
			v.tidy(v.life, time.Now().Add(-maxIdle))
		case <-v.life.Done():
			return
		}
	}
}

// tidy drops views that must go, and those that nobody has asked since a time.
func (v *Views) tidy(ctx context.Context, since time.Time) {
	v.mu.Lock()
	none := len(v.kept) == 0 && v.making == nil
	v.mu.Unlock()
	if none {
		return
	}
	if _, err := v.follow(ctx); err != nil && ctx.Err() == nil {
		v.options.Log.Debug("cannot tell whether something was erased; until that is known no view answers", "error", err)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, one := range v.kept {
		if one.used.Before(since) {
			v.drop(one)
		}
	}
}
