package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// errNotTestDatabase prevents tests from wiping other databases.
var errNotTestDatabase = errors.New("the Neo4j that tests should use holds something else (no node TiesTest marks it as theirs): " +
	"name one that is empty")

// Empty empties the database of a server. It must be empty, or marked by an earlier call with a node TiesTest: otherwise the
// test fails, and nothing is changed.
func Empty(t testing.TB, access Access) {
	t.Helper()
	if err := Wipe(t.Context(), access); err != nil {
		t.Fatal(err)
	}
}

// Wipe empties a database as Empty does.
func Wipe(ctx context.Context, access Access) (err error) {
	driver, err := neo4j.NewDriverWithContext(access.URL, neo4j.BasicAuth(access.Username, access.Password, ""))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, driver.Close(ctx)) }()
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer func() { err = errors.Join(err, session.Close(ctx)) }()

	found, err := queryBool(ctx, session, "OPTIONAL MATCH (m:TiesTest) WITH count(m) > 0 AS marked RETURN marked OR NOT EXISTS { MATCH () }")
	if err != nil {
		return err
	}
	if !found {
		return errNotTestDatabase
	}
	for _, statement := range []string{
		"MERGE (m:TiesTest) RETURN true",
		"MATCH (n) WHERE NOT n:TiesTest CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS RETURN count(*) >= 0",
	} {
		if _, err := queryBool(ctx, session, statement); err != nil {
			return fmt.Errorf("emptying the Neo4j that tests use: %w", err)
		}
	}
	return nil
}

// queryBool runs a statement that returns a boolean.
func queryBool(ctx context.Context, session neo4j.SessionWithContext, cypher string) (bool, error) {
	result, err := session.Run(ctx, cypher, nil)
	if err != nil {
		return false, err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return false, err
	}
	answer, _ := record.Values[0].(bool)
	return answer, nil
}
