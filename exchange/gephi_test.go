package exchange_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/exchange"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/storetest/naive"
)

// severalRelations is a graph with several relations between the same two entities, of one kind and of two, and one from
// an entity to itself.
func severalRelations(t *testing.T) *naive.Store {
	t.Helper()
	at := time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)
	claim := func(start temporal.PartialDate) kg.Claim {
		return kg.Claim{Period: temporal.Period{Start: start}, Citations: []kg.Citation{kg.Whole("document:d")}, RecordedAt: at}
	}
	s := naive.New()
	err := s.Apply(t.Context(), &kg.Batch{Put: []kg.Record{
		&kg.Document{ID: "document:d", Title: "D", RecordedAt: at},
		&kg.Entity{Type: kg.TypePerson, ID: "person:ada", Name: "Ada Füchsin"},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:x", Name: "Xenia"},
		&kg.Relation{ID: "employment:1", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:x", Role: "engineer", Claim: claim("2010")},
		&kg.Relation{ID: "employment:2", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:x", Role: "CTO", Claim: claim("2015")},
		&kg.Relation{ID: "founded:1", Kind: kg.Founded, Source: "person:ada", Target: "company:x", Claim: claim("2009")},
		&kg.Relation{ID: "recruits-from:1", Kind: kg.RecruitsFrom, Source: "company:x", Target: "company:x", Claim: claim("")},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// readByGephi opens an export with the Gephi Toolkit, and returns the nodes and edges that come of it, sorted.
func readByGephi(t *testing.T, format exchange.Format, edges string) string {
	t.Helper()
	jars, err := filepath.Glob("../build/gephi/*.jar")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("javac"); err != nil || len(jars) == 0 {
		missing(t, "the Gephi Toolkit or a JDK is not installed: run scripts/gephi-toolkit.sh")
	}
	file := filepath.Join(t.TempDir(), "graph."+string(format))
	var out, problems bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), severalRelations(t), &out, format); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "java", "-Djava.awt.headless=true", "-cp", jars[0], "testdata/Gephi.java", edges, file)
	command.Stderr = &problems
	lines, err := command.Output()
	if err != nil {
		t.Fatalf("%s cannot be read: %v\n%s", format, err, problems.String())
	}
	return strings.Join(slices.Sorted(strings.Lines(string(lines))), "")
}

// In Gephi each relation is an edge if edges are not merged; merged, a GEXF file still has one for each kind.
func TestRelationsInGephi(t *testing.T) {
	const nodes = "node company:x Xenia\nnode person:ada Ada Füchsin\n"
	each := func(employedBy, founded, recruitsFrom string) string {
		return "edge employment:1 person:ada company:x " + employedBy + "\nedge employment:2 person:ada company:x " + employedBy +
			"\nedge founded:1 person:ada company:x " + founded + "\nedge recruits-from:1 company:x company:x " + recruitsFrom + "\n"
	}
	for _, c := range []struct {
		format      exchange.Format
		edges, want string
	}{
		{exchange.GEXF, "keep", each("EMPLOYED_BY", "FOUNDED", "RECRUITS_FROM") + nodes},
		{exchange.GraphML, "keep", each("null", "null", "null") + nodes},
		{exchange.GEXF, "merge", "edge employment:1 person:ada company:x EMPLOYED_BY\nedge founded:1 person:ada company:x FOUNDED\n" +
			"edge recruits-from:1 company:x company:x RECRUITS_FROM\n" + nodes},
	} {
		t.Run(string(c.format)+" "+c.edges, func(t *testing.T) {
			if diff := cmp.Diff(c.want, readByGephi(t, c.format, c.edges)); diff != "" {
				t.Errorf("Gephi understood (- wanted, + got):\n%s", diff)
			}
		})
	}
}
