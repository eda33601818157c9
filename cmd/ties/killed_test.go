package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"ties/bench/gen"
	"ties/internal/neo4jserver"
)

// asProgram makes the test binary run as ties: a process that can be killed.
const asProgram = "TIES_TEST_RUN_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// An import into an empty SQLite file is atomic.
func TestAnImportThatIsKilledCanBeRunAgain(t *testing.T) {
	s := newShell(t)
	fresh := 0
	s.killImports(func() string {
		fresh++
		return fmt.Sprintf("sqlite:killed-%d.db", fresh)
	}, func(cut result, _ string) bool { return cut.code == exitOK && cut.stdout == "" })
}

func TestAnImportIntoAFileThatHoldsSomethingCanBeRunAgain(t *testing.T) {
	s := newShell(t)
	s.write("before.jsonl", company)
	fresh := 0
	s.killImports(func() string {
		fresh++
		store := fmt.Sprintf("sqlite:killed-%d.db", fresh)
		s.run("import", "--store", store, "before.jsonl").succeeds()
		return store
	}, isPartial)
}

func TestAnImportIntoANeo4jThatIsKilledCanBeRunAgain(t *testing.T) {
	s, url := neo4jShell(t)
	s.killImports(func() string {
		neo4jserver.Empty(t, neo4jserver.Shared(t))
		return url
	}, func(cut result, all string) bool {
		return isPartial(cut, all) || cut.code == exitError && strings.Contains(cut.stderr, "import the same again") // its indexes are missing
	})
}

// isPartial reports whether a store holds a good part, but not all.
func isPartial(cut result, all string) bool {
	return cut.code == exitOK && len(cut.stdout) > len(all)/20 && len(cut.stdout) < len(all)
}

// killImports kills imports into a new store after one line of progress, two, and so on, runs each again, and compares the
// store with that of an import that was not killed. Between the two, an export must satisfy left, or the test would prove
// nothing.
func (s shell) killImports(fresh func() string, left func(cut result, all string) bool) {
	s.Helper()
	s.write("data.jsonl", generate(s, 2_600))
	whole := fresh()
	s.run(s.importing(whole)...).succeeds()
	want := s.run("export", "--store", whole).succeeds().stdout
	for lines := 1; lines <= 2; lines++ {
		store := fresh()
		if !s.killAfter(lines, s.importing(store)...) {
			s.Fatalf("the import was done before it had told of its progress %d times", lines)
		}
		if cut := s.run("export", "--store", store); !left(cut, want) {
			s.Fatalf("killed after %d lines, the store holds %d bytes of %d: %s", lines, len(cut.stdout), len(want), cut.stderr)
		}
		s.run(s.importing(store)...).succeeds()
		if got := s.run("export", "--store", store).succeeds().stdout; got != want {
			s.Errorf("killed after %d lines, and run again: the store holds something else than it would have", lines)
		}
	}
}

func (s shell) importing(store string) []string {
	return []string{"import", "--store", store, "--recorded-at", "2026-01-01T00:00:00Z", "data.jsonl"}
}

func generate(t testing.TB, people int) string {
	t.Helper()
	var b strings.Builder
	if err := gen.Write(&b, gen.Options{People: people, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// killAfter runs a command as a process, kills it after it has written some lines, and reports whether there were so many.
func (s shell) killAfter(lines int, args ...string) bool {
	s.Helper()
	command := s.process(args...)
	said, err := command.StderrPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = command.Wait() }() // which says that it was killed
	for scanner := bufio.NewScanner(said); scanner.Scan(); {
		if lines--; lines == 0 {
			return command.Process.Kill() == nil
		}
	}
	return false
}
