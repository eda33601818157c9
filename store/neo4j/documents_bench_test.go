package neo4j_test

import (
	"testing"

	"ties/internal/neo4jserver"
	"ties/store/neo4j"
	"ties/store/storetest"
)

func BenchmarkDocuments(b *testing.B) {
	access := neo4jserver.Shared(b)
	neo4jserver.Empty(b, access)
	storetest.BenchmarkDocuments(b, open(b, access, neo4j.Options{}))
}
