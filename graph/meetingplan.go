package graph

import (
	"slices"

	"ties/kg"
)

// maxStints is how many employments and memberships of one person are looked at.
const maxStints = 100

// meetingPlan says where rows have what meetings are worked out from: the stints of some people.
type meetingPlan struct {
	stints, places, people *want
	target                 int // the branch from a stint to its place
	dates                  stintColumns
	placeID, sortKey       int
}

// meetingPlan asks for all that is needed of stints; people is what is wanted of those whose stints they are.
func (p *planner) meetingPlan(stints, people *want) *meetingPlan {
	places := p.branch(place{want: stints, on: stints.Types}, "target", kg.Types(kg.TypeCompany, kg.TypeTeam),
		func() kg.Step { return kg.EndStep{End: kg.Target} })
	return &meetingPlan{
		stints: stints, places: places.want, people: people, target: places.index,
		dates: stintColumnsOf(stints), placeID: places.want.prop(kg.PropID), sortKey: places.want.prop(kg.PropSortKey),
	}
}

// stintOf is a stint in a row, of somebody who has a number.
type stintOf struct {
	number int
	person *kg.Row
	row    *kg.Row
}

// meetings finds the places where all of some people have been, the surest first.
func (m *meetingPlan) meetings(people int, stints []stintOf, during *kg.Stint) []*together {
	places := map[string]*together{}
	for _, s := range stints {
		at := &s.row.Pages[m.target].Rows[0]
		id := at.Values[m.placeID].Text
		if places[id] == nil {
			places[id] = &together{
				at: at, id: id, sortKey: at.Values[m.sortKey].Text,
				people: make([][]attended, people), during: during,
			}
		}
		list := &places[id].people[s.number]
		*list = append(*list, attended{m.dates.read(s.row), s.person, s.row})
	}
	var all []*together
	for _, t := range places {
		if !slices.ContainsFunc(t.people, func(a []attended) bool { return len(a) == 0 }) {
			t.meet()
			all = append(all, t)
		}
	}
	slices.SortFunc(all, (*together).compare)
	return all
}

// standings reads the argument that says which claims count.
func standings(args map[string]any) []kg.Standing {
	return parsed(args["standing"], kg.ParseStanding)
}

// parsed reads a list of enum values, in the order of their constants and each once.
func parsed[T ~uint8](list any, parse func(name string) (T, bool)) []T {
	names, _ := list.([]any)
	values := make([]T, 0, len(names))
	for _, name := range names {
		name, _ := name.(string)
		if v, ok := parse(name); ok {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}
