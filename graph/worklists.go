package graph

import (
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

const (
	maxMentions = 20 // in one sentence
	maxNamed    = 5  // of the entities that have one name
)

// passageKinds are the root fields that list passages of a document, with the names of their types.
var passageKinds = map[string]struct {
	kind query.PassageKind
	node string
}{
	"uncited": {query.Uncited, "Sentence"}, "mentions": {query.Mentions, "Mention"}, "coMentions": {query.CoMentions, "CoMention"},
}

// planPassages plans a list of passages of a document.
func planPassages(p *planner, q *rootField, at fieldContext, field string) {
	args, of := p.arguments(at), passageKinds[field]
	list := listing{field: "Query." + field, name: of.node, args: args, order: query.PassageOrder()}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		start := &query.Passages{Kind: of.kind, Types: entityKindsArgument(args), Slice: slice}
		if id, ok := args["document"].(string); ok {
			start.Document = id
			if t, ok := kg.TypeOfID(id); !ok || t != kg.TypeDocument {
				p.reject(at, "document: %q is not the ID of a document: want one such as \"document:article\"", id)
			}
		}
		return start, planPassage(of.node)
	})
}

// planPassage plans a Sentence, a Mention or a CoMention.
func planPassage(node string) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, node, func(name string, at fieldContext) encode.RowEncoder {
			switch name {
			case "text":
				return encode.TextColumn(at.rows.prop(query.PropQuote))
			case "start":
				return encode.IntColumn(at.rows.prop(query.PropQuoteStart))
			case "end":
				return encode.IntColumn(at.rows.prop(query.PropQuoteEnd))
			case "mentions", "mentionsLeftOut":
				return planBelowPassage(p, at, name, 0, &query.MentionsStep{Limit: maxMentions}, planPassage("Mention"))
			default: // entities, entitiesLeftOut
				return planBelowPassage(p, at, name, kg.Entities, &query.NamedStep{Limit: maxNamed}, planRecordNode)
			}
		})
	}
}

// planBelowPassage plans a list below a passage, or how many entries it lacks.
func planBelowPassage(p *planner, at fieldContext, name string, types kg.TypeSet, step query.Step, node nodePlan) encode.RowEncoder {
	below := p.branch(at, "below", types, func() query.Step { return step })
	if name == "mentionsLeftOut" || name == "entitiesLeftOut" {
		return encode.BranchPage(below.index, encode.LeftOut)
	}
	return encode.BranchPage(below.index, encode.RowList(node(p, at.in(below.rows))))
}

const (
	scannedEntities = 2_000 // for a page of the gaps of everything
	maxGapClaims    = 20    // of each entity, of relations and of facts
)

// allGapsOrder is gapOrder with the entity, in the order of query.DegreeOrder, whose gaps these are.
var allGapsOrder = append(gapOrder[:len(gapOrder):len(gapOrder)], query.DegreeOrder()...)

// planAllGaps plans the list of the gaps of everything: entity by entity, each with the relations from it and the facts about it. A page has all
// gaps of some entities, or some of those of one.
func planAllGaps(p *planner, q *rootField, l *gapPlan, args map[string]any) {
	l.window = forwardWindow(p, l.at, args, "Query.gaps", allGapsOrder)
	if from := l.window.from; from != nil {
		l.from = positionOf(from)
		l.from.degree, l.from.entity = from[3].Int, from[4].Text
	}
	types := entityKindsArgument(args)
	l.about = newSelectionPlan(kg.Entities)
	l.degree, l.entityID = l.about.prop(query.PropDegree), l.about.prop(query.PropID)
	l.planAbout(p)
	asserted := condition.HasStanding(kg.Asserted())
	relations, facts := query.All{asserted, l.ofClaims(true)}, query.All{asserted, l.ofClaims(false)}
	limit := l.window.limit + moreClaims
	if l.inEntity() {
		q.plan = &query.Plan{Start: &query.Lookup{IDs: []string{l.from.entity}, Types: types}, Selection: l.about.Selection}
	} else {
		start := &query.ByDegree{Types: types, Filter: l.ofEntities(relations, facts), Scan: scannedEntities, Limit: l.window.limit}
		if l.from != nil {
			start.From = l.window.from[3:]
		}
		q.plan = &query.Plan{Start: start, Selection: l.about.Selection}
		limit = min(l.window.limit, maxGapClaims) + 1
	}
	l.selectClaims(p, kg.Out, relations, facts, limit)
	l.connection = l.planGapConnection(p, l.at)
	q.encode = func(w *encode.Writer, page *query.Page) { l.connection(w, l.entityPage(page)) }
}

// inEntity reports whether the page begins between the gaps of one entity.
func (l *gapPlan) inEntity() bool { return l.from != nil && l.from.segment != gapsEnd }

