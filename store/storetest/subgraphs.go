package storetest

import (
	"fmt"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var subgraphTests = []test{
	{"the nearest first, then the best connected", testSubgraphOrder},
	{"cut off at a number of nodes", testSubgraphLimit},
	{"by some relations alone", testSubgraphFilter},
	{"the relations among the nodes, each once", testSubgraphEdges},
	{"what is hidden behind each node", testSubgraphHidden},
	{"of several entities, and of none", testSubgraphOf},
	{"no more relations of a node are looked at than the plan allows", testSubgraphRelationLimit},
	{"a hub with many employees", testSubgraphHub},
	{"how far its entities reach", testSubgraphReach},
	{"below nodes and edges", testBelowSubgraph},
}

// circle returns Ada and her surroundings: at one hop the companies Bee and Cee, of which Bee has the higher degree; at two
// hops people who were at both of them, at Bee, and at Cee.
func circle() []kg.Record {
	all := []kg.Record{entity("company:b", "Bee"), entity("company:c", "Cee"), entity("company:z", "Zed"), entity("place:p", "Pea")}
	for _, name := range []string{"ada", "both", "busy", "plain", "quiet", "stranger"} {
		all = append(all, entity("person:"+name, name))
	}
	return append(all,
		relation("employment:ada-b", "person:ada", "company:b"),
		relation("employment:ada-c", "person:ada", "company:c", starting("2015")),
		relation("employment:both-b", "person:both", "company:b"),
		relation("employment:both-c", "person:both", "company:c"),
		relation("employment:busy-c", "person:busy", "company:c"),
		relation("employment:busy-z", "person:busy", "company:z"),
		relation("founded:busy-z", "person:busy", "company:z", starting("2010")),
		relation("employment:quiet-b", "person:quiet", "company:b"),
		relation("employment:plain-b", "person:plain", "company:b", standing(kg.Planned)),
		relation("based-in:z", "company:z", "place:p"),
		relation("part-of:b", "company:b", "company:b", starting("2001")),
	)
}

func subgraph(hops int, of ...string) *query.Subgraph {
	return &query.Subgraph{Of: of, Hops: hops, Kinds: kg.AllKinds(), Limit: 100, MaxRelationsPerNode: 100}
}

func nodes(wanted []query.Prop, below ...*query.Branch) *query.Branch {
	return follow(0, query.SubgraphNodesStep{}, take(kg.Entities, wanted, below...))
}

func edges(s query.Slice, wanted []query.Prop, below ...*query.Branch) *query.Branch {
	return follow(0, &query.SubgraphEdgesStep{Slice: s}, take(kg.Relations, wanted, below...))
}

// showsSubgraph asserts the nodes and edges of a subgraph.
func (w *world) showsSubgraph(d *query.Subgraph, nodesAndEdges string) {
	w.Helper()
	w.shows(d, take(0, nil, nodes(nameProps), edges(everything, idProps)), nodesAndEdges)
}

func testSubgraphOrder(w *world) {
	w.put(circle()...)
	for hops, expected := range []string{
		"{ada}",
		"{ada, Bee, Cee}",
		"{ada, Bee, Cee, both, busy, plain, quiet}",
		"{ada, Bee, Cee, both, busy, plain, quiet, Zed}",
		"{ada, Bee, Cee, both, busy, plain, quiet, Zed, Pea}",
		"{ada, Bee, Cee, both, busy, plain, quiet, Zed, Pea}",
	} {
		w.shows(subgraph(hops, "person:ada"), take(0, nil, nodes(nameProps)), expected)
	}
}

func testSubgraphLimit(w *world) {
	w.put(circle()...)
	for limit, expected := range map[int]string{
		1: "{ada}{}",
		2: "{ada, Bee}{part-of:b, employment:ada-b}",
		4: "{ada, Bee, Cee, both}{employment:ada-c, part-of:b, employment:ada-b, employment:both-b, employment:both-c}",
		6: "{ada, Bee, Cee, both, busy, plain}{employment:ada-c, part-of:b, employment:ada-b, employment:both-b, employment:both-c, " +
			"employment:busy-c, employment:plain-b}",
	} {
		d := subgraph(3, "person:ada")
		d.Limit = limit
		w.showsSubgraph(d, expected)
	}
}

func testSubgraphFilter(w *world) {
	w.put(circle()...)
	d := subgraph(2, "person:ada")
	d.Kinds = []kg.RelationKind{kg.EmployedBy}
	d.Filter = compare(query.PropStanding, query.OpEqual, "STATED")
	w.showsSubgraph(d, "{ada, Bee, Cee, both, busy, quiet}{employment:ada-c, employment:ada-b, employment:both-b, employment:both-c, "+
		"employment:busy-c, employment:quiet-b}")
	d.Filter = &query.MayHold{From: temporal.PartialDate("2014").First(), To: temporal.PartialDate("2014").Last() + 1}
	w.showsSubgraph(d, "{ada, Bee, both, plain, quiet}{employment:ada-b, employment:both-b, employment:plain-b, employment:quiet-b}")
	d.Filter = query.Any{}
	w.showsSubgraph(d, "{ada}{}")
}

func testSubgraphEdges(w *world) {
	w.put(circle()...)
	d := subgraph(0, "person:busy", "company:z", "company:b")
	w.showsSubgraph(d, "{busy, Zed, Bee}{founded:busy-z, part-of:b, employment:busy-z}")
	w.shows(d, take(0, nil, edges(counted(first(1)), idProps), edges(counted(first(3)), idProps), edges(query.Slice{Limit: query.NoRows, Count: true}, nil)),
		"{founded:busy-z + (3)}{founded:busy-z, part-of:b, employment:busy-z (3)}{ (3)}")
}

func testSubgraphHidden(w *world) {
	w.put(circle()...)
	shows := func(d *query.Subgraph, expected string) {
		w.Helper()
		w.shows(d, take(0, nil, nodes(props(query.PropName, query.PropDegree, query.PropHiddenRelations, query.PropHiddenNeighbours))), expected)
	}
	shows(subgraph(1, "person:ada"), "{ada|2|0|0, Bee|5|3|3, Cee|3|2|2}")
	shows(subgraph(0, "person:busy"), "{busy|3|3|2}")
	d := subgraph(0, "person:busy", "company:b")
	d.Kinds, d.Filter = []kg.RelationKind{kg.EmployedBy}, compare(query.PropStanding, query.OpEqual, "STATED")
	shows(d, "{busy|3|2|2, Bee|5|3|3}")
}

func testSubgraphOf(w *world) {
	w.put(circle()...)
	d := subgraph(1, "place:p", "person:nobody", "person:ada", "employment:ada-b", "fact:x", "")
	w.showsSubgraph(d, "{Pea, ada, Bee, Cee, Zed}{employment:ada-c, part-of:b, based-in:z, employment:ada-b}")
	w.showsSubgraph(subgraph(2, "person:stranger"), "{stranger}{}")
	w.showsSubgraph(subgraph(2, "person:nobody"), "{}{}")
}

func testSubgraphRelationLimit(w *world) {
	w.put(circle()...)
	d := subgraph(2, "company:c")
	d.MaxRelationsPerNode = 2 // ada, who has a date, then both
	w.shows(d, take(0, nil, nodes(props(query.PropName, query.PropHiddenRelations, query.PropHiddenNeighbours)), edges(everything, idProps)),
		"{Cee|0|0, ada|0|0, both|0|0, Bee|0|0}{employment:ada-c, part-of:b, employment:ada-b, employment:both-b, employment:both-c}")
}

func reach(hops, most int) *query.Branch {
	return follow(0, &query.SubgraphReachStep{Hops: hops, MaxRelations: most}, take(0, props(query.PropReached)))
}

// testSubgraphReach counts people, companies, projects, teams, places and events at each distance.
func testSubgraphReach(w *world) {
	w.put(circle()...)
	d := subgraph(0, "person:ada")
	w.shows(d, take(0, nil, reach(1, 2), reach(3, 100)), "{0, 2, 0, 0, 0, 0}{0, 2, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0}")
	w.shows(d, take(0, nil, reach(1, 1)), "{}")
	w.shows(d, take(0, nil, reach(3, 2)), "{0, 2, 0, 0, 0, 0}") // the next hop needs those of Bee and Cee
	w.shows(subgraph(3, "person:stranger"), take(0, nil, reach(2, 0)), "{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}")
	w.shows(subgraph(1, "person:nobody"), take(0, nil, reach(1, 100)), "{0, 0, 0, 0, 0, 0}")
	d = subgraph(1, "person:ada", "place:p", "person:nobody")
	d.MaxRelationsPerNode = 1 // does not matter
	w.shows(d, take(0, nil, reach(2, 100)), "{0, 3, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0}")
	d.Kinds, d.Filter = []kg.RelationKind{kg.EmployedBy}, compare(query.PropStanding, query.OpEqual, "STATED")
	w.shows(d, take(0, nil, reach(2, 100)), "{0, 2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0}")
	d.Filter = compare(query.PropID, query.OpEqual, "employment:ada-c") // which SQLite's graph in memory cannot evaluate
	w.shows(d, take(0, nil, reach(2, 100)), "{0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}")
}

func testSubgraphHub(w *world) {
	const staffSize = 300
	records := []kg.Record{entity("company:hub", "Hub")}
	for i := range staffSize {
		id := fmt.Sprintf("person:%03d", i)
		records = append(records, entity(id, fmt.Sprintf("P%03d", i)), relation(fmt.Sprintf("employment:%03d", i), id, "company:hub"))
	}
	w.put(records...)
	d := subgraph(2, "person:007")
	d.Limit, d.MaxRelationsPerNode = 5, staffSize
	wanted := props(query.PropName, query.PropHiddenRelations, query.PropHiddenNeighbours)
	w.shows(d, take(0, nil, nodes(wanted)), "{P007|0|0, Hub|296|296, P000|0|0, P001|0|0, P002|0|0}")
	d.MaxRelationsPerNode = 3
	w.shows(d, take(0, nil, nodes(wanted)), "{P007|0|0, Hub|0|0, P000|0|0, P001|0|0, P002|0|0}")
}

func testBelowSubgraph(w *world) {
	w.put(circle()...)
	d := subgraph(1, "company:z")
	jobs := follow(personType, relations(kg.Out, kg.EmployedBy), take(kg.Types(kg.TypeEmployment), nil,
		follow(kg.Types(kg.TypeEmployment), query.EndStep{End: query.Target}, take(kg.Types(kg.TypeCompany), nameProps))))
	source := follow(kg.Relations, query.EndStep{End: query.Source}, take(kg.Entities, nameProps))
	documents := follow(0, query.DocumentStep{}, take(kg.Documents, idProps))
	w.shows(d, take(0, nil, nodes(nameProps, jobs), edges(everything, idProps, source, follow(kg.Relations, query.CitationsStep{}, take(0, props(query.PropQuoteStart), documents)))),
		"{Zed{}, busy{{Cee}, {Zed}}, Pea{}}{founded:busy-z{busy}{-1{document:source}}, based-in:z{Zed}{-1{document:source}}, employment:busy-z{busy}{-1{document:source}}}")
}
