package mcp_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/graph"
	"ties/graph/httpapi"
)

// bothWays returns the answers to a request as most clients send it, and as one that only the SDK answers.
func bothWays(t *testing.T, by http.Handler, body string, headers map[string]string) (direct, bySDK string) {
	t.Helper()
	post := func(accept string) string {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/mcp", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", accept)
		for name, value := range headers {
			r.Header.Set(name, value)
		}
		w := httptest.NewRecorder()
		by.ServeHTTP(w, r)
		w.Header().Del("Content-Length")
		return fmt.Sprintf("%d %v\n%s", w.Code, w.Header(), w.Body)
	}
	return post("application/json, text/event-stream"), post("text/event-stream, application/json")
}

// A call is answered byte for byte as the SDK answers it, whether it is right or wrong.
func TestCallsAreAnsweredAsBySDK(t *testing.T) {
	by := newServer(graph.NewExecutor(articleStore(t), httpapi.Options{})).Handler()
	call := func(id, params string) string {
		return `{"jsonrpc":"2.0","id":` + id + `,"method":"tools/call","params":` + params + `}`
	}
	const entity = `"name":"entity","arguments":{"entity":"Wu Yuxin"}`
	bodies := []string{
		call(`"a-1"`, `{`+entity+`}`), call("0", `{`+entity+`}`), call("123456789012345", `{`+entity+`,"_meta":{"progressToken":7}}`),
		call("1", `{`+entity+`,"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}`), call("1", `{`+entity+`,"_meta":null}`),
		call("1", `{`+entity+`,"_meta":{"io.model\u0063ontextprotocol/protocolVersion":"2026-07-28"}}`), call("1", `{`+entity+`,"more":1}`),
		call("1.5", `{`+entity+`}`), call("-1", `{`+entity+`}`), call("1e3", `{`+entity+`}`), call("null", `{`+entity+`}`), call(`"<é>\n"`, `{`+entity+`}`),
		call("99999999999999999999", `{`+entity+`}`), call("{}", `{`+entity+`}`),
		call("1", `{"name":"entity"}`), call("1", `{"name":"entity","arguments":null}`), call("1", `{"name":"entity","arguments":[]}`),
		call("1", `{"name":"none","arguments":{}}`), call("1", `{"Name":"entity","arguments":{}}`), call("1", `null`), call("1", `[]`),
		call("1", `{"name":"entity","name":"search","arguments":{"text":"<b>&\u2028"}}`), call("1", `{"name":"search","arguments":{"text":"<b>&\u2028\ud800"}}`),
		`{"jsonrpc":"2.0","method":"tools/call","params":{` + entity + `}}`, `{"jsonrpc":"1.0","id":1,"method":"tools/call","params":{` + entity + `}}`,
		`{"jsonrpc":"2.0","id":1,"method":"tools/list"}`, `{"jsonrpc":"2.0","id":1,"method":"ping"}`, `{"jsonrpc":"2.0","id":1,"method":"none"}`,
		`[` + call("1", `{`+entity+`}`) + `]`, call("1", `{`+entity+`}`) + ` `, call("1", `{`+entity+`}`) + ` x`, "{", "", " ", "\xff",
	}
	for _, q := range asked {
		bodies = append(bodies, call("7", `{"name":"`+q.tool+`","arguments":`+q.arguments+`}`))
	}
	for _, body := range bodies {
		if direct, bySDK := bothWays(t, by, body, nil); direct != bySDK {
			t.Errorf("%s (- by the SDK, + direct):\n%s", body, cmp.Diff(bySDK, direct))
		}
	}
	for _, headers := range []map[string]string{
		{"Mcp-Protocol-Version": "2025-11-25"}, {"Mcp-Protocol-Version": "2026-07-28"}, {"Mcp-Protocol-Version": "1"},
		{"Mcp-Protocol-Version": "2026-07-28", "Mcp-Method": "tools/call", "Mcp-Name": "entity"}, {"Last-Event-ID": "1"}, {"Content-Type": "text/plain"},
	} {
		if direct, bySDK := bothWays(t, by, bodies[0], headers); direct != bySDK {
			t.Errorf("%v (- by the SDK, + direct):\n%s", headers, cmp.Diff(bySDK, direct))
		}
	}
}
