package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

var bodies = check{
	name: "bodies",
	does: "Requests that are not what they should be, byte by byte: no JSON, too long, too short, compressed, in pieces that are " +
		"wrong, of other types and methods, with headers that are too large or missing, two in one.",
	bound: "Each is answered with a status below 500 (505 for an unknown version of HTTP), or its connection closed; the memory grows by at most 256 MB.",
	run:   onGraph(sendBodies),
}

func sendBodies(ctx context.Context, _ *lab, s *server, f *faults) string {
	var all tally
	for name, text := range oddRequests() {
		begun := time.Now()
		status, err := s.exchange(ctx, text)
		switch {
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || isReset(err):
			all.add("closed", time.Since(begun))
		case err != nil || status >= 500 && status != http.StatusHTTPVersionNotSupported:
			f.addf("%s: %d, %v", name, status, err)
		default:
			all.add(fmt.Sprint(status), time.Since(begun))
		}
	}
	return fmt.Sprintf("%d requests: %s; worst %s", all.len(), &all, ms(all.worst()))
}

// host returns the address of a server.
func (s *server) host() string {
	u, err := url.Parse(s.URL)
	if err != nil {
		panic(err) // the server has been reached there
	}
	return u.Host
}

// dial connects to a server, with a deadline for all that follows.
func (s *server) dial(ctx context.Context) (net.Conn, error) {
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", s.host())
	if err != nil {
		return nil, err
	}
	return conn, conn.SetDeadline(time.Now().Add(patience))
}

// exchange sends some bytes and no more, and returns the status of the first response.
func (s *server) exchange(ctx context.Context, text string) (int, error) {
	conn, err := s.dial(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { _ = conn.Close() }()
	if _, err := io.WriteString(conn, text); err == nil {
		_ = conn.(*net.TCPConn).CloseWrite() // the server may have closed it
	}
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, response.Body)
	return response.StatusCode, errors.Join(err, response.Body.Close())
}

// isReset reports whether the other side has ended a connection.
func isReset(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && !op.Timeout()
}

// post writes a request with a body, with some headers beside its length.
func post(body string, headers ...string) string {
	return raw(fmt.Sprintf("Content-Length: %d\r\n", len(body))+strings.Join(headers, "\r\n")+typed(headers), body)
}

// typed adds the usual type unless there is one.
func typed(headers []string) string {
	for _, h := range headers {
		if strings.HasPrefix(h, "Content-Type") {
			return "\r\n"
		}
	}
	return "\r\nContent-Type: application/json\r\n"
}

func raw(headers, body string) string {
	return "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + strings.ReplaceAll(strings.TrimSpace(headers), "\r\n\r\n", "\r\n") + "\r\n\r\n" + body
}

const good = `{"query":"{ __typename }"}`

