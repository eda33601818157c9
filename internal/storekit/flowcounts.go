package storekit

import "ties/kg/temporal"

// FlowCount is how many people moved from one company to another. Each of them is counted once, by the best verdict of
// their moves there.
type FlowCount struct{ People, Certain, Possible int }

// FlowCounts are those between companies, or by how much they change. K is what tells companies apart; its zero value, in
// place of a company, stands for all of them: of these sizes only People is counted.
type FlowCounts[K comparable] map[[2]K]FlowCount

// Add adds the moves between the jobs of one person, or with -1 takes them away. Which jobs these are is for the
// caller to say; Asserted ones, where sizes are kept in a store.
func (s FlowCounts[K]) Add(jobs []temporal.Job[K], by int) {
	var all K
	some := map[[2]K]bool{}
	for way, verdict := range temporal.CompanyPairs(jobs, nil) {
		some[[2]K{way[0], all}], some[[2]K{all, way[1]}], some[[2]K{}] = true, true, true
		size := s[way]
		size.People += by
		switch verdict {
		case temporal.Certain:
			size.Certain += by
		case temporal.Possible:
			size.Possible += by
		}
		s[way] = size
	}
	for way := range some {
		size := s[way]
		size.People += by
		s[way] = size
	}
}
