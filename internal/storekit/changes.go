package storekit

import (
	"fmt"
	"time"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/merging"
)

// Stored is a record as it was stated, with the number of the revision that last wrote it.
type Stored = merging.Stated

// Changes returns the changes of a batch that has been resolved, as the next revision, given those of its records that the
// store has, by ID.
func Changes(batch *kg.Batch, stored map[string]Stored, revision int64) (changes []kg.Change) {
	add := func(op kg.ChangeOp, id string, before Stored, after kg.Record) {
		changes = append(changes, kg.Change{
			Revision: revision, Sequence: len(changes), Op: op, ID: id, Prior: before.Revision, Before: before.Record, After: after,
		})
	}
	kept := make(map[string]bool, len(batch.Put))
	for _, r := range batch.Put {
		kept[r.RecordID()] = true
	}
	for _, id := range batch.Delete {
		if before, ok := stored[id]; ok && !kept[id] {
			kept[id] = true // not deleted twice
			add(kg.ChangeDeleted, id, before, nil)
		}
	}
	for _, r := range batch.Put {
		switch before, ok := stored[r.RecordID()]; {
		case !ok:
			add(kg.ChangeCreated, r.RecordID(), before, r)
		case fields.Equal(before.Record, r):
			// it changes nothing
		default:
			add(kg.ChangeUpdated, r.RecordID(), before, r)
		}
	}
	return changes
}

// NextRevision returns the revision of a batch, given the one before it, whose number is 0 if there is none.
func NextRevision(last *kg.Revision, batch *kg.Batch, now time.Time) *kg.Revision {
	next := &kg.Revision{Number: last.Number + 1, Origin: batch.Origin}
	if next.At.IsZero() {
		next.At = now
	}
	next.At = next.At.UTC().Truncate(time.Millisecond)
	if next.At.Before(last.At) {
		next.At = last.At
	}
	return next
}

// CheckKey returns an error if the key of a batch or a proposal is too long.
func CheckKey(key string) error {
	if len(key) > kg.MaxKey {
		return fmt.Errorf("a key has at most %d bytes: %w", kg.MaxKey, kg.ErrInvalid)
	}
	return nil
}

// IDs returns the IDs of the records that a batch puts or deletes.
func IDs(batch *kg.Batch) []string {
	ids := make([]string, 0, len(batch.Put)+len(batch.Delete))
	for _, r := range batch.Put {
		ids = append(ids, r.RecordID())
	}
	return append(ids, batch.Delete...)
}
