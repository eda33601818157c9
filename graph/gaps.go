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
	id               string          // of the person or company; "" for the gaps of everything
	codes            map[kg.Gap]bool // that are wanted; nil for all
	window           pageWindow
	from             *gapPosition   // nil for the beginning
	about            *selectionPlan // the person or company, or the entities whose gaps are on the page
	openLists        int
	degree, entityID int // of entities, for the gaps of everything
	jobs             int // the branch to the first employment, if any
	relations, facts claimsPlan
	connection       encode.Encoder[*gapPage]
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

// planGaps plans the list of the gaps of a person or a company, or of everything. They are computed from the claims about it.
func planGaps(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	l := &gapPlan{at: at, codes: gapCodes(args)}
	id, given := args["of"].(string)
	if !given {
		planAllGaps(p, q, l, args)
		return
	}
	l.id = id
	if t, ok := kg.TypeOfID(l.id); !ok || t != kg.TypePerson && t != kg.TypeCompany {
		p.reject(at, "of: %q is not the ID of a person or a company: want one such as \"person:wu-yuxin\"", l.id)
	}
	if args["kinds"] != nil {
		p.reject(at, "kinds: does not go with of: leave out one of them")
	}
	l.window = forwardWindow(p, at, args, "Query.gaps", gapOrder)
	if l.window.from != nil {
		l.from = positionOf(l.window.from)
	}
	types := kg.Types(kg.TypePerson, kg.TypeCompany)
	l.about = newSelectionPlan(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: []string{l.id}, Types: types}, Selection: l.about.Selection}
	l.planAbout(p)
	l.selectClaims(p, kg.Both, condition.HasStanding(kg.Asserted()), condition.HasStanding(kg.Asserted()), l.window.limit+moreClaims)
	l.connection = l.planGapConnection(p, at)
	q.encode = l.writePage
}

// gapCodes reads the codes of the gaps that are wanted; nil for all.
func gapCodes(args map[string]any) map[kg.Gap]bool {
	list, ok := args["codes"].([]any)
	if !ok {
		return nil
	}
	codes := map[kg.Gap]bool{}
	for _, one := range list {
		name, _ := one.(string)
		if code, ok := kg.ParseGap(name); ok {
			codes[code] = true
		}
	}
	return codes
}

// wants reports whether gaps of a code are wanted.
func (l *gapPlan) wants(code kg.Gap) bool { return l.codes == nil || l.codes[code] }

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

