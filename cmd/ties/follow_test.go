package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/coder/websocket"

	"ties/internal/neo4jserver"
	"ties/internal/streamclient"
)

// team imports a team, which is a revision.
func (s shell) team(store string, i int) {
	s.Helper()
	file := fmt.Sprintf("team%d.jsonl", i)
	s.write(file, fmt.Sprintf(`{"kind":"Team","id":"team:%d","name":"T"}`+"\n", i))
	s.run("import", "--store", store, file).succeeds()
}

// What one process writes, those who follow it in others are told: a command, and clients of a server.
func TestChangesAreFollowedBetweenProcesses(t *testing.T) {
	newShell(t).followBetween("sqlite:ties.db")
}

func TestChangesAreFollowedBetweenProcessesOnNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	neo4jserver.Bare(t, neo4jserver.Shared(t))
	s.followBetween(url)
}

func (s shell) followBetween(store string) {
	s.Helper()
	s.team(store, 1)
	s.team(store, 2)
	server := s.serveProcess("--store", store, "--seed=false")
	socket, err := streamclient.Open(s.Context(), server.url+"graphql", nil)
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = socket.CloseNow() }()
	const query = `subscription { changes(since: 1) { changes { id } upTo } }`
	if err := socket.Subscribe(s.Context(), "1", streamclient.Request{Query: query}); err != nil {
		s.Fatal(err)
	}
	events, err := streamclient.Post(s.Context(), server.url+"graphql", streamclient.Request{Query: query}, nil)
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = events.Response.Body.Close() }()
	follow := s.process("follow", "--store", store, "--since", "1")
	printed, err := follow.StdoutPipe()
	if err == nil {
		err = follow.Start()
	}
	if err != nil {
		s.Fatal(err)
	}
	lines := linesOf(printed)
	for i := 2; i <= 4; i++ {
		if i > 2 {
			s.team(store, i)
		}
		want := fmt.Sprintf(`{"data":{"changes":{"changes":[{"id":"team:%d"}],"upTo":%[1]d}}}`, i)
		if m, err := socket.Receive(s.Context()); err != nil || string(m.Payload) != want {
			s.Fatalf("over a websocket: %s, %v, want %s", m.Payload, err, want)
		}
		if m, err := events.Next(); err != nil || string(m.Payload) != want {
			s.Fatalf("as events: %s, %v, want %s", m.Payload, err, want)
		}
		for _, want := range []string{fmt.Sprintf(`{"revision":{"number":%d,`, i), fmt.Sprintf(`{"change":{"revision":%d,"sequence":0,"op":"CREATED","id":"team:%[1]d",`, i)} {
			if line := <-lines; !strings.HasPrefix(line, want) {
				s.Fatalf("ties follow printed %s, want %s", line, want)
			}
		}
	}
	server.signal(syscall.SIGTERM)
	if _, err := socket.Receive(s.Context()); websocket.CloseStatus(err) != websocket.StatusGoingAway {
		s.Errorf("the server stops: %v", err)
	}
	if err := <-server.exited; err != nil {
		s.Error(err)
	}
	if err := follow.Process.Signal(syscall.SIGTERM); err != nil {
		s.Fatal(err)
	}
	for range lines { // to its end
	}
	if err := follow.Wait(); err != nil {
		s.Errorf("ties follow: %v", err)
	}
}

func TestFollowingFromAWrongNumber(t *testing.T) {
	s := newShell(t)
	s.team("sqlite:ties.db", 1)
	s.run("follow", "--since", "7").fails(exitError, "7 is newer than the newest revision, 1")
	s.run("follow", "--since=-2").fails(exitUsage, "--since")
	s.run("follow", "x").fails(exitUsage, "no arguments")
	s.run("follow", "--store", "sqlite:none.db").fails(exitError, "no store")
}

