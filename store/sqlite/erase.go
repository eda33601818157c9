package sqlite

import (
	"context"
	"errors"
	"fmt"

	"ties/internal/work"
	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/write"
)

// Erase implements store.Eraser. What SQLite leaves in pages and in the WAL is overwritten: by the next Erase or Open, if that is
// not possible now.
func (s *Store) Erase(ctx context.Context, what *kg.Erasure) (receipt *kg.Receipt, err error) {
	if err := s.file.checkIdentity(); err != nil {
		return nil, err
	}
	ctx = work.NewContext(ctx, work.Limits{}) // the work depends on the size of the store
	err = s.db.OnWriter(ctx, func(c *db.Conn) error {
		if err := s.wipe(ctx, c); err != nil {
			return err
		}
		err := c.InTransaction(func() (err error) {
			if receipt, err = write.Erase(c, what); err == nil && what.DryRun {
				err = errDryRun
			}
			if err == nil && receipt.Revision != nil && s.file != nil {
				err = db.MarkForWipe(c)
			}
			return err
		})
		if err != nil {
			return err
		}
		return s.wipe(ctx, c)
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return nil, err
	}
	return receipt, nil
}

// wipe overwrites what was erased, if anything is left of it.
func (s *Store) wipe(ctx context.Context, c *db.Conn) error {
	err := s.db.Wipe(ctx, c)
	if err != nil {
		return fmt.Errorf("the records are erased, but what the database's files still hold of them could not be overwritten yet: "+
			"erase again when nobody else reads them: %w: %w", kg.ErrUnavailable, err)
	}
	return nil
}

// wipeLeft is wipe of what an earlier process has left. Where that fails, the next one tries again.
func (s *Store) wipeLeft(ctx context.Context) {
	if err := s.db.OnWriter(ctx, func(c *db.Conn) error { return s.wipe(ctx, c) }); err != nil && s.db.Notify != nil {
		s.db.Notify(err.Error())
	}
}
