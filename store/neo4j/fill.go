package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/storekit"
	"ties/kg"
)

const (
	fillTime   = 24 * time.Hour  // that a load may take
	finishTime = 2 * time.Hour   // that one statement of its end may take
	lockWait   = 5 * time.Second // for one who fills the database
	fillPage   = 20_000          // nodes, or relations, that the end of a load takes at a time
)

// bulkFill is a load into a database without its secondary indices, and those constraints that are loose. While it goes on
//
//   - a transaction holds the lock that every other writer takes first, until whoever loads is done, or has died;
//   - a node, TiesMeta with the name 'load', tells that indices, constraints, degrees and flows are missing. Where it is and nobody
//     holds the lock, a load was cut off: whoever finds it makes what is missing.
type bulkFill struct {
	store     *Store
	session   neo4j.SessionWithContext
	guard     neo4j.ExplicitTransaction
	life      context.Context // of the load
	written   *idSet          // nil where the constraints are there
	documents map[string]bool // some of those that are there besides

	flights []*inflightBatch // the oldest first
	sort    kg.TypeSet
	lost    int   // records of flights that failed, and may be there or not
	failure error // of the first of them
}

// errHalfFilled reports that somebody fills the database, or was cut off while doing so.
var errHalfFilled = fmt.Errorf("the database is being filled, or an import into it was cut off: %w", kg.ErrUnavailable)

// beginFill takes the lock, sets the mark, and drops the secondary indices.
func (s *Store) beginFill(ctx context.Context, l *loading) (*bulkFill, error) {
	f, err := s.guard(ctx, writeTime)
	if err != nil {
		return nil, err
	}
	f.life = l.life
	_, err = s.runFor(ctx, writeTime, neo4j.AccessModeWrite, "MERGE (:TiesMeta {name: 'load'})", nil)
	if err == nil {
		var loosely bool
		if loosely, err = s.noClaims(ctx); loosely {
			f.written = l.written
		}
	}
	if err == nil {
		err = s.dropIndices(ctx, f.written != nil)
	}
	if err != nil {
		f.release()
		return nil, err
	}
	return f, nil
}

// dropIndices drops those that only reading needs, and perhaps the constraints that are loose, all at once.
func (s *Store) dropIndices(ctx context.Context, loosely bool) error {
	return s.transact(ctx, finishTime, func(w *writing) error {
		free := deferrable()
		for name, create := range indexStatements() {
			drop := "DROP INDEX "
			switch {
			case !isConstraint(create):
			case loosely && free[name]:
				drop = "DROP CONSTRAINT "
			default:
				continue
			}
			if _, err := w.run(drop+name+" IF EXISTS", nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// guard takes the lock of all writers, for as long as a fill lasts.
func (s *Store) guard(ctx context.Context, wait time.Duration) (*bulkFill, error) {
	f := &bulkFill{store: s, session: s.session(ctx, neo4j.AccessModeWrite), documents: map[string]bool{}}
	soon, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	var err error
	if f.guard, err = f.session.BeginTransaction(soon, neo4j.WithTxTimeout(fillTime)); err == nil {
		_, err = (&transaction{soon, f.guard}).run(lockWriters, nil)
	}
	if err != nil {
		f.release()
		if ctx.Err() == nil && soon.Err() != nil {
			err = fmt.Errorf("others have been writing to the database for %s: %w", wait, kg.ErrUnavailable)
		}
		return nil, err
	}
	return f, nil
}

// release returns the lock back.
func (f *bulkFill) release() {
	if f.guard != nil {
		ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
		defer cancel()
		_ = f.guard.Close(ctx) // what it has written is the lock, unless it is committed
	}
	closeSession(f.session)
}

// finish makes all that is missing, and takes the mark away. The database makes indices behind what is done here, but for
// those of what is still to be counted.
func (f *bulkFill) finish(ctx context.Context) error {
	s, t := f.store, &transaction{ctx, f.guard}
	if _, err := s.beginIndices(ctx, func(name string) bool { return !isOfCounts(name) }); err != nil {
		return err
	}
	if err := s.clearFlows(ctx); err != nil {
		return err
	}
	var sizes storekit.FlowCounts[string]
	err := runConcurrently(
		func() error {
			_, err := s.runFor(ctx, finishTime, neo4j.AccessModeWrite, countDegrees, map[string]any{"page": fillPage})
			return err
		},
		func() (err error) {
			sizes, err = s.countAllFlows(ctx)
			return err
		},
		func() error { return s.createConstraints(ctx) },
	)
	if err != nil {
		return err
	}
	if err := s.keepAllFlows(ctx, t, sizes); err != nil {
		return err
	}
	if err := s.createMissing(ctx); err != nil {
		return err
	}
	if err := s.awaitIndices(ctx); err != nil {
		return err
	}
	if _, err := t.run("MATCH (m:TiesMeta {name: 'load'}) DELETE m", nil); err != nil {
		return err
	}
	return f.guard.Commit(ctx)
}

// runConcurrently does several things at a time.
func runConcurrently(all ...func() error) error {
	errs := make([]error, len(all))
	var done sync.WaitGroup
	for i, f := range all {
		done.Go(func() { errs[i] = f() })
	}
	done.Wait()
	return errors.Join(errs...)
}

var countDegrees = "MATCH (e:Entity) CALL (e) { WITH e, COUNT { " + Pattern("e", "", kg.AllKinds(), kg.Both, "") +
	" } AS degree WHERE degree <> e.degree SET e.degree = degree } IN TRANSACTIONS OF $page ROWS"

// endCutOff ends a fill that was cut off, if there is one. One that goes on is an ErrUnavailable.
func (s *Store) endCutOff(ctx context.Context) error {
	cut, err := s.isHalfFilled(ctx)
	switch {
	case err != nil || !cut:
		return err
	case s.options.LeaveAsIs:
		return fmt.Errorf("%w (import the same again)", errHalfFilled)
	}
	f, err := s.guard(ctx, lockWait)
	if err != nil {
		return err
	}
	if cut, err := s.isHalfFilled(ctx); err != nil || !cut {
		f.release()
		return err
	}
	return s.finishBehind(ctx, f)
}

// finishBehind finishes a fill, and goes on with that when the caller does not wait for it any more.
func (s *Store) finishBehind(ctx context.Context, f *bulkFill) error {
	done := make(chan error, 1)
	s.busy.Go(func() {
		defer f.release()
		done <- f.finish(s.life)
	})
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *Store) isHalfFilled(ctx context.Context) (bool, error) {
	rows, err := s.query(ctx, "MATCH (m:TiesMeta) WHERE m.name = 'load' RETURN 1", nil)
	return len(rows) > 0, err
}

// isConstraintViolation reports whether a constraint refused something that is there already.
func isConstraintViolation(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.ClientError.Schema.ConstraintValidationFailed"
}

// lacksNamesIndex reports whether the index of names is missing: somebody fills the database. Without other indices statements
// run too, and find what is there so far.
func lacksNamesIndex(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && strings.Contains(server.Msg, "no such fulltext schema index")
}
