package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// workedAt is the condition that somebody worked at all, or at one, of some companies.
func workedAt(_ filters, value any) query.Filter {
	input := asObject(value)
	var all query.All
	if list, ok := input["all"].([]any); ok {
		for _, id := range distinctTexts(list) {
			all = append(all, employedAt(standingsArgument(input), id))
		}
	}
	if list, ok := input["any"].([]any); ok {
		all = append(all, employedAt(standingsArgument(input), distinctTexts(list)...))
	}
	return simplify(all)
}

// employedAt holds for people with an employment that counts, at one of some companies.
func employedAt(standings []kg.Standing, companies ...string) *query.HasRelation {
	at := &query.EndIs{End: query.Target, Filter: isOneOf(query.PropID, companies)}
	return &query.HasRelation{
		Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: query.All{at, hasStanding(standings)},
	}
}

func isOneOf(prop query.Prop, texts []string) query.Filter {
	values := make([]query.Value, len(texts))
	for i, text := range texts {
		values[i].Text = text
	}
	return &query.Compare{Prop: prop, Op: query.OpOneOf, Values: values}
}

// moved is the condition that somebody was first at one company and later at another.
func moved(_ filters, value any) query.Filter {
	input := asObject(value)
	from, _ := input["from"].([]any)
	to, _ := input["to"].([]any)
	return &query.MovedOn{
		Standings: standingsArgument(input), From: distinctTexts(from), To: distinctTexts(to),
		Verdicts: enumArguments(input["verdicts"], temporal.ParseVerdict),
	}
}

// cameBack is the condition that somebody came back to a company.
func cameBack(_ filters, value any) query.Filter {
	input := asObject(value)
	back := &query.CameBack{Standings: standingsArgument(input), Verdicts: enumArguments(input["verdicts"], temporal.ParseVerdict)}
	if list, ok := input["to"].([]any); ok {
		back.At = distinctTexts(list)
	}
	return back
}
