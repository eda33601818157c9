package log

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// queryFunc runs a statement that reads.
type queryFunc func(text string, params map[string]any) ([][]any, error)

// listProposals returns a slice of proposals; one more than the limit if there are more.
func listProposals(run queryFunc, start *query.Proposals) ([]query.ProposalRow, error) {
	text, params := ListProposals(start)
	if text == "" {
		return nil, nil
	}
	found, err := run(text, params)
	rows := make([]query.ProposalRow, len(found))
	for i, row := range found {
		p, err := decodeProposal(row)
		if err != nil {
			return nil, err
		}
		if rows[i], err = p.Row(start.Changes); err != nil {
			return nil, err
		}
	}
	return rows, err
}

// ListProposals returns the statement of a slice of proposals, and its parameters; "" if there can be none. It reads no more of them
// than it answers, except where those that touch a record or have a key are limited further.
func ListProposals(start *query.Proposals) (text string, params map[string]any) {
	after, before := numbers(start.Slice, start.Number)
	if after >= before {
		return "", nil
	}
	params = map[string]any{"after": after, "before": before, "limit": start.Slice.Limit + 1}
	order := orderBy(start.Slice, "p.number")
	if start.States != nil || start.Author != "" {
		params["states"] = stateNames(start.States)
	}
	if start.Author != "" {
		params["author"] = start.Author
	}
	return matchProposals(start, params) + " RETURN " + proposalColumns + ", " + optional(start.Changes > 0, "changes") + ", " +
		optional(start.Input, "input") + order, params
}

// matchProposals matches the proposals p of a slice; of each state those that come first, in the order of an index.
func matchProposals(start *query.Proposals, params map[string]any) string {
	const between = " AND p.number > $after AND p.number < $before"
	limits := ""
	if start.States != nil {
		limits += " AND p.state IN $states"
	}
	if start.Author != "" {
		limits += " AND p.author = $author"
	}
	const eachState = "UNWIND $states AS state CALL (state) { MATCH (p:TiesProposal)"
	switch {
	case start.Key != "":
		params["key"] = start.Key
		return "MATCH (p:TiesProposal)" + cypher.Using("p", "TiesProposal", "key") + " WHERE p.key = $key" + between + limits
	case start.Touches != "":
		params["touches"] = start.Touches
		return "MATCH (t:TiesProposed)" + cypher.Using("t", "TiesProposed", "id", "proposal") + " WHERE t.id = $touches AND t.proposal > $after AND t.proposal < $before" +
			" MATCH (p:TiesProposal)" + cypher.Using("p", "TiesProposal", "number") + " WHERE p.number = t.proposal" + limits
	case start.Number > 0 || start.Author == "" && start.States == nil:
		return "MATCH (p:TiesProposal)" + cypher.Using("p", "TiesProposal", "number") + " WHERE p.number > $after AND p.number < $before" + limits
	case start.Author != "":
		return eachState + cypher.Using("p", "TiesProposal", "author", "state", "number") + " WHERE p.author = $author AND p.state = state" + between +
			" RETURN p" + orderBy(start.Slice, "p.author", "p.state", "p.number") + " }"
	default:
		return eachState + cypher.Using("p", "TiesProposal", "state", "number") + " WHERE p.state = state" + between + " RETURN p" + orderBy(start.Slice, "p.state", "p.number") + " }"
	}
}

// orderBy returns the order of a slice by some keys, and its limit.
func orderBy(s query.LogSlice, keys ...string) string {
	return " ORDER BY " + strings.Join(keys, direction(s)+", ") + direction(s) + " LIMIT $limit"
}

// stateNames returns the distinct names of states; of all for nil.
func stateNames(states []kg.ProposalState) []string {
	if states == nil {
		states = kg.ProposalStates()
	}
	names := []string{}
	for _, s := range states {
		if name := s.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func optional(selected bool, name string) string {
	if selected {
		return "p." + name
	}
	return "'' AS no" + name
}

// EachProposal yields all proposals, by number, in a transaction that blocks all writers.
func EachProposal(t *client.Transaction, yield func(*kg.Proposal) error) error {
	for after := int64(0); ; {
		rows, more, err := t.RunPart("MATCH (p:TiesProposal)"+cypher.Using("p", "TiesProposal", "number")+" WHERE p.number > $after RETURN "+proposalColumns+
			", p.changes, p.input ORDER BY p.number LIMIT $limit", map[string]any{"after": after, "limit": exportPage}, exportBytes)
		if err != nil {
			return err
		}
		for _, row := range rows {
			after = codec.AsInt(row[0])
			p, err := decodeProposal(row)
			if err != nil {
				return err
			}
			whole, err := p.Whole()
			if err != nil {
				return err
			}
			if err := yield(whole); err != nil {
				return err
			}
		}
		if len(rows) < exportPage && !more {
			return nil
		}
	}
}

// RewriteProposals calls rewrite with each proposal, and stores those for which it returns true.
func (e Eraser) RewriteProposals(rewrite func(p *kg.Proposal) bool) error {
	var changed []*kg.Proposal
	var rewritten []any
	err := EachProposal(e.Transaction, func(p *kg.Proposal) error {
		if rewrite(p) {
			changed, rewritten = append(changed, p), append(rewritten, p.Number)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, match := range []string{"MATCH (x:TiesProposed) WHERE x.proposal", "MATCH (x:TiesProposal)" + cypher.Using("x", "TiesProposal", "number") + " WHERE x.number"} {
		if _, err := e.Each(match+" = row DELETE x", rewritten); err != nil {
			return err
		}
	}
	for _, p := range changed {
		if err := RestoreProposal(e.Transaction, p); err != nil {
			return err
		}
	}
	return nil
}
