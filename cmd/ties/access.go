package main

import (
	"net"
	"net/url"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
	"ties/internal/httpguard"
	"ties/internal/redact"
	"ties/internal/server"
)

// accessFlags say which requests a server answers.
func (e environment) accessFlags() []cli.Flag {
	return []cli.Flag{
		e.text("public-url", "", "`URLS` at which a proxy makes the server available, separated by commas"),
		e.text("allowed-host", "", "`HOSTS` that requests may name beside localhost, the address and the public URLs, separated by commas; "+
			"* for any"),
		e.text("cors-origin", "", "`ORIGINS` whose pages may send requests, separated by commas; * for all"),
		e.text("embed-origin", "", "`ORIGINS` whose pages may hold /embed in a frame and read /picture.svg, separated by commas; * for all"),
		e.boolean("private", false, "let only those read who have a token, which ties token create makes"),
		e.boolean("read-only", false, "let nobody change anything, whatever their token"),
		e.boolean("four-eyes", false, "let nobody accept proposals of their own"),
	}
}

func parseAccess(command *cli.Command) (a server.Access, err error) {
	if a.Hosts, err = parseList(command, "allowed-host", isHost, "host: want a name such as ties.example.org, without scheme and port, or *"); err != nil {
		return a, err
	}
	if a.Origins, err = parseList(command, "cors-origin", isOrigin, "origin: want one such as https://example.org or http://localhost:3000, or *"); err != nil {
		return a, err
	}
	if a.Embed, err = parseList(command, "embed-origin", isOrigin, "origin: want one such as https://example.org, or *"); err != nil {
		return a, err
	}
	public, err := parseList(command, "public-url", isWebURL, "URL of a server: want one such as https://ties.example.org/")
	if err != nil {
		return a, err
	}
	a.Policy = access.Policy{Private: command.Bool("private"), ReadOnly: command.Bool("read-only"), FourEyes: command.Bool("four-eyes")}
	a.Trusted = slices.Clone(a.Origins)
	for _, text := range public {
		u, err := url.Parse(text)
		if err != nil {
			return a, err
		}
		a.Hosts = append(a.Hosts, u.Hostname())
		a.Trusted = append(a.Trusted, u.Scheme+"://"+u.Host)
	}
	for _, flag := range []string{"listen", "metrics-listen"} {
		if name, _, err := net.SplitHostPort(command.String(flag)); err == nil && name != "" {
			a.Hosts = append(a.Hosts, name)
		}
	}
	return a, nil
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
