package graph

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"ties/graph/cursor"
	"ties/internal/access"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
	"ties/store/storetest/random"
)

// proposalsForAll is a policy by which the anonymous may read proposals, too.
func proposalsForAll() access.Policy {
	table := access.DefaultTable()
	table["Query.proposal"], table["Query.proposals"] = access.Read, access.Read
	return access.Policy{Table: table}
}

// proposeRandomly stores the same proposals in stores that hold the same; the first are closed.
func proposeRandomly(t *testing.T, seed uint64, model *naive.Store, others ...store.ProposalStore) {
	t.Helper()
	closedAs := []kg.ProposalState{kg.ProposalRejected, kg.ProposalWithdrawn}
	for i := range 5 {
		p := &kg.Proposal{
			State: kg.ProposalOpen, At: recordedAt.Add(time.Duration(i) * time.Hour), Author: kg.Actor{Kind: kg.ActorToken, Name: fmt.Sprint("bot", i%2)},
			Reason: []string{"", "because"}[i%2],
		}
		graph := model.Graph()
		for _, r := range random.New(seed, uint64(100+i), model).Graph()[:5] {
			for i := range kg.Citations(r) {
				if cite := &kg.Citations(r)[i]; cite.Quote != "" {
					cite.Start, cite.End = i, i+utf8.RuneCountInString(cite.Quote)
				}
			}
			c := kg.Change{Sequence: len(p.Changes), Op: kg.ChangeCreated, ID: r.RecordID(), After: r}
			if before := graph[r.RecordID()]; before != nil {
				c.Op, c.Before, c.Prior = kg.ChangeUpdated, before, int64(i+1)
			}
			p.Changes = append(p.Changes, c)
		}
		for _, one := range append([]store.ProposalStore{model}, others...) {
			copied := *p
			if _, err := one.Propose(t.Context(), &copied); err != nil {
				t.Fatal(err)
			}
			if i < len(closedAs) {
				if err := one.CloseProposal(t.Context(), copied.Number, closedAs[i], &kg.Decision{At: recordedAt, Actor: kg.Actor{Kind: kg.ActorLocal}, Reason: "no"}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// proposalsOf returns the proposals of a store.
func proposalsOf(s *naive.Store) (all []*kg.Proposal) {
	err := s.Snapshot(context.Background(), store.SnapshotReader{Proposal: func(p *kg.Proposal) error {
		all = append(all, p)
		return nil
	}})
	if err != nil {
		panic(err)
	}
	return all
}

func (x *naiveExecutor) proposals(name string, args map[string]any) any {
	all := proposalsOf(x.store)
	if name == "proposal" {
		for _, p := range all {
			if fmt.Sprint("proposal:", p.Number) == args["id"] {
				return x.proposal(p)
			}
		}
		return nil
	}
	where, _ := args["where"].(map[string]any)
	var entries []naiveEntry
	for _, p := range slices.Backward(all) {
		states, _ := where["states"].([]any)
		if where["states"] != nil && !slices.Contains(states, any(p.State.String())) ||
			where["author"] != nil && where["author"] != p.Author.Name || where["touches"] != nil && !slices.Contains(p.Touches, where["touches"].(string)) {
			continue
		}
		entries = append(entries, naiveEntry{node: x.proposal(p), keys: []query.Value{{Int: p.Number}}})
	}
	order := []query.Key{{Prop: query.PropRevision, Descending: true}}
	return naivePageOf(entries, args, "Proposal", cursor.Binding("Query.proposals", args), order)
}

func (x *naiveExecutor) proposal(p *kg.Proposal) thing {
	actor := func(a kg.Actor) thing {
		return fielded("Actor", map[string]any{"kind": a.Kind.String(), "name": optional(a.Name)})
	}
	var decision any
	if d := p.Decision; p.State != kg.ProposalOpen {
		decision = fielded("Decision", map[string]any{
			"at": d.At.UTC().Format(time.RFC3339), "actor": actor(d.Actor), "reason": optional(d.Reason), "revision": numberOrNull(d.Revision),
		})
	}
	return fielded("Proposal", map[string]any{
		"id": fmt.Sprint("proposal:", p.Number), "state": p.State.String(), "at": p.At.UTC().Format(time.RFC3339), "author": actor(p.Author),
		"reason": optional(p.Reason), "base": p.Base, "records": len(p.Changes), "decision": decision,
		"changes": func(args map[string]any) any {
			list := []thing{}
			for _, c := range p.Changes {
				if n, ok := args["first"].(int64); !ok || len(list) < int(n) {
					list = append(list, x.proposedChange(p, c))
				}
			}
			return list
		},
	})
}

func (x *naiveExecutor) proposedChange(p *kg.Proposal, c kg.Change) thing {
	var since, accepted any
	if p.State == kg.ProposalOpen {
		since = x.revisions[c.ID] != c.Prior
	} else {
		accepted = p.State == kg.ProposalAccepted
	}
	return fielded("ProposedChange", map[string]any{
		"op": c.Op.String(), "id": c.ID, "fields": fieldChanges(c.Before, c.After), "prior": numberOrNull(c.Prior), "changedSince": since,
		"accepted": accepted, "node": x.byID(c.ID),
	})
}
