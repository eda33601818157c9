package neo4j

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ties/internal/observe"
	"ties/internal/requestid"
	"ties/kg"
	"ties/kg/query"
)

// statementTexts is an observe.Observer that keeps the texts of statements.
type statementTexts []string

func (*statementTexts) RequestBegan()                              {}
func (*statementTexts) RequestEnded(*http.Request, *observe.Facts) {}
func (s *statementTexts) StatementRan(_ context.Context, text string, _ time.Duration) {
	*s = append(*s, text)
}

// The database knows of which request a statement is; the request is told of the statement, without its values.
func TestStatementsOfARequest(t *testing.T) {
	s := openShared(t, Options{})
	const trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
	var ran statementTexts
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	request.Header.Set(requestid.Header, "mine-1")
	request.Header.Set("traceparent", trace)
	observe.Handler(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		rows, err := s.client.Query(r.Context(), "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery STARTS WITH 'SHOW TRANSACTIONS YIELD metaData' "+
			"RETURN metaData.requestId, metaData.traceparent", nil)
		if err != nil || len(rows) != 1 || rows[0][0] != "mine-1" || rows[0][1] != trace {
			t.Errorf("the database knows %v (%v)", rows, err)
		}
		plan := &query.Plan{
			Start:     &query.Lookup{IDs: []string{"person:secret"}, Types: kg.Nodes},
			Selection: &query.Selection{Types: kg.Nodes, Props: []query.Prop{query.PropID}},
		}
		if _, err := s.Read(r.Context(), plan); err != nil {
			t.Error(err)
		}
	}), &ran, false).ServeHTTP(httptest.NewRecorder(), request)
	if last := ran[len(ran)-1]; len(ran) < 2 || !strings.Contains(last, "MATCH") || strings.Contains(last, "secret") {
		t.Errorf("it ran %q", ran)
	}
	if pools := s.Pools(); len(pools) != 1 || pools[0].InUse != 0 || pools[0].Size == 0 {
		t.Errorf("%+v", pools)
	}
}
