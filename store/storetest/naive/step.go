package naive

import "ties/kg"

// claimOrder is the order of relations and of facts.
var claimOrder = []kg.Key{{Prop: kg.PropOrder}}

// follow gives what a branch leads to from one item.
func (g Graph) follow(i item, b *kg.Branch) kg.Page {
	if i.record != nil && !b.On.Has(i.typ()) {
		return kg.Page{}
	}
	switch s := b.Step.(type) {
	case *kg.RelationsStep:
		return g.slice(g.relations(i, s), claimOrder, s.Slice, b.Selection)
	case *kg.FactsStep:
		return g.slice(g.facts(i, s.Filter), claimOrder, s.Slice, b.Selection)
	case *kg.ColleaguesStep:
		return g.slice(g.colleagues(i.record.RecordID(), s), kg.ColleagueOrder(), s.Slice, b.Selection)
	case *kg.SharedStep:
		return g.slice(g.shared(i, s.OverlapScope), claimOrder, kg.Slice{Limit: s.Limit}, b.Selection)
	case *kg.MovesStep:
		return g.slice(g.movesOf(i.cell, s.MoveScope), kg.MoveOrder(), s.Slice, b.Selection)
	case *kg.PeopleStep:
		return g.slice(g.people(i.record.RecordID(), s), kg.PeopleOrder(), s.Slice, b.Selection)
	case *kg.StintsStep:
		return g.slice(g.stints(i, s), claimOrder, kg.Slice{Limit: s.Limit}, b.Selection)
	case *kg.AncestorsStep:
		return g.slice(g.wholes(i.record.RecordID(), s), claimOrder, kg.Slice{Limit: s.Limit}, b.Selection)
	case kg.SubgraphNodesStep:
		return kg.Page{Rows: g.rows(i.drawing.nodes, b.Selection)}
	case *kg.SubgraphEdgesStep:
		return g.slice(i.drawing.edges, claimOrder, s.Slice, b.Selection)
	case kg.CitationsStep:
		return kg.Page{Rows: g.rows(citations(i.record), b.Selection)}
	case kg.AliasesStep:
		return kg.Page{Rows: g.rows(aliases(i.record), b.Selection)}
	case kg.EndStep:
		return g.one(end(i, s.End), b.Selection)
	case kg.DocumentStep:
		return g.one(i.citation.Document, b.Selection)
	case kg.SubjectStep:
		return g.one(i.record.(*kg.Fact).Entity, b.Selection)
	default:
		return kg.Page{}
	}
}

func (g Graph) one(id string, want *kg.Selection) kg.Page {
	return kg.Page{Rows: []kg.Row{g.row(item{record: g[id]}, want)}}
}

func (g Graph) relations(i item, s *kg.RelationsStep) []item {
	var items []item
	for _, r := range g.Relations(i.record.RecordID(), s.Kinds, s.Direction) {
		reached := item{record: r, from: i.record.RecordID()}
		if g.holds(s.Filter, reached) {
			items = append(items, reached)
		}
	}
	return items
}

func (g Graph) facts(i item, filter kg.Filter) []item {
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

// end gives the ID of an end of a relation, a cell or a move.
func end(i item, e kg.End) string {
	switch {
	case i.cell != nil:
		return map[kg.End]string{kg.Source: i.cell.from.ID, kg.Target: i.cell.to.ID}[e]
	case i.move != nil:
		return map[kg.End]string{kg.Source: i.move.from.ID, kg.Target: i.move.to.ID}[e]
	}
	r := i.record.(*kg.Relation)
	switch {
	case e == kg.Source:
		return r.Source
	case e == kg.Target:
		return r.Target
	case r.Source == i.from:
		return r.Target
	default:
		return r.Source
	}
}
