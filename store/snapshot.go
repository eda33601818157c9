package store

import (
	"context"

	"ties/kg"
)

// Snapshotter is what backup and restore need beside the rest of a store.
type Snapshotter interface {
	// Snapshot is like Export, but one call sees one state of the data in every store. On Neo4j, others who write
	// through ties wait until it is done, or give up.
	Snapshot(ctx context.Context, yield func(kg.Record) error) error

	// DeleteDocuments deletes all documents of a store that holds nothing else (otherwise a kg.ErrConflict): claims
	// rest on documents, so that they can go only after everything that cites them.
	DeleteDocuments(ctx context.Context) error
}
