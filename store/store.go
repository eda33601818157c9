package store

import (
	"context"

	"ties/kg"
	"ties/kg/query"
)

// Store is everything that a store does. Every difference between two stores that a caller can see is a bug
// in one of them; the suite in store/storetest says what is meant here, and both run it.
//
// All methods may be called at the same time from any number of goroutines, until Close. Each gives up soon
// after its context is done, with an error that wraps the context's, and leaves nothing half-written. An
// error that wraps ErrUnavailable says that the database could not be reached or did not answer: the same
// call may succeed later. Any other error that wraps none of the sentinels is a fault of the store's own.
type Store interface {
	Reader
	Writer
	Exporter
	Snapshotter

	// Ready reports whether the store can answer now: nil, or an ErrUnavailable.
	Ready(ctx context.Context) error
	// Close waits for the calls under way, and frees what the store holds. Later calls are ErrUnavailable.
	Close() error
}

// Reader answers plans.
type Reader interface {
	// Read runs a plan: one statement on Neo4j, one for each node of the plan at most on SQLite (and one
	// more where it counts, works moves out, or needs something to be there, and three more where units count for Flows), whatever the data. Paths take one more for their ends, and one
	// for each hop at most, on Neo4j one more for every other hop, on SQLite four more for what has changed since it read the graph and for what is avoided, a Drawing three for each hop and three more. A Search takes two more on Neo4j, at most, and on
	// SQLite some for each type and for each thing that its text may mean (package naming: probes, levels); Similar takes as many and
	// one more on Neo4j, two on SQLite. The plan is
	// well-formed: whoever makes one sees to
	// the conditions that its types name. The page holds what Plan.Start describes, filled in as Plan.Want says.
	//
	// The answer is one state of the data on SQLite; Neo4j may have met a commit on the way, so that a
	// record can be there in one place and not in another, but every row is whole, and an end, a subject or
	// a document that a row must have is there, or the row is not.
	//
	// The plan is not changed, and may be run again, also by another store. The page is the caller's.
	Read(ctx context.Context, plan *query.Plan) (*query.Page, error)
}

// Writer applies changes.
type Writer interface {
	// Apply checks a batch (Batch.Resolve) and writes it, in one transaction: when it returns nil all of it is
	// durable, and seen by every Read that begins afterwards in this process; otherwise nothing has happened,
	// unless the error wraps ErrUnavailable: then a commit may have gone unacknowledged. Applying the same
	// batch again changes nothing, so that it can be sent again in that case. Records may refer to each other
	// in any order. A relation or fact whose ends changed moves. Deleting what is not there is no error.
	//
	// Errors: Faults (ErrInvalid, ErrConflict) for bad records, for an entity that would be deleted while a
	// relation or fact still touches it, and for a document whose text would change.
	//
	// The batch is normalised in place (Record.Check, offsets of quotes), also when it is refused.
	Apply(ctx context.Context, batch *kg.Batch) error
}

// Exporter returns everything away.
type Exporter interface {
	// Export calls yield for each record, by type (in the order of the Type constants), then by ID. What one
	// call sees is one state of the data on SQLite, and committed data on Neo4j. It stops at yield's first
	// error, and returns it as it is. Memory does not grow with the data.
	Export(ctx context.Context, yield func(kg.Record) error) error
}
