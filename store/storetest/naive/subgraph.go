package naive

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// subgraph is the answer to a query.Subgraph.
type subgraph struct {
	start        *query.Subgraph
	nodes, edges []item
}

// hiddenCounts counts the relations and neighbours of a node outside of the subgraph.
type hiddenCounts struct{ relations, neighbours int }

// visit is how the search reached an entity.
type visit struct {
	distance int
	from     map[string]bool // the entities at the distance before its own that it was reached from
}

func (g evaluator) findSubgraph(d *query.Subgraph) *subgraph {
	visited := g.visits(d)
	var order []string
	for _, id := range d.Of {
		if visited[id] != nil {
			order = append(order, id)
		}
	}
	given := len(order)
	for id, n := range visited {
		if n.distance > 0 {
			order = append(order, id)
		}
	}
	degrees := g.degrees()
	slices.SortFunc(order[given:], func(a, b string) int {
		one, other := g.RecordMap[a].(*kg.Entity), g.RecordMap[b].(*kg.Entity)
		return cmp.Or(cmp.Compare(visited[a].distance, visited[b].distance), cmp.Compare(len(visited[b].from), len(visited[a].from)),
			cmp.Compare(degrees[b], degrees[a]), cmp.Compare(kg.SortKey(one.Name), kg.SortKey(other.Name)), cmp.Compare(a, b))
	})
	return induced(g, d, order[:min(len(order), d.Limit)])
}

// visits searches breadth first, and returns every entity up to the distance.
func (g evaluator) visits(d *query.Subgraph) map[string]*visit {
	visited := map[string]*visit{}
	for _, id := range d.Of {
		if e, ok := g.RecordMap[id].(*kg.Entity); ok {
			visited[e.ID] = &visit{}
		}
	}
	for distance := 1; distance <= d.Hops; distance++ {
		for _, e := range g.Records(kg.Entities) {
			if n := visited[e.RecordID()]; n == nil || n.distance != distance-1 {
				continue
			}
			for _, r := range g.expand(d, e.RecordID()) {
				far := end(r, query.Far)
				if visited[far] == nil {
					visited[far] = &visit{distance, map[string]bool{}}
				}
				if visited[far].distance == distance {
					visited[far].from[r.from] = true
				}
			}
		}
	}
	return visited
}

// expand returns the relations that are followed from an entity.
func (g evaluator) expand(d *query.Subgraph, id string) []item {
	fit := g.relations(item{record: g.RecordMap[id]}, &query.RelationsStep{Kinds: d.Kinds, Direction: kg.Both, Filter: d.Filter})
	return fit[:min(len(fit), d.MaxRelationsPerNode)]
}

// reach counts the entities at each distance.
func (g evaluator) reach(d *query.Subgraph, s *query.SubgraphReachStep) []item {
	unlimited := *d
	unlimited.Hops, unlimited.MaxRelationsPerNode = s.Hops, len(g.Records(kg.Relations))
	visited, degrees := g.visits(&unlimited), g.degrees()
	var counts []item
	for hops := 1; hops <= s.Hops; hops++ {
		examined, reached := 0, map[kg.Type]int{}
		for id, n := range visited {
			if n.distance < hops {
				examined += degrees[id]
			}
			if n.distance == hops {
				reached[g.RecordMap[id].RecordType()]++
			}
		}
		if examined > s.MaxRelations {
			break
		}
		for _, t := range kg.Entities.List() {
			number := reached[t]
			counts = append(counts, item{reached: &number})
		}
	}
	return counts
}

func induced(g evaluator, d *query.Subgraph, ids []string) *subgraph {
	result := &subgraph{start: d}
	for _, id := range ids {
		behind, neighbours := &hiddenCounts{}, map[string]bool{}
		for _, r := range g.expand(d, id) {
			if far := end(r, query.Far); !slices.Contains(ids, far) {
				behind.relations++
				neighbours[far] = true
			}
		}
		behind.neighbours = len(neighbours)
		result.nodes = append(result.nodes, item{record: g.RecordMap[id], hidden: behind})
	}
	for _, record := range g.Records(kg.Relations) {
		r, edge := record.(*kg.Relation), item{record: record}
		if slices.Contains(ids, r.Source) && slices.Contains(ids, r.Target) && slices.Contains(d.Kinds, r.Kind) && g.holds(d.Filter, edge) {
			result.edges = append(result.edges, edge)
		}
	}
	return result
}
