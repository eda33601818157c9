package client

import (
	"context"
	"encoding/base64"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/internal/neo4jserver"
	"ties/kg"
)

// A database that has been replaced by an older state of it is read again after one statement that waited in vain for what is
// lost.
func TestBookmarksOfADatabaseThatIsOlderNow(t *testing.T) {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	_, host, _ := strings.Cut(access.URL, "://")
	c, err := New("neo4j://"+host, Options{Username: access.Username, Password: access.Password, Timeout: 500 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	if _, err := c.Execute(t.Context(), "MATCH (m:TiesTest) SET m.written = timestamp()", nil); err != nil {
		t.Fatal(err)
	}
	now, err := c.bookmarks.manager().GetBookmarks(t.Context())
	if err != nil || len(now) != 1 {
		t.Fatal(now, err)
	}
	if err := c.bookmarks.manager().UpdateBookmarks(t.Context(), now, []string{muchLater(t, now[0])}); err != nil {
		t.Fatal(err)
	}
	read := func() error {
		_, err := c.Query(t.Context(), "RETURN 1", nil)
		return MapError(t.Context(), err)
	}
	if err := read(); !errors.Is(err, kg.ErrUnavailable) && !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("with a bookmark that the database has not reached: %v", err)
	}
	if err := read(); err != nil {
		t.Errorf("and again: %v", err)
	}
}

// muchLater returns the bookmark of a later transaction of the same database: after its ID, the number of the transaction.
func muchLater(t *testing.T, bookmark string) string {
	t.Helper()
	kind, text, _ := strings.Cut(bookmark, ":")
	raw, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	const idEnds = 19
	return kind + ":" + base64.StdEncoding.EncodeToString(slices.Concat(raw[:idEnds], []byte{0xCA, 0x7F, 0xFF, 0xFF, 0xFF, 0x90}))
}
