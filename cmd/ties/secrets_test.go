package main

import (
	"strings"
	"testing"
)

func TestNoPasswordIsShown(t *testing.T) {
	const secret = "hunter2"
	s := newShell(t)
	urls := []string{
		"bolt://neo4j:hunter2@localhost", "bolt://localhost:7687?password=hunter2", "neo4j://localhost/?hunter2", "neo4j+s://hunter2@h/x?y#z",
		"bolt://localhost#hunter2", "sqlite://u:hunter2@host/ties.db", "sqlite:ties.db?_key=hunter2", "postgres://u:hunter2@host/db?password=hunter2", "u:hunter2@host",
		"hunter2@host", "mysql:hunter2", "bolt://u:hunter2/@host", "BOLT://u:hunter2@host", "://hunter2", "http://host/?token=hunter2", "bolt://%zz:hunter2@host",
	}
	check := func(args ...string) {
		t.Helper()
		if o := s.run(args...); strings.Contains(o.stdout+o.stderr, secret) || o.code == exitOK {
			t.Errorf("%q: exit code %d, said %s%s", args, o.code, o.stdout, o.stderr)
		}
	}
	for _, url := range urls {
		for _, command := range []string{"import", "backup", "restore"} {
			check(command, "--store", url, "x")
		}
		check("export", "--store", url)
		check("serve", "--store", url, "--listen", "127.0.0.1:0")
		check("copy", "--from", url, "--to", "sqlite:a.db")
	}
	for _, url := range []string{"https://u:hunter2@host/x", "https://host/?token=hunter2", "https://hunter2@host:1?x#y"} {
		for _, args := range [][]string{
			{"import"}, {"serve"}, {}, {"serve", "--listen"}, {"serve", "--public-url"}, {"serve", "--cors-origin"}, {"serve", "--allowed-host"}, {"health", "--listen"},
		} {
			check(append(args, url)...)
		}
	}
	for _, variable := range []string{"TIES_STORE", "TIES_LISTEN", "TIES_PUBLIC_URL", "TIES_CORS_ORIGIN"} {
		s.env[variable] = "bolt://u:hunter2@host?password=hunter2"
		for _, args := range [][]string{{"serve", "--help"}, {"export"}, {"serve"}} {
			if o := s.run(args...); strings.Contains(o.stdout+o.stderr, secret) {
				t.Errorf("%s %q: said %s%s", variable, args, o.stdout, o.stderr)
			}
		}
		delete(s.env, variable)
	}
}

// What a terminal would obey is escaped, wherever it comes from.
func TestNothingObeysWhatIsImported(t *testing.T) {
	s := newShell(t)
	const osc = "\x1b]0;pwned\x07\u009b31m\u202e"
	s.write("a\x1b[2Jb.jsonl", `{"kind":"Person","id":"person:a`+"\u202e"+`","name":"\u001b[31mA"}`+"\n"+`{"kind":"Person","id":"person:b","name":"`+"\u009b"+`31mB"}`+"\n")
	s.write("ftm.jsonl", `{"id":"v\u001b[1m","schema":"`+"\u202e"+`Vessel\u001b[0m","properties":{"name":["V"]}}`+"\n"+
		`{"id":"q","schema":"Person","properties":{"name":["Q"],"`+"\u009b"+`1m":["x"],"birthDate":["\u001b[31mnever"]}}`+"\n")
	for _, args := range [][]string{
		{"import", "a\x1b[2Jb.jsonl"}, {"import", "--format", "ftm", "ftm.jsonl"}, {"import", osc}, {"export", "--format", osc}, {osc}, {"serve", osc},
		{"import", "--null", osc, "--prefix", osc, "x"}, {"export", "--store", "sqlite:" + osc}, {"export", "--store", osc + ":x"}, {"export", "--of", osc},
		{"serve", "--listen", osc}, {"serve", "--log-format", osc},
	} {
		o := s.run(args...)
		if strings.ContainsAny(o.stdout+o.stderr, "\x1b\x07\r\u009b\u202e") || o.code == exitOK {
			t.Errorf("%q: exit code %d, said %q", args, o.code, o.stdout+o.stderr)
		}
	}
}
