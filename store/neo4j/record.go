package neo4j

import (
	"slices"
	"strings"

	"ties/kg/query"
)

// list collects the items of a positional list, in which the database gives a record.
type list []item

// item is an expression, which may have an aggregation anywhere within.
type item struct {
	expr       string
	aggregates bool
}

// add adds an item, and gives its index.
func (l *list) add(expr string) int { return l.addItem(item{expr: expr}) }

func (l *list) addItem(i item) int {
	*l = append(*l, i)
	return len(*l) - 1
}

// addRows adds the list of a subquery's rows, each of which is a record at a place.
func (l *list) addRows(q *statement, query string, record list, at place) int {
	return l.addItem(item{"COLLECT { " + query + q.returning(record, at) + " }", record.aggregates()})
}

func (l list) String() string {
	exprs := make([]string, len(l))
	for i, one := range l {
		exprs[i] = one.expr
	}
	return "[" + strings.Join(exprs, ", ") + "]"
}

func (l list) aggregates() bool {
	return slices.ContainsFunc(l, func(i item) bool { return i.aggregates })
}

// returning ends a query with a record. Cypher takes an aggregation in a subquery for one of the query around
// it, too: what has one is given a name first, beside the variables that it may refer to.
func (q *statement) returning(record list, at place) string {
	if !record.aggregates() {
		return " RETURN " + record.String()
	}
	kept, named := at.scope(), slices.Clone(record)
	for i, one := range record {
		if one.aggregates {
			name := q.variable("g")
			kept = append(kept, one.expr+" AS "+name)
			named[i] = item{expr: name}
		}
	}
	return " WITH " + strings.Join(kept, ", ") + " RETURN " + named.String()
}

// record writes what is wanted of a record as a list, and tells how to read it. The list begins with the ID,
// which tells the type, and whether the record is there at all.
func (q *statement) record(at place, want *query.Selection) (list, *shape) {
	items := list{{expr: at.expr(query.PropID)}}
	s := &shape{want: want, props: make([]int, len(want.Props)), parts: make([]part, len(want.Branches))}
	for i, p := range want.Props {
		switch {
		case p == query.PropID:
		case at.expr(p) == "":
			s.props[i] = absent
		default:
			s.props[i] = items.add(at.expr(p))
		}
	}
	for i, b := range want.Branches {
		if b.On.Meets(at.types) || at.types == 0 {
			s.parts[i] = q.branch(&items, at, b)
		}
	}
	return items, s
}

// branch adds to a list what a branch leads to; nil where that is nothing.
func (q *statement) branch(items *list, at place, b *query.Branch) part {
	switch step := b.Step.(type) {
	case *query.RelationsStep:
		return q.relations(items, at, b, step)
	case *query.FactsStep:
		return q.facts(items, at, b, step)
	case *query.ColleaguesStep:
		return q.colleagues(items, at, b, step)
	case *query.SharedStep:
		return q.shared(items, at, b, step)
	case *query.MovesStep:
		return q.moves(items, at, b, step)
	case *query.PeopleStep:
		return q.people(items, at, b, step)
	case *query.StintsStep:
		return q.stintsAt(items, at, b, step)
	case *query.AncestorsStep:
		return q.wholes(items, at, b, step)
	case query.CitationsStep:
		if at.family == documents {
			return nil
		}
		return q.citations(items, at, b)
	case query.AliasesStep:
		if at.family != entities {
			return nil
		}
		return &aliasPart{items.add(at.variable + ".aliases"), items.add(at.variable + ".aliasLanguages"), b.Selection}
	case query.EndStep:
		return q.end(items, at, b, at.end(step.End))
	case query.SubjectStep:
		return q.subject(items, at, b)
	default:
		return nil
	}
}

// end adds an end, which the statement has already. Where only some relations ask for it, it
// is in a list that is empty for the others.
func (q *statement) end(items *list, at place, b *query.Branch, variable string) part {
	if at.family.ends == nil {
		return nil
	}
	e := place{family: at.family.ends, variable: variable, types: b.Selection.Types}
	if e.family == relations {
		e.source, e.target = variable+"s", variable+"t"
	}
	record, below := q.record(e, b.Selection)
	only := at.on(b.On)
	if only == nil {
		return &onePart{at: items.addItem(item{record.String(), record.aggregates()}), below: below}
	}
	rows := items.addRows(q, "WITH "+variable+only.where(), record, e)
	return &onePart{at: rows, below: below, listed: true}
}

// subject adds the entity of a fact.
func (q *statement) subject(items *list, at place, b *query.Branch) part {
	if at.family != facts {
		return nil
	}
	e := place{family: entities, variable: q.variable("e"), types: b.Selection.Types}
	record, below := q.record(e, b.Selection)
	rows := items.addRows(q, "MATCH ("+e.variable+":Entity)"+using(e.variable, "Entity", "id")+" WHERE "+e.variable+".id = "+at.variable+".entity", record, e)
	return &onePart{at: rows, below: below, listed: true}
}
