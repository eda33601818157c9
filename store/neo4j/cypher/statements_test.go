package cypher_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/cypher/cyphertest"
)

var update = flag.Bool("update", false, "write the statements of plans to testdata")

// Each kind of plan node has the statement in testdata.
func TestStatements(t *testing.T) {
	for _, g := range cyphertest.Statements() {
		t.Run(g.Name, func(t *testing.T) {
			file := filepath.Join("testdata", g.Name+".cypher")
			got := cyphertest.Readable(g.Text)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil || got != string(want) {
				t.Errorf("%v: got\n%s\nwant\n%s", err, got, want)
			}
		})
	}
}

// The text depends on the shape alone: no value is in it.
func TestStatementsHoldNoValues(t *testing.T) {
	for _, g := range cyphertest.Statements() {
		for _, value := range []string{"company:1", "person:", "ada", "head", "61", "'a'", `\b20\b`} { // and no p20
			if text := g.Text; regexp.MustCompile(value).MatchString(text) {
				t.Errorf("%s: %q is in %s", g.Name, value, text)
			}
		}
	}
}

// A part of a plan that has no Cypher is an error, and not an empty answer.
func TestPlansWithoutAStatementFail(t *testing.T) {
	of := func(start query.Start, step query.Step) *query.Plan {
		return &query.Plan{Start: start, Selection: &query.Selection{Types: kg.Entities, Branches: []*query.Branch{
			{On: kg.Entities, Step: step, Selection: &query.Selection{Types: kg.Entities}},
		}}}
	}
	lookup := &query.Lookup{IDs: []string{"person:1"}, Types: kg.Nodes}
	for _, plan := range []*query.Plan{
		of(&query.Paths{}, query.HopsStep{}),
		of(lookup, query.SubgraphNodesStep{}),
		of(lookup, query.HopsStep{}),
		of(&query.Subgraph{Kinds: kg.AllKinds()}, query.HopsStep{}),
	} {
		if c, err := cypher.Compile(plan); err == nil {
			t.Errorf("%T with %T gave %q", plan.Start, plan.Selection.Branches[0].Step, c.Text)
		}
	}
}
