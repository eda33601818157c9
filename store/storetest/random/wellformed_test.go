package random

import (
	"fmt"
	"reflect"
	"slices"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/plantext"
)

// inspector checks the conditions on plans, as the comments of package query put them; it knows nothing of the
// generator. It counts what it sees by name, so that a test can see that nothing is never tried.
type inspector struct {
	seen     map[string]int
	problems []string
}

func (x *inspector) see(format string, args ...any) { x.seen[fmt.Sprintf(format, args...)]++ }

func (x *inspector) demand(ok bool, format string, args ...any) {
	if !ok {
		x.problems = append(x.problems, fmt.Sprintf(format, args...))
	}
}

func (x *inspector) plan(p *query.Plan) {
	x.see("%T", p.Start)
	switch s := p.Start.(type) {
	case *query.Lookup:
		x.demand(s.Types != 0, "a lookup of no types")
		x.want(p.Selection, 0, false)
	case *query.List:
		x.demand((kg.Entities | kg.Documents).Has(s.Type), "a list of the type %s", s.Type)
		x.see("list of documents %t", kg.Documents.Has(s.Type))
		x.see("list that needs something %t", s.RequiredIDs != nil)
		x.demand(s.Order[len(s.Order)-1].Prop == query.PropID, "an order without the ID")
		x.slice(s.Slice, len(s.Order))
		if kg.Documents.Has(s.Type) {
			x.filter(s.Filter, kg.Documents, false)
		} else {
			x.filter(s.Filter, kg.Entities, false)
		}
		x.want(p.Selection, 0, false)
		for _, g := range s.Groups {
			x.groups(s, g)
		}
	case *query.Flows:
		x.see("flows through %s", s.Through)
		x.see("flows from some %t to some %t during days %t", s.From != nil, s.To != nil, s.During != nil)
		x.demand(s.MinPeople >= 1, "pairs with at least %d people", s.MinPeople)
		x.demand(!s.Slice.Backward, "flows from the end")
		x.slice(s.Slice, len(query.FlowOrder()))
		x.want(p.Selection, query.PropPeople, false)
	case *query.Paths:
		x.demand(s.From != s.To && s.MaxHops > 0 && s.Limit > 0 && s.Most > 0, "a search for %+v", *s)
		x.see("paths through %s", s.Through)
		x.see("paths together %t avoiding %t of a degree %t filtered %t", s.Together, s.Avoid != nil, s.MaxDegree != query.AnyDegree, s.Filter != nil)
		x.kinds(s.Kinds)
		x.filter(s.Filter, kg.Relations, false)
		x.paths(p.Selection)
	case *query.Search:
		x.demand(!s.Slice.Backward && !s.Slice.Count, "a search from the end, or counted")
		x.slice(s.Slice, len(query.SearchOrder()))
		x.want(p.Selection, 0, false)
	case *query.Find:
		x.demand(!s.Slice.Backward, "a look-up from the end")
		x.slice(s.Slice, len(query.FindOrder()))
		x.see("find by %d keys", min(len(s.Keys), 2))
		x.want(p.Selection, 0, false)
	case *query.Similar:
		x.demand(s.Limit >= 0, "a limit of %d", s.Limit)
		x.want(p.Selection, 0, false)
	case *query.ByDegree:
		x.see("by degree from %t of all %t", s.From != nil, s.Scan >= 100)
		x.demand(s.Scan > 0 && s.Limit >= 0, "%d of %d by degree", s.Limit, s.Scan)
		x.filter(s.Filter, kg.Entities, false)
		x.want(p.Selection, 0, false)
	case *query.Passages:
		x.see("passages of kind %d", s.Kind)
		x.demand(!s.Slice.Backward, "passages from the end")
		x.slice(s.Slice, len(query.PassageOrder()))
		x.want(p.Selection, query.PropQuote, false)
	case *query.Duplicates:
		x.demand(!s.Slice.Backward, "duplicates from the end")
		x.slice(s.Slice, len(query.DuplicateOrder()))
		x.want(p.Selection, query.PropFirstID, false)
	case *query.Subgraph:
		x.subgraph(s)
		x.want(p.Selection, query.PropHiddenRelations, false)
	}
}

