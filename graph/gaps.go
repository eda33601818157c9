package graph

import (
	"cmp"
	"slices"
	"strings"

	"ties/graph/apierror"
	"ties/graph/condition"
	"ties/graph/cursor"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// moreClaims is how many more claims are read for a page of gaps than the page has entries.
const moreClaims = 100

// gapPlan is the plan of the gaps of a person or company.
type gapPlan struct {
	at               fieldContext
	id               string
	window           pageWindow
	from             *gapPosition   // nil for the beginning
	about            *selectionPlan // the person or company
	openLists        int
	jobs             int // the branch to the first employment, if any
	relations, facts claimsPlan
	connection       encode.Encoder[*gapPage]
	employs          bool // whether it is a company
}

// claimsPlan has the columns and branches that the gaps of claims are computed from.
type claimsPlan struct {
	branch    int
	rows      *selectionPlan
	dates     stintColumns
	order     int
	standing  int
	citations int // the branch to them
	quote     int // of those
}

// planGaps plans the list of the gaps of a person or a company. They are computed from the claims about it.
func planGaps(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	l := &gapPlan{at: at}
	l.id, _ = args["of"].(string)
	t, ok := kg.TypeOfID(l.id)
	if _, given := args["of"]; given && (!ok || t != kg.TypePerson && t != kg.TypeCompany) {
		p.reject(at, "of: %q is not the ID of a person or a company: want one such as \"person:wu-yuxin\"", l.id)
	}
	l.window, l.employs = forwardWindow(p, at, args, "Query.gaps", gapOrder), t == kg.TypeCompany
	if l.window.from != nil {
		l.from = positionOf(l.window.from)
	}
	types := kg.Types(kg.TypePerson, kg.TypeCompany)
	l.about = newSelectionPlan(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: []string{l.id}, Types: types}, Selection: l.about.Selection}
	l.planAbout(p)
	l.selectClaims(p)
	l.connection = l.planGapConnection(p, at)
	q.encode = l.writePage
}

// planAbout selects the fields that the gaps of the person or company itself are computed from.
func (l *gapPlan) planAbout(p *planner) {
	at := fieldContext{}.in(l.about)
	l.openLists = l.about.prop(query.PropOpenLists)
	l.jobs = p.branch(at, "jobs", kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both,
			Filter: condition.HasStanding(kg.Asserted()), Slice: query.Slice{Limit: 1},
		}
	}).index
}

// selectClaims selects the asserted claims, from the position on.
func (l *gapPlan) selectClaims(p *planner) {
	filter := condition.HasStanding(kg.Asserted())
	slice := func(of gapSegment) query.Slice {
		s := query.Slice{Limit: l.window.limit + moreClaims}
		switch {
		case l.from == nil || l.from.segment < of:
		case l.from.segment > of:
			s.Limit = 0
		default:
			s.From = []query.Value{{Text: keyBefore(l.from.order)}}
		}
		return s
	}
	at := fieldContext{}.in(l.about)
	l.relations = planClaims(p, p.branch(at, "relations", kg.Relations, func() query.Step {
		return &query.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Filter: filter, Slice: slice(gapsOfRelations)}
	}))
	l.facts = planClaims(p, p.branch(at, "facts", kg.Facts, func() query.Step {
		return &query.FactsStep{Filter: filter, Slice: slice(gapsOfFacts)}
	}))
}

func planClaims(p *planner, b *branchPlan) claimsPlan {
	citations := p.branch(fieldContext{}.in(b.rows), "citations", 0, func() query.Step { return query.CitationsStep{} })
	return claimsPlan{
		branch: b.index, rows: b.rows, dates: stintColumnsOf(b.rows), order: b.rows.prop(query.PropOrder),
		standing:  b.rows.prop(query.PropStanding),
		citations: citations.index, quote: citations.rows.prop(query.PropQuote),
	}
}

func (l *gapPlan) planGapConnection(p *planner, at fieldContext) encode.Encoder[*gapPage] {
	return connectionPlan[*gapPage, *gapEntry]{
		name: "Gap",
		entries: func(one encode.Encoder[*gapEntry]) encode.Encoder[*gapPage] {
			return encode.ListOf((*gapPage).shown, one)
		},
		node: l.planGapEntry,
		cursor: func() encode.Encoder[*gapEntry] {
			return positionCursor(l.window, func(g *gapEntry) *gapPosition { return g.position })
		},
		pageInfo: l.pageInfoField,
	}.plan(p, at)
}

