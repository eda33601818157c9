package random

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// planDepth is the greatest depth of a random plan.
const planDepth = 4

// planGenerator makes random plans.
type planGenerator struct{ filterGenerator }

// rows describes the rows of a node of a plan.
type rows struct {
	types      kg.TypeSet
	kinds      []kg.RelationKind   // the possible kinds of relations
	far        bool                // whether they were reached from an entity
	props      []query.Prop        // of rows without a type
	overlap    *query.OverlapScope // of colleagues: which stints count
	pairs      *query.MoveScope    // of pairs of companies: which moves count
	moves      []kg.RelationKind   // of moves: what their jobs may be
	at         *query.PeopleStep   // of the people of a place: how they were reached
	path       pathPart            // of paths and hops: which of the two
	inSubgraph bool                // whether they are nodes of a subgraph
	groups     *query.Groups       // of groups of employments: which
	found      bool                // whether they are hits of a search
	passage    query.PassageKind   // of passages: which
	twins      bool                // whether they are pairs that may be one
	reasons    bool                // whether they are reasons of these
}

func (d planGenerator) plan() *query.Plan {
	if d.chance(6) && len(d.entities()) > 1 {
		return d.paths()
	}
	if d.chance(6) {
		return d.subgraph()
	}
	if d.chance(6) {
		return d.search()
	}
	if d.chance(8) {
		return d.similar()
	}
	if d.chance(8) {
		return d.find()
	}
	if d.chance(8) {
		return passages(d)
	}
	if d.chance(10) {
		return byDegree(d)
	}
	if d.chance(12) {
		return duplicates(d)
	}
	if d.chance(2) {
		types := kg.Types(some(d, 11, kg.Nodes.List())...)
		if d.chance(3) {
			types = kg.Nodes
		}
		return &query.Plan{Start: d.lookup(types), Selection: d.want(rows{types: types, kinds: kg.AllKinds()}, planDepth)}
	}
	if d.chance(5) {
		start := d.flows()
		return &query.Plan{Start: start, Selection: d.want(rows{props: pairProps, pairs: &start.MoveScope}, planDepth)}
	}
	if d.chance(6) {
		return &query.Plan{Start: listDocuments(d), Selection: d.want(rows{types: kg.Documents}, planDepth)}
	}
	start := d.list()
	return &query.Plan{Start: start, Selection: d.want(rows{types: kg.Types(start.Type)}, planDepth)}
}

func (d planGenerator) lookup(types kg.TypeSet) *query.Lookup {
	l := &query.Lookup{Types: types}
	for range d.IntN(8) {
		l.IDs = append(l.IDs, pick(d, d.anyID()))
	}
	if d.chance(3) {
		l.IDs = append(l.IDs, "person:nobody", "no ID", "", "fact:' OR 1=1 --")
	}
	return l
}

func (d planGenerator) list() *query.List {
	l := &query.List{Type: pick(d, kg.Entities.List()), Filter: d.maybe(func() query.Filter { return d.entityFilter(3) })}
	l.Order = pick(d, [][]query.Key{
		{up(query.PropID)},
		{up(query.PropSortKey), up(query.PropID)},
		{up(query.PropDegree), up(query.PropSortKey), up(query.PropID)},
		{up(query.PropSortKey), up(query.PropDegree), up(query.PropID)},
	})
	for i := range l.Order {
		l.Order[i].Descending = d.chance(2)
	}
	if d.chance(10) {
		l.RequiredIDs = some(d, 2, append([]string{"company:nowhere"}, d.byType[kg.TypeCompany]...))
	}
	if l.Type == kg.TypePerson {
		for range d.IntN(3) {
			l.Groups = append(l.Groups, d.groups(l.Filter))
		}
	}
	l.Slice = d.slice(func() []query.Value { return d.keysOf(d.idOf(kg.Entities), l.Order) })
	return l
}

func listDocuments(d planGenerator) *query.List {
	l := &query.List{Type: kg.TypeDocument, Filter: d.maybe(func() query.Filter { return d.documentFilter(3) })}
	l.Order = pick(d, [][]query.Key{
		{up(query.PropID)},
		{up(query.PropTitle), up(query.PropID)},
		{up(query.PropRecordedAt), up(query.PropTitle), up(query.PropID)},
		{up(query.PropPublishedDate), up(query.PropID)},
		{up(query.PropTitle), up(query.PropPublishedDate), up(query.PropID)},
	})
	for i := range l.Order {
		l.Order[i].Descending = d.chance(2)
	}
	l.Slice = d.slice(func() []query.Value { return d.keysOf(d.idOf(kg.Documents), l.Order) })
	return l
}

// slice returns a slice; position generates its start.
func (d planGenerator) slice(position func() []query.Value) query.Slice {
	s := query.Slice{Limit: pick(d, []int{0, 1, 2, 3, 5, 100}), Backward: d.chance(3), Count: d.chance(3)}
	if d.chance(10) {
		s.Limit, s.Count = query.NoRows, true
	}
	if d.chance(3) {
		s.From = position()
	}
	return s
}

