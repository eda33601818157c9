package cyphertest

import (
	"ties/kg"
	"ties/kg/namesearch"
	"ties/store/neo4j/cypher"
)

func searchStatements() []Statement {
	names, params := cypher.MatchNames(namesearch.Probes("Wu Yuxin"), kg.Entities)
	return []Statement{
		{"search-names", &cypher.Compiled{Text: names, Params: params}},
		{"similar-names-of", &cypher.Compiled{Text: cypher.OwnNames, Params: map[string]any{"id": "person:1"}}},
	}
}
