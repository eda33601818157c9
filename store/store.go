// Package store is the contract that every store keeps. Packages below it are stores; store/storetest is the test suite of
// the contract.
package store

import (
	"context"
	"errors"

	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
)

// Store is everything that a store does. Every difference between two stores that a caller can see is a bug in one of
// them: store/storetest holds all of them to the same answers.
//
// All methods may be called from any number of goroutines at the same time, until Close. Each returns soon after its
// context is done, with an error that wraps the context's, and leaves nothing half-written. An error that wraps
// kg.ErrUnavailable says that the database could not be reached or did not answer: the same call may succeed later.
// A call that took longer than the store allows fails with an error that wraps context.DeadlineExceeded, as one that took
// longer than its context does.
// An error that wraps none of the sentinels of kg is a fault of the store itself.
type Store interface {
	Reader
	StatedReader
	Writer
	Exporter
	LogReader
	Snapshotter
	Eraser
	TokenStore
	ProposalStore

	// Ready returns nil where the store can answer now, otherwise a kg.ErrUnavailable, which is a *NotReadyError where more
	// is known.
	Ready(ctx context.Context) error
	// Close waits for the calls under way and frees what the store holds. Later calls return a kg.ErrUnavailable.
	Close() error
}

// Reader answers plans.
type Reader interface {
	// Read runs a plan and returns what Plan.Start describes, with what Plan.Selection asks of it. The number of
	// statements that it takes depends on the plan, never on the data.
	//
	// The plan must be well-formed: its types say when it is. A start, step or filter that the store does not know is
	// an error. Entities that the plan needs and that do not exist are a *query.NotFoundError, a search for paths
	// that examines too much a *query.TooLargeError.
	//
	// It reads the graph that package kg/merging makes of what is stated: merged entities are one. Wherever a plan has the ID of a
	// merged entity, that stands for its root (query.Redirect). Two ends of paths that are one have no paths.
	//
	// The answer is one state of the data on SQLite. Neo4j may see a commit on the way, so that a record can be in
	// one place and not in another; but every row is whole, and an end, a subject or a document that a row must have
	// exists, or the row is left out.
	//
	// The plan is not changed, and may be run again, also by another store. The page is the caller's.
	Read(ctx context.Context, plan *query.Plan) (*query.Page, error)
}

// StatedReader reads records as they were stated, for those who change them.
type StatedReader interface {
	// ReadStated returns those of the records with some IDs that exist, by ID, whether or not they are merged; merges and
	// distinctions too.
	ReadStated(ctx context.Context, ids []string) (map[string]merging.Stated, error)
}

// Writer applies changes.
type Writer interface {
	// Apply checks a batch (kg.Batch.Resolve) and writes it in one transaction. When it returns nil, all of it is
	// durable, and seen by every Read that begins afterwards in this process. Otherwise nothing has happened, unless
	// the error wraps kg.ErrUnavailable: then a commit may have gone unacknowledged. Applying the same batch again
	// changes nothing, so that it can be sent again in that case. Records may refer to each other in any order. A
	// relation or fact whose ends changed moves. Deleting what does not exist is no error.
	//
	// A batch states records, also of entities that are merged, and claims of these: what is read follows (kg/merging).
	//
	// Errors: kg.RecordErrors (kg.ErrInvalid, kg.ErrConflict) for bad records, for an entity that would be deleted
	// while a relation or fact still touches it or a merge names it, for a merge of an entity into itself, on however long a way,
	// and for a document whose text would change.
	//
	// A batch that changes something is the next revision of the log, with all of its changes: the records of Put that differ from
	// those stored, and those of Delete that exist and are not put. A batch that changes nothing makes no revision; nothing of
	// it is written but its key. Origin.At is that of the last revision where it would be before it.
	//
	// The batch is normalized in place (kg.Record.Check, offsets of quotes), also when it is refused.
	//
	// More errors: kg.RecordErrors where Batch.Expect does not hold, a *kg.KeyReusedError, and a *kg.ProposalError. A batch whose key was accepted
	// before, with the same input, is not checked again, and changes nothing: the receipt is Replayed.
	Apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error)
}

// Write applies a batch of whose receipt nothing is needed.
func Write(ctx context.Context, to Writer, batch *kg.Batch) error {
	_, err := to.Apply(ctx, batch)
	return err
}

// LogReader reads the log of revisions, and proposals. A store that held records when it began to keep one has revision 1, of kind
// kg.RevisionBaseline, at time.UnixMilli(0), as have all of those records.
type LogReader interface {
	// ReadLog returns what a plan describes, all of it from one state of the data on SQLite. The number of statements that it
	// takes depends on the plan, never on the data. The page is the caller's.
	ReadLog(ctx context.Context, plan *query.LogPlan) (*query.LogPage, error)
}

// Exporter reads everything.
type Exporter interface {
	// Export calls yield for each record of the graph, as Read reads it, by type (in the order of the kg.Type constants), then by
	// ID. One call sees one state of the data on SQLite, and committed data on Neo4j. It stops at the first error of yield, and
	// returns it as it is. Memory does not grow with the data.
	Export(ctx context.Context, yield func(kg.Record) error) error
	// ExportStated is like Export, of all records as they were stated.
	ExportStated(ctx context.Context, yield func(kg.Record) error) error
}

// NotReadyError is an error of Store.Ready with its reason in words for anybody, without paths and addresses.
type NotReadyError struct {
	Reason string
	Err    error
}

func (e *NotReadyError) Error() string { return e.Err.Error() }

// Unwrap returns the error with all that is known.
func (e *NotReadyError) Unwrap() error { return e.Err }

var errFound = errors.New("found a record")

// IsEmpty reports whether a store holds nothing.
func IsEmpty(ctx context.Context, from Exporter) (bool, error) {
	err := from.ExportStated(ctx, func(kg.Record) error { return errFound })
	if errors.Is(err, errFound) {
		return false, nil
	}
	return err == nil, err
}

// IsNew reports whether nothing was ever written to a store. One whose records are all deleted is empty, and not new.
func IsNew(ctx context.Context, from LogReader) (bool, error) {
	page, err := from.ReadLog(ctx, &query.LogPlan{Start: &query.Revisions{}})
	if err != nil {
		return false, err
	}
	return page.Newest == 0, nil
}
