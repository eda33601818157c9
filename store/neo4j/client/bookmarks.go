package client

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// bookmarks are the newest writes of this process, for which the servers of a cluster wait before they answer it. Where the
// database has been replaced by an older state of it they would wait in vain: then the bookmarks are dropped.
type bookmarks struct {
	current atomic.Pointer[neo4j.BookmarkManager]
}

func newBookmarks() *bookmarks {
	b := &bookmarks{}
	b.drop()
	return b
}

func (b *bookmarks) drop() {
	manager := neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})
	b.current.Store(&manager)
}

// manager returns the driver's manager of the bookmarks; nil if there are none.
func (b *bookmarks) manager() neo4j.BookmarkManager {
	if b == nil {
		return nil
	}
	return *b.current.Load()
}

// staleCodes are those of transactions whose bookmarks the database does not know, or has not reached in time.
var staleCodes = []string{
	"Neo.TransientError.Transaction.BookmarkTimeout",
	"Neo.ClientError.Transaction.InvalidBookmark",
	"Neo.ClientError.Transaction.InvalidBookmarkMixture",
}

// failed drops the bookmarks if the error of a statement that was not accepted may be due to them.
func (b *bookmarks) failed(ctx context.Context, err error) {
	if b == nil || err == nil {
		return
	}
	var server *neo4j.Neo4jError
	known := errors.As(err, &server)
	if known && slices.Contains(staleCodes, server.Code) || !known && errors.Is(contextError(ctx), context.DeadlineExceeded) {
		b.drop()
	}
}
