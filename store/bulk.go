package store

import (
	"context"
	"errors"
)

// BulkLoader is a Writer that can prepare for many batches. It is optional for a store.
type BulkLoader interface {
	// Load calls load once, with the only Writer that may be used meanwhile. Batches that it applies may be visible and
	// durable at once, or only when Load returns nil. Until then degrees and flows may not count them, and the store may be
	// kg.ErrUnavailable to others. If the process dies meanwhile, the next Open completes these.
	//
	// Batches that were loaded into a store without records may all be one revision, which is Unlisted: its origin is that of the
	// first batch, and it is the revision of all receipts; its number of records is complete when Load returns. Batches with
	// Batch.Revisions are part of no revision.
	//
	// Load returns the error of load, or of a commit. If it wraps a *RolledBackError, none of the applied batches remain; if
	// it wraps a *PartialWriteError, some records are lost; otherwise all remain, as Writer.Apply says.
	Load(ctx context.Context, load func(Writer) error) error
	// AtomicLoad reports whether a Load that began now would leave nothing behind if load failed.
	AtomicLoad(ctx context.Context) (bool, error)
}

// ErrNotEmpty is the error of a load that needs an empty store.
var ErrNotEmpty = errors.New("the store holds something")

// EmptyLoader is a BulkLoader that can make sure that the store is empty, whatever is written at the same time.
type EmptyLoader interface {
	// LoadEmpty is like Load, but if the store has records it returns ErrNotEmpty and does not call load.
	LoadEmpty(ctx context.Context, load func(Writer) error) error
}

// BulkWriter is the Writer of a Load that may defer slow work, such as indexes, to its end.
type BulkWriter interface {
	Writer
	// DefersIndexes reports whether it has deferred indexes of the batches so far.
	DefersIndexes() bool
}

// RolledBackError is the error of a Load of which nothing remains.
type RolledBackError struct{ Err error }

func (e *RolledBackError) Error() string { return e.Err.Error() }

// Unwrap returns the error that ended the load.
func (e *RolledBackError) Unwrap() error { return e.Err }

// PartialWriteError is the error of a Load that has lost some of the applied records. The others remain.
type PartialWriteError struct {
	Records int // the number of lost records
	Err     error
}

func (e *PartialWriteError) Error() string { return e.Err.Error() }

// Unwrap returns the error that ended the load.
func (e *PartialWriteError) Unwrap() error { return e.Err }

// Load calls load with a Writer that applies batches: through BulkLoader.Load if the writer has it, otherwise the writer.
func Load(ctx context.Context, to Writer, load func(Writer) error) error {
	if l, ok := to.(BulkLoader); ok {
		return l.Load(ctx, load)
	}
	return load(to)
}
