package main

import (
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"ties/internal/openid/openidtest"
	"ties/web/webtest"
)

// signInURL is what a server prints for whoever may edit.
var signInURL = regexp.MustCompile(`http://127\.0\.0\.1:\d+/#token=(ties_[0-9A-Za-z]+)\b`)

// localToken returns the token that a server has printed, or "".
func (s *testServer) localToken() string {
	found := signInURL.FindStringSubmatch(s.printed.String())
	if found == nil {
		return ""
	}
	if !strings.HasPrefix(found[0], s.url+"#") {
		s.Errorf("it prints %s, but listens at %s", found[0], s.url)
	}
	return found[1]
}

// askWho asks a server who has a token, "" for none.
func (s *testServer) askWho(token string) httpAnswer {
	s.Helper()
	request, err := http.NewRequestWithContext(s.Context(), http.MethodPost, s.url+"graphql", strings.NewReader(`{"query":"{ me { name role } }"}`))
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	return s.do(request)
}

func (s *testServer) knows(token, name, role string) {
	s.Helper()
	want := `{"data":{"me":{"name":"` + name + `","role":"` + role + `"}}}`
	if got := s.askWho(token); got.status != http.StatusOK || got.body != want {
		s.Errorf("answered %d %s, want %s", got.status, got.body, want)
	}
}

func (s *testServer) refuses(token string, status int, code string) {
	s.Helper()
	if got := s.askWho(token); got.status != status || !strings.Contains(got.body, `"`+code+`"`) || strings.Contains(got.body, `"me"`) {
		s.Errorf("answered %d %s, want %d %s", got.status, got.body, status, code)
	}
}

func TestALocalServerJustWorks(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	token := server.localToken()
	server.knows(token, "local", "EDITOR")
	if said := server.lastWords(); strings.Contains(said, token) {
		t.Errorf("the token is in the log:\n%s", said)
	}
	if info, err := os.Lstat("ties.db.token"); err != nil || info.Mode() != 0o600 || strings.TrimSpace(s.read("ties.db.token")) != token {
		t.Errorf("the token's file: %v, %v", info.Mode(), err)
	}

	server = s.serve()
	if again := server.localToken(); again != token {
		t.Error("after a restart it has another token")
	}
	server.stops()

	s.run("export", "--output", "ties.db.token").fails(exitError, "ties.db.token", "file of the store")
	if out := s.run("export").succeeds().stdout; strings.Contains(out, token) {
		t.Error("an export has the token")
	}
}

func TestALocalTokenThatIsNotKept(t *testing.T) {
	s := newShell(t)
	var tokens []string
	for range 2 {
		server := s.serve("--store", "sqlite::memory:")
		tokens = append(tokens, server.localToken())
		server.knows(tokens[len(tokens)-1], "local", "EDITOR")
		server.stops()
	}
	if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 || tokens[0] == tokens[1] {
		t.Errorf("it leaves %v, %v", entries, err)
	}

	s.write("ties.db.token", "ties_known")
	if err := os.Chmod("ties.db.token", 0o644); err != nil {
		t.Fatal(err)
	}
	server := s.serveUntil("cannot be kept")
	server.waitForAddress()
	if token := server.localToken(); token == "" || s.read("ties.db.token") != "ties_known" {
		t.Errorf("the token is %q, and the file holds %q", token, s.read("ties.db.token"))
	}
	server.stops()
}

// waitForAddress waits until the server listens, and takes its address from the log.
func (s *testServer) waitForAddress() {
	s.Helper()
	_, url, _ := strings.Cut(s.waitFor("msg=listening"), "http://")
	s.url = "http://" + strings.Trim(url, `"}`)
}

func TestServersForOthersHaveNoLocalToken(t *testing.T) {
	for name, args := range map[string][]string{
		"read-only":       {"--read-only"},
		"private":         {"--private"},
		"behind a proxy":  {"--public-url", "https://ties.example.org/"},
		"on all machines": {"--listen", ":0"},
		"with a provider": {"--oidc-issuer", "http://127.0.0.1:1", "--oidc-audience", "ties"},
	} {
		t.Run(name, func(t *testing.T) {
			server := newShell(t).serve(args...)
			t.Cleanup(server.stops)
			if printed := server.printed.String(); printed != "" {
				t.Errorf("it prints %q", printed)
			}
			if _, err := os.Lstat("ties.db.token"); err == nil {
				t.Error("there is a token")
			}
		})
	}
}

