package kg

import "context"

// Loader is a Writer that can be told that much comes at once. A store need not be one.
type Loader interface {
	// Load calls load, once, with a Writer for one batch after the other, which is the only one to be used meanwhile.
	// What it has applied may be seen by readers, and be durable, at once or only when Load returns nil; it is then.
	// Until then degrees and flows may not tell of it, and the store may be ErrUnavailable to others. Where the process
	// dies meanwhile, whoever opens the store next sees to these.
	//
	// Load gives the error of load, or of a commit; if it wraps an Undone, nothing of what was applied is there, if it
	// wraps an Unwritten, some of it is not, otherwise all of it is, as Apply says.
	Load(ctx context.Context, load func(Writer) error) error
	// Undoes tells whether a Load that began now would leave nothing behind if load failed, and hence could be tried.
	Undoes(ctx context.Context) (bool, error)
}

// Filler is a Writer, of a Load, that may leave what takes a while for the end, such as indices.
type Filler interface {
	Writer
	// Leaves tells whether it does so with what it has applied so far.
	Leaves() bool
}

// Undone is the error of a Load that has left nothing behind.
type Undone struct{ Err error }

func (u *Undone) Error() string { return u.Err.Error() }

// Unwrap gives what the load ended with.
func (u *Undone) Unwrap() error { return u.Err }

// Unwritten is the error of a Load that has lost some of what was applied. The rest is there.
type Unwritten struct {
	Records int // how many were lost
	Err     error
}

func (u *Unwritten) Error() string { return u.Err.Error() }

// Unwrap gives what the load ended with.
func (u *Unwritten) Unwrap() error { return u.Err }

// Load applies batches by way of Loader.Load if the writer has it, otherwise one by one.
func Load(ctx context.Context, to Writer, load func(Writer) error) error {
	if l, ok := to.(Loader); ok {
		return l.Load(ctx, load)
	}
	return load(to)
}
