package graph

import (
	"slices"

	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// planColleagues plans the list of the people who were at the same places as a person.
func planColleagues(p *planner, at fieldContext) encode.RowEncoder {
	args := p.arguments(at)
	list := listing{field: "Person.colleagues", name: "Colleague", args: args, order: query.ColleagueOrder(), types: kg.Types(kg.TypePerson)}
	return planBranchList(p, at, list, func(slice query.Slice) (query.Step, nodePlan) {
		step := colleaguesStep(p, at, args)
		step.Slice = slice
		return step, colleagueNode(step)
	})
}

// colleaguesStep reads the arguments that select colleagues.
func colleaguesStep(p *planner, at fieldContext, args map[string]any) *query.ColleaguesStep {
	s := &query.ColleaguesStep{
		OverlapScope: query.OverlapScope{
			Through: throughArgument(p, at, args), Standings: condition.Standings(args),
			During: periodArgument(p, at, args, "during"), Units: unitsArgument(p, at, args, ""),
		},
		Verdicts: coerce.Enums(args["verdicts"], temporal.ParseVerdict),
	}
	if list, ok := args["at"].([]any); ok {
		s.At = coerce.DistinctStrings(list)
	}
	if least, ok := args["minDays"].(int64); ok {
		if least < 0 {
			p.reject(at, "minDays: %d is below 0: want a number of days", least)
		}
		s.MinDays = int(least)
	}
	return s
}

// colleagueNode plans a Colleague.
func colleagueNode(step *query.ColleaguesStep) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, "Colleague", func(name string, at fieldContext) encode.RowEncoder {
			switch name {
			case "person":
				return planRecordNode(p, at)
			case "verdict":
				return encode.VerdictColumn(at.rows.prop(query.PropVerdict))
			case "days":
				return planObject(p, at, "DayRange", func(name string, at fieldContext) encode.RowEncoder {
					if name == "least" {
						return encode.IntColumn(at.rows.prop(query.PropLeast))
					}
					return encode.MaxDaysColumn(at.rows.prop(query.PropMost))
				})
			case "stintsLeftOut":
				b := sharedStints(p, at, step)
				b.Step.(*query.SharedStep).Count = true
				return encode.BranchPage(b.index, encode.LeftOut)
			default: // overlaps, unitsLeftOut
				return planColleagueOverlaps(p, name, at, step)
			}
		})
	}
}

// sharedStints returns the branch from a colleague to the stints that the two share.
func sharedStints(p *planner, at fieldContext, step *query.ColleaguesStep) *branchPlan {
	return p.branch(at, "shared", typesOfKinds(step.Through), func() query.Step {
		return &query.SharedStep{OverlapScope: step.OverlapScope, Limit: 2 * maxStints}
	})
}

// planColleagueOverlaps plans the overlaps with a colleague, which are computed from the stints that the two share, or how many
// relations up from the units of these are not read.
func planColleagueOverlaps(p *planner, name string, at fieldContext, step *query.ColleaguesStep) encode.RowEncoder {
	stints := sharedStints(p, at, step)
	people := p.end(fieldContext{}.in(stints.rows), query.Source, kg.Types(kg.TypePerson))
	s := &colleagueOverlapsEncoder{
		overlapPlan: overlapPlanOf(p, stints.rows, people.rows, step.OverlapScope),
		branch:      stints.index, source: people.index, at: at,
		id: at.rows.prop(query.PropID), personID: people.rows.prop(query.PropID),
	}
	s.partial = true
	if name == "unitsLeftOut" {
		return s.planUnitsLeftOut()
	}
	s.one = s.planOverlapAt(p, at)
	return s.write
}

// colleagueOverlapsEncoder writes the overlaps of a colleague and the person whose colleague it is.
type colleagueOverlapsEncoder struct {
	*overlapPlan
	branch, source int // from the colleague to the stints, and from those to the person
	id, personID   int // of the colleague, and of the person of a stint
	at             fieldContext
	one            encode.Encoder[*overlapAt]
}

func (s *colleagueOverlapsEncoder) planUnitsLeftOut() encode.RowEncoder {
	if s.units == nil {
		return encode.Constant[*query.Row]("0")
	}
	s.units.step.Count = true
	return func(w *encode.Writer, row *query.Row) {
		w.Int(s.units.linksLeftOut(row.Pages[s.branch].Rows, s.target, s.placeID))
	}
}

func (s *colleagueOverlapsEncoder) write(w *encode.Writer, row *query.Row) {
	page := &row.Pages[s.branch]
	stints := make([]numberedStint, len(page.Rows))
	for i := range page.Rows {
		stint := &page.Rows[i]
		person := &stint.Pages[s.source].Rows[0]
		number := 0
		if person.Values[s.personID].Text == row.Values[s.id].Text {
			number = 1
		}
		stints[i] = numberedStint{number, person, stint}
	}
	overlaps, err := s.overlapsOf(s.at.path, 2, stints)
	if err != nil {
		w.Fail(err)
		return
	}
	if page.More { // another stint may be at the same time
		overlaps = slices.DeleteFunc(overlaps, func(t *overlapAt) bool { return t.Verdict == temporal.None })
	}
	encode.ListOf(func(all []*overlapAt) []*overlapAt { return all }, s.one)(w, overlaps)
}
