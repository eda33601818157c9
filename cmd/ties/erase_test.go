package main

import (
	"strings"
	"testing"
)

func TestErasing(t *testing.T) {
	s := aPast(t)
	s.run("erase").fails(exitUsage, "erase needs the IDs")
	s.run("erase", "nonsense").fails(exitError, "nonsense: is not an ID")
	s.run("erase", "person:nobody").fails(exitError, "person:nobody: nothing has this ID, and the log knows of nothing that had it")
	s.run("erase", "document:d").fails(exitError, "is cited by employment:e, person:p: erase these with it")
	if got := s.run("erase", "--dry-run", "person:p").succeeds().stdout; got != "person:p\nemployment:e\nthe documents that these cite stay: document:d\n" {
		t.Error(got)
	}
	s.run("erase", "person:p").fails(exitError, "nothing was erased")
	s.pipe("no\n", "erase", "person:p").fails(exitError, "nothing was erased")
	s.pipe("yes\n", "erase", "--by", "ann", "--reason", "asked", "person:p").succeeds().prints("2 records erased from sqlite:ties.db for good, as revision 3")
	s.run("erase", "--yes", "person:p").fails(exitError, "nothing has this ID")

	const digest = "the digest of the newest revision is "
	verified := s.run("verify").succeeds().stdout
	if !strings.HasPrefix(verified, "2 records, 3 revisions and 7 changes of sqlite:ties.db agree") {
		t.Error(verified)
	}
	s.run("log").succeeds().prints("ERASE", "asked")
	s.run("log", "--of", "person:p").fails(exitError, "the log has nothing of")
	s.run("show", "2").succeeds().prints("ERASED something")
	history := s.run("export", "--history").succeeds().stdout
	s.run("backup", "b.gz").succeeds()
	s.run("restore", "--store", "sqlite:restored.db", "b.gz").succeeds()
	s.run("copy", "--from", "sqlite:ties.db", "--to", "sqlite:copied.db").succeeds()
	for _, name := range []string{"restored.db", "copied.db"} {
		_, was, _ := strings.Cut(verified, digest)
		s.run("verify", "--store", "sqlite:"+name).succeeds().prints(digest + was)
		if again := s.run("export", "--history", "--store", "sqlite:"+name).succeeds().stdout; again != history {
			t.Errorf("the history of %s is\n%s\nwant\n%s", name, again, history)
		}
	}
	if strings.Contains(history, "person:p") || strings.Contains(history, "名") || !strings.Contains(history, `"op":"ERASED"}`) {
		t.Error(history)
	}
}

// Merges are imported, logged, exported, verified, backed up and erased as all records are.
func TestMergesOnTheCommandLine(t *testing.T) {
	s := aPast(t)
	const twin = `{"kind":"Person","id":"person:twin","name":"Twin"}` + "\n"
	const merge = `{"kind":"Merge","id":"merge:person:twin","from":"person:twin","into":"person:p"}` + "\n"
	s.write("twin.jsonl", twin+merge)
	s.run("import", "--by", "ann", "twin.jsonl").succeeds().prints("as revision 3 (2 new)")
	s.run("log", "--of", "person:twin").succeeds().prints("CREATED merge:person:twin\n", `into: "person:p"`, "CREATED person:p\n")
	s.run("show", "3").succeeds().prints("CREATED merge:person:twin\n")
	s.run("verify").succeeds().prints("6 records, 3 revisions")
	exported := s.run("export").succeeds().stdout
	if !strings.Contains(exported, twin) || !strings.Contains(exported, merge) {
		t.Error(exported)
	}
	if got := s.run("export", "--format", "jsonld").succeeds().stdout; strings.Contains(got, "person:twin") || !strings.Contains(got, "Twin") {
		t.Error(got)
	}
	if got := s.run("export", "--of", "person:twin").succeeds().stdout; !strings.Contains(got, `"id":"person:p"`) || strings.Contains(got, "person:twin") {
		t.Error(got)
	}
	if got := s.run("export", "--as-known", "2").succeeds().stdout; strings.Contains(got, "twin") {
		t.Error(got)
	}
	s.run("backup", "b.gz").succeeds()
	s.run("restore", "--store", "sqlite:restored.db", "b.gz").succeeds()
	if got := s.run("export", "--store", "sqlite:restored.db").succeeds().stdout; got != exported {
		t.Errorf("restored\n%s\nwant\n%s", got, exported)
	}
	s.run("verify", "--store", "sqlite:restored.db").succeeds()
	s.run("erase", "--yes", "person:p").fails(exitError, "person:p: has person:twin merged into it: unmerge these first, or erase them with it")
	if got := s.run("erase", "--dry-run", "person:twin").succeeds().stdout; got != "person:twin\nmerge:person:twin\n" {
		t.Error(got)
	}
	s.run("erase", "--yes", "person:twin").succeeds().prints("2 records erased")
	if got := s.run("export", "--history").succeeds().stdout; strings.Contains(got, "win") {
		t.Error(got)
	}
	s.run("verify").succeeds()
}
