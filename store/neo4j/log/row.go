// Package log keeps the log of revisions in the database: a node TiesRevision for each revision, a node TiesChange for each
// change, and a node TiesKey for each key of a batch.
package log

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/merging"
	"ties/store"
	"ties/store/neo4j/codec"
)

// maxSequence is the greatest sequence of a change, and sequenceBits are those of its position.
const (
	sequenceBits = 24
	maxSequence  = 1<<sequenceBits - 1
	maxRevision  = 1<<38 - 1
)

// positionOf returns the position of a change in the log as one integer, by which it is indexed.
func positionOf(revision int64, sequence int) int64 {
	return min(max(revision, 0), maxRevision)<<sequenceBits + int64(min(max(sequence, 0), maxSequence))
}

// FirstAfter returns the least position of a change of a later revision.
func FirstAfter(revision int64) int64 { return positionOf(revision+1, 0) }

// revisionColumns are the columns of a revision r.
const revisionColumns = "r.number, r.at, r.kind, r.actorKind, r.actor, r.reason, r.request, r.reverts, r.partOf, r.records, r.unlisted, r.key, r.input, r.digest," +
	" r.proposal, r.proposerKind, r.proposer"

// revisionProps returns the properties of a revision. Of those that are Unlisted, which are few, their number is indexed.
func revisionProps(r *store.LoggedRevision, call string) map[string]any {
	props := map[string]any{
		"number": r.Number, "at": r.At.UnixMilli(), "kind": r.Kind.String(), "actorKind": r.Actor.Kind.String(), "actor": r.Actor.Name,
		"reason": r.Reason, "request": r.Request, "reverts": r.Reverts, "partOf": r.PartOf, "records": r.Records,
		"digest": hex.EncodeToString(r.Digest[:]),
	}
	if r.Unlisted {
		props["unlisted"] = r.Number
	}
	if r.Key != "" {
		props["key"], props["input"] = r.Key, hex.EncodeToString(r.Input[:])
	}
	if r.Proposal > 0 {
		props["proposal"], props["proposerKind"], props["proposer"] = r.Proposal, r.Proposer.Kind.String(), r.Proposer.Name
	}
	if call != "" {
		props["call"] = call
	}
	return props
}

// decodeRevision decodes revisionColumns.
func decodeRevision(row []any) (*store.LoggedRevision, error) {
	r := &store.LoggedRevision{Key: codec.AsText(row[11]), Revision: kg.Revision{
		Number: codec.AsInt(row[0]), Records: int(codec.AsInt(row[9])), Unlisted: row[10] != nil,
		Origin: kg.Origin{
			At: timeOf(row[1]), Reason: codec.AsText(row[5]), Request: codec.AsText(row[6]),
			Reverts: codec.AsInt(row[7]), PartOf: codec.AsInt(row[8]), Actor: kg.Actor{Name: codec.AsText(row[4])},
		},
	}}
	if row[14] != nil {
		kind, err := kg.ParseActorKind(codec.AsText(row[15]))
		if err != nil {
			return nil, err
		}
		r.Proposal, r.Proposer = codec.AsInt(row[14]), kg.Actor{Kind: kind, Name: codec.AsText(row[16])}
	}
	var err error
	if r.Kind, err = kg.ParseRevisionKind(codec.AsText(row[2])); err != nil {
		return nil, err
	}
	if r.Actor.Kind, err = kg.ParseActorKind(codec.AsText(row[3])); err != nil {
		return nil, err
	}
	return r, errors.Join(decodeDigest(row[12], &r.Input), decodeDigest(row[13], &r.Digest))
}

// decodeDigest decodes a digest, which stays zero if there is none.
func decodeDigest(value any, into *[32]byte) error {
	_, err := hex.Decode(into[:], []byte(codec.AsText(value)))
	return err
}

// changeColumns are the columns of a change c, without its records.
const changeColumns = "c.position, c.op, c.id, c.prior"

// changeProps returns the properties of a change: its record before as a line, and the ends of that (merging.Ends), to find by
// entity the changes of claims, merges and distinctions.
func changeProps(c *kg.Change) (map[string]any, error) {
	if c.Sequence > maxSequence {
		return nil, fmt.Errorf("a revision has more than %d changes: %w", maxSequence+1, kg.ErrInvalid)
	}
	props := map[string]any{"position": positionOf(c.Revision, c.Sequence), "op": c.Op.String(), "id": c.ID, "prior": c.Prior}
	if c.Before == nil {
		return props, nil
	}
	one, other := merging.Ends(c.Before)
	if one != "" {
		props["source"] = one
	}
	if other != "" {
		props["target"] = other
	}
	props["before"] = encodeRecord(c.Before)
	return props, nil
}

// decodeChange decodes changeColumns.
func decodeChange(row []any) (kg.Change, error) {
	position := codec.AsInt(row[0])
	op, err := kg.ParseChangeOp(codec.AsText(row[1]))
	return kg.Change{
		Revision: position >> sequenceBits, Sequence: int(position & maxSequence), Op: op, ID: codec.AsText(row[2]), Prior: codec.AsInt(row[3]),
	}, err
}

// decodeWholeChange decodes changeColumns, and c.before behind them.
func decodeWholeChange(row []any) (kg.Change, error) {
	c, err := decodeChange(row)
	if err == nil {
		c.Before, err = decodeRecord(row[len(row)-1])
	}
	return c, err
}

// encodeRecord returns the line of a record.
func encodeRecord(r kg.Record) string {
	return strings.TrimSuffix(string(jsonline.Append(nil, r)), "\n")
}

// decodeRecord returns the record of a line; nil for none.
func decodeRecord(line any) (kg.Record, error) {
	if line == nil {
		return nil, nil
	}
	r, err := jsonline.Decode([]byte(codec.AsText(line)))
	if err != nil {
		return nil, err
	}
	cites := kg.Citations(r)
	for i := range cites {
		if c := &cites[i]; c.Quote != "" {
			c.End = c.Start + utf8.RuneCountInString(c.Quote)
		}
	}
	return r, nil
}

// timeOf returns a stored time.
func timeOf(value any) time.Time { return time.UnixMilli(codec.AsInt(value)).UTC() }
