package naive

import (
	"fmt"

	"ties/kg"
	"ties/kg/query"
)

// claimOrder is the order of relations and of facts.
var claimOrder = []query.Key{{Prop: query.PropOrder}}

// follow returns the items that a branch leads to from one item.
func (g evaluator) follow(i item, b *query.Branch) query.Page {
	if i.record != nil && !b.On.Has(i.typ()) {
		return query.Page{}
	}
	switch s := b.Step.(type) {
	case *query.RelationsStep:
		return g.slice(g.relations(i, s), claimOrder, s.Slice, b.Selection)
	case *query.FactsStep:
		return g.slice(g.facts(i, s.Filter), claimOrder, s.Slice, b.Selection)
	case *query.ColleaguesStep:
		return g.slice(g.colleagues(i.record.RecordID(), s), query.ColleagueOrder(), s.Slice, b.Selection)
	case *query.SharedStep:
		return g.slice(g.shared(i, s.OverlapScope), claimOrder, query.Slice{Limit: s.Limit, Count: s.Count}, b.Selection)
	case *query.MovesStep:
		return g.slice(g.movesOf(i.pair, s.MoveScope), query.MoveOrder(), s.Slice, b.Selection)
	case *query.PeopleStep:
		return peoplePage(g, g.people(i.record.RecordID(), s), s, b.Selection)
	case *query.HeadcountStep:
		return headcount(g, i.record.RecordID(), s, b.Selection)
	case *query.StintsStep:
		return g.slice(g.stints(i, s), claimOrder, query.Slice{Limit: s.Limit, Count: s.Count}, b.Selection)
	case *query.AncestorsStep:
		return g.slice(g.ancestors(i.record.RecordID(), s), claimOrder, query.Slice{Limit: s.Limit, Count: s.Count}, b.Selection)
	case query.GroupKeyStep:
		return groupKey(g, i.group, s, b.Selection)
	case *query.GroupPeopleStep:
		return groupPeople(g, i.group, s, b.Selection)
	case query.SubgraphNodesStep:
		return query.Page{Rows: g.rows(i.subgraph.nodes, b.Selection)}
	case *query.SubgraphEdgesStep:
		return g.slice(i.subgraph.edges, claimOrder, s.Slice, b.Selection)
	case *query.SubgraphReachStep:
		return query.Page{Rows: g.rows(g.reach(i.subgraph.start, s), b.Selection)}
	case *query.MentionsStep:
		return mentionsPage(g, i, s, b.Selection)
	case *query.NamedStep:
		return namedPage(g, i, s, b.Selection)
	case query.ReasonsStep:
		return query.Page{Rows: g.rows(reasonsOf(i.twins), b.Selection)}
	case query.ShownByStep:
		return query.Page{Rows: g.rows(shownBy(g, i.reason), b.Selection)}
	case query.CitationsStep:
		return query.Page{Rows: g.rows(citations(i.record), b.Selection)}
	case query.AliasesStep:
		return query.Page{Rows: g.rows(aliases(i.record), b.Selection)}
	case query.EndStep:
		return single(g, end(i, s.End), b.Selection)
	case query.DocumentStep:
		return single(g, i.citation.Document, b.Selection)
	case query.SubjectStep:
		return single(g, i.record.(*kg.Fact).Entity, b.Selection)
	default:
		misplaced(s)
		return query.Page{}
	}
}

// misplaced panics because a step has no meaning in its position: the plan is not well-formed.
func misplaced(step query.Step) {
	panic(fmt.Sprintf("%T does not lead on from here", step))
}

func single(g evaluator, id string, want *query.Selection) query.Page {
	return query.Page{Rows: []query.Row{g.row(item{record: g.RecordMap[id]}, want)}}
}

func (g evaluator) relations(i item, s *query.RelationsStep) []item {
	var items []item
	for _, r := range g.Relations(i.record.RecordID(), s.Kinds, s.Direction) {
		reached := item{record: r, from: i.record.RecordID()}
		if g.holds(s.Filter, reached) {
			items = append(items, reached)
		}
	}
	return items
}

func (g evaluator) facts(i item, filter query.Filter) []item {
	var items []item
	for _, f := range g.Facts(i.record.RecordID()) {
		if g.holds(filter, item{record: f}) {
			items = append(items, item{record: f})
		}
	}
	return items
}

func citations(r kg.Record) []item {
	var list []kg.Citation
	switch r := r.(type) {
	case *kg.Entity:
		list = r.Citations
	case *kg.Relation:
		list = r.Citations
	case *kg.Fact:
		list = r.Citations
	}
	var items []item
	for n := range list {
		items = append(items, item{citation: &list[n]})
	}
	return items
}

func aliases(r kg.Record) []item {
	list := r.(*kg.Entity).Aliases
	var items []item
	for n := range list {
		items = append(items, item{alias: &list[n]})
	}
	return items
}

// end returns the ID of an end of a relation, a pair of companies, a move or two twins.
func end(i item, e query.End) string {
	switch {
	case i.twins != nil:
		return map[query.End]string{query.Source: i.twins.First, query.Target: i.twins.Second}[e]
	case i.pair != nil:
		return map[query.End]string{query.Source: i.pair.from.ID, query.Target: i.pair.to.ID}[e]
	case i.move != nil:
		return map[query.End]string{query.Source: i.move.from.ID, query.Target: i.move.to.ID}[e]
	}
	r := i.record.(*kg.Relation)
	switch {
	case e == query.Source:
		return r.Source
	case e == query.Target:
		return r.Target
	case r.Source == i.from:
		return r.Target
	default:
		return r.Source
	}
}
