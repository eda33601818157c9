package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// result is the result of a command.
type result struct {
	*testing.T
	code           int
	stdout, stderr string
}

// shell runs commands in a temporary directory, as a shell would.
type shell struct {
	*testing.T
	env map[string]string
}

func newShell(t *testing.T) shell {
	t.Chdir(t.TempDir())
	return shell{t, map[string]string{}}
}

// parallelShell returns a shell for a test that waits much, as for a browser, and runs beside others: it stays in the
// folder of the package, and its store is elsewhere.
func parallelShell(t *testing.T) shell {
	t.Parallel()
	return shell{t, map[string]string{"TIES_STORE": "sqlite:" + filepath.Join(t.TempDir(), "ties.db")}}
}

func (s shell) run(args ...string) result { return s.pipe("", args...) }

// pipe runs a command with standard input.
func (s shell) pipe(stdin string, args ...string) result {
	var stdout, stderr bytes.Buffer
	code := runCLI(s.Context(), append([]string{"ties"}, args...), s.lookup, strings.NewReader(stdin), &stdout, &stderr)
	return result{s.T, code, stdout.String(), stderr.String()}
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

func (o result) succeeds() result {
	o.Helper()
	if o.code != exitOK {
		o.Errorf("exit code %d, want %d; said %q", o.code, exitOK, o.stderr)
	}
	return o
}

// fails asserts that a command failed with one line that contains some words.
func (o result) fails(code int, words ...string) {
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

// prints asserts what a command wrote to its standard output.
func (o result) prints(words ...string) {
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
		s.run(args...).succeeds().prints("serve", "import", "export", "version", "TIES_LISTEN")
	}
	s.run("serve", "--help").succeeds().prints("--listen", "127.0.0.1:8080", "$TIES_LISTEN", "--store", "sqlite:ties.db", "--seed", "--cors-origin")
	s.run("import", "--help").succeeds().prints("--store", "--skip-invalid", "--recorded-at", "default: now")
	s.run("export", "--help").succeeds().prints("--store", "--output")
	if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
		t.Errorf("asking for help left %v, %v", entries, err)
	}
}

func TestVersion(t *testing.T) {
	newShell(t).run("version").succeeds().prints("ties ", "go1.", runtime.GOOS+"/"+runtime.GOARCH)
	for _, name := range []string{"licenses", "licences"} {
		newShell(t).run(name).succeeds().prints("## github.com/ncruces/go-sqlite3 v", "## @preact/signals-core", "## graphiql - ", "Apache License")
	}
}

func TestCommandLinesThatAreWrong(t *testing.T) {
	s := newShell(t)
	s.run("sevre").fails(exitUsage, `no command "sevre"`, "serve, mcp, sample, import, export, copy, log, follow, show, verify, erase, backup, restore, health, token, version or licenses")
	s.run("--colour").fails(exitUsage, "-colour", "ties --help")
	s.run("serve", "--colour").fails(exitUsage, "-colour", "ties serve --help")
	s.run("import", "f", "--colour").fails(exitUsage, "-colour", "ties import --help")
	s.run("serve", "--listen").fails(exitUsage, "--listen", "argument")
	s.run("serve", "here").fails(exitUsage, `"here"`, "no arguments")
	s.run("export", "there").fails(exitUsage, `"there"`, "no arguments")
	s.run("version", "1").fails(exitUsage, `"1"`, "no arguments")
	s.run("import").fails(exitUsage, "FILE")
	s.run("serve", "--seed=perhaps").fails(exitUsage, "perhaps")
	s.run("import", "--recorded-at", "today", "f").fails(exitUsage, `"today"`, "2024-12-01T00:00:00Z")
	s.run("serve", "--cors-origin", "example.org").fails(exitUsage, `"example.org"`, "https://example.org")
	s.run("serve", "--cors-origin", "https://example.org/page").fails(exitUsage, "https://example.org/page")
	for _, store := range []string{"ties.db", "mysql://root:secret@host/db", "sqlite:", "sqlite://host/ties.db", ""} {
		o := s.run("import", "--store", store, "-")
		o.fails(exitUsage, "--store", "sqlite:ties.db")
		if strings.Contains(o.stderr, "secret") {
			t.Errorf("the password is shown: %s", o.stderr)
		}
	}
}

func TestSettingsFromTheEnvironment(t *testing.T) {
	s := newShell(t)
	s.env["TIES_STORE"] = "sqlite:env.db"
	s.pipe(company, "import", "-").succeeds().prints("sqlite:env.db")
	s.pipe(company, "import", "--store", "sqlite:flag.db", "-").succeeds().prints("sqlite:flag.db")
	s.env["TIES_STORE"] = ""
	s.pipe(company, "import", "-").succeeds().prints("sqlite:ties.db")

	s.env["TIES_SKIP_INVALID"] = "perhaps"
	s.pipe(company, "import", "-").fails(exitError, "TIES_SKIP_INVALID", "perhaps")
}

func TestStoresThatCannotBeOpened(t *testing.T) {
	s := newShell(t)
	s.write("notes.txt", "these are my notes, which are no database\n")
	for _, command := range [][]string{{"serve", "--listen", "127.0.0.1:0"}, {"export"}, {"import", "notes.txt"}} {
		s.run(append(command, "--store", "sqlite:notes.txt")...).fails(exitError, "notes.txt", "not a database of ties")
	}
	if got := s.read("notes.txt"); got != "these are my notes, which are no database\n" {
		t.Errorf("the file was changed to %q", got)
	}
	s.run("export", "--store", "sqlite:none.db").fails(exitError, "none.db", "no such file")
	if _, err := os.Stat("none.db"); err == nil {
		t.Error("export has made a store")
	}
	s.pipe(company, "import", "--store", "sqlite:"+filepath.Join("no", "directory.db"), "-").fails(exitError, "directory.db")
}

func TestPortInUse(t *testing.T) {
	s := newShell(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, listener)
	address := listener.Addr().String()
	s.run("serve", "--listen", address).fails(exitError, address, "already in use", "--listen")
	s.run("serve", "--listen", "8080").fails(exitError, "8080", "HOST:PORT")
	if _, err := os.Stat("ties.db"); err == nil {
		t.Error("a server that could not start has made a store")
	}
}

func TestAnInterruptedCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stderr bytes.Buffer
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, reader)
	closeLater(t, writer)
	code := runCLI(ctx, []string{"ties", "import", "-"}, os.LookupEnv, reader, &stderr, &stderr)
	result{T: t, code: code, stderr: stderr.String()}.fails(exitError, "interrupted")
}
