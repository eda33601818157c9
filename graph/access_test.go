package graph

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/store/storetest/naive"
)

// Each root field of the schema needs some right, and the table has no others.
func TestEveryRootFieldNeedsARight(t *testing.T) {
	var declared, listed []string
	schema := schemaForTest()
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		if root == nil {
			continue
		}
		declared = append(declared, root.Name+"."+typename)
		for _, f := range root.Fields {
			declared = append(declared, root.Name+"."+f.Name)
		}
	}
	for target := range access.DefaultTable() {
		if strings.Contains(target, ".") && !strings.Contains(target, "/") {
			listed = append(listed, target)
		}
	}
	slices.Sort(declared)
	slices.Sort(listed)
	if !slices.Equal(declared, listed) {
		t.Errorf("the schema has %v, the table %v", declared, listed)
	}
}

// The schema's enums have the names of roles and rights, and no others.
func TestRolesAndRightsHaveTheirNames(t *testing.T) {
	for _, value := range schemaForTest().Types["Role"].EnumValues {
		if role, ok := access.ParseRole(value.Name); !ok || strings.ToUpper(role.String()) != value.Name {
			t.Errorf("%s is no role", value.Name)
		}
	}
	var rights []string
	for _, value := range schemaForTest().Types["Right"].EnumValues {
		rights = append(rights, strings.ToLower(value.Name))
	}
	if all := (access.Policy{}).Rights(access.Admin); fmt.Sprint(all) != fmt.Sprint(rights) {
		t.Errorf("there are the rights %v, and in the schema %v", all, rights)
	}
}

// sendAs sends a request of somebody.
func sendAs(t *testing.T, handler http.Handler, id access.Identity, request *http.Request) exchanged {
	t.Helper()
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request.WithContext(access.NewContext(t.Context(), id)))
	e := exchanged{status: recorder.Code, header: recorder.Header(), body: recorder.Body.String()}
	if err := json.Unmarshal(recorder.Body.Bytes(), &e.httpResult); err != nil {
		t.Fatalf("%v in %s", err, e.body)
	}
	return e
}

// transports are the ways in which a query can be sent.
var transports = map[string]func(query string) *http.Request{
	"POST": func(query string) *http.Request { return posted(map[string]any{"query": query}) },
	"POST as graphql": func(query string) *http.Request {
		r := posted(map[string]any{"query": query})
		r.Header.Set("Accept", graphqlType)
		return r
	},
	"GET": func(query string) *http.Request {
		return httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
	},
	"persisted": func(query string) *http.Request {
		return posted(map[string]any{"query": query, "extensions": persistedAs(query)})
	},
	"by its hash": func(query string) *http.Request { return posted(map[string]any{"extensions": persistedAs(query)}) },
	"GET by its hash": func(query string) *http.Request {
		text, _ := json.Marshal(persistedAs(query))
		return httptest.NewRequest(http.MethodGet, "/graphql?extensions="+url.QueryEscape(string(text)), nil)
	},
}

func persistedAs(query string) map[string]any {
	return map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": fmt.Sprintf("%x", sha256.Sum256([]byte(query)))}}
}

func posted(body map[string]any) *http.Request {
	text, _ := json.Marshal(body)
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(text)))
	r.Header.Set("Content-Type", jsonType)
	return r
}

var (
	nobody = access.Identity{}
	agent  = access.Identity{Name: "agent", Role: access.Contributor, Expires: time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)}
	admin  = access.Identity{Name: "boss", Role: access.Admin}
)

