package main

import (
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
	"ties/internal/httpguard"
	"ties/internal/redact"
)

// accessFlags say which requests a server answers.
func (e environment) accessFlags() []cli.Flag {
	return []cli.Flag{
		e.text("public-url", "", "`URLS` at which a proxy makes the server available, separated by commas"),
		e.text("allowed-host", "", "`HOSTS` that requests may name beside localhost, the address and the public URLs, separated by commas; "+
			"* for any"),
		e.text("cors-origin", "", "`ORIGINS` whose pages may send requests, separated by commas; * for all"),
		e.boolean("private", false, "let only those read who have a token, which ties token create makes"),
		e.boolean("read-only", false, "let nobody change anything, whatever their token"),
	}
}

// accessRules say which requests a server answers, beside those of its own pages to its own address.
type accessRules struct {
	hosts   []string
	origins []string // whose pages may read answers
	trusted []string // whose pages may send requests: the origins, and the server's own
	policy  access.Policy
}

func parseAccess(command *cli.Command) (a accessRules, err error) {
	if a.hosts, err = parseList(command, "allowed-host", isHost, "host: want a name such as ties.example.org, without scheme and port, or *"); err != nil {
		return a, err
	}
	if a.origins, err = parseList(command, "cors-origin", isOrigin, "origin: want one such as https://example.org or http://localhost:3000, or *"); err != nil {
		return a, err
	}
	public, err := parseList(command, "public-url", isWebURL, "URL of a server: want one such as https://ties.example.org/")
	if err != nil {
		return a, err
	}
	a.policy = access.Policy{Private: command.Bool("private"), ReadOnly: command.Bool("read-only")}
	a.trusted = slices.Clone(a.origins)
	for _, text := range public {
		u, err := url.Parse(text)
		if err != nil {
			return a, err
		}
		a.hosts = append(a.hosts, u.Hostname())
		a.trusted = append(a.trusted, u.Scheme+"://"+u.Host)
	}
	for _, flag := range []string{"listen", "metrics-listen"} {
		if name, _, err := net.SplitHostPort(command.String(flag)); err == nil && name != "" {
			a.hosts = append(a.hosts, name)
		}
	}
	return a, nil
}

// guard returns the guard of a server that listens at an address.
func (a accessRules) guard(listening net.Addr, log *slog.Logger) (*httpguard.Guard, error) {
	origins, err := httpguard.NewOrigins(a.trusted...)
	if err != nil {
		return nil, err
	}
	return &httpguard.Guard{Hosts: httpguard.NewHosts(listening, a.hosts...), Origins: origins, Log: log}, nil
}

// parseList parses a flag that is a list, separated by commas.
func parseList(command *cli.Command, flag string, ok func(item string) bool, want string) ([]string, error) {
	var items []string
	for item := range strings.SplitSeq(command.String(flag), ",") {
		item = strings.TrimSpace(item)
		if item == "" {
			continue
		}
		if !ok(item) {
			return nil, usageErrorf("--%s %q is no %s", flag, redact.URL(item), want)
		}
		items = append(items, item)
	}
	return items, nil
}

// isHost reports whether a text is a host name or an address, without a port, or stands for all.
func isHost(text string) bool {
	if text == httpguard.AnyHost || net.ParseIP(text) != nil {
		return true
	}
	u, err := url.Parse("http://" + text + "/")
	return err == nil && u.Host == text && u.Port() == "" && u.Hostname() == text && !strings.ContainsAny(text, "*@:")
}

// isWebURL reports whether a text is the URL of a server, or of a folder on one.
func isWebURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil && u.RawQuery == "" && u.Fragment == ""
}

// isOrigin reports whether a text is an origin as browsers send it, scheme, host and port, or stands for all.
func isOrigin(text string) bool {
	u, err := url.Parse(text)
	return text == httpguard.AnyOrigin || err == nil && u.Host != "" && text == u.Scheme+"://"+u.Host && !strings.Contains(text, "*")
}

// announce logs where a server listens, and who can reach it if other machines can.
func announce(listening net.Addr, guard *httpguard.Guard, policy access.Policy, log *slog.Logger) {
	log.Info("listening", "url", fmt.Sprintf("http://%s/", listening))
	if !isLocal(listening) {
		log.Warn("other machines can reach this server: "+whoMayRead(policy),
			"hosts", guard.Hosts.String(), "instead", "--listen 127.0.0.1:8080, or a proxy that lets only some in")
	}
}

func whoMayRead(policy access.Policy) string {
	if policy.Private {
		return "who has a token may read and export everything"
	}
	return "all who reach it may read and export everything"
}
