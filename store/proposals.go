package store

import (
	"context"

	"ties/kg"
)

// ProposalStore keeps proposals. They are no records: plans, exports and IsEmpty do not see them. LogReader.ReadLog reads them
// (query.Proposals), and Writer.Apply closes those that it accepts: a batch whose Origin.Proposal is not that of an open one is
// refused with a *kg.ProposalError. Clear deletes them, and Erase takes out what those propose that touch an erased record, or
// mention an ID or a name of one: they are kg.ProposalErased.
type ProposalStore interface {
	// Propose stores a proposal, whose Number it sets, and returns nil, or the number of the one with the same key. The caller
	// has set all but Number, Base and Touches, which are set where they are missing.
	//
	// Errors: a *kg.KeyReusedError.
	Propose(ctx context.Context, p *kg.Proposal) (replayed bool, err error)
	// CloseProposal closes an open proposal, of which nothing is applied, or returns a *kg.ProposalError.
	CloseProposal(ctx context.Context, number int64, as kg.ProposalState, d *kg.Decision) error
	// RestoreProposal stores a proposal of a snapshot, with its number, which no other has.
	RestoreProposal(ctx context.Context, p *kg.Proposal) error
}
