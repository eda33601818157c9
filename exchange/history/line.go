package history

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// line is a line of a log: a revision, or a change of the revision above it.
type line struct {
	Revision *revisionLine `json:"revision,omitempty"`
	Change   *changeLine   `json:"change,omitempty"`
}

type revisionLine struct {
	Number   int64     `json:"number"`
	At       time.Time `json:"at"`
	Kind     string    `json:"kind"`
	Actor    actorLine `json:"actor"`
	Reason   string    `json:"reason,omitempty"`
	Request  string    `json:"request,omitempty"`
	Reverts  int64     `json:"reverts,omitempty"`
	PartOf   int64     `json:"partOf,omitempty"`
	Records  int       `json:"records"`
	Unlisted bool      `json:"unlisted,omitempty"`
	Key      string    `json:"key,omitempty"`
	Input    string    `json:"input,omitempty"` // in hexadecimal digits, as Digest
	Digest   string    `json:"digest,omitempty"`

	Proposal int64      `json:"proposal,omitempty"`
	Proposer *actorLine `json:"proposer,omitempty"`
}

type actorLine struct {
	Kind string `json:"kind"`
	Name string `json:"name,omitempty"`
}

type changeLine struct {
	Revision int64           `json:"revision"`
	Sequence int             `json:"sequence"`
	Op       string          `json:"op"`
	ID       string          `json:"id,omitempty"`
	Prior    int64           `json:"prior,omitempty"`
	Before   json.RawMessage `json:"before,omitempty"` // in the native format, as After
	After    json.RawMessage `json:"after,omitempty"`
}

// AppendRevision appends a revision to dst as a line without the newline. Of its changes there is nothing in it.
func AppendRevision(dst []byte, r *store.LoggedRevision) []byte {
	l := revisionLine{
		Number: r.Number, At: r.At, Kind: r.Kind.String(), Actor: *lineOf(r.Actor),
		Reason: r.Reason, Request: r.Request, Reverts: r.Reverts, PartOf: r.PartOf, Records: r.Records, Unlisted: r.Unlisted, Key: r.Key,
	}
	if r.Proposal > 0 {
		l.Proposal, l.Proposer = r.Proposal, lineOf(r.Proposer)
	}
	if r.Key != "" {
		l.Input = hex.EncodeToString(r.Input[:])
	}
	if r.Digest != [32]byte{} {
		l.Digest = hex.EncodeToString(r.Digest[:])
	}
	return appendLine(dst, line{Revision: &l})
}

func lineOf(a kg.Actor) *actorLine { return &actorLine{a.Kind.String(), a.Name} }

// AppendChange appends a change to dst as a line without the newline.
func AppendChange(dst []byte, c *kg.Change) []byte {
	return appendLine(dst, line{Change: &changeLine{
		Revision: c.Revision, Sequence: c.Sequence, Op: c.Op.String(), ID: c.ID, Prior: c.Prior, Before: recordLine(c.Before), After: recordLine(c.After),
	}})
}

func recordLine(r kg.Record) json.RawMessage {
	if r == nil {
		return nil
	}
	return jsonline.Append(nil, r)
}

func appendLine(dst []byte, l line) []byte {
	buffer := bytes.NewBuffer(dst)
	e := json.NewEncoder(buffer)
	e.SetEscapeHTML(false)
	_ = e.Encode(l) // there is nothing in it that cannot be encoded
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))
}

// ParseLine reads a line of a log: a revision without its changes, or a change. Both are nil if it is of something else.
func ParseLine(text []byte) (*store.LoggedRevision, *kg.Change, error) {
	var l line
	if err := json.Unmarshal(text, &l); err != nil {
		return nil, nil, err
	}
	switch {
	case l.Revision != nil:
		r, err := l.Revision.parse()
		return r, nil, err
	case l.Change != nil:
		c, err := l.Change.parse()
		return nil, c, err
	default:
		return nil, nil, nil
	}
}

func (l *revisionLine) parse() (r *store.LoggedRevision, err error) {
	r = &store.LoggedRevision{Key: l.Key, Revision: kg.Revision{Number: l.Number, Records: l.Records, Unlisted: l.Unlisted, Origin: kg.Origin{
		At: l.At.UTC(), Reason: l.Reason, Request: l.Request, Reverts: l.Reverts, PartOf: l.PartOf, Proposal: l.Proposal,
	}}}
	if r.Kind, err = kg.ParseRevisionKind(l.Kind); err != nil {
		return nil, err
	}
	if r.Actor, err = l.Actor.parse(); err != nil {
		return nil, err
	}
	if l.Proposer != nil {
		if r.Proposer, err = l.Proposer.parse(); err != nil {
			return nil, err
		}
	}
	if r.Input, err = parseDigest(l.Input); err != nil {
		return nil, err
	}
	r.Digest, err = parseDigest(l.Digest)
	return r, err
}

func (l *actorLine) parse() (kg.Actor, error) {
	kind, err := kg.ParseActorKind(l.Kind)
	return kg.Actor{Kind: kind, Name: l.Name}, err
}

// parseDigest returns the digest that a text has in hexadecimal digits, the zero one if it is empty.
func parseDigest(text string) (digest [32]byte, err error) {
	if text == "" {
		return digest, nil
	}
	sum, err := hex.DecodeString(text)
	if err != nil || len(sum) != len(digest) {
		return digest, fmt.Errorf("%q is no SHA-256 in hexadecimal digits: %w", kg.Shorten(text, kg.MaxShown), kg.ErrInvalid)
	}
	return [32]byte(sum), nil
}

func (l *changeLine) parse() (c *kg.Change, err error) {
	c = &kg.Change{Revision: l.Revision, Sequence: l.Sequence, ID: l.ID, Prior: l.Prior}
	if c.Op, err = kg.ParseChangeOp(l.Op); err != nil {
		return nil, err
	}
	if c.Before, err = parseRecord(l.Before); err != nil {
		return nil, err
	}
	c.After, err = parseRecord(l.After)
	return c, err
}

func parseRecord(text json.RawMessage) (kg.Record, error) {
	if len(text) == 0 {
		return nil, nil
	}
	record, err := jsonline.Decode(text)
	if err != nil {
		return nil, err
	}
	return record, nil
}
