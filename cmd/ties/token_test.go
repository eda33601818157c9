package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"ties/internal/token"
)

// issue makes a token.
func (s shell) issue(name, role string, args ...string) string {
	s.Helper()
	got := s.run(append([]string{"token", "create", "--name", name, "--role", role}, args...)...).succeeds()
	return strings.TrimSpace(got.stdout)
}

// as asks with a token.
func (s *testServer) as(token, query string) httpAnswer {
	s.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		s.Fatal(err)
	}
	return s.sendWith("POST", "graphql", string(body), token)
}

func (s *testServer) sendWith(method, path, body, token string) httpAnswer {
	s.Helper()
	request, err := http.NewRequestWithContext(s.Context(), method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	return s.do(request)
}

const whoAmI = `{ me { name role } }`

func iAm(name, role string) string {
	return fmt.Sprintf(`{"data":{"me":{"name":%q,"role":%q}}}`, name, role)
}

func TestTokens(t *testing.T) {
	s := newShell(t)
	editor := s.issue("ed", "editor")
	server := s.serve()
	t.Cleanup(server.stops)
	agent := s.issue("agent", "Contributor", "--expires", "30d") // while the server runs
	if got := server.as(editor, whoAmI).body; got != iAm("ed", "EDITOR") {
		t.Error(got)
	}
	if got := server.as(agent, whoAmI).body; got != iAm("agent", "CONTRIBUTOR") {
		t.Error(got)
	}
	if got := server.as("", whoAmI).body; got != `{"data":{"me":{"name":null,"role":"ANONYMOUS"}}}` {
		t.Error(got)
	}
	s.run("token", "revoke", "agent").succeeds().prints("agent is revoked; a running server refuses it within 2s")
	deadline := time.Now().Add(time.Minute)
	for server.as(agent, whoAmI).status == http.StatusOK {
		if time.Now().After(deadline) {
			t.Fatal("a revoked token is still valid")
		}
	}
	if got := server.as(editor, whoAmI).body; got != iAm("ed", "EDITOR") {
		t.Error(got)
	}
	s.run("token", "revoke", "agent").succeeds()
	list := s.run("token", "list").succeeds()
	for _, words := range []string{`ed +editor +20\S+Z +never +`, `agent +contributor +20\S+Z +20\S+Z +20\S+Z +revoked 20`} {
		if !regexp.MustCompile(words).MatchString(list.stdout) {
			t.Errorf("the list lacks %s:\n%s", words, list.stdout)
		}
	}
	if strings.Contains(list.stdout, "ties_") {
		t.Errorf("the list holds a token: %s", list.stdout)
	}
}

// What is wrong is said, and what would be right, without the token.
func TestTokenCommandsThatAreWrong(t *testing.T) {
	s := newShell(t)
	secret := s.issue("ci", "admin")
	for _, c := range []struct {
		args  string
		code  int
		words string
	}{
		{"token create --role editor", exitUsage, "--name"},
		{"token create --name a", exitUsage, "want contributor, editor or admin"},
		{"token create --name a --role anonymous", exitUsage, "want contributor, editor or admin"},
		{"token create --name a --role boss", exitUsage, "want contributor, editor or admin"},
		{"token create --name a\x07 --role editor", exitUsage, "printable"},
		{"token create --name " + strings.Repeat("a", 101) + " --role editor", exitUsage, "at most 100"},
		{"token create --name " + secret + " --role editor", exitUsage, "not be that of a token itself"},
		{"token create --name ci --role editor", exitError, `another token is, or was, called "ci"`},
		{"token create --name a --role editor --expires 30", exitUsage, "want one such as 12h, 30d or 52w"},
		{"token create --name a --role editor --expires d", exitUsage, "want one such as"},
		{"token create --name a --role editor --expires 0d", exitUsage, "want one such as"},
		{"token create --name a --role editor --expires -1d", exitUsage, "want one such as"},
		{"token create --name a --role editor --expires 99999999999d", exitUsage, "want one such as"},
		{"token create --name a --role editor --expires 1é", exitUsage, "want one such as"},
		{"token create --name a --role editor --store sqlite::memory:", exitUsage, "nothing is kept"},
		{"token create --name a --role editor more", exitUsage, "takes no arguments"},
		{"token revoke", exitUsage, "needs one NAME"},
		{"token revoke a b", exitUsage, "needs one NAME"},
		{"token revoke nobody", exitError, `no token is called "nobody"`},
		{"token revoke " + secret, exitUsage, "not the token itself"},
		{"token revoke a --store sqlite:nowhere.db", exitError, "there is no store in nowhere.db"},
		{"token list --store sqlite:nowhere.db", exitError, "there is no store in nowhere.db"},
		{"token destroy", exitUsage, "want token create, token list or token revoke"},
		{"token " + secret, exitUsage, "want token create"},
		{"tokens", exitUsage, "token, version or licenses"},
	} {
		got := s.run(strings.Split(c.args, " ")...)
		got.fails(c.code, c.words)
		if strings.Contains(got.stderr+got.stdout, secret) {
			t.Errorf("%s shows the token: %s", c.args, got.stderr)
		}
	}
	if _, err := os.Stat("nowhere.db"); err == nil {
		t.Error("a store was made")
	}
	s.run("token", "list").succeeds().prints("ci")
}

func TestTokensAsJSON(t *testing.T) {
	s := newShell(t)
	s.run("token", "create", "--name", "later", "--role", "admin", "--expires", "2w").succeeds()
	s.issue("ci", "editor")
	var list []map[string]any
	if err := json.Unmarshal([]byte(s.run("token", "list", "--json").succeeds().stdout), &list); err != nil || len(list) != 2 {
		t.Fatalf("%v, %v", list, err)
	}
	made, err := time.Parse(time.RFC3339, list[1]["created"].(string))
	if err != nil || list[0]["name"] != "ci" || list[0]["role"] != "editor" || list[0]["expires"] != nil || list[0]["lastUsed"] != nil || list[0]["revoked"] != nil ||
		list[1]["expires"] != made.Add(14*24*time.Hour).Format(time.RFC3339) {
		t.Errorf("%v, %v", list, err)
	}
}

// A token that is not valid, for whatever reason, is answered alike, and never as the anonymous are.
func TestWrongTokensAreAnsweredAlike(t *testing.T) {
	s := newShell(t)
	revoked, valid := s.issue("gone", "admin"), s.issue("ci", "editor")
	s.run("token", "revoke", "gone").succeeds()
	server := s.serve("--cors-origin", "https://friend.example")
	t.Cleanup(server.stops)
	typo := valid[:20] + string(valid[20]^1) + valid[21:]
	for route, accept := range map[string]string{"graphql": "application/json", "graphql?query={__typename}": "application/graphql-response+json", "export?format=jsonl": "*/*"} {
		var first httpAnswer
		for i, wrong := range []string{revoked, token.New(), typo, "x", "eyJhbGciOiJub25lIn0.e30.", strings.Repeat("x", 5_000)} {
			method, body := http.MethodGet, ""
			if route == "graphql" {
				method, body = http.MethodPost, `{"query":"{ __typename }"}`
			}
			got := server.sendWith(method, route, body, wrong)
			got.header.Del("Date")
			got.body = strings.ReplaceAll(got.body, got.header.Get("X-Request-Id"), "…")
			got.header.Del("X-Request-Id")
			if i == 0 {
				first = got
				want := `Bearer realm="ties", error="invalid_token"`
				if got.status != http.StatusUnauthorized || !strings.HasPrefix(got.header.Get("WWW-Authenticate"), want) || !strings.Contains(got.body, `"code":"UNAUTHENTICATED"`) {
					t.Errorf("%s, %s: %d %v %s", route, accept, got.status, got.header, got.body)
				}
			}
			if got.status != first.status || got.body != first.body || fmt.Sprint(got.header) != fmt.Sprint(first.header) {
				t.Errorf("%s, %.60s: %d %s, the one before %d %s", route, wrong, got.status, got.body, first.status, first.body)
			}
		}
	}
	for _, open := range []string{"", "explore", "healthz", "readyz"} { // which hold no data
		if got := server.sendWith(http.MethodGet, open, "", revoked); got.status != http.StatusOK {
			t.Errorf("/%s: %d", open, got.status)
		}
	}
	if got := server.as(valid, whoAmI).body; got != iAm("ci", "EDITOR") {
		t.Error(got)
	}
}

// No token is in what a server logs or answers.
func TestTokensAreNotShown(t *testing.T) {
	s := newShell(t)
	valid, revoked, foreign := s.issue("ci", "admin"), s.issue("gone", "admin"), token.New()
	s.run("token", "revoke", "gone").succeeds()
	server := s.serve()
	var said strings.Builder
	for _, secret := range []string{valid, revoked, foreign} {
		for _, request := range []struct{ method, path, body string }{
			{"POST", "graphql", `{"query":"{ me { name } nothing }"}`}, {"POST", "graphql", `{"query":"{ me { name } }"}`}, {"POST", "graphql", "{"},
			{"GET", "graphql?query={me{name}}", ""}, {"GET", "graphql?access_token=" + secret + "&query={me{name}}", ""}, {"PUT", "graphql", ""},
			{"GET", "export?format=jsonl&of=x:y", ""}, {"GET", "export?access_token=" + secret, ""}, {"GET", "explore", ""}, {"GET", "nowhere", ""},
		} {
			got := server.sendWith(request.method, request.path, request.body, secret)
			fmt.Fprintln(&said, got.header, got.body)
		}
	}
	said.WriteString(server.lastWords())
	for _, secret := range []string{valid, revoked, foreign} {
		if hash, _ := token.Hash(secret); strings.Contains(said.String(), secret[len(token.Prefix):]) || strings.Contains(said.String(), hash) {
			t.Errorf("a token is shown in\n%s", said.String())
		}
	}
	if !strings.Contains(said.String(), "revoke the one that was sent") {
		t.Errorf("a token in an address is not refused:\n%s", said.String())
	}
	content, err := os.ReadFile("ties.db")
	if wal, walErr := os.ReadFile("ties.db-wal"); walErr == nil {
		content = append(content, wal...)
	}
	if err != nil || strings.Contains(string(content), valid) {
		t.Errorf("the store holds a token, %v", err)
	}
}

func TestAServerThatIsPrivate(t *testing.T) {
	s := newShell(t)
	token := s.issue("agent", "contributor")
	s.env["TIES_PRIVATE"] = "true"
	server := s.serve("--listen", ":0")
	server.url = strings.Replace(server.url, "[::]", "127.0.0.1", 1)
	for _, path := range []string{"graphql?query={__typename}", "graphql?query={__schema{queryType{name}}}", "export?format=jsonl"} {
		got := server.sendWith(http.MethodGet, path, "", "")
		if got.status != http.StatusUnauthorized || got.header.Get("WWW-Authenticate") != `Bearer realm="ties"` || !strings.Contains(got.body, "UNAUTHENTICATED") {
			t.Errorf("/%s: %d %v %s", path, got.status, got.header, got.body)
		}
		if got := server.sendWith(http.MethodGet, path, "", token); got.status != http.StatusOK {
			t.Errorf("/%s with a token: %d %s", path, got.status, got.body)
		}
	}
	for _, path := range []string{"", "explore", "healthz", "readyz"} {
		if got := server.get(path); got.status != http.StatusOK {
			t.Errorf("/%s: %d", path, got.status)
		}
	}
	if got := server.ask(""); strings.Contains(got.body, "Kimi") {
		t.Errorf("the anonymous are answered %s", got.body)
	}
	if got := server.as("", whoAmI).body; !strings.Contains(got, "ANONYMOUS") {
		t.Error(got)
	}
	if got := server.lastWords(); strings.Contains(got, "all who reach it") {
		t.Errorf("it says\n%s", got)
	}
}

func TestAServerThatIsReadOnly(t *testing.T) {
	s := newShell(t)
	token := s.issue("boss", "admin")
	server := s.serve("--read-only")
	t.Cleanup(server.stops)
	if got := server.as(token, `{ me { role rights } }`).body; got != `{"data":{"me":{"role":"ADMIN","rights":["READ"]}}}` {
		t.Error(got)
	}
}

// Without exports for everybody, those who have a token may have them.
func TestExportsForThoseWithAToken(t *testing.T) {
	s := newShell(t)
	token := s.issue("agent", "contributor")
	server := s.serve("--production")
	t.Cleanup(server.stops)
	if got := server.sendWith(http.MethodGet, "export?format=jsonl", "", ""); got.status != http.StatusUnauthorized || !strings.Contains(got.body, "--export") {
		t.Errorf("the anonymous: %d %s", got.status, got.body)
	}
	if got := server.sendWith(http.MethodGet, "export?format=jsonl", "", token); got.status != http.StatusOK || !strings.Contains(got.body, "Kimi") {
		t.Errorf("with a token: %d %.200s", got.status, got.body)
	}
}

// A store whose file is read-only knows its tokens, although it cannot keep when they are used.
func TestTokensOfAReadOnlyStore(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write to read-only files")
	}
	s := newShell(t)
	folder := filepath.Join(t.TempDir(), "sealed")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	url := "sqlite:" + filepath.Join(folder, "ties.db")
	secret := s.issue("ci", "editor", "--store", url)
	if err := os.Chmod(filepath.Join(folder, "ties.db"), 0o400); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	server := s.serve("--store", url, "--seed=false")
	t.Cleanup(server.stops)
	for range 3 {
		if got := server.as(secret, whoAmI).body; got != iAm("ci", "EDITOR") {
			t.Error(got)
		}
	}
}

