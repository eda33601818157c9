package graph

import (
	"slices"

	"ties/kg"
)

const (
	fewestPeople, mostPeople = 2, 10 // that overlap can be asked about
	maxStints                = 100   // of one of them
	peopleArgument           = "people"
)

// meetingKinds are the relations that put somebody at a place.
var meetingKinds = []kg.RelationKind{kg.EmployedBy, kg.MemberOf}

// overlap plans the question where and when people were together. The answer is worked out from all their
// stints, which they have few of.
func (p *planner) overlap(q *question, at place) {
	args := p.arguments(at)
	s := p.gather(q, at, p.people(at, args), args)
	object := workedOut(p, at, "OverlapAnswer", func(name string, at place) part[*overlaps] {
		switch name {
		case "verdict":
			return spelled(func(o *overlaps) string { return o.verdict().String() })
		case "overlaps":
			return each(func(o *overlaps) []*together { return o.places }, s.overlap(p, at))
		default:
			return each((*overlaps).reasons, s.reason(p, at))
		}
	})
	q.shape = overlapShape{s, object}
}

// people reads the IDs of the people that are asked about.
func (p *planner) people(at place, args map[string]any) []string {
	list, ok := args[peopleArgument].([]any)
	if !ok {
		return nil
	}
	if n := len(list); n < fewestPeople || n > mostPeople {
		p.fault(at, "%s: has %d IDs: want %d to %d", peopleArgument, n, fewestPeople, mostPeople)
	}
	var ids []string
	for i, one := range list {
		id, _ := one.(string)
		if t, ok := kg.TypeOfID(id); !ok || t != kg.TypePerson {
			p.fault(at, "%s[%d]: %q is not the ID of a person: want one such as \"person:wu-yuxin\"", peopleArgument, i, id)
		} else if slices.Contains(ids, id) {
			p.fault(at, "%s[%d]: %q is there twice: want each person once", peopleArgument, i, id)
		}
		ids = append(ids, id)
	}
	return ids
}

// gathering is the plan of all stints of some people, and where the rows have what matters.
type gathering struct {
	place
	ids             []string
	people, stints  *want
	places          *want
	branch, target  int // of the stints, and of their places
	name, openLists int
	dates           stintColumns
	placeID, sort   int
}

func (p *planner) gather(q *question, at place, ids []string, args map[string]any) *gathering {
	types := kg.Types(kg.TypePerson)
	people := newWant(types)
	q.plan = &kg.Plan{Start: &kg.Lookup{IDs: ids, Types: types}, Want: people.Want}
	stints := p.branch(place{want: people, on: types}, "stints", kg.Types(kg.TypeEmployment, kg.TypeMembership), func() kg.Step {
		var standing kg.Filter
		if list, ok := args["standing"].([]any); ok {
			standing = compareIn(kg.PropStanding, list)
		}
		return &kg.RelationsStep{Kinds: meetingKinds, Direction: kg.Out, Filter: standing, Slice: kg.Slice{Limit: maxStints}}
	})
	places := p.branch(place{want: stints.want, on: stints.want.Types}, "target", kg.Types(kg.TypeCompany, kg.TypeTeam),
		func() kg.Step { return kg.EndStep{End: kg.Target} })
	return &gathering{
		place: at, ids: ids, people: people, stints: stints.want, places: places.want,
		branch: stints.index, target: places.index,
		name: people.prop(kg.PropName), openLists: people.prop(kg.PropOpenLists),
		dates: stintColumnsOf(stints.want), placeID: places.want.prop(kg.PropID), sort: places.want.prop(kg.PropSortKey),
	}
}
