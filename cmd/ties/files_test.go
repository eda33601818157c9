package main

import (
	"bufio"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func (s shell) mode(name string) os.FileMode {
	s.Helper()
	info, err := os.Stat(name)
	if err != nil {
		s.Fatal(err)
	}
	return info.Mode().Perm()
}

func TestWhoMayReadWhatIsWritten(t *testing.T) {
	s := newShell(t)
	defer syscall.Umask(syscall.Umask(0o027))
	s.pipe(company, "import", "-").succeeds()
	s.run("backup", "b.gz").succeeds()
	s.run("export", "--output", "a.jsonl").succeeds()
	s.run("export", "--format", "csv", "--output", "tables").succeeds()
	for name, want := range map[string]os.FileMode{
		"ties.db": 0o600, "b.gz": 0o600, "a.jsonl": 0o640, "tables": 0o750, "tables/companies.csv": 0o640,
	} {
		if got := s.mode(name); got != want {
			t.Errorf("the mode of %s is %o, want %o", name, got, want)
		}
	}
}

func TestNothingIsOverwrittenUnasked(t *testing.T) {
	s := newShell(t)
	s.pipe(company, "import", "-").succeeds()
	s.write("notes.txt", "mine")
	if err := os.Symlink("ties.db", "link"); err != nil {
		t.Fatal(err)
	}
	s.run("backup", "notes.txt").fails(exitError, "notes.txt exists already", "--overwrite")
	if s.read("notes.txt") != "mine" {
		t.Error("notes.txt has been overwritten")
	}
	before := s.read("ties.db")
	for _, name := range []string{"ties.db", "./ties.db", "link", "ties.db-wal", "ties.db-shm", "ties.db-journal"} {
		s.run("backup", "--overwrite", name).fails(exitError, name, "a file of the store")
		s.run("export", "--output", name).fails(exitError, name, "a file of the store")
	}
	if s.read("ties.db") != before || s.run("export").succeeds().stdout != company {
		t.Error("the store has changed")
	}
	s.run("backup", "--overwrite", "notes.txt").succeeds()
	s.run("restore", "--store", "sqlite:again.db", "notes.txt").succeeds()
}

// unprivileged returns a command that runs as a process for which permissions count.
func (s shell) unprivileged(args ...string) *exec.Cmd {
	s.Helper()
	command := s.process(args...)
	if os.Geteuid() != 0 {
		return command
	}
	const nobody = 65534
	command.Path = filepath.Join(filepath.Dir(s.cwd()), "ties") // where everybody may run it
	if _, err := os.Stat(command.Path); err != nil {
		content := s.read(command.Args[0])
		if err := os.WriteFile(command.Path, []byte(content), 0o755); err != nil { //nolint:gosec // it is run by another user
			s.Fatal(err)
		}
	}
	command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	return command
}

func (s shell) cwd() string {
	s.Helper()
	folder, err := os.Getwd()
	if err != nil {
		s.Fatal(err)
	}
	return folder
}

func (s shell) chmod(name string, mode os.FileMode) {
	s.Helper()
	before := s.mode(name)
	if err := os.Chmod(name, mode); err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { _ = os.Chmod(name, before) }) // so that the folder can be removed
}

// A store in a file and a folder that cannot be written is served, exported and backed up.
func TestAReadOnlyStore(t *testing.T) {
	s := newShell(t)
	s.pipe(company, "import", "-").succeeds()
	if err := os.Mkdir("out", 0o700); err != nil {
		t.Fatal(err)
	}
	s.chmod("out", 0o777)
	s.chmod("..", 0o755)
	for _, c := range []struct {
		name         string
		file, folder os.FileMode
		warning      string // of the server: it keeps its token beside the store, from the first start in a folder that lets it
	}{
		{"folder", 0o666, 0o555, "cannot be kept"},
		{"both", 0o444, 0o555, "cannot be kept"},
		{"file", 0o444, 0o777, ""},
	} {
		s.chmod("ties.db", c.file)
		s.chmod(".", c.folder)
		if got, err := s.unprivileged("export").Output(); err != nil || string(got) != company {
			t.Errorf("%s: exported %s, %v", c.name, got, stderrOf(err))
		}
		if _, err := s.unprivileged("backup", "--overwrite", "out/b.gz").Output(); err != nil {
			t.Errorf("%s: %v", c.name, stderrOf(err))
		}
		s.servesReadOnly(c.warning)
		command := s.unprivileged("import", "-")
		command.Stdin = strings.NewReader(strings.ReplaceAll(company, "company:c", "company:new"))
		if _, err := command.Output(); err == nil || !strings.Contains(stderrOf(err), "ead-only") && !strings.Contains(stderrOf(err), "readonly") {
			t.Errorf("%s: an import ended with %v", c.name, stderrOf(err))
		}
		s.chmod(".", 0o755)
	}
	s.run("restore", "--store", "sqlite::memory:", "out/b.gz").succeeds()
}

func stderrOf(err error) string {
	if exit, ok := err.(*exec.ExitError); ok { //nolint:errorlint // as Output returns it
		return string(exit.Stderr)
	}
	return ""
}

// servesReadOnly serves the store, and wants one warning with these words, or none at all.
func (s shell) servesReadOnly(warning string) {
	s.Helper()
	command := s.unprivileged("serve", "--listen", "127.0.0.1:0")
	log, err := command.StderrPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = command.Wait() }() // which says that it was killed
	defer func() { _ = command.Process.Kill() }()
	var warned bool
	for lines := bufio.NewScanner(log); lines.Scan(); {
		if _, url, ok := strings.Cut(lines.Text(), "url="); ok {
			server := &testServer{T: s.T, url: url}
			if got := server.get("readyz"); got.status != http.StatusOK {
				s.Errorf("/readyz answered %d", got.status)
			}
			break
		}
		if warning == "" || !strings.Contains(lines.Text(), warning) {
			s.Errorf("the server said %s", lines.Text())
		}
		warned = true
	}
	if warned != (warning != "") {
		s.Errorf("warned: %t, want %q", warned, warning)
	}
}

// An import that finds no room leaves the store as it was, and says why.
func TestAnImportThatFindsNoRoom(t *testing.T) {
	s := newShell(t)
	s.write("data.jsonl", generate(s, 500))
	s.pipe(company, "import", "-").succeeds()
	command := s.process("import", "data.jsonl")
	limited := exec.CommandContext(t.Context(), "sh", append([]string{"-c", `trap "" XFSZ; ulimit -f 500; exec "$@"`, "sh"}, command.Args...)...)
	limited.Env = command.Env
	if _, err := limited.Output(); err == nil || !strings.Contains(stderrOf(err), "the disk is full") {
		t.Errorf("it ended with %q, %v", stderrOf(err), err)
	}
	if got := s.run("export").succeeds().stdout; got != company {
		t.Errorf("the store holds %d bytes", len(got))
	}
	s.run("import", "data.jsonl").succeeds()
}
