package main

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"
)

func TestLimitsAreChecked(t *testing.T) {
	for _, c := range []struct{ flag, value, want string }{
		{"--trusted-proxy", "proxy.example", "want one such as 10.0.0.7 or 10.0.0.0/8"},
		{"--trusted-proxy", "10.0.0.0/99", "want one such as 10.0.0.7 or 10.0.0.0/8"},
		{"--request-timeout", "0s", "want a time from 1s to 50s"},
		{"--request-timeout", "1m", "want a time from 1s to 50s"},
		{"--memory-limit", "much", "want one such as 512MiB or 2GiB"},
		{"--memory-limit", "1kB", "want one such as 512MiB or 2GiB"},
		{"--memory-limit", "-1GiB", "want one such as 512MiB or 2GiB"},
	} {
		got := newShell(t).run("serve", "--listen", "127.0.0.1:0", c.flag, c.value)
		if got.code != exitUsage || !strings.Contains(got.stderr, c.want) || !strings.Contains(got.stderr, c.flag) {
			t.Errorf("%s %s: %d %s", c.flag, c.value, got.code, got.stderr)
		}
	}
}

// A client is told by its address. Of a proxy that is known, it is the one for which that asks; who only claims to ask for
// another is not believed.
func TestWhoIsAClient(t *testing.T) {
	for name, c := range map[string]struct {
		flags map[string]string
		want  string
	}{
		"no proxy":              {nil, "127.0.0.1"},
		"a public URL":          {map[string]string{"TIES_PUBLIC_URL": "https://ties.example.org"}, "203.0.113.9"},
		"a proxy":               {map[string]string{"TIES_TRUSTED_PROXY": "127.0.0.1"}, "203.0.113.9"},
		"a proxy somewhere":     {map[string]string{"TIES_TRUSTED_PROXY": "10.0.0.0/8"}, "127.0.0.1"},
		"a proxy and its URL":   {map[string]string{"TIES_PUBLIC_URL": "https://ties.example.org", "TIES_TRUSTED_PROXY": "10.0.0.0/8"}, "127.0.0.1"},
		"two networks, and one": {map[string]string{"TIES_TRUSTED_PROXY": "10.0.0.0/8, 127.0.0.0/8"}, "203.0.113.9"},
	} {
		p := &program{environment: func(name string) (string, bool) { value, ok := c.flags[name]; return value, ok }}
		command := p.serveCommand()
		command.Action = func(context.Context, *cli.Command) error { return nil }
		if err := command.Run(t.Context(), []string{"serve"}); err != nil {
			t.Fatal(err)
		}
		proxies, err := parseProxies(command)
		if err != nil {
			t.Fatal(err)
		}
		request := &http.Request{RemoteAddr: "127.0.0.1:1234", Header: http.Header{"X-Forwarded-For": {"198.51.100.1, 203.0.113.9"}}}
		if got := proxies.Address(request).String(); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}
