package history

import (
	"context"
	"fmt"
	"slices"

	"ties/internal/logchain"
	"ties/kg"
	"ties/store"
)

// Verified is what Verify found.
type Verified struct {
	Records   int
	Revisions int
	Changes   int
	Digest    [32]byte // of the newest revision
	Faults    int
	First     []string // the first faults
}

// maxFaults is how many faults are told apart.
const maxFaults = 20

// Verify checks a whole store: that its log has no gap, that each revision has the digest that it had when it was made, that each
// change goes on where the one before it left the record, and that every record is as its last change left it. Memory grows with
// the number of records that have ever been changed, not with that of those that were loaded in bulk.
func Verify(ctx context.Context, from store.Snapshotter) (Verified, error) {
	v := verifier{states: map[string]int64{}}
	err := from.Snapshot(ctx, store.SnapshotReader{Revision: v.revision, Record: v.record})
	if err == nil {
		v.end()
	}
	return v.Verified, err
}

// verifier is a check under way.
type verifier struct {
	Verified
	last   kg.Revision
	silent []bool           // of the revisions so far, by number from 1: whether the log lacks some of their changes
	states map[string]int64 // the revision that last changed each record, negative if it deleted it; in the end of those not seen
}

func (v *verifier) fault(format string, args ...any) {
	if v.Faults++; v.Faults <= maxFaults {
		v.First = append(v.First, fmt.Sprintf(format, args...))
	}
}

func (v *verifier) revision(r store.LoggedRevision) error {
	switch {
	case r.Number != v.last.Number+1:
		v.fault("revision %d comes after %d", r.Number, v.last.Number)
	case logchain.Digest(v.Digest, &r) != r.Digest:
		v.fault("revision %d is not what it was: its digest differs", r.Number)
	case r.At.Before(v.last.At):
		v.fault("revision %d is of a time before revision %d", r.Number, v.last.Number)
	case !r.Unlisted && r.Records != len(r.Changes):
		v.fault("revision %d has %d changes, and says that it has %d", r.Number, len(r.Changes), r.Records)
	}
	v.Revisions++
	v.Digest, v.last, v.silent = r.Digest, r.Revision, append(v.silent, r.Unlisted || hasErased(r.Changes))
	for i := range r.Changes {
		v.change(&r.Changes[i])
	}
	return nil
}

// change checks that a change goes on where the record was.
func (v *verifier) change(c *kg.Change) {
	v.Changes++
	if c.Op == kg.ChangeErased {
		return
	}
	was, known := v.states[c.ID]
	switch {
	case (c.Prior == 0) != (c.Op == kg.ChangeCreated), (c.Before == nil) != (c.Op == kg.ChangeCreated):
		v.fault("revision %d: %s was %s, which does not fit what is known of it before", c.Revision, c.ID, c.Op)
	case known && was > 0 && c.Prior != was, was <= 0 && c.Prior > 0 && !v.isSilent(c.Prior, -was):
		v.fault("revision %d: %s was %s, but not as revision %d had left it", c.Revision, c.ID, c.Op, c.Prior)
	}
	v.states[c.ID] = c.Revision
	if c.Op == kg.ChangeDeleted {
		v.states[c.ID] = -c.Revision
	}
}

// isSilent reports whether a revision, which is after another one, may have written records of which its changes say nothing.
func (v *verifier) isSilent(revision, after int64) bool {
	return revision > after && revision <= int64(len(v.silent)) && v.silent[revision-1]
}

func hasErased(changes []kg.Change) bool {
	return slices.ContainsFunc(changes, func(c kg.Change) bool { return c.Op == kg.ChangeErased })
}

func (v *verifier) record(r kg.Record, revision int64) error {
	v.Records++
	id := r.RecordID()
	last, known := v.states[id]
	switch {
	case known && last > 0 && last != revision:
		v.fault("%s is of revision %d, but was last changed by revision %d", id, revision, last)
	case known && last < 0 && !v.isSilent(revision, -last):
		v.fault("%s is there, although revision %d deleted it", id, -last)
	case !known && !v.isSilent(revision, 0):
		v.fault("%s is of revision %d, which has not changed it", id, revision)
	}
	delete(v.states, id)
	if faults := r.Check(); len(faults) > 0 {
		v.fault("%s", faults[0])
	}
	return nil
}

// end looks for records that should be there.
func (v *verifier) end() {
	for id, last := range v.states {
		if last > 0 {
			v.fault("%s is not there, although revision %d wrote it", id, last)
		}
	}
}
