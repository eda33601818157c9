// Package logchain chains the revisions of a log by digests, so that a log that was changed from outside, or of which something
// is missing, is found out.
package logchain

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// Digest returns the digest of a revision: the SHA-256 of the digest of the revision before it, which is zero for the first one,
// and of everything that the log says of this one.
func Digest(before [sha256.Size]byte, r *store.LoggedRevision) (sum [sha256.Size]byte) {
	w := writer{sha256.New()}
	_, _ = w.Write(before[:])
	w.integers(r.Number, r.At.UnixMilli(), r.Reverts, r.PartOf, int64(r.Records))
	w.texts(r.Kind.String(), r.Actor.Kind.String(), r.Actor.Name, r.Reason, r.Request, r.Key)
	w.flag(r.Unlisted)
	_, _ = w.Write(r.Input[:])
	var line []byte
	for i := range r.Changes {
		c := &r.Changes[i]
		w.texts(c.Op.String(), c.ID)
		w.integers(c.Prior)
		line = line[:0]
		if c.Before != nil {
			line = jsonline.Append(line, c.Before)
		}
		w.texts(string(line))
	}
	if r.Proposal > 0 { // nothing of it is in the digests of earlier versions
		w.integers(r.Proposal)
		w.texts(r.Proposer.Kind.String(), r.Proposer.Name)
	}
	w.Sum(sum[:0])
	return sum
}

// Chain returns what the log has of the revision of a batch, given the revision before it.
func Chain(last *store.LoggedRevision, revision *kg.Revision, batch *kg.Batch, changes []kg.Change) *store.LoggedRevision {
	logged := &store.LoggedRevision{Revision: *revision, Changes: changes, Key: batch.Key}
	if batch.Key != "" {
		logged.Input = batch.Input
	}
	logged.Digest = Digest(last.Digest, logged)
	return logged
}

// writer writes values so that no two lists of them are written alike. Writing a hash never fails.
type writer struct{ hash.Hash }

func (w writer) integers(values ...int64) {
	for _, v := range values {
		_, _ = w.Write(binary.BigEndian.AppendUint64(nil, uint64(v))) //nolint:gosec // only the bits matter
	}
}

func (w writer) texts(values ...string) {
	for _, v := range values {
		w.integers(int64(len(v)))
		_, _ = w.Write([]byte(v))
	}
}

func (w writer) flag(value bool) {
	if value {
		w.integers(1)
	} else {
		w.integers(0)
	}
}
