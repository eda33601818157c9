package neo4jserver

import (
	"context"
	"errors"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Bare empties a database as Empty does, and also drops its constraints and indexes, as if it were new.
func Bare(t testing.TB, access Access) {
	t.Helper()
	Empty(t, access)
	for _, drop := range []struct{ list, statement string }{
		{"SHOW CONSTRAINTS YIELD name RETURN name", "DROP CONSTRAINT "},
		{showIndices, "DROP INDEX "},
	} {
		for _, name := range queryStrings(t, access, drop.list) {
			queryStrings(t, access, drop.statement+name)
		}
	}
}

// Traces returns everything in a database that a new one does not have: constraints, indexes, and labels of nodes except the
// tests' own.
func Traces(t testing.TB, access Access) []string {
	t.Helper()
	return queryStrings(t, access, showIndices, "MATCH (n) WHERE NOT n:TiesTest RETURN DISTINCT labels(n)[0]")
}

// showIndices omits the indexes that every database has.
const showIndices = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"

// queryStrings runs statements that return strings.
func queryStrings(t testing.TB, access Access, statements ...string) []string {
	t.Helper()
	var all []string
	for _, statement := range statements {
		found, err := texts(t.Context(), access, statement)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	return all
}

func texts(ctx context.Context, access Access, statement string) (list []string, err error) {
	driver, err := neo4j.NewDriverWithContext(access.URL, neo4j.BasicAuth(access.Username, access.Password, ""))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, driver.Close(ctx)) }()
	result, err := neo4j.ExecuteQuery(ctx, driver, statement, nil, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		return nil, err
	}
	for _, record := range result.Records {
		text, _ := record.Values[0].(string)
		list = append(list, text)
	}
	return list, nil
}
