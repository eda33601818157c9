package store

import (
	"context"

	"ties/kg"
)

// Snapshotter is the additional part of a store for backup and restore.
type Snapshotter interface {
	// Snapshot reads the whole log, then all proposals, and then all records as they were stated, as of one state of the data in every store. On Neo4j, other writers of
	// ties wait until it is done, or time out. It stops at the first error of the reader, and returns it as it is.
	Snapshot(ctx context.Context, to SnapshotReader) error

	// Clear deletes all records, the whole log, and all proposals. Tokens stay.
	Clear(ctx context.Context) error

	// RestoreLog calls restore once, with a function that appends revisions to the log, in their order. The store must be empty
	// and have no log, otherwise it returns ErrNotEmpty.
	RestoreLog(ctx context.Context, restore func(appendRevision func(LoggedRevision) error) error) error
}

// SnapshotReader is called for everything in a snapshot. Its functions may be nil.
type SnapshotReader struct {
	Revision func(LoggedRevision) error                   // by number
	Proposal func(*kg.Proposal) error                     // by number
	Record   func(record kg.Record, revision int64) error // by type, then by ID, with the number of the revision that last wrote it
}

// LoggedRevision is a revision with its part of the log.
type LoggedRevision struct {
	kg.Revision
	Changes []kg.Change // by sequence, without After
	Key     string      // of the batch; may be missing
	Input   [32]byte    // of the batch, where it had a key
	Digest  [32]byte    // of all of this and the revision before (internal/logchain), as it was when the revision was made
}
