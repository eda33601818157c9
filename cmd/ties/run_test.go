package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// outcome is what came of a command.
type outcome struct {
	*testing.T
	code           int
	stdout, stderr string
}

// shell runs commands in a directory of its own, as a shell would.
type shell struct {
	*testing.T
	env map[string]string
}

func newShell(t *testing.T) shell {
	t.Chdir(t.TempDir())
	return shell{t, map[string]string{}}
}

func (s shell) run(args ...string) outcome { return s.pipe("", args...) }

// pipe runs a command with some standard input.
func (s shell) pipe(stdin string, args ...string) outcome {
	var stdout, stderr bytes.Buffer
	code := run(s.Context(), append([]string{"ties"}, args...), s.lookup, strings.NewReader(stdin), &stdout, &stderr)
	return outcome{s.T, code, stdout.String(), stderr.String()}
}

func (s shell) lookup(name string) (string, bool) {
	value, ok := s.env[name]
	return value, ok
}

func (s shell) write(name, content string) {
	s.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		s.Fatal(err)
	}
}

func (s shell) read(name string) string {
	s.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		s.Fatal(err)
	}
	return string(content)
}

func closeLater(t *testing.T, c io.Closer) {
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
}

func (o outcome) succeeds() outcome {
	o.Helper()
	if o.code != succeeded {
		o.Errorf("exit code %d, want %d; said %q", o.code, succeeded, o.stderr)
	}
	return o
}

// fails asserts that a command failed with one clear line that holds some words.
func (o outcome) fails(code int, words ...string) {
	o.Helper()
	if o.code != code {
		o.Errorf("exit code %d, want %d", o.code, code)
	}
	if strings.Count(o.stderr, "\n") != 1 || !strings.HasPrefix(o.stderr, "ties: ") {
		o.Errorf("said %q, want one line that begins with the program's name", o.stderr)
	}
	for _, w := range words {
		if !strings.Contains(o.stderr, w) {
			o.Errorf("said %q, want it to mention %q", o.stderr, w)
		}
	}
}

// says asserts what a command wrote to its standard output.
func (o outcome) says(words ...string) {
	o.Helper()
	for _, w := range words {
		if !strings.Contains(o.stdout, w) {
			o.Errorf("wrote %q, want it to mention %q", o.stdout, w)
		}
	}
}

func TestHelp(t *testing.T) {
	s := newShell(t)
	for _, args := range [][]string{{}, {"help"}, {"--help"}, {"-h"}} {
		s.run(args...).succeeds().says("serve", "import", "export", "version", "TIES_LISTEN")
	}
	s.run("serve", "--help").succeeds().says("--listen", "127.0.0.1:8080", "$TIES_LISTEN", "--store", "sqlite:ties.db", "--seed", "--cors-origin")
	s.run("import", "--help").succeeds().says("--store", "--skip-invalid", "--recorded-at", "default: now")
	s.run("export", "--help").succeeds().says("--store", "--output")
	if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
		t.Errorf("asking for help left %v, %v", entries, err)
	}
}

func TestVersion(t *testing.T) {
	newShell(t).run("version").succeeds().says("ties ", "go1.")
}

func TestCommandLinesThatAreWrong(t *testing.T) {
	s := newShell(t)
	s.run("sevre").fails(misused, `no command "sevre"`, "serve, import, export, copy, backup, restore or version")
	s.run("--colour").fails(misused, "-colour", "ties --help")
	s.run("serve", "--colour").fails(misused, "-colour", "ties serve --help")
	s.run("import", "f", "--colour").fails(misused, "-colour", "ties import --help")
	s.run("serve", "--listen").fails(misused, "--listen", "argument")
	s.run("serve", "here").fails(misused, `"here"`, "no arguments")
	s.run("export", "there").fails(misused, `"there"`, "no arguments")
	s.run("version", "1").fails(misused, `"1"`, "no arguments")
	s.run("import").fails(misused, "FILE")
	s.run("serve", "--seed=perhaps").fails(misused, "perhaps")
	s.run("import", "--recorded-at", "today", "f").fails(misused, `"today"`, "2024-12-01T00:00:00Z")
	s.run("serve", "--cors-origin", "example.org").fails(misused, `"example.org"`, "https://example.org")
	s.run("serve", "--cors-origin", "https://example.org/page").fails(misused, "https://example.org/page")
	for _, store := range []string{"ties.db", "mysql://root:secret@host/db", "sqlite:", "sqlite://host/ties.db", ""} {
		o := s.run("import", "--store", store, "-")
		o.fails(misused, "--store", "sqlite:ties.db")
		if strings.Contains(o.stderr, "secret") {
			t.Errorf("the password is shown: %s", o.stderr)
		}
	}
}

func TestSettingsFromTheEnvironment(t *testing.T) {
	s := newShell(t)
	s.env["TIES_STORE"] = "sqlite:env.db"
	s.pipe(company, "import", "-").succeeds().says("sqlite:env.db")
	s.pipe(company, "import", "--store", "sqlite:flag.db", "-").succeeds().says("sqlite:flag.db")
	s.env["TIES_STORE"] = ""
	s.pipe(company, "import", "-").succeeds().says("sqlite:ties.db")

	s.env["TIES_SKIP_INVALID"] = "perhaps"
	s.pipe(company, "import", "-").fails(failed, "TIES_SKIP_INVALID", "perhaps")
}

func TestStoresThatCannotBeOpened(t *testing.T) {
	s := newShell(t)
	s.write("notes.txt", "these are my notes, which are no database\n")
	for _, command := range [][]string{{"serve", "--listen", "127.0.0.1:0"}, {"export"}, {"import", "notes.txt"}} {
		s.run(append(command, "--store", "sqlite:notes.txt")...).fails(failed, "notes.txt", "not a database of ties")
	}
	if got := s.read("notes.txt"); got != "these are my notes, which are no database\n" {
		t.Errorf("the file was changed to %q", got)
	}
	s.run("export", "--store", "sqlite:none.db").fails(failed, "none.db", "no such file")
	if _, err := os.Stat("none.db"); err == nil {
		t.Error("export has made a store")
	}
	s.pipe(company, "import", "--store", "sqlite:"+filepath.Join("no", "directory.db"), "-").fails(failed, "directory.db")
}

func TestPortInUse(t *testing.T) {
	s := newShell(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, listener)
	address := listener.Addr().String()
	s.run("serve", "--listen", address).fails(failed, address, "already in use", "--listen")
	s.run("serve", "--listen", "8080").fails(failed, "8080", "HOST:PORT")
	if _, err := os.Stat("ties.db"); err == nil {
		t.Error("a server that could not start has made a store")
	}
}

func TestAnInterruptedCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stderr bytes.Buffer
	waiting, typing, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, waiting)
	closeLater(t, typing)
	code := run(ctx, []string{"ties", "import", "-"}, os.LookupEnv, waiting, &stderr, &stderr)
	outcome{T: t, code: code, stderr: stderr.String()}.fails(failed, "interrupted")
}
