package store

import "context"

// Past has a store as it was at earlier revisions.
type Past interface {
	// At returns the store as it was right after a revision of its log, which must be one of the log, for reading until release is
	// called. Every plan is answered as it would have been then: the log ends with that revision, and the last one that wrote a record
	// is not after it. What has been erased is not there.
	//
	// Errors: a *PreparingError where it takes a while, a kg.ErrTooLarge where it would take too much room, and those of a Reader.
	At(ctx context.Context, revision int64) (then View, release func(), err error)
}

// View is a store to be read.
type View interface {
	Reader
	LogReader
}
