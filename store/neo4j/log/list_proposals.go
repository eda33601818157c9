package log

import (
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
	after, before := numbers(start.Slice, start.Number)
	if after >= before {
		return nil, nil
	}
	params := map[string]any{"after": after, "before": before, "limit": start.Slice.Limit + 1}
	text := "MATCH (p:TiesProposal)" + cypher.Using("p", "TiesProposal", "number") + " WHERE p.number > $after AND p.number < $before"
	if start.Touches != "" {
		params["touches"] = start.Touches
		text = "MATCH (t:TiesProposed)" + cypher.Using("t", "TiesProposed", "id", "proposal") + " WHERE t.id = $touches AND t.proposal > $after AND t.proposal < $before" +
			" MATCH (p:TiesProposal)" + cypher.Using("p", "TiesProposal", "number") + " WHERE p.number = t.proposal"
	}
	if start.Key != "" {
		params["key"] = start.Key
		text = "MATCH (p:TiesProposal)" + cypher.Using("p", "TiesProposal", "key") + " WHERE p.key = $key AND p.number > $after AND p.number < $before"
	}
	if start.States != nil {
		names := []any{}
		for _, s := range start.States {
			names = append(names, s.String())
		}
		params["states"] = names
		text += " AND p.state IN $states"
	}
	if start.Author != "" {
		params["author"] = start.Author
		text += " AND p.author = $author"
	}
	found, err := run(text+" RETURN "+proposalColumns+", "+optional(start.Changes > 0, "changes")+", "+optional(start.Input, "input")+
		" ORDER BY p.number"+direction(start.Slice)+" LIMIT $limit", params)
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
