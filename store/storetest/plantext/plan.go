package plantext

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// Plan returns a plan as text, a line for each node.
func Plan(p *query.Plan) string {
	var b strings.Builder
	switch s := p.Start.(type) {
	case *query.Lookup:
		fmt.Fprintf(&b, "look up %q of type %s", s.IDs, s.Types)
	case *query.List:
		fmt.Fprintf(&b, "list %s where %s, needing %q, by", s.Type, Filter(s.Filter), s.RequiredIDs)
		for _, key := range s.Order {
			fmt.Fprintf(&b, " %s%s", Prop(key.Prop), map[bool]string{true: "(down)"}[key.Descending])
		}
		b.WriteString(sliceText(s.Slice))
		for _, g := range s.Groups {
			fmt.Fprintf(&b, "\n  groups by %d of people where %s, of jobs where %s, as of %+v%s", g.By, Filter(g.People), Filter(g.Filter), g.AsOf, sliceText(g.Slice))
			writeSelection(&b, g.Selection, "\n    ")
		}
	case *query.Flows:
		fmt.Fprintf(&b, "flows from %q to %q of at least %d people, %s, people %t%s",
			s.From, s.To, s.MinPeople, movesText(s.MoveScope), s.People, sliceText(s.Slice))
	case *query.Paths:
		fmt.Fprintf(&b, "paths %+v where %s", *s, Filter(s.Filter))
	case *query.Search:
		fmt.Fprintf(&b, "search %q of %s%s", s.Text, s.Types, sliceText(s.Slice))
	case *query.Find:
		fmt.Fprintf(&b, "find %s known by %+v%s", s.Types, s.Keys, sliceText(s.Slice))
	case *query.Similar:
		fmt.Fprintf(&b, "similar to %q, %d at most", s.Of, s.Limit)
	case *query.ByDegree:
		fmt.Fprintf(&b, "%s by degree from %+v where %s, first %d of %d", s.Types, s.From, Filter(s.Filter), s.Limit, s.Scan)
	case *query.Passages:
		fmt.Fprintf(&b, "passages of %q, kind %d, of %s%s", s.Document, s.Kind, s.Types, sliceText(s.Slice))
	case *query.Duplicates:
		fmt.Fprintf(&b, "duplicates of %s%s", s.Types, sliceText(s.Slice))
	case *query.Subgraph:
		fmt.Fprintf(&b, "subgraph of %q and up to %d hops by %s where %s, %d nodes, %d relations a node", s.Of, s.Hops, s.Kinds, Filter(s.Filter), s.Limit, s.MaxRelationsPerNode)
	default:
		fmt.Fprintf(&b, "%T", s)
	}
	writeSelection(&b, p.Selection, "\n  ")
	return b.String()
}

func writeSelection(b *strings.Builder, w *query.Selection, indent string) {
	fmt.Fprintf(b, "%swant of %s:", indent, w.Types)
	for _, p := range w.Props {
		b.WriteString(" " + Prop(p))
	}
	for _, f := range w.Branches {
		fmt.Fprintf(b, "%s- on %s: %s", indent, f.On, stepText(f.Step))
		writeSelection(b, f.Selection, indent+"  ")
	}
}

func stepText(step query.Step) string {
	switch s := step.(type) {
	case *query.RelationsStep:
		return fmt.Sprintf("relations %s %s where %s%s", s.Kinds, directionNames[s.Direction], Filter(s.Filter), sliceText(s.Slice))
	case *query.FactsStep:
		return fmt.Sprintf("facts where %s%s", Filter(s.Filter), sliceText(s.Slice))
	case *query.ColleaguesStep:
		return fmt.Sprintf("colleagues %s of at least %d days, %s%s", s.Verdicts, s.MinDays, overlapText(s.OverlapScope), sliceText(s.Slice))
	case *query.SharedStep:
		return fmt.Sprintf("shared, %s, first %d, counted %t", overlapText(s.OverlapScope), s.Limit, s.Count)
	case *query.MovesStep:
		return "moves, " + movesText(s.MoveScope) + sliceText(s.Slice)
	case *query.PeopleStep:
		return fmt.Sprintf("people (who left: %t) %s during %+v, %s where %s%s", s.Left, s.Verdicts, s.During,
			overlapText(query.OverlapScope{Standings: s.Standings, Units: s.Units}), Filter(s.Filter), sliceText(s.Slice))
	case *query.StintsStep:
		return fmt.Sprintf("stints, %s, first %d, counted %t", overlapText(query.OverlapScope{Standings: s.Standings, Units: s.Units}), s.Limit, s.Count)
	case *query.HeadcountStep:
		return fmt.Sprintf("headcount on %+v, %s", s.Dates, overlapText(query.OverlapScope{Standings: s.Standings, Units: s.Units}))
	case *query.AncestorsStep:
		return fmt.Sprintf("ancestors, %s, first %d, counted %t", overlapText(query.OverlapScope{Standings: s.Standings, Units: &s.Units}), s.Limit, s.Count)
	case *query.HopRelationsStep:
		return fmt.Sprintf("relations of the hop, first %d, counted %t", s.Limit, s.Count)
	case *query.SubgraphEdgesStep:
		return "edges" + sliceText(s.Slice)
	case *query.SubgraphReachStep:
		return fmt.Sprintf("reach of %d hops, %d relations", s.Hops, s.MaxRelations)
	case *query.MentionsStep:
		return fmt.Sprintf("mentions, first %d", s.Limit)
	case *query.NamedStep:
		return fmt.Sprintf("named so, first %d", s.Limit)
	case query.GroupKeyStep:
		return fmt.Sprintf("key %d", s.Key)
	case *query.GroupPeopleStep:
		return fmt.Sprintf("people of the group, first %d", s.Limit)
	case query.EndStep:
		return EndNames[s.End]
	default:
		return strings.TrimPrefix(fmt.Sprintf("%T", s), "query.")
	}
}

