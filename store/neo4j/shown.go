package neo4j

import (
	"ties/kg/query"
)

// Statement returns the Cypher statement that Read sends for a plan, and its parameters, so that others can send it
// too, such as measurements by the bare driver. It is "" where Read sends none, and for paths, which take several.
func Statement(plan *query.Plan) (cypher string, params map[string]any) {
	c := compile(plan)
	return c.text, c.params
}
