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

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j"
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
	newShell(t).startTogether("sqlite:ties.db")
}

func TestSeveralFirstStartsOnOneNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	neo4jserver.Bare(t, neo4jserver.Shared(t))
	s.startTogether(url)
}

// startTogether starts several imports into a new store at the same moment, which must all succeed.
func (s shell) startTogether(store string) {
	s.Helper()
	const programs = 4
	var commands [programs]*exec.Cmd
	var said [programs]bytes.Buffer
	for i := range commands {
		s.write(fmt.Sprintf("%d.jsonl", i), fmt.Sprintf(`{"kind":"Team","id":"team:%d","name":"T"}`+"\n", i))
		commands[i] = s.process("import", "--store", store, fmt.Sprintf("%d.jsonl", i))
		commands[i].Stderr = &said[i]
	}
	for _, c := range commands {
		if err := c.Start(); err != nil {
			s.Fatal(err)
		}
	}
	for i, c := range commands {
		if err := c.Wait(); err != nil {
			s.Errorf("%v: %s", err, said[i].String())
		}
	}
	if got := s.run("export", "--store", store).succeeds().stdout; strings.Count(got, `"kind":"Team"`) != programs {
		s.Errorf("the store holds\n%s", got)
	}
}

// overtaken is a store into which others write as soon as it has been found empty.
type overtaken struct {
	emptyStore
	others func()
}

type emptyStore interface {
	store.Store
	store.EmptyLoader
}

func (o overtaken) Export(ctx context.Context, yield func(kg.Record) error) error {
	defer o.others()
	return o.emptyStore.Export(ctx, yield)
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
		s.overtakesSeeds(store, "sqlite:"+name+".db", input)
	}
}

func TestAnImportThatOvertakesTheSeedsOfANeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	access := neo4jserver.Shared(t)
	for _, input := range []string{company, document} {
		neo4jserver.Empty(t, access)
		store, err := neo4j.Open(t.Context(), url, neo4j.Options{Username: access.Username, Password: access.Password})
		if err != nil {
			t.Fatal(err)
		}
		closeLater(t, store)
		s.overtakesSeeds(store, url, input)
	}
}

// overtakesSeeds asserts that an import of one record into an open store keeps the article out of it.
func (s shell) overtakesSeeds(store emptyStore, url, input string) {
	s.Helper()
	raced := overtaken{store, func() { s.pipe(input, "import", "--store", url, "-").succeeds() }}
	if err := seed(s.Context(), raced, slog.New(slog.NewTextHandler(io.Discard, nil))); err != nil {
		s.Error(err)
	}
	var got []string
	if err := store.Export(s.Context(), func(r kg.Record) error { got = append(got, r.RecordID()); return nil }); err != nil {
		s.Error(err)
	}
	if len(got) != 1 || !strings.Contains(input, got[0]) {
		s.Errorf("the store holds %v", got)
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
