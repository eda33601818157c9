package neo4j

import (
	"ties/kg"
	"ties/kg/namesearch"
)

func goldenSearches() []goldenStatement {
	names, params := matchNames(namesearch.Probes("Wu Yuxin"), kg.Entities)
	return []goldenStatement{
		{"search-names", &compiled{text: names, params: params}},
		{"similar-names-of", &compiled{text: ownNames, params: map[string]any{"id": "person:1"}}},
	}
}
