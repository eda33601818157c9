// Command operations makes operations for clients out of the questions of the cookbook: these ask about somebody in particular, and the
// operations about whom their variables say. It is run in the root of the module, and writes to clients/operations:
//
//	cookbook.graphql  the operations
//	cookbook.json     the variables with which they are the questions, and the answers, for tests of clients
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "operations:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	source, err := os.ReadFile(filepath.Join(root, "schema.graphqls"))
	if err != nil {
		return err
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(source)})
	if err != nil {
		return err
	}
	page, err := os.ReadFile(filepath.Join(root, "docs", "cookbook.md"))
	if err != nil {
		return err
	}
	operations, questions, err := convert(schema, string(page))
	if err != nil {
		return err
	}
	asked, err := json.MarshalIndent(questions, "", "  ")
	if err != nil {
		return err
	}
	folder := filepath.Join(root, "clients", "operations")
	if err := os.WriteFile(filepath.Join(folder, "cookbook.graphql"), operations, 0o644); err != nil { //nolint:gosec // no secret
		return err
	}
	return os.WriteFile(filepath.Join(folder, "cookbook.json"), append(asked, '\n'), 0o644) //nolint:gosec // no secret
}

// question is a question of the cookbook, as the operation that asks it.
type question struct {
	Operation string          `json:"operation"`
	Variables map[string]any  `json:"variables"`
	Answer    json.RawMessage `json:"answer"`
}

// entry matches a question of the cookbook: its title, its document and its answer.
var entry = regexp.MustCompile("(?s)\n### [0-9]+\\. ([^\n]+)\n(?:[^#`][^\n]*\n|`[^\n`][^\n]*\n|\n)*\n```graphql\n(.*?)\n```\n\n```json\n(.*?)\n```\n")

// convert returns the operations of a cookbook, and its questions.
func convert(schema *ast.Schema, page string) (operations []byte, questions []question, err error) {
	var text bytes.Buffer
	text.WriteString("# Generated from docs/cookbook.md. DO NOT EDIT.\n")
	for _, e := range entry.FindAllStringSubmatch(page, -1) {
		doc, faults := gqlparser.LoadQueryWithRules(schema, e[2], rules.NewDefaultRules())
		if len(faults) > 0 {
			return nil, nil, fmt.Errorf("%s: %w", e[1], faults)
		}
		op := doc.Operations[0]
		if op.Name == "" {
			return nil, nil, fmt.Errorf("%s: the operation has no name", e[1])
		}
		given := lift(op)
		fmt.Fprintf(&text, "\n# %s\n", e[1])
		text.WriteString(format(doc))
		questions = append(questions, question{op.Name, given, json.RawMessage(e[3])})
	}
	if n := strings.Count(page, "\n```graphql\n"); n != len(questions) {
		return nil, nil, fmt.Errorf("%d of %d questions are understood", len(questions), n)
	}
	return text.Bytes(), questions, nil
}

// format returns the text of a document. genqlient sends no null in place of a default.
func format(doc *ast.QueryDocument) string {
	var text strings.Builder
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).FormatQueryDocument(doc)
	formatted := text.String()
	for _, v := range doc.Operations[0].VariableDefinitions {
		if declared := "$" + v.Variable + ": "; v.DefaultValue != nil {
			formatted = strings.Replace(formatted, declared, "\n  # @genqlient(omitempty: true)\n  "+declared, 1)
		}
	}
	return formatted
}