func (l *gapPlan) pageInfoField(name string) encode.Encoder[*gapPage] {
	switch name {
	case "hasNextPage":
		return func(w *encode.Writer, g *gapPage) { w.Bool(g.more()) }
	case "hasPreviousPage":
		return func(w *encode.Writer, _ *gapPage) { w.Bool(l.from != nil) }
	case "startCursor":
		return positionCursor(l.window, (*gapPage).start)
	default: // endCursor
		return positionCursor(l.window, (*gapPage).end)
	}
}

func (l *gapPlan) planGapEntry(p *planner, at fieldContext) encode.Encoder[*gapEntry] {
	return planObject(p, at, "Gap", func(name string, at fieldContext) encode.Encoder[*gapEntry] {
		switch name {
		case "code":
			return encode.StringOf(func(g *gapEntry) string { return g.position.code.String() })
		case "text":
			return encode.StringOf(func(g *gapEntry) string { return g.text })
		case "kind":
			return encode.StringOrNull(func(g *gapEntry) string { return g.kind })
		default: // claim
			relation := p.records(l.relations.rows, at.fields, kg.Relations, at.path)
			fact := p.records(l.facts.rows, at.fields, kg.Facts, at.path)
			return func(w *encode.Writer, g *gapEntry) {
				switch {
				case g.claim == nil:
					w.Raw("null")
				case g.position.segment == gapsOfFacts:
					fact(w, g.claim)
				default:
					relation(w, g.claim)
				}
			}
		}
	})
}

// gapSegment is a part of a list of gaps.
type gapSegment int64

// The segments, in their order.
const (
	gapsOfEntity gapSegment = iota
	gapsOfRelations
	gapsOfFacts
)

// gapPosition is the position of a gap in its list.
type gapPosition struct {
	segment gapSegment
	order   string // of the claim; of gaps of the entity itself, a key made of its ID and the index in the segment
	code    kg.Gap
}

// gapOrder is the form of cursors: a number, an order key and a number, as these properties are.
var gapOrder = []query.Key{{Prop: query.PropDegree}, {Prop: query.PropOrder}, {Prop: query.PropDegree}}

func positionOf(values []query.Value) *gapPosition {
	return &gapPosition{gapSegment(values[0].Int), values[1].Text, kg.Gap(values[2].Int)}
}

// positionCursor writes the cursor of a position, null where there is none.
func positionCursor[T any](window pageWindow, of func(v T) *gapPosition) encode.Encoder[T] {
	keys := cursor.Encoder{Binding: window.binding, Order: window.order, Columns: []int{0, 1, 2}}
	return func(w *encode.Writer, v T) {
		p := of(v)
		if p == nil {
			w.Raw("null")
			return
		}
		keys.Write(w, &query.Row{Values: []query.Value{{Int: int64(p.segment)}, {Text: p.order}, {Int: int64(p.code)}}})
	}
}

func (p *gapPosition) compare(o *gapPosition) int {
	return cmp.Or(cmp.Compare(p.segment, o.segment), strings.Compare(p.order, o.order), cmp.Compare(p.code, o.code))
}

// keyBefore returns a text after which an order key is the first one.
func keyBefore(order string) string {
	last := len(order) - 1
	return order[:last] + string(order[last]-1) + strings.Repeat("~", kg.MaxID)
}

// gapEntry is one entry of the list.
type gapEntry struct {
	position *gapPosition
	text     string
	kind     string     // of relations: that of the list, or of the claim; "" of a fact
	claim    *query.Row // nil for a gap of the entity itself
}

// gapPage is a page of gaps.
type gapPage struct {
	all    []*gapEntry // from the position on, of the claims that were read
	limit  int
	readTo *gapPosition // the last claim that was read; nil where there are no more
}

func (g *gapPage) shown() []*gapEntry { return g.all[:min(len(g.all), g.limit)] }

func (g *gapPage) more() bool { return len(g.all) > g.limit || g.readTo != nil }

func (g *gapPage) start() *gapPosition {
	if shown := g.shown(); len(shown) > 0 {
		return shown[0].position
	}
	return nil
}

