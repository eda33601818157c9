package store

import "context"

// BulkLoader is a Writer that can be told that much comes at once. A store need not be one.
type BulkLoader interface {
	// Load calls load, once, with a Writer for one batch after the other, which is the only one to be used meanwhile.
	// What it has applied may be seen by readers, and be durable, at once or only when Load returns nil; it is then.
	// Until then degrees and flows may not tell of it, and the store may be ErrUnavailable to others. Where the process
	// dies meanwhile, whoever opens the store next sees to these.
	//
	// Load returns the error of load, or of a commit; if it wraps an Undone, nothing of what was applied is there, if it
	// wraps an Unwritten, some of it is not, otherwise all of it is, as Apply says.
	Load(ctx context.Context, load func(Writer) error) error
	// AtomicLoad reports whether a Load that began now would leave nothing behind if load failed, and hence could be tried.
	AtomicLoad(ctx context.Context) (bool, error)
}

// BulkWriter is a Writer, of a Load, that may leave what takes a while for the end, such as indices.
type BulkWriter interface {
	Writer
	// DefersIndexes reports whether it does so with what it has applied so far.
	DefersIndexes() bool
}

// RolledBackError is the error of a Load that has left nothing behind.
type RolledBackError struct{ Err error }

func (u *RolledBackError) Error() string { return u.Err.Error() }

// Unwrap returns what the load ended with.
func (u *RolledBackError) Unwrap() error { return u.Err }

// PartialWriteError is the error of a Load that has lost some of what was applied. The rest is there.
type PartialWriteError struct {
	Records int // how many were lost
	Err     error
}

func (u *PartialWriteError) Error() string { return u.Err.Error() }

// Unwrap returns what the load ended with.
func (u *PartialWriteError) Unwrap() error { return u.Err }

// Load applies batches by way of Loader.Load if the writer has it, otherwise one by one.
func Load(ctx context.Context, to Writer, load func(Writer) error) error {
	if l, ok := to.(BulkLoader); ok {
		return l.Load(ctx, load)
	}
	return load(to)
}
