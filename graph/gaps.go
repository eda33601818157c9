package graph

import (
	"ties/kg"
	"ties/kg/query"
)

// moreClaims is how many claims are looked at for a page of gaps beyond the size of the page.
const moreClaims = 100

// gapList is the plan of what is missing about somebody or something.
type gapList struct {
	at               place
	id               string
	bind             string
	limit            int
	from             *gapPosition // nil for the beginning
	about            *want        // the person or company
	openLists        int
	jobs             int // the branch that tells whether an employment is recorded
	relations, facts claimsPlan
	connection       part[*gaps]
	employs          bool // whether it is a company
}

// claimsPlan says where rows have what gaps are worked out from.
type claimsPlan struct {
	branch    int
	want      *want
	dates     stintColumns
	order     int
	standing  int
	citations int // the branch to them
	quote     int // of those
}

// gaps plans the list of what is missing about a person or a company. It is worked out from their claims.
func (p *planner) gaps(q *question, at place) {
	args := p.arguments(at)
	l := &gapList{at: at, bind: binding("Query.gaps", args)}
	l.id, _ = args["of"].(string)
	t, ok := kg.TypeOfID(l.id)
	if _, given := args["of"]; given && (!ok || t != kg.TypePerson && t != kg.TypeCompany) {
		p.fault(at, "of: %q is not the ID of a person or a company: want one such as \"person:wu-yuxin\"", l.id)
	}
	window := p.forward(at, args, l.bind, gapOrder)
	l.limit, l.employs = window.limit, t == kg.TypeCompany
	if window.from != nil {
		l.from = positionOf(window.from)
	}
	types := kg.Types(kg.TypePerson, kg.TypeCompany)
	l.about = newWant(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: []string{l.id}, Types: types}, Selection: l.about.Selection}
	l.planAbout(p)
	l.planClaims(p)
	l.connection = l.planConnection(p, at)
	q.shape = l
}

// planAbout asks for what is missing of the person or company itself.
func (l *gapList) planAbout(p *planner) {
	at := place{want: l.about, on: l.about.Types}
	l.openLists = l.about.prop(query.PropOpenLists)
	l.jobs = p.branch(at, "jobs", kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both,
			Filter: standingIn(kg.Asserted()), Slice: query.Slice{Limit: 1},
		}
	}).index
}

// planClaims asks for the claims that are looked at: those that are taken to be true, from the position on.
func (l *gapList) planClaims(p *planner) {
	filter := standingIn(kg.Asserted())
	slice := func(of gapSegment) query.Slice {
		s := query.Slice{Limit: l.limit + moreClaims}
		switch {
		case l.from == nil || l.from.segment < of:
		case l.from.segment > of:
			s.Limit = 0
		default:
			s.From = []query.Value{{Text: justBefore(l.from.order)}}
		}
		return s
	}
	at := place{want: l.about, on: l.about.Types}
	l.relations = p.claims(p.branch(at, "relations", kg.Relations, func() query.Step {
		return &query.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Filter: filter, Slice: slice(gapsOfRelations)}
	}))
	l.facts = p.claims(p.branch(at, "facts", kg.Facts, func() query.Step {
		return &query.FactsStep{Filter: filter, Slice: slice(gapsOfFacts)}
	}))
}

func (p *planner) claims(b *branch) claimsPlan {
	citations := p.branch(place{want: b.want, on: b.want.Types}, "citations", 0, func() query.Step { return query.CitationsStep{} })
	return claimsPlan{
		branch: b.index, want: b.want, dates: stintColumnsOf(b.want), order: b.want.prop(query.PropOrder),
		standing:  b.want.prop(query.PropStanding),
		citations: citations.index, quote: citations.want.prop(query.PropQuote),
	}
}

func (l *gapList) planConnection(p *planner, at place) part[*gaps] {
	return workedOut(p, at, "GapConnection", func(name string, at place) part[*gaps] {
		switch name {
		case "edges":
			return each((*gaps).shown, workedOut(p, at, "GapEdge", func(name string, at place) part[*gap] {
				if name == "cursor" {
					return spelled(func(g *gap) string { return g.position.cursor(l.bind) })
				}
				return l.planGap(p, at)
			}))
		case "nodes":
			return each((*gaps).shown, l.planGap(p, at))
		default: // pageInfo
			return l.planPageInfo(p, at)
		}
	})
}

func (l *gapList) planPageInfo(p *planner, at place) part[*gaps] {
	return workedOut(p, at, "PageInfo", func(name string, _ place) part[*gaps] {
		switch name {
		case "hasNextPage":
			return func(w *writer, g *gaps) { w.raw(string(truth(g.more()))) }
		case "hasPreviousPage":
			return func(w *writer, _ *gaps) { w.raw(string(truth(l.from != nil))) }
		case "startCursor":
			return spelledOrNull(func(g *gaps) string { return g.start().cursor(l.bind) })
		default: // endCursor
			return spelledOrNull(func(g *gaps) string { return g.end().cursor(l.bind) })
		}
	})
}

func (l *gapList) planGap(p *planner, at place) part[*gap] {
	return workedOut(p, at, "Gap", func(name string, at place) part[*gap] {
		switch name {
		case "code":
			return spelled(func(g *gap) string { return g.position.code.String() })
		case "text":
			return spelled(func(g *gap) string { return g.text })
		case "kind":
			return spelledOrNull(func(g *gap) string { return g.kind })
		default: // claim
			relation := p.records(l.relations.want, at.fields, kg.Relations, at.path)
			fact := p.records(l.facts.want, at.fields, kg.Facts, at.path)
			return func(w *writer, g *gap) {
				switch {
				case g.claim == nil:
					w.raw("null")
				case g.position.segment == gapsOfFacts:
					fact.write(w, g.claim)
				default:
					relation.write(w, g.claim)
				}
			}
		}
	})
}