// A subscription ends with the right to it: its token is asked for again at each event.
func TestTheTokenOfASubscriptionIsRevoked(t *testing.T) {
	s := newShell(t)
	s.team("sqlite:ties.db", 1)
	token := s.issue("reader", "contributor")
	server := s.serve("--private", "--seed=false")
	t.Cleanup(server.stops)
	if _, err := streamclient.Open(t.Context(), server.url+"graphql", map[string]any{"Authorization": "Bearer " + token[:len(token)-1]}); websocket.CloseStatus(err) != 4403 {
		t.Errorf("a wrong token: %v", err)
	}
	socket, err := streamclient.Open(t.Context(), server.url+"graphql", map[string]any{"Authorization": "Bearer " + token})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = socket.CloseNow() }()
	request := streamclient.Request{Query: `subscription { changes { upTo } }`}
	events, err := streamclient.Post(t.Context(), server.url+"graphql", request, http.Header{"Authorization": {"Bearer " + token}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = events.Response.Body.Close() }()
	if err := socket.Subscribe(t.Context(), "1", request); err != nil {
		t.Fatal(err)
	}
	s.run("token", "revoke", "reader").succeeds()
	for i := 2; ; i++ { // within two seconds
		s.team("sqlite:ties.db", i)
		m, err := socket.Receive(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(m.Payload, []byte("UNAUTHENTICATED")) {
			break
		}
	}
	if _, err := socket.Receive(t.Context()); websocket.CloseStatus(err) != 4403 {
		t.Errorf("the websocket ends with %v", err)
	}
	var last json.RawMessage
	for m, err := events.Next(); m.Type != "complete"; m, err = events.Next() {
		if err != nil {
			t.Fatal(err)
		}
		last = m.Payload
	}
	if !bytes.Contains(last, []byte("UNAUTHENTICATED")) {
		t.Errorf("the last event is %s", last)
	}
}

// A page of another site can open no websocket, and whoever asks for another name gets none.
func TestWebsocketsOfOtherPages(t *testing.T) {
	s := newShell(t)
	s.team("sqlite:ties.db", 1)
	server := s.serve("--seed=false")
	t.Cleanup(server.stops)
	address := server.url + "graphql"
	for _, c := range []struct {
		header http.Header
		want   int
	}{
		{http.Header{"Origin": {"https://evil.example"}}, http.StatusForbidden},
		{http.Header{"Origin": {"null"}}, http.StatusForbidden},
		{http.Header{"Host": {"evil.example"}}, http.StatusMisdirectedRequest},
	} {
		var refused *streamclient.RefusedError
		if _, err := streamclient.Dial(t.Context(), address, c.header); !errors.As(err, &refused) || refused.Status != c.want {
			t.Errorf("%v: %v", c.header, err)
		}
	}
	socket, err := streamclient.Dial(t.Context(), address, http.Header{"Origin": {strings.TrimSuffix(server.url, "/")}})
	if err != nil {
		t.Fatal(err)
	}
	_ = socket.CloseNow()
}

// Clients that people use follow the changes, with a token, on a private server.
func TestClientsFollowChanges(t *testing.T) {
	folder, err := filepath.Abs("../../clients/subscriptions")
	if err != nil {
		t.Fatal(err)
	}
	python, err := filepath.Abs("../../build/venv/bin/python")
	if err != nil {
		t.Fatal(err)
	}
	s := newShell(t)
	for i := 1; i <= 3; i++ {
		s.team("sqlite:ties.db", i)
	}
	token := s.issue("reader", "contributor")
	server := s.serve("--private", "--seed=false")
	t.Cleanup(server.stops)
	const ids = "team:2 team:3\n"
	for _, client := range []struct {
		name, needs, script string
		command             []string
		prints              string
	}{
		{
			"TypeScript", filepath.Join(folder, "node_modules/package-lock.json"), "scripts/client-tools.sh", []string{"node", filepath.Join(folder, "follow.mjs")},
			"graphql-ws: " + ids + "graphql-sse: " + ids + "urql: " + ids + "Apollo Client: " + ids,
		},
		{"Python", filepath.Join(filepath.Dir(python), "gql-cli"), "scripts/python-tools.sh", []string{python, filepath.Join(folder, "follow.py")}, "gql: " + ids},
	} {
		t.Run(client.name, func(t *testing.T) {
			needs(t, client.needs, client.script)
			if got := outputOf(t, ".", append(client.command, server.url+"graphql", token, "2")...); got != client.prints {
				t.Errorf("got\n%swant\n%s", got, client.prints)
			}
		})
	}
}
