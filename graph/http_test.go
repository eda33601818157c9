package graph

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/graph/httpapi"
	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
)

// reader is a store that answers as a function does.
type reader func(ctx context.Context, plan *query.Plan) (*query.Page, error)

func (r reader) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) { return r(ctx, plan) }

// ReadLog fails as a lookup does.
func (r reader) ReadLog(ctx context.Context, _ *query.LogPlan) (*query.LogPage, error) {
	_, err := r(ctx, &query.Plan{Start: &query.Lookup{IDs: []string{""}}, Selection: &query.Selection{}})
	return &query.LogPage{}, err
}

// ReadStated fails as a lookup does.
func (r reader) ReadStated(ctx context.Context, _ []string) (map[string]merging.Stated, error) {
	_, err := r.ReadLog(ctx, nil)
	return nil, err
}

// Apply fails as a lookup does.
func (r reader) Apply(ctx context.Context, _ *kg.Batch) (*kg.Receipt, error) {
	_, err := r.ReadLog(ctx, nil)
	return &kg.Receipt{}, err
}

// Erase fails as a lookup does.
func (r reader) Erase(ctx context.Context, _ *kg.Erasure) (*kg.Receipt, error) {
	_, err := r.ReadLog(ctx, nil)
	return &kg.Receipt{}, err
}

// Propose fails as a lookup does.
func (r reader) Propose(ctx context.Context, _ *kg.Proposal) (bool, error) {
	_, err := r.ReadLog(ctx, nil)
	return false, err
}

// CloseProposal fails as a lookup does.
func (r reader) CloseProposal(ctx context.Context, _ int64, _ kg.ProposalState, _ *kg.Decision) error {
	_, err := r.ReadLog(ctx, nil)
	return err
}

// RestoreProposal fails as a lookup does.
func (r reader) RestoreProposal(ctx context.Context, _ *kg.Proposal) error {
	return r.CloseProposal(ctx, 0, 0, nil)
}

// exchanged is what came back over HTTP.
type exchanged struct {
	status int
	header http.Header
	body   string
	httpResult
}

// send sends a request to a handler for a store; header names and values come in pairs.
func send(t *testing.T, store Store, method, target string, body io.Reader, header ...string) exchanged {
	t.Helper()
	return sendTo(t, NewHandler(store, httpapi.Options{}), method, target, body, header...)
}

func sendTo(t *testing.T, handler http.Handler, method, target string, body io.Reader, header ...string) exchanged {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), method, target, body)
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	e := exchanged{status: recorder.Code, header: recorder.Header(), body: recorder.Body.String()}
	if strings.Contains(recorder.Header().Get("Content-Type"), "json") {
		if err := json.Unmarshal(recorder.Body.Bytes(), &e.httpResult); err != nil {
			t.Fatalf("%v in %s", err, e.body)
		}
	}
	return e
}

const jsonType, graphqlType = "application/json", "application/graphql-response+json"

func (e exchanged) code() string {
	if len(e.Errors) == 0 {
		return ""
	}
	return e.Errors[0].Extensions.Code
}

const kimiQuery = `{"query":"{ project(id: \"project:kimi\") { name } }"}`