func (d planGenerator) claimSlice(types kg.TypeSet) query.Slice {
	return d.slice(func() []query.Value { return []query.Value{d.value(types, query.PropOrder)} })
}

func (d planGenerator) want(r rows, depth int) *query.Selection {
	w := &query.Selection{Types: r.types}
	if known := r.known(); len(known) > 0 {
		for _, i := range d.Perm(len(known))[:d.IntN(min(6, len(known)+1))] {
			w.Props = append(w.Props, known[i])
		}
	}
	if depth > 0 {
		for range d.IntN(1 + min(3, depth)) {
			if b := d.branch(r, depth-1); b != nil {
				w.Branches = append(w.Branches, b)
			}
		}
	}
	return w
}

// known returns the distinct properties that rows may have.
func (r rows) known() []query.Prop {
	list := r.props
	if r.overlap != nil {
		list = union(list, colleagueProps)
	}
	if r.at != nil {
		list = union(list, peopleProps)
	}
	if r.found {
		list = union(list, foundProps)
	}
	if r.inSubgraph {
		list = union(list, hiddenProps)
	}
	for _, family := range []struct {
		types kg.TypeSet
		props []query.Prop
	}{{kg.Entities, EntityProps}, {kg.Relations, RelationProps}, {kg.Facts, FactProps}, {kg.Documents, DocumentProps}} {
		if r.types.Meets(family.types) {
			list = union(list, family.props)
		}
	}
	return list
}

// integers returns values of integers.
func integers(list ...int) []query.Value {
	var values []query.Value
	for _, n := range list {
		values = append(values, query.Value{Int: int64(n)})
	}
	return values
}

func follow(on kg.TypeSet, step query.Step, want *query.Selection) *query.Branch {
	return &query.Branch{On: on, Step: step, Selection: want}
}

func up(p query.Prop) query.Key { return query.Key{Prop: p} }

func union(a, b []query.Prop) []query.Prop {
	has := map[query.Prop]bool{}
	var both []query.Prop
	for _, p := range append(append(both, a...), b...) {
		if !has[p] {
			has[p] = true
			both = append(both, p)
		}
	}
	return both
}

// branch returns a step that is possible for some of the rows; nil if there is none.
func (d planGenerator) branch(r rows, depth int) *query.Branch {
	steps := d.steps(r)
	if len(steps) == 0 {
		return nil
	}
	return pick(d, steps)(depth)
}

// steps returns the functions that generate the steps from some rows.
func (d planGenerator) steps(r rows) []func(depth int) *query.Branch {
	switch {
	case r.path != 0:
		return d.pathSteps(r)
	case r.groups != nil:
		return d.groupSteps(r.groups)
	case r.pairs != nil:
		return d.pairSteps(*r.pairs)
	case r.moves != nil:
		return []func(int) *query.Branch{d.sideBranch(rows{types: recordTypes(r.moves), kinds: r.moves})}
	case r.passage != 0:
		return passageSteps(d, r.passage)
	case r.twins:
		return []func(int) *query.Branch{d.sideBranch(rows{types: kg.Entities}), func(depth int) *query.Branch {
			return follow(0, query.ReasonsStep{}, d.want(rows{props: reasonProps, reasons: true}, depth))
		}}
	case r.reasons:
		return []func(int) *query.Branch{func(depth int) *query.Branch {
			return follow(0, query.ShownByStep{}, d.want(rows{types: kg.Relations | kg.Facts, kinds: kg.AllKinds()}, depth))
		}}
	case r.types == 0:
		if len(r.props) != len(CitationProps) {
			return nil
		}
		return []func(int) *query.Branch{func(depth int) *query.Branch {
			return follow(0, query.DocumentStep{}, d.want(rows{types: kg.Documents}, depth))
		}}
	}
	var list []func(int) *query.Branch
	add := func(family kg.TypeSet, times int, make func(on kg.TypeSet, depth int) *query.Branch) {
		if types := (r.types & family).List(); len(types) > 0 {
			for range times {
				list = append(list, func(depth int) *query.Branch { return make(kg.Types(some(d, 11, types)...), depth) })
			}
		}
	}
	add(kg.Entities, 5, d.relationsBranch)
	add(kg.Entities, 2, d.factsBranch)
	add(kg.Types(kg.TypePerson), 3, d.colleaguesBranch)
	if r.overlap != nil {
		add(kg.Types(kg.TypePerson), 3, func(on kg.TypeSet, depth int) *query.Branch { return d.sharedBranch(on, *r.overlap, depth) })
	}
	add(kg.Types(kg.TypeCompany, kg.TypeTeam, kg.TypeProject), 3, d.peopleBranch)
	add(kg.Types(kg.TypeCompany, kg.TypeTeam), 2, d.ancestorsBranch)
	add(kg.Types(kg.TypeCompany, kg.TypeTeam), 1, d.headcountBranch)
	if r.at != nil {
		add(kg.Types(kg.TypePerson), 3, func(on kg.TypeSet, depth int) *query.Branch { return d.stintsBranch(on, r.at, depth) })
	}
	add(kg.Entities, 1, func(on kg.TypeSet, depth int) *query.Branch {
		return follow(on, query.AliasesStep{}, d.want(rows{props: aliasProps}, depth))
	})
	add(kg.Entities|kg.Relations|kg.Facts, 1, func(on kg.TypeSet, depth int) *query.Branch {
		return follow(on, query.CitationsStep{}, d.want(rows{props: CitationProps}, depth))
	})
	add(kg.Relations, 5, func(on kg.TypeSet, depth int) *query.Branch { return d.endBranch(r, on, depth) })
	add(kg.Facts, 2, func(on kg.TypeSet, depth int) *query.Branch {
		return follow(on, query.SubjectStep{}, d.want(rows{types: kg.Entities}, depth))
	})
	return list
}

