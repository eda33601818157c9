package random

import (
	"ties/kg"
	"ties/kg/query"
)

var groupKeys = []query.GroupKey{query.GroupCompany, query.GroupPlace, query.GroupRole, query.GroupStartYear, query.GroupEndYear, query.GroupStatus, query.GroupStanding}

// groups returns groups of the employments of the people for whom a filter holds.
func (d planGenerator) groups(people query.Filter) *query.Groups {
	m := d.overlapScope()
	g := &query.Groups{People: people, Filter: d.maybe(func() query.Filter { return d.relationFilter(1, false) })}
	for _, i := range d.Perm(len(groupKeys))[:d.IntN(3)] {
		g.By = append(g.By, groupKeys[i])
	}
	props := []query.Prop{query.PropEmployments, query.PropPeople}
	if m.During != nil {
		g.AsOf = m.During
		props = append(props, query.PropCertain, query.PropPossible, query.PropUnknown)
	}
	for _, k := range g.By {
		props = append(props, k.Props()...)
	}
	g.Slice = d.slice(func() []query.Value { return d.groupPosition(g.By) })
	g.Slice.Backward = false
	g.Selection = d.want(rows{props: props, groups: g}, 2)
	return g
}

// groupPosition returns values of the keys of the order of groups.
func (d planGenerator) groupPosition(by []query.GroupKey) []query.Value {
	position := integers(1 + d.IntN(4))
	for _, k := range by {
		switch k {
		case query.GroupCompany:
			position = append(position, d.keysOf(d.idOf(kg.Types(kg.TypeCompany)), byName)...)
		case query.GroupPlace:
			position = append(position, pick(d, [][]query.Value{{{}, {}}, d.keysOf(d.idOf(kg.Types(kg.TypePlace)), byName)})...)
		default:
			prop := map[query.GroupKey]query.Prop{query.GroupRole: query.PropRole, query.GroupStartYear: query.PropStart, query.GroupEndYear: query.PropEnd,
				query.GroupStatus: query.PropStatus, query.GroupStanding: query.PropStanding}[k]
			value := d.value(kg.Relations, prop)
			if k == query.GroupStartYear || k == query.GroupEndYear {
				value.Text = value.Text[:min(4, len(value.Text))]
			}
			position = append(position, value)
		}
	}
	return position
}

// groupSteps returns the functions that generate the steps from groups.
func (d planGenerator) groupSteps(g *query.Groups) []func(depth int) *query.Branch {
	key := func(k query.GroupKey, t kg.Type) func(depth int) *query.Branch {
		return func(depth int) *query.Branch {
			return follow(0, query.GroupKeyStep{Key: k}, d.want(rows{types: kg.Types(t)}, depth))
		}
	}
	people := func(depth int) *query.Branch {
		return follow(0, &query.GroupPeopleStep{Groups: g, Limit: d.IntN(4)}, d.want(rows{types: kg.Types(kg.TypePerson)}, depth))
	}
	return []func(int) *query.Branch{key(query.GroupCompany, kg.TypeCompany), key(query.GroupPlace, kg.TypePlace), people}
}
