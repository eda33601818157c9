package main

import (
	"regexp"
	"strings"
	"testing"
)

// aPast makes a store with two imports, the second of which changes a record.
func aPast(t *testing.T) shell {
	t.Helper()
	s := newShell(t)
	s.write("a.jsonl", document+person+company+job)
	s.run("import", "--by", "ann", "--reason", "first light", "a.jsonl").succeeds().prints("as revision 1 (4 new)")
	s.write("b.jsonl", strings.Replace(person, "P 名", "Q 名", 1))
	s.run("import", "--by", "ann", "b.jsonl").succeeds().prints("as revision 2 (0 new, 1 changed)")
	s.run("import", "b.jsonl").succeeds().prints("0 of 1 record written to sqlite:ties.db (0 new), 1 unchanged")
	return s
}

func TestTheLogIsShown(t *testing.T) {
	s := aPast(t)
	lines := strings.Split(s.run("log").succeeds().stdout, "\n")
	for i, want := range []string{`^REVISION +WHEN +WHO +KIND +RECORDS +REASON$`, `^2 +20\S+Z +ann +IMPORT +1 *$`, `^1 +20\S+Z +ann +IMPORT +4 +first light$`, `^$`} {
		if !regexp.MustCompile(want).MatchString(lines[i]) {
			t.Errorf("line %d is %q, want %s", i, lines[i], want)
		}
	}
	if got := s.run("log", "--limit", "1").succeeds(); strings.Contains(got.stdout, "first light") || !strings.Contains(got.stderr, "--limit") {
		t.Errorf("%s%s", got.stdout, got.stderr)
	}
	if got := s.run("log", "--since", "1").succeeds().stdout; strings.Contains(got, "first light") || !strings.Contains(got, "\n2 ") {
		t.Error(got)
	}
	s.run("log", "--since", "2").succeeds().prints("no such revisions")
	s.run("log", "--json").succeeds().prints(`{"revision":{"number":2,`, `"actor":{"kind":"LOCAL","name":"ann"},"reason":"first light","records":4}}`)
	s.run("log", "--of", "person:p").succeeds().prints("revision  2\n", "\nUPDATED person:p\n  name: \"P 名 🙂\" → \"Q 名 🙂\"\n", "revision  1\n", "reason    first light\n", "\nCREATED person:p\n  name: \"P 名 🙂\"\n")
	if got := s.run("log", "--of", "person:p", "--with-claims").succeeds().stdout; !strings.Contains(got, "CREATED employment:e\n") || strings.Contains(got, "CREATED company:c") {
		t.Error(got)
	}
	s.run("log", "--of", "person:p", "--json").succeeds().prints(`"op":"UPDATED","id":"person:p","prior":1,"before":{"kind":"Person"`)
	s.run("log", "--of", "person:nobody").fails(exitError, "person:nobody", "want the ID")
	s.run("log", "--with-claims").fails(exitUsage, "--of")
	s.run("log", "--limit", "0").fails(exitUsage, "--limit")
	s.run("log", "x").fails(exitUsage, "no arguments")
}

func TestTheStoreIsExportedAsItWas(t *testing.T) {
	s := aPast(t)
	if now, then := s.run("export").succeeds().stdout, s.run("export", "--as-known", "1").succeeds().stdout; then != strings.Replace(now, "Q 名", "P 名", 1) {
		t.Errorf("now\n%s\nthen\n%s", now, then)
	}
	s.run("export", "--as-known", "2", "--format", "graphml").succeeds().prints("Q 名")
	for _, number := range []string{"0", "3"} {
		s.run("export", "--as-known", number).fails(exitError, "no revision "+number, "the newest is 2")
	}
	s.run("export", "--as-known", "1", "--history").fails(exitUsage, "--as-known")
	s.run("export", "--as-known", "1", "--of", "person:p").fails(exitUsage, "--as-known")
}

func TestARevisionIsShown(t *testing.T) {
	s := aPast(t)
	want := "who       ann\nkind      IMPORT\nrecords   1\n\nUPDATED person:p\n  name: \"P 名 🙂\" → \"Q 名 🙂\"\n"
	if got := s.run("show", "2").succeeds().stdout; !strings.HasSuffix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := s.run("show", "--json", "1").succeeds().stdout; strings.Count(got, "\n") != 5 {
		t.Error(got)
	}
	s.run("show", "3").fails(exitError, "no revision 3")
	for _, bad := range [][]string{{"show"}, {"show", "0"}, {"show", "x"}, {"show", "1", "2"}} {
		s.run(bad...).fails(exitUsage, "REVISION")
	}
}

func TestTheHistoryIsExported(t *testing.T) {
	s := aPast(t)
	all := s.run("export", "--history").succeeds().stdout
	if strings.Count(all, `{"revision":{`) != 2 || strings.Count(all, `{"change":`) != 5 {
		t.Error(all)
	}
	s.run("export", "--history", "--output", "h.jsonl").succeeds().prints("2 revisions and 5 changes written to h.jsonl")
	if s.read("h.jsonl") != all {
		t.Error(s.read("h.jsonl"))
	}
	s.run("export", "--history", "--format", "csv").fails(exitUsage, "jsonl")
	s.run("export", "--history", "--of", "person:p").fails(exitUsage, "ties log --of")
}

func TestAStoreIsVerified(t *testing.T) {
	s := aPast(t)
	s.run("verify").succeeds().prints("4 records, 2 revisions and 5 changes of sqlite:ties.db agree; the digest of the newest revision is ")
	s.run("verify", "--store", "sqlite:none.db").fails(exitError, "none.db")
}

// Backups and copies have the past, and go on with it.
func TestThePastMoves(t *testing.T) {
	s := aPast(t)
	log := s.run("log").stdout
	s.run("backup", "b.gz").succeeds().prints("4 records and 2 revisions of")
	s.run("restore", "--store", "sqlite:restored.db", "b.gz").succeeds().prints("4 records and 2 revisions restored")
	s.run("copy", "--from", "sqlite:restored.db", "--to", "sqlite:copied.db").succeeds().prints("4 records and 2 revisions copied")
	s.run("copy", "--from", "sqlite:restored.db", "--to", "sqlite:./restored.db").fails(exitError, "--to")
	if got := s.run("log", "--store", "sqlite:copied.db").stdout; got != log {
		t.Errorf("got\n%s\nwant\n%s", got, log)
	}
	s.write("c.jsonl", strings.Replace(person, "P 名", "R 名", 1))
	s.run("import", "--store", "sqlite:copied.db", "c.jsonl").succeeds().prints("as revision 3")
	s.run("verify", "--store", "sqlite:copied.db").succeeds()
	s.run("copy", "--from", "sqlite:ties.db", "--to", "sqlite:copied.db", "--reason", "back").succeeds().prints("4 records copied", "as revision 4", "has its own")
	s.run("log", "--store", "sqlite:copied.db").succeeds().prints("COPY", "back")
	s.run("verify", "--store", "sqlite:copied.db").succeeds()
}

func TestWhoSays(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", document)
	s.run("import", "--by", "a\x1b[1m", "a.jsonl").fails(exitUsage, "--by", "printable")
	s.run("import", "--reason", strings.Repeat("x", 1_001), "a.jsonl").fails(exitUsage, "--reason", "1000")
	s.run("import", "a.jsonl").succeeds()
	if got := s.run("log").stdout; !regexp.MustCompile(`(?m)^1 +\S+ +\S+ +IMPORT +1 *$`).MatchString(got) {
		t.Error(got)
	}
}
