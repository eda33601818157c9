package naive

import (
	"context"
	"slices"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

var _ store.ProposalStore = (*Store)(nil)

// Propose implements store.ProposalStore.
func (s *Store) Propose(ctx context.Context, p *kg.Proposal) (replayed bool, err error) {
	if err := storekit.CheckKey(p.Key); err != nil {
		return false, err
	}
	err = s.write(ctx, func(now *state) (*state, error) {
		if other := now.proposals.keyed(p.Key); other != nil {
			if other.Digest != p.Digest {
				return nil, &kg.KeyReusedError{Key: p.Key}
			}
			p.Number, replayed = other.Number, true
			return nil, nil
		}
		p.Number, p.Base = int64(len(now.proposals)+1), now.last().Number
		next := *now
		next.proposals = now.proposals.with(p)
		return &next, nil
	})
	return replayed, err
}

// RestoreProposal implements store.ProposalStore.
func (s *Store) RestoreProposal(ctx context.Context, p *kg.Proposal) error {
	return s.write(ctx, func(now *state) (*state, error) {
		next := *now
		next.proposals = now.proposals.with(p)
		return &next, nil
	})
}

// CloseProposal implements store.ProposalStore.
func (s *Store) CloseProposal(ctx context.Context, number int64, as kg.ProposalState, d *kg.Decision) error {
	return s.write(ctx, func(now *state) (*state, error) {
		if err := now.proposals.checkOpen(number); err != nil {
			return nil, err
		}
		next := *now
		next.proposals = now.proposals.closed(number, as, d)
		return &next, nil
	})
}

// proposals are proposals by number. They are immutable.
type proposals []*kg.Proposal

// with returns the proposals with one more.
func (list proposals) with(p *kg.Proposal) proposals {
	p = copyOf(p)
	p.Touches = kg.Touched(p.Changes)
	return append(slices.Clone(list), p)
}

// keyed returns the proposal with a key; nil if there is none.
func (list proposals) keyed(key string) *kg.Proposal {
	if i := slices.IndexFunc(list, func(p *kg.Proposal) bool { return key != "" && p.Key == key }); i >= 0 {
		return list[i]
	}
	return nil
}

func (list proposals) checkOpen(number int64) error {
	fault := &kg.ProposalError{Number: number}
	for _, p := range list {
		if p.Number == number {
			fault.State = p.State
		}
	}
	if fault.State == kg.ProposalOpen {
		return nil
	}
	return fault
}

// closed returns the proposals with one closed.
func (list proposals) closed(number int64, to kg.ProposalState, d *kg.Decision) proposals {
	list = slices.Clone(list)
	for i, p := range list {
		if p.Number == number {
			p = copyOf(p)
			p.State, p.Decision = to, *d
			list[i] = p
		}
	}
	return list
}

func copyOf(p *kg.Proposal) *kg.Proposal {
	copied := *p
	copied.Changes = copies(p.Changes)
	for i := range copied.Changes {
		copied.Changes[i].Revision, copied.Changes[i].Sequence = 0, i
	}
	return &copied
}

func (s *state) proposalRows(start *query.Proposals, plan *query.LogPlan, page *query.LogPage) {
	page.Newest = 0
	var list []*kg.Proposal
	for _, p := range s.proposals {
		if (start.Number == 0 || start.Number == p.Number) && (start.States == nil || slices.Contains(start.States, p.State)) &&
			(start.Author == "" || start.Author == p.Author.Name) && (start.Key == "" || start.Key == p.Key) && (start.Touches == "" || slices.Contains(p.Touches, start.Touches)) {
			list = append(list, p)
		}
	}
	list, page.More = slicePositions(list, start.Slice, func(p *kg.Proposal) query.LogPosition { return query.LogPosition{Revision: p.Number} })
	for _, p := range list {
		p = copyOf(p)
		row := query.ProposalRow{Proposal: *p, Records: len(p.Changes)}
		row.Proposal.Changes, row.Touches = nil, nil
		if !start.Input {
			row.Input = nil
		}
		for _, c := range p.Changes[:min(start.Changes, len(p.Changes))] {
			one := query.ChangeRow{Change: c}
			if plan.Record != nil {
				one.Record = currentRow(s, c.ID, plan.Record)
			}
			if start.Current {
				one.Current = s.revisions[c.ID]
			}
			row.Changes = append(row.Changes, one)
		}
		page.Proposals = append(page.Proposals, row)
	}
}
