package proposal

import (
	"context"
	"errors"
	"slices"

	"ties/internal/edit"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Store is what proposals need of a store.
type Store interface {
	edit.Store
	store.ProposalStore
}

// Result is what became of an edit that was proposed.
type Result struct {
	Number   int64 // of the proposal; 0 if there is none: the edit would change nothing, has problems, or is a dry run
	Replayed bool  // whether it was proposed before, with the same key
	Records  int   // how many records it changes
	Problems []edit.Problem
}

// Propose makes a proposal of an edit, which has one part. What is wrong with it is in the result; the error is one of the store.
func Propose(ctx context.Context, to Store, e *edit.Edit) (*Result, error) {
	if e.Key != "" {
		if result, err := Replay(ctx, to, e); err != nil || result != nil {
			return result, err
		}
	}
	tried, err := try(ctx, to, e)
	if err != nil || len(tried.Problems) > 0 {
		return &Result{Problems: problemsOf(tried)}, err
	}
	changes := tried.Receipt.Changes
	if len(changes) == 0 || e.DryRun {
		return &Result{Records: len(changes)}, nil
	}
	part := only(e.Parts[0], changedBy(changes), tried.Made)
	p := &kg.Proposal{
		State: kg.ProposalOpen, At: e.Origin.At, Author: e.Origin.Actor, Reason: e.Origin.Reason, Key: e.Key, Input: Encode(&part), Changes: changes,
	}
	if p.Key != "" {
		p.Digest = e.Input
	}
	replayed, err := to.Propose(ctx, p)
	var reused *kg.KeyReusedError
	if errors.As(err, &reused) {
		return &Result{Problems: []edit.Problem{reusedProblem(reused)}}, nil
	}
	return &Result{Number: p.Number, Replayed: replayed, Records: len(changes)}, err
}

func problemsOf(tried *edit.Result) []edit.Problem {
	if tried == nil {
		return nil
	}
	return tried.Problems
}

// try checks an edit as if it was applied.
func try(ctx context.Context, to Store, e *edit.Edit) (*edit.Result, error) {
	dry := *e
	dry.DryRun, dry.Key = true, ""
	return edit.Apply(ctx, to, &dry)
}

// Replay returns the result of an edit whose key was used for a proposal before; nil if it was not. Only the key and the digest of the
// input are needed.
func Replay(ctx context.Context, from Store, e *edit.Edit) (*Result, error) {
	p, err := find(ctx, from, &query.Proposals{Key: e.Key, Slice: query.LogSlice{Limit: 1}})
	if err != nil || p == nil {
		return nil, err
	}
	if p.Digest == e.Input {
		return &Result{Number: p.Number, Replayed: true, Records: p.Records}, nil
	}
	return &Result{Problems: []edit.Problem{reusedProblem(&kg.KeyReusedError{Key: e.Key})}}, nil
}

func reusedProblem(err *kg.KeyReusedError) edit.Problem {
	return edit.Problem{Code: edit.CodeKeyReused, Path: []string{"key"}, Text: err.Error()}
}

// changedBy returns a function that reports whether changes are of the record with an ID.
func changedBy(changes []kg.Change) func(id string) bool {
	return func(id string) bool {
		return slices.ContainsFunc(changes, func(c kg.Change) bool { return c.ID == id })
	}
}
