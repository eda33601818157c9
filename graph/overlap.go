package graph

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

const (
	fewestPeople, mostPeople = 2, 10 // that overlap can be asked about
	peopleArgument           = "people"
)

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

// gathering is the plan of all stints of some people.
type gathering struct {
	*meetingPlan
	at              place
	ids             []string
	branch          int // to the stints of each
	name, openLists int
}

func (p *planner) gather(q *question, at place, ids []string, args map[string]any) *gathering {
	types, which := kg.Types(kg.TypePerson), query.OverlapScope{Standings: standings(args), Units: p.units(at, args, "")}
	people := newWant(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: ids, Types: types}, Selection: people.Selection}
	stints := p.branch(place{want: people, on: types}, "stints", kg.Types(kg.TypeEmployment, kg.TypeMembership), func() query.Step {
		return &query.RelationsStep{
			Kinds: query.StintKinds(), Direction: kg.Out, Filter: standingIn(which.Standings), Slice: query.Slice{Limit: maxStints},
		}
	})
	return &gathering{
		meetingPlan: p.meetingPlan(stints.want, people, which), at: at, ids: ids, branch: stints.index,
		name: people.prop(query.PropName), openLists: people.prop(query.PropOpenLists),
	}
}
