package httpapi

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"ties/internal/quota"
)

func TestHalvesOfCharactersAreRefused(t *testing.T) {
	h := newTestHandler(t)
	post := func(body string) *http.Request {
		request := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		return request
	}
	get := func(parameters ...string) *http.Request {
		values := url.Values{}
		for i := 0; i < len(parameters); i += 2 {
			values.Set(parameters[i], parameters[i+1])
		}
		return httptest.NewRequest(http.MethodGet, "/?"+values.Encode(), nil)
	}
	const query = `query($t: String!) { __type(name: $t) { name } }`
	for name, c := range map[string]struct {
		request *http.Request
		want    string
	}{
		"high":                 {post(`{"query":"` + query + `","variables":{"t":"\ud800"}}`), "variables/t: an escape is half of a character"},
		"low":                  {post(`{"query":"` + query + `","variables":{"t":"a\udfffb"}}`), "variables/t: an escape is half of a character"},
		"capital":              {post(`{"query":"` + query + `","variables":{"t":"\uD83D"}}`), "variables/t: an escape is half of a character"},
		"two high":             {post(`{"query":"` + query + `","variables":{"t":"\ud83d\ud83d\ude42"}}`), "half of a character"},
		"the wrong way round":  {post(`{"query":"` + query + `","variables":{"t":"\ude42\ud83d"}}`), "half of a character"},
		"in a name":            {post(`{"query":"` + query + `","variables":{"t":"a","\ud800":1}}`), "half of a character"},
		"deep":                 {post(`{"query":"` + query + `","variables":{"t":[{"a":["\ud800"]}]}}`), "variables/t/0/a/0: an escape"},
		"in the query's text":  {post(`{"query":"{ __type(name: \"\ud800\") { name } }"}`), "query: an escape is half of a character"},
		"in the name":          {post(`{"query":"{ __typename }","operationName":"\ud800"}`), "operationName: an escape"},
		"in a literal":         {post(`{"query":"{ __type(name: \"\\ud800\") { name } }"}`), `"locations":[{"line":1,"column":16}]`},
		"in a literal, halves": {post(`{"query":"{ __type(name: \"\\ud83d x \\ude42\") { name } }"}`), "half of a character"},
		"by GET":               {get("query", query, "variables", `{"t":"\ud800"}`), "t: an escape is half of a character"},
		"by GET, in a literal": {get("query", `{ __type(name: "\udc00") { name } }`), "half of a character"},
		"by GET, extensions":   {get("query", "{ __typename }", "extensions", `{"a":"\ud800"}`), "half of a character"},
	} {
		response := httptest.NewRecorder()
		h.ServeHTTP(response, c.request)
		if got := response.Body.String(); !strings.Contains(got, c.want) || !strings.Contains(got, "BAD_USER_INPUT") || strings.Contains(got, `"data":{`) {
			t.Errorf("%s: %d %s", name, response.Code, got)
		}
	}
	for name, request := range map[string]*http.Request{
		"a pair":              post(`{"query":"{ a: __typename @include(if: true) __type(name: \"\ud83d\ude42\") { name } }"}`),
		"a pair in a literal": post(`{"query":"{ __type(name: \"\\ud83d\\ude42\") { name } }"}`),
		"no escape":           post(`{"query":"{ __type(name: \"\\\\ud800\") { name } } # \\ud800"}`),
		"block string":        post(`{"query":"{ __type(name: \"\"\"\\ud800\"\"\") { name } }"}`),
		"twice the same name": post(`{"query":"{ __typename }","x":"\ud83d\ude42","x":1}`),
	} {
		response := httptest.NewRecorder()
		h.ServeHTTP(response, request)
		if got := response.Body.String(); strings.Contains(got, "errors") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func FuzzJoinSurrogates(f *testing.F) {
	for _, text := range []string{`\ud83d\ude42`, `\\ud83d`, `\ud83d\\`, `a\ud800`, `\"\ud83d\ude42`, `\uD83D\uDE42\udc00`, `🙂\u0041`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		query := `{ a(b: "` + text + `") }`
		joined, fault := joinSurrogates(query)
		if fault != nil {
			return
		}
		// Where JSON and GraphQL agree on the string, they read the same.
		var want string
		if json.Unmarshal([]byte(`"`+text+`"`), &want) != nil || strings.Contains(want, "\ufffd") {
			return
		}
		doc := literalOf(joined)
		if doc != nil && *doc != want {
			t.Errorf("%q is read as %q, want %q", text, *doc, want)
		}
		for _, r := range joined {
			if utf16.IsSurrogate(r) {
				t.Errorf("%q has become %q", text, joined)
			}
		}
	})
}

// literalOf returns the string in a query, nil if it cannot be parsed.
func literalOf(query string) *string {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil
	}
	field, ok := doc.Operations[0].SelectionSet[0].(*ast.Field)
	if !ok || len(field.Arguments) != 1 {
		return nil
	}
	return &field.Arguments[0].Value.Raw
}

func TestLargeAnswersAreBounded(t *testing.T) {
	held := loads{answers: quota.New(3*smallAnswer, 2*smallAnswer), client: func(r *http.Request) string {
		host, _, _ := strings.Cut(r.RemoteAddr, ":")
		return host
	}}
	response := &graphql.Response{Data: []byte(`"` + strings.Repeat("x", smallAnswer) + `"`)}
	from := func(address string) *http.Request {
		request := httptest.NewRequest(http.MethodGet, "/", nil)
		request.RemoteAddr = address
		return request
	}
	blocked := &blockedWriter{ResponseRecorder: httptest.NewRecorder(), entered: make(chan bool), goOn: make(chan bool)}
	done := make(chan bool)
	go func() {
		held.sendAnswer(blocked, from("192.0.2.1:1"), mediaJSON, response)
		close(done)
	}()
	<-blocked.entered
	refused := httptest.NewRecorder()
	held.sendAnswer(refused, from("192.0.2.1:2"), mediaJSON, response)
	if refused.Code != http.StatusServiceUnavailable || refused.Header().Get("Retry-After") == "" || !strings.Contains(refused.Body.String(), "OVERLOADED") {
		t.Errorf("another one of the same client: %d %.200s", refused.Code, refused.Body)
	}
	other := httptest.NewRecorder()
	held.sendAnswer(other, from("192.0.2.2:1"), mediaJSON, response)
	if other.Code != http.StatusOK || other.Body.Len() != len(response.Data)+len(`{"data":}`) {
		t.Errorf("one of another client: %d, %d bytes", other.Code, other.Body.Len())
	}
	close(blocked.goOn)
	<-done
	after := httptest.NewRecorder()
	held.sendAnswer(after, from("192.0.2.1:3"), mediaJSON, response)
	if after.Code != http.StatusOK {
		t.Errorf("afterwards: %d %.200s", after.Code, after.Body)
	}
}

// blockedWriter is a client that does not read at first.
type blockedWriter struct {
	*httptest.ResponseRecorder
	entered, goOn chan bool
	begun         bool
}

func (w *blockedWriter) Write(text []byte) (int, error) {
	if !w.begun {
		w.begun = true
		w.entered <- true
		<-w.goOn
	}
	return w.ResponseRecorder.Write(text)
}
