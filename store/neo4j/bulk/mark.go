package bulk

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
)

// mark creates the mark of work in many transactions, while the lock is held: see fill.
func mark(ctx context.Context, c *client.Client, props map[string]any) error {
	_, err := c.RunFor(ctx, client.WriteTimeout, neo4j.AccessModeWrite, "MERGE (m:TiesMeta {name: 'load'}) SET m += $props", map[string]any{"props": props})
	return err
}

// unmark deletes the mark, and releases the lock.
func unmark(ctx context.Context, lock *client.OpenTransaction) error {
	if _, err := lock.In(ctx).Run("MATCH (m:TiesMeta {name: 'load'}) DELETE m", nil); err != nil {
		return err
	}
	return lock.Commit(ctx)
}

// begin begins the revision of new records of a fill. The mark says which it is.
func (f *fill) begin(ctx context.Context, batch *kg.Batch) error {
	if f.revision != nil || batch.Revisions != nil {
		return nil
	}
	f.records = 0
	return f.client.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error {
		last, err := log.Last(t)
		if err != nil {
			return err
		}
		next := log.Next(last, batch)
		next.Unlisted = true
		if err := log.Append(t, last, next, ""); err != nil {
			return err
		}
		_, err = t.Run("MATCH (m:TiesMeta {name: 'load'}) SET m.revision = $revision", map[string]any{"revision": next.Number})
		f.revision = &next.Revision
		return err
	})
}

// end ends this revision: the next one follows.
func (f *fill) end(ctx context.Context) error {
	if f.revision == nil {
		return nil
	}
	f.revision = nil
	return completeLog(ctx, f.client, f.countRecords())
}

// unknownRecords stands for a number of records that is to be counted.
const unknownRecords = -1

// completeLog completes the revision of new records, given their number, and deletes what was restored of a log.
func completeLog(ctx context.Context, c *client.Client, records int) error {
	rows, err := c.Execute(ctx, "MATCH (m:TiesMeta {name: 'load'}) RETURN m.revision, m."+restoring, nil)
	switch {
	case err != nil || len(rows) == 0:
		return err
	case rows[0][1] == true:
		return log.Delete(ctx, c)
	case rows[0][0] == nil:
		return nil
	}
	revision := codec.AsInt(rows[0][0])
	if records == unknownRecords {
		counted, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeRead, countRevision, map[string]any{"revision": revision})
		if err != nil {
			return err
		}
		records = int(codec.AsInt(counted[0][0]))
	}
	return c.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error {
		if err := log.Complete(t, revision, records); err != nil {
			return err
		}
		_, err := t.Run("MATCH (m:TiesMeta {name: 'load'}) REMOVE m.revision", nil)
		return err
	})
}

var countRevision = "RETURN COUNT { MATCH (x:Entity|Document|Fact) WHERE x.rev = $revision } + COUNT { MATCH " +
	cypher.Pattern("", "x", kg.AllKinds(), kg.Out, "") + " WHERE x.rev = $revision }"

// count counts the records of a batch that was written.
func (f *fill) count(batch *kg.Batch) {
	if batch.Revisions == nil {
		f.records += len(batch.Put)
	}
}

// countRecords returns the number of records of the revision, if it is known.
func (f *fill) countRecords() int {
	if f.lost > 0 {
		return unknownRecords
	}
	return f.records
}
