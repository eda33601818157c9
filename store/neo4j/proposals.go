package neo4j

import (
	"context"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/write"
)

// proposalStore is a store.ProposalStore.
type proposalStore struct {
	client *client.Client
	run    func(ctx context.Context, f func() error) error // runs f on a database that is up to date
}

// Propose implements store.ProposalStore.
func (s *proposalStore) Propose(ctx context.Context, p *kg.Proposal) (replayed bool, err error) {
	if err := storekit.CheckKey(p.Key); err != nil {
		return false, err
	}
	return replayed, s.run(ctx, func() (err error) {
		replayed, err = write.Propose(ctx, s.client, p)
		return err
	})
}

// CloseProposal implements store.ProposalStore.
func (s *proposalStore) CloseProposal(ctx context.Context, number int64, as kg.ProposalState, d *kg.Decision) error {
	return s.run(ctx, func() error { return write.CloseProposal(ctx, s.client, number, as, d) })
}

// RestoreProposal implements store.ProposalStore.
func (s *proposalStore) RestoreProposal(ctx context.Context, p *kg.Proposal) error {
	return s.run(ctx, func() error { return write.RestoreProposal(ctx, s.client, p) })
}