// end returns the position after which the next page begins: that of the last entry, or of the last claim that was read.
func (g *gapPage) end() *gapPosition {
	shown := g.shown()
	switch {
	case len(g.all) <= g.limit && g.readTo != nil && g.limit > 0:
		return g.readTo
	case len(shown) > 0:
		return shown[len(shown)-1].position
	default:
		return nil
	}
}

func (l *gapPlan) writePage(w *encode.Writer, page *query.Page) {
	about := &page.Rows[0]
	if about.Type == 0 {
		w.Fail(apierror.NewError(apierror.CodeNotFound, l.at.path, "of: nothing has the ID %q", l.id))
		return
	}
	g := &gapPage{limit: l.window.limit, all: l.ofEntity(about)}
	l.add(g, about, gapsOfRelations, &l.relations)
	if g.readTo == nil {
		l.add(g, about, gapsOfFacts, &l.facts)
	}
	if l.from != nil {
		g.all = slices.DeleteFunc(g.all, func(one *gapEntry) bool { return one.position.compare(l.from) <= 0 })
	}
	l.connection(w, g)
}

// ofEntity returns the gaps of the person or company itself.
func (l *gapPlan) ofEntity(about *query.Row) []*gapEntry {
	var all []*gapEntry
	add := func(code kg.Gap, kind, text string) {
		at := &gapPosition{gapsOfEntity, kg.OrderKey(temporal.OpenFuture-temporal.Day(len(all)), l.id), code}
		all = append(all, &gapEntry{position: at, text: text, kind: kind})
	}
	for _, kind := range strings.Fields(about.Values[l.openLists].Text) {
		add(kg.GapListOpen, kind, "the source says that there are more than are recorded")
	}
	if len(about.Pages[l.jobs].Rows) == 0 {
		text := "no employer is recorded"
		if l.employs {
			text = "nobody is recorded who worked there"
		}
		add(kg.GapNothingRecorded, kg.EmployedBy.String(), text)
	}
	return all
}

// add adds the gaps of some claims.
func (l *gapPlan) add(g *gapPage, about *query.Row, segment gapSegment, c *claimsPlan) {
	page := &about.Pages[c.branch]
	for i := range page.Rows {
		row := &page.Rows[i]
		order := row.Values[c.order].Text
		for _, code := range c.missing(row) {
			g.all = append(g.all, &gapEntry{
				position: &gapPosition{segment, order, code}, text: gapText(code, c.dates.read(row).Period),
				kind: kindOfClaim(order), claim: row,
			})
		}
	}
	if n := len(page.Rows); page.More && n > 0 {
		g.readTo = &gapPosition{segment, page.Rows[n-1].Values[c.order].Text, kg.GapNoQuote}
	}
}

// kindOfClaim reads the kind out of an order key, which ends with the ID; "" of a fact.
func kindOfClaim(order string) string {
	id, _ := kg.ParseOrderKey(order)
	if kind, ok := kg.KindOfID(id); ok {
		return kind.String()
	}
	return ""
}

func (c *claimsPlan) missing(row *query.Row) []kg.Gap {
	standing, _ := kg.ParseStanding(row.Values[c.standing].Text)
	dated := row.Type == kg.TypeEmployment || row.Type == kg.TypeMembership
	quoted := slices.ContainsFunc(row.Pages[c.citations].Rows, func(r query.Row) bool { return r.Values[c.quote].Text != "" })
	return kg.ClaimGaps(c.dates.read(row).Period, standing, dated, quoted)
}

func gapText(code kg.Gap, p temporal.Period) string {
	switch code {
	case kg.GapStartUnknown:
		return p.ReasonText(temporal.StartUnknown)
	case kg.GapStartVague:
		return p.ReasonText(temporal.StartVague)
	case kg.GapEndUnknown:
		return p.ReasonText(temporal.EndUnknown)
	case kg.GapEndVague:
		return p.ReasonText(temporal.EndVague)
	case kg.GapTenseInferred:
		return p.ReasonText(temporal.TenseInferred)
	case kg.GapOnlyReported:
		return "it is attributed to somebody: no source states it"
	case kg.GapOnlyInferred:
		return "it was read out of the context: no source states it"
	default: // kg.GapNoQuote
		return "whole documents are cited, and no words of them"
	}
}
