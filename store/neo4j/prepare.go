package neo4j

import (
	"context"
	"fmt"
	"time"

	"ties/store/neo4j/bulk"
	"ties/store/neo4j/client"
	"ties/store/neo4j/schema"
	"ties/store/neo4j/write"
)

const lockWait = time.Second // for another process that fills the database

// prepare brings the schema up to date when the store first reaches its database.
func (s *Store) prepare(ctx context.Context) error {
	if s.prepared.Load() {
		return nil
	}
	select {
	case s.preparing <- struct{}{}:
		defer func() { <-s.preparing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if s.prepared.Load() {
		return nil
	}
	if err := schema.CheckOwner(ctx, s.client); err != nil {
		return err
	}
	if err := s.resumeBulkLoad(ctx); err != nil {
		return err
	}
	if s.client.Options.LeaveAsIs {
		s.prepared.Store(true)
		return nil
	}
	if err := schema.CreateMissing(ctx, s.client); err != nil {
		return err
	}
	err := bringUpToDate(ctx, s.client)
	s.prepared.Store(err == nil)
	return err
}

// resumeBulkLoad finishes a bulk load that was interrupted, if any. If one is running, the error is an ErrUnavailable.
func (s *Store) resumeBulkLoad(ctx context.Context) error {
	cut, err := schema.IsHalfFilled(ctx, s.client)
	switch {
	case err != nil || !cut:
		return err
	case s.client.Options.LeaveAsIs:
		return fmt.Errorf("%w (import the same again)", schema.ErrHalfFilled)
	}
	if time.Now().Before(s.loadingUntil) {
		return schema.ErrHalfFilled
	}
	lock, err := write.HoldLock(ctx, s.client, lockWait)
	if err != nil {
		s.loadingUntil = time.Now().Add(lockWait) // meanwhile, calls fail without waiting
		return err
	}
	if cut, err := schema.IsHalfFilled(ctx, s.client); err != nil || !cut {
		lock.Close()
		return err
	}
	return s.finishInBackground(ctx, lock)
}

// finishInBackground finishes a bulk load, even if the caller stops waiting for it.
func (s *Store) finishInBackground(ctx context.Context, lock *client.OpenTransaction) error {
	done := make(chan error, 1)
	s.calls.Go(func() {
		defer lock.Close()
		done <- bulk.Finish(s.background, s.client, lock)
	})
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
