package main

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ncruces/go-sqlite3/driver"

	"ties/bench/gen"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store/sqlite"
	"ties/store/sqlite/db"
)

// killCases returns the commands to kill, which it makes once.
func (l *lab) killCases(ctx context.Context) ([]*killCase, error) {
	if l.killed != nil {
		return l.killed, nil
	}
	base, small, large, saved := l.path("base.db"), l.path("small.jsonl"), l.path("large.jsonl"), l.path("saved.backup")
	if err := errors.Join(generate(l.path("base.jsonl"), gen.Options{People: 100, Seed: 1}), generate(small, gen.Options{People: 60, Seed: 2}),
		generate(large, gen.Options{People: 1_000, Seed: 3})); err != nil {
		return nil, err
	}
	for _, args := range [][]string{
		{"import", "--store", "sqlite:" + base, "--recorded-at", recordedAt, l.path("base.jsonl")},
		{"import", "--store", "sqlite:" + l.path("saved.db"), "--recorded-at", recordedAt, small},
		{"backup", "--store", "sqlite:" + l.path("saved.db"), saved},
	} {
		if _, err := l.ties(ctx, args...); err != nil {
			return nil, err
		}
	}
	nothing := func(string) error { return nil }
	filled := func(dir string) error { return copyFile(filepath.Join(dir, "ties.db"), base) }
	importing := func(file string) []string {
		return []string{"import", "--store", "sqlite:{}/ties.db", "--recorded-at", recordedAt, file}
	}
	cases := []*killCase{
		{name: "import into a new file", prepare: nothing, args: importing(large)},
		{name: "import of one batch", prepare: filled, args: importing(small)},
		{name: "import of several batches", prepare: filled, args: importing(large), repeats: true},
		{name: "upgrade", prepare: func(dir string) error { return copyEarlier(l.root, dir) }, args: []string{"export", "--store", "sqlite:{}/ties.db"}},
		{name: "restore", prepare: filled, args: []string{"restore", "--overwrite", "--store", "sqlite:{}/ties.db", saved}, repeats: true},
		{name: "backup", prepare: filled, args: []string{"backup", "--store", "sqlite:{}/ties.db", "{}/a.backup"}, result: "a.backup"},
	}
	for _, c := range cases {
		if err := l.measureCase(ctx, c); err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	l.killed = cases
	return cases, nil
}

const recordedAt = "2026-01-01T00:00:00Z"

// copyEarlier copies a file of an earlier version into a folder.
func copyEarlier(root, dir string) (err error) {
	all, _ := filepath.Glob(filepath.Join(root, "cmd", "ties", "testdata", "*", "applied.db.gz"))
	if len(all) == 0 {
		return errors.New("there is no file of an earlier version")
	}
	file, err := os.Open(all[0])
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	reader, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "ties.db"), content, 0o600)
}

// inspect opens a SQLite store, checks its integrity, and returns what it holds; "" if there is no file.
func inspect(ctx context.Context, path string) (dump string, err error) {
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return "", nil
	}
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = store.Export(ctx, func(r kg.Record) error {
		b.Write(append(jsonline.Append(nil, r), '\n'))
		return nil
	})
	if err := errors.Join(err, store.Close()); err != nil {
		return "", err
	}
	return b.String(), checkIntegrity(ctx, path)
}

// checkIntegrity runs SQLite's own checks on a file.
func checkIntegrity(ctx context.Context, path string) (err error) {
	d, err := driver.Open("file:"+path, db.PrepareConn)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	var found string
	if err := d.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&found); err != nil || found != "ok" {
		return errors.Join(fmt.Errorf("integrity_check: %s", found), err)
	}
	var broken int
	if err := d.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil || broken > 0 {
		return errors.Join(fmt.Errorf("foreign_key_check: %d rows", broken), err)
	}
	return nil
}
