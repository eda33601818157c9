package naive

import (
	"context"
	"maps"
	"slices"
	"time"

	"ties/internal/erasure"
	"ties/internal/logchain"
	"ties/kg"
	"ties/kg/merging"
)

// Erase implements store.Eraser.
func (s *Store) Erase(ctx context.Context, what *kg.Erasure) (receipt *kg.Receipt, err error) {
	err = s.write(ctx, func(now *state) (next *state, err error) {
		next, receipt, err = now.erase(what, time.Now())
		if what.DryRun {
			next = nil
		}
		return next, err
	})
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// erase returns the state after an erasure; nil if it erases nothing.
func (s *state) erase(what *kg.Erasure, now time.Time) (*state, *kg.Receipt, error) {
	if err := what.Check(); err != nil {
		return nil, nil, err
	}
	if len(what.IDs) == 0 {
		return nil, &kg.Receipt{}, nil
	}
	ids := s.erased(what.IDs)
	if err := s.checkErasure(what, ids); err != nil {
		return nil, nil, err
	}
	revision := erasure.NextRevision(s.last(), what, now)
	receipt := &kg.Receipt{Revision: revision}
	for i, id := range ids {
		receipt.Changes = append(receipt.Changes, kg.Change{
			Revision: revision.Number, Sequence: i, Op: kg.ChangeErased, ID: id, Prior: s.revisions[id], Before: kg.Clone(s.stated[id]),
		})
	}
	revision.Records = len(ids)
	next := s.without(ids)
	next.add(*erasure.Chain(next.last(), receipt))
	if what.DryRun {
		revision.Number = 0
	}
	return next, receipt, nil
}

// erased returns the IDs of what is erased with some records, these first.
func (s *state) erased(named []string) []string {
	others := map[string]bool{}
	for _, id := range named {
		is := func(other string) bool { return other == id }
		for other, r := range s.stated {
			if (isClaimOf(r, id) || kg.Identity.Has(r.RecordType()) && kg.RefersTo(r, is)) && !slices.Contains(named, other) {
				others[other] = true
			}
		}
	}
	return append(slices.Clone(named), slices.Sorted(maps.Keys(others))...)
}

func (s *state) checkErasure(what *kg.Erasure, ids []string) error {
	var errs kg.RecordErrors
	for i, id := range what.IDs {
		is := func(other string) bool { return other == id }
		known := s.stated[id] != nil
		for _, r := range s.log {
			known = known || slices.ContainsFunc(r.Changes, func(c kg.Change) bool { return c.ID == id })
		}
		var citing, members []string
		for other, r := range s.stated {
			if m, ok := r.(*kg.Merge); ok && m.Into == id && !slices.Contains(what.IDs, m.From) && !slices.Contains(what.IDs, m.ID) {
				members = append(members, m.From)
			}
			if t, _ := kg.TypeOfID(id); t == kg.TypeDocument && !slices.Contains(ids, other) && kg.RefersTo(r, is) {
				citing = append(citing, other)
			}
		}
		switch {
		case !known:
			errs = append(errs, erasure.UnknownError(what, i))
		case len(members) > 0:
			errs = append(errs, erasure.MembersError(what, i, members))
		case len(citing) > 0:
			errs = append(errs, erasure.CitedError(what, i, citing))
		}
	}
	if len(errs) > 0 {
		return errs
	}
	return nil
}

// without returns the state without some records and their past.
func (s *state) without(ids []string) *state {
	erased := map[string]bool{}
	until := map[string]int64{} // by the ID of a claim that stays and that referred to one of them
	var names erasure.Names
	for _, id := range ids {
		erased[id] = true
		names.AddID(id)
		names.AddNames(s.stated[id])
	}
	for _, r := range s.log {
		for _, c := range r.Changes {
			if erased[c.ID] {
				names.AddNames(c.Before)
			} else if _, ok := c.Before.(*kg.Entity); !ok && kg.RefersTo(c.Before, func(id string) bool { return erased[id] }) {
				until[c.ID] = r.Number
				names.AddID(c.ID)
			}
		}
	}
	next := &state{stated: maps.Clone(s.stated), revisions: maps.Clone(s.revisions), keys: maps.Clone(s.keys)}
	for _, id := range ids {
		delete(next.stated, id)
		delete(next.revisions, id)
	}
	next.graph = merging.Graph(next.stated)
	maps.DeleteFunc(next.keys, func(key string, _ keyUse) bool { return names.In(key) })
	for _, r := range s.log {
		r.Changes = copies(r.Changes)
		for i := range r.Changes {
			if c := &r.Changes[i]; erased[c.ID] || r.Number <= until[c.ID] {
				*c = erasure.Erased(c)
			} else {
				erasure.TakeOutCitations(c.Before, erased)
			}
		}
		names.TakeOut(&r)
		r.Digest = logchain.Digest(next.last().Digest, &r)
		next.log = append(next.log, r)
	}
	for _, p := range s.proposals {
		p = copyOf(p)
		names.TakeOutOfProposal(p)
		next.proposals = append(next.proposals, p)
	}
	return next
}
