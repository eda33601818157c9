package storetest

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// showPlan writes a plan for people, a line for each node.
func showPlan(p *query.Plan) string {
	var b strings.Builder
	switch s := p.Start.(type) {
	case *query.Lookup:
		fmt.Fprintf(&b, "look up %q of type %s", s.IDs, s.Types)
	case *query.List:
		fmt.Fprintf(&b, "list %s where %s, needing %q, by", s.Type, showFilter(s.Filter), s.RequiredIDs)
		for _, key := range s.Order {
			fmt.Fprintf(&b, " %s%s", showProp(key.Prop), map[bool]string{true: "(down)"}[key.Descending])
		}
		b.WriteString(showSlice(s.Slice))
	case *query.Flows:
		fmt.Fprintf(&b, "flows from %q to %q of at least %d people, %s, people %t%s",
			s.From, s.To, s.MinPeople, showMoves(s.MoveScope), s.People, showSlice(s.Slice))
	case *query.Paths:
		fmt.Fprintf(&b, "paths %+v where %s", *s, showFilter(s.Filter))
	case *query.Search:
		fmt.Fprintf(&b, "search %q of %s%s", s.Text, s.Types, showSlice(s.Slice))
	case *query.Similar:
		fmt.Fprintf(&b, "similar to %q, %d at most", s.Of, s.Limit)
	case *query.Subgraph:
		fmt.Fprintf(&b, "draw %q and up to %d hops by %s where %s, %d nodes, reach %d", s.Of, s.Hops, s.Kinds, showFilter(s.Filter), s.Limit, s.MaxRelationsPerNode)
	}
	showWant(&b, p.Selection, "\n  ")
	return b.String()
}

func showWant(b *strings.Builder, w *query.Selection, indent string) {
	fmt.Fprintf(b, "%swant of %s:", indent, w.Types)
	for _, p := range w.Props {
		b.WriteString(" " + showProp(p))
	}
	for _, f := range w.Branches {
		fmt.Fprintf(b, "%s- on %s: %s", indent, f.On, showStep(f.Step))
		showWant(b, f.Selection, indent+"  ")
	}
}

func showStep(step query.Step) string {
	switch s := step.(type) {
	case *query.RelationsStep:
		return fmt.Sprintf("relations %s %s where %s%s", s.Kinds, directionNames[s.Direction], showFilter(s.Filter), showSlice(s.Slice))
	case *query.FactsStep:
		return fmt.Sprintf("facts where %s%s", showFilter(s.Filter), showSlice(s.Slice))
	case *query.ColleaguesStep:
		return fmt.Sprintf("colleagues %s of at least %d days, %s%s", s.Verdicts, s.MinDays, showMeetings(s.OverlapScope), showSlice(s.Slice))
	case *query.SharedStep:
		return fmt.Sprintf("shared, %s, first %d", showMeetings(s.OverlapScope), s.Limit)
	case *query.MovesStep:
		return "moves, " + showMoves(s.MoveScope) + showSlice(s.Slice)
	case *query.PeopleStep:
		return fmt.Sprintf("people (who left: %t) %s during %+v, %s where %s%s", s.Left, s.Verdicts, s.During,
			showMeetings(query.OverlapScope{Standings: s.Standings, Units: s.Units}), showFilter(s.Filter), showSlice(s.Slice))
	case *query.StintsStep:
		return fmt.Sprintf("stints, %s, first %d", showMeetings(query.OverlapScope{Standings: s.Standings, Units: s.Units}), s.Limit)
	case *query.AncestorsStep:
		return fmt.Sprintf("wholes, %s, first %d", showMeetings(query.OverlapScope{Standings: s.Standings, Units: &s.Units}), s.Limit)
	case *query.HopRelationsStep:
		return fmt.Sprintf("relations of the hop, first %d", s.Limit)
	case *query.SubgraphEdgesStep:
		return "edges" + showSlice(s.Slice)
	case query.EndStep:
		return endNames[s.End]
	default:
		return strings.TrimPrefix(fmt.Sprintf("%T", s), "query.")
	}
}

