package db

import (
	"context"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// MaxWipeWait is how long a Wipe waits for reads of other processes that need the WAL.
const MaxWipeWait = 5 * time.Second

// MarkForWipe has the next Wipe overwrite what the open transaction deletes. The mark is the user version in the file's header,
// which is not used otherwise.
func MarkForWipe(c *Conn) error { return c.Raw.Exec("PRAGMA user_version = 1") }

// Wipe overwrites what is deleted, if the database is marked: the file is written anew, since pages hold parts of what was in
// them, and the WAL is emptied. Long reads are ended. It needs as much space again as the data takes. It must be called
// outside of any transaction, on the connection that writes.
func (d *DB) Wipe(ctx context.Context, c *Conn) error {
	marked, err := c.userVersion()
	if err != nil || marked == 0 {
		return err
	}
	d.long.cancel()
	for _, step := range []func() error{
		func() error { return c.Raw.Exec("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY") },
		func() error { return d.emptyWAL(ctx, c) },
		func() error { return c.Raw.Exec("PRAGMA user_version = 0") },
	} {
		if err := step(); err != nil {
			return FirstError(err, c.Raw.Exec("PRAGMA temp_store = MEMORY"))
		}
	}
	return nil
}

// userVersion returns the user version of the file.
func (c *Conn) userVersion() (version int64, err error) {
	return version, c.Run("PRAGMA user_version", nil, func(row *sqlite3.Stmt) error {
		version = row.ColumnInt64(0)
		return nil
	})
}

// emptyWAL copies the WAL into the file, and truncates it. It waits for reads that need it.
func (d *DB) emptyWAL(ctx context.Context, c *Conn) error {
	if _, _, err := c.Raw.WALCheckpoint("", sqlite3.CHECKPOINT_PASSIVE); err != nil {
		return err
	}
	soon, cancel := context.WithTimeout(ctx, d.WipeWait)
	defer cancel()
	c.follow(soon)
	defer c.follow(ctx)
	_, _, err := c.Raw.WALCheckpoint("", sqlite3.CHECKPOINT_TRUNCATE)
	return err
}
