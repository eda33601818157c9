package store

import (
	"context"

	"ties/kg"
)

// Snapshotter is what backup and restore need beside the rest of a store.
type Snapshotter interface {
	// Snapshot is like Export, but everything that one call sees is one state of the data, in every store. On
	// Neo4j whoever else writes through ties waits until it is done, or gives up.
	Snapshot(ctx context.Context, yield func(kg.Record) error) error

	// DeleteDocuments deletes all documents, of a store that holds nothing else (ErrConflict otherwise): claims rest on
	// documents, so that they can go only after everything that cites them.
	DeleteDocuments(ctx context.Context) error
}