func showMeetings(m query.OverlapScope) string {
	text := fmt.Sprintf("standing %s", m.Standings)
	if m.At != nil {
		text += fmt.Sprintf(" at %q", m.At)
	}
	if m.During != nil {
		text += fmt.Sprintf(" during %+v", *m.During)
	}
	if m.Units != nil {
		text += fmt.Sprintf(" with units as of %+v", m.Units.AsOf)
	}
	return text
}

func showMoves(m query.MoveScope) string {
	return showMeetings(query.OverlapScope{Standings: m.Standings, During: m.During, Units: m.Units})
}

func showSlice(s query.Slice) string {
	text := fmt.Sprintf(", first %d", s.Limit)
	if s.Backward {
		text = fmt.Sprintf(", last %d", s.Limit)
	}
	if s.From != nil {
		text += fmt.Sprintf(" from %+v", s.From)
	}
	if s.Count {
		text += ", counted"
	}
	return text
}

// showFilter writes a filter for people.
func showFilter(filter query.Filter) string {
	switch f := filter.(type) {
	case query.All:
		return "all(" + showFilters(f) + ")"
	case query.Any:
		return "any(" + showFilters(f) + ")"
	case query.Not:
		return "not(" + showFilter(f.Filter) + ")"
	case *query.Compare:
		return fmt.Sprintf("%s %s %+v", showProp(f.Prop), opNames[f.Op], f.Values)
	case *query.OfType:
		return "of type " + f.Types.String()
	case *query.MayHold:
		return fmt.Sprintf("may hold from %s to %s", f.From, f.To)
	case *query.HasRelation:
		return fmt.Sprintf("has relation %s %s (%s)", f.Kinds, directionNames[f.Direction], showFilter(f.Filter))
	case *query.HasFact:
		return "has fact (" + showFilter(f.Filter) + ")"
	case *query.MovedOn:
		return fmt.Sprintf("moved from %q to %q %s by %s", f.From, f.To, f.Verdicts, f.Standings)
	case *query.CameBack:
		return fmt.Sprintf("came back to %q %s by %s", f.At, f.Verdicts, f.Standings)
	case *query.EndIs:
		return fmt.Sprintf("%s is (%s)", endNames[f.End], showFilter(f.Filter))
	default:
		return "anything"
	}
}

func showFilters(list []query.Filter) string {
	var parts []string
	for _, f := range list {
		parts = append(parts, showFilter(f))
	}
	return strings.Join(parts, ", ")
}

var (
	directionNames = map[kg.Direction]string{kg.Out: "out", kg.In: "in", kg.Both: "both ways"}
	endNames       = map[query.End]string{query.Source: "source", query.Target: "target", query.Far: "far end"}
	opNames        = map[query.Op]string{
		query.OpMissing: "missing", query.OpEqual: "=", query.OpOneOf: "one of", query.OpContains: "contains", query.OpStartsWith: "starts with",
		query.OpHas: "has", query.OpLess: "<", query.OpLessEqual: "<=", query.OpGreater: ">", query.OpGreaterEqual: ">=",
	}
)

// propNames are in the order of the constants, which begin with PropID.
var propNames = strings.Fields("id recordedAt name folded sortKey description url category degree openLists " +
	"kind role order start end startDate endDate status inferred s0 s1 e0 e1 standing factName value " +
	"title language text quote quoteStart quoteEnd alias aliasLanguage verdict least most " +
	"people certain possible unknown fromSortKey fromID toSortKey toID toOrder fromOrder day place " +
	"hiddenRelations hiddenNeighbours " +
	"score match matched matchedLanguage matchedStart matchedEnd")

func showProp(p query.Prop) string { return propNames[p-query.PropID] }
