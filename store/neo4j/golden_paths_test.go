package neo4j

import "ties/kg"

func goldenPaths() []goldenStatement {
	plain := &kg.Paths{From: "person:1", To: "person:2", Kinds: kg.AllKinds(), MaxHops: 6, MaxDegree: kg.AnyDegree, Limit: 20, Most: 1_000}
	narrow := &kg.Paths{
		From: "person:1", To: "person:2", Kinds: kg.StintKinds(), Filter: kg.All{compare(kg.PropStanding, kg.OneOf, "STATED"), &kg.MayHold{From: 1, To: 2}},
		MaxHops: 6, Avoid: []string{"company:1"}, MaxDegree: 61, Together: true, Limit: 20, Most: 1_000,
	}
	quotes := reach(kg.Relations, kg.CitationsStep{}, &kg.Selection{Props: []kg.Prop{kg.PropQuote}})
	between := reach(0, &kg.HopRelationsStep{Limit: 20}, &kg.Selection{
		Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Props: []kg.Prop{kg.PropRole}, Branches: []*kg.Branch{quotes}})
	want := &kg.Selection{Branches: []*kg.Branch{
		reach(0, kg.PathEntitiesStep{}, nameOnly), reach(0, kg.HopsStep{}, &kg.Selection{Branches: []*kg.Branch{between}})}}
	hub, route := []string{"company:1"}, []kg.Route[string]{{"person:1", "company:1", "person:2"}}
	return []goldenStatement{
		{"paths-ends", compileEnds(plain)},
		{"paths-around", compileAround(plain, hub, nil, 20)},
		{"paths-around-many", compileAround(plain, hub, []string{"person:1"}, 20)},
		{"paths-between", compileBetween(plain, hub, []string{"company:2"})},
		{"paths-between-narrow", compileBetween(narrow, hub, []string{"company:2"})},
		{"paths-ends-narrow", compileEnds(narrow)},
		{"paths-around-narrow", compileAround(narrow, hub, nil, 20)},
		{"paths-found", compileFound(narrow, want, route)},
	}
}
