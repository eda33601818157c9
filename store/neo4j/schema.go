package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/kg/namesearch"
)

// schemaVersion is that of the schema: of what is stored, and how.
const schemaVersion = 3

// prepare brings the schema up to date, when the store first reaches its database.
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
	if err := s.checkOurs(ctx); err != nil {
		return err
	}
	if err := s.endCutOff(ctx); err != nil {
		return err
	}
	if s.options.LeaveAsIs {
		s.prepared.Store(true)
		return nil
	}
	if err := s.createMissing(ctx); err != nil {
		return err
	}
	err := s.bringUpToDate(ctx)
	s.prepared.Store(err == nil)
	return err
}

// flowsVersion is that from which on flows are counted as employments are written.
const flowsVersion = 2

// bringUpToDate has what an earlier version has stored counted, and named by keys.
func (s *Store) bringUpToDate(ctx context.Context) error {
	params := map[string]any{"version": schemaVersion, "names": namesearch.Version}
	rows, err := s.execute(ctx, "MERGE (m:TiesMeta {name: 'ties'}) ON CREATE SET m.version = $version, m.names = $names"+
		" RETURN m.version, m.names", params)
	if err != nil {
		return err
	}
	if Int(rows[0][0]) < flowsVersion {
		if err := s.upgrade(ctx); err != nil {
			return err
		}
	}
	if Int(rows[0][1]) == namesearch.Version && Int(rows[0][0]) == schemaVersion {
		return nil
	}
	if err := s.rekey(ctx); err != nil {
		return err
	}
	_, err = s.execute(ctx, "MATCH (m:TiesMeta {name: 'ties'}) SET m.version = $version, m.names = $names", params)
	return err
}

// checkOurs refuses a database that holds something else. The node TiesMeta marks one as ours; TiesTest
// marks one that tests may wipe.
func (s *Store) checkOurs(ctx context.Context) error {
	rows, err := s.query(ctx, "MATCH (m:TiesMeta) WHERE m.name = 'ties' RETURN m.version", nil)
	if err != nil {
		return err
	}
	if len(rows) > 0 {
		if found, _ := rows[0][0].(int64); found > schemaVersion {
			return fmt.Errorf("it was written by a newer ties (schema %d, this one knows %d): use that one", found, schemaVersion)
		}
		return nil
	}
	return s.checkForeign(ctx)
}

func (s *Store) checkForeign(ctx context.Context) error {
	of := "NOT n:TiesTest"
	if s.options.AllowForeign {
		of = "n:" + strings.Join(labels(), "|")
	}
	rows, err := s.query(ctx, "MATCH (n) WHERE "+of+" RETURN labels(n) LIMIT 1", nil)
	switch {
	case err != nil:
		return err
	case len(rows) == 0:
		return nil
	case s.options.AllowForeign:
		return fmt.Errorf("it holds nodes of others whose labels are those of ties (%v)", rows[0][0])
	default:
		return errors.New("it is not a database of ties: it holds something else (a node with the labels " +
			fmt.Sprintf("%v)", rows[0][0]))
	}
}

// labels are those that our nodes have.
func labels() []string {
	list := []string{"Entity", "Document", "Fact"}
	for _, t := range kg.Entities.List() {
		list = append(list, t.String())
	}
	return list
}

// createMissing creates constraints and indices that are not there.
func (s *Store) createMissing(ctx context.Context) error {
	if err := s.createConstraints(ctx); err != nil {
		return err
	}
	begun, err := s.beginIndices(ctx, func(string) bool { return true })
	if err == nil && begun {
		err = s.awaitIndices(ctx)
	}
	return err
}

func (s *Store) awaitIndices(ctx context.Context) error {
	_, err := s.runFor(ctx, finishTime, neo4j.AccessModeRead, "CALL db.awaitIndexes($seconds)", map[string]any{"seconds": int(finishTime.Seconds())})
	return err
}

// beginIndices has indices made that are not there: all at once, so that what is there is read once for all of them.
func (s *Store) beginIndices(ctx context.Context, wanted func(name string) bool) (begun bool, err error) {
	missing, err := s.missing(ctx, func(name, create string) bool { return !isConstraint(create) && wanted(name) })
	if err != nil || len(missing) == 0 {
		return false, err
	}
	return true, s.transact(ctx, finishTime, func(w *writing) error {
		for _, create := range missing {
			if _, err := w.run(create, nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// createConstraints creates those that are not there. The database makes one at a time.
func (s *Store) createConstraints(ctx context.Context) error {
	missing, err := s.missing(ctx, func(_, create string) bool { return isConstraint(create) })
	for _, create := range missing {
		if err == nil {
			_, err = s.runFor(ctx, finishTime, neo4j.AccessModeWrite, create, nil)
		}
	}
	return err
}

// missing returns the statements that create what is not there.
func (s *Store) missing(ctx context.Context, wanted func(name, create string) bool) (list []string, err error) {
	rows, err := s.query(ctx, "SHOW INDEXES YIELD name", nil)
	there := make(map[any]bool, len(rows))
	for _, row := range rows {
		there[row[0]] = true
	}
	for name, create := range indexStatements() {
		if !there[name] && wanted(name, create) {
			list = append(list, create)
		}
	}
	return list, err
}

// isOfCounts reports whether an index is one of degrees or flows.
func isOfCounts(name string) bool {
	return strings.HasSuffix(name, "_degree") || name == schemaName(flowKind, "people")
}

func isConstraint(create string) bool { return strings.HasPrefix(create, "CREATE CONSTRAINT") }

// indexStatements returns the statement that creates each index, with its constraint where it has one, by name.
func indexStatements() map[string]string {
	list := map[string]string{}
	for _, label := range []string{"Entity", "Document", "Fact"} {
		addConstraint(list, label, "id", "(x:"+label+")")
	}
	addConstraint(list, "TiesMeta", "name", "(x:TiesMeta)")
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
	addIndex(list, flowKind, "()-[x:"+flowKind+"]-()", "people")
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
