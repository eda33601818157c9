// Package schema creates the constraints and indexes of a database, and checks its owner and version.
package schema

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// Version is the version of the stored data and of the schema.
const Version = 3

// ErrHalfFilled says that a bulk load is running, or was interrupted.
var ErrHalfFilled = fmt.Errorf("the database is being filled, or an import into it was cut off: %w", kg.ErrUnavailable)

// IsHalfFilled reports whether a bulk load has begun and not ended.
func IsHalfFilled(ctx context.Context, c *client.Client) (bool, error) {
	rows, err := c.Query(ctx, "MATCH (m:TiesMeta) WHERE m.name = 'load' RETURN 1", nil)
	return len(rows) > 0, err
}

// CheckOwner returns an error for a database that holds the data of another application. The node TiesMeta marks a database
// of ties; TiesTest marks one that tests may wipe.
func CheckOwner(ctx context.Context, c *client.Client) error {
	rows, err := c.Query(ctx, "MATCH (m:TiesMeta) WHERE m.name = 'ties' RETURN m.version", nil)
	if err != nil {
		return err
	}
	if len(rows) > 0 {
		if found, _ := rows[0][0].(int64); found > Version {
			return fmt.Errorf("it was written by a newer ties (schema %d, this one knows %d): use that one", found, Version)
		}
		return nil
	}
	return checkForeign(ctx, c)
}

func checkForeign(ctx context.Context, c *client.Client) error {
	of := "NOT n:TiesTest"
	if c.Options.AllowForeign {
		of = "n:" + strings.Join(labels(), "|")
	}
	rows, err := c.Query(ctx, "MATCH (n) WHERE "+of+" RETURN labels(n) LIMIT 1", nil)
	switch {
	case err != nil:
		return err
	case len(rows) == 0:
		return nil
	case c.Options.AllowForeign:
		return fmt.Errorf("it holds nodes of others whose labels are those of ties (%v)", rows[0][0])
	default:
		return errors.New("it is not a database of ties: it holds something else (a node with the labels " +
			fmt.Sprintf("%v)", rows[0][0]))
	}
}

// labels are the labels of ties' nodes.
func labels() []string {
	list := []string{"Entity", "Document", "Fact", "TiesToken"}
	for _, t := range kg.Entities.List() {
		list = append(list, t.String())
	}
	return list
}

// CreateMissing creates missing constraints and indexes.
func CreateMissing(ctx context.Context, c *client.Client) error {
	if err := CreateConstraints(ctx, c); err != nil {
		return err
	}
	begun, err := BeginIndexes(ctx, c, func(string) bool { return true })
	if err == nil && begun {
		err = AwaitIndexes(ctx, c)
	}
	return err
}

// AwaitIndexes waits until all indexes are built.
func AwaitIndexes(ctx context.Context, c *client.Client) error {
	_, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeRead, "CALL db.awaitIndexes($seconds)", map[string]any{"seconds": int(client.MaintenanceTimeout.Seconds())})
	return err
}

