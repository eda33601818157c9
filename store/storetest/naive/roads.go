package naive

import (
	"slices"

	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
)

// expander is the graph as kg.FindPaths sees it. What that finds does not matter here, but when it gives up does:
// a bound on a search is one on this search.
type expander struct{ *walker }

func (r expander) Ends() (keys [2]string, degrees [2]int, ok [2]bool, err error) {
	for i, id := range []string{r.From, r.To} {
		keys[i], degrees[i], ok[i] = id, r.degree[id], r.Graph[id] != nil
	}
	return keys, degrees, ok, nil
}

func (r expander) Expand(of []string, most int, road pathsearch.VisitNeighbor[string]) error {
	for i, id := range of {
		for _, relation := range r.around(id) {
			far := end(item{record: relation, from: id}, query.Far)
			if far == id || far != r.From && far != r.To && !r.through(far) {
				continue
			}
			if most--; most < 0 {
				return nil
			}
			s := stint(&relation.Claim)
			known := &s
			if relation.Kind.RecordType() == kg.TypeLink {
				known = nil
			}
			road(i, far, func() (string, int) { return far, r.degree[far] }, known)
		}
	}
	return nil
}

func (r expander) through(id string) bool {
	degree := r.degree[id]
	return degree > 1 && (r.MaxDegree == query.AnyDegree || degree <= r.MaxDegree) && !slices.Contains(r.Avoid, id)
}
