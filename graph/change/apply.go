package change

import (
	"context"
	"crypto/sha256"
	"slices"
	"strings"
	"time"

	"ties/internal/access"
	"ties/internal/edit"
	"ties/internal/fairqueue"
	"ties/internal/observe"
	"ties/kg"
	"ties/kg/query"
)

// Apply applies what the root fields of an operation ask for, as one edit, in a turn of the operation. What became of it are their
// answers.
func Apply(ctx context.Context, to Store, fields []*Field, now time.Time, turns *fairqueue.Operation, policy access.Policy) error {
	if fields[0].Proposal != nil {
		return propose(ctx, to, fields[0], now, turns, policy)
	}
	if fields[0].Erase != nil {
		return erase(ctx, to, fields[0], now, turns)
	}
	asked := editOf(ctx, fields, now)
	var result *edit.Result
	err := turns.DoOnce(ctx, func(ctx context.Context) (err error) {
		result, err = edit.Apply(ctx, to, asked)
		return err
	})
	if err == nil {
		err = readReplayed(ctx, to, result)
	}
	for i, f := range fields {
		if err == nil {
			f.Answer = payloadOf(result, i, fields)
		}
	}
	return err
}

// editOf returns the edit that root fields ask for.
func editOf(ctx context.Context, fields []*Field, now time.Time) *edit.Edit {
	all := &edit.Edit{}
	var reasons []string
	digest := sha256.New()
	for _, f := range fields {
		all.Parts = append(all.Parts, f.Part)
		all.DryRun = f.Options.DryRun
		if all.Key == "" {
			all.Key = f.Options.Key
		}
		if f.Options.Reason != "" && !slices.Contains(reasons, f.Options.Reason) {
			reasons = append(reasons, f.Options.Reason)
		}
		_, _ = digest.Write(f.Options.Digest[:])
		if f.Part.Revert != nil {
			all.Origin.Kind, all.Origin.Reverts = kg.RevisionRevert, f.Part.Revert.Revision
		}
	}
	kind, reverts := all.Origin.Kind, all.Origin.Reverts
	all.Origin = OriginOf(ctx, now, strings.Join(reasons, "; "))
	all.Origin.Kind, all.Origin.Reverts = kind, reverts
	all.Input = [32]byte(digest.Sum(nil))
	return all
}

// OriginOf returns the origin of what somebody asks for in a context.
func OriginOf(ctx context.Context, now time.Time, reason string) kg.Origin {
	id := access.FromContext(ctx)
	origin := kg.Origin{At: now.UTC().Truncate(time.Millisecond), Actor: kg.Actor{Kind: id.Known, Name: id.Name}, Reason: reason}
	if request := observe.From(ctx); request != nil {
		origin.Request = request.ID
	}
	return origin
}

// mostReplayed is how many changes of an edit that was applied before are read.
const mostReplayed = 1_000

// readReplayed reads the changes of an edit that was applied before.
func readReplayed(ctx context.Context, from edit.Store, result *edit.Result) error {
	if result.Receipt == nil || !result.Receipt.Replayed || result.Receipt.Revision == nil {
		return nil
	}
	page, err := from.ReadLog(ctx, &query.LogPlan{
		Start: &query.Revisions{
			Number: result.Receipt.Revision.Number, Slice: query.LogSlice{Limit: 1}, Changes: []query.LogSlice{{Limit: mostReplayed}},
		},
		Records: true,
	})
	if err != nil {
		return err
	}
	for _, r := range page.Revisions {
		for _, row := range r.Changes[0].Rows {
			result.Receipt.Changes = append(result.Receipt.Changes, row.Change)
		}
	}
	return nil
}

// payloadOf returns what became of one of the fields of an operation.
func payloadOf(result *edit.Result, part int, fields []*Field) *Payload {
	answer := &Payload{}
	if receipt := result.Receipt; receipt != nil {
		answer.Revision, answer.Replayed = receipt.Revision, receipt.Replayed
		for _, c := range receipt.Changes {
			if len(fields) == 1 || receipt.Replayed || slices.Contains(result.Records[part], c.ID) {
				answer.Changes = append(answer.Changes, query.ChangeRow{Change: c})
			}
		}
		if merged := result.Merged[part]; merged != nil {
			answer.Merged = &MergedRows{Merged: merged, Moved: receipt.Moved}
		}
	}
	for _, problem := range result.Problems {
		if problem.Code == edit.CodeKeyReused {
			problem.Part = slices.IndexFunc(fields, func(f *Field) bool { return f.Options.Key != "" })
			if fields[problem.Part].Part.IsApply() {
				problem.Path = append([]string{InputArgument}, problem.Path...)
			}
		}
		if problem.Part == part {
			answer.Problems = append(answer.Problems, ProblemRow{Problem: problem})
		}
	}
	if len(result.Problems) > 0 && len(answer.Problems) == 0 {
		answer.Problems = []ProblemRow{{Problem: edit.Problem{
			Code: edit.CodeNotWritten, Path: []string{}, Text: "nothing was written: other fields of the operation have problems",
		}}}
	}
	return answer
}
