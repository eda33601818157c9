package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/ncruces/go-sqlite3"

	"ties/bench/ask"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/store/sqlite"
)

// statement is a recorded SQL statement, with its arguments: texts and integers.
type statement struct {
	sql  string
	args []any
}

// recorded is the statements of one answer.
type recorded []statement

// heard collects statements while a recording is on.
var heard atomic.Pointer[recorded]

// record lets the store answer a query about some people, and returns its statements for each of them.
func record(ctx context.Context, path, query string, people []string) (all []recorded, err error) {
	sqlite3.AutoExtension(listen)
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	handler := graph.NewHandler(store, httpapi.Options{})
	for _, id := range people {
		var q recorded
		heard.Store(&q)
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/", bytes.NewReader(ask.Body(query, id)))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		heard.Store(nil)
		if len(q) == 0 || strings.Contains(w.Body.String(), `"errors"`) {
			return nil, fmt.Errorf("%d statements: %s", len(q), w.Body)
		}
		all = append(all, q)
	}
	return all, nil
}

// listen records the statements of a connection.
func listen(c *sqlite3.Conn) error {
	return c.Trace(sqlite3.TRACE_STMT, func(_ sqlite3.TraceEvent, of, _ any) error {
		q, s := heard.Load(), of.(*sqlite3.Stmt)
		if q == nil || !strings.HasPrefix(s.SQL(), "SELECT") {
			return nil // replays begin and end their own transactions
		}
		args, err := arguments(s.SQL(), s.ExpandedSQL())
		*q = append(*q, statement{s.SQL(), args})
		return err
	})
}

// arguments finds the values of ?1, ?2, … by comparing the text of a statement with its expanded text.
func arguments(sql, expanded string) ([]any, error) {
	byNumber := map[int]any{}
	for sql != "" {
		before, after, found := strings.Cut(sql, "?")
		if !strings.HasPrefix(expanded, before) {
			return nil, fmt.Errorf("%q is not at the beginning of %q", before, expanded)
		}
		expanded = expanded[len(before):]
		if !found {
			break
		}
		sql = strings.TrimLeft(after, "0123456789")
		number, err := strconv.Atoi(after[:len(after)-len(sql)])
		if err != nil {
			return nil, err
		}
		if byNumber[number], expanded, err = literal(expanded); err != nil {
			return nil, err
		}
	}
	args := make([]any, len(byNumber))
	for i := range args {
		args[i] = byNumber[i+1]
	}
	return args, nil
}

// literal parses an integer or a text.
func literal(sql string) (value any, rest string, err error) {
	if !strings.HasPrefix(sql, "'") {
		rest = strings.TrimLeft(sql, "-0123456789")
		value, err = strconv.ParseInt(sql[:len(sql)-len(rest)], 10, 64)
		return value, rest, err
	}
	for end := 1; end < len(sql); end++ {
		switch {
		case sql[end] != '\'':
		case strings.HasPrefix(sql[end:], "''"):
			end++
		default:
			return strings.ReplaceAll(sql[1:end], "''", "'"), sql[end+1:], nil
		}
	}
	return nil, "", fmt.Errorf("a text does not end: %q", sql)
}
