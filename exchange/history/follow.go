package history

import (
	"context"
	"errors"
	"time"

	"ties/internal/feed"
	"ties/kg"
	"ties/store"
)

// Follow writes what comes after a revision as lines of JSON, as Export does, until the context is done. It flushes behind each
// revision. While the store cannot be reached it waits; away is called with the first error each time.
func Follow(ctx context.Context, from store.LogReader, since int64, to *Writer, away func(error)) error {
	f, err := feed.New(from, 0).NewFollower(ctx, since, feed.Heartbeat)
	if err != nil {
		return err
	}
	defer f.Leave()
	waiting := false
	for {
		step, err := f.Next(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err == nil && step.Number > 0 {
			err = follow(ctx, from, step.Number, to)
		}
		switch {
		case err == nil:
			f.Done(step, true, step.Number == step.Newest)
			waiting = false
		case ctx.Err() != nil:
			return nil
		case !errors.Is(err, kg.ErrUnavailable):
			return err
		default:
			if !waiting {
				away(err)
			}
			waiting = true
			pause(ctx)
		}
	}
}

// follow writes a revision.
func follow(ctx context.Context, from store.LogReader, number int64, to *Writer) error {
	r, err := Find(ctx, from, number)
	if err != nil {
		return err
	}
	if r == nil {
		return feed.ErrReplaced
	}
	if err := to.Revision(&r.Revision); err != nil {
		return err
	}
	if err := EachChange(ctx, from, r, to.Change); err != nil {
		return err
	}
	return to.Flush()
}

func pause(ctx context.Context) {
	const moment = time.Second
	timer := time.NewTimer(moment)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
