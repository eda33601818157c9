package store

import (
	"context"

	"ties/kg"
)

// Snapshotter is the additional part of a store for backup and restore.
type Snapshotter interface {
	// Snapshot is like Export, but one call sees one state of the data in every store. On Neo4j, other writers of ties wait
	// until it is done, or time out.
	Snapshot(ctx context.Context, yield func(kg.Record) error) error

	// DeleteDocuments deletes all documents of a store without other records (otherwise a kg.ErrConflict): claims rest on
	// documents, so these can be deleted only after everything that cites them.
	DeleteDocuments(ctx context.Context) error
}
