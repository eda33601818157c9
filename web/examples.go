package web

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed playground/src/examples/*.graphql
var exampleFiles embed.FS

// Example is a ready-made query of the playground.
type Example struct {
	// Title is the file's first line without its "#"; the menu shows it.
	Title string
	// Query is the whole document with its comments. It has one operation, without variables.
	Query string
}

// Examples returns the playground's examples in the order of its menu. The article that an empty store is seeded with
// answers all of them.
func Examples() []Example {
	names, err := fs.Glob(exampleFiles, "playground/src/examples/*")
	if err != nil {
		panic(err) // the pattern is well formed
	}
	examples := make([]Example, 0, len(names))
	for _, name := range names {
		query, err := exampleFiles.ReadFile(name)
		if err != nil {
			panic(err) // the files are part of this program
		}
		examples = append(examples, Example{Title: titleOf(string(query)), Query: string(query)})
	}
	return examples
}

func titleOf(query string) string {
	firstLine, _, _ := strings.Cut(query, "\n")
	return strings.TrimSpace(strings.TrimPrefix(firstLine, "#"))
}
