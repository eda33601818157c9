package write

import (
	"context"
	"crypto/rand"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/log"
)

// Propose stores a proposal. It is tried again as Apply is.
func Propose(ctx context.Context, c *client.Client, p *kg.Proposal) (replayed bool, err error) {
	call, tries, ended := rand.Text(), 0, false
	err = transact(ctx, c, func(t *client.Transaction) error {
		if err := Lock(t); err != nil {
			return err
		}
		if tries++; tries > 1 {
			if done, err := log.HasProposal(t, call); err != nil || done {
				return err
			}
		}
		replayed, err = log.CreateProposal(t, p, call)
		ended = err == nil
		return err
	}, func() bool { return ended })
	return replayed, err
}

// CloseProposal closes an open proposal. It is tried again as Apply is.
func CloseProposal(ctx context.Context, c *client.Client, number int64, as kg.ProposalState, d *kg.Decision) error {
	call, ended := rand.Text(), false
	return transact(ctx, c, func(t *client.Transaction) error {
		err := Lock(t)
		if err == nil {
			err = log.CloseProposal(t, number, as, d, call)
		}
		ended = err == nil
		return err
	}, func() bool { return ended })
}

// RestoreProposal stores a proposal with its number.
func RestoreProposal(ctx context.Context, c *client.Client, p *kg.Proposal) error {
	return c.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error {
		if err := Lock(t); err != nil {
			return err
		}
		return log.RestoreProposal(t, p)
	})
}