func oddRequests() map[string]string {
	const chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked"
	const jsonType = "Content-Type: application/json\r\n"
	all := map[string]string{
		"a longer length":        raw(jsonType+"Content-Length: 1000", good),
		"a shorter length":       raw(jsonType+"Content-Length: 5", good),
		"a negative length":      raw(jsonType+"Content-Length: -1", good),
		"a vast length":          raw(jsonType+"Content-Length: 99999999999", good),
		"two lengths":            raw(jsonType+"Content-Length: 5\r\nContent-Length: 26", good),
		"a length and pieces":    raw(chunked+"\r\nContent-Length: 26", "1a\r\n"+good+"\r\n0\r\n\r\n"),
		"pieces":                 raw(chunked, "1a\r\n"+good+"\r\n0\r\n\r\n"),
		"a piece of bad length":  raw(chunked, "xyz\r\n"+good+"\r\n0\r\n\r\n"),
		"a piece cut off":        raw(chunked, "ff\r\n"+good),
		"a vast piece":           raw(chunked, "fffffffffffffff\r\n"+good),
		"many pieces":            raw(chunked, strings.Repeat("1\r\n \r\n", 300_000)+"0\r\n\r\n"),
		"a large trailer":        raw(chunked, "1a\r\n"+good+"\r\n0\r\nA: "+strings.Repeat("a", 2_000_000)+"\r\n\r\n"),
		"no host":                "POST /graphql HTTP/1.1\r\n\r\n",
		"two hosts":              "GET /graphql HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n",
		"an old version":         "GET /graphql?query=%7B__typename%7D HTTP/1.0\r\n\r\n",
		"an unknown version":     "GET /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n",
		"no HTTP":                "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
		"nothing":                "",
		"a new line":             "\r\n\r\n\r\n",
		"a space in a header":    "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
		"a NUL in a header":      "GET / HTTP/1.1\r\nHost: localhost\r\nA: \x00\r\n\r\n",
		"a large header":         "GET / HTTP/1.1\r\nHost: localhost\r\nA: " + strings.Repeat("a", 2_000_000) + "\r\n\r\n",
		"many headers":           "GET / HTTP/1.1\r\nHost: localhost\r\n" + strings.Repeat("A: a\r\n", 300_000) + "\r\n",
		"a long path":            "GET /" + strings.Repeat("a", 2_000_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"a path upwards":         "GET /../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"a bad escape":           "GET /graphql?query=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"many parameters":        "GET /graphql?" + strings.Repeat("query=a&", 50_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"two requests in one":    post(good) + post(good),
		"a method nobody has":    "BREW /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"a GET that would write": "GET /graphql?query=mutation%7Ba%7D HTTP/1.1\r\nHost: localhost\r\n\r\n",
	}
	for name, body := range oddBodies() {
		all[name] = post(body)
	}
	for _, method := range []string{"PUT", "DELETE", "PATCH", "TRACE", "CONNECT"} {
		all["the method "+method] = strings.Replace(post(good), "POST", method, 1)
	}
	for _, kind := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "application/graphql", ";;;"} {
		all["the type "+kind] = post(good, "Content-Type: "+kind)
	}
	all["compressed"] = post(zipped(good), "Content-Encoding: gzip")
	all["a bomb of compressed zeros"] = post(zipped(strings.Repeat(" ", 100<<20)), "Content-Encoding: gzip")
	all["an expectation"] = post(good, "Expect: 200-ok")
	all["an upgrade"] = post(good, "Connection: Upgrade", "Upgrade: h2c")
	return all
}

func oddBodies() map[string]string {
	return map[string]string{
		"an empty body": "", "null": "null", "a number": "1", "a text": `"a"`, "a list": "[]", "an empty object": "{}",
		"a number as query": `{"query":1}`, "null as query": `{"query":null}`, "an empty query": `{"query":""}`,
		"a list as variables": `{"query":"{ __typename }","variables":[]}`, "a number as operation": `{"query":"{ __typename }","operationName":1}`,
		"an unknown operation": `{"query":"{ __typename }","operationName":"a"}`, "a text as extensions": `{"query":"{ __typename }","extensions":"a"}`,
		"an unknown hash": `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}`, "a key twice": `{"query":"{ a }","query":"{ __typename }"}`,
		"no UTF-8": "{\"query\":\"{ \xff\xfe }\"}", "a byte order mark": "\ufeff" + good, "half an object": `{"query":"{ __typename }"`,
		"more behind it": good + good, "a large body": `{"query":"` + strings.Repeat("a", 2<<20) + `"}`, "spaces": strings.Repeat(" ", 900_000) + good,
		"a deep object": strings.Repeat(`{"a":`, 150_000), "a large number": `{"query":"{ __typename }","variables":{"a":1e999999999}}`,
		"many keys": "{" + repeat(50_000, `"k%d":1,`) + `"query":"{ __typename }"}`, "a lone surrogate": `{"query":"{ __typename }","variables":{"a":"\ud800"}}`,
	}
}

func zipped(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = io.WriteString(w, text) // to memory
	_ = w.Close()
	return b.String()
}
