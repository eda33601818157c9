package proposal

import (
	"context"
	"errors"

	"ties/internal/edit"
	"ties/kg"
	"ties/kg/query"
)

// Reject closes a proposal. Unless it is open, there is a problem.
func Reject(ctx context.Context, to Store, number int64, by kg.Origin) ([]edit.Problem, error) {
	return closeAs(ctx, to, number, kg.ProposalRejected, by)
}

// Withdraw is Reject by who has made the proposal. To others, it is a problem.
func Withdraw(ctx context.Context, to Store, number int64, by kg.Origin) ([]edit.Problem, error) {
	p, err := find(ctx, to, query.OneProposal(number))
	if err != nil {
		return nil, err
	}
	if p != nil && p.State == kg.ProposalOpen && p.Author != by.Actor {
		return []edit.Problem{{
			Code: edit.CodeNotOwn, Path: []string{"proposal"}, ID: kg.ProposalID(number), Text: "is not your own: only its author can withdraw it",
		}}, nil
	}
	return closeAs(ctx, to, number, kg.ProposalWithdrawn, by)
}

func closeAs(ctx context.Context, to Store, number int64, as kg.ProposalState, by kg.Origin) ([]edit.Problem, error) {
	err := to.CloseProposal(ctx, number, as, &kg.Decision{At: by.At, Actor: by.Actor, Reason: by.Reason})
	var closed *kg.ProposalError
	if errors.As(err, &closed) {
		return []edit.Problem{edit.ClosedProblem(closed)}, nil
	}
	return nil, err
}
