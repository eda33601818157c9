package main

import (
	"strings"
	"testing"
)

func TestSample(t *testing.T) {
	s := newShell(t)
	s.run("sample", "--people", "30").succeeds().prints("records of made-up people and companies written to sqlite:ties.db")
	s.run("sample", "--people", "30", "--store", "sqlite:again.db").succeeds()
	s.run("sample", "--people", "30", "--store", "sqlite:other.db", "--variant", "2").succeeds()
	first := s.run("export").succeeds().stdout
	if again := s.run("export", "--store", "sqlite:again.db").stdout; again != first {
		t.Error("a second one differs")
	}
	if other := s.run("export", "--store", "sqlite:other.db").stdout; other == first {
		t.Error("another variant is the same")
	}
	if people := strings.Count(first, `{"kind":"Person"`); people != 30 {
		t.Errorf("there are %d people", people)
	}
	s.run("sample").fails(exitError, "sqlite:ties.db holds something already", "want an empty store")
	if after := s.run("export").stdout; after != first {
		t.Error("what the store holds was changed")
	}
	s.run("sample", "--people", "0").fails(exitUsage, "--people 0", "want 1 to")
	s.run("sample", "more").fails(exitUsage, `"more"`)
}
