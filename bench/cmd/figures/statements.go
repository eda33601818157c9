package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"

	"ties/bench/ask"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/store/sqlite"
)

// statements counts the SQL statements of queries that go one relation further each time.
func (s settings) statements(ctx context.Context, to io.Writer, sample []string) (err error) {
	var run atomic.Int64
	store, err := sqlite.Open(ctx, s.database(), sqlite.Trace(func(string) { run.Add(1) }))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	handler := graph.NewHandler(store, httpapi.Options{})
	var counts []string
	for _, query := range ask.Growing() {
		fewest, most := int64(0), int64(0)
		for _, id := range sample[:min(20, len(sample))] {
			run.Store(0)
			if err := answered(ctx, handler, ask.Body(query, id)); err != nil {
				return err
			}
			n := run.Load()
			if fewest == 0 || n < fewest {
				fewest = n
			}
			most = max(most, n)
		}
		counts = append(counts, span(fewest, most))
	}
	row(to, "statements", "%s: of queries 0 to %d relations deep", strings.Join(counts, ", "), len(counts)-1)
	return nil
}

func span(fewest, most int64) string {
	if fewest == most {
		return fmt.Sprint(most)
	}
	return fmt.Sprintf("%d to %d", fewest, most)
}

func answered(ctx context.Context, handler http.Handler, body []byte) error {
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	if w.Code != http.StatusOK || bytes.Contains(w.Body.Bytes(), []byte(`"errors":`)) {
		return fmt.Errorf("%s: status %d: %s", body, w.Code, w.Body)
	}
	return nil
}
