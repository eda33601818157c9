package naive

import (
	"slices"

	"ties/internal/pathsearch"
	"ties/kg/query"
)

// expander is the graph for pathsearch.FindPaths. Its paths are not used, but its limit is: a limit of a search is defined by
// this algorithm.
type expander struct{ *walker }

func (x expander) Ends() (keys [2]string, degrees [2]int, ok [2]bool, err error) {
	for i, id := range []string{x.From, x.To} {
		keys[i], degrees[i], ok[i] = id, x.degree[id], x.RecordMap[id] != nil
	}
	return keys, degrees, ok, nil
}

func (x expander) Expand(of []string, most int, yield pathsearch.VisitNeighbor[string]) error {
	for i, id := range of {
		for _, relation := range x.neighbors(id) {
			far := end(item{record: relation, from: id}, query.Far)
			if far == id || far != x.From && far != x.To && !x.through(far) {
				continue
			}
			if most--; most < 0 {
				return nil
			}
			s := interval(&relation.Claim)
			known := &s
			if !slices.Contains(x.Through, relation.Kind) {
				known = nil
			}
			yield(i, far, func() (string, int) { return far, x.degree[far] }, known)
		}
	}
	return nil
}

func (x expander) through(id string) bool {
	degree := x.degree[id]
	return degree >= x.LeastDegree() && (x.MaxDegree == query.AnyDegree || degree <= x.MaxDegree) && !slices.Contains(x.Avoid, id)
}