// BeginIndexes creates missing indexes without waiting for them: all at once, so that the data are read once for all of them.
func BeginIndexes(ctx context.Context, c *client.Client, wanted func(name string) bool) (begun bool, err error) {
	missing, err := missingStatements(ctx, c, func(name, create string) bool { return !isConstraint(create) && wanted(name) })
	if err != nil || len(missing) == 0 {
		return false, err
	}
	return true, c.Transact(ctx, client.MaintenanceTimeout, func(t *client.Transaction) error {
		for _, create := range missing {
			if _, err := t.Run(create, nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// DropIndexes drops the indexes that only reads need, and optionally the deferrable constraints, all at once.
func DropIndexes(ctx context.Context, c *client.Client, constraints bool) error {
	return c.Transact(ctx, client.MaintenanceTimeout, func(t *client.Transaction) error {
		deferred := deferrable()
		for name, create := range indexStatements() {
			drop := "DROP INDEX "
			switch {
			case !isConstraint(create):
			case constraints && deferred[name]:
				drop = "DROP CONSTRAINT "
			default:
				continue
			}
			if _, err := t.Run(drop+name+" IF EXISTS", nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// deferrable returns the names of the constraints that a bulk load defers: not those on entities and documents, which it
// needs to find them.
func deferrable() map[string]bool {
	list := map[string]bool{schemaName("Fact", "id"): true}
	for _, k := range kg.AllKinds() {
		list[schemaName(k.String(), "id")] = true
	}
	return list
}

// CreateConstraints creates missing constraints. The database creates one at a time.
func CreateConstraints(ctx context.Context, c *client.Client) error {
	missing, err := missingStatements(ctx, c, func(_, create string) bool { return isConstraint(create) })
	for _, create := range missing {
		if err == nil {
			_, err = c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeWrite, create, nil)
		}
	}
	return err
}

// missingStatements returns the statements that create missing constraints and indexes.
func missingStatements(ctx context.Context, c *client.Client, wanted func(name, create string) bool) (list []string, err error) {
	rows, err := c.Query(ctx, "SHOW INDEXES YIELD name", nil)
	exist := make(map[any]bool, len(rows))
	for _, row := range rows {
		exist[row[0]] = true
	}
	for name, create := range indexStatements() {
		if !exist[name] && wanted(name, create) {
			list = append(list, create)
		}
	}
	return list, err
}

// IsCountIndex reports whether an index is on degrees or flows.
func IsCountIndex(name string) bool {
	return strings.HasSuffix(name, "_degree") || name == schemaName(codec.FlowKind, "people")
}

func isConstraint(create string) bool { return strings.HasPrefix(create, "CREATE CONSTRAINT") }

// indexStatements returns, by name, the statement that creates each index, or its constraint if it has one.
func indexStatements() map[string]string {
	list := map[string]string{}
	for _, label := range []string{"Entity", "Document", "Fact"} {
		addConstraint(list, label, "id", "(x:"+label+")")
	}
	addConstraint(list, "TiesMeta", "name", "(x:TiesMeta)")
	addConstraint(list, "TiesToken", "name", "(x:TiesToken)")
	addConstraint(list, "TiesToken", "hash", "(x:TiesToken)")
	for _, t := range kg.Entities.List() {
		addIndex(list, t.String(), "(x:"+t.String()+")", "sortKey")
		addIndex(list, t.String(), "(x:"+t.String()+")", "degree")
	}
	namesFulltextIndex(list)
	addIndex(list, "Fact", "(x:Fact)", "entity", "order")
	for _, k := range kg.AllKinds() {
		pattern := "()-[x:" + k.String() + "]-()"
		addConstraint(list, k.String(), "id", pattern)
		addIndex(list, k.String(), pattern, "source", "order")
		addIndex(list, k.String(), pattern, "target", "order")
	}
	addIndex(list, codec.FlowKind, "()-[x:"+codec.FlowKind+"]-()", "people")
	return list
}

func schemaName(of, key string) string { return "ties_" + of + "_" + key }

func addConstraint(list map[string]string, of, key, pattern string) {
	name := schemaName(of, key)
	list[name] = "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR " + pattern + " REQUIRE x." + key + " IS UNIQUE"
}

func addIndex(list map[string]string, of, pattern string, keys ...string) {
	name := schemaName(of, keys[0])
	list[name] = "CREATE INDEX " + name + " IF NOT EXISTS FOR " + pattern + " ON (x." + strings.Join(keys, ", x.") + ")"
}

// namesFulltextIndex adds the index of the keys of names. Names are found as soon as they are committed.
func namesFulltextIndex(list map[string]string) {
	list[codec.NamesIndex] = "CREATE FULLTEXT INDEX " + codec.NamesIndex + " IF NOT EXISTS FOR (x:Entity) ON EACH [x.keys] OPTIONS {indexConfig: " +
		"{`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}"
}
