package db

import (
	"testing"

	"github.com/ncruces/go-sqlite3"
)

// Every connection syncs its commits to disk and checks foreign keys.
func TestEveryConnectionIsPrepared(t *testing.T) {
	d := openFile(t)
	for name, p := range map[string]*pool{"reader": d.readers, "writer": d.writer} {
		c, err := p.take(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		const full = 2
		for pragma, want := range map[string]int{"synchronous": full, "foreign_keys": 1} {
			if err := c.Run("PRAGMA "+pragma, nil, func(row *sqlite3.Stmt) error {
				if got := row.ColumnInt(0); got != want {
					t.Errorf("%s: %s is %d, want %d", name, pragma, got, want)
				}
				return nil
			}); err != nil {
				t.Error(err)
			}
		}
		p.put(c)
	}
}
