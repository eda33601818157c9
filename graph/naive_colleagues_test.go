package graph

import (
	"maps"
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
	during, stints := naiveDuring(args["during"]), []map[string][]*kg.Relation{x.naiveStints(person.ID, args), x.naiveStints(other.ID, args)}
	meetings := x.overlapsAmong(stints, during)
	if len(meetings) == 0 {
		return nil
	}
	verdict, days := temporal.None, temporal.Days{}
	overlaps := []thing{}
	for _, m := range meetings {
		verdict = min(verdict, m.verdict)
		days = temporal.Days{Least: max(days.Least, m.days.Least), Most: max(days.Most, m.days.Most), Open: days.Open || m.days.Open}
	}
	listed, stintsLeftOut := naiveFirstShared(stints)
	for _, m := range x.overlapsAmong(listed, during) {
		if stintsLeftOut == 0 || m.verdict != temporal.None {
			overlaps = append(overlaps, x.overlapThing(m, args))
		}
	}
	least, _ := args["minDays"].(int64)
	if verdicts, _ := args["verdicts"].([]any); !slices.Contains(verdicts, any(verdict.String())) || int64(days.Least) < least {
		return nil
	}
	most := int64(days.Most)
	if days.Open {
		most = query.OpenMost
	}
	return &naiveEntry{
		node: fielded("Colleague", map[string]any{
			"person": recordThing(other), "verdict": verdict.String(), "days": daysThing(days), "overlaps": overlaps, "stintsLeftOut": stintsLeftOut,
		}),
		keys: []query.Value{
			{Int: int64(verdict)}, {Int: int64(days.Least)}, {Int: most}, {Text: kg.SortKey(other.Name)}, {Text: other.ID},
		},
	}
}

// naiveFirstShared returns the first 200 of the stints of two people at places where both have been, and how many more there are.
func naiveFirstShared(stints []map[string][]*kg.Relation) (first []map[string][]*kg.Relation, others int) {
	shared := map[string]*kg.Relation{}
	for i, at := range stints {
		for place, list := range at {
			for _, r := range list {
				if stints[1-i][place] != nil {
					shared[relationKeys(&r.Claim, r.ID)[0].Text] = r
				}
			}
		}
	}
	keys := slices.Sorted(maps.Keys(shared))
	others = max(0, len(keys)-200)
	for _, at := range stints {
		kept := map[string][]*kg.Relation{}
		for place, list := range at {
			for _, r := range list {
				if n, ok := slices.BinarySearch(keys, relationKeys(&r.Claim, r.ID)[0].Text); ok && n < 200 {
					kept[place] = append(kept[place], r)
				}
			}
		}
		first = append(first, kept)
	}
	return first, others
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
