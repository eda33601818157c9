package kg

import "slices"

// FlowCount is how many people moved from one company to another. Each of them is counted once, by the best verdict of
// their moves there.
type FlowCount struct{ People, Certain, Possible int }

// FlowCounts are those between companies, or by how much they change. K is what tells companies apart; its zero value, in
// place of a company, stands for all of them: of these sizes only People is counted.
type FlowCounts[K comparable] map[[2]K]FlowCount

// Add adds the moves between the jobs of one person, or with -1 takes them away. Which jobs these are is for the
// caller to say; Asserted ones, where sizes are kept in a store.
func (s FlowCounts[K]) Add(jobs []Job[K], by int) {
	var all K
	some := map[[2]K]bool{}
	for way, verdict := range CompanyPairs(jobs, nil) {
		some[[2]K{way[0], all}], some[[2]K{all, way[1]}], some[[2]K{}] = true, true, true
		size := s[way]
		size.People += by
		switch verdict {
		case Certain:
			size.Certain += by
		case Possible:
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

// CompanyPairs gives the pairs of companies between which one person moved, with the best verdict of the moves from the one
// to the other (Moved).
func CompanyPairs[K comparable](jobs []Job[K], during *Interval) map[[2]K]Verdict {
	if len(jobs) < 2 {
		return nil
	}
	best := map[[2]K]Verdict{}
	for _, m := range FindMoves(jobs, during) {
		way := [2]K{jobs[m.From].At, jobs[m.To].At}
		if v, ok := best[way]; !ok || m.Verdict < v {
			best[way] = m.Verdict
		}
	}
	return best
}

// PeopleStorable tells whether FlowCounts tell how many different people moved in any of these flows: where these are all of
// which a single company, or none, is one end.
func (f *Flows) PeopleStorable() bool {
	one := func(ids []string) bool { return len(ids) == 1 }
	return f.Storable() && f.MinPeople == 1 && (f.From == nil && (f.To == nil || one(f.To)) || f.To == nil && one(f.From))
}

// Storable tells whether the sizes of these flows are those that a store may keep: of moves between Asserted employments,
// at any time, and between companies as they are.
func (m MoveScope) Storable() bool {
	return m.During == nil && m.Units == nil && slices.Equal(m.Standings, Asserted())
}
