package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"ties/exchange/progress"
	"ties/internal/neo4jserver"
)

// Lines in canonical form, as they are exported.
const (
	document = `{"kind":"Document","id":"document:d","title":"T","text":"one two","recordedAt":"2024-12-01T12:00:00Z"}` + "\n"
	person   = `{"kind":"Person","id":"person:p","name":"P 名 🙂","citations":[{"document":"document:d","quote":"two","start":4}]}` + "\n"
	company  = `{"kind":"Company","id":"company:c","name":"C","category":"firm"}` + "\n"
	job      = `{"kind":"Employment","id":"employment:e","person":"person:p","company":"company:c","start":"2014","end":"2016-09","citations":[{"document":"document:d"}],"recordedAt":"2024-12-01T12:00:00Z"}` + "\n"
	bare     = `{"kind":"Fact","id":"fact:f","entity":"company:c","name":"n","value":"v"}` + "\n"
)

func TestImportExportImport(t *testing.T) {
	s := newShell(t)
	s.write("claims.jsonl", job+company)
	s.write("others.jsonl", person+document)
	s.run("import", "claims.jsonl", "others.jsonl").succeeds().prints("4 records written to sqlite:ties.db")

	exported := s.run("export").succeeds().stdout
	if want := document + person + company + job; exported != want {
		t.Errorf("exported\n%swant\n%s", exported, want)
	}
	s.run("export", "--output", "all.jsonl").succeeds().prints("4 records written to all.jsonl")
	if s.read("all.jsonl") != exported {
		t.Errorf("the file holds\n%swant\n%s", s.read("all.jsonl"), exported)
	}
	s.run("import", "--store", "sqlite:again.db", "all.jsonl").succeeds()
	if again := s.run("export", "--store", "sqlite:again.db").succeeds().stdout; again != exported {
		t.Errorf("exported again\n%swant\n%s", again, exported)
	}
}

func TestImportFromStandardInput(t *testing.T) {
	s := newShell(t)
	s.pipe(company, "import", "-").succeeds().prints("1 record written")
	if got := s.run("export").stdout; got != company {
		t.Errorf("exported %s", got)
	}
	o := s.pipe("{}\n", "import", "-")
	if !strings.HasPrefix(o.stderr, "stdin:1: kind: missing") {
		t.Errorf("said %q", o.stderr)
	}
}

func TestImportOfBadRecords(t *testing.T) {
	s := newShell(t)
	s.write("bad.jsonl", company+`{"kind":"Company","id":"company:x"}`+"\n"+job+document)
	o := s.run("import", "bad.jsonl")
	const problems = "bad.jsonl:2: name: missing: every record of this kind has one\n" +
		"bad.jsonl:3: person: \"person:p\" is not there: nothing has this ID\n"
	if o.code != exitError || o.stderr != problems+"ties: 2 records are bad: nothing was written (--skip-invalid leaves bad records out)\n" {
		t.Errorf("exit code %d, said\n%s", o.code, o.stderr)
	}
	if got := s.run("export").stdout; got != "" {
		t.Errorf("was written:\n%s", got)
	}

	o = s.run("import", "--skip-invalid", "bad.jsonl").succeeds()
	o.prints("2 of 4 records written", "2 bad records left out")
	if o.stderr != problems {
		t.Errorf("said\n%swant\n%s", o.stderr, problems)
	}
	if got := s.run("export").stdout; got != document+company {
		t.Errorf("exported\n%s", got)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	s := newShell(t)
	s.run("import", "none.jsonl").fails(exitError, "none.jsonl", "no such file")
	s.run("import", ".").fails(exitError, "directory")
	if _, err := os.Stat("ties.db"); err == nil {
		t.Error("an import that could not start has made a store")
	}
}

func TestRecordedAt(t *testing.T) {
	s := newShell(t)
	s.write("f.jsonl", company+bare)
	o := s.run("import", "--recorded-at", "2020-02-03T04:05:06+01:00", "f.jsonl").succeeds()
	o.prints("2 records written", "claims without citations cite document:import-")
	first := s.run("export").stdout
	if strings.Count(first, `"recordedAt":"2020-02-03T03:05:06Z"`) != 2 || !strings.Contains(first, `"title":"Import of f.jsonl"`) {
		t.Errorf("exported\n%s", first)
	}
	s.run("import", "f.jsonl").succeeds()
	if again := s.run("export").stdout; again != first {
		t.Errorf("importing again has changed\n%sto\n%s", first, again)
	}
}

func TestRepetitionsAreReported(t *testing.T) {
	s := newShell(t)
	s.pipe(company+company, "import", "-").succeeds().prints("1 of 2 records written", "1 repetition left out")
}

func TestExportLeavesAFileAloneUntilItIsWhole(t *testing.T) {
	s := newShell(t)
	s.pipe(company, "import", "-").succeeds()
	s.run("export", "--output", "no/where.jsonl").fails(exitError, "no/where.jsonl", "no such file")
	s.write("taken", "x")
	s.run("export", "--output", "taken/all.jsonl").fails(exitError, "taken/all.jsonl", "not a directory")
	s.write("all.jsonl", "old")
	s.run("export", "--output", "all.jsonl").succeeds()
	if got := s.read("all.jsonl"); got != company {
		t.Errorf("the file holds %q", got)
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".all") {
			t.Errorf("%s is left behind", e.Name())
		}
	}
}

