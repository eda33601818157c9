package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v3"

	"ties/exchange"
	"ties/exchange/subset"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
	"ties/store/storetest/naive"
)

var update = flag.Bool("update", false, "write the outcomes of the cases in exchange/testdata/wild, or of the notebook")

// Each folder of exchange/testdata/wild is a case: files to import, want.jsonl with what the store holds afterwards, and
// summary.txt with what ties import prints. Where it has a file args, each line of that is the arguments of one import
// after another; otherwise all files are imported by one.
const (
	wildCases  = "../../exchange/testdata/wild"
	wildArgs   = "args"
	wildWant   = "want.jsonl"
	wildOutput = "summary.txt"
	wildStore  = "STORE" // in the place of its URL
)

func TestWildFiles(t *testing.T) {
	eachWildCase(t, func(t *testing.T, c wildCase) {
		to, err := sqlite.Open(t.Context(), sqlite.Memory)
		if err != nil {
			t.Fatal(err)
		}
		closeLater(t, to)
		c.check(t, to, *update)
		c.check(t, naive.New(), false)
	})
}

func TestWildFilesOnNeo4j(t *testing.T) {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	to, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password})
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, to)
	eachWildCase(t, func(t *testing.T, c wildCase) {
		if err := to.Clear(t.Context()); err != nil {
			t.Fatal(err)
		}
		c.check(t, to, false)
	})
}

// wildCase is a case, in whose folder the test runs.
type wildCase struct{ imports [][]string }

func eachWildCase(t *testing.T, check func(*testing.T, wildCase)) {
	folders, err := filepath.Glob(filepath.Join(wildCases, "*"))
	if err != nil || len(folders) == 0 {
		t.Fatalf("no cases in %s: %v", wildCases, err)
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Chdir(folder)
			check(t, readWildCase(t))
		})
	}
}

func readWildCase(t *testing.T) (c wildCase) {
	t.Helper()
	if lines, err := os.ReadFile(wildArgs); err == nil {
		for line := range strings.Lines(string(lines)) {
			c.imports = append(c.imports, strings.Fields(line))
		}
		return c
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		if e.Name() != wildWant && e.Name() != wildOutput {
			files = append(files, e.Name())
		}
	}
	c.imports = [][]string{files}
	return c
}

// check imports the case into an empty store and compares the outcome, or writes it.
func (c wildCase) check(t *testing.T, to store.Store, write bool) {
	t.Helper()
	var printed, exported bytes.Buffer
	for _, args := range c.imports {
		fmt.Fprintf(&printed, "$ ties import %s\n", strings.Join(args, " "))
		importWild(t, to, args, &printed)
	}
	if _, err := exchange.ExportAs(t.Context(), to, &exported, exchange.JSONLines); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{wildOutput: printed.Bytes(), wildWant: exported.Bytes()} {
		if write {
			if err := os.WriteFile(name, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%T: %s is to be\n%s\nbut is (%v)\n%s", to, name, want, err, got)
		}
	}
	checkSubset(t, to, exported.String())
}

// checkSubset exports all entities as a subset, which has to be what the whole export is, but for documents that nothing cites.
func checkSubset(t *testing.T, from store.Store, whole string) {
	t.Helper()
	var ids, want, got []string
	documents := map[string]bool{}
	for line := range strings.Lines(whole) {
		record, err := jsonline.Decode([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		switch of := record.RecordType(); {
		case of == kg.TypeDocument:
			documents[line] = true
			continue
		case kg.Entities.Has(of):
			ids = append(ids, record.RecordID())
		}
		want = append(want, line)
	}
	if len(ids) == 0 {
		return
	}
	part, err := subset.Read(t.Context(), from, subset.Query{Of: ids})
	if err != nil {
		t.Fatal(err)
	}
	var exported bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), part, &exported, exchange.JSONLines); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(exported.String()) {
		if !documents[line] {
			got = append(got, line)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%T: a subset of everything is not everything (- whole, + subset):\n%s", from, diff)
	}
}

// importWild runs an import as runCLI does, but into a store that is open.
func importWild(t *testing.T, to store.Store, args []string, printed *bytes.Buffer) {
	t.Helper()
	p := &program{environment: func(string) (string, bool) { return "", false }, stdout: printed, stderr: screen{printed}}
	command := p.importCommand()
	command.Writer, command.ErrWriter = printed, printed
	command.Action = func(ctx context.Context, command *cli.Command) error {
		options, err := importOptions(command)
		if err != nil {
			return err
		}
		inputs, closeInputs, err := p.inputs(command.Args().Slice())
		defer closeInputs()
		if err != nil {
			return err
		}
		done, err := importInto(ctx, to, wildStore, inputs, options, p.stderr)
		if err != nil {
			return err
		}
		return p.printf("%s", done)
	}
	args = slices.Concat([]string{"import", "--recorded-at", "2026-01-01T00:00:00Z"}, args)
	if err := command.Run(t.Context(), args); err != nil {
		fmt.Fprintf(printed, "ties: %s\n", err)
	}
}
