package log

import (
	"encoding/hex"
	"errors"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// A proposal is a node TiesProposal, and a node TiesProposed for each record that it touches.

// CreateProposal stores a new proposal of a call in a transaction that blocks all writers, and sets its number and Base, unless
// another has its key: then that one's, and replayed is true.
func CreateProposal(t *client.Transaction, p *kg.Proposal, call string) (replayed bool, err error) {
	rows, err := t.Run("RETURN COLLECT { MATCH (p:TiesProposal)"+cypher.Using("p", "TiesProposal", "number")+" WHERE p.number > 0 RETURN p.number ORDER BY p.number DESC LIMIT 1 },"+
		" COLLECT { MATCH (p:TiesProposal)"+cypher.Using("p", "TiesProposal", "key")+" WHERE p.key = $key RETURN [p.number, p.digest, p.base] }, "+LastRevision,
		map[string]any{"key": keyOf(p)})
	if err != nil {
		return false, err
	}
	if same := codec.AsList(rows[0][1]); len(same) > 0 {
		columns := codec.AsList(same[0])
		if codec.AsText(columns[1]) != hex.EncodeToString(p.Digest[:]) {
			return false, &kg.KeyReusedError{Key: p.Key}
		}
		p.Number, p.Base = codec.AsInt(columns[0]), codec.AsInt(columns[2])
		return true, nil
	}
	last, err := DecodeLast(rows[0][2])
	if err != nil {
		return false, err
	}
	p.Number, p.Base = 1, last.Number
	for _, number := range codec.AsList(rows[0][0]) {
		p.Number = codec.AsInt(number) + 1
	}
	return false, storeProposal(t, p, call)
}

// keyOf returns the key of a proposal; nil, which equals none, if it has none.
func keyOf(p *kg.Proposal) any {
	if p.Key == "" {
		return nil
	}
	return p.Key
}

// RestoreProposal stores a proposal with its number.
func RestoreProposal(t *client.Transaction, p *kg.Proposal) error { return storeProposal(t, p, "") }

// HasProposal reports whether the proposal of a call was committed.
func HasProposal(t *client.Transaction, call string) (bool, error) {
	rows, err := t.Run("MATCH (p:TiesProposal)"+cypher.Using("p", "TiesProposal", "call")+" WHERE p.call = $call RETURN 1", map[string]any{"call": call})
	return len(rows) > 0, err
}

func storeProposal(t *client.Transaction, p *kg.Proposal, call string) error {
	touched := []any{}
	for _, id := range kg.Touched(p.Changes) {
		touched = append(touched, id)
	}
	props := proposalProps(p)
	if call != "" {
		props["call"] = call
	}
	_, err := t.Run("CREATE (p:TiesProposal) SET p = $props WITH p UNWIND $touched AS id CREATE (t:TiesProposed) SET t.id = id, t.proposal = p.number",
		map[string]any{"props": props, "touched": touched})
	return err
}

func proposalProps(p *kg.Proposal) map[string]any {
	props := map[string]any{
		"number": p.Number, "state": p.State.String(), "at": p.At.UnixMilli(), "authorKind": p.Author.Kind.String(), "author": p.Author.Name,
		"reason": p.Reason, "base": p.Base, "records": len(p.Changes), "changes": jsonline.EncodeChanges(p.Changes), "input": string(p.Input),
	}
	if p.Key != "" {
		props["key"], props["digest"] = p.Key, hex.EncodeToString(p.Digest[:])
	}
	if !p.Decision.At.IsZero() {
		for name, value := range decisionProps(&p.Decision) {
			props[name] = value
		}
	}
	return props
}

func decisionProps(d *kg.Decision) map[string]any {
	return map[string]any{
		"decided": d.At.UnixMilli(), "deciderKind": d.Actor.Kind.String(), "decider": d.Actor.Name, "verdict": d.Reason, "revision": d.Revision,
		"accepted": storekit.EncodeIDs(d.Accepted),
	}
}

// CheckOpen returns a *kg.ProposalError unless a proposal is open, or was closed by this call.
func CheckOpen(t *client.Transaction, number int64, call string) error {
	rows, err := t.Run("MATCH (p:TiesProposal)"+cypher.Using("p", "TiesProposal", "number")+" WHERE p.number = $number RETURN p.state, p.decidedBy",
		map[string]any{"number": number})
	if err != nil {
		return err
	}
	fault := &kg.ProposalError{Number: number}
	if len(rows) > 0 {
		fault.State, _ = kg.ParseProposalState(codec.AsText(rows[0][0]))
		if fault.State == kg.ProposalOpen || codec.AsText(rows[0][1]) == call {
			return nil
		}
	}
	return fault
}

// CloseProposal closes an open proposal, or returns a *kg.ProposalError. One that this call has closed is closed again.
func CloseProposal(t *client.Transaction, number int64, state kg.ProposalState, d *kg.Decision, call string) error {
	if err := CheckOpen(t, number, call); err != nil {
		return err
	}
	props := decisionProps(d)
	props["state"], props["decidedBy"] = state.String(), call
	_, err := t.Run("MATCH (p:TiesProposal)"+cypher.Using("p", "TiesProposal", "number")+" WHERE p.number = $number SET p += $props",
		map[string]any{"number": number, "props": props})
	return err
}

// proposalColumns are the columns of a proposal p that decodeProposal decodes, but for the last two, its changes and its input.
const proposalColumns = "p.number, p.state, p.at, p.authorKind, p.author, p.reason, p.base, p.key, p.digest, p.records, p.decided, p.deciderKind, p.decider," +
	" p.verdict, p.revision, p.accepted"

const proposalWidth = 16 // of proposalColumns

func decodeProposal(row []any) (*storekit.StoredProposal, error) {
	p := &storekit.StoredProposal{Records: int(codec.AsInt(row[9])), Proposed: codec.AsText(row[proposalWidth]), Proposal: kg.Proposal{
		Number: codec.AsInt(row[0]), At: timeOf(row[2]), Reason: codec.AsText(row[5]), Base: codec.AsInt(row[6]), Key: codec.AsText(row[7]),
		Decision: kg.Decision{Reason: codec.AsText(row[13]), Revision: codec.AsInt(row[14])},
	}}
	p.State, _ = kg.ParseProposalState(codec.AsText(row[1]))
	if input := codec.AsText(row[proposalWidth+1]); input != "" {
		p.Input = []byte(input)
	}
	err := decodeDigest(row[8], &p.Digest)
	if row[10] != nil {
		p.Decision.At = timeOf(row[10]).In(time.UTC)
		p.Decision.Actor, err = decodeActor(row[11], row[12], err)
	}
	p.Author, err = decodeActor(row[3], row[4], err)
	accepted, fault := storekit.DecodeIDs(codec.AsText(row[15]))
	p.Decision.Accepted = accepted
	return p, errors.Join(err, fault)
}

func decodeActor(kind, name any, earlier error) (kg.Actor, error) {
	k, err := kg.ParseActorKind(codec.AsText(kind))
	return kg.Actor{Kind: k, Name: codec.AsText(name)}, errors.Join(earlier, err)
}