func TestProgressWithoutATerminal(t *testing.T) {
	var out bytes.Buffer
	d := newDisplay(screen{&out})
	clock := time.Now()
	d.now = func() time.Time { return clock }
	const total = 50_000
	for done := int64(0); done <= total; done += 5_000 {
		d.progress(progress.Update{Stage: progress.Checking, Done: done, Total: total})
	}
	for done := int64(12_500); done <= total; done += 12_500 { // the first is told of when it is written
		d.progress(progress.Update{Stage: progress.Writing, Done: done, Total: total})
		clock = clock.Add(5 * time.Second)
	}
	d.progress(progress.Update{Stage: progress.Building, Done: total, Total: total})
	d.end()
	const want = "12500 of 50000 records written\n" +
		"25000 of 50000 records written, 2500 a second, 10s left\n" +
		"37500 of 50000 records written, 2500 a second, 5s left\n" +
		"50000 records are written; building indices …\n"
	if out.String() != want {
		t.Errorf("told\n%swant\n%s", out.String(), want)
	}
}

func TestProgressOnATerminal(t *testing.T) {
	var out bytes.Buffer
	d := newDisplayOn(screen{&out}, true)
	for _, stage := range []progress.Stage{progress.Checking, progress.Writing} {
		d.progress(progress.Update{Stage: stage, Done: 0, Total: 400})
		d.progress(progress.Update{Stage: stage, Done: 100, Total: 400})
	}
	d.printLine("a.jsonl:7: name: missing")
	d.end()
	shown := out.String()
	at := 0
	for _, part := range []string{"checking", "25%", "100/400", "writing", "25%", "100/400", "a.jsonl:7: name: missing\n"} {
		i := strings.Index(shown[at:], part)
		if i < 0 {
			t.Fatalf("%q is missing, or not in its place, in %q", part, shown)
		}
		at += i
	}
}

func TestSmallImportsTellNothingOnTheWay(t *testing.T) {
	var out bytes.Buffer
	d := newDisplay(screen{&out})
	for done := int64(0); done < minProgressRecords; done++ {
		d.progress(progress.Update{Stage: progress.Writing, Done: done, Total: minProgressRecords - 1})
	}
	d.progress(progress.Update{Stage: progress.Building, Done: minProgressRecords - 1, Total: minProgressRecords - 1})
	if d.end(); out.Len() > 0 {
		t.Errorf("told %q", out.String())
	}
}

func TestImportOfAFolder(t *testing.T) {
	s := newShell(t)
	if err := os.Mkdir("tables", 0o700); err != nil {
		t.Fatal(err)
	}
	s.run("import", "tables").fails(exitError, "tables", "without CSV files")
	s.write("tables/companies.csv", "\ufeffname,id,category\r\nC,company:c,firm\r\n")
	s.write("tables/README.md", "not data")
	s.write("tables/notes.txt", "not data")
	s.write("tables/._people.csv", "not data")
	s.run("import", "tables").succeeds().prints("1 record written")
	if got := s.run("export").stdout; got != company {
		t.Errorf("exported %s", got)
	}
	s.write("tables/teams.csv", "id,name,colour\nteam:t,T,red\n")
	s.run("import", "tables").fails(exitError, "teams.csv:1:", "colour", "no such column here")
	s.run("import", "--ignore-unknown", "tables").succeeds().prints("1 of 2 records written", "(1 new), 1 unchanged")
	s.write("tables/staff.csv", "id\n")
	s.run("import", "tables").fails(exitError, "staff.csv:1:", "people.csv")
}

func TestDryRun(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", document+person)
	s.run("import", "--dry-run", "a.jsonl").succeeds().prints("would write to sqlite:ties.db: 1 Document, 1 Person\n")
	if _, err := os.Stat("ties.db"); err == nil {
		t.Error("a dry run has made a store")
	}
	s.run("import", "a.jsonl").succeeds()
	s.write("b.jsonl", document+company+job+bare)
	s.run("import", "--dry-run", "b.jsonl").succeeds().
		prints("1 Document (1 unchanged), 1 Company, 1 Employment, 1 Fact", "claims without citations cite document:import-")
	if got := s.run("export").stdout; got != document+person {
		t.Errorf("a dry run has written:\n%s", got)
	}
	s.write("c.jsonl", job)
	if o := s.run("import", "--dry-run", "c.jsonl"); o.code != exitError || !strings.Contains(o.stderr, "c.jsonl:1: company:") {
		t.Errorf("exit code %d, said %s", o.code, o.stderr)
	}
}

func TestADryRunLeavesNoTraceInANeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	access := neo4jserver.Shared(t)
	neo4jserver.Bare(t, access)
	s.write("a.jsonl", document+person)
	s.run("import", "--store", url, "--dry-run", "a.jsonl").succeeds().prints("would write to " + url + ": 1 Document, 1 Person\n")
	s.run("export", "--store", url).succeeds()
	s.run("backup", "--store", url, "backup.gz").succeeds().prints("0 records")
	if traces := neo4jserver.Traces(t, access); len(traces) > 0 {
		t.Errorf("what only reads has left %v", traces)
	}
	s.run("import", "--store", url, "a.jsonl").succeeds()
	s.run("import", "--store", url, "--dry-run", "a.jsonl").succeeds().prints("1 Person (1 unchanged)")
}

func TestFormatsOfImport(t *testing.T) {
	s := newShell(t)
	s.write("some.json", `{"id":"c","schema":"Company","properties":{"name":["C"]}}`+"\n"+`{"id":"b","schema":"Vessel"}`+"\n")
	o := s.run("import", "some.json").succeeds()
	if !strings.Contains(o.stderr, "some.json:2: Vessel is left out") {
		t.Errorf("said %q, want what is left out", o.stderr)
	}
	s.write("other.json", `{"organizations":[{"id":"c","name":"C"}]}`)
	s.run("import", "other.json").succeeds().prints("1 record written")
	if o := s.run("import", "--format", "jsonl", "other.json"); o.code != exitError || !strings.Contains(o.stderr, "other.json:1: kind: missing") {
		t.Errorf("exit code %d, said %q", o.code, o.stderr)
	}
	s.run("import", "--format", "xml", "other.json").fails(exitUsage, "xml", "auto, jsonl, csv, ftm or popolo")
	s.run("import", "--missing-end", "never", "other.json").fails(exitUsage, "never", "current or unknown")
}

func TestImportProposes(t *testing.T) {
	s := newShell(t)
	s.write("one.jsonl", document+company)
	s.write("two.jsonl", company+person+job)
	s.run("import", "one.jsonl").succeeds()
	before := s.run("export").succeeds().stdout
	s.run("import", "--propose", "--dry-run", "two.jsonl").succeeds().prints("would propose to sqlite:ties.db: 1 Person, 1 Company (1 unchanged), 1 Employment")
	s.run("import", "--propose", "--by", "ann", "two.jsonl").succeeds().prints("2 of 3 records proposed to sqlite:ties.db as proposal:1 (2 new), 1 unchanged")
	s.run("import", "--propose", "one.jsonl").succeeds().prints("no records proposed to sqlite:ties.db, 2 unchanged")
	s.run("import", "--propose", "--key", "k", "two.jsonl").succeeds().prints("2 of 3 records proposed to sqlite:ties.db as proposal:2 (2 new), 1 unchanged")
	s.run("import", "--propose", "--key", "k", "two.jsonl").succeeds().prints("proposed to sqlite:ties.db before, with the same key, as proposal:2\n")
	s.run("import", "--propose", "--dry-run", "--key", "k", "two.jsonl").succeeds().prints("proposed to sqlite:ties.db before, with the same key, as proposal:2\n")
	s.run("import", "--propose", "--key", "k", "one.jsonl").fails(exitError, `the key "k" was used for another input`)
	s.run("import", "--key", "k", "two.jsonl").fails(exitUsage, "--key is of what is proposed: want --propose, too")
	s.run("import", "--propose", "--key", strings.Repeat("k", 201), "two.jsonl").fails(exitUsage, "--key has 201 bytes: at most 200 are allowed")
	if got := s.run("export").succeeds().stdout; got != before {
		t.Errorf("exported\n%swant\n%s", got, before)
	}
	var many strings.Builder
	for i := range 1_001 {
		fmt.Fprintf(&many, `{"kind":"Company","id":"company:%d","name":"C"}`+"\n", i)
	}
	o := s.pipe(many.String(), "import", "--propose", "-")
	if o.code != exitError || !strings.Contains(o.stderr, "1001 records are new or changed, at most 1000 can be proposed at once") {
		t.Errorf("it ended with %d, and said %q", o.code, o.stderr)
	}
}
