package history

import (
	"context"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// How many revisions are read at a time, and how many of the changes of each.
const (
	revisionsRead = 100
	changesRead   = 100
)

var firstChanges = []query.LogSlice{{Limit: changesRead}}

// Find returns the revision with a number, for EachChange; nil if there is none.
func Find(ctx context.Context, from store.LogReader, number int64) (*query.RevisionRow, error) {
	found, err := from.ReadLog(ctx, &query.LogPlan{
		Start: &query.Revisions{Number: number, Slice: query.LogSlice{Limit: 1}, Changes: firstChanges}, Records: true,
	})
	if err != nil || len(found.Revisions) == 0 {
		return nil, err
	}
	return &found.Revisions[0], nil
}

// eachRevision calls yield for all revisions, oldest first, for EachChange.
func eachRevision(ctx context.Context, from store.LogReader, yield func(*query.RevisionRow) error) error {
	slice := query.LogSlice{Limit: revisionsRead}
	for {
		found, err := from.ReadLog(ctx, &query.LogPlan{Start: &query.Revisions{Slice: slice, Changes: firstChanges}, Records: true})
		if err != nil {
			return err
		}
		for i := range found.Revisions {
			if err := yield(&found.Revisions[i]); err != nil {
				return err
			}
			slice.From = &query.LogPosition{Revision: found.Revisions[i].Number}
		}
		if !found.More {
			return nil
		}
	}
}

// EachChange calls yield for the changes of a revision in their order, with the records before and after.
func EachChange(ctx context.Context, from store.LogReader, r *query.RevisionRow, yield func(*kg.Change) error) error {
	for part := r.Changes[0]; ; {
		slice := query.LogSlice{Limit: changesRead}
		for i := range part.Rows {
			if err := yield(&part.Rows[i].Change); err != nil {
				return err
			}
			at := query.PositionOf(&part.Rows[i].Change)
			slice.From = &at
		}
		if !part.More {
			return nil
		}
		found, err := from.ReadLog(ctx, &query.LogPlan{
			Start: &query.Revisions{Number: r.Number, Slice: query.LogSlice{Limit: 1}, Changes: []query.LogSlice{slice}}, Records: true,
		})
		if err != nil {
			return err
		}
		if len(found.Revisions) == 0 { // the log was cleared
			return nil
		}
		part = found.Revisions[0].Changes[0]
	}
}