// selectClaims selects claims from the position on.
func (l *gapPlan) selectClaims(p *planner, direction kg.Direction, relations, facts query.Filter, limit int) {
	slice := func(of gapSegment) query.Slice {
		s := query.Slice{Limit: limit}
		switch {
		case l.from == nil || l.from.segment < of || l.from.segment == gapsEnd:
		case l.from.segment > of:
			s.Limit = 0
		default:
			s.From = []query.Value{{Text: keyBefore(l.from.order)}}
		}
		return s
	}
	at := fieldContext{}.in(l.about)
	l.relations = planClaims(p, p.branch(at, "gapRelations", kg.Relations, func() query.Step {
		return &query.RelationsStep{Kinds: kg.AllKinds(), Direction: direction, Filter: relations, Slice: slice(gapsOfRelations)}
	}))
	l.facts = planClaims(p, p.branch(at, "gapFacts", kg.Facts, func() query.Step {
		return &query.FactsStep{Filter: facts, Slice: slice(gapsOfFacts)}
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
		case "entity":
			entity := p.records(l.about, at.fields, l.about.Types, at.path)
			return func(w *encode.Writer, g *gapEntry) { entity(w, g.about) }
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
	gapsEnd // behind all gaps of an entity
)

// gapPosition is the position of a gap in its list.
type gapPosition struct {
	segment gapSegment
	order   string // of the claim; of gaps of the entity itself, a key made of its ID and the index in the segment
	code    kg.Gap

	// Of the gaps of everything: the entity whose gap it is.
	degree int64
	entity string
}

// gapOrder is the form of cursors: a number, an order key and a number, as these properties are.
var gapOrder = []query.Key{{Prop: query.PropDegree}, {Prop: query.PropOrder}, {Prop: query.PropDegree}}

func positionOf(values []query.Value) *gapPosition {
	return &gapPosition{segment: gapSegment(values[0].Int), order: values[1].Text, code: kg.Gap(values[2].Int)}
}

// positionCursor writes the cursor of a position, null where there is none.
func positionCursor[T any](window pageWindow, of func(v T) *gapPosition) encode.Encoder[T] {
	keys := cursor.Encoder{Binding: window.binding, Order: window.order, Columns: []int{0, 1, 2, 3, 4}[:len(window.order)]}
	return func(w *encode.Writer, v T) {
		p := of(v)
		if p == nil {
			w.Raw("null")
			return
		}
		keys.Write(w, &query.Row{Values: []query.Value{
			{Int: int64(p.segment)}, {Text: p.order}, {Int: int64(p.code)}, {Int: p.degree}, {Text: p.entity},
		}})
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
	about    *query.Row // the entity
	text     string
	kind     string     // of relations: that of the list, or of the claim; "" of a fact
	claim    *query.Row // nil for a gap of the entity itself
}

// gapPage is a page of gaps.
type gapPage struct {
	all    []*gapEntry // from the position on, of the claims that were read
	limit  int
	readTo *gapPosition // the last claim that was read; nil where there are no more

	// Of the gaps of everything.
	endsAt *gapPosition // where the next page begins; nil where it is at the last entry
	others bool         // whether there are more entities
}

func (g *gapPage) shown() []*gapEntry { return g.all[:min(len(g.all), g.limit)] }

func (g *gapPage) more() bool { return len(g.all) > g.limit || g.readTo != nil || g.others }

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
	case g.endsAt != nil:
		return g.endsAt
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
	l.connection(w, l.gapsOf(about, l.id))
}

// gapsOf returns the gaps of an entity after the position.
func (l *gapPlan) gapsOf(about *query.Row, id string) *gapPage {
	g := &gapPage{limit: l.window.limit, all: l.ofEntity(about, id)}
	l.add(g, about, gapsOfRelations, &l.relations)
	if g.readTo == nil {
		l.add(g, about, gapsOfFacts, &l.facts)
	}
	if l.from != nil && l.from.segment != gapsEnd {
		g.all = slices.DeleteFunc(g.all, func(one *gapEntry) bool { return one.position.compare(l.from) <= 0 })
	}
	return g
}

// ofEntity returns the gaps of the entity itself.
func (l *gapPlan) ofEntity(about *query.Row, id string) []*gapEntry {
	var all []*gapEntry
	add := func(code kg.Gap, kind, text string) {
		at := &gapPosition{segment: gapsOfEntity, order: kg.OrderKey(temporal.OpenFuture-temporal.Day(len(all)), id), code: code}
		all = append(all, &gapEntry{position: at, about: about, text: text, kind: kind})
	}
	for _, kind := range strings.Fields(about.Values[l.openLists].Text) {
		add(kg.GapListOpen, kind, "the source says that there are more than are recorded")
	}
	switch works := len(about.Pages[l.jobs].Rows) > 0; {
	case works:
	case about.Type == kg.TypePerson:
		add(kg.GapNothingRecorded, kg.EmployedBy.String(), "no employer is recorded")
	case about.Type == kg.TypeCompany:
		add(kg.GapNothingRecorded, kg.EmployedBy.String(), "nobody is recorded who worked there")
	}
	return slices.DeleteFunc(all, func(one *gapEntry) bool { return !l.wants(one.position.code) })
}

// add adds the gaps of some claims.
func (l *gapPlan) add(g *gapPage, about *query.Row, segment gapSegment, c *claimsPlan) {
	page := &about.Pages[c.branch]
	for i := range page.Rows {
		row := &page.Rows[i]
		order := row.Values[c.order].Text
		for _, code := range c.missing(row) {
			if !l.wants(code) {
				continue
			}
			g.all = append(g.all, &gapEntry{
				position: &gapPosition{segment: segment, order: order, code: code}, about: about, text: gapText(code, c.dates.read(row).Period),
				kind: kindOfClaim(order), claim: row,
			})
		}
	}
	if n := len(page.Rows); page.More && n > 0 {
		g.readTo = &gapPosition{segment: segment, order: page.Rows[n-1].Values[c.order].Text, code: kg.GapNoQuote}
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
