package neo4j

import (
	"context"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
	"ties/store/neo4j/schema"
	"ties/store/neo4j/write"
)

// flowsVersion is the first version in which flows are counted as employments are written, and keysVersion the first one with
// the keys of names.
const (
	flowsVersion = 2
	keysVersion  = 3
)

// bringUpToDate adds the flows, the keys of names and the log that earlier versions did not store.
func bringUpToDate(ctx context.Context, c *client.Client) error {
	params := map[string]any{"version": schema.Version, "names": namesearch.Version}
	rows, err := c.Query(ctx, "MATCH (m:TiesMeta {name: 'ties'}) RETURN m.version, m.names", nil)
	if err == nil && len(rows) == 0 { // otherwise nothing is written: the database may be read-only
		rows, err = c.Execute(ctx, "MERGE (m:TiesMeta {name: 'ties'}) ON CREATE SET m.version = $version, m.names = $names"+
			" RETURN m.version, m.names", params)
	}
	if err != nil {
		return err
	}
	if codec.AsInt(rows[0][0]) < flowsVersion {
		if err := upgradeFlows(ctx, c); err != nil {
			return err
		}
	}
	version, names := codec.AsInt(rows[0][0]), codec.AsInt(rows[0][1])
	if version == schema.Version && names == namesearch.Version {
		return nil
	}
	if version < keysVersion || names != namesearch.Version {
		if err := rekey(ctx, c); err != nil {
			return err
		}
	}
	return c.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error {
		if err := write.Lock(t); err != nil {
			return err
		}
		if version < log.FirstVersion {
			if err := log.AppendBaseline(t); err != nil {
				return err
			}
		}
		_, err := t.Run("MATCH (m:TiesMeta {name: 'ties'}) SET m.version = $version, m.names = $names", params)
		return err
	})
}

// upgradeFlows counts all flows in a database of a version that did not store them.
func upgradeFlows(ctx context.Context, c *client.Client) error {
	lock, err := write.HoldLock(ctx, c, client.WriteTimeout)
	if err != nil {
		return err
	}
	defer lock.Close()
	t := lock.In(ctx)
	if err := write.RecountFlows(ctx, c, t); err != nil {
		return err
	}
	if _, err := t.Run("MATCH (m:TiesMeta {name: 'ties'}) SET m.version = $version", map[string]any{"version": flowsVersion}); err != nil {
		return err
	}
	return lock.Commit(ctx)
}

// rekeyPage is how many entities are rekeyed in one transaction.
const rekeyPage = 2_000

// rekey sets the keys of the names of each entity.
func rekey(ctx context.Context, c *client.Client) error {
	columns := codec.ColumnsOf(kg.Entities)
	for after := ""; ; {
		rows, err := c.Query(ctx, "MATCH (x:Entity) WHERE x.id > $after RETURN "+columns.List+" ORDER BY x.id LIMIT $limit",
			map[string]any{"after": after, "limit": rekeyPage})
		if err != nil || len(rows) == 0 {
			return err
		}
		list := make([]any, len(rows))
		for i, row := range rows {
			r, err := columns.Decode(row)
			if err != nil {
				return err
			}
			after = r.RecordID()
			list[i] = map[string]any{"id": after, "keys": namesearch.Keys(r.(*kg.Entity))}
		}
		_, err = c.Execute(ctx, "UNWIND $rows AS row"+cypher.MatchNode("e", "Entity", "row.id")+" SET e.keys = row.keys", map[string]any{"rows": list})
		if err != nil {
			return err
		}
	}
}
