package change

import (
	"context"
	"fmt"
	"time"

	"ties/graph/apierror"
	"ties/internal/access"
	"ties/internal/edit"
	"ties/internal/fairqueue"
	"ties/internal/proposal"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Proposal is what a root field asks for of proposals.
type Proposal struct {
	Action Action
	ID     string   // of the proposal that is decided on
	Only   []string // the IDs of the changes that are accepted; nil for all
	// Plan reads the proposal for the answer; nil unless it is selected.
	Plan *query.LogPlan
}

// Action is what is to be done with a proposal.
type Action uint8

// The actions. The zero Action is to make a proposal.
const (
	Make Action = iota
	Accept
	Reject
	Withdraw
)

// propose does what a root field asks for of proposals, in a turn of the operation. What became of it is its answer.
func propose(ctx context.Context, to Store, f *Field, now time.Time, turns *fairqueue.Operation, policy access.Policy) error {
	f.Answer = &Payload{}
	id := kg.ParseProposalID(f.Proposal.ID)
	if id == 0 && f.Proposal.Action != Make {
		f.Answer.Problems = []ProblemRow{{Problem: edit.Problem{
			Code: edit.Code(kg.CodeMissing.String()), Path: []string{"proposal"},
			Text: fmt.Sprintf("there is no proposal %q: want an ID such as %q", kg.Shorten(f.Proposal.ID, kg.MaxShown), kg.ProposalID(1)),
		}}}
		return nil
	}
	return turns.DoOnce(ctx, func(ctx context.Context) error {
		switch f.Proposal.Action {
		case Accept:
			return f.accept(ctx, to, proposal.Acceptance{
				Number: id, Only: f.Proposal.Only, Origin: OriginOf(ctx, now, f.Options.Reason), FourEyes: policy.FourEyes, DryRun: f.Options.DryRun,
			})
		case Reject:
			return f.close(id, func() ([]edit.Problem, error) {
				return proposal.Reject(ctx, to, id, OriginOf(ctx, now, f.Options.Reason))
			})
		case Withdraw:
			return f.close(id, func() ([]edit.Problem, error) {
				return proposal.Withdraw(ctx, to, id, OriginOf(ctx, now, f.Options.Reason))
			})
		default: // Make
			return f.make(ctx, to, now)
		}
	})
}

func (f *Field) make(ctx context.Context, to Store, now time.Time) error {
	made, err := proposal.Propose(ctx, to, editOf(ctx, []*Field{f}, now))
	if err != nil {
		return err
	}
	f.Answer.Number, f.Answer.Replayed = made.Number, made.Replayed
	for _, problem := range made.Problems {
		if problem.Code == edit.CodeKeyReused {
			problem.Path = append([]string{InputArgument}, problem.Path...)
		}
		f.Answer.Problems = append(f.Answer.Problems, ProblemRow{Problem: problem})
	}
	return nil
}

func (f *Field) accept(ctx context.Context, to Store, a proposal.Acceptance) error {
	result, err := proposal.Accept(ctx, to, a)
	if err == nil {
		f.Answer = payloadOf(result, 0, []*Field{f})
	}
	return err
}

// close closes a proposal.
func (f *Field) close(id int64, closeProposal func() ([]edit.Problem, error)) error {
	problems, err := closeProposal()
	if err != nil {
		return err
	}
	for _, problem := range problems {
		f.Answer.Problems = append(f.Answer.Problems, ProblemRow{Problem: problem})
	}
	if len(problems) == 0 {
		f.Answer.Number = id
	}
	return nil
}

// readProposal reads the proposal of the answer.
func (f *Field) readProposal(ctx context.Context, from store.LogReader) error {
	if f.Proposal == nil || f.Proposal.Plan == nil || f.Answer.Number == 0 {
		return nil
	}
	start := *f.Proposal.Plan.Start.(*query.Proposals)
	start.Number = f.Answer.Number
	plan := *f.Proposal.Plan
	plan.Start = &start
	page, err := from.ReadLog(ctx, &plan)
	if err != nil {
		return apierror.NewError(apierror.CodeUnavailable, nil, "%[1]s was stored, but could not be read: ask for proposal(id: %[1]q)", kg.ProposalID(start.Number))
	}
	f.Answer.Proposal = page
	return nil
}
