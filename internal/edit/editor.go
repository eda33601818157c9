package edit

import (
	"context"
	"errors"

	"ties/kg"
	"ties/store"
)

// Store is what an Editor needs of a store.
type Store interface {
	store.Reader
	store.StatedReader
	store.LogReader
	store.Writer
}

// maxAttempts is how often an edit is tried while others change the same records. One of them is written each time, but eight who
// change the same record again and again need some dozens.
const maxAttempts = 100

// Apply applies an edit. What is wrong with it is in the result; the error is one of the store, or that there is too much.
func Apply(ctx context.Context, to Store, e *Edit) (*Result, error) {
	for n := 1; ; n++ {
		a := newAttempt(ctx, to, e)
		receipt, err := a.apply()
		if err != nil {
			return nil, err
		}
		if a.overtaken && n < maxAttempts {
			continue
		}
		result := &Result{Receipt: receipt, Records: a.touched, Merged: a.merged, Made: a.ids}
		if receipt == nil || !receipt.Replayed {
			result.Problems = a.problems
		}
		if len(result.Problems) > 0 {
			result.Receipt = nil
		}
		return result, nil
	}
}

// apply makes the batch of an attempt, and has the store apply it. With problems it is only checked, so that all are found.
func (a *attempt) apply() (*kg.Receipt, error) {
	if err := a.prepare(); err != nil {
		return nil, err
	}
	if err := a.compare(); err != nil {
		return nil, err
	}
	batch := a.batch()
	batch.DryRun = batch.DryRun || len(a.problems) > 0
	receipt, err := a.store.Apply(a.ctx, batch)
	var faults kg.RecordErrors
	var reused *kg.KeyReusedError
	var closed *kg.ProposalError
	switch {
	case errors.As(err, &faults):
		a.addFaults(faults)
		return nil, nil
	case errors.As(err, &reused):
		a.problems = []Problem{{Code: CodeKeyReused, Path: []string{"key"}, Text: reused.Error()}}
		return nil, nil
	case errors.As(err, &closed):
		a.problems = []Problem{ClosedProblem(closed)}
		return nil, nil
	}
	return receipt, err
}