func (x *inspector) groups(l *query.List, g *query.Groups) {
	x.see("groups by %d keys as of a date %t", len(g.By), g.AsOf != nil)
	x.demand(l.Type == kg.TypePerson && reflect.DeepEqual(g.People, l.Filter), "groups of others than the people of the list")
	x.demand(!g.Slice.Backward, "groups from the end")
	x.slice(g.Slice, len(query.GroupOrder(g.By)))
	x.overlaps(query.OverlapScope{During: g.AsOf})
	x.filter(g.Filter, kg.Relations, false)
	x.want(g.Selection, query.PropEmployments, false)
}

// paths looks at what is wanted of paths.
func (x *inspector) paths(w *query.Selection) {
	x.demand(w.Types == 0 && len(w.Props) == 0, "paths with properties")
	for _, b := range w.Branches {
		x.see("%T", b.Step)
		if _, hops := b.Step.(query.HopsStep); !hops {
			x.want(b.Selection, 0, false)
			continue
		}
		x.demand(b.Selection.Types == 0 && len(b.Selection.Props) == 0, "hops with properties")
		for _, below := range b.Selection.Branches {
			x.see("%T", below.Step)
			x.want(below.Selection, 0, false)
		}
	}
}

func (x *inspector) subgraph(d *query.Subgraph) {
	sorted := slices.Clone(d.Of)
	slices.Sort(sorted)
	x.demand(len(d.Of) > 0 && len(slices.Compact(sorted)) == len(d.Of), "a subgraph of %s", d.Of)
	x.demand(d.Hops >= 0 && d.Limit >= len(d.Of) && d.MaxRelationsPerNode > 0, "a subgraph of %d hops, %d nodes, %d relations a node", d.Hops, d.Limit, d.MaxRelationsPerNode)
	x.kinds(d.Kinds)
	x.filter(d.Filter, kg.Relations, false)
	x.see("subgraph of %d hops", d.Hops)
}

func (x *inspector) slice(s query.Slice, keys int) {
	x.demand(s.Limit >= query.NoRows, "the limit %d", s.Limit)
	x.demand(s.From == nil || len(s.From) == keys, "a position of %d values for %d keys", len(s.From), keys)
	x.see("slice backward %t from %t count %t limited %t", s.Backward, s.From != nil, s.Count, s.Limit < 100)
}

// want looks at what is wanted of rows; typeless is a property that rows without type have.
func (x *inspector) want(w *query.Selection, typeless query.Prop, far bool) {
	sorted := slices.Clone(w.Props)
	slices.Sort(sorted)
	x.demand(len(slices.Compact(sorted)) == len(w.Props), "a property that is wanted twice")
	for _, p := range w.Props {
		x.see("wants %s", plantext.Prop(p))
	}
	x.demand((w.Types == 0) == (typeless != 0), "rows of the types %q", w.Types)
	for _, b := range w.Branches {
		x.branch(w, b, typeless, far)
	}
}