func (d planGenerator) relationsBranch(on kg.TypeSet, depth int) *query.Branch {
	step := &query.RelationsStep{Kinds: d.kinds(), Direction: d.direction(), Slice: d.claimSlice(kg.Relations)}
	step.Filter = d.maybe(func() query.Filter { return d.relationFilter(2, true) })
	var types kg.TypeSet
	for _, k := range step.Kinds {
		types |= kg.Types(k.RecordType())
	}
	return follow(on, step, d.want(rows{types: types, kinds: step.Kinds, far: true}, depth))
}

func (d planGenerator) factsBranch(on kg.TypeSet, depth int) *query.Branch {
	step := &query.FactsStep{Slice: d.claimSlice(kg.Facts), Filter: d.maybe(func() query.Filter { return d.factFilter(2) })}
	return follow(on, step, d.want(rows{types: kg.Facts}, depth))
}

func (d planGenerator) endBranch(r rows, on kg.TypeSet, depth int) *query.Branch {
	end := d.end(r.far)
	var types kg.TypeSet
	for _, k := range r.kinds {
		if on.Has(k.RecordType()) && end != query.Target {
			types |= k.Sources()
		}
		if on.Has(k.RecordType()) && end != query.Source {
			types |= k.Targets()
		}
	}
	return follow(on, query.EndStep{End: end}, d.want(rows{types: types}, depth))
}

func (d planGenerator) colleaguesBranch(on kg.TypeSet, depth int) *query.Branch {
	step := &query.ColleaguesStep{OverlapScope: d.overlapScope(), Verdicts: some(d, 4, verdicts)}
	if d.chance(20) {
		step.Verdicts = nil
	}
	if d.chance(4) {
		step.MinDays = pick(d, []int{1, 2, 365, 2_000})
	}
	step.Slice = d.slice(func() []query.Value {
		person := d.keysOf(d.idOf(kg.Types(kg.TypePerson)), byName)
		return append(integers(d.IntN(4), d.IntN(2)*d.IntN(800), pick(d, []int{0, 365, 730, query.OpenMost})), person...)
	})
	step.Slice.Backward = false
	return follow(on, step, d.want(rows{types: kg.Types(kg.TypePerson), overlap: &step.OverlapScope}, depth))
}

var verdicts = []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None}

// overlapScope returns which stints count: mostly all of them.
func (d filterGenerator) overlapScope() query.OverlapScope {
	m := query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted()}
	if d.chance(2) {
		m.Through = some(d, 2, query.PlaceKinds())
	}
	if d.chance(2) {
		m.Standings = some(d, 7, []kg.Standing{kg.Stated, kg.Reported, kg.Inferred, kg.Planned, kg.Opinion, kg.Disputed, kg.Retracted})
	}
	if d.chance(20) {
		m.Standings = nil
	}
	if d.chance(20) {
		m.At = []string{}
	} else if d.chance(4) {
		m.At = some(d, 4, append([]string{"company:nowhere"}, slices.Concat(d.byType[kg.TypeCompany], d.byType[kg.TypeTeam], d.byType[kg.TypeProject])...))
	}
	if d.chance(4) {
		m.During = pick(d, []*temporal.Interval{
			span("2014", "2014"), span("2013", "2016-02"), span("2014-05-03", "2014-05-03"), span("", "2014"), span("2016", ""),
		})
	}
	if d.chance(2) {
		m.Units = &query.Units{AsOf: pick(d, []*temporal.Interval{nil, nil, span("2014", "2014"), span("2016-02", "2016-02")})}
	}
	return m
}

// span returns the days from the first of one date to the last of another; a missing one is open.
func span(from, to temporal.PartialDate) *temporal.Interval {
	end := to.Last()
	if to != "" {
		end++
	}
	return &temporal.Interval{StartMin: from.First(), StartMax: from.First(), EndMin: end, EndMax: end, Known: true}
}

func (d planGenerator) sharedBranch(on kg.TypeSet, scope query.OverlapScope, depth int) *query.Branch {
	step := &query.SharedStep{OverlapScope: scope, Limit: pick(d, []int{1, 2, 100}), Count: d.chance(2)}
	return follow(on, step, d.want(rows{types: recordTypes(scope.Through), kinds: scope.Through}, depth))
}
