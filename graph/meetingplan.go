package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
)

// maxStints is how many employments and memberships of one person are looked at.
const maxStints = 100

// meetingPlan says where rows have what meetings are worked out from: the stints of some people.
type meetingPlan struct {
	query.OverlapScope
	stints, places, people *want
	target                 int // the branch from a stint to its place
	dates                  stintColumns
	placeID, sortKey       int
	units                  *unitsPlan // nil where a stint counts at its own place alone
}

// meetingPlan asks for all that is needed of stints; people is what is wanted of those whose stints they are.
func (p *planner) meetingPlan(stints, people *want, which query.OverlapScope) *meetingPlan {
	places := p.branch(place{want: stints, on: stints.Types}, "target", kg.Types(kg.TypeCompany, kg.TypeTeam),
		func() query.Step { return query.EndStep{End: query.Target} })
	m := &meetingPlan{
		OverlapScope: which, stints: stints, places: places.want, people: people, target: places.index,
		dates: stintColumnsOf(stints), placeID: places.want.prop(query.PropID), sortKey: places.want.prop(query.PropSortKey),
	}
	if which.Units != nil {
		m.units = p.unitsPlan(places.want, which.Standings, which.Units)
	}
	return m
}

// stintOf is a stint in a row, of somebody who has a number.
type stintOf struct {
	number int
	person *query.Row
	row    *query.Row
}

// meetings finds the places where all of some people have been, the surest first.
func (m *meetingPlan) meetings(path ast.Path, people int, stints []stintOf) ([]*together, error) {
	places := map[string]*together{}
	for _, s := range stints {
		counted, err := m.countsAt(path, s.row)
		if err != nil {
			return nil, err
		}
		for _, at := range counted {
			if m.At != nil && !slices.Contains(m.At, at.id) {
				continue
			}
			t := places[at.id]
			if t == nil {
				t = &together{whereabouts: at, people: make([][]attended, people), during: m.During}
				places[at.id] = t
			}
			t.links = append(t.links, at.links...)
			t.people[s.number] = append(t.people[s.number], attended{m.dates.read(s.row), s.person, s.row})
		}
	}
	var all []*together
	for _, t := range places {
		if !slices.ContainsFunc(t.people, func(a []attended) bool { return len(a) == 0 }) {
			t.meet()
			all = append(all, t)
		}
	}
	slices.SortFunc(all, (*together).compare)
	return all, nil
}

// whereabouts is a place where a stint counts.
type whereabouts struct {
	at      *query.Row
	id      string
	sortKey string
	above   bool     // whether the row is that of something of which units are part
	links   []partOf // by which the stint's own place is part of it
}

// countsAt gives the places where a stint counts: its own, and what that is part of.
func (m *meetingPlan) countsAt(path ast.Path, stint *query.Row) ([]whereabouts, error) {
	at := &stint.Pages[m.target].Rows[0]
	own := whereabouts{at: at, id: at.Values[m.placeID].Text, sortKey: at.Values[m.sortKey].Text}
	all := []whereabouts{own}
	if m.units == nil {
		return all, nil
	}
	links, whole := m.units.of(at)
	if !whole {
		return nil, tooManyWholes(path, own.id)
	}
	above := climb(own.id, links)
	for _, l := range links {
		if above[l.whole] && !slices.ContainsFunc(all, func(w whereabouts) bool { return w.id == l.whole }) {
			all = append(all, whereabouts{
				at: l.at, id: l.whole, sortKey: l.at.Values[m.units.sortKey].Text, above: true,
				links: between(own.id, l.whole, links),
			})
		}
	}
	return all, nil
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
