package graph

import "ties/kg"

// workedAt is the condition that somebody worked at all, or at one, of some companies.
func workedAt(_ filters, value any) kg.Filter {
	input := asObject(value)
	var all kg.All
	if list, ok := input["all"].([]any); ok {
		for _, id := range distinctTexts(list) {
			all = append(all, employedAt(standings(input), id))
		}
	}
	if list, ok := input["any"].([]any); ok {
		all = append(all, employedAt(standings(input), distinctTexts(list)...))
	}
	return simplify(all)
}

// employedAt holds for people with an employment that counts, at one of some companies.
func employedAt(standings []kg.Standing, companies ...string) *kg.HasRelation {
	at := &kg.EndIs{End: kg.Target, Filter: isOneOf(kg.PropID, companies)}
	return &kg.HasRelation{
		Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: kg.All{at, standingIn(standings)},
	}
}

func isOneOf(prop kg.Prop, texts []string) kg.Filter {
	values := make([]kg.Value, len(texts))
	for i, text := range texts {
		values[i].Text = text
	}
	return &kg.Compare{Prop: prop, Op: kg.OneOf, Values: values}
}

// moved is the condition that somebody was first at one company and later at another.
func moved(_ filters, value any) kg.Filter {
	input := asObject(value)
	from, _ := input["from"].([]any)
	to, _ := input["to"].([]any)
	return &kg.MovedOn{
		Standings: standings(input), From: distinctTexts(from), To: distinctTexts(to),
		Verdicts: parsed(input["verdicts"], kg.ParseVerdict),
	}
}

// cameBack is the condition that somebody came back to a company.
func cameBack(_ filters, value any) kg.Filter {
	input := asObject(value)
	back := &kg.CameBack{Standings: standings(input), Verdicts: parsed(input["verdicts"], kg.ParseVerdict)}
	if list, ok := input["to"].([]any); ok {
		back.At = distinctTexts(list)
	}
	return back
}