// A private server has nothing for the anonymous, over any transport, also of a query that somebody else has asked before.
func TestAPrivateServer(t *testing.T) {
	handler := NewHandler(articleStore(t), httpapi.Options{Access: access.Policy{Private: true}})
	for _, query := range []string{
		`{ project(id: "project:kimi") { name } }`, `{ ...f } fragment f on Query { project(id: "project:kimi") { name } }`,
		`{ me { role } ... { project(id: "project:kimi") { name } } }`, `{ __schema { queryType { name } } }`, `{ __type(name: "Person") { name } }`,
		`{ __typename }`, `{ asKnown(revision: 1) { __typename } }`, `{ asKnown(revision: 1) { ...f } } fragment f on Query { company(id: "company:meta") { name } }`,
		`{ project(id: "project:kimi") @skip(if: true) { name } }`, `query a { a: people { totalCount } }`,
	} {
		for _, way := range []string{"persisted", "by its hash", "GET", "POST", "POST as graphql", "GET by its hash"} { // the first one fills the caches
			if got := sendAs(t, handler, agent, transports[way](query)); got.status != http.StatusOK || len(got.Errors) > 0 {
				t.Errorf("%s, %s: a contributor is answered %d %s", query, way, got.status, got.body)
			}
			got := sendAs(t, handler, nobody, transports[way](query))
			if got.status != http.StatusUnauthorized || got.Data != nil || len(got.Errors) == 0 || len(got.Errors) > 1+strings.Count(query, asKnown) || got.code() != apierror.CodeUnauthenticated ||
				got.header.Get("WWW-Authenticate") != `Bearer realm="ties"` || strings.Contains(got.body, "Kimi") {
				t.Errorf("%s, %s: the anonymous are answered %d %v %s", query, way, got.status, got.header, got.body)
			}
		}
	}
}

// What the anonymous get wrong on a private server tells nothing of the schema.
func TestFaultsOnAPrivateServer(t *testing.T) {
	handler := NewHandler(articleStore(t), httpapi.Options{Access: access.Policy{Private: true}})
	for _, query := range []string{`{ persons { id } }`, `{ person }`, `{ me { rolle } }`, `{`, `{ people(first: -1) { totalCount } }`, `query ($id: ID!) { person(id: $id) { id } }`} {
		got := sendAs(t, handler, nobody, transports["POST"](query))
		if got.status != http.StatusUnauthorized || got.code() != apierror.CodeUnauthenticated || strings.Contains(got.body, "erson ") || strings.Contains(got.body, "Did you mean") {
			t.Errorf("%s: %d %s", query, got.status, got.body)
		}
		if got := sendAs(t, handler, agent, transports["POST"](query)); got.status != http.StatusOK || got.code() == apierror.CodeUnauthenticated || len(got.Errors) == 0 {
			t.Errorf("%s: a contributor is answered %d %s", query, got.status, got.body)
		}
	}
}

func TestMe(t *testing.T) {
	const query = `{ me { name role rights expires __typename } again: me { r: role } }`
	answer := func(fields, role string) string {
		return `{"me":{` + fields + `,"__typename":"Viewer"},"again":{"r":"` + role + `"}}`
	}
	for _, c := range []struct {
		policy access.Policy
		id     access.Identity
		want   string
	}{
		{access.Policy{}, nobody, answer(`"name":null,"role":"ANONYMOUS","rights":["READ"],"expires":null`, "ANONYMOUS")},
		{access.Policy{Private: true}, nobody, answer(`"name":null,"role":"ANONYMOUS","rights":[],"expires":null`, "ANONYMOUS")},
		{access.Policy{}, agent, answer(`"name":"agent","role":"CONTRIBUTOR","rights":["READ","PROPOSE"],"expires":"2030-01-02T03:04:05Z"`, "CONTRIBUTOR")},
		{access.Policy{}, admin, answer(`"name":"boss","role":"ADMIN","rights":["READ","PROPOSE","WRITE","ADMINISTER"],"expires":null`, "ADMIN")},
		{access.Policy{ReadOnly: true}, admin, answer(`"name":"boss","role":"ADMIN","rights":["READ"],"expires":null`, "ADMIN")},
	} {
		handler := NewHandler(articleStore(t), httpapi.Options{Access: c.policy})
		for _, before := range []access.Identity{admin, agent, nobody} { // whose plan is cached
			sendAs(t, handler, before, transports["POST"](query))
			if got := sendAs(t, handler, c.id, transports["POST"](query)); string(got.Data) != c.want {
				t.Errorf("%+v, %s after %s: %s", c.policy, c.id.Name, before.Name, got.body)
			}
		}
	}
}

// writing is a schema that can be written, which counts how often it is executed.
type writing struct {
	graphql.ExecutableSchema
	schema   *ast.Schema
	executed int
}

func (s *writing) Schema() *ast.Schema { return s.schema }

func (s *writing) Exec(context.Context) graphql.ResponseHandler {
	s.executed++
	return graphql.OneShot(&graphql.Response{Data: []byte(`{"done":true}`)})
}

