package web

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed playground/src/examples/*.graphql
var exampleFiles embed.FS

// An Example is a ready-made question of the playground.
type Example struct {
	// Title is the file's first line without its "#": what the menu shows.
	Title string
	// Query is the whole document, its comments included. It holds one operation, which runs
	// without variables.
	Query string
}

// Examples returns the playground's questions in the order of its menu. All of them have an
// answer in the article that an empty store is seeded with.
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