// What GraphQL over HTTP says of methods, media types and statuses.
func TestRequestsOverHTTP(t *testing.T) {
	get := func(query string) string { return "/graphql?query=" + url.QueryEscape(query) }
	for name, c := range map[string]struct {
		method, target, body string
		header               []string
		status               int
		code                 string
		media                string
	}{
		"by POST":      {"POST", "/", kimiQuery, []string{"Content-Type", jsonType}, 200, "", jsonType},
		"with charset": {"POST", "/", kimiQuery, []string{"Content-Type", "application/json; charset=UTF-8"}, 200, "", jsonType},
		"as graphql":   {"POST", "/", kimiQuery, []string{"Content-Type", jsonType, "Accept", graphqlType}, 200, "", graphqlType},
		"preferring":   {"POST", "/", kimiQuery, []string{"Content-Type", jsonType, "Accept", graphqlType + ", application/json;q=0.9"}, 200, "", graphqlType},
		"by GET":       {"GET", get(`{ project(id: "project:kimi") { name } }`), "", nil, 200, "", jsonType},
		"GET with variables": {"GET", get(`query ($id: ID!) { project(id: $id) { name } }`) + "&variables=" + url.QueryEscape(`{"id":"project:kimi"}`),
			"", nil, 200, "", jsonType},
		"GET with bad variables": {"GET", get(`{ __typename }`) + "&variables=1", "", nil, 400, apierror.CodeBadUserInput, jsonType},
		"another method":         {"PUT", "/", kimiQuery, []string{"Content-Type", jsonType}, 405, apierror.CodeBadUserInput, jsonType},
		"no content type":        {"POST", "/", kimiQuery, nil, 415, apierror.CodeBadUserInput, jsonType},
		"plain text":             {"POST", "/", kimiQuery, []string{"Content-Type", "text/plain"}, 415, apierror.CodeBadUserInput, jsonType},
		"another charset":        {"POST", "/", kimiQuery, []string{"Content-Type", "application/json; charset=latin1"}, 415, apierror.CodeBadUserInput, jsonType},
		"no JSON":                {"POST", "/", `{"query": secret`, []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"no UTF-8":               {"POST", "/", "{\"query\":\"{ project(id: \\\"project:\xff\\\") { name } }\"}", []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"GET without UTF-8":      {"GET", get("{ project(id: \"project:\xff\") { name } }"), "", nil, 400, apierror.CodeBadUserInput, jsonType},
		"two values":             {"POST", "/", kimiQuery + kimiQuery, []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"text behind":            {"POST", "/", kimiQuery + "}", []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"a list behind":          {"POST", "/", kimiQuery + " ]", []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"space behind":           {"POST", "/", kimiQuery + " \n", []string{"Content-Type", jsonType}, 200, "", jsonType},
		"GET with text behind":   {"GET", get(`{ __typename }`) + "&variables=" + url.QueryEscape("{}}"), "", nil, 400, apierror.CodeBadUserInput, jsonType},
		"a list":                 {"POST", "/", "[" + kimiQuery + "]", []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"no query":               {"POST", "/", `{}`, []string{"Content-Type", jsonType}, 400, apierror.CodeBadUserInput, jsonType},
		"unknown operation":      {"POST", "/", `{"query":"query A { __typename }","operationName":"B"}`, []string{"Content-Type", jsonType}, 200, "GRAPHQL_VALIDATION_FAILED", jsonType},
		"parse error":            {"POST", "/", `{"query":"{ "}`, []string{"Content-Type", jsonType}, 200, "GRAPHQL_PARSE_FAILED", jsonType},
		"parse error as graphql": {"POST", "/", `{"query":"{ "}`, []string{"Content-Type", jsonType, "Accept", graphqlType}, 400, "GRAPHQL_PARSE_FAILED", graphqlType},
		"invalid":                {"POST", "/", `{"query":"{ nothing }"}`, []string{"Content-Type", jsonType}, 200, "GRAPHQL_VALIDATION_FAILED", jsonType},
		"no JSON as graphql":     {"POST", "/", `{"query": secret`, []string{"Content-Type", jsonType, "Accept", graphqlType}, 400, apierror.CodeBadUserInput, graphqlType},
		"too large": {"POST", "/", `{"query":"` + strings.Repeat(" ", httpapi.MaxBody) + `"}`, []string{"Content-Type", jsonType},
			413, apierror.CodeTooLarge, jsonType},
	} {
		got := send(t, articleStore(t), c.method, c.target, strings.NewReader(c.body), c.header...)
		if got.status != c.status || got.code() != c.code || got.header.Get("Content-Type") != c.media+"; charset=utf-8" {
			t.Errorf("%s: status %d, type %s, %s", name, got.status, got.header.Get("Content-Type"), got.body)
		}
		if length := got.header.Get("Content-Length"); length != strconv.Itoa(len(got.body)) {
			t.Errorf("%s: says it is %s bytes long, and is %d", name, length, len(got.body))
		}
		if c.code == "" && !strings.Contains(got.body, `{"data":{"project":{"name":"Kimi"}}}`) {
			t.Errorf("%s: %s", name, got.body)
		}
		if strings.Contains(got.body, "secret") {
			t.Errorf("%s: repeats what was sent: %s", name, got.body)
		}
	}
}

// A request with several faults is always answered by the same one.
func TestTheFaultOfAGetIsTheSame(t *testing.T) {
	for range 20 { // Go ranges over maps in a random order
		got := send(t, articleStore(t), "GET", "/graphql?query=%7B__typename%7D&variables=1&extensions=2", http.NoBody)
		if !strings.Contains(got.body, "variables: want a JSON object") {
			t.Fatal(got.body)
		}
	}
}

// A variable that is missing is told by its name and type.
func TestMissingVariables(t *testing.T) {
	const query = `query ($id: ID!, $n: Int! = 1) { person(id: $id) { name } people(first: $n) { totalCount } }`
	for variables, want := range map[string]string{
		`{}`:                            "the variable $id is missing: want a value of the type ID!",
		`{"id": null}`:                  "the variable $id is null: want a value of the type ID!",
		`{"id": "person:x", "n": null}`: "the variable $n is null: want a value of the type Int!",
	} {
		for _, sent := range []exchanged{
			send(t, articleStore(t), "POST", "/", strings.NewReader(fmt.Sprintf(`{"query": %q, "variables": %s}`, query, variables)), "Content-Type", jsonType),
			send(t, articleStore(t), "GET", "/graphql?query="+url.QueryEscape(query)+"&variables="+url.QueryEscape(variables), http.NoBody),
		} {
			if len(sent.Errors) != 1 || sent.Errors[0].Message != want {
				t.Errorf("%s: %s, want %q", variables, sent.body, want)
			}
		}
	}
}

func TestWhatIsNotAllowedSaysWhatIs(t *testing.T) {
	got := send(t, articleStore(t), "DELETE", "/", http.NoBody)
	if got.header.Get("Allow") != "GET, POST, OPTIONS" {
		t.Errorf("Allow is %q", got.header.Get("Allow"))
	}
}

// countingBody counts what is read of a body that says nothing of its length.
type countingBody struct {
	io.Reader
	read int
}

func (b *countingBody) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	b.read += n
	return n, err
}

func TestALargeBodyIsNotReadToItsEnd(t *testing.T) {
	const size = 10 * httpapi.MaxBody
	body := &countingBody{Reader: io.LimitReader(strings.NewReader(strings.Repeat(" ", size)), size)}
	got := send(t, articleStore(t), "POST", "/", body, "Content-Type", jsonType)
	if got.status != http.StatusRequestEntityTooLarge || got.code() != apierror.CodeTooLarge || body.read > 2*httpapi.MaxBody {
		t.Errorf("status %d, %d bytes read: %s", got.status, body.read, got.body)
	}
}

func TestFaultsOfAQuerySayWhere(t *testing.T) {
	for query, part := range map[string]string{
		"{\n  person(id: \"a\") {\n    nothing } }":               `"locations":[{"line":3,"column":5}]`,
		"{ person(id: \"a\") ":                                    `"locations":[{"line":1,"column":`,
		"query ($n: Int!) { people(first: $n) { nodes { id } } }": `"path":["variable","n"]`,
	} {
		body, _ := json.Marshal(map[string]any{"query": query})
		got := send(t, articleStore(t), "POST", "/", bytes.NewReader(body), "Content-Type", jsonType)
		if !strings.Contains(got.body, part) {
			t.Errorf("%s: %s is not in %s", query, part, got.body)
		}
	}
}

func TestPersistedQueries(t *testing.T) {
	handler := NewHandler(articleStore(t), httpapi.Options{})
	const query = `{ project(id: "project:kimi") { name } }`
	ask := func(withQuery bool) exchanged {
		params := map[string]any{"extensions": map[string]any{"persistedQuery": map[string]any{
			"version": 1, "sha256Hash": fmt.Sprintf("%x", sha256.Sum256([]byte(query))),
		}}}
		if withQuery {
			params["query"] = query
		}
		body, _ := json.Marshal(params)
		return sendTo(t, handler, "POST", "/", bytes.NewReader(body), "Content-Type", jsonType)
	}
	if got := ask(false); got.code() != "PERSISTED_QUERY_NOT_FOUND" {
		t.Errorf("an unknown hash: %s", got.body)
	}
	for _, withQuery := range []bool{true, false} {
		if got := ask(withQuery); got.body != `{"data":{"project":{"name":"Kimi"}}}` {
			t.Errorf("with the query %t: %s", withQuery, got.body)
		}
	}
}

// A fault of the store is reported by its code alone; siblings are answered.
func TestFaultsOfTheStore(t *testing.T) {
	for name, c := range map[string]struct {
		fault func() error
		code  string
	}{
		"too slow":     {func() error { return fmt.Errorf("secret: %w", context.DeadlineExceeded) }, apierror.CodeTimeout},
		"cancelled":    {func() error { return fmt.Errorf("secret: %w", context.Canceled) }, apierror.CodeTimeout},
		"out of reach": {func() error { return fmt.Errorf("secret: %w", kg.ErrUnavailable) }, apierror.CodeUnavailable},
		"broken":       {func() error { return errors.New("secret") }, apierror.CodeInternal},
		"panics":       {func() error { panic("secret") }, apierror.CodeInternal},
	} {
		whole := articleStore(t)
		store := reader(func(ctx context.Context, plan *query.Plan) (*query.Page, error) {
			if l, ok := plan.Start.(*query.Lookup); ok && l.Types.Has(kg.TypePerson) {
				return nil, c.fault()
			}
			return whole.Read(ctx, plan)
		})
		const query = `{"query":"{ first: project(id: \"project:kimi\") { name } bad: person(id: \"person:wu-yuxin\") { name } last: __typename }"}`
		got := send(t, store, "POST", "/", strings.NewReader(query), "Content-Type", jsonType)
		if string(got.Data) != `{"first":{"name":"Kimi"},"bad":null,"last":"Query"}` {
			t.Errorf("%s: %s", name, got.body)
		}
		if len(got.Errors) != 1 || got.code() != c.code || fmt.Sprint(got.Errors[0].Path) != "[bad]" || strings.Contains(got.body, "secret") {
			t.Errorf("%s: %s", name, got.body)
		}
	}
}

// A part of a plan that the package does not know is an internal error, of which clients see no more.
func TestUnknownPartsOfAPlan(t *testing.T) {
	type unknownStep struct{ query.Step }
	type unknownStart struct{ query.Start }
	schema := NewSchema(articleStore(t)).(*executable)
	schema.fields[kg.TypePerson]["name"] = func(p *planner, at fieldContext) encode.RowEncoder {
		p.branch(at, "unknown", 0, func() query.Step { return unknownStep{} })
		return encode.NullValue
	}
	notFound := NewSchema(reader(func(context.Context, *query.Plan) (*query.Page, error) {
		return nil, &query.NotFoundError{Start: unknownStart{}, IDs: []string{"unknown"}}
	}))
	for name, schema := range map[string]graphql.ExecutableSchema{"step": schema, "start": notFound} {
		body := strings.NewReader(`{"query":"{ person(id: \"person:wu-yuxin\") { name } }"}`)
		got := sendTo(t, httpapi.NewHandler(schema, httpapi.Options{}), "POST", "/", body, "Content-Type", jsonType)
		if len(got.Errors) != 1 || got.code() != apierror.CodeInternal || strings.Contains(got.body, "nknown") {
			t.Errorf("%s: %s", name, got.body)
		}
	}
}

func TestAnAnswerHasAtMostTwentyErrors(t *testing.T) {
	var fields strings.Builder
	for i := range 30 {
		fmt.Fprintf(&fields, "p%d: people(first: -1) { totalCount } ", i)
	}
	body, _ := json.Marshal(map[string]any{"query": "{ " + fields.String() + "}"})
	if got := send(t, articleStore(t), "POST", "/", bytes.NewReader(body), "Content-Type", jsonType); len(got.Errors) != httpapi.MaxErrors {
		t.Errorf("%d errors", len(got.Errors))
	}
}

// A document that is cached, and a large one, are answered again.
func TestLargeQueriesAreAnsweredAgain(t *testing.T) {
	long := `{ project(id: "project:kimi") { name } }` + strings.Repeat(" ", httpapi.MaxQuery/2)
	for range 2 {
		if got := askArticle(t, long, nil); string(got.Data) != `{"project":{"name":"Kimi"}}` {
			t.Errorf("a long document: %s", got.body)
		}
	}
}

func TestIntrospectionBesideOtherFields(t *testing.T) {
	const query = `{"query":"{ a: __type(name: \"Verdict\") { kind } project(id: \"project:kimi\") { name } b: __schema { queryType { name } } __typename }"}`
	got := send(t, articleStore(t), "POST", "/", strings.NewReader(query), "Content-Type", jsonType)
	if want := `{"data":{"a":{"kind":"ENUM"},"project":{"name":"Kimi"},"b":{"queryType":{"name":"Query"}},"__typename":"Query"}}`; got.body != want {
		t.Errorf("got  %s\nwant %s", got.body, want)
	}
}

func TestARequestHasADeadline(t *testing.T) {
	store := reader(func(ctx context.Context, _ *query.Plan) (*query.Page, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	})
	got := sendTo(t, NewHandler(store, httpapi.Options{Timeout: 1}), "POST", "/", strings.NewReader(kimiQuery), "Content-Type", jsonType)
	if got.code() != apierror.CodeTimeout {
		t.Error(got.body)
	}
}

// A request that is not executed has errors and no data, and a status that says so where clients look for one. What fails
// while it is executed is beside data.
func TestRequestErrorsHaveNoData(t *testing.T) {
	rows := `{ people(first: 1000) { nodes { employments(first: 1000) { nodes { id } } } } }`
	for name, c := range map[string]struct {
		query, variables string
		refused          bool
	}{
		"parsing":                {`{ `, `{}`, true},
		"validation":             {`{ nothing }`, `{}`, true},
		"no such operation":      {`fragment f on Person { id }`, `{}`, true},
		"a missing variable":     {`query ($id: ID!) { person(id: $id) { id } }`, `{}`, true},
		"a variable's type":      {`query ($n: Int) { people(first: $n) { totalCount } }`, `{"n": "x"}`, true},
		"a variable's date":      {`query ($d: Date) { person(id: "person:a") { facts(asOf: $d) { totalCount } } }`, `{"d": "2017-13"}`, true},
		"a literal's date":       {`{ person(id: "person:a") { facts(asOf: "2017-13") { totalCount } } }`, `{}`, true},
		"an argument":            {`{ people(first: -1) { totalCount } }`, `{}`, true},
		"one below no row":       {`{ person(id: "person:nobody") { employments(first: -1) { totalCount } } }`, `{}`, true},
		"one fault beside right": {`{ project(id: "project:kimi") { name } people(first: -1) { totalCount } }`, `{}`, true},
		"fields":                 {`{ person(id: "person:a") { ` + repeat(201, "a%d: id ") + ` } }`, `{}`, true},
		"rows":                   {rows, `{}`, true},
		"not found":              {`{ gaps(of: "person:nobody") { nodes { code } } }`, `{}`, false},
		"no such record":         {`{ person(id: "person:nobody") { id } }`, `{}`, false},
	} {
		body, err := json.Marshal(map[string]any{"query": c.query, "variables": json.RawMessage(c.variables)})
		if err != nil {
			t.Fatal(err)
		}
		for media, refused := range map[string]int{jsonType: 200, graphqlType: 400} {
			want := 200
			if c.refused {
				want = refused
			}
			got := send(t, articleStore(t), "POST", "/", bytes.NewReader(body), "Content-Type", jsonType, "Accept", media)
			if hasData := strings.Contains(got.body, `"data"`); hasData == c.refused || got.status != want || got.header.Get("Content-Type") != media+"; charset=utf-8" {
				t.Errorf("%s: status %d, want %d: %s", name, got.status, want, got.body)
			}
		}
	}
}
