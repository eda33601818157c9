package names

import (
	"context"
	"fmt"
	"strings"

	"ties/internal/mcp/args"
	"ties/internal/mcp/ask"
)

// mostCandidates is how many entities a question offers.
const mostCandidates = 8

// candidateFields are what tells entities of one name apart.
const candidateFields = `__typename id name description aliases { name }
  ... on Company { category } ... on Project { category }
  ... on Person { employments(first: 2, standing: [STATED, REPORTED, INFERRED]) { totalCount nodes { ...relation } } }`

// matches are the entities that have exactly a name.
type matches struct {
	TotalCount int
	Nodes      []candidate
}

// byName returns the entities that have exactly the names, all of them asked for at once.
func byName(ctx context.Context, graph ask.Graph, wanted []Wanted, named []int) ([]matches, error) {
	variables := map[string]any{}
	for at, i := range named {
		variables[fmt.Sprintf("n%d", at)] = wanted[i].Text
		if kinds := wanted[i].Kinds; len(kinds) > 0 {
			variables[fmt.Sprintf("k%d", at)] = args.List(kinds)
		}
	}
	var data map[string]matches
	if err := ask.Do(ctx, graph, byNameDocument(len(named)), variables, &data); err != nil {
		return nil, err
	}
	found := make([]matches, len(named))
	for at := range named {
		found[at] = data[fmt.Sprintf("r%d", at)]
	}
	return found, nil
}

// byNameDocument returns the document that asks for a number of names.
func byNameDocument(number int) string {
	var declared, fields strings.Builder
	for at := range number {
		fmt.Fprintf(&declared, "$n%d: String!, $k%d: [EntityKind!], ", at, at)
		fmt.Fprintf(&fields, "r%d: byName(name: $n%d, kinds: $k%d, first: %d) { totalCount nodes { %s } }\n", at, at, at, mostCandidates, candidateFields)
	}
	return ask.Document("query(" + strings.TrimSuffix(declared.String(), ", ") + ") {\n" + fields.String() + "}")
}

// hit is what a search finds.
type hit struct {
	Reason string
	Name   string
	Entity candidate
}

var searchDocument = ask.Document(fmt.Sprintf(`query($text: String!) {
  search(text: $text, first: %d) { nodes { reason name entity { %s } } pageInfo { hasNextPage } }
}`, mostCandidates, candidateFields))

// maxSearch is the most characters that the API searches for.
const maxSearch = 200

// search returns what a text may mean, of any kind.
func search(ctx context.Context, graph ask.Graph, text string) (hits []hit, more bool, err error) {
	if len([]rune(text)) > maxSearch {
		return nil, false, nil
	}
	var data struct {
		Search struct {
			Nodes    []hit
			PageInfo struct{ HasNextPage bool }
		}
	}
	err = ask.Do(ctx, graph, searchDocument, map[string]any{"text": text}, &data)
	return data.Search.Nodes, data.Search.PageInfo.HasNextPage, err
}