func TestAServerWithTokensHasNoLocalOne(t *testing.T) {
	s := newShell(t)
	s.serve().stops()
	local := strings.TrimSpace(s.read("ties.db.token"))
	made := strings.TrimSpace(s.run("token", "create", "--name", "ci", "--role", "contributor").succeeds().stdout)
	server := s.serve()
	if printed := server.printed.String(); printed != "" {
		t.Errorf("it prints %q", printed)
	}
	server.knows(made, "ci", "CONTRIBUTOR")
	server.refuses(local, http.StatusUnauthorized, "UNAUTHENTICATED")
	server.stops()

	s.run("token", "revoke", "ci").succeeds()
	server = s.serve()
	server.knows(local, "local", "EDITOR")
	server.refuses(made, http.StatusUnauthorized, "UNAUTHENTICATED")
	server.stops()
}

func TestAServerSaysThatItIsReadOnly(t *testing.T) {
	server := newShell(t).serveUntil("read-only", "--listen", ":0")
	server.stops()
}

func TestSignInWithAProvider(t *testing.T) {
	p := openidtest.New(t)
	server := newShell(t).serve("--oidc-issuer", p.Issuer(), "--oidc-audience", openidtest.Audience, "--oidc-role-claim", "realm_access.roles",
		"--oidc-role-values", "staff=editor,ops=admin", "--oidc-name-claim", "preferred_username")
	t.Cleanup(server.stops)
	for role, values := range map[string][]string{"ANONYMOUS": {"editor"}, "EDITOR": {"staff"}, "ADMIN": {"staff", "ops"}} {
		for _, algorithm := range []string{openidtest.RS256, openidtest.ES256} {
			token := p.Token(algorithm, p.Claims(map[string]any{"preferred_username": "zhang", "realm_access": map[string]any{"roles": values}}))
			server.knows(token, "zhang", role)
		}
	}
	server.refuses(p.Token(openidtest.RS256, p.Claims(map[string]any{"aud": "another", "preferred_username": "zhang"})), http.StatusUnauthorized, "UNAUTHENTICATED")
	line := server.waitFor("refused a token")
	if !strings.Contains(line, "another audience") || strings.Contains(line, "zhang") {
		t.Errorf("it logs %s", line)
	}
}

func TestSignInWithAProviderInABrowser(t *testing.T) {
	p := openidtest.New(t)
	server := parallelShell(t).serve("--oidc-issuer", p.Issuer(), "--oidc-audience", openidtest.Audience, "--oidc-client-id", openidtest.ClientID)
	t.Cleanup(server.stops)
	_, host, _ := strings.Cut(p.Issuer(), "://")
	webtest.SignInWithProvider(t, server.url, host, "user-17")
}

func TestAProviderThatIsAwayAtStart(t *testing.T) {
	p := openidtest.New(t)
	p.SetAway(true)
	server := newShell(t).serve("--oidc-issuer", p.Issuer(), "--oidc-audience", openidtest.Audience)
	t.Cleanup(server.stops)
	server.waitForAlready("the OpenID Connect provider cannot be used")
	if got := server.ask(""); got.body != kimiAnswer {
		t.Errorf("the anonymous are answered %s", got.body)
	}
	if got := server.get("readyz"); got.status != http.StatusOK {
		t.Errorf("/readyz: %d %s", got.status, got.body)
	}
	server.refuses(p.Token(openidtest.RS256, p.Claims(nil)), http.StatusServiceUnavailable, "UNAVAILABLE")
	server.refuses(p.WrongClaims(nil)["expired"], http.StatusUnauthorized, "UNAUTHENTICATED")
}

func TestProvidersThatAreWrong(t *testing.T) {
	s := newShell(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--oidc-audience", "ties"}, "--oidc-issuer"},
		{[]string{"--oidc-client-id", "ties"}, "--oidc-issuer"},
		{[]string{"--oidc-issuer", "https://accounts.example.org"}, "--oidc-audience"},
		{[]string{"--oidc-issuer", "accounts.example.org", "--oidc-audience", "ties"}, "https"},
		{[]string{"--oidc-issuer", "http://accounts.example.org", "--oidc-audience", "ties"}, "https"},
		{[]string{"--oidc-issuer", "https://accounts.example.org", "--oidc-audience", "ties", "--oidc-role-values", "staff=root"}, "staff=root"},
	} {
		s.run(append([]string{"serve", "--listen", "127.0.0.1:0"}, c.args...)...).fails(exitUsage, c.want)
	}
}
