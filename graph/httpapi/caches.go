package httpapi

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/internal/bytecache"
)

// The bounds of the caches.
const (
	maxDocumentBytes  = 16 << 20 // of parsed queries
	maxPersistedBytes = 8 << 20  // of the texts of persisted queries
)

// caches are what a handler keeps between requests.
type caches struct {
	queries   queryCache
	persisted persistedQueries
}

func newCaches() caches { return caches{newQueryCache(), newPersistedQueries()} }

// queryCache keeps the queries that clients send again and again, parsed.
type queryCache struct {
	*bytecache.Cache[string, *ast.QueryDocument]
}

func newQueryCache() queryCache {
	return queryCache{bytecache.New[string, *ast.QueryDocument](maxDocumentBytes)}
}

// Get implements graphql.Cache.
func (c queryCache) Get(_ context.Context, query string) (*ast.QueryDocument, bool) {
	return c.Cache.Get(query)
}

// Add implements graphql.Cache. gqlgen adds only what is valid.
func (c queryCache) Add(_ context.Context, query string, doc *ast.QueryDocument) {
	c.Cache.Add(query, doc, DocumentBytes(query))
}

// DocumentBytes returns about how many bytes a query takes when it is parsed.
func DocumentBytes(query string) int {
	const token = 250 // measured: 70 to 230
	return len(query) + token*countTokens(query, maxTokens)
}

// persistedQueries keeps the texts of queries by their hashes. gqlgen's extension adds them before they are parsed, so this
// one waits until they have passed the limits and validation.
type persistedQueries struct {
	*bytecache.Cache[string, string]
}

var _ interface {
	graphql.Cache[string]
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = persistedQueries{}

func newPersistedQueries() persistedQueries {
	return persistedQueries{bytecache.New[string, string](maxPersistedBytes)}
}

// Get implements graphql.Cache.
func (c persistedQueries) Get(_ context.Context, hash string) (string, bool) {
	return c.Cache.Get(hash)
}

// Add implements graphql.Cache. It keeps nothing yet.
func (persistedQueries) Add(context.Context, string, string) {}

// ExtensionName implements graphql.HandlerExtension.
func (persistedQueries) ExtensionName() string { return "PersistedQueries" }

// Validate implements graphql.HandlerExtension.
func (persistedQueries) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator. It keeps a valid query that was sent with its hash.
func (c persistedQueries) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if stats := extension.GetApqStats(ctx); stats != nil && stats.SentQuery {
		c.Cache.Add(stats.Hash, op.RawQuery, len(op.RawQuery))
	}
	return nil
}
