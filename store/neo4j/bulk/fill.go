package bulk

import (
	"context"
	"errors"
	"sync"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/schema"
	"ties/store/neo4j/write"
)

const fillPage = 20_000 // nodes per transaction at the end of a load

// fill is a load into a database without its secondary indexes, and without the deferrable constraints. During a fill
//
//   - a transaction holds the lock that every other writer takes first, until the load is done or its process has died;
//   - a node, TiesMeta with the name 'load', marks that indexes, constraints, degrees and flows are missing. If it exists and
//     nobody holds the lock, a load was interrupted: the next process to find it finishes the load.
//
// New records are of one revision, which is Unlisted, until a batch has others, or may create
// some again that were deleted: that is a revision of its own.
type fill struct {
	client    *client.Client
	run       RunFunc
	lock      *client.OpenTransaction
	ctx       context.Context // of the load
	recreates bool            // whether records may be created that were deleted before, so that the log must have these changes
	ids       *IDSet          // of the records loaded so far; nil if the constraints exist
	documents map[string]bool // some of the documents that existed before

	revision *kg.Revision // of new records; nil before the first one
	records  int          // of it

	inflight []*inflightBatch // oldest first
	sort     kg.TypeSet
	lost     int   // records of failed batches, which may or may not exist
	failure  error // the first
}

// beginFill takes the lock, creates the mark, and drops the secondary indexes.
func beginFill(ctx context.Context, l *Loader) (*fill, error) {
	c := l.Client
	lock, err := write.HoldLock(ctx, c, client.WriteTimeout)
	if err != nil {
		return nil, err
	}
	f := &fill{client: c, run: l.Run, lock: lock, ctx: l.ctx, documents: map[string]bool{}}
	if err = mark(ctx, c, nil); err == nil {
		var none bool
		if none, err = hasNoClaims(ctx, c); none {
			f.ids = l.IDs
		}
	}
	if err == nil {
		f.recreates, err = hasDeleted(ctx, c)
	}
	if err == nil {
		err = schema.DropIndexes(ctx, c, f.ids != nil)
	}
	if err != nil {
		lock.Close()
		return nil, err
	}
	return f, nil
}

// hasNoClaims reports whether the database has neither relations nor facts.
func hasNoClaims(ctx context.Context, c *client.Client) (bool, error) {
	rows, err := c.Execute(ctx, "RETURN NOT EXISTS { MATCH (:Fact) } AND NOT EXISTS { MATCH "+cypher.Pattern("", "", kg.AllKinds(), kg.Out, "")+" }", nil)
	return err == nil && rows[0][0] == true, err
}

// hasDeleted reports whether records were deleted since the database keeps a log.
func hasDeleted(ctx context.Context, c *client.Client) (bool, error) {
	rows, err := c.Execute(ctx, "MATCH (c:TiesChange) WHERE c.op = $op RETURN 1 LIMIT 1", map[string]any{"op": kg.ChangeDeleted.String()})
	return len(rows) > 0, err
}

// restoreConstraints lets the database check IDs again: the following records may exist already.
func (f *fill) restoreConstraints(ctx context.Context) error {
	if f.ids == nil {
		return nil
	}
	if err := schema.CreateConstraints(ctx, f.client); err != nil {
		return err
	}
	f.ids = nil
	return nil
}

// Finish creates everything that a bulk load defers, and deletes the mark. The database builds the indexes asynchronously,
// except those on degrees and flows, which are created after these have been counted.
func Finish(ctx context.Context, c *client.Client, lock *client.OpenTransaction) error {
	return finish(ctx, c, lock, unknownRecords)
}

// finish finishes a load, given the number of records of its revision.
func finish(ctx context.Context, c *client.Client, lock *client.OpenTransaction, records int) error {
	if _, err := schema.BeginIndexes(ctx, c, func(name string) bool { return !schema.IsCountIndex(name) }); err != nil {
		return err
	}
	if err := write.ClearFlows(ctx, c); err != nil {
		return err
	}
	var counts storekit.FlowCounts[string]
	err := runConcurrently(
		func() error {
			_, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeWrite, countDegrees, map[string]any{"page": fillPage})
			return err
		},
		func() (err error) {
			counts, err = write.CountAllFlows(ctx, c)
			return err
		},
		func() error { return schema.CreateConstraints(ctx, c) },
	)
	if err != nil {
		return err
	}
	t := lock.In(ctx)
	if err := write.StoreAllFlows(ctx, c, t, counts); err != nil {
		return err
	}
	if err := schema.CreateMissing(ctx, c); err != nil {
		return err
	}
	if err := schema.AwaitIndexes(ctx, c); err != nil {
		return err
	}
	if err := completeLog(ctx, c, records); err != nil {
		return err
	}
	return unmark(ctx, lock)
}

// runConcurrently runs functions concurrently.
func runConcurrently(all ...func() error) error {
	errs := make([]error, len(all))
	var done sync.WaitGroup
	for i, f := range all {
		done.Go(func() { errs[i] = f() })
	}
	done.Wait()
	return errors.Join(errs...)
}

var countDegrees = "MATCH (e:Entity) CALL (e) { WITH e, COUNT { " + cypher.Pattern("e", "", kg.AllKinds(), kg.Both, "") +
	" } AS degree WHERE degree <> e.degree SET e.degree = degree } IN TRANSACTIONS OF $page ROWS"