func (x *inspector) branch(w *query.Selection, b *query.Branch, typeless query.Prop, far bool) {
	x.see("%T", b.Step)
	x.demand(b.On&^w.Types == 0, "a branch on %s below rows of %s", b.On, w.Types)
	starts := map[string]kg.TypeSet{
		"*query.RelationsStep": kg.Entities, "*query.FactsStep": kg.Entities, "query.AliasesStep": kg.Entities,
		"query.CitationsStep": kg.Entities | kg.Relations | kg.Facts, "query.EndStep": kg.Relations, "query.SubjectStep": kg.Facts,
		"*query.ColleaguesStep": kg.Types(kg.TypePerson), "*query.SharedStep": kg.Types(kg.TypePerson),
		"*query.PeopleStep": kg.Types(kg.TypeCompany, kg.TypeTeam, kg.TypeProject), "*query.StintsStep": kg.Types(kg.TypePerson),
		"*query.AncestorsStep": kg.Types(kg.TypeCompany, kg.TypeTeam), "*query.HeadcountStep": kg.Types(kg.TypeCompany, kg.TypeTeam),
	}[fmt.Sprintf("%T", b.Step)]
	x.demand(b.On&^starts == 0, "%T from %s", b.Step, b.On)
	x.demand(b.On != 0 || leadsOn(typeless, b.Step), "%T from no type", b.Step)
	switch s := b.Step.(type) {
	case *query.RelationsStep:
		x.kinds(s.Kinds)
		x.slice(s.Slice, 1)
		x.filter(s.Filter, kg.Relations, true)
		x.want(b.Selection, 0, true)
	case *query.FactsStep:
		x.slice(s.Slice, 1)
		x.filter(s.Filter, kg.Facts, false)
		x.want(b.Selection, 0, false)
	case *query.ColleaguesStep:
		x.overlaps(s.OverlapScope)
		x.slice(s.Slice, len(query.ColleagueOrder()))
		x.demand(!s.Slice.Backward, "colleagues from the end")
		x.demand(slices.IsSorted(s.Verdicts), "verdicts %s", s.Verdicts)
		for _, below := range b.Selection.Branches {
			if shared, ok := below.Step.(*query.SharedStep); ok {
				x.demand(reflect.DeepEqual(shared.OverlapScope, s.OverlapScope), "shared stints of others than the colleagues'")
			}
		}
		x.want(b.Selection, 0, false)
	case *query.SharedStep:
		x.overlaps(s.OverlapScope)
		x.want(b.Selection, 0, false)
	case *query.MovesStep:
		x.see("moves with units %t", s.Units != nil)
		x.overlaps(query.OverlapScope{Through: s.Through, Standings: s.Standings, Units: s.Units, During: s.During})
		x.slice(s.Slice, len(query.MoveOrder()))
		x.demand(!s.Slice.Backward, "moves from the end")
		x.want(b.Selection, query.PropToOrder, false)
	case *query.PeopleStep:
		x.see("people who left %t", s.Left)
		x.overlaps(query.OverlapScope{Standings: s.Standings, Units: s.Units, During: s.During})
		x.slice(s.Slice, len(query.PeopleOrder()))
		x.demand(!s.Slice.Backward, "people from the end")
		x.demand(slices.IsSorted(s.Verdicts), "verdicts %s", s.Verdicts)
		x.filter(s.Filter, kg.Entities, false)
		x.want(b.Selection, 0, false)
	case *query.StintsStep:
		x.overlaps(query.OverlapScope{Standings: s.Standings, Units: s.Units})
		x.want(b.Selection, 0, false)
	case *query.HeadcountStep:
		x.see("headcount with units %t on some dates %t", s.Units != nil, len(s.Dates) > 0)
		x.overlaps(query.OverlapScope{Standings: s.Standings, Units: s.Units})
		x.want(b.Selection, query.PropDay, false)
	case *query.AncestorsStep:
		x.overlaps(query.OverlapScope{Standings: s.Standings, Units: &s.Units})
		x.want(b.Selection, 0, false)
	case *query.SubgraphEdgesStep:
		x.slice(s.Slice, 0)
		x.want(b.Selection, 0, false)
	case *query.SubgraphReachStep:
		x.demand(s.Hops > 0, "the reach of %d hops", s.Hops)
		x.want(b.Selection, query.PropReached, false)
	case *query.MentionsStep:
		x.want(b.Selection, query.PropQuote, false)
	case query.ReasonsStep:
		x.want(b.Selection, query.PropReason, false)
	case query.CitationsStep:
		x.want(b.Selection, query.PropQuote, false)
	case query.AliasesStep:
		x.want(b.Selection, query.PropAlias, false)
	case query.EndStep:
		x.demand(s.End != query.Far || far, "the far end of a relation that was not reached from an entity")
		x.see("step to %s", plantext.EndNames[s.End])
		x.want(b.Selection, 0, false)
	default:
		x.want(b.Selection, 0, false)
	}
}

// leadsOn reports whether a step starts from rows without a type; typeless is a property that these have.
func leadsOn(typeless query.Prop, step query.Step) bool {
	switch step.(type) {
	case query.DocumentStep, *query.MentionsStep, *query.NamedStep:
		return typeless == query.PropQuote
	case *query.MovesStep:
		return typeless == query.PropPeople
	case query.SubgraphNodesStep, *query.SubgraphEdgesStep, *query.SubgraphReachStep:
		return typeless == query.PropHiddenRelations
	case query.GroupKeyStep, *query.GroupPeopleStep:
		return typeless == query.PropEmployments
	case query.EndStep:
		return typeless == query.PropPeople || typeless == query.PropToOrder || typeless == query.PropFirstID
	case query.ReasonsStep:
		return typeless == query.PropFirstID
	case query.ShownByStep:
		return typeless == query.PropReason
	default:
		return false
	}
}

