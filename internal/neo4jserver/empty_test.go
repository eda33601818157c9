package neo4jserver

import (
	"errors"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Tests must not be able to wipe a database that holds anything else.
func TestOnlyADatabaseOfTestsIsWiped(t *testing.T) {
	server := Own(t)
	driver, err := neo4j.NewDriverWithContext(server.URL, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = driver.Close(t.Context()) }()
	ask := func(cypher string) bool {
		t.Helper()
		session := driver.NewSession(t.Context(), neo4j.SessionConfig{DatabaseName: "neo4j"})
		defer func() { _ = session.Close(t.Context()) }()
		answer, err := queryBool(t.Context(), session, cypher)
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
	const film = "RETURN EXISTS { (:Movie) }"

	ask("CREATE (:Movie) RETURN true")
	if err := Wipe(t.Context(), server.Access); !errors.Is(err, errNotTestDatabase) {
		t.Errorf("with a film: %v, want %v", err, errNotTestDatabase)
	}
	if !ask(film) {
		t.Error("the film is gone")
	}
	ask("MATCH (m:Movie) DELETE m RETURN count(*) > 0")
	if err := Wipe(t.Context(), server.Access); err != nil {
		t.Errorf("empty: %v", err)
	}
	ask("CREATE (:Movie) RETURN true")
	if err := Wipe(t.Context(), server.Access); err != nil || ask(film) {
		t.Errorf("marked as that of tests: %v, and the film is there: %t", err, ask(film))
	}
}
