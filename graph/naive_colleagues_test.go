package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// colleagues lists everybody with whom a person shares a place.
func (x *naiveExecutor) colleagues(person *kg.Entity, args map[string]any) thing {
	order := query.ColleagueOrder()
	var all []naiveEntry
	for _, r := range x.graph.Records(kg.Types(kg.TypePerson)) {
		if other := r.(*kg.Entity); other.ID != person.ID {
			if entry := x.colleague(person, other, args); entry != nil {
				all = append(all, *entry)
			}
		}
	}
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, "Colleague", cursor.Binding("Person.colleagues", args), order)
}

// colleague returns the entry of a person's colleague, nil where the other is none.
func (x *naiveExecutor) colleague(person, other *kg.Entity, args map[string]any) *naiveEntry {
	meetings := x.overlapsOf([]*kg.Entity{person, other}, args, naiveDuring(args["during"]))
	if len(meetings) == 0 {
		return nil
	}
	verdict, days := temporal.None, temporal.Days{}
	overlaps := []thing{}
	for _, m := range meetings {
		verdict = min(verdict, m.verdict)
		days = temporal.Days{Least: max(days.Least, m.days.Least), Most: max(days.Most, m.days.Most), Open: days.Open || m.days.Open}
		overlaps = append(overlaps, x.overlapThing(m, args))
	}
	least, _ := args["minDays"].(int64)
	if listed, _ := args["verdicts"].([]any); !slices.Contains(listed, any(verdict.String())) || int64(days.Least) < least {
		return nil
	}
	most := int64(days.Most)
	if days.Open {
		most = query.OpenMost
	}
	return &naiveEntry{
		node: fielded("Colleague", map[string]any{
			"person": recordThing(other), "verdict": verdict.String(), "days": daysThing(days), "overlaps": overlaps,
		}),
		keys: []query.Value{
			{Int: int64(verdict)}, {Int: int64(days.Least)}, {Int: most}, {Text: kg.SortKey(other.Name)}, {Text: other.ID},
		},
	}
}

func naiveDuring(input any) *temporal.Interval {
	given, _ := input.(map[string]any)
	start, _ := given["start"].(temporal.PartialDate)
	end, _ := given["end"].(temporal.PartialDate)
	s := temporal.Interval{StartMin: temporal.OpenPast, StartMax: temporal.OpenPast, EndMin: temporal.OpenFuture, EndMax: temporal.OpenFuture, Known: true}
	if start != "" {
		s.StartMin, s.StartMax = start.First(), start.First()
	}
	if end != "" {
		s.EndMin, s.EndMax = end.Last()+1, end.Last()+1
	}
	if start == "" && end == "" {
		return nil
	}
	return &s
}

// colleaguesFault finds the faults of the arguments of colleagues.
func (x *naiveExecutor) colleaguesFault(f *ast.Field, args map[string]any, path ast.Path) {
	if f.Name != "colleagues" {
		return
	}
	if least, ok := args["minDays"].(int64); ok && least < 0 {
		x.args.AddError(apierror.BadInput(path, "minDays: too few"))
	}
	if s := naiveDuring(args["during"]); s != nil && s.StartMin >= s.EndMin {
		x.args.AddError(apierror.BadInput(path, "during: ends before it starts"))
	}
}
