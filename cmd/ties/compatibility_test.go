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

// earlier has a folder for each earlier version, named by its commit: what `go run ./scripts/fixture` has made with it of the
// article and sixty made-up people. A SQLite file was loaded at once, one was filled batch by batch, and there is a backup,
// and what that version answered. Every later version opens them and answers the same.
//
//go:embed testdata/e492d75 testdata/793c553
var earlier embed.FS

// atEarlier runs a test for each earlier version.
func atEarlier(t *testing.T, run func(*testing.T, earlierVersion)) {
	t.Helper()
	folders, err := earlier.ReadDir("testdata")
	if err != nil || len(folders) < 2 {
		t.Fatalf("there are %d earlier versions, %v", len(folders), err)
	}
	for _, folder := range folders {
		t.Run(folder.Name(), func(t *testing.T) { run(t, earlierVersion(folder.Name())) })
	}
}

// earlierVersion is the name of an earlier version.
type earlierVersion string

func TestFilesOfEarlierVersionsAnswerTheSame(t *testing.T) {
	atEarlier(t, func(t *testing.T, v earlierVersion) {
		for _, file := range []string{"loaded.db.gz", "applied.db.gz"} {
			t.Run(file, func(t *testing.T) {
				s := newShell(t)
				s.write("ties.db", unzipped(t, v.read(t, file)))
				s.answersAsBefore(v, "sqlite:ties.db")
			})
		}
	})
}

func TestBackupsOfEarlierVersionsAnswerTheSame(t *testing.T) {
	atEarlier(t, func(t *testing.T, v earlierVersion) {
		s := newShell(t)
		s.restoreEarlier(v, "sqlite:ties.db")
		s.answersAsBefore(v, "sqlite:ties.db")
	})
}

func TestBackupsOfEarlierVersionsAnswerTheSameFromNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	atEarlier(t, func(t *testing.T, v earlierVersion) {
		here := shell{t, s.env}
		here.restoreEarlier(v, url)
		here.answersAsBefore(v, url)
	})
}

// Tokens of an earlier version are still valid, also those of a backup.
func TestTokensOfAnEarlierVersionStay(t *testing.T) {
	const v earlierVersion = "793c553"
	s := newShell(t)
	s.write("ties.db", unzipped(t, v.read(t, "applied.db.gz")))
	s.run("token", "list").succeeds().prints("ci", "editor")
	s.restoreEarlier(v, "sqlite:again.db")
	s.run("token", "list", "--store", "sqlite:again.db").succeeds().prints("ci", "editor")
}

// restoreEarlier restores the backup of an earlier version, in place of what there is.
func (s shell) restoreEarlier(v earlierVersion, store string) {
	s.Helper()
	s.write("ties.backup", string(v.read(s.T, "ties.backup")))
	s.run("restore", "--overwrite", "--store", store, "ties.backup").succeeds()
}

// answersAsBefore asks a store what an earlier version was asked.
func (s shell) answersAsBefore(v earlierVersion, store string) {
	s.Helper()
	server := s.serve("--store", store)
	s.Cleanup(server.stops)
	asked := 0
	answers := v.read(s.T, "answers.jsonl")
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

// read returns the content of a file that the version has left.
func (v earlierVersion) read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := earlier.ReadFile(path.Join("testdata", string(v), name))
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
