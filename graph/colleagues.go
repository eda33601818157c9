package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// planColleagues plans the list of those who were at the same places as a person.
func planColleagues(p *planner, at place) shape {
	const field = "Person.colleagues"
	args := p.arguments(at)
	bind := binding(field, args)
	window := p.forward(at, args, bind, query.ColleagueOrder())
	step := p.colleaguesStep(at, args)
	step.Slice = query.Slice{Limit: query.NoRows, From: window.from}
	b := p.branch(at, field+string(canonical(args)), kg.Types(kg.TypePerson), func() query.Step { return step })
	if p.full() {
		return null{}
	}
	return nested{b.index, p.connection(at, listing{
		connection: "ColleagueConnection", edge: "ColleagueEdge",
		want: b.want, slice: sliceOf(b.Step), window: window,
		cursor: newCursorShape(bind, window.order),
		node:   colleagueNode(b.Step.(*query.ColleaguesStep)),
	})}
}

// colleaguesStep reads the arguments that say who is a colleague.
func (p *planner) colleaguesStep(at place, args map[string]any) *query.ColleaguesStep {
	s := &query.ColleaguesStep{
		OverlapScope: query.OverlapScope{Standings: standings(args), During: p.period(at, args, "during"), Units: p.units(at, args, "")},
		Verdicts:     parsed(args["verdicts"], temporal.ParseVerdict),
	}
	if list, ok := args["at"].([]any); ok {
		s.At = distinctTexts(list)
	}
	if least, ok := args["minDays"].(int64); ok {
		if least < 0 {
			p.fault(at, "minDays: %d is below 0: want a number of days", least)
		}
		s.MinDays = int(least)
	}
	return s
}

func distinctTexts(list []any) []string {
	texts, seen := make([]string, 0, len(list)), map[string]bool{}
	for _, one := range list {
		if text, _ := one.(string); !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	return texts
}

// period reads a time, nil where it has no bounds.
func (p *planner) period(at place, args map[string]any, name string) *temporal.Interval {
	given, _ := args[name].(map[string]any)
	start, _ := given["start"].(temporal.PartialDate)
	end, _ := given["end"].(temporal.PartialDate)
	if start == "" && end == "" {
		return nil
	}
	if start != "" && end != "" && start.First() > end.Last() {
		p.fault(at, "%s: ends with %s, before it starts with %s: want a later end or an earlier start", name, end, start)
	}
	from, until := start.First(), end.Last()
	if end != "" {
		until++
	}
	return &temporal.Interval{StartMin: from, StartMax: from, EndMin: until, EndMax: until, Known: true}
}

// colleagueNode plans what is selected of a colleague.
func colleagueNode(step *query.ColleaguesStep) func(p *planner, at place) shape {
	return func(p *planner, at place) shape {
		return p.inline(at, "Colleague", func(name string, at place) shape {
			switch name {
			case "person":
				return p.recordNode(at)
			case "verdict":
				return verdict(at.want.prop(query.PropVerdict))
			case "days":
				return p.inline(at, "DayRange", func(name string, at place) shape {
					if name == "least" {
						return integer(at.want.prop(query.PropLeast))
					}
					return mostDays(at.want.prop(query.PropMost))
				})
			default: // overlaps
				return p.colleagueOverlaps(at, step)
			}
		})
	}
}

// verdict writes the name of a verdict.
type verdict int

func (s verdict) write(w *writer, row *query.Row) {
	w.string(temporal.Verdict(row.Values[s].Int).String())
}

// mostDays writes a number of days, null where nothing bounds it.
type mostDays int

func (s mostDays) write(w *writer, row *query.Row) {
	if days := row.Values[s].Int; days != query.OpenMost {
		w.int(days)
		return
	}
	w.raw("null")
}

// colleagueOverlaps plans where two were together: it is worked out from the stints that they share.
func (p *planner) colleagueOverlaps(at place, step *query.ColleaguesStep) shape {
	stints := p.branch(at, "shared", kg.Types(kg.TypeEmployment, kg.TypeMembership), func() query.Step {
		return &query.SharedStep{OverlapScope: step.OverlapScope, Limit: 2 * maxStints}
	})
	people := p.branch(place{want: stints.want, on: stints.want.Types}, "source", kg.Types(kg.TypePerson),
		func() query.Step { return query.EndStep{End: query.Source} })
	s := &colleagueOverlaps{
		meetingPlan: p.meetingPlan(stints.want, people.want, step.OverlapScope),
		branch:      stints.index, source: people.index, at: at,
		id: at.want.prop(query.PropID), personID: people.want.prop(query.PropID),
	}
	s.one = s.overlap(p, at)
	return s
}

// colleagueOverlaps writes the places where a colleague and the person whose colleague it is have been.
type colleagueOverlaps struct {
	*meetingPlan
	branch, source int // from the colleague to the stints, and from those to the person
	id, personID   int // of the colleague, and of the person of a stint
	at             place
	one            part[*together]
}

func (s *colleagueOverlaps) write(w *writer, row *query.Row) {
	page := &row.Pages[s.branch]
	if page.More {
		w.fail(limitExceeded(s.at.path, "%q has more than %d employments and memberships at the same places",
			row.Values[s.id].Text, 2*maxStints))
		return
	}
	stints := make([]stintOf, len(page.Rows))
	for i := range page.Rows {
		stint := &page.Rows[i]
		person := &stint.Pages[s.source].Rows[0]
		number := 0
		if person.Values[s.personID].Text == row.Values[s.id].Text {
			number = 1
		}
		stints[i] = stintOf{number, person, stint}
	}
	meetings, err := s.meetings(s.at.path, 2, stints)
	if err != nil {
		w.fail(err)
		return
	}
	each(func(all []*together) []*together { return all }, s.one)(w, meetings)
}
