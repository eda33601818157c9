package db

import (
	"fmt"
	"strings"
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

// Prepared statements take a bounded part of memory, however many there are; one that is running stays.
func TestPreparedStatementsAreBounded(t *testing.T) {
	d := openFile(t)
	err := d.Read(t.Context(), func(c *Conn) error {
		ignore := func(*sqlite3.Stmt) error { return nil }
		return c.Run("SELECT 1 UNION ALL SELECT 2", nil, func(row *sqlite3.Stmt) error {
			for i := range 1_000 {
				sql := fmt.Sprintf("SELECT %d, %d /* %s */", row.ColumnInt(0), i, strings.Repeat("x", 10_000))
				if err := c.Run(sql, nil, ignore); err != nil {
					return err
				}
			}
			sum := 0
			for _, s := range c.prepared.Values() {
				sum += s.bytes
			}
			if sum != c.bytes || sum > maxPreparedBytes || sum < maxPreparedBytes/2 {
				t.Errorf("the statements take %d bytes, it says %d, want at most %d", sum, c.bytes, maxPreparedBytes)
			}
			return nil
		})
	})
	if err != nil {
		t.Error(err)
	}
}
