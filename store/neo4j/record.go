package neo4j

import (
	"strings"

	"ties/kg"
)

// list collects the items of a positional list, in which the database gives a record.
type list []string

// add adds an item, and gives its index.
func (l *list) add(expr string) int {
	*l = append(*l, expr)
	return len(*l) - 1
}

func (l list) String() string { return "[" + strings.Join(l, ", ") + "]" }

// record writes what is wanted of a record as a list, and tells how to read it. The list begins with the ID,
// which tells the type, and whether the record is there at all.
func (q *statement) record(at place, want *kg.Want) (list, *shape) {
	items := list{at.expr(kg.PropID)}
	s := &shape{want: want, props: make([]int, len(want.Props)), parts: make([]part, len(want.Follow))}
	for i, p := range want.Props {
		switch {
		case p == kg.PropID:
		case at.expr(p) == "":
			s.props[i] = absent
		default:
			s.props[i] = items.add(at.expr(p))
		}
	}
	for i, b := range want.Follow {
		if b.On.Meets(at.types) {
			s.parts[i] = q.branch(&items, at, b)
		}
	}
	return items, s
}

// branch adds to a list what a branch leads to; nil where that is nothing.
func (q *statement) branch(items *list, at place, b *kg.Branch) part {
	switch step := b.Step.(type) {
	case *kg.RelationsStep:
		return q.relations(items, at, b, step)
	case *kg.FactsStep:
		return q.facts(items, at, b, step)
	case *kg.ColleaguesStep:
		return q.colleagues(items, at, b, step)
	case *kg.SharedStep:
		return q.shared(items, at, b, step)
	case kg.CitationsStep:
		if at.family == documents {
			return nil
		}
		return q.citations(items, at, b)
	case kg.AliasesStep:
		if at.family != entities {
			return nil
		}
		return &aliasPart{items.add(at.variable + ".aliases"), items.add(at.variable + ".aliasLanguages"), b.Want}
	case kg.EndStep:
		return q.end(items, at, b, at.end(step.End))
	case kg.SubjectStep:
		return q.subject(items, at, b)
	default:
		return nil
	}
}

// end adds an end of a relation, which the statement has already. Where only some relations ask for it, it
// is in a list that is empty for the others.
func (q *statement) end(items *list, at place, b *kg.Branch, variable string) part {
	if at.family != relations {
		return nil
	}
	record, below := q.record(place{family: entities, variable: variable, types: b.Want.Types}, b.Want)
	only := at.on(b.On)
	if only == nil {
		return &onePart{at: items.add(record.String()), below: below}
	}
	text := "COLLECT { WITH " + variable + only.where() + " RETURN " + record.String() + " }"
	return &onePart{at: items.add(text), below: below, listed: true}
}

// subject adds the entity of a fact.
func (q *statement) subject(items *list, at place, b *kg.Branch) part {
	if at.family != facts {
		return nil
	}
	e := q.variable("e")
	record, below := q.record(place{family: entities, variable: e, types: b.Want.Types}, b.Want)
	text := "COLLECT { MATCH (" + e + ":Entity)" + using(e, "Entity", "id") + " WHERE " + e + ".id = " + at.variable + ".entity RETURN " + record.String() + " }"
	return &onePart{at: items.add(text), below: below, listed: true}
}
