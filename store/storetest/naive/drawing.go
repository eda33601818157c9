package naive

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// drawing is what a kg.Subgraph comes to.
type drawing struct{ nodes, edges []item }

// hidden is what surrounds a node, and is not drawn.
type hidden struct{ relations, neighbours int }

// near is how an entity was met.
type near struct {
	distance int
	from     map[string]bool // the entities at the distance before its own that it was met from
}

func (g Graph) draw(d *query.Subgraph) *drawing {
	met := g.surroundings(d)
	var order []string
	for _, id := range d.Of {
		if met[id] != nil {
			order = append(order, id)
		}
	}
	given := len(order)
	for id, n := range met {
		if n.distance > 0 {
			order = append(order, id)
		}
	}
	degrees := g.degrees()
	slices.SortFunc(order[given:], func(a, b string) int {
		one, other := g[a].(*kg.Entity), g[b].(*kg.Entity)
		return cmp.Or(cmp.Compare(met[a].distance, met[b].distance), cmp.Compare(len(met[b].from), len(met[a].from)),
			cmp.Compare(degrees[b], degrees[a]), cmp.Compare(kg.SortKey(one.Name), kg.SortKey(other.Name)), cmp.Compare(a, b))
	})
	return g.drawn(d, order[:min(len(order), d.Limit)])
}

// surroundings gives every entity up to the distance, with how it was met.
func (g Graph) surroundings(d *query.Subgraph) map[string]*near {
	met := map[string]*near{}
	for _, id := range d.Of {
		if e, ok := g[id].(*kg.Entity); ok {
			met[e.ID] = &near{}
		}
	}
	for distance := 1; distance <= d.Hops; distance++ {
		for _, e := range g.Records(kg.Entities) {
			if n := met[e.RecordID()]; n == nil || n.distance != distance-1 {
				continue
			}
			for _, r := range g.lookedAt(d, e.RecordID()) {
				far := end(r, query.Far)
				if met[far] == nil {
					met[far] = &near{distance, map[string]bool{}}
				}
				if met[far].distance == distance {
					met[far].from[r.from] = true
				}
			}
		}
	}
	return met
}

// lookedAt gives the relations that are looked at from an entity.
func (g Graph) lookedAt(d *query.Subgraph, id string) []item {
	fit := g.relations(item{record: g[id]}, &query.RelationsStep{Kinds: d.Kinds, Direction: kg.Both, Filter: d.Filter})
	return fit[:min(len(fit), d.MaxRelationsPerNode)]
}

func (g Graph) drawn(d *query.Subgraph, ids []string) *drawing {
	made := &drawing{}
	for _, id := range ids {
		behind, neighbours := &hidden{}, map[string]bool{}
		for _, r := range g.lookedAt(d, id) {
			if far := end(r, query.Far); !slices.Contains(ids, far) {
				behind.relations++
				neighbours[far] = true
			}
		}
		behind.neighbours = len(neighbours)
		made.nodes = append(made.nodes, item{record: g[id], hidden: behind})
	}
	for _, record := range g.Records(kg.Relations) {
		r, edge := record.(*kg.Relation), item{record: record}
		if slices.Contains(ids, r.Source) && slices.Contains(ids, r.Target) && slices.Contains(d.Kinds, r.Kind) && g.holds(d.Filter, edge) {
			made.edges = append(made.edges, edge)
		}
	}
	return made
}
