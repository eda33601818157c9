package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"io"
	"path"
	"testing"
)

// earlier was written by the version of that name, with the article and sixty made-up people: a SQLite file
// that was loaded at once, one that was filled batch by batch, a backup, and what that version answered. Every later
// version opens them and answers the same.
//
//go:embed testdata/e492d75
var earlier embed.FS

func TestFilesOfAnEarlierVersionAnswerTheSame(t *testing.T) {
	for _, file := range []string{"loaded.db.gz", "applied.db.gz"} {
		t.Run(file, func(t *testing.T) {
			s := newShell(t)
			s.write("ties.db", unzipped(t, readEarlier(t, file)))
			s.answersAsBefore("sqlite:ties.db")
		})
	}
}

func TestABackupOfAnEarlierVersionAnswersTheSame(t *testing.T) {
	s := newShell(t)
	s.restoreEarlier("sqlite:ties.db")
	s.answersAsBefore("sqlite:ties.db")
}

func TestABackupOfAnEarlierVersionAnswersTheSameFromNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	s.restoreEarlier(url)
	s.answersAsBefore(url)
}

// restoreEarlier restores the backup of the earlier version.
func (s shell) restoreEarlier(store string) {
	s.Helper()
	s.write("ties.backup", string(readEarlier(s.T, "ties.backup")))
	s.run("restore", "--store", store, "ties.backup").succeeds()
}

// answersAsBefore asks a store what the earlier version was asked.
func (s shell) answersAsBefore(store string) {
	s.Helper()
	server := s.serve("--store", store)
	s.Cleanup(server.stops)
	asked := 0
	answers := readEarlier(s.T, "answers.jsonl")
	lines := bufio.NewScanner(bytes.NewReader(answers))
	lines.Buffer(nil, len(answers)+1)
	for ; lines.Scan(); asked++ {
		var question struct {
			Name, Query string
			Answer      json.RawMessage
		}
		if err := json.Unmarshal(lines.Bytes(), &question); err != nil {
			s.Fatal(err)
		}
		if got, want := compact(s.T, server.post(question.Query)), compact(s.T, string(question.Answer)); got != want {
			s.Errorf("%s:\ngot  %s\nwant %s", question.Name, got, want)
		}
	}
	if asked < 25 {
		s.Errorf("only %d questions were asked", asked)
	}
}

// readEarlier returns the content of a file that the earlier version has left.
func readEarlier(t *testing.T, name string) []byte {
	t.Helper()
	content, err := earlier.ReadFile(path.Join("testdata/e492d75", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func unzipped(t *testing.T, compressed []byte) string {
	t.Helper()
	reader, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
