package neo4j

import (
	"ties/kg"
	"ties/kg/namesearch"
)

func goldenSearches() []goldenStatement {
	names, params := MatchNames(namesearch.Probes("Wu Yuxin"), kg.Entities)
	return []goldenStatement{
		{"search-names", &Compiled{Text: names, Params: params}},
		{"similar-names-of", &Compiled{Text: OwnNames, Params: map[string]any{"id": "person:1"}}},
	}
}
