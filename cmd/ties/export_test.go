package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"ties/exchange/subset"
)

func TestExportOfTables(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", document+person+company+job)
	s.run("import", "a.jsonl").succeeds()
	all := s.run("export").stdout
	for _, output := range []string{"tables", "tables.zip"} {
		s.run("export", "--format", "csv", "--output", output).succeeds().prints("4 records written to " + output)
		s.run("import", "--store", "sqlite:"+output+".db", output).succeeds().prints("4 records written")
		if got := s.run("export", "--store", "sqlite:"+output+".db").stdout; got != all {
			t.Errorf("came back from %s as\n%s", output, got)
		}
	}
	if got := s.read("tables/people.csv"); !strings.HasPrefix(got, "\ufeffid,name,aliases,") || !strings.Contains(got, "person:p,P 名 🙂,") {
		t.Errorf("people.csv holds\n%s", got)
	}
	s.write("tables/notes.txt", "mine")
	s.run("export", "--format", "csv", "--output", "tables").succeeds()
	if s.read("tables/notes.txt") != "mine" {
		t.Error("an export has changed a file that is none of its own")
	}
	s.write("cut.zip", s.read("tables.zip")[:300])
	s.run("import", "cut.zip").fails(exitError, "cut.zip", "zip")
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".tables") {
			t.Errorf("%s is left behind", e.Name())
		}
	}
}

func TestFormatsOfExport(t *testing.T) {
	s := newShell(t)
	s.write("a.jsonl", document+person+company+job)
	s.run("import", "a.jsonl").succeeds()
	for format, words := range map[string]string{
		"graphml": "<graphml", "gexf": "<gexf", "cytoscape": `"elements"`, "jsonld": `"@context"`, "ftm": `"schema":"Employment"`, "csv": "PK",
	} {
		s.run("export", "--format", format).succeeds().prints(words)
	}
	o := s.run("export", "--format", "gexf", "--output", "a.gexf").succeeds()
	o.prints("3 records written to a.gexf")
	if o.stderr != "1 record of kind Document left out: gexf has no place for them\n" {
		t.Errorf("said %q", o.stderr)
	}
	s.run("export", "--format", "xlsx").fails(exitUsage, "xlsx", "jsonl, csv, graphml, ftm, gexf, cytoscape, jsonld")
}

// A part that is cut says so.
func TestAnExportThatIsCut(t *testing.T) {
	lines := document + strings.ReplaceAll(company, "company:c", "company:hub")
	for i := range subset.MostNodes + 200 {
		id := fmt.Sprintf("at-hub-%d", i)
		lines += strings.ReplaceAll(person, "person:p", "person:"+id)
		lines += strings.NewReplacer("person:p", "person:"+id, "company:c", "company:hub", "employment:e", "employment:"+id).Replace(job)
	}
	s := newShell(t)
	s.write("hub.jsonl", lines)
	s.run("import", "hub.jsonl").succeeds()
	if o := s.run("export", "--of", "company:hub").succeeds(); !strings.Contains(o.stderr, subset.CutNote) {
		t.Errorf("said %q, want %q", o.stderr, subset.CutNote)
	}
}
