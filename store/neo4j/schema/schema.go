// Package schema creates the constraints and indexes of a database, and checks its owner and version.
package schema

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// Version is the version of the stored data and of the schema.
const Version = 6

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
		if err := CheckVersion(codec.AsInt(rows[0][0])); err != nil {
			return err
		}
		return checkMixed(ctx, c)
	}
	return checkForeign(ctx, c)
}

// checkMixed returns an error if others have added nodes with labels of ties, which answers would count, to a database of
// ties. Numbers of labels are known without a look at the nodes.
func checkMixed(ctx context.Context, c *client.Client) error {
	difference, of := "COUNT { (:Entity) }", []string(nil)
	for _, t := range kg.Entities.List() {
		difference += " - COUNT { (:" + t.String() + ") }"
		of = append(of, t.String())
	}
	rows, err := c.Query(ctx, "RETURN "+difference, nil)
	if err != nil || rows[0][0] == int64(0) {
		return err
	}
	// Others may be writing, so that the numbers are of different moments.
	types := strings.Join(of, "|")
	rows, err = c.Query(ctx, "MATCH (n:Entity|"+types+") WHERE NOT (n:Entity AND n:("+types+")) RETURN labels(n) LIMIT 1", nil)
	if err == nil && len(rows) > 0 {
		err = fmt.Errorf("others have added nodes whose labels are those of ties (%v)", rows[0][0])
	}
	return err
}

// CheckVersion returns an error for a database with the schema of a newer version.
func CheckVersion(found int64) error {
	if found > Version {
		return fmt.Errorf("it was written by a newer ties (schema %d, this one knows %d): use that one", found, Version)
	}
	return nil
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
	list := []string{"Entity", "Document", "Fact", "TiesToken", "TiesRevision", "TiesChange", "TiesKey", "TiesStated", "TiesProposal", "TiesProposed"}
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
		for name, i := range indexes() {
			drop := "DROP INDEX "
			switch {
			case strings.HasPrefix(name, logIndexes):
				continue
			case !isConstraint(i.create):
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
			err = c.Transact(ctx, client.MaintenanceTimeout, func(t *client.Transaction) error { // others may be doing the same
				_, err := t.Run(create, nil)
				return err
			})
		}
	}
	return err
}

// missingStatements returns the statements that create missing constraints and indexes.
func missingStatements(ctx context.Context, c *client.Client, wanted func(name, create string) bool) (list []string, err error) {
	exist, err := existingIndexes(ctx, c)
	if err != nil {
		return nil, err
	}
	for name, i := range indexes() {
		switch there := exist.find(name, i); {
		case there == nil && exist[name] != nil:
			return nil, fmt.Errorf("others have an index or constraint %s, on %s: rename that, since it is a name of ties'", name, exist[name].on)
		case there == nil && wanted(name, i.create):
			list = append(list, i.create)
		}
	}
	return list, nil
}

// IsCountIndex reports whether an index is on degrees or flows.
func IsCountIndex(name string) bool {
	return strings.HasSuffix(name, "_degree") || name == schemaName(codec.FlowKind, "people")
}

func isConstraint(create string) bool { return strings.HasPrefix(create, "CREATE CONSTRAINT") }

// index is an index, or a constraint and its index.
type index struct {
	create string // the statement
	on     string // such as "Fact(entity, order)"
	text   bool   // whether it is a full-text index
}

// indexOn returns what an index on some labels or types is on. The database has these in an order of its own.
func indexOn(of []string, keys ...string) string {
	return strings.Join(slices.Sorted(slices.Values(of)), "|") + "(" + strings.Join(keys, ", ") + ")"
}

// indexes returns the indexes and constraints by name.
func indexes() map[string]index {
	list := map[string]index{}
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
	for _, key := range []string{"recordedAt", "title"} {
		addIndex(list, "Document", "(x:Document)", key)
	}
	addLog(list)
	addFulltext(list, codec.NamesIndex, "(x:Entity)", []string{"Entity"}, "keys", "whitespace")
	addFulltext(list, codec.FactCitationsIndex, "(x:Fact)", []string{"Fact"}, "citations", "keyword")
	kinds := kindNames()
	addFulltext(list, codec.CitationsIndex, "()-[x:"+strings.Join(kinds, "|")+"]-()", kinds, "citations", "keyword")
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

// logIndexes is the prefix of the names of constraints and indexes beside those of the graph, which loads keep.
const logIndexes = "ties_Ties"

// addLog adds the constraints and indexes of the log, of proposals, and of what is kept as it was stated.
func addLog(list map[string]index) {
	addConstraint(list, "TiesRevision", "number", "(x:TiesRevision)")
	addIndex(list, "TiesRevision", "(x:TiesRevision)", "unlisted")
	addIndex(list, "TiesRevision", "(x:TiesRevision)", "call")
	addConstraint(list, "TiesChange", "position", "(x:TiesChange)")
	addIndex(list, "TiesChange", "(x:TiesChange)", "id", "position")
	addIndex(list, "TiesChange", "(x:TiesChange)", "source")
	addIndex(list, "TiesChange", "(x:TiesChange)", "target")
	addConstraint(list, "TiesKey", "key", "(x:TiesKey)")
	addConstraint(list, "TiesProposal", "number", "(x:TiesProposal)")
	addConstraint(list, "TiesProposal", "key", "(x:TiesProposal)")
	addIndex(list, "TiesProposal", "(x:TiesProposal)", "call")
	addIndex(list, "TiesProposal", "(x:TiesProposal)", "state", "number")
	addIndex(list, "TiesProposal", "(x:TiesProposal)", "author", "state", "number")
	addIndex(list, "TiesProposed", "(x:TiesProposed)", "id", "proposal")
	addConstraint(list, "TiesStated", "id", "(x:TiesStated)")
	addIndex(list, "TiesStated", "(x:TiesStated)", "type", "id")
	addIndex(list, "TiesStated", "(x:TiesStated)", "source")
	addIndex(list, "TiesStated", "(x:TiesStated)", "target", "type")
}

func schemaName(of, key string) string { return "ties_" + of + "_" + key }

func addConstraint(list map[string]index, of, key, pattern string) {
	name := schemaName(of, key)
	list[name] = index{create: "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR " + pattern + " REQUIRE x." + key + " IS UNIQUE", on: indexOn([]string{of}, key)}
}

func addIndex(list map[string]index, of, pattern string, keys ...string) {
	name := schemaName(of, keys[0])
	list[name] = index{create: "CREATE INDEX " + name + " IF NOT EXISTS FOR " + pattern + " ON (x." + strings.Join(keys, ", x.") + ")", on: indexOn([]string{of}, keys...)}
}

// addFulltext adds a full-text index. What is written is found as soon as it is committed.
func addFulltext(list map[string]index, name, pattern string, of []string, key, analyzer string) {
	create := "CREATE FULLTEXT INDEX " + name + " IF NOT EXISTS FOR " + pattern + " ON EACH [x." + key + "] OPTIONS {indexConfig: " +
		"{`fulltext.analyzer`: '" + analyzer + "', `fulltext.eventually_consistent`: false}}"
	list[name] = index{create: create, on: indexOn(of, key), text: true}
}

// kindNames returns the types of relations.
func kindNames() (names []string) {
	for _, k := range kg.AllKinds() {
		names = append(names, k.String())
	}
	return names
}
