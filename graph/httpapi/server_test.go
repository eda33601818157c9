package httpapi

import (
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
)

// Documents that are sent again and again are kept, but for large ones, of which a few thousand would fill the memory.
func TestLargeQueriesAreNotKept(t *testing.T) {
	kept := queryCache{lru.New[*ast.QueryDocument](cachedQueries)}
	for size, want := range map[int]bool{MaxCachedQuery: true, MaxCachedQuery + 1: false} {
		query := strings.Repeat("x", size)
		kept.Add(t.Context(), query, &ast.QueryDocument{})
		if _, ok := kept.Get(t.Context(), query); ok != want {
			t.Errorf("%d bytes: kept is %t, want %t", size, ok, want)
		}
	}
}
