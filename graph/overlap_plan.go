package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
)

// maxStints is how many employments and memberships of one person are looked at.
const maxStints = 100

// overlapPlan says where rows have what meetings are worked out from: the stints of some people.
type overlapPlan struct {
	query.OverlapScope
	stints, places, people *selectionPlan
	target                 int // the branch from a stint to its place
	dates                  stintColumns
	placeID, sortKey       int
	units                  *ancestorsPlan // nil where a stint counts at its own place alone
}

// overlapPlanOf asks for all that is needed of stints; people is what is wanted of those whose stints they are.
func overlapPlanOf(p *planner, stints, people *selectionPlan, which query.OverlapScope) *overlapPlan {
	places := p.branch(fieldContext{rows: stints, on: stints.Types}, "target", kg.Types(kg.TypeCompany, kg.TypeTeam),
		func() query.Step { return query.EndStep{End: query.Target} })
	m := &overlapPlan{
		OverlapScope: which, stints: stints, places: places.rows, people: people, target: places.index,
		dates: stintColumnsOf(stints), placeID: places.rows.prop(query.PropID), sortKey: places.rows.prop(query.PropSortKey),
	}
	if which.Units != nil {
		m.units = planAncestors(p, places.rows, which.Standings, which.Units)
	}
	return m
}

// numberedStint is a stint in a row, of somebody who has a number.
type numberedStint struct {
	number int
	person *query.Row
	row    *query.Row
}

// overlapsOf finds the places where all of some people have been, the surest first.
func (m *overlapPlan) overlapsOf(path ast.Path, people int, stints []numberedStint) ([]*overlapAt, error) {
	places := map[string]*overlapAt{}
	for _, s := range stints {
		counted, err := m.countedPlaces(path, s.row)
		if err != nil {
			return nil, err
		}
		for _, at := range counted {
			if m.At != nil && !slices.Contains(m.At, at.id) {
				continue
			}
			t := places[at.id]
			if t == nil {
				t = &overlapAt{countedPlace: at, people: make([][]personStint, people), during: m.During}
				places[at.id] = t
			}
			t.links = append(t.links, at.links...)
			t.people[s.number] = append(t.people[s.number], personStint{m.dates.read(s.row), s.person, s.row})
		}
	}
	var all []*overlapAt
	for _, t := range places {
		if !slices.ContainsFunc(t.people, func(a []personStint) bool { return len(a) == 0 }) {
			t.findOverlap()
			all = append(all, t)
		}
	}
	slices.SortFunc(all, (*overlapAt).compare)
	return all, nil
}

// countedPlace is a place where a stint counts.
type countedPlace struct {
	at      *query.Row
	id      string
	sortKey string
	above   bool         // whether the row is that of something of which units are part
	links   []partOfLink // by which the stint's own place is part of it
}

// countedPlaces gives the places where a stint counts: its own, and what that is part of.
func (m *overlapPlan) countedPlaces(path ast.Path, stint *query.Row) ([]countedPlace, error) {
	at := &stint.Pages[m.target].Rows[0]
	own := countedPlace{at: at, id: at.Values[m.placeID].Text, sortKey: at.Values[m.sortKey].Text}
	all := []countedPlace{own}
	if m.units == nil {
		return all, nil
	}
	links, whole := m.units.linksOf(at)
	if !whole {
		return nil, tooManyAncestors(path, own.id)
	}
	above := ancestors(own.id, links)
	for _, l := range links {
		if above[l.whole] && !slices.ContainsFunc(all, func(w countedPlace) bool { return w.id == l.whole }) {
			all = append(all, countedPlace{
				at: l.at, id: l.whole, sortKey: l.at.Values[m.units.sortKey].Text, above: true,
				links: linksBetween(own.id, l.whole, links),
			})
		}
	}
	return all, nil
}

// standingsArgument reads the argument that says which claims count.
func standingsArgument(args map[string]any) []kg.Standing {
	return enumArguments(args["standing"], kg.ParseStanding)
}

// enumArguments reads a list of enum values, in the order of their constants and each once.
func enumArguments[T ~uint8](list any, parse func(name string) (T, bool)) []T {
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
