package write

import (
	"context"
	"slices"
	"strings"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/log"
	"ties/store/neo4j/stated"
)

// exportPage and exportBytes are how many records, and how many bytes of their texts, an export reads at a time.
const (
	exportPage  = 1_000
	exportBytes = 16 << 20
)

// yieldFunc is called with a record, and the number of the revision that last wrote it.
type yieldFunc func(r kg.Record, revision int64) error

// Export yields all records, page by page: no transaction stays open in the database while the caller processes them.
func Export(ctx context.Context, c *client.Client, yield func(kg.Record) error) error {
	return exportAll(ctx, func(cypher string, params map[string]any) ([][]any, bool, error) {
		return c.QueryPart(ctx, cypher, params, exportBytes)
	}, func(r kg.Record, _ int64) error { return yield(r) })
}

// ExportStated is Export of all records as they were stated.
func ExportStated(ctx context.Context, c *client.Client, yield func(kg.Record) error) error {
	return exportStated(ctx, func(cypher string, params map[string]any) ([][]any, bool, error) {
		return c.QueryPart(ctx, cypher, params, exportBytes)
	}, func(r kg.Record, _ int64) error { return yield(r) })
}

func exportStated(ctx context.Context, query queryFunc, yield yieldFunc) error {
	run := func(text string, params map[string]any) ([][]any, error) {
		rows, more, err := query(text, params)
		for err == nil && more { // there is too much for one part
			params["limit"] = max(1, len(rows)/2)
			rows, more, err = query(text, params)
		}
		return rows, err
	}
	kept := storekit.NewOverlay(func(t kg.Type, after string, limit int) ([]merging.Stated, error) {
		return stated.Page(t, after, limit, run)
	}, yield)
	if err := exportAll(ctx, query, kept.Yield); err != nil {
		return err
	}
	return kept.Finish()
}

// snapshotTimeout limits how long a snapshot may block writers. If its process dies, the database ends its transaction as
// soon as the connection breaks.
const snapshotTimeout = 6 * time.Hour

// Snapshot reads the log, all proposals and all records as of one moment. All pages are read in one transaction, on the server that writes,
// while it holds the lock that every writer of ties takes first.
func Snapshot(ctx context.Context, c *client.Client, to store.SnapshotReader) error {
	tx, err := c.Begin(ctx, snapshotTimeout, "backup")
	if err != nil {
		return err
	}
	defer tx.Close() // nothing but the lock was written
	t := tx.In(ctx)
	if err := LockIfMarked(t); err != nil {
		return err
	}
	if to.Revision != nil {
		if err := log.Export(t, to.Revision); err != nil {
			return err
		}
	}
	if to.Proposal != nil {
		if err := log.EachProposal(t, to.Proposal); err != nil {
			return err
		}
	}
	if to.Record == nil {
		return nil
	}
	return exportStated(ctx, func(cypher string, params map[string]any) ([][]any, bool, error) {
		return t.RunPart(cypher, params, exportBytes)
	}, to.Record)
}

// queryFunc runs a statement that reads, and returns its first rows; more reports whether there are others.
type queryFunc func(cypher string, params map[string]any) (rows [][]any, more bool, err error)

func exportAll(ctx context.Context, query queryFunc, yield yieldFunc) error {
	for _, p := range portions() {
		if err := p.export(ctx, query, yield); err != nil {
			return err
		}
	}
	return nil
}

// portion is the records of one type or kind, which are adjacent in an index of IDs.
type portion struct {
	prefix  string // of the IDs, with the colon
	pattern string // of the indexed node or relationship x
	columns *codec.Columns
}

// portions returns the portions of all records, by type, then by ID.
func portions() []portion {
	list := []portion{{"document:", "(x:Document)", codec.ColumnsOf(kg.Documents)}}
	entity, relation := codec.ColumnsOf(kg.Entities), codec.ColumnsOf(kg.Relations)
	for _, t := range kg.Entities.List() {
		list = append(list, portion{strings.ToLower(t.String()) + ":", "(x:Entity)", entity})
	}
	for _, t := range kg.Relations.List() {
		for _, k := range sortedByID(kg.KindsOf(t)) {
			list = append(list, portion{k.Prefix() + ":", "()-[x:" + k.String() + "]->()", relation})
		}
	}
	return append(list, portion{"fact:", "(x:Fact)", codec.ColumnsOf(kg.Facts)})
}

// sortedByID returns kinds in the order of the IDs of their relations.
func sortedByID(kinds []kg.RelationKind) []kg.RelationKind {
	slices.SortFunc(kinds, func(a, b kg.RelationKind) int { return strings.Compare(a.Prefix()+":", b.Prefix()+":") })
	return kinds
}

func (p portion) export(ctx context.Context, query queryFunc, yield yieldFunc) error {
	cypher := "MATCH " + p.pattern + " WHERE x.id > $after AND x.id < $end RETURN " + p.columns.List + ", " + codec.RevisionOf("x") +
		" ORDER BY x.id LIMIT $limit"
	end := strings.TrimSuffix(p.prefix, ":") + ";" // after every ID with this prefix
	for after := p.prefix; ; {
		rows, more, err := query(cypher, map[string]any{"after": after, "end": end, "limit": exportPage})
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := ctx.Err(); err != nil {
				return err
			}
			r, err := p.columns.Decode(row)
			if err != nil {
				return err
			}
			after = r.RecordID()
			if err := yield(r, codec.AsInt(row[len(row)-1])); err != nil {
				return err
			}
		}
		if len(rows) < exportPage && !more {
			return nil
		}
	}
}