// Backups have tokens; exports and copies have none.
func TestTokensStayWhereTheyAre(t *testing.T) {
	s := newShell(t)
	s.issue("ci", "editor")
	s.run("import", "-").succeeds()
	if got := s.run("export").succeeds().stdout; got != "" {
		t.Errorf("the export holds %s", got)
	}
	s.run("copy", "--from", "sqlite:ties.db", "--to", "sqlite:other.db").succeeds()
	s.run("token", "list", "--store", "sqlite:other.db").succeeds().prints("there are no tokens")
	s.run("backup", "ties.gz").succeeds().prints("0 records and 1 token of sqlite:ties.db")
	s.run("restore", "--overwrite", "ties.gz").succeeds()
	s.run("token", "list").succeeds().prints("ci")
	s.run("restore", "--store", "sqlite:again.db", "ties.gz").succeeds().prints("0 records and 1 token restored")
	s.run("token", "list", "--store", "sqlite:again.db").succeeds().prints("ci")
}

func TestTokensInANeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	s.env["TIES_STORE"] = url
	secret, gone := s.issue("ci", "editor"), s.issue("gone", "admin")
	s.run("token", "create", "--name", "ci", "--role", "admin").fails(exitError, "another token is, or was, called")
	s.run("token", "revoke", "gone").succeeds()
	server := s.serve("--private")
	t.Cleanup(server.stops)
	if got := server.as(secret, whoAmI).body; got != iAm("ci", "EDITOR") {
		t.Error(got)
	}
	if got := server.as(gone, whoAmI); got.status != http.StatusUnauthorized {
		t.Errorf("a revoked token: %d %s", got.status, got.body)
	}
	const counts = `{ nodes(ids: ["ci"]) { id } people { totalCount } byName(name: "ci") { totalCount } }`
	if got := server.as(secret, counts).body; !strings.Contains(got, `"nodes":[null]`) || !strings.Contains(got, `"byName":{"totalCount":0}`) {
		t.Error(got)
	}
	if got := s.run("export").succeeds().stdout; got == "" || strings.Contains(got, `"ci"`) {
		t.Errorf("the export holds %.500s", got)
	}
	s.run("copy", "--from", url, "--to", "sqlite:copy.db").succeeds()
	s.run("token", "list", "--store", "sqlite:copy.db").succeeds().prints("there are no tokens")
	s.run("backup", "b.gz").succeeds().prints("and 2 tokens of")
	s.run("restore", "--store", "sqlite:again.db", "b.gz").succeeds().prints("and 2 tokens restored")
	s.run("token", "list", "--store", "sqlite:again.db").succeeds().prints("ci", "gone", "revoked")
}