func overlapText(m query.OverlapScope) string {
	text := fmt.Sprintf("standing %s", m.Standings)
	if m.Through != nil {
		text += fmt.Sprintf(" through %s", m.Through)
	}
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

func movesText(m query.MoveScope) string {
	return overlapText(query.OverlapScope{Through: m.Through, Standings: m.Standings, During: m.During, Units: m.Units})
}

func sliceText(s query.Slice) string {
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

// Filter returns a filter as text.
func Filter(filter query.Filter) string {
	switch f := filter.(type) {
	case query.All:
		return "all(" + filtersText(f) + ")"
	case query.Any:
		return "any(" + filtersText(f) + ")"
	case query.Not:
		return "not(" + Filter(f.Filter) + ")"
	case *query.Compare:
		return fmt.Sprintf("%s %s %+v", Prop(f.Prop), OpNames[f.Op], f.Values)
	case *query.OfType:
		return "of type " + f.Types.String()
	case *query.MayHold:
		return fmt.Sprintf("may hold from %s to %s", f.From, f.To)
	case *query.HasRelation:
		return fmt.Sprintf("has relation %s %s (%s)", f.Kinds, directionNames[f.Direction], Filter(f.Filter))
	case *query.HasFact:
		return "has fact (" + Filter(f.Filter) + ")"
	case *query.Count:
		return fmt.Sprintf("count of (%s) %s %+v", Filter(f.Of), OpNames[f.Op], f.Values)
	case *query.KnownBy:
		return fmt.Sprintf("known by %+v", f.Keys)
	case *query.MovedOn:
		return fmt.Sprintf("moved on through %q %s %s by %s", f.Stages, f.How, f.Verdicts, f.Standings)
	case *query.CameBack:
		return fmt.Sprintf("came back to %q %s by %s", f.At, f.Verdicts, f.Standings)
	case *query.EndIs:
		return fmt.Sprintf("%s is (%s)", EndNames[f.End], Filter(f.Filter))
	case nil:
		return "anything"
	default:
		return fmt.Sprintf("%T", f)
	}
}

func filtersText(list []query.Filter) string {
	var parts []string
	for _, f := range list {
		parts = append(parts, Filter(f))
	}
	return strings.Join(parts, ", ")
}

// The names of directions, ends of relations and comparisons.
var (
	directionNames = map[kg.Direction]string{kg.Out: "out", kg.In: "in", kg.Both: "both ways"}
	EndNames       = map[query.End]string{query.Source: "source", query.Target: "target", query.Far: "far end"}
	OpNames        = map[query.Op]string{
		query.OpMissing: "missing", query.OpEqual: "=", query.OpOneOf: "one of", query.OpContains: "contains", query.OpStartsWith: "starts with",
		query.OpHas: "has", query.OpLess: "<", query.OpLessEqual: "<=", query.OpGreater: ">", query.OpGreaterEqual: ">=", query.OpPartial: "is partial",
	}
)

// PropNames are the names of the properties: those of the fields, and these.
var PropNames = func() map[query.Prop]string {
	names := map[query.Prop]string{
		query.PropRevision: "revision", query.PropFolded: "folded", query.PropSortKey: "sortKey", query.PropDegree: "degree", query.PropKind: "kind",
		query.PropOrder:     "order",
		query.PropStartDate: "startDate", query.PropEndDate: "endDate", query.PropPublishedDate: "publishedDate",
		query.PropStartMin: "startMin", query.PropStartMax: "startMax", query.PropEndMin: "endMin", query.PropEndMax: "endMax",
		query.PropFactName: "factName", query.PropQuote: "quote", query.PropQuoteStart: "quoteStart", query.PropQuoteEnd: "quoteEnd",
		query.PropAlias: "alias", query.PropAliasLanguage: "aliasLanguage",
		query.PropVerdict: "verdict", query.PropLeast: "least", query.PropMost: "most", query.PropPeople: "people",
		query.PropCertain: "certain", query.PropPossible: "possible", query.PropUnknown: "unknown",
		query.PropFromSortKey: "fromSortKey", query.PropFromID: "fromID", query.PropToSortKey: "toSortKey", query.PropToID: "toID",
		query.PropToOrder: "toOrder", query.PropFromOrder: "fromOrder", query.PropDay: "day", query.PropPlace: "place",
		query.PropHiddenRelations: "hiddenRelations", query.PropHiddenNeighbours: "hiddenNeighbours",
		query.PropEmployments: "employments", query.PropCompanySortKey: "companySortKey", query.PropCompanyID: "companyID",
		query.PropPlaceSortKey: "placeSortKey", query.PropPlaceID: "placeID", query.PropGroupRole: "groupRole",
		query.PropStartYear: "startYear", query.PropEndYear: "endYear", query.PropGroupStatus: "groupStatus", query.PropGroupStanding: "groupStanding",
		query.PropScore: "score", query.PropMatch: "match", query.PropMatched: "matched", query.PropMatchedLanguage: "matchedLanguage",
		query.PropMatchedStart: "matchedStart", query.PropMatchedEnd: "matchedEnd",
		query.PropFirstID: "firstID", query.PropSecondID: "secondID", query.PropReason: "reason", query.PropPoints: "points",
	}
	for _, t := range kg.Nodes.List() {
		for _, f := range fields.Of(t) {
			if names[f.Prop] == "" && f.Prop != 0 {
				names[f.Prop] = f.Name
			}
		}
	}
	return names
}()

// Prop returns the name of a property.
func Prop(p query.Prop) string { return PropNames[p] }
