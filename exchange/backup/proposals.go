package backup

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"time"

	"ties/kg"
	"ties/kg/jsonline"
)

type proposalLine struct {
	Number   int64           `json:"number"`
	State    string          `json:"state"`
	At       time.Time       `json:"at"`
	Author   actorLine       `json:"author"`
	Reason   string          `json:"reason,omitempty"`
	Base     int64           `json:"base,omitempty"`
	Key      string          `json:"key,omitempty"`
	Digest   string          `json:"digest,omitempty"` // in hexadecimal digits
	Input    string          `json:"input,omitempty"`
	Changes  json.RawMessage `json:"changes"`
	Decision *decisionLine   `json:"decision,omitempty"`
}

type decisionLine struct {
	At       time.Time `json:"at"`
	Actor    actorLine `json:"actor"`
	Reason   string    `json:"reason,omitempty"`
	Revision int64     `json:"revision,omitempty"`
	Accepted []string  `json:"accepted,omitempty"`
}

type actorLine struct {
	Kind string `json:"kind"`
	Name string `json:"name,omitempty"`
}

func actorLineOf(a kg.Actor) actorLine { return actorLine{a.Kind.String(), a.Name} }

func (l *actorLine) parse() (kg.Actor, error) {
	kind, err := kg.ParseActorKind(l.Kind)
	return kg.Actor{Kind: kind, Name: l.Name}, err
}

func (b *writer) proposal(p *kg.Proposal) error {
	b.sum.Proposals++
	l := proposalLine{
		Number: p.Number, State: p.State.String(), At: p.At, Author: actorLineOf(p.Author), Reason: p.Reason, Base: p.Base, Key: p.Key,
		Input: string(p.Input), Changes: json.RawMessage(jsonline.EncodeChanges(p.Changes)),
	}
	if p.Key != "" {
		l.Digest = hex.EncodeToString(p.Digest[:])
	}
	if d := p.Decision; !d.At.IsZero() {
		l.Decision = &decisionLine{At: d.At, Actor: actorLineOf(d.Actor), Reason: d.Reason, Revision: d.Revision, Accepted: d.Accepted}
	}
	return b.json(map[string]proposalLine{"proposal": l})
}

// parseProposal reads the line of a proposal.
func parseProposal(text []byte) (*kg.Proposal, error) {
	var line struct{ Proposal proposalLine }
	if err := json.Unmarshal(text, &line); err != nil {
		return nil, err
	}
	l := &line.Proposal
	p := &kg.Proposal{Number: l.Number, At: l.At.UTC(), Reason: l.Reason, Base: l.Base, Key: l.Key}
	if l.Input != "" {
		p.Input = []byte(l.Input)
	}
	var ok bool
	if p.State, ok = kg.ParseProposalState(l.State); !ok || p.Number < 1 {
		return nil, fmt.Errorf("no proposal is %q: %w", l.State, kg.ErrInvalid)
	}
	digest, err := hex.DecodeString(l.Digest)
	copy(p.Digest[:], digest)
	changes, fault := jsonline.DecodeChanges(string(l.Changes), math.MaxInt)
	author, unknown := l.Author.parse()
	p.Changes, p.Author, p.Touches = changes, author, kg.Touched(changes)
	if l.Decision == nil {
		return p, errors.Join(err, fault, unknown)
	}
	d := l.Decision
	p.Decision = kg.Decision{At: d.At.UTC(), Reason: d.Reason, Revision: d.Revision, Accepted: d.Accepted}
	var nobody error
	p.Decision.Actor, nobody = d.Actor.parse()
	return p, errors.Join(err, fault, unknown, nobody)
}
