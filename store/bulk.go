package store

import (
	"context"
	"errors"
)

// BulkLoader is a Writer that can be told that many batches come at once. A store need not be one.
type BulkLoader interface {
	// Load calls load once, with the only Writer that may be used meanwhile. What it has applied may be visible and
	// durable at once, or only when Load returns nil. Until then degrees and flows may not count it, and the store may
	// be kg.ErrUnavailable to others. Where the process dies meanwhile, the next Open sees to these.
	//
	// Load returns the error of load, or of a commit. If it wraps a *RolledBackError, nothing of what was applied
	// remains; if it wraps a *PartialWriteError, some of it is lost; otherwise all of it remains, as Writer.Apply says.
	Load(ctx context.Context, load func(Writer) error) error
	// AtomicLoad reports whether a Load that began now would leave nothing behind if load failed.
	AtomicLoad(ctx context.Context) (bool, error)
}

// ErrNotEmpty is the error of a load into a store that holds something, where it must not.
var ErrNotEmpty = errors.New("the store holds something")

// EmptyLoader is a BulkLoader whose load can depend on there being nothing, whoever else writes at the same time.
type EmptyLoader interface {
	// LoadEmpty is like Load, but where the store holds something it returns ErrNotEmpty and does not call load.
	LoadEmpty(ctx context.Context, load func(Writer) error) error
}

// BulkWriter is the Writer of a Load that may defer what takes a while, such as indexes, to its end.
type BulkWriter interface {
	Writer
	// DefersIndexes reports whether it does so with what it has applied so far.
	DefersIndexes() bool
}

// RolledBackError is the error of a Load that has left nothing behind.
type RolledBackError struct{ Err error }

func (e *RolledBackError) Error() string { return e.Err.Error() }

// Unwrap returns the error that ended the load.
func (e *RolledBackError) Unwrap() error { return e.Err }

// PartialWriteError is the error of a Load that has lost some of what was applied. The rest remains.
type PartialWriteError struct {
	Records int // how many were lost
	Err     error
}

func (e *PartialWriteError) Error() string { return e.Err.Error() }

// Unwrap returns the error that ended the load.
func (e *PartialWriteError) Unwrap() error { return e.Err }

// Load calls load with what applies batches: by way of BulkLoader.Load where the writer has it, otherwise the writer.
func Load(ctx context.Context, to Writer, load func(Writer) error) error {
	if l, ok := to.(BulkLoader); ok {
		return l.Load(ctx, load)
	}
	return load(to)
}
