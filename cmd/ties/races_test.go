package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"

	"ties/kg"
	"ties/store/sqlite"
)

// process returns a command that runs as a process.
func (s shell) process(args ...string) *exec.Cmd {
	s.Helper()
	self, err := os.Executable()
	if err != nil {
		s.Fatal(err)
	}
	command := exec.CommandContext(s.Context(), self, args...)
	command.Env = append(os.Environ(), asProgram+"=1")
	for name, value := range s.env {
		command.Env = append(command.Env, name+"="+value)
	}
	return command
}

// Processes that begin at the same moment with one file that is not there yet make one store.
func TestSeveralFirstStartsOnOneFile(t *testing.T) {
	s := newShell(t)
	const programs = 4
	var commands [programs]*exec.Cmd
	var said [programs]bytes.Buffer
	for i := range commands {
		s.write(fmt.Sprintf("%d.jsonl", i), fmt.Sprintf(`{"kind":"Team","id":"team:%d","name":"T"}`+"\n", i))
		commands[i] = s.process("import", fmt.Sprintf("%d.jsonl", i))
		commands[i].Stderr = &said[i]
	}
	for _, c := range commands {
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i, c := range commands {
		if err := c.Wait(); err != nil {
			t.Errorf("%v: %s", err, said[i].String())
		}
	}
	if got := s.run("export").succeeds().stdout; strings.Count(got, `"kind":"Team"`) != programs {
		t.Errorf("the store holds\n%s", got)
	}
}

// overtaken is a store into which others write as soon as it has been found empty.
type overtaken struct {
	*sqlite.Store
	others func()
}

func (o overtaken) Export(ctx context.Context, yield func(kg.Record) error) error {
	defer o.others()
	return o.Store.Export(ctx, yield)
}

// An import that begins while a server looks whether it must seed the store keeps the article out of it.
func TestAnImportThatOvertakesTheSeeds(t *testing.T) {
	s := newShell(t)
	for name, input := range map[string]string{"entity": company, "document": document} {
		store, err := sqlite.Open(t.Context(), name+".db")
		if err != nil {
			t.Fatal(err)
		}
		closeLater(t, store)
		raced := overtaken{store, func() { s.pipe(input, "import", "--store", "sqlite:"+name+".db", "-").succeeds() }}
		if err := seed(t.Context(), raced, slog.New(slog.NewTextHandler(io.Discard, nil))); err != nil {
			t.Error(err)
		}
		var got []string
		if err := store.Export(t.Context(), func(r kg.Record) error { got = append(got, r.RecordID()); return nil }); err != nil {
			t.Error(err)
		}
		if len(got) != 1 || !strings.Contains(input, got[0]) {
			t.Errorf("the store holds %v", got)
		}
	}
}

// A server and an import that begin at the same moment come to a store that one of them has filled first.
func TestAServerAndAnImportAtTheSameMoment(t *testing.T) {
	s := newShell(t)
	s.write("company.jsonl", company)
	s.serve("--store", "sqlite:article.db").stops()
	article := strings.Count(s.run("export", "--store", "sqlite:article.db").stdout, "\n")
	for i := range 3 {
		store := fmt.Sprintf("sqlite:%d.db", i)
		command := s.process("import", "--store", store, "company.jsonl")
		var said bytes.Buffer
		command.Stderr = &said
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		server := s.serve("--store", store)
		if err := command.Wait(); err != nil {
			t.Errorf("%v: %s", err, said.String())
		}
		server.stops()
		if n := strings.Count(s.run("export", "--store", store).stdout, "\n"); n != 1 && n != article+1 {
			t.Errorf("the store holds %d records, want that of the import, with the %d of the article or without", n, article)
		}
	}
}
