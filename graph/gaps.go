package graph

import (
	"ties/kg"
	"ties/kg/query"
)

// moreClaims is how many claims are looked at for a page of gaps beyond the size of the page.
const moreClaims = 100

// gapPlan is the plan of what is missing about somebody or something.
type gapPlan struct {
	at               fieldContext
	id               string
	bind             string
	limit            int
	from             *gapPosition   // nil for the beginning
	about            *selectionPlan // the person or company
	openLists        int
	jobs             int // the branch that tells whether an employment is recorded
	relations, facts claimsPlan
	connection       encoder[*gapPage]
	employs          bool // whether it is a company
}

// claimsPlan says where rows have what gaps are worked out from.
type claimsPlan struct {
	branch    int
	rows      *selectionPlan
	dates     stintColumns
	order     int
	standing  int
	citations int // the branch to them
	quote     int // of those
}

// planGaps plans the list of what is missing about a person or a company. It is worked out from their claims.
func planGaps(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	l := &gapPlan{at: at, bind: binding("Query.gaps", args)}
	l.id, _ = args["of"].(string)
	t, ok := kg.TypeOfID(l.id)
	if _, given := args["of"]; given && (!ok || t != kg.TypePerson && t != kg.TypeCompany) {
		p.reject(at, "of: %q is not the ID of a person or a company: want one such as \"person:wu-yuxin\"", l.id)
	}
	window := forwardWindow(p, at, args, l.bind, gapOrder)
	l.limit, l.employs = window.limit, t == kg.TypeCompany
	if window.from != nil {
		l.from = positionOf(window.from)
	}
	types := kg.Types(kg.TypePerson, kg.TypeCompany)
	l.about = newSelectionPlan(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: []string{l.id}, Types: types}, Selection: l.about.Selection}
	l.planAbout(p)
	l.selectClaims(p)
	l.connection = l.planGapConnection(p, at)
	q.encode = l.writePage
}

// planAbout asks for what is missing of the person or company itself.
func (l *gapPlan) planAbout(p *planner) {
	at := fieldContext{rows: l.about, on: l.about.Types}
	l.openLists = l.about.prop(query.PropOpenLists)
	l.jobs = p.branch(at, "jobs", kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both,
			Filter: hasStanding(kg.Asserted()), Slice: query.Slice{Limit: 1},
		}
	}).index
}

// selectClaims asks for the claims that are looked at: those that are taken to be true, from the position on.
func (l *gapPlan) selectClaims(p *planner) {
	filter := hasStanding(kg.Asserted())
	slice := func(of gapSegment) query.Slice {
		s := query.Slice{Limit: l.limit + moreClaims}
		switch {
		case l.from == nil || l.from.segment < of:
		case l.from.segment > of:
			s.Limit = 0
		default:
			s.From = []query.Value{{Text: keyBefore(l.from.order)}}
		}
		return s
	}
	at := fieldContext{rows: l.about, on: l.about.Types}
	l.relations = planClaims(p, p.branch(at, "relations", kg.Relations, func() query.Step {
		return &query.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Filter: filter, Slice: slice(gapsOfRelations)}
	}))
	l.facts = planClaims(p, p.branch(at, "facts", kg.Facts, func() query.Step {
		return &query.FactsStep{Filter: filter, Slice: slice(gapsOfFacts)}
	}))
}

func planClaims(p *planner, b *branchPlan) claimsPlan {
	citations := p.branch(fieldContext{rows: b.rows, on: b.rows.Types}, "citations", 0, func() query.Step { return query.CitationsStep{} })
	return claimsPlan{
		branch: b.index, rows: b.rows, dates: stintColumnsOf(b.rows), order: b.rows.prop(query.PropOrder),
		standing:  b.rows.prop(query.PropStanding),
		citations: citations.index, quote: citations.rows.prop(query.PropQuote),
	}
}

func (l *gapPlan) planGapConnection(p *planner, at fieldContext) encoder[*gapPage] {
	return planObject(p, at, "GapConnection", func(name string, at fieldContext) encoder[*gapPage] {
		switch name {
		case "edges":
			return listOf((*gapPage).shown, planObject(p, at, "GapEdge", func(name string, at fieldContext) encoder[*gapEntry] {
				if name == "cursor" {
					return stringOf(func(g *gapEntry) string { return g.position.cursor(l.bind) })
				}
				return l.planGapEntry(p, at)
			}))
		case "nodes":
			return listOf((*gapPage).shown, l.planGapEntry(p, at))
		default: // planPageInfo
			return l.planGapPageInfo(p, at)
		}
	})
}

func (l *gapPlan) planGapPageInfo(p *planner, at fieldContext) encoder[*gapPage] {
	return planObject(p, at, "PageInfo", func(name string, _ fieldContext) encoder[*gapPage] {
		switch name {
		case "hasNextPage":
			return func(w *writer, g *gapPage) { w.bool(g.more()) }
		case "hasPreviousPage":
			return func(w *writer, _ *gapPage) { w.bool(l.from != nil) }
		case "startCursor":
			return stringOrNull(func(g *gapPage) string { return g.start().cursor(l.bind) })
		default: // endCursor
			return stringOrNull(func(g *gapPage) string { return g.end().cursor(l.bind) })
		}
	})
}

func (l *gapPlan) planGapEntry(p *planner, at fieldContext) encoder[*gapEntry] {
	return planObject(p, at, "Gap", func(name string, at fieldContext) encoder[*gapEntry] {
		switch name {
		case "code":
			return stringOf(func(g *gapEntry) string { return g.position.code.String() })
		case "text":
			return stringOf(func(g *gapEntry) string { return g.text })
		case "kind":
			return stringOrNull(func(g *gapEntry) string { return g.kind })
		default: // claim
			relation := p.records(l.relations.rows, at.fields, kg.Relations, at.path)
			fact := p.records(l.facts.rows, at.fields, kg.Facts, at.path)
			return func(w *writer, g *gapEntry) {
				switch {
				case g.claim == nil:
					w.raw("null")
				case g.position.segment == gapsOfFacts:
					fact(w, g.claim)
				default:
					relation(w, g.claim)
				}
			}
		}
	})
}
