package bulk

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
	"ties/store/neo4j/write"
)

const clearPage = 10_000 // records per transaction

// clearing are the statements that delete all records, those that refer to others first.
var clearing = []string{
	"MATCH ()-[r:" + codec.FlowKind + "]->() CALL (r) { DELETE r } IN TRANSACTIONS OF $page ROWS",
	"MATCH " + cypher.Pattern("", "r", kg.AllKinds(), kg.Out, "") + " CALL (r) { DELETE r } IN TRANSACTIONS OF $page ROWS",
	"MATCH (f:Fact) CALL (f) { OPTIONAL MATCH (f)-[a:ABOUT]->() DELETE a, f } IN TRANSACTIONS OF $page ROWS",
	"MATCH (x:Entity) CALL (x) { DELETE x } IN TRANSACTIONS OF $page ROWS",
	"MATCH (x:TiesStated) CALL (x) { DELETE x } IN TRANSACTIONS OF $page ROWS",
	"MATCH (x:Document) CALL (x) { DELETE x } IN TRANSACTIONS OF $page ROWS",
}

// Clear deletes all records and the log, in many transactions, while it holds the lock of all writers. If it is interrupted,
// the next process to find the mark counts the degrees and flows of what remains.
func Clear(ctx context.Context, c *client.Client) error {
	lock, err := write.HoldLock(ctx, c, client.WriteTimeout)
	if err != nil {
		return err
	}
	defer lock.Close()
	if err := mark(ctx, c, nil); err != nil {
		return err
	}
	for _, text := range clearing {
		if _, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeWrite, text, map[string]any{"page": clearPage}); err != nil {
			return err
		}
	}
	if err := log.Delete(ctx, c); err != nil {
		return err
	}
	if _, err := lock.In(ctx).Run("MATCH (m:TiesMeta {name: 'ties'}) REMOVE m.movers", nil); err != nil {
		return err
	}
	return unmark(ctx, lock)
}
