package graph

import (
	"fmt"
	"slices"

	"ties/kg"
)

const everythingOfProposal = `{ id state at author { kind name } reason base records
	changes { op id fields { name before after } prior changedSince accepted node { id revision } } decision { at actor { kind } reason revision } }`

// proposal proposes a change, or decides a proposal: mostly an open one.
func (g *changeGenerator) proposal() randomDocument {
	open, decided := g.proposals()
	if len(open) == 0 && !g.isWrong() || g.IntN(2) == 0 {
		input := g.input()
		if g.IntN(5) == 0 {
			input["key"] = fmt.Sprint("proposed", g.IntN(g.step))
		}
		if g.IntN(6) == 0 {
			input["dryRun"] = true
		}
		return randomDocument{`mutation($input: ApplyInput!) { propose(input: $input) { proposal ` + everythingOfProposal +
			` problems { code path id text current { id revision } } } }`, map[string]any{"input": input}}
	}
	id := g.oneOf("proposal:0", "nonsense").(string)
	if list := open; len(list) > 0 || len(decided) > 0 {
		if g.isWrong() || len(open) == 0 {
			list = slices.Concat(decided, open)
		}
		id = fmt.Sprint("proposal:", list[g.IntN(len(list))].Number)
	}
	if closing := g.oneOf("", "", "reject", "withdraw").(string); closing != "" {
		return randomDocument{`mutation($proposal: ID!) { ` + closing + `(proposal: $proposal, reason: "no") { proposal ` + everythingOfProposal +
			` problems { code path id text } } }`, map[string]any{"proposal": id}}
	}
	return randomDocument{`mutation($proposal: ID!, $only: [ID!], $dryRun: Boolean) { accept(proposal: $proposal, only: $only, dryRun: $dryRun) ` +
		everythingOfPayload + ` }`, map[string]any{"proposal": id, "only": g.partOf(id, open), "dryRun": g.IntN(8) == 0}}
}

// proposals returns the proposals that are open, and those that are not.
func (g *changeGenerator) proposals() (open, decided []*kg.Proposal) {
	for _, p := range proposalsOf(g.model) {
		if p.State == kg.ProposalOpen {
			open = append(open, p)
		} else {
			decided = append(decided, p)
		}
	}
	return open, decided
}

// partOf returns the IDs of a part of what a proposal changes; nil for all of it.
func (g *changeGenerator) partOf(id string, proposals []*kg.Proposal) (ids any) {
	if g.IntN(3) > 0 {
		return nil
	}
	list := []any{}
	for _, p := range proposals {
		for _, c := range p.Changes {
			if fmt.Sprint("proposal:", p.Number) == id && g.IntN(2) == 0 {
				list = append(list, c.ID)
			}
		}
	}
	if len(list) == 0 || g.isWrong() {
		list = append(list, g.anyID())
	}
	return list
}
