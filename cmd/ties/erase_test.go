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
