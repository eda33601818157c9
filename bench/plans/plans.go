// Package plans returns the plans of requests.
package plans

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/kg"
	"ties/kg/query"
)

// For returns the plan of each request, which has one root field that the store answers.
func For(bodies ...[]byte) ([]*query.Plan, error) {
	c := &catcher{}
	handler := graph.NewHandler(c, httpapi.Options{})
	all := make([]*query.Plan, len(bodies))
	for i, body := range bodies {
		c.plan, c.reads = nil, 0
		request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, request)
		if c.reads != 1 {
			return nil, fmt.Errorf("%w: %d for %s: %s", ErrNotOne, c.reads, body, recorder.Body)
		}
		all[i] = c.plan
	}
	return all, nil
}

// ErrNotOne says that a request does not compile to one plan.
var ErrNotOne = errors.New("not one plan")

// catcher is a store that keeps the plan of a read, and returns no rows.
type catcher struct {
	graph.Store
	plan  *query.Plan
	reads int
}

// Read implements store.Reader.
func (c *catcher) Read(_ context.Context, plan *query.Plan) (*query.Page, error) {
	c.plan = plan
	c.reads++
	return nil, kg.ErrNotFound
}
