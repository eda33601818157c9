package requestlog

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"ties/internal/observe"
)

// lineOf returns what is logged of a request.
func lineOf(t *testing.T, values bool, route string, f *observe.Facts) (line map[string]any) {
	t.Helper()
	var to strings.Builder
	log := &AccessLog{
		Log: slog.New(NewJSONHandler(&to)), Client: func(*http.Request) string { return "::1" }, Values: values, Quiet: map[string]bool{"GET /healthz": true},
	}
	request := (&http.Request{Method: http.MethodPost, Pattern: route, URL: &url.URL{RawQuery: "ids=a&access_token=secret"}}).WithContext(contextOf(t, "id"))
	log.RequestEnded(request, f)
	if err := WriteAtOnce(log.Log); err != nil {
		t.Fatal(err)
	}
	if to.Len() == 0 {
		return nil
	}
	if err := json.Unmarshal([]byte(to.String()), &line); err != nil || strings.Count(to.String(), "\n") != 1 {
		t.Fatalf("%v: %s", err, to.String())
	}
	return line
}

func TestLinesOfRequests(t *testing.T) {
	asked := observe.Facts{
		Ended: time.Unix(0, 0).UTC(), Status: http.StatusOK, Took: 1500 * time.Nanosecond, User: "a\n\u202eb", Role: "reader", Operation: "Mine",
		Fields: []observe.Field{{Name: "person", Answer: observe.Answer{Rows: 2}}, {Name: "people", Answer: observe.Answer{Rows: 3}}},
		Errors: []observe.Error{{Code: "A"}, {Code: "B"}}, Query: "{ person }\n# \x1b", Variables: map[string]any{"id": "x"},
	}
	for name, c := range map[string]struct {
		values bool
		route  string
		facts  observe.Facts
		want   map[string]any
	}{
		"an operation": {false, "/graphql", asked, map[string]any{
			"time": "1970-01-01T00:00:00Z", "level": "INFO", "msg": "request", "method": "POST", "route": "/graphql", "status": 200.0, "duration_us": 1.0,
			"client": "::1", "user": `a\n\u202eb`, "role": "reader", "fields": "person,people", "rows": 5.0, "errors": "A,B", "request_id": "id", "query": nil,
		}},
		"its values": {true, "/graphql", asked, map[string]any{"query": `{ person }\n# \u001b`, "variables": `{"id":"x"}`, "parameters": nil}},
		"parameters": {true, "GET /export", observe.Facts{Aborted: true}, map[string]any{"route": "/export", "parameters": "ids=a", "aborted": true, "fields": nil}},
		"no route":   {false, "", observe.Facts{Status: http.StatusNotFound}, map[string]any{"route": "none", "status": 404.0, "parameters": nil}},
		"a failure":  {false, "GET /healthz", observe.Facts{Status: http.StatusServiceUnavailable}, map[string]any{"route": "/healthz"}},
	} {
		line := lineOf(t, c.values, c.route, &c.facts)
		for key, want := range c.want {
			if line[key] != want {
				t.Errorf("%s: %s is %v, want %v", name, key, line[key], want)
			}
		}
	}
	if line := lineOf(t, false, "GET /healthz", &observe.Facts{Status: http.StatusOK}); line != nil {
		t.Errorf("a probe is logged: %v", line)
	}
}
