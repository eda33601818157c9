package peer

import (
	"net/http"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/bench/peer/generated"
)

const cachedQueries = 1000 // as in gqlgen's documentation

// NewHandler answers POST requests as gqlgen does.
func NewHandler(g *Graph) http.Handler {
	server := handler.New(generated.NewExecutableSchema(generated.Config{Resolvers: g}))
	server.AddTransport(transport.POST{})
	server.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	return server
}
