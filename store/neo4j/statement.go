package neo4j

import (
	"ties/kg/query"
	"ties/store/neo4j/cypher"
)

// Statement returns the Cypher statement that Read sends for a plan, and its parameters, so that benchmarks of the bare
// driver can send it, too. It is "" if Read sends none, and for paths and searches, which need several.
func Statement(plan *query.Plan) (text string, params map[string]any) {
	c, err := cypher.Compile(plan)
	if err != nil {
		return "", nil
	}
	return c.Text, c.Params
}
