package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"ties/internal/neo4jserver"
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
