// Package known finds the states of a store that were known at earlier times.
package known

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Time is a time at which something was known.
type Time struct {
	Revision int64     // right after it
	At       time.Time // unless Revision is given: right after the last revision that is not later, in whole seconds
}

// ErrOff is the error of Open without a past.
var ErrOff = errors.New("this server answers nothing about earlier times: that is switched off")

// Open returns the store as it was at a time, for reading until release is called. Without a past there are no earlier ones.
func Open(ctx context.Context, from store.LogReader, past store.Past, t Time) (then store.View, release func(), err error) {
	newest, err := revision(ctx, from, 0)
	switch {
	case err != nil:
		return nil, nil, err
	case newest == nil:
		return nil, nil, invalid("nothing has been written yet: there are no revisions")
	case t.Revision > newest.Number:
		return nil, nil, invalid("revision: %d is not there: the newest is %d", t.Revision, newest.Number)
	case past == nil:
		return nil, nil, ErrOff
	}
	number := t.Revision
	if number == 0 {
		if number, err = last(ctx, from, newest.Number, t.At); err != nil {
			return nil, nil, err
		}
	}
	return past.At(ctx, number)
}

// last returns the number of the last revision that is not after a time. Times do not decrease, so that this takes few looks.
func last(ctx context.Context, from store.LogReader, newest int64, at time.Time) (number int64, err error) {
	later := sort.Search(int(newest), func(i int) bool {
		r, readErr := revision(ctx, from, int64(i)+1)
		if readErr == nil && r == nil {
			readErr = fmt.Errorf("revision %d is missing in the log", i+1)
		}
		if readErr != nil {
			err = readErr
			return true
		}
		return r.At.Truncate(time.Second).After(at) // as the API shows it
	})
	if err != nil {
		return 0, err
	}
	found, err := revision(ctx, from, max(1, int64(later)))
	switch {
	case err != nil:
		return 0, err
	case later == 0:
		return 0, invalid("at: the past that is kept begins later, with revision 1, at %s", shown(found.At))
	case found.Kind != kg.RevisionBaseline:
		return found.Number, nil
	case newest == 1:
		return 0, invalid("at: when that became known was not kept: want revision: 1, the only one")
	}
	next, err := revision(ctx, from, found.Number+1)
	if err != nil {
		return 0, err
	}
	return 0, invalid("at: the past that is kept begins later, with revision %d, at %s; what was there before it is revision: %d",
		next.Number, shown(next.At), found.Number)
}

func shown(at time.Time) string { return at.UTC().Format(time.RFC3339) }

// revision returns the revision with a number, the newest for 0; nil if there is none.
func revision(ctx context.Context, of store.LogReader, number int64) (*kg.Revision, error) {
	page, err := of.ReadLog(ctx, &query.LogPlan{Start: &query.Revisions{Number: number, Slice: query.LogSlice{Limit: 1, Newest: true}}})
	if err != nil || len(page.Revisions) == 0 {
		return nil, err
	}
	return &page.Revisions[0].Revision, nil
}

// TimeError is the error of a time of which nothing is known. It is a kg.ErrInvalid.
type TimeError struct{ Reason string }

func (e *TimeError) Error() string { return e.Reason }

// Is reports whether target is kg.ErrInvalid.
func (e *TimeError) Is(target error) bool { return target == kg.ErrInvalid }

func invalid(format string, args ...any) error { return &TimeError{fmt.Sprintf(format, args...)} }
