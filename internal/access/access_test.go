package access

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ties/kg"
)

func TestRights(t *testing.T) {
	for _, c := range []struct {
		policy Policy
		role   Role
		want   string
	}{
		{Policy{}, Anonymous, "[read]"},
		{Policy{}, Contributor, "[read propose]"},
		{Policy{}, Editor, "[read propose write]"},
		{Policy{}, Admin, "[read propose write administer]"},
		{Policy{Private: true}, Anonymous, "[]"},
		{Policy{Private: true}, Contributor, "[read propose]"},
		{Policy{ReadOnly: true}, Anonymous, "[read]"},
		{Policy{ReadOnly: true}, Admin, "[read]"},
		{Policy{ReadOnly: true, Private: true}, Anonymous, "[]"},
		{Policy{ReadOnly: true, Private: true}, Editor, "[read]"},
	} {
		if got := fmt.Sprint(c.policy.Rights(c.role)); got != c.want {
			t.Errorf("%+v, %s: %s, want %s", c.policy, c.role, got, c.want)
		}
	}
}

var testTable = Table{"Query.me": Public, "Query.node": Read, "Query.proposals": ReadProposals, "Mutation.propose": Propose, "Mutation.apply": Write, "Mutation.erase": Administer}

func TestRefusalsSayWhatWouldBeRight(t *testing.T) {
	somebody := func(role Role) Identity { return Identity{Name: "ci", Role: role} }
	for _, c := range []struct {
		policy Policy
		id     Identity
		target string
		kind   error
		words  string
	}{
		{Policy{}, Identity{}, "Query.me", nil, ""},
		{Policy{}, Identity{}, "Query.node", nil, ""},
		{Policy{}, Identity{}, "Mutation.apply", ErrUnauthenticated, "Mutation.apply needs the right to write, which editors and admins have: send a token"},
		{Policy{}, somebody(Contributor), "Mutation.propose", nil, ""},
		{Policy{}, Identity{}, "Query.proposals", ErrUnauthenticated, "the right to read proposals, which contributors, editors and admins have"},
		{Policy{}, somebody(Contributor), "Query.proposals", nil, ""},
		{Policy{ReadOnly: true}, somebody(Contributor), "Query.proposals", nil, ""},
		{Policy{ReadOnly: true}, Identity{}, "Query.proposals", ErrUnauthenticated, "which contributors, editors and admins have"},
		{Policy{}, somebody(Contributor), "Mutation.apply", ErrForbidden, `which editors and admins have: "ci" has the role contributor`},
		{Policy{}, somebody(Editor), "Mutation.apply", nil, ""},
		{Policy{}, somebody(Editor), "Mutation.erase", ErrForbidden, "the right to administer, which admins have"},
		{Policy{}, somebody(Admin), "Mutation.erase", nil, ""},
		{Policy{}, somebody(Admin), "Mutation.unheardOf", ErrForbidden, "no right to it is defined"},
		{Policy{}, somebody(Admin), "Query.apply", ErrForbidden, "no right to it is defined"},
		{Policy{Private: true}, Identity{}, "Query.me", nil, ""},
		{Policy{Private: true}, Identity{}, "Query.node", ErrUnauthenticated, "the right to read, which contributors, editors and admins have"},
		{Policy{Private: true}, somebody(Contributor), "Query.node", nil, ""},
		{Policy{ReadOnly: true}, somebody(Admin), "Mutation.erase", ErrForbidden, "this server is read-only"},
		{Policy{ReadOnly: true}, Identity{}, "Mutation.propose", ErrForbidden, "this server is read-only"},
		{Policy{ReadOnly: true}, Identity{}, "Query.node", nil, ""},
	} {
		c.policy.Table = testTable
		err := c.policy.Check(c.id, c.target)
		if !errors.Is(err, c.kind) || err != nil && !strings.Contains(err.Error(), c.words) {
			t.Errorf("%+v, %+v, %s: %v, want %v", c.policy, c.id, c.target, err, c.kind)
		}
	}
}

// holder knows one token.
type holder string

func (h holder) Authenticate(_ context.Context, token string) (Identity, error) {
	switch {
	case token == string(h):
		return Identity{Name: "ci", Role: Editor}, nil
	case token == "later":
		return Identity{}, kg.ErrUnavailable
	default:
		return Identity{}, ErrInvalidToken
	}
}

