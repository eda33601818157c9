package graph

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

const (
	minOverlapPeople, maxOverlapPeople = 2, 10 // that overlap can be asked about
	peopleArgumentName                 = "people"
)

// planOverlap plans the question where and when people were together. The answer is worked out from all their
// stints, which they have few of.
func planOverlap(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	s := planOverlapStints(p, q, at, peopleArgument(p, at, args), args)
	object := planObject(p, at, "OverlapAnswer", func(name string, at fieldContext) encoder[*overlapResult] {
		switch name {
		case "verdict":
			return stringOf(func(o *overlapResult) string { return o.verdict().String() })
		case "overlaps":
			return listOf(func(o *overlapResult) []*overlapAt { return o.places }, s.planOverlapAt(p, at))
		default:
			return listOf((*overlapResult).reasons, s.planReason(p, at))
		}
	})
	q.encode = overlapEncoder{s, object}.writePage
}

// peopleArgument reads the IDs of the people that are asked about.
func peopleArgument(p *planner, at fieldContext, args map[string]any) []string {
	list, ok := args[peopleArgumentName].([]any)
	if !ok {
		return nil
	}
	if n := len(list); n < minOverlapPeople || n > maxOverlapPeople {
		p.reject(at, "%s: has %d IDs: want %d to %d", peopleArgumentName, n, minOverlapPeople, maxOverlapPeople)
	}
	var ids []string
	for i, one := range list {
		id, _ := one.(string)
		if t, ok := kg.TypeOfID(id); !ok || t != kg.TypePerson {
			p.reject(at, "%s[%d]: %q is not the ID of a person: want one such as \"person:wu-yuxin\"", peopleArgumentName, i, id)
		} else if slices.Contains(ids, id) {
			p.reject(at, "%s[%d]: %q is there twice: want each person once", peopleArgumentName, i, id)
		}
		ids = append(ids, id)
	}
	return ids
}

// overlapQuestion is the plan of all stints of some people.
type overlapQuestion struct {
	*overlapPlan
	at              fieldContext
	ids             []string
	branch          int // to the stints of each
	name, openLists int
}

func planOverlapStints(p *planner, q *rootField, at fieldContext, ids []string, args map[string]any) *overlapQuestion {
	types, which := kg.Types(kg.TypePerson), query.OverlapScope{Standings: standingsArgument(args), Units: unitsArgument(p, at, args, "")}
	people := newSelectionPlan(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: ids, Types: types}, Selection: people.Selection}
	stints := p.branch(fieldContext{rows: people, on: types}, "stints", kg.Types(kg.TypeEmployment, kg.TypeMembership), func() query.Step {
		return &query.RelationsStep{
			Kinds: query.StintKinds(), Direction: kg.Out, Filter: hasStanding(which.Standings), Slice: query.Slice{Limit: maxStints},
		}
	})
	return &overlapQuestion{
		overlapPlan: overlapPlanOf(p, stints.rows, people, which), at: at, ids: ids, branch: stints.index,
		name: people.prop(query.PropName), openLists: people.prop(query.PropOpenLists),
	}
}
