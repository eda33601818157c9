package change

import (
	"context"
	"errors"
	"strconv"
	"time"

	"ties/internal/edit"
	"ties/internal/fairqueue"
	"ties/internal/proposal"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Store is what changes need of a store.
type Store interface {
	proposal.Store
	store.Eraser
}

// erase erases what a root field asks for, in a turn of the operation. What became of it is its answer.
func erase(ctx context.Context, from Store, f *Field, now time.Time, turns *fairqueue.Operation) error {
	what := &kg.Erasure{IDs: f.Erase, Origin: OriginOf(ctx, now, f.Options.Reason), DryRun: f.Options.DryRun}
	f.Answer = &Payload{}
	err := turns.DoOnce(ctx, func(ctx context.Context) error {
		receipt, err := from.Erase(ctx, what)
		if err != nil {
			return err
		}
		f.Answer.Revision = receipt.Revision
		for _, c := range receipt.Changes {
			f.Answer.Changes = append(f.Answer.Changes, query.ChangeRow{Change: c})
		}
		return nil
	})
	var faults kg.RecordErrors
	if !errors.As(err, &faults) {
		return err
	}
	for _, one := range faults {
		f.Answer.Problems = append(f.Answer.Problems, ProblemRow{Problem: edit.Problem{
			Code: edit.Code(one.Code.String()), Path: []string{idsArgument, strconv.Itoa(one.Index)}, ID: one.ID, Text: one.Reason,
		}})
	}
	return nil
}
