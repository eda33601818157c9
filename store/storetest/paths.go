package storetest

import (
	"errors"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var pathTests = []test{
	{"the shortest first, then by degrees, then by IDs", testPathOrder},
	{"relations side by side are one hop", testParallelRelations},
	{"along relations that count", testPathFilters},
	{"around what is avoided", testPathAvoid},
	{"of people who were together", testPathsTogether},
	{"of people who worked on something together", testPathsThroughProjects},
	{"of people who were at a place one after the other", testPathsPassAgain},
	{"more hops, up to a bound", testPathHops},
	{"to what is not there", testMissingEnds},
	{"that take too long to find", testPathsTooLarge},
	{"what is wanted below them", testBelowPaths},
}

// town connects Ada and Bo through two companies, through a friend, and by longer paths.
func town() []kg.Record {
	all := []kg.Record{entity("company:x", "Ex"), entity("company:y", "Why"), entity("company:hub", "Hub"), entity("team:t", "Tee"),
		entity("place:p", "Pee"), entity("project:lonely", "Lonely")}
	for _, name := range []string{"ada", "bo", "cy", "di", "ed"} {
		all = append(all, entity("person:"+name, name))
	}
	year := func(y temporal.PartialDate) func(*kg.Claim) {
		return func(c *kg.Claim) { starting(y)(c); ending(y)(c); status(temporal.Ended)(c) }
	}
	return append(all,
		relation("employment:ada-x", "person:ada", "company:x", year("2010")),
		relation("employment:bo-x", "person:bo", "company:x", year("2012")),
		relation("founded:bo-y", "person:bo", "company:y"),
		relation("employment:ada-y", "person:ada", "company:y"),
		relation("employment:ada-hub", "person:ada", "company:hub", year("2014")),
		relation("employment:ada-hub-2", "person:ada", "company:hub", year("2016")),
		relation("employment:cy-hub", "person:cy", "company:hub", year("2016")),
		relation("employment:di-hub", "person:di", "company:hub", year("2015")),
		relation("membership:cy-t", "person:cy", "team:t", year("2016")),
		relation("membership:bo-t", "person:bo", "team:t", year("2016")),
		relation("based-in:hub", "company:hub", "place:p"),
		relation("based-in:y", "company:y", "place:p", standing(kg.Planned)),
		relation("part-of:x", "company:x", "company:x"),
	)
}

// paths searches from Ada to Bo.
func paths(change ...func(*query.Paths)) *query.Paths {
	p := &query.Paths{From: "person:ada", To: "person:bo", Kinds: kg.AllKinds(), MaxHops: 6, MaxDegree: query.AnyDegree, Through: query.StintKinds(), Limit: 10, Most: 1_000}
	for _, f := range change {
		f(p)
	}
	return p
}

func along(filter query.Filter, kinds ...kg.RelationKind) func(*query.Paths) {
	return func(p *query.Paths) {
		p.Filter = filter
		if len(kinds) > 0 {
			p.Kinds = kinds
		}
	}
}

var entitiesOfPaths = follow(0, query.PathEntitiesStep{}, take(kg.Entities, nameProps))

func hopsOfPaths(limit int, want *query.Selection) *query.Branch {
	return follow(0, query.HopsStep{}, take(0, nil, follow(0, &query.HopRelationsStep{Limit: limit}, want)))
}

// showsPaths asserts the entities of the paths.
func (w *world) showsPaths(p *query.Paths, expected string) {
	w.Helper()
	w.shows(p, take(0, nil, entitiesOfPaths), expected)
}

const (
	overWhy   = "{ada, Why, bo}"
	overEx    = "{ada, Ex, bo}"
	overHub   = "{ada, Hub, cy, Tee, bo}"
	overPlace = "{ada, Hub, Pee, Why, bo}"
	overAll   = "{ada, Why, Pee, Hub, cy, Tee, bo}"
)

func testPathOrder(w *world) {
	w.put(town()...)
	// Both companies have three relations, so that the ID decides. One of Ex is a loop.
	w.showsPaths(paths(), overEx+", "+overWhy+", "+overHub+", "+overPlace+", "+overAll)
	w.put(relation("founded:x", "person:di", "company:x"))
	w.showsPaths(paths(), overWhy+", "+overEx+", "+overHub+", "+overPlace+", {ada, Hub, di, Ex, bo}, "+
		overAll+", {ada, Ex, di, Hub, cy, Tee, bo}, {ada, Ex, di, Hub, Pee, Why, bo}, {ada, Why, Pee, Hub, di, Ex, bo}")
	w.showsPaths(paths(func(p *query.Paths) { p.Limit = 1 }), overWhy)
	w.showsPaths(paths(func(p *query.Paths) { p.From, p.To, p.Limit = p.To, p.From, 2 }), "{bo, Why, ada}, {bo, Ex, ada}")
}

func testParallelRelations(w *world) {
	w.put(town()...)
	p := paths(func(p *query.Paths) { p.From, p.To, p.MaxHops = "person:ada", "person:cy", 2 })
	w.shows(p, take(0, nil, hopsOfPaths(9, take(kg.Relations, idProps))), "{{employment:ada-hub-2, employment:ada-hub}, {employment:cy-hub}}")
	w.shows(p, take(0, nil, hopsOfPaths(1, take(kg.Relations, idProps))), "{{employment:ada-hub-2 +}, {employment:cy-hub}}")
	withTotal := hopsOfPaths(1, take(kg.Relations, idProps))
	withTotal.Selection.Branches[0].Step.(*query.HopRelationsStep).Count = true
	w.shows(p, take(0, nil, withTotal), "{{employment:ada-hub-2 + (2)}, {employment:cy-hub (1)}}")
	w.put(relation("founded:y-x", "company:y", "company:x"), relation("part-of:x-y", "company:x", "company:y", starting("2010")))
	p = paths(func(p *query.Paths) { p.From, p.To, p.MaxHops = "company:x", "company:y", 1 })
	w.shows(p, take(0, nil, entitiesOfPaths, hopsOfPaths(9, take(kg.Relations, idProps))), "{Ex, Why}{{part-of:x-y, founded:y-x}}")
}

func testPathFilters(w *world) {
	w.put(town()...)
	w.showsPaths(paths(along(nil, kg.EmployedBy, kg.MemberOf)), overEx+", "+overHub)
	w.showsPaths(paths(along(nil, kg.BasedIn)), "")
	stated := compare(query.PropStanding, query.OpOneOf, "STATED")
	w.showsPaths(paths(along(stated)), overEx+", "+overWhy+", "+overHub)
	day := temporal.PartialDate("2016-05-01")
	w.showsPaths(paths(along(query.All{stated, &query.MayHold{From: day.First(), To: day.Last() + 1}})), overWhy+", "+overHub)
	w.showsPaths(paths(along(query.Any{})), "")
	p := paths(along(compare(query.PropID, query.OpEqual, "employment:ada-hub")), func(p *query.Paths) { p.To = "company:hub" })
	w.shows(p, take(0, nil, hopsOfPaths(9, take(kg.Relations, idProps))), "{{employment:ada-hub}}")
}

func testPathAvoid(w *world) {
	w.put(town()...)
	avoid := func(ids ...string) func(*query.Paths) { return func(p *query.Paths) { p.Avoid = ids } }
	degree := func(most int) func(*query.Paths) { return func(p *query.Paths) { p.MaxDegree = most } }
	w.showsPaths(paths(avoid("company:x", "person:bo", "person:ada", "person:nobody")), overWhy+", "+overHub+", "+overPlace+", "+overAll)
	w.showsPaths(paths(avoid("company:x", "company:y", "person:cy")), "")
	w.showsPaths(paths(degree(4)), overEx+", "+overWhy)
	w.showsPaths(paths(degree(2)), "")
	w.showsPaths(paths(degree(0), func(p *query.Paths) { p.To = "company:hub" }), "{ada, Hub}")
}

func testPathsTogether(w *world) {
	w.put(town()...)
	together := func(p *query.Paths) { p.Together = true }
	// Ada and Bo were never at Ex together. When he was at Why is unknown.
	w.showsPaths(paths(together), overWhy+", "+overHub+", "+overPlace+", "+overAll)
	di := func(p *query.Paths) { p.To, p.MaxHops = "person:di", 2 }
	w.showsPaths(paths(di), "{ada, Hub, di}")
	w.showsPaths(paths(di, together), "")
	w.put(relation("founded:di", "person:di", "company:hub"))
	w.showsPaths(paths(di, together), "")
	w.remove("employment:di-hub")
	w.showsPaths(paths(di, together), "{ada, Hub, di}")
}

func testPathsThroughProjects(w *world) {
	year := func(y temporal.PartialDate) func(*kg.Claim) {
		return func(c *kg.Claim) { starting(y)(c); ending(y)(c); status(temporal.Ended)(c) }
	}
	all := []kg.Record{entity("company:x", "Ex"), entity("project:p", "Pee")}
	for _, name := range []string{"ada", "bo", "cy"} {
		all = append(all, entity("person:"+name, name))
	}
	w.put(append(all,
		relation("works-on:ada", "person:ada", "project:p", year("2001")),
		relation("works-on:cy", "person:cy", "project:p", starting("2001"), ending("2003")),
		relation("works-on:bo", "person:bo", "project:p", year("2003")),
		relation("employment:ada", "person:ada", "company:x", year("2001")),
		relation("employment:bo", "person:bo", "company:x", year("2003")),
	)...)
	through := func(kinds ...kg.RelationKind) *query.Paths {
		return paths(func(p *query.Paths) { p.Together, p.Through = true, kinds })
	}
	w.showsPaths(through(kg.EmployedBy, kg.MemberOf), "{ada, Pee, bo}")
	w.showsPaths(through(kg.EmployedBy, kg.WorksOn), "{ada, Pee, cy, Pee, bo}")
	w.showsPaths(through(kg.WorksOn), "{ada, Ex, bo}, {ada, Pee, cy, Pee, bo}")
	w.put(relation("founded:p", "person:bo", "company:x"), relation("works-on:bo", "person:bo", "project:p", starting("2001")))
	w.showsPaths(through(kg.WorksOn), "{ada, Ex, bo}, {ada, Pee, bo}")
}

// testPathsPassAgain finds chains of people at one company, where Di came when Ada and Bo had left.
func testPathsPassAgain(w *world) {
	year := func(from, to temporal.PartialDate) func(*kg.Claim) {
		return func(c *kg.Claim) { starting(from)(c); ending(to)(c); status(temporal.Ended)(c) }
	}
	all := []kg.Record{entity("company:x", "Ex"), entity("team:t", "Tee")}
	for _, name := range []string{"ada", "bo", "cy", "di", "ed"} {
		all = append(all, entity("person:"+name, name))
	}
	w.put(append(all,
		relation("employment:ada-x", "person:ada", "company:x", year("2001", "2003")),
		relation("employment:bo-x", "person:bo", "company:x", year("2003", "2005")),
		relation("employment:cy-x", "person:cy", "company:x", year("2005", "2007")),
		relation("employment:di-x", "person:di", "company:x", year("2007", "2009")),
		relation("employment:ed-x", "person:ed", "company:x", year("2009", "2011")),
		relation("membership:bo-t", "person:bo", "team:t"),
		relation("membership:di-t", "person:di", "team:t"),
	)...)
	to := func(name string) *query.Paths {
		return paths(func(p *query.Paths) { p.To, p.Together, p.MaxHops = "person:"+name, true, 10 })
	}
	w.showsPaths(to("bo"), "{ada, Ex, bo}")
	w.showsPaths(to("cy"), "{ada, Ex, bo, Ex, cy}")
	w.showsPaths(to("di"), "{ada, Ex, bo, Tee, di}, {ada, Ex, bo, Ex, cy, Ex, di}")
	w.showsPaths(to("ed"), "{ada, Ex, bo, Tee, di, Ex, ed}, {ada, Ex, bo, Ex, cy, Ex, di, Ex, ed}")
	for _, narrow := range []func(*query.Paths){
		func(p *query.Paths) { p.Together = false }, func(p *query.Paths) { p.MaxHops = 3 },
		func(p *query.Paths) { p.Avoid = []string{"person:bo"} }, func(p *query.Paths) { p.MaxDegree = 3 },
	} {
		p := to("di")
		p.Kinds = []kg.RelationKind{kg.EmployedBy}
		narrow(p)
		w.showsPaths(p, map[bool]string{true: "", false: "{ada, Ex, di}"}[p.Together])
	}
	w.put(relation("employment:ada-again", "person:ada", "company:x", year("2006", "2006")))
	w.showsPaths(to("cy"), "{ada, Ex, cy}")
	w.showsPaths(to("di"), "{ada, Ex, bo, Tee, di}, {ada, Ex, cy, Ex, di}")
}

func testPathHops(w *world) {
	w.put(town()...)
	for hops, expected := range map[int]string{
		1: "", 2: overEx + ", " + overWhy, 3: overEx + ", " + overWhy, 4: overEx + ", " + overWhy + ", " + overHub + ", " + overPlace,
	} {
		w.showsPaths(paths(func(p *query.Paths) { p.MaxHops = hops }), expected)
	}
	w.showsPaths(paths(func(p *query.Paths) { p.To = "project:lonely" }), "")
	w.showsPaths(paths(func(p *query.Paths) { p.To = "person:ed" }), "")
}

func testMissingEnds(w *world) {
	w.put(town()...)
	for _, p := range []*query.Paths{
		paths(func(p *query.Paths) { p.To = "person:nobody" }), paths(func(p *query.Paths) { p.From = "team:none" }),
	} {
		page, err := w.store.Read(w.Context(), &query.Plan{Start: p, Selection: take(0, nil, entitiesOfPaths)})
		want := p.Missing(p.From == "team:none", p.To == "person:nobody")
		if page != nil || !errors.Is(err, kg.ErrNotFound) || err.Error() != want.Error() {
			w.Errorf("got %v, %v, want %v", page, err, want)
		}
	}
}

// testPathsTooLarge counts the examined relations: all near the ends, except those to entities without other relations.
func testPathsTooLarge(w *world) {
	w.put(town()...)
	for most, large := range map[int]bool{1: true, 17: true, 18: false} {
		p := paths(func(p *query.Paths) { p.Most, p.MaxHops = most, 4 })
		page, err := w.store.Read(w.Context(), &query.Plan{Start: p, Selection: take(0, nil, entitiesOfPaths)})
		if errors.Is(err, kg.ErrTooLarge) != large || (page == nil) != large {
			w.Errorf("at most %d: got %v, %v", most, page, err)
		}
	}
}

// testBelowPaths selects everything of the entities and relations of paths.
func testBelowPaths(w *world) {
	w.put(town()...)
	jobs := relations(kg.Out, kg.EmployedBy)
	jobs.Slice = counted(first(1))
	met := colleagues(func(s *query.ColleaguesStep) { s.Slice = first(2) })
	want := take(0, nil,
		follow(0, query.PathEntitiesStep{}, take(kg.Entities, props(query.PropID, query.PropDegree),
			follow(personType, jobs, take(kg.Types(kg.TypeEmployment), idProps)), citations, follow(personType, met, take(personType, nameProps)))),
		hopsOfPaths(5, take(kg.Relations, props(query.PropKind, query.PropStart),
			follow(kg.Types(kg.TypeEmployment), query.EndStep{End: query.Target}, take(kg.Types(kg.TypeCompany), nameProps)), citations)),
		entitiesOfPaths)
	w.shows(paths(func(p *query.Paths) { p.Limit, p.Avoid = 1, []string{"company:x"} }), want, ""+
		"{person:ada|4{employment:ada-hub-2 + (4)}{}{cy}, company:y|3{}{}{}, person:bo|3{employment:bo-x (1)}{}{cy}}"+
		"{{EMPLOYED_BY|-{Why}{-|-1|-1}}, {FOUNDED|-{}{-|-1|-1}}}{ada, Why, bo}")
}
