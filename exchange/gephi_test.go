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
	"ties/store"
	"ties/store/storetest/naive"
)

// severalRelations is a graph with several relations between the same two entities, of one kind and of two, and one from
// an entity to itself.
func severalRelations(t *testing.T) *naive.Store {
	t.Helper()
	claim := func(start temporal.PartialDate) kg.Claim {
		return kg.Claim{Period: temporal.Period{Start: start}, Citations: []kg.Citation{kg.Whole("document:d")}, RecordedAt: recorded}
	}
	return withRelations(t,
		&kg.Relation{ID: "employment:1", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:x", Role: "engineer", Claim: claim("2010")},
		&kg.Relation{ID: "employment:2", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:x", Role: "CTO", Claim: claim("2015")},
		&kg.Relation{ID: "founded:1", Kind: kg.Founded, Source: "person:ada", Target: "company:x", Claim: claim("2009")},
		&kg.Relation{ID: "recruits-from:1", Kind: kg.RecruitsFrom, Source: "company:x", Target: "company:x", Claim: claim("")},
	)
}

// withRelations is a graph of a person and a company.
func withRelations(t *testing.T, relations ...kg.Record) *naive.Store {
	t.Helper()
	s := naive.New()
	err := store.Write(t.Context(), s, &kg.Batch{Put: append([]kg.Record{
		&kg.Document{ID: "document:d", Title: "D", RecordedAt: recorded},
		&kg.Entity{Type: kg.TypePerson, ID: "person:ada", Name: "Ada Füchsin"},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:x", Name: "Xenia"},
	}, relations...)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var recorded = time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)

// readByGephi opens an export with the Gephi Toolkit, with the arguments of testdata/Gephi.java, and returns the nodes and edges that come of
// it, sorted.
func readByGephi(t *testing.T, store *naive.Store, format exchange.Format, args ...string) string {
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
	if _, err := exchange.ExportAs(t.Context(), store, &out, format); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args = slices.Concat([]string{"-Djava.awt.headless=true", "-cp", jars[0], "testdata/Gephi.java", args[0], file}, args[1:])
	command := exec.CommandContext(t.Context(), "java", args...)
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
			if diff := cmp.Diff(c.want, readByGephi(t, severalRelations(t), c.format, c.edges)); diff != "" {
				t.Errorf("Gephi understood (- wanted, + got):\n%s", diff)
			}
		})
	}
}

// The time line shows an edge on the days on which its relation may have held, and what is not dated always.
func TestTimeLineInGephi(t *testing.T) {
	job := func(id string, p temporal.Period) *kg.Relation {
		c := kg.Claim{Period: p, Citations: []kg.Citation{kg.Whole("document:d")}, RecordedAt: recorded}
		return &kg.Relation{ID: "employment:" + id, Kind: kg.EmployedBy, Source: "person:ada", Target: "company:x", Claim: c}
	}
	store := withRelations(t,
		job("both", temporal.Period{Start: "2014", End: "2016-02", Status: temporal.Ended}),
		job("day", temporal.Period{Start: "2016-02-29", End: "2016-02-29", Status: temporal.Ended}),
		job("ended", temporal.Period{Start: "2016-01", Status: temporal.Ended}), // when it was recorded
		job("current", temporal.Period{Start: "2015-12-31", Status: temporal.Current}),
		job("far", temporal.Period{Start: "2011", End: "9999-12-31", Status: temporal.Current}),
		job("ahead", temporal.Period{Start: "2012", End: "2031-06", Status: temporal.StatusUnknown}),
		job("no-start", temporal.Period{End: "2016", Status: temporal.Ended}),
		job("early", temporal.Period{Start: "2009", End: "2015", Status: temporal.Ended}),
		job("late", temporal.Period{Start: "2016-03"}),
		job("undated", temporal.Period{}),
	)
	shown := func(edge, days string) string {
		return "edge employment:" + edge + " person:ada company:x EMPLOYED_BY" + days + "\n"
	}
	want := "bounds 2009-01-01..2031-06-30\n" +
		shown("ahead", " 2012-01-01..2031-06-30") + shown("both", " 2014-01-01..2016-02-29") + shown("current", " 2015-12-31..") +
		shown("day", " 2016-02-29..2016-02-29") + shown("ended", " 2016-01-01..2024-12-01") + shown("far", " 2011-01-01..") +
		shown("no-start", " ..2016-12-31") + shown("undated", "") +
		"node company:x Xenia\nnode person:ada Ada Füchsin\n"
	if diff := cmp.Diff(want, readByGephi(t, store, exchange.GEXF, "keep", "2016-01-01", "2016-02-29")); diff != "" {
		t.Errorf("the time line showed (- wanted, + got):\n%s", diff)
	}
}