var writingTable = access.Table{
	"Query.me": access.Public, "Mutation.propose": access.Propose, "Mutation.apply": access.Write, "Mutation.erase": access.Administer,
	"Subscription.changes": access.Read,
}

// Nothing is ever written without a right, and nobody writes to a server that is read-only.
func TestNothingIsWrittenWithoutARight(t *testing.T) {
	const apply = `apply(input: {people: [{name: "x"}]}) { replayed }`
	rights := map[access.Role]access.Table{
		access.Contributor: {"Mutation.apply": access.Propose}, access.Editor: {"Mutation.apply": access.Write},
		access.Admin: {"Mutation.apply": access.Administer}, access.Admin + 1: {},
	}
	roles := map[string]access.Role{"anonymous": access.Anonymous, "contributor": access.Contributor, "editor": access.Editor, "admin": access.Admin}
	for needed, table := range rights {
		for _, document := range []string{
			"mutation { " + apply + " }", "mutation { ...f } fragment f on Mutation { ... { a: " + apply + " } }",
			"mutation { a: apply(input: {}) @skip(if: true) { replayed } " + apply + " }",
		} {
			for _, policy := range []access.Policy{{}, {Private: true}, {ReadOnly: true}, {Private: true, ReadOnly: true}} {
				policy.Table = table
				for name, role := range roles {
					store := naive.New()
					got := sendAs(t, NewHandler(store, httpapi.Options{Access: policy}), access.Identity{Name: name, Role: role}, transports["POST"](document))
					allowed, written := role >= needed && !policy.ReadOnly, len(store.Graph()) > 0
					if allowed != written || allowed != (got.Data != nil) || allowed == (len(got.Errors) > 0) {
						t.Errorf("%s by %s, %+v: answered %s", document, name, policy, got.body)
					}
					if !allowed && got.status != http.StatusUnauthorized && got.status != http.StatusForbidden {
						t.Errorf("%s by %s, %+v: status %d", document, name, policy, got.status)
					}
				}
			}
		}
	}
}

// Who may not read learns nothing, not even that there are subscriptions.
func TestSubscriptionsNeedARight(t *testing.T) {
	for private, want := range map[bool]int{false: http.StatusOK, true: http.StatusUnauthorized} {
		handler := NewHandler(naive.New(), httpapi.Options{Access: access.Policy{Private: private}})
		for _, accept := range []string{"text/event-stream", "application/json"} {
			request := transports["POST"]("subscription { changes { upTo } }")
			request.Header.Set("Accept", accept)
			ctx, cancel := context.WithCancel(t.Context())
			answer := &firstEvent{httptest.NewRecorder(), cancel}
			handler.ServeHTTP(answer, request.WithContext(access.NewContext(ctx, nobody)))
			cancel()
			if !private && accept == "application/json" {
				want = http.StatusNotAcceptable
			}
			if got := answer.Code; got != want || private && strings.Contains(answer.Body.String(), "event") {
				t.Errorf("private: %t, %s: answered %d %s", private, accept, got, answer.Body)
			}
		}
	}
}

// firstEvent is the response to a client that goes after the first event.
type firstEvent struct {
	*httptest.ResponseRecorder
	leave func()
}

func (e *firstEvent) Flush() { e.leave() }

func TestARefusalOfSomebodyKnown(t *testing.T) {
	base := &writing{schema: gqlparser.MustLoadSchema(&ast.Source{Input: `type Query { me: Int } type Mutation { apply: Int erase: Int }`})}
	policy := access.Policy{Table: writingTable}
	handler := httpapi.NewHandler(&executable{ExecutableSchema: base, access: policy, plans: newPlanCache()}, httpapi.Options{Access: policy})
	got := sendAs(t, handler, agent, transports["POST"]("mutation { a: apply b: erase }"))
	if got.status != http.StatusForbidden || got.header.Get("WWW-Authenticate") != `Bearer realm="ties", error="insufficient_scope"` || len(got.Errors) != 2 ||
		fmt.Sprint(got.Errors[0].Path, got.Errors[1].Path) != "[a] [b]" || got.code() != apierror.CodeForbidden ||
		got.Errors[0].Message != `Mutation.apply needs the right to write, which editors and admins have: "agent" has the role contributor` {
		t.Errorf("%d %v %s", got.status, got.header, got.body)
	}
}
