package bulk

import (
	"context"
	"errors"

	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/log"
	"ties/store/neo4j/write"
)

// RestoreLog runs restore with a function that appends revisions to the log, in many transactions, while it holds the lock of
// all writers. If it fails, or is interrupted, none of them remain.
func RestoreLog(ctx context.Context, c *client.Client, restore func(func(store.LoggedRevision) error) error) error {
	lock, err := write.HoldLock(ctx, c, client.WriteTimeout)
	if err != nil {
		return err
	}
	defer lock.Close()
	rows, err := c.Execute(ctx, "MATCH (n:Entity|Document|TiesRevision|TiesKey) RETURN 1 LIMIT 1", nil)
	if err == nil && len(rows) > 0 {
		err = store.ErrNotEmpty
	}
	if err != nil {
		return err
	}
	if err := mark(ctx, c, map[string]any{restoring: true}); err != nil {
		return err
	}
	r := log.NewRestorer(ctx, c)
	if err = restore(r.Add); err == nil {
		err = r.Flush()
	}
	if err == nil {
		return unmark(ctx, lock)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), client.WriteTimeout)
	defer cancel()
	undo := log.Delete(ctx, c)
	if undo == nil {
		undo = unmark(ctx, lock)
	}
	return errors.Join(err, undo)
}

// restoring is the property of the mark that says that the log is only a part of one.
const restoring = "restoring"
