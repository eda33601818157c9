package naive

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// group is a group of employments.
type group struct {
	keys           map[query.Prop]string
	company, place string // the IDs of its company and place
	jobs           int
	best           map[string]temporal.Verdict // of each person
}

// groups returns a slice of groups of employments.
func groups(g evaluator, s *query.Groups) query.Page {
	found := map[string]*group{}
	var items []item
	for _, person := range g.Records(kg.Types(kg.TypePerson)) {
		if !g.holds(s.People, item{record: person}) {
			continue
		}
		for _, job := range g.Relations(person.RecordID(), []kg.RelationKind{kg.EmployedBy}, kg.Out) {
			if !g.holds(s.Counted(), item{record: job, from: person.RecordID()}) {
				continue
			}
			one := g.groupOf(job, s)
			name := one.name(s)
			if found[name] == nil {
				found[name] = one
				items = append(items, item{group: one})
			}
			found[name].add(job, s.AsOf)
		}
	}
	return g.slice(items, query.GroupOrder(s.By), s.Slice, s.Selection)
}

// name returns a text that only groups of the same keys have.
func (o *group) name(s *query.Groups) string {
	var parts []string
	for _, k := range s.By {
		for _, p := range k.Props() {
			parts = append(parts, o.keys[p])
		}
	}
	return strings.Join(parts, "\x00")
}

func (o *group) add(job *kg.Relation, asOf *temporal.Interval) {
	verdict := temporal.Certain
	if asOf != nil {
		verdict = temporal.Overlap(interval(&job.Claim), *asOf)
	}
	if best, ok := o.best[job.Source]; !ok || verdict < best {
		o.best[job.Source] = verdict
	}
	o.jobs++
}

// groupOf returns an empty group with the keys of an employment.
func (g RecordMap) groupOf(job *kg.Relation, s *query.Groups) *group {
	o := &group{keys: map[query.Prop]string{}, best: map[string]temporal.Verdict{}}
	year := func(date temporal.PartialDate) string {
		year, _, _ := strings.Cut(string(date), "-")
		return year
	}
	for _, k := range s.By {
		switch k {
		case query.GroupCompany:
			o.company = job.Target
			o.keys[query.PropCompanySortKey], o.keys[query.PropCompanyID] = g.nameKeys(job.Target)
		case query.GroupPlace:
			o.place = g.placeOf(job.Target)
			o.keys[query.PropPlaceSortKey], o.keys[query.PropPlaceID] = g.nameKeys(o.place)
		case query.GroupRole:
			o.keys[query.PropGroupRole] = job.Role
		case query.GroupStartYear:
			o.keys[query.PropStartYear] = year(job.Period.Start)
		case query.GroupEndYear:
			o.keys[query.PropEndYear] = year(job.Period.End)
		case query.GroupStatus:
			o.keys[query.PropGroupStatus] = job.Period.Status.String()
		case query.GroupStanding:
			o.keys[query.PropGroupStanding] = job.Standing.String()
		}
	}
	return o
}

func (g RecordMap) nameKeys(id string) (sortKey, same string) {
	if id == "" {
		return "", ""
	}
	return kg.SortKey(g[id].(*kg.Entity).Name), id
}

// placeOf returns the ID of the place where a company is based; "" if that is not known.
func (g RecordMap) placeOf(company string) string {
	for _, r := range g.Relations(company, []kg.RelationKind{kg.BasedIn}, kg.Out) {
		if slices.Contains(kg.Asserted(), r.Standing) {
			return r.Target
		}
	}
	return ""
}

func (o *group) value(p query.Prop) query.Value {
	count := map[temporal.Verdict]int{}
	for _, verdict := range o.best {
		count[verdict]++
	}
	switch p {
	case query.PropEmployments:
		return integer(o.jobs)
	case query.PropPeople:
		return integer(len(o.best))
	case query.PropCertain:
		return integer(count[temporal.Certain])
	case query.PropPossible:
		return integer(count[temporal.Possible])
	case query.PropUnknown:
		return integer(count[temporal.Unknown])
	default:
		return text(o.keys[p])
	}
}

// groupKey returns the company or place of a group.
func groupKey(g evaluator, o *group, s query.GroupKeyStep, want *query.Selection) query.Page {
	id := map[query.GroupKey]string{query.GroupCompany: o.company, query.GroupPlace: o.place}[s.Key]
	if id == "" {
		return query.Page{}
	}
	return single(g, id, want)
}

// groupPeople returns the first people of a group.
func groupPeople(g evaluator, o *group, s *query.GroupPeopleStep, want *query.Selection) query.Page {
	var people []item
	for id := range o.best {
		people = append(people, item{record: g.RecordMap[id]})
	}
	page := g.slice(people, []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}, query.Slice{Limit: s.Limit}, want)
	page.More = false
	return page
}
