package main

import (
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"ties/internal/neo4jserver"
)

// neo4jShell returns a shell with access to an empty Neo4j, and its URL.
func neo4jShell(t *testing.T) (s shell, url string) {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	s = newShell(t)
	s.env["TIES_NEO4J_USER"], s.env["TIES_NEO4J_PASSWORD"] = access.Username, access.Password
	s.env["TIES_REQUEST_TIMEOUT"] = "50s" // a busy machine takes more than ten seconds to plan a statement for the first time
	return s, access.URL
}

func TestServeFromNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		_, host, _ := strings.Cut(url, "://")
		server := s.serve("--store", scheme+host)
		if got := server.ask("").body; got != kimiAnswer {
			t.Errorf("%s answered %s", scheme, got)
		}
		if got := server.get("readyz"); got.status != http.StatusOK {
			t.Errorf("%s: /readyz gave %d", scheme, got.status)
		}
		server.stops()
	}
}

func TestCopyThereAndBack(t *testing.T) {
	s, url := neo4jShell(t)
	s.write("all.jsonl", document+person+company+job)
	s.run("import", "all.jsonl").succeeds()
	s.run("copy", "--from", "sqlite:ties.db", "--to", url).succeeds().prints("4 records and 1 revision copied", url)
	s.run("copy", "--from", "sqlite:ties.db", "--to", url).succeeds().prints("4 records and 1 revision copied")
	s.run("copy", "--from", url, "--to", "sqlite:back.db").succeeds()
	if got := s.run("export", "--store", "sqlite:back.db").stdout; got != document+person+company+job {
		t.Errorf("came back as\n%s", got)
	}
	if got := s.run("export", "--store", url).succeeds().stdout; got != document+person+company+job {
		t.Errorf("exported\n%s", got)
	}
}

func TestCopyNeedsTwoStores(t *testing.T) {
	s := newShell(t)
	s.run("copy", "--from", "sqlite:ties.db").fails(exitUsage, "--to")
	s.run("copy", "--from", "sqlite:ties.db", "--to", "sqlite:ties.db").fails(exitUsage, "two stores")
	s.run("copy", "--from", "sqlite:none.db", "--to", "sqlite:ties.db").fails(exitError, "none.db")
}

func TestPasswordOfANeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	right := s.env["TIES_NEO4J_PASSWORD"]
	s.env["TIES_NEO4J_PASSWORD"] = "wrong-secret"
	o := s.run("export", "--store", url)
	o.fails(exitError, url, "unauthorized")
	s.write("password", right+"\n")
	s.run("export", "--store", url, "--neo4j-password-file", "password").succeeds()
	s.env["TIES_NEO4J_PASSWORD_FILE"] = "password"
	s.run("export", "--store", url).succeeds()
	s.run("export", "--store", url, "--neo4j-password-file", "none").fails(exitError, "none", "no such file")
	if strings.Contains(o.stderr, "wrong-secret") {
		t.Errorf("the password is shown: %s", o.stderr)
	}
}

func TestURLsThatAreNoNeo4j(t *testing.T) {
	s := newShell(t)
	for _, url := range []string{"bolt://neo4j:secret@localhost", "neo4j+s://secret@host", "bolt://a:sec%ret@b", "bolt://u:sec/ret@b", "bolt:secret", "neo4j://h/secret"} {
		o := s.run("export", "--store", url)
		o.fails(exitUsage, "bolt://")
		if strings.Contains(o.stderr, "sec") {
			t.Errorf("the password is shown: %s", o.stderr)
		}
	}
}

// freeAddress returns an address on which nobody listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return listener.Addr().String()
}

// notReady asserts that a server reports its database as unavailable.
func (s *testServer) notReady() {
	s.Helper()
	if got := s.get("readyz"); got.status != http.StatusServiceUnavailable {
		s.Errorf("/readyz gave %d", got.status)
	}
	if got := s.get("healthz"); got.status != http.StatusOK {
		s.Errorf("/healthz gave %d", got.status)
	}
	if got := s.ask("").body; !strings.Contains(got, "UNAVAILABLE") {
		s.Errorf("answered %s", got)
	}
}

// The server starts without its database, says so, and recovers by itself once that is there.
func TestServeBeforeTheDatabaseIsThere(t *testing.T) {
	s, url := neo4jShell(t)
	_, address, _ := strings.Cut(url, "://")
	front := freeAddress(t)
	began := time.Now()
	server := s.serve("--store", "bolt://"+front)
	t.Logf("listening %s after the start", time.Since(began).Round(time.Millisecond))
	server.notReady()
	forward(t, front, address)
	began = time.Now()
	server.waitFor("seeded")
	t.Logf("seeded %s after the database was there", time.Since(began).Round(time.Millisecond))
	if got := server.ask("").body; got != kimiAnswer {
		t.Errorf("answered %s", got)
	}
	if got := server.get("readyz"); got.status != http.StatusOK {
		t.Errorf("/readyz gave %d", got.status)
	}
	server.stops()
}

// A wrong password is reported once the database is there, without the password.
func TestAWrongPasswordThatShowsLate(t *testing.T) {
	s, url := neo4jShell(t)
	_, address, _ := strings.Cut(url, "://")
	front := freeAddress(t)
	s.env["TIES_NEO4J_PASSWORD"] = "wrong-secret"
	server := s.serve("--store", "bolt://"+front)
	forward(t, front, address)
	if line := server.waitFor("nauthorized"); strings.Contains(line, "secret") {
		t.Errorf("the password is shown: %s", line)
	}
	server.notReady()
	server.stops()
}
