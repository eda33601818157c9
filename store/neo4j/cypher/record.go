package cypher

import (
	"slices"
	"strings"

	"ties/kg/query"
)

// listExpr is the items of a positional list, the form in which the database returns a record.
type listExpr []listItem

// listItem is an expression, which may contain an aggregation.
type listItem struct {
	expr       string
	aggregates bool
}

// add adds an item, and returns its index.
func (l *listExpr) add(expr string) int { return l.addItem(listItem{expr: expr}) }

func (l *listExpr) addItem(i listItem) int {
	*l = append(*l, i)
	return len(*l) - 1
}

// addRows adds the list of a subquery's rows, each of which is a record.
func (l *listExpr) addRows(q *builder, query string, record listExpr, at binding) int {
	return l.addItem(listItem{"COLLECT { " + query + q.returning(record, at) + " }", record.aggregates()})
}

func (l listExpr) String() string {
	exprs := make([]string, len(l))
	for i, one := range l {
		exprs[i] = one.expr
	}
	return "[" + strings.Join(exprs, ", ") + "]"
}

func (l listExpr) aggregates() bool {
	return slices.ContainsFunc(l, func(i listItem) bool { return i.aggregates })
}

// returning ends a query with a record. In a subquery, Cypher treats an aggregation as one of the outer query, too: items
// with an aggregation are first bound to variables, together with those that they refer to.
func (q *builder) returning(record listExpr, at binding) string {
	if !record.aggregates() {
		return " RETURN " + record.String()
	}
	kept, named := at.scope(), slices.Clone(record)
	for i, one := range record {
		if one.aggregates {
			name := q.variable("g")
			kept = append(kept, one.expr+" AS "+name)
			named[i] = listItem{expr: name}
		}
	}
	return " WITH " + strings.Join(kept, ", ") + " RETURN " + named.String()
}

// record returns the selection of a record as a list, and its decoder. The list begins with the ID, which implies the type,
// and is null if the record does not exist.
func (q *builder) record(at binding, want *query.Selection) (listExpr, *rowDecoder) {
	items := listExpr{{expr: at.expr(query.PropID)}}
	s := &rowDecoder{want: want, props: make([]int, len(want.Props)), parts: make([]branchDecoder, len(want.Branches))}
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

// branch adds a branch to a list; its decoder is nil if the branch has no rows.
func (q *builder) branch(items *listExpr, at binding, b *query.Branch) branchDecoder {
	switch step := b.Step.(type) {
	case *query.RelationsStep:
		return addRelations(q, items, at, b, step)
	case *query.FactsStep:
		return addFacts(q, items, at, b, step)
	case *query.ColleaguesStep:
		return addColleagues(q, items, at, b, step)
	case *query.SharedStep:
		return addShared(q, items, at, b, step)
	case *query.MovesStep:
		return addMoves(q, items, at, b, step)
	case *query.PeopleStep:
		return addPeople(q, items, at, b, step)
	case *query.HeadcountStep:
		return addHeadcount(q, items, at, b, step)
	case *query.StintsStep:
		return addStintsAt(q, items, at, b, step)
	case *query.AncestorsStep:
		return addAncestors(q, items, at, b, step)
	case query.CitationsStep:
		if at.family == documentFamily || at.family == citedFamily {
			return nil
		}
		return addCitations(q, items, at, b)
	case query.AliasesStep:
		if at.family != entityFamily {
			return nil
		}
		return &aliasDecoder{items.add(at.variable + ".aliases"), items.add(at.variable + ".aliasLanguages"), b.Selection}
	case query.EndStep:
		return addEnd(q, items, at, b, at.end(step.End))
	case query.SubjectStep:
		return addSubject(q, items, at, b)
	case query.GroupKeyStep:
		return addGroupKey(q, items, at, b, step)
	case *query.GroupPeopleStep:
		return addGroupPeople(q, items, at, b, step)
	default:
		q.unsupported(step)
		return nil
	}
}

// addEnd adds an end, which the statement has bound. If it is selected of only some relations, it is in a list that is empty
// for the others.
func addEnd(q *builder, items *listExpr, at binding, b *query.Branch, variable string) branchDecoder {
	if at.family.ends == nil {
		return nil
	}
	e := binding{family: at.family.ends, variable: variable, types: b.Selection.Types}
	if e.family == relationFamily {
		e.source, e.target = variable+"s", variable+"t"
	}
	record, below := q.record(e, b.Selection)
	only := at.on(b.On)
	if only == nil {
		return &recordDecoder{at: items.addItem(listItem{record.String(), record.aggregates()}), below: below}
	}
	rows := items.addRows(q, "WITH "+variable+only.where(), record, e)
	return &recordDecoder{at: rows, below: below, listed: true}
}

// addSubject adds the entity of a fact.
func addSubject(q *builder, items *listExpr, at binding, b *query.Branch) branchDecoder {
	if at.family != factFamily {
		return nil
	}
	e := binding{family: entityFamily, variable: q.variable("e"), types: b.Selection.Types}
	record, below := q.record(e, b.Selection)
	rows := items.addRows(q, "MATCH ("+e.variable+":Entity)"+Using(e.variable, "Entity", "id")+" WHERE "+e.variable+".id = "+at.variable+".entity", record, e)
	return &recordDecoder{at: rows, below: below, listed: true}
}
