package main

import "testing"

func TestBackupAndRestore(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", document+person+company+job)
	s.run("import", "a.jsonl").succeeds()
	s.run("backup", "b.gz").succeeds().prints("4 records and 1 revision of sqlite:ties.db written to b.gz")
	s.run("restore", "--store", "sqlite:again.db", "b.gz").succeeds().prints("4 records and 1 revision restored from b.gz to sqlite:again.db")
	if got := s.run("export", "--store", "sqlite:again.db").stdout; got != document+person+company+job {
		t.Errorf("restored\n%s", got)
	}
	s.run("restore", "b.gz").fails(exitError, "holds something already", "--overwrite")
	s.write("more.jsonl", `{"kind":"Team","id":"team:t","name":"T"}`)
	s.run("import", "more.jsonl").succeeds()
	s.run("restore", "--overwrite", "b.gz").succeeds()
	if got := s.run("export").stdout; got != document+person+company+job {
		t.Errorf("restored\n%s", got)
	}
	s.write("cut.gz", s.read("b.gz")[:100])
	s.run("restore", "--overwrite", "cut.gz").fails(exitError, "cut.gz:", "cut off")
	if got := s.run("export").stdout; got != document+person+company+job {
		t.Errorf("a bad backup has changed the store to\n%s", got)
	}
	s.run("backup").fails(exitUsage, "FILE")
	s.run("restore", "none.gz").fails(exitError, "none.gz", "no such file")
	s.run("backup", "--store", "sqlite:none.db", "x.gz").fails(exitError, "none.db")
}

func TestBackupOfANeo4jAndBack(t *testing.T) {
	s, url := neo4jShell(t)
	s.write("a.jsonl", document+person+company+job)
	s.run("import", "a.jsonl").succeeds()
	s.run("backup", "b.gz").succeeds()
	s.run("restore", "--store", url, "b.gz").succeeds().prints("4 records and 1 revision restored")
	s.run("restore", "--store", url, "b.gz").fails(exitError, "holds something already")
	s.run("restore", "--store", url, "--overwrite", "b.gz").succeeds()
	s.run("backup", "--store", url, "c.gz").succeeds()
	if s.read("b.gz") != s.read("c.gz") {
		t.Error("the backup of the same data from another store differs")
	}
	s.run("restore", "--store", "sqlite:again.db", "c.gz").succeeds()
	if got := s.run("export", "--store", "sqlite:again.db").stdout; got != document+person+company+job {
		t.Errorf("restored\n%s", got)
	}
}