// testGate answers who sends a request, or why it is refused.
func testGate(log *slog.Logger) http.Handler {
	gate := &Gate{By: Authenticators{holder("other"), holder("good")}, Log: log, Refuse: func(w http.ResponseWriter, _ *http.Request, err error) {
		_, _ = fmt.Fprintf(w, "refused: %v", err)
	}}
	return gate.Authenticate(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = fmt.Fprintf(w, "%s %q%v", FromContext(r.Context()).Role, FromContext(r.Context()).Name, r.Header["Authorization"])
	}))
}

func sendHeader(t *testing.T, to http.Handler, target string, header ...string) string {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
	if len(header) > 0 {
		request.Header["Authorization"] = header
	}
	response := httptest.NewRecorder()
	to.ServeHTTP(response, request)
	return response.Body.String()
}

func TestBearerTokens(t *testing.T) {
	gate := testGate(slog.New(slog.DiscardHandler))
	if got := sendHeader(t, gate, "/"); got != `anonymous ""[]` {
		t.Errorf("without a header: %s", got)
	}
	for _, header := range []string{"Bearer good", "bearer good", "BEARER  good", "Bearer other"} {
		if got := sendHeader(t, gate, "/", header); got != `editor "ci"[]` {
			t.Errorf("%q: %s", header, got)
		}
	}
	want := "refused: " + ErrInvalidToken.Error()
	for _, header := range []string{"", "Bearer", "Bearer ", "good", "Basic good", "Bearer bad", "Bearer good,", "Bearer good bad", "Bearer Good", "Bearer\tgood"} {
		if got := sendHeader(t, gate, "/", header); got != want {
			t.Errorf("%q: %s", header, got)
		}
	}
	if got := sendHeader(t, gate, "/", "Bearer good", "Bearer good"); got != want {
		t.Errorf("two headers: %s", got)
	}
	if got := sendHeader(t, gate, "/", "Bearer later"); !strings.Contains(got, kg.ErrUnavailable.Error()) {
		t.Errorf("a store that is away: %s", got)
	}
}

// Who sends a request is known from its header alone.
func TestAContextGivesNoRights(t *testing.T) {
	request := httptest.NewRequestWithContext(NewContext(t.Context(), Operator), http.MethodGet, "/", nil)
	response := httptest.NewRecorder()
	if testGate(slog.New(slog.DiscardHandler)).ServeHTTP(response, request); response.Body.String() != `anonymous ""[]` {
		t.Errorf("it is %s", response.Body)
	}
}

func TestTokensInAddressesAreRefused(t *testing.T) {
	gate := testGate(slog.New(slog.DiscardHandler))
	for _, target := range []string{"/?access_token=good", "/?a=b&access_token=", "/?access%5ftoken=good"} {
		if got := sendHeader(t, gate, target, "Bearer good"); !strings.Contains(got, "revoke the one that was sent") || strings.Contains(got, "good") {
			t.Errorf("%s: %s", target, got)
		}
	}
	if got := sendHeader(t, gate, "/?query={access_token}"); got != `anonymous ""[]` {
		t.Errorf("another parameter: %s", got)
	}
}

// Ten thousand wrong tokens are a line a minute, and their number is not lost.
func TestManyWrongTokensAreFewLines(t *testing.T) {
	var said strings.Builder
	gate := testGate(slog.New(slog.NewTextHandler(&said, nil)))
	for range 10_000 {
		sendHeader(t, gate, "/", "Bearer some-secret")
	}
	if got := said.String(); strings.Count(got, "\n") != 1 || strings.Contains(got, "secret") {
		t.Errorf("it logs\n%s", got)
	}
	var l refusals
	start := time.Unix(1_000_000, 0)
	var counts []int
	for _, after := range []time.Duration{0, time.Second, 59 * time.Second, time.Minute, 61 * time.Second, 3 * time.Minute} {
		counts = append(counts, l.count(start.Add(after)))
	}
	if got := fmt.Sprint(counts); got != "[1 0 0 3 0 2]" {
		t.Errorf("the lines count %s", got)
	}
}
