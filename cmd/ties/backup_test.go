package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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

func TestBackupsInAFolder(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", document+person+company+job)
	s.run("import", "a.jsonl").succeeds()
	if err := os.Mkdir("backups", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ties-20000101T000000Z.backup.gz", "ties-20000102T000000Z.backup.gz", "notes.txt"} {
		s.write(filepath.Join("backups", name), "")
	}
	s.run("backup", "--keep", "2", "backups").succeeds().prints("4 records and 1 revision of sqlite:ties.db written to " + filepath.Join("backups", "ties-2"))
	kept, err := filepath.Glob("backups/*")
	if err != nil || len(kept) != 3 || kept[0] != "backups/notes.txt" || kept[1] != "backups/ties-20000102T000000Z.backup.gz" {
		t.Fatalf("kept are %v, %v", kept, err)
	}
	s.run("restore", "--store", "sqlite:again.db", kept[2]).succeeds().prints("4 records and 1 revision restored")

	s.run("backup", "--keep", "0", "backups").fails(exitUsage, "--keep 0", "1 or more")
	s.run("backup", "--every", "24h", "backups").fails(exitUsage, "--keep")
	s.run("backup", "--keep", "2", "--every", "1s", "backups").fails(exitUsage, "--every 1s", "1m or more")
	s.run("backup", "--keep", "2", "--overwrite", "backups").fails(exitUsage, "--overwrite")
	s.run("backup", "--keep", "2", "--every", "24h", "nowhere").fails(exitError, "nowhere", "no folder")
	s.run("backup", "--keep", "2", "nowhere").fails(exitError, "nowhere", "no folder")
}

// A service makes a backup when it starts, goes on, and ends well when it is told to stop.
func TestBackupsGoOn(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", company)
	s.run("import", "a.jsonl").succeeds()
	ctx, stop := context.WithCancel(t.Context())
	printed, stdout := io.Pipe()
	code := make(chan int)
	go func() {
		code <- runCLI(ctx, []string{"ties", "backup", "--keep", "2", "--every", "24h", "."}, s.lookup, strings.NewReader(""), stdout, io.Discard)
	}()
	if line, err := bufio.NewReader(printed).ReadString('\n'); err != nil || !strings.Contains(line, "1 record and 1 revision of sqlite:ties.db written to ties-") {
		t.Errorf("it says %q, %v", line, err)
	}
	stop()
	if got := <-code; got != exitOK {
		t.Errorf("exit code %d", got)
	}
	if made, err := filepath.Glob("ties-*.backup.gz"); err != nil || len(made) != 1 {
		t.Errorf("it made %v, %v", made, err)
	}
}
