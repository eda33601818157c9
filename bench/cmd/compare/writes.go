package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/ncruces/go-sqlite3"

	"ties/bench/compare"
)

// write measures writes to all services that have them, beside a bare SQLite.
func (st *stage) write(ctx context.Context) (err error) {
	bare, err := openBareSQLite(filepath.Join(st.dir, "bare.db"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.row.Close(), bare.conn.Close()) }()
	writers := slices.DeleteFunc(slices.Clone(st.contestants), func(c *compare.Contestant) bool { return !c.CanWrite() })
	writers = append(writers, &compare.Contestant{
		Name: compare.BareSQLite, Insert: bare.insert,
		Settings: []string{"the SQLite of ties in the client process: WAL, synchronous=FULL, one table without indexes: a limit",
			"a transaction per request"},
	})
	st.report.Writes = &compare.Run{
		Queries: compare.Writes(), Contestants: writers, Sample: st.sample, Each: st.each, Rounds: st.rounds, WarmUp: st.warmUp, Progress: os.Stderr,
	}
	return st.report.Writes.MeasureWrites(ctx)
}

// bareSQLite is a file with one table.
type bareSQLite struct {
	mu   sync.Mutex // one transaction at a time
	conn *sqlite3.Conn
	row  *sqlite3.Stmt
}

func openBareSQLite(path string) (*bareSQLite, error) {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	conn, err := sqlite3.Open(path)
	if err != nil {
		return nil, err
	}
	b := &bareSQLite{conn: conn}
	err = conn.Exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" +
		` CREATE TABLE claims (pk INTEGER PRIMARY KEY, id TEXT, person TEXT, company TEXT, role TEXT, start TEXT, "end" TEXT) STRICT`)
	if err == nil {
		b.row, _, err = conn.Prepare(`INSERT INTO claims (id, person, company, role, start, "end") VALUES (?, ?, ?, ?, ?, ?)`)
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return b, nil
}

// insert inserts claims in one transaction.
func (b *bareSQLite) insert(_ context.Context, claims []compare.Claim) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.conn.Exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	for _, c := range claims {
		for i, text := range []string{c.ID, c.Person, c.Company, c.Role, c.Start, c.End} {
			if err := b.row.BindText(i+1, text); err != nil {
				return err
			}
		}
		if err := b.row.Exec(); err != nil {
			return err
		}
	}
	return b.conn.Exec("COMMIT")
}
