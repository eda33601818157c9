package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"sync/atomic"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
	"github.com/pressly/goose/v3"

	"ties/internal/duplicates"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
	"ties/store/sqlite/write"
)

// Memory is the path of a database in memory. Each Open creates a new one.
const Memory = ":memory:"

// applicationID identifies a file of ties: "ties" in ASCII (SQLite, PRAGMA application_id).
const applicationID = 0x74696573

//go:embed migrations/*.sql
var migrations embed.FS

var memories atomic.Int64 // numbers the databases in memory

// Open opens or creates the database in a file, and brings its schema up to date. A file of another application, of a newer
// ties, or without the WAL that holds its content is refused and left unchanged.
func Open(ctx context.Context, path string, options ...Option) (*Store, error) {
	if path == Memory {
		return open(ctx, fmt.Sprintf("file:/ties-%d?vfs=mvcc", memories.Add(1)), path, options)
	}
	unlock, err := lockFolder(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("cannot open %s: %w", path, err)
	}
	defer unlock()
	if err := checkWAL(path); err != nil {
		return nil, err
	}
	var parameters url.Values
	if isReadOnly(path) {
		parameters = readOnlyMode(path)
	} else {
		makePrivate(path)
		defer shareAlike(path)
	}
	s, err := open(ctx, db.FileURI(path, parameters), path, options)
	if err != nil {
		return nil, db.ExplainDisk(err)
	}
	if s.file, err = watch(path); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if !isReadOnly(path) {
		s.wipeLeft(ctx)
	}
	return s, nil
}

func open(ctx context.Context, dsn, path string, options []Option) (*Store, error) {
	setup, err := driver.Open(dsn, db.PrepareConn)
	if err != nil {
		return nil, fmt.Errorf("cannot open %s: %w", path, err)
	}
	defer setup.Close()
	setup.SetMaxOpenConns(1)
	if err := db.Protect(func() error { return migrate(ctx, setup, path) }); err != nil {
		return nil, err
	}
	d, err := db.New(ctx, dsn)
	if err != nil {
		return nil, fmt.Errorf("cannot open %s: %w", path, err)
	}
	life, stop := context.WithCancel(context.Background())
	s := &Store{db: d, graph: adjacency.NewCache(life, d), stop: stop}
	s.proposalStore.write = s.write
	s.duplicates = duplicates.New(s)
	for _, o := range options {
		o(s)
	}
	if err := write.Rekey(ctx, d); err != nil {
		return nil, errors.Join(fmt.Errorf("cannot make the keys of the names in %s: %w", path, err), s.Close())
	}
	return s, nil
}

func migrate(ctx context.Context, setup *sql.DB, path string) error {
	if err := checkOurs(ctx, setup, path); err != nil {
		return err
	}
	if err := upgrade(ctx, setup, path); err != nil {
		return errors.Join(err, leaveWAL(ctx, setup))
	}
	return nil
}

// leaveWAL takes a file that has no tables out of WAL mode, and its mark away, so that it is not taken for one whose WAL is
// missing.
func leaveWAL(ctx context.Context, setup *sql.DB) error {
	ctx = context.WithoutCancel(ctx)
	var tables int64
	err := setup.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables)
	if err == nil && tables == 0 {
		_, err = setup.ExecContext(ctx, "PRAGMA journal_mode = DELETE; PRAGMA application_id = 0")
	}
	return err
}

// upgrade brings the schema up to date.
func upgrade(ctx context.Context, setup *sql.DB, path string) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, setup, files, goose.WithGoMigrations(write.CountFlows, idIndexes, baseline))
	if err != nil {
		return err
	}
	known := provider.ListSources()
	version, err := provider.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("cannot read the schema's version of %s: %w", path, err)
	}
	if newest := known[len(known)-1].Version; version > newest {
		return fmt.Errorf("%s was written by a newer ties (schema %d, this one knows %d): use that one", path, version, newest)
	}
	pending, err := provider.HasPending(ctx)
	if err != nil || !pending {
		return err
	}
	if isReadOnly(path) {
		return fmt.Errorf("%s was written by an older ties, and cannot be brought up to date, since it or its folder is read-only", path)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("cannot bring the schema of %s up to date: %w", path, err)
	}
	return nil
}

// checkOurs returns an error for a file of another application, and marks an empty one.
func checkOurs(ctx context.Context, setup *sql.DB, path string) error {
	var id, tables int64
	err := setup.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id)
	if err == nil {
		err = setup.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables)
	}
	switch {
	case errors.Is(err, sqlite3.NOTADB):
		return fmt.Errorf("%s is not a database of ties: it is no SQLite file", path)
	case err != nil:
		return fmt.Errorf("cannot open %s: %w", path, err)
	case id == applicationID && tables > 0:
		return nil
	case tables > 0 || id != 0 && id != applicationID:
		return fmt.Errorf("%s is not a database of ties: another program's tables are in it", path)
	}
	return mark(ctx, setup, path)
}

// mark makes an empty file one of ties, in WAL mode. The mark is in the file itself, which it reaches through the WAL: a
// marked file without a WAL has lost it, and one without a mark is not made yet (see checkWAL).
func mark(ctx context.Context, setup *sql.DB, path string) error {
	statements := []string{fmt.Sprintf("PRAGMA application_id = %d", applicationID)}
	if path != Memory {
		statements = []string{"PRAGMA journal_mode = WAL", statements[0], "PRAGMA wal_checkpoint(TRUNCATE)"}
	}
	for _, statement := range statements {
		if _, err := setup.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("cannot write to %s: %w", path, err)
		}
	}
	return nil
}