// ofClaims returns the condition on claims that one of the gaps is missing of them.
func (l *gapPlan) ofClaims(relations bool) query.Filter {
	var any, dates query.Any
	add := func(to *query.Any, code kg.Gap, f query.Filter) {
		if l.wants(code) {
			*to = append(*to, f)
		}
	}
	has := func(prop query.Prop, op query.Op, values ...query.Value) query.Filter {
		return &query.Compare{Prop: prop, Op: op, Values: values}
	}
	add(&dates, kg.GapStartUnknown, has(query.PropStart, query.OpMissing))
	add(&dates, kg.GapStartVague, has(query.PropStart, query.OpPartial))
	ended := query.Not{Filter: condition.IsOneOf(query.PropStatus, []string{temporal.Current.String()})}
	add(&dates, kg.GapEndUnknown, query.All{has(query.PropEnd, query.OpMissing), ended})
	add(&dates, kg.GapEndVague, has(query.PropEnd, query.OpPartial))
	add(&dates, kg.GapTenseInferred, has(query.PropInferred, query.OpEqual, query.Value{Int: 1}))
	if relations && len(dates) > 0 {
		dated := condition.IsOneOf(query.PropKind, []string{kg.EmployedBy.String(), kg.MemberOf.String()})
		any = append(any, query.All{dated, dates})
	}
	add(&any, kg.GapOnlyReported, condition.IsOneOf(query.PropStanding, []string{kg.Reported.String()}))
	add(&any, kg.GapOnlyInferred, condition.IsOneOf(query.PropStanding, []string{kg.Inferred.String()}))
	add(&any, kg.GapNoQuote, query.Not{Filter: query.HasQuote{}})
	return any
}

// ofEntities returns the condition on entities that they have gaps.
func (l *gapPlan) ofEntities(relations, facts query.Filter) query.Filter {
	any := query.Any{&query.HasRelation{Kinds: kg.AllKinds(), Direction: kg.Out, Filter: relations}, &query.HasFact{Filter: facts}}
	if l.wants(kg.GapListOpen) {
		any = append(any, query.Not{Filter: &query.Compare{Prop: query.PropOpenLists, Op: query.OpMissing}})
	}
	if l.wants(kg.GapNothingRecorded) {
		works := &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both, Filter: condition.HasStanding(kg.Asserted())}
		any = append(any, query.All{&query.OfType{Types: kg.Types(kg.TypePerson, kg.TypeCompany)}, query.Not{Filter: works}})
	}
	return any
}

// entityPage returns the gaps on a page of entities, or on one of the rest of an entity.
func (l *gapPlan) entityPage(entities *query.Page) *gapPage {
	g := &gapPage{limit: l.window.limit, others: entities.More}
	if l.inEntity() {
		g.others, g.endsAt = true, l.endOf(l.from.degree, l.from.entity)
	}
	for i := range entities.Rows {
		about := &entities.Rows[i]
		if about.Type == 0 {
			continue // it has been deleted
		}
		degree, id := about.Values[l.degree].Int, about.Values[l.entityID].Text
		if l.inEntity() {
			degree = l.from.degree
		}
		one := l.gapsOf(about, id)
		fits := len(g.all)+len(one.all) <= g.limit && one.readTo == nil
		if !fits && len(g.all) > 0 {
			g.others = true
			return g
		}
		for _, entry := range one.all {
			entry.position.degree, entry.position.entity = degree, id
		}
		g.all = append(g.all, one.all...)
		if g.endsAt = l.endOf(degree, id); !fits {
			g.cut(one.readTo, degree, id)
			return g
		}
	}
	return g
}

// endOf returns the position behind all gaps of an entity.
func (l *gapPlan) endOf(degree int64, id string) *gapPosition {
	return &gapPosition{segment: gapsEnd, order: kg.OrderKey(0, id), degree: degree, entity: id}
}

// cut ends a page between the gaps of an entity, of whose claims the last one was read that readTo says, unless that is nil.
func (g *gapPage) cut(readTo *gapPosition, degree int64, id string) {
	g.others, g.endsAt = true, nil
	if len(g.all) > g.limit {
		return // the page ends with its last entry
	}
	readTo.degree, readTo.entity = degree, id
	g.endsAt = readTo
}

// planDuplicates plans the list of the pairs of entities that are likely one.
func planDuplicates(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	list := listing{field: "Query.duplicates", name: "Duplicate", args: args, order: query.DuplicateOrder()}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		return &query.Duplicates{Types: entityKindsArgument(args), Slice: slice}, planDuplicate
	})
}

func planDuplicate(p *planner, at fieldContext) encode.RowEncoder {
	return planObject(p, at, "Duplicate", func(name string, at fieldContext) encode.RowEncoder {
		switch name {
		case "first":
			return planEnd(p, at, query.Source, kg.Entities)
		case "second":
			return planEnd(p, at, query.Target, kg.Entities)
		case "score":
			return encode.IntColumn(at.rows.prop(query.PropScore))
		default: // reasons
			below := p.branch(at, "reasons", 0, func() query.Step { return query.ReasonsStep{} })
			return encode.BranchPage(below.index, encode.RowList(planDuplicateReason(p, at.in(below.rows))))
		}
	})
}

func planDuplicateReason(p *planner, at fieldContext) encode.RowEncoder {
	return planObject(p, at, "DuplicateReason", func(name string, at fieldContext) encode.RowEncoder {
		switch name {
		case "code":
			return encode.TextColumn(at.rows.prop(query.PropReason))
		case "points":
			return encode.IntColumn(at.rows.prop(query.PropPoints))
		default: // claims
			below := p.branch(at, "claims", kg.Relations|kg.Facts, func() query.Step { return query.ShownByStep{} })
			return encode.BranchPage(below.index, encode.RowList(planRecordNode(p, at.in(below.rows))))
		}
	})
}
