package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// companyPair is a pair of places between which people have moved.
type companyPair struct {
	from, to *kg.Entity
	moves    []*move
}

// move is a person's move from a job to the next.
type move struct {
	verdict  temporal.Verdict
	from, to *kg.Relation
	ends     [2]string // the places where the two count
}

// moves returns the moves of all people that count.
func (g RecordMap) moves(which query.MoveScope) []*move {
	var all []*move
	for _, person := range g.Records(kg.Types(kg.TypePerson)) {
		stints := g.jobsThrough(person.RecordID(), which.Through, which.Standings)
		var jobs []temporal.Job[string]
		for _, r := range stints {
			jobs = append(jobs, temporal.Job[string]{At: g.rootCompany(r.Target, which), Status: r.Period.Status, Bounds: interval(&r.Claim)})
		}
		for _, m := range temporal.FindMoves(jobs, which.During) {
			all = append(all, &move{m.Verdict, stints[m.From], stints[m.To], [2]string{jobs[m.From].At, jobs[m.To].At}})
		}
	}
	return all
}

// rootCompany returns the company where a job at a company counts.
func (g RecordMap) rootCompany(company string, which query.MoveScope) string {
	if which.Units == nil {
		return company
	}
	chain := []string{company}
	for len(chain) <= query.UnitDepth {
		links := g.partOf(chain[len(chain)-1], kg.Out, which.Standings, which.Units)
		if len(links) == 0 || slices.Contains(chain, links[0].Target) {
			break
		}
		chain = append(chain, links[0].Target)
	}
	return chain[len(chain)-1]
}

func (g evaluator) flows(f *query.Flows, want *query.Selection) query.Page {
	pairs := map[[2]string]*companyPair{}
	for _, m := range g.moves(f.MoveScope) {
		from, to := m.ends[0], m.ends[1]
		if f.From != nil && !slices.Contains(f.From, from) || f.To != nil && !slices.Contains(f.To, to) {
			continue
		}
		if pairs[[2]string{from, to}] == nil {
			pairs[[2]string{from, to}] = &companyPair{from: g.RecordMap[from].(*kg.Entity), to: g.RecordMap[to].(*kg.Entity)}
		}
		c := pairs[[2]string{from, to}]
		c.moves = append(c.moves, m)
	}
	var items []item
	everybody := map[string]temporal.Verdict{}
	for _, c := range pairs {
		if len(c.people()) < f.MinPeople {
			continue
		}
		items = append(items, item{pair: c})
		for person := range c.people() {
			everybody[person] = temporal.Certain
		}
	}
	page := g.slice(items, query.FlowOrder(), f.Slice, want)
	if f.People {
		page.People = int64(len(everybody))
	}
	if f.LeftOut {
		page.LeftOut = g.leftOut(f)
	}
	return page
}

// leftOut counts the people with too many jobs who have been at both ends of flows.
func (g RecordMap) leftOut(f *query.Flows) int64 {
	n := int64(0)
	for _, person := range g.Records(kg.Types(kg.TypePerson)) {
		jobs := g.jobsThrough(person.RecordID(), f.Through, f.Standings)
		at := func(places []string) bool {
			return places == nil || slices.ContainsFunc(places, func(place string) bool {
				inside := g.descendants(place, f.Standings, f.Units)
				return slices.ContainsFunc(jobs, func(r *kg.Relation) bool { return slices.Contains(inside, r.Target) })
			})
		}
		if len(jobs) > temporal.MaxJobs && at(f.From) && at(f.To) {
			n++
		}
	}
	return n
}

// people returns the people who have moved, with their best verdicts.
func (c *companyPair) people() map[string]temporal.Verdict {
	best := map[string]temporal.Verdict{}
	for _, m := range c.moves {
		if v, ok := best[m.from.Source]; !ok || m.verdict < v {
			best[m.from.Source] = m.verdict
		}
	}
	return best
}

func (c *companyPair) value(p query.Prop) query.Value {
	var people [temporal.None]int
	for _, verdict := range c.people() {
		people[verdict]++
	}
	switch p {
	case query.PropPeople:
		return integer(len(c.people()))
	case query.PropCertain:
		return integer(people[temporal.Certain])
	case query.PropPossible:
		return integer(people[temporal.Possible])
	case query.PropUnknown:
		return integer(people[temporal.Unknown])
	case query.PropFromSortKey:
		return text(kg.SortKey(c.from.Name))
	case query.PropFromID:
		return text(c.from.ID)
	case query.PropToSortKey:
		return text(kg.SortKey(c.to.Name))
	case query.PropToID:
		return text(c.to.ID)
	default:
		return query.Value{}
	}
}

func (m *move) value(p query.Prop) query.Value {
	switch p {
	case query.PropVerdict:
		return query.Value{Int: int64(m.verdict)}
	case query.PropToOrder:
		return text(orderKey(&m.to.Claim, m.to.ID))
	case query.PropFromOrder:
		return text(orderKey(&m.from.Claim, m.from.ID))
	default:
		return query.Value{}
	}
}

// movesOf returns the moves of one pair of companies.
func (g evaluator) movesOf(c *companyPair, which query.MoveScope) []item {
	var items []item
	for _, m := range g.moves(which) {
		if m.ends == [2]string{c.from.ID, c.to.ID} {
			items = append(items, item{move: m})
		}
	}
	return items
}
