// Package seeds holds the first real input: a newspaper article in Italian, and everything that it says as
// records of the native format, each with the words that say so. README.md says how the claims were read.
package seeds

import (
	_ "embed" // for the two files
	"io"
	"strings"
)

var (
	//go:embed article.jsonl
	records string

	//go:embed article.it.txt
	text string
)

// Article returns the article's records in the native format: UTF-8 JSON Lines, the document first, then
// entities, relations and facts. Each call starts anew; reading never fails.
func Article() io.Reader { return strings.NewReader(records) }

// ArticleText returns the article itself, as the document record has it: lines end in "\n", the last in nothing.
func ArticleText() string { return text }
