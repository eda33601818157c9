package server

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/graph/generated"
	"ties/internal/access"
	"ties/internal/neo4jserver"
	"ties/internal/openid"
	"ties/internal/openid/openidtest"
	"ties/internal/past"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

// The auth matrix: whoever asks, with whatever token × what they ask for × how × how the server is set up. What is wanted
// stands in authmatrix_wanted_test.go, and not in the table that the server uses.

// TestAuthMatrix prints the number of cases, and of those in which somebody had what they may not have.
func TestAuthMatrix(t *testing.T) {
	opened, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, opened)
	m := newMatrix(t, opened)
	m.run(slices.Sorted(maps.Keys(wantedOfFields)))
	m.report()
}

func TestAuthMatrixOfANeo4j(t *testing.T) {
	database := neo4jserver.Shared(t)
	neo4jserver.Empty(t, database)
	opened, err := neo4j.Open(t.Context(), database.URL, neo4j.Options{Username: database.Username, Password: database.Password})
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, opened)
	m := newMatrix(t, opened)
	m.run([]string{"Query.me", "Query.person"})
	m.report()
}

// The matrix knows each root field and route there is; cmd/ties compares those of commands.
func TestTheAuthMatrixIsComplete(t *testing.T) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	for _, root := range []string{"Query", "Mutation", "Subscription"} {
		if schema.Types[root] == nil {
			continue
		}
		for _, field := range schema.Types[root].Fields {
			if _, ok := wantedOfFields[root+"."+field.Name]; !ok && !strings.HasPrefix(field.Name, "__") {
				t.Errorf("%s.%s is none of its root fields", root, field.Name)
			}
		}
	}
	opened, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, opened)
	for pattern := range routeTable(opened, openToAll(t)) {
		if _, ok := wantedOfRoutes[pattern]; !ok && pattern != "/graphql" {
			t.Errorf("%s is none of its routes", pattern)
		}
	}
}

// matrix counts cases.
type matrix struct {
	*testing.T
	store   store.Store
	callers []caller
	by      access.Authenticators

	provider *openidtest.Provider
	signIn   *openid.SignIn

	persisted map[string]bool // queries, by set-up and text

	cases, leaks, lockouts int
}

// setups are the ways in which the matrix sets up a server.
var setups = map[string]access.Policy{"open": {}, "private": {Private: true}, "read-only": {ReadOnly: true}, "private and read-only": {Private: true, ReadOnly: true}}

// run asks servers for root fields and all routes.
func (m *matrix) run(fields []string) {
	m.Helper()
	for _, name := range slices.Sorted(maps.Keys(setups)) {
		options := openToAll(m)
		options.policy, options.by, options.signIn = setups[name], m.by, m.signIn
		options.past = past.New(m.store, past.Options{
			Folder: m.TempDir(), Kept: 1, Size: 1 << 30, Log: options.log, Wait: time.Minute, Timeout: time.Minute,
			Open: func(ctx context.Context, path string) (store.Store, error) { return sqlite.Open(ctx, path) },
		})
		defer closeViews(options.past, options.log)
		server := matrixServer{matrix: m, setup: name, handler: routes(m.store, options)}
		listening := httptest.NewServer(server.handler)
		defer listening.Close()
		server.url = listening.URL
		for _, field := range fields {
			server.askAll(field)
		}
		for _, wanted := range wantedOfRoutes {
			server.openRoute(wanted)
		}
	}
}

// matrixServer is a server that is set up in one way.
type matrixServer struct {
	*matrix
	setup   string
	handler http.Handler
	url     string
}

// askAll asks for a root field, over each transport, as each caller. The first is an admin, so that there are plans and
// persisted queries for the others.
func (s matrixServer) askAll(field string) {
	s.Helper()
	query := wantedOfFields[field]
	for _, c := range s.callers {
		for _, how := range transportsOf(field) {
			status := query.wanted(s.setup, c)
			s.check(fmt.Sprintf("%s: %s by %s of %s", s.setup, field, how.name, c.name), status, how.ask(s, c, query.text))
		}
	}
}

// openRoute opens a route as each caller.
func (s matrixServer) openRoute(wanted wantedOfRoute) {
	s.Helper()
	for _, c := range s.callers {
		for _, target := range wanted.targets {
			method, path, _ := strings.Cut(target, " ")
			status := wanted.wanted(s.setup, c)
			request := httptest.NewRequest(method, path, nil)
			if strings.HasPrefix(path, "/import") && strings.HasSuffix(path, "?dryRun=true") {
				request = formOf(path, "person.jsonl", `{"kind":"Person","id":"person:new","name":"New"}`)
			}
			if target == "POST /sign-in" {
				request.Body = io.NopCloser(strings.NewReader(fmt.Sprintf(`{"code": %q, "verifier": "v", "redirectURL": "r"}`, s.provider.Allow("v", "r"))))
			}
			if method == http.MethodPut {
				request.Header.Set("Content-Type", "text/plain")
			}
			s.check(fmt.Sprintf("%s: %s of %s", s.setup, target, c.name), status, s.send(c, request))
		}
	}
}

// formOf returns the request of a path that sends a file.
func formOf(path, name, content string) *http.Request {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	file, _ := form.CreateFormFile("file", name) // writing to a buffer does not fail
	_, _ = file.Write([]byte(content))
	_ = form.Close()
	request := httptest.NewRequest(http.MethodPost, path, &body)
	request.Header.Set("Content-Type", form.FormDataContentType())
	return request
}

// check compares a response with what is wanted: a status, or 0 for any that is no refusal.
func (m *matrix) check(name string, wanted int, got *httptest.ResponseRecorder) {
	m.Helper()
	m.cases++
	body := got.Body.String()
	refused := got.Code == http.StatusUnauthorized || got.Code == http.StatusForbidden || got.Code == http.StatusBadRequest
	switch {
	case wanted != 0 && (got.Code != wanted || strings.Contains(body, `"data"`) || strings.Contains(body, secretOfMatrix)):
		m.leaks++
		m.Errorf("%s: %d %.300s, want %d", name, got.Code, body, wanted)
	case wanted == 0 && (refused || strings.Contains(body, `"errors"`)):
		m.lockouts++
		m.Errorf("%s: %d %.300s, want an answer", name, got.Code, body)
	case wanted == http.StatusUnauthorized && got.Header().Get("WWW-Authenticate") == "":
		m.Errorf("%s: the header WWW-Authenticate is missing", name)
	}
}

func (m *matrix) report() {
	m.Logf("auth matrix: %d cases of %d callers, %d leaks, %d wrong refusals", m.cases, len(m.callers), m.leaks, m.lockouts)
}

func (s matrixServer) send(c caller, request *http.Request) *httptest.ResponseRecorder {
	for _, value := range c.authorization {
		request.Header.Add("Authorization", value)
	}
	if c.change != nil {
		c.change(request)
	}
	response := httptest.NewRecorder()
	s.handler.ServeHTTP(response, request)
	return response
}

func newMatrix(t *testing.T, opened store.Store) *matrix {
	t.Helper()
	if err := Seed(t.Context(), opened, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	m := &matrix{T: t, store: opened, persisted: map[string]bool{}}
	m.makeCallers()
	return m
}
