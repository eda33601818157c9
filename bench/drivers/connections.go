package main

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"

	"github.com/ncruces/go-sqlite3"
	ncruces "github.com/ncruces/go-sqlite3/driver"
	modernc "modernc.org/sqlite"
)

// connection runs statements in one read transaction, and returns the number of cells read.
type connection interface {
	ask(ctx context.Context, q recorded) (cells int, err error)
	io.Closer
}

// contender is a way to talk to SQLite.
type contender struct {
	name string
	open func(path string) (connection, error)
}

var contenders = []contender{
	{"ncruces, its own interface (what ties uses)", openDirect},
	{"ncruces, as a database/sql driver", func(path string) (connection, error) { return openDriver(&ncruces.SQLite{}, path) }},
	{"modernc, as a database/sql driver", func(path string) (connection, error) { return openDriver(&modernc.Driver{}, path) }},
}

// The store's own settings.
var pragmas = []string{"PRAGMA cache_size = -16000", "PRAGMA temp_store = MEMORY"}

// direct is a connection through the interface that only ncruces has.
type direct struct {
	db       *sqlite3.Conn
	prepared map[string]*sqlite3.Stmt
}

func openDirect(path string) (connection, error) {
	db, err := sqlite3.Open("file:" + path)
	if err != nil {
		return nil, err
	}
	for _, p := range pragmas {
		err = errors.Join(err, db.Exec(p))
	}
	return &direct{db, map[string]*sqlite3.Stmt{}}, err
}

func (d *direct) ask(_ context.Context, q recorded) (cells int, err error) {
	tx := d.db.Begin()
	defer func() { err = errors.Join(err, tx.Rollback()) }()
	for _, s := range q {
		n, err := d.run(s)
		if err != nil {
			return cells, err
		}
		cells += n
	}
	return cells, nil
}

func (d *direct) run(s statement) (cells int, err error) {
	stmt, ok := d.prepared[s.sql]
	if !ok {
		if stmt, _, err = d.db.PrepareFlags(s.sql, sqlite3.PREPARE_PERSISTENT); err != nil {
			return 0, err
		}
		d.prepared[s.sql] = stmt
	}
	for i, a := range s.args {
		switch a := a.(type) {
		case string:
			err = errors.Join(err, stmt.BindText(i+1, a))
		case int64:
			err = errors.Join(err, stmt.BindInt64(i+1, a))
		}
	}
	for err == nil && stmt.Step() {
		for c := range stmt.ColumnCount() {
			switch stmt.ColumnType(c) {
			case sqlite3.TEXT:
				_ = stmt.ColumnText(c)
			case sqlite3.INTEGER:
				_ = stmt.ColumnInt64(c)
			}
			cells++
		}
	}
	return cells, errors.Join(err, stmt.Err(), stmt.Reset())
}

func (d *direct) Close() error {
	var err error
	for _, s := range d.prepared {
		err = errors.Join(err, s.Close())
	}
	return errors.Join(err, d.db.Close())
}

// plain is a connection of a driver for database/sql, without the overhead of database/sql.
type plain struct {
	driver.Conn
	prepared map[string]driver.Stmt
}

func openDriver(d driver.Driver, path string) (connection, error) {
	c, err := d.Open("file:" + path)
	if err != nil {
		return nil, err
	}
	for _, p := range pragmas {
		_, failed := c.(driver.ExecerContext).ExecContext(context.Background(), p, nil)
		err = errors.Join(err, failed)
	}
	return &plain{c, map[string]driver.Stmt{}}, err
}

func (p *plain) ask(ctx context.Context, q recorded) (cells int, err error) {
	tx, err := p.Conn.(driver.ConnBeginTx).BeginTx(ctx, driver.TxOptions{ReadOnly: true})
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, tx.Rollback()) }()
	for _, s := range q {
		n, err := p.run(ctx, s)
		if err != nil {
			return cells, fmt.Errorf("%w in %s", err, s.sql)
		}
		cells += n
	}
	return cells, nil
}

func (p *plain) run(ctx context.Context, s statement) (cells int, err error) {
	stmt, ok := p.prepared[s.sql]
	if !ok {
		if stmt, err = p.Prepare(s.sql); err != nil {
			return 0, err
		}
		p.prepared[s.sql] = stmt
	}
	args := make([]driver.NamedValue, len(s.args))
	for i, a := range s.args {
		args[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
	}
	rows, err := stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	row := make([]driver.Value, len(rows.Columns()))
	for {
		switch err := rows.Next(row); {
		case errors.Is(err, io.EOF):
			return cells, nil
		case err != nil:
			return cells, err
		}
		cells += len(row)
	}
}

func (p *plain) Close() error {
	var err error
	for _, s := range p.prepared {
		err = errors.Join(err, s.Close())
	}
	return errors.Join(err, p.Conn.Close())
}
