// Package seeds holds the first real input: a newspaper article in Italian, and all of its claims as records of the native
// format, each with its quote. README.md says how the claims were read.
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

// Article returns the article's records in the native format: UTF-8 JSON Lines, the document first, then entities, relations
// and facts. Each call returns a new reader; reading never fails.
func Article() io.Reader { return strings.NewReader(records) }

// ArticleText returns the article itself, as in the document record: lines end in "\n", the last one in nothing.
func ArticleText() string { return text }
