package web_test

import (
	"os"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"ties/web"
)

func TestExamplesFitTheSchema(t *testing.T) {
	source, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(source)})
	if err != nil {
		t.Fatal(err)
	}
	for _, example := range web.Examples() {
		document, err := gqlparser.LoadQueryWithRules(schema, example.Query, rules.NewDefaultRules())
		if err != nil {
			t.Errorf("%s: %v", example.Title, err)
			continue
		}
		if len(document.Operations) != 1 || document.Operations[0].Name == "" {
			t.Errorf("%s: want one operation, with a name for its tab", example.Title)
		}
	}
}

func TestExamplesHaveTitlesOfTheirOwn(t *testing.T) {
	examples := web.Examples()
	if len(examples) < 8 {
		t.Errorf("only %d examples", len(examples))
	}
	seen := map[string]bool{}
	for _, example := range examples {
		if example.Title == "" || seen[example.Title] {
			t.Errorf("the title %q is missing or not the only one: %s", example.Title, example.Query)
		}
		seen[example.Title] = true
	}
}
