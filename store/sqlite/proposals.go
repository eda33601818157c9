package sqlite

import (
	"context"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/proposals"
)

// proposalStore is a store.ProposalStore.
type proposalStore struct {
	write func(ctx context.Context, f func(c *db.Conn) error) error // runs f in a transaction
}

// Propose implements store.ProposalStore.
func (s *proposalStore) Propose(ctx context.Context, p *kg.Proposal) (replayed bool, err error) {
	if err := storekit.CheckKey(p.Key); err != nil {
		return false, err
	}
	return replayed, s.write(ctx, func(c *db.Conn) (err error) {
		replayed, err = proposals.Insert(c, p)
		return err
	})
}

// CloseProposal implements store.ProposalStore.
func (s *proposalStore) CloseProposal(ctx context.Context, number int64, as kg.ProposalState, d *kg.Decision) error {
	return s.write(ctx, func(c *db.Conn) error { return proposals.Close(c, number, as, d) })
}

// RestoreProposal implements store.ProposalStore.
func (s *proposalStore) RestoreProposal(ctx context.Context, p *kg.Proposal) error {
	return s.write(ctx, func(c *db.Conn) error { return proposals.Restore(c, p) })
}
