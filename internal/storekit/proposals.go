package storekit

import (
	"encoding/json"
	"time"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/query"
)

// EncodeIDs returns the stored form of a list of IDs; "" for nil.
func EncodeIDs(ids []string) string {
	if ids == nil {
		return ""
	}
	text, err := json.Marshal(ids)
	if err != nil {
		panic(err) // texts can always be encoded
	}
	return string(text)
}

// DecodeIDs returns the list that EncodeIDs has encoded.
func DecodeIDs(text string) (ids []string, err error) {
	if text != "" {
		err = json.Unmarshal([]byte(text), &ids)
	}
	return ids, err
}

// StoredProposal is a proposal as stores have it.
type StoredProposal struct {
	kg.Proposal
	Records  int
	Proposed string // by jsonline.EncodeChanges
}

// Row returns the row of a proposal, with the first of its changes.
func (p *StoredProposal) Row(most int) (query.ProposalRow, error) {
	row := query.ProposalRow{Proposal: p.Proposal, Records: p.Records}
	changes, err := jsonline.DecodeChanges(p.Proposed, most)
	for _, c := range changes {
		row.Changes = append(row.Changes, query.ChangeRow{Change: c})
	}
	return row, err
}

// Whole returns the proposal with all of its changes.
func (p *StoredProposal) Whole() (*kg.Proposal, error) {
	whole := p.Proposal
	var err error
	if whole.Changes, err = jsonline.DecodeChanges(p.Proposed, p.Records); err != nil {
		return nil, err
	}
	whole.Touches = kg.Touched(whole.Changes)
	return &whole, nil
}

// Acceptance returns the decision that a batch makes on the proposal that it accepts, given its revision, which may be nil.
func Acceptance(batch *kg.Batch, revision *kg.Revision, now time.Time) *kg.Decision {
	d := &kg.Decision{At: batch.Origin.At, Actor: batch.Origin.Actor, Reason: batch.Origin.Reason, Accepted: batch.Accepted}
	if revision != nil {
		d.At, d.Revision = revision.At, revision.Number
	}
	if d.At.IsZero() {
		d.At = now
	}
	d.At = d.At.UTC().Truncate(time.Millisecond)
	return d
}
