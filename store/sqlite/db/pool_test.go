package db

import (
	"testing"

	"github.com/ncruces/go-sqlite3"
)

// However many connections are busy, one is left to say whether the database can be read.
func TestABusyDatabaseCanBeProbed(t *testing.T) {
	d := openFile(t)
	for _, p := range []*pool{d.readers, d.longReaders, d.writer} {
		for range cap(p.free) {
			c, err := p.take(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { p.put(c) })
		}
	}
	if err := d.Probe(t.Context(), func(c *Conn) error {
		return c.Run("SELECT 1", nil, func(*sqlite3.Stmt) error { return nil })
	}); err != nil {
		t.Error(err)
	}
}
