package read

import (
	"context"
	"slices"

	"ties/internal/pathsearch"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// expander is a pathsearch.Expander, with the IDs of entities.
type expander struct {
	client    *client.Client
	ctx       context.Context
	paths     *query.Paths
	neighbors map[string][]any // the neighborColumns of ends with few relations

	// The degrees of the expanded entities, and the entity from which each of their neighbors was first reached.
	expandedDegree map[string]int
	parent         map[string]string
}

func newExpander(ctx context.Context, c *client.Client, p *query.Paths) *expander {
	return &expander{client: c, ctx: ctx, paths: p, neighbors: map[string][]any{}, expandedDegree: map[string]int{}, parent: map[string]string{}}
}

// query runs a statement, unless it could not be compiled.
func (r *expander) query(c *cypher.Compiled, err error) ([][]any, error) {
	if err != nil {
		return nil, err
	}
	return r.client.Query(r.ctx, c.Text, c.Params)
}

// Ends implements pathsearch.Expander.
func (r *expander) Ends() (keys [2]string, degrees [2]int, ok [2]bool, err error) {
	keys = [2]string{r.paths.From, r.paths.To}
	rows, err := r.query(cypher.CompileEnds(r.paths))
	for _, row := range rows {
		i := slices.Index(keys[:], codec.AsText(row[0]))
		degrees[i], ok[i] = int(codec.AsInt(row[1])), true
		if degrees[i] <= cypher.FewRelations {
			r.neighbors[keys[i]] = codec.AsList(codec.AsList(row[2])[0])
		}
	}
	return keys, degrees, ok, err
}

// Expand implements pathsearch.Expander.
func (r *expander) Expand(of []string, most int, visit pathsearch.VisitNeighbor[string]) error {
	if known, ok := r.neighbors[of[0]]; ok && len(of) == 1 {
		r.visitAll(0, of[0], known, most, visit)
		return nil
	}
	rows, err := r.query(cypher.CompileAround(r.paths, of, r.parents(of), most))
	if err != nil {
		return err
	}
	numbers := indexByID(of)
	for _, around := range codec.AsList(rows[0][0]) {
		columns := codec.AsList(around)
		id := codec.AsText(columns[0])
		r.visitAll(numbers[id], id, columns[1:], most, visit)
	}
	return nil
}

// hopsPerSeek is how many relations a statement follows in the time of an index seek.
const hopsPerSeek = 8

// parents returns the entities from which some others were reached, if matching them from there is faster than by their IDs:
// from an employer of a thousand, for example.
func (r *expander) parents(of []string) (ids []string) {
	seen, followed := map[string]bool{}, 0
	for _, id := range of {
		before, ok := r.parent[id]
		if !ok {
			return nil
		}
		if !seen[before] {
			seen[before] = true
			ids = append(ids, before)
			followed += 1 + r.expandedDegree[before]
		}
	}
	if hopsPerSeek*len(of) < followed+hopsPerSeek*len(ids) {
		return nil
	}
	return ids
}

func indexByID(ids []string) map[string]int {
	numbers := make(map[string]int, len(ids))
	for i, id := range ids {
		numbers[id] = i
	}
	return numbers
}

// visitAll visits at most some neighbors of one entity.
func (r *expander) visitAll(from int, id string, columns []any, most int, visit pathsearch.VisitNeighbor[string]) {
	ids, degrees := codec.AsList(columns[0]), codec.AsList(columns[1])
	r.expandedDegree[id] = len(ids)
	for i := range min(len(ids), most) {
		var stint *temporal.Interval
		if r.paths.Together {
			stint = cypher.DecodeInterval(codec.AsList(codec.AsList(columns[2])[i]))
		}
		if to := codec.AsText(ids[i]); r.parent[to] == "" {
			r.parent[to] = id
		}
		visit(from, codec.AsText(ids[i]), func() (string, int) { return codec.AsText(ids[i]), int(codec.AsInt(degrees[i])) }, stint)
	}
}

// JoinFrontiers implements pathsearch.FrontierJoiner. Ends with few relations are expanded already.
func (r *expander) JoinFrontiers(near, far []string, visit pathsearch.VisitNeighbor[string]) (ok bool, err error) {
	for _, frontier := range [][]string{near, far} {
		if _, known := r.neighbors[frontier[0]]; known && len(frontier) == 1 {
			return false, nil
		}
	}
	rows, err := r.query(cypher.CompileBetween(r.paths, near, far))
	if err != nil {
		return false, err
	}
	numbers := indexByID(slices.Concat(near, far))
	for _, row := range rows {
		if codec.AsInt(row[0]) > cypher.MaxJoined {
			return false, nil
		}
	}
	for _, row := range rows {
		for _, path := range codec.AsList(row[1]) {
			r.visitJoined(numbers, codec.AsList(path), visit)
		}
	}
	return true, nil
}

// visitJoined visits one path between frontiers: its first entity, the next one with its degree, the last one, and the stints
// on both sides. In a path of one hop the last entity comes twice.
func (r *expander) visitJoined(numbers map[string]int, path []any, visit pathsearch.VisitNeighbor[string]) {
	near, between, far := codec.AsText(path[0]), codec.AsText(path[1]), codec.AsText(path[3])
	about := func() (string, int) { return between, int(codec.AsInt(path[2])) }
	var stints [2]*temporal.Interval
	if r.paths.Together {
		stints = [2]*temporal.Interval{cypher.DecodeInterval(codec.AsList(path[4])), cypher.DecodeInterval(codec.AsList(path[5]))}
	}
	visit(numbers[near], between, about, stints[0])
	if between != far {
		visit(numbers[far], between, about, stints[1])
	}
}