func (x *inspector) overlaps(m query.OverlapScope) {
	x.see("overlaps at places %t during days %t", m.At != nil, m.During != nil)
	x.see("with units %t as of a date %t", m.Units != nil, m.Units != nil && m.Units.AsOf != nil)
	x.demand(m.Units == nil || m.Units.AsOf == nil || m.Units.AsOf.StartMin == m.Units.AsOf.StartMax && m.Units.AsOf.EndMin == m.Units.AsOf.EndMax, "units as of days that are not exact")
	if m.Through != nil {
		x.kinds(m.Through)
		x.see("overlaps through %s", m.Through)
	}
	x.demand(slices.IsSorted(m.Standings), "standings %s", m.Standings)
	x.demand(m.During == nil || m.During.StartMin == m.During.StartMax && m.During.EndMin == m.During.EndMax, "during days that are not exact")
}

func (x *inspector) kinds(list []kg.RelationKind) {
	x.demand(len(list) > 0 && slices.IsSorted(list) && len(slices.Compact(slices.Clone(list))) == len(list), "kinds %s", list)
}

// filter looks at a filter of records of some types.
func (x *inspector) filter(filter query.Filter, of kg.TypeSet, far bool) {
	if filter == nil {
		return
	}
	x.see("%T", filter)
	only := func(types kg.TypeSet) { x.demand(of&^types == 0, "%T of %s", filter, of) }
	switch f := filter.(type) {
	case query.All:
		x.filters(f, of, far)
	case query.Any:
		x.filters(f, of, far)
	case query.Not:
		x.demand(f.Filter != nil, "not nothing")
		x.filter(f.Filter, of, far)
	case *query.Count:
		x.see("count %d", f.Op)
		x.filter(f.Of, of, far)
	case *query.Compare:
		x.compare(f, of)
	case *query.OfType:
		only(kg.Entities)
	case query.HasQuote:
		only(kg.Relations | kg.Facts)
	case *query.MayHold:
		only(kg.Relations | kg.Facts)
	case *query.HasRelation:
		only(kg.Entities)
		x.kinds(f.Kinds)
		hops, named := storekit.HopsToNamed(f)
		x.see("relations to what is named %d hops away %t", hops, named)
		x.filter(f.Filter, kg.Relations, true)
	case *query.HasFact:
		only(kg.Entities)
		x.filter(f.Filter, kg.Facts, false)
	case *query.KnownBy:
		only(kg.Entities)
	case *query.MovedOn:
		only(kg.Entities)
		x.demand(len(f.Stages) > 1, "a move of less than two stages")
		x.see("moved on %s through %d stages", f.How, len(f.Stages))
	case *query.CameBack:
		only(kg.Entities)
		x.see("came back at places %t", f.At != nil)
	case *query.EndIs:
		only(kg.Relations)
		x.demand(f.Filter != nil, "an end that is nothing")
		x.demand(f.End != query.Far || far, "the far end of a relation that was not reached from an entity")
		x.see("%s is", plantext.EndNames[f.End])
		x.filter(f.Filter, kg.Entities, false)
	}
}

func (x *inspector) filters(list []query.Filter, of kg.TypeSet, far bool) {
	x.see("together %d", min(len(list), 2))
	for _, f := range list {
		x.demand(f != nil, "no filter in a list of them")
		x.filter(f, of, far)
	}
}

func (x *inspector) compare(c *query.Compare, of kg.TypeSet) {
	x.see("%s %s", plantext.Prop(c.Prop), plantext.OpNames[c.Op])
	x.demand(slices.Contains(ops(c.Prop), c.Op), "%s %s", plantext.Prop(c.Prop), plantext.OpNames[c.Op])
	x.demand(c.Op == query.OpOneOf || len(c.Values) == map[bool]int{true: 0, false: 1}[c.Op == query.OpMissing || c.Op == query.OpPartial],
		"%s %s with %d values", plantext.Prop(c.Prop), plantext.OpNames[c.Op], len(c.Values))
	belongs := map[kg.TypeSet][]query.Prop{kg.Entities: EntityProps, kg.Relations: RelationProps, kg.Facts: FactProps, kg.Documents: DocumentProps}[of]
	x.demand(slices.Contains(belongs, c.Prop), "%s of %s", plantext.Prop(c.Prop), of)
}
