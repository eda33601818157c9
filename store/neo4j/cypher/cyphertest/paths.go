package cyphertest

import (
	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/cypher"
)

func pathStatements() []Statement {
	plain := &query.Paths{From: "person:1", To: "person:2", Kinds: kg.AllKinds(), MaxHops: 6, MaxDegree: query.AnyDegree, Limit: 20, Most: 1_000}
	narrow := &query.Paths{
		From: "person:1", To: "person:2", Kinds: query.StintKinds(), Filter: query.All{comparison(query.PropStanding, query.OpOneOf, "STATED"), &query.MayHold{From: 1, To: 2}},
		MaxHops: 6, Avoid: []string{"company:1"}, MaxDegree: 61, Together: true, Through: query.PlaceKinds(), Limit: 20, Most: 1_000,
	}
	quotes := newBranch(kg.Relations, query.CitationsStep{}, &query.Selection{Props: []query.Prop{query.PropQuote}})
	between := newBranch(0, &query.HopRelationsStep{Limit: 20, Count: true}, &query.Selection{
		Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Props: []query.Prop{query.PropRole}, Branches: []*query.Branch{quotes}})
	want := &query.Selection{Branches: []*query.Branch{
		newBranch(0, query.PathEntitiesStep{}, nameOnly), newBranch(0, query.HopsStep{}, &query.Selection{Branches: []*query.Branch{between}})}}
	met := newBranch(kg.Types(kg.TypePerson), &query.ColleaguesStep{
		OverlapScope: query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted()}, Verdicts: []temporal.Verdict{temporal.Certain}, Slice: firstPage,
	}, &query.Selection{Types: kg.Types(kg.TypePerson), Props: nameProps})
	below := &query.Selection{Branches: []*query.Branch{newBranch(0, query.PathEntitiesStep{}, &query.Selection{Types: kg.Entities, Branches: []*query.Branch{met}})}}
	hub, route := []string{"company:1"}, []pathsearch.Route[string]{{"person:1", "company:1", "person:2"}}
	return []Statement{
		{"paths-ends", mustCompile(cypher.CompileEnds(plain))},
		{"paths-around", mustCompile(cypher.CompileAround(plain, hub, nil, 20))},
		{"paths-around-many", mustCompile(cypher.CompileAround(plain, hub, []string{"person:1"}, 20))},
		{"paths-between", mustCompile(cypher.CompileBetween(plain, hub, []string{"company:2"}))},
		{"paths-between-narrow", mustCompile(cypher.CompileBetween(narrow, hub, []string{"company:2"}))},
		{"paths-ends-narrow", mustCompile(cypher.CompileEnds(narrow))},
		{"paths-around-narrow", mustCompile(cypher.CompileAround(narrow, hub, nil, 20))},
		{"paths-found", mustCompile(cypher.CompileFound(narrow, want, route))},
		{"paths-found-and-colleagues", mustCompile(cypher.CompileFound(narrow, below, route))},
	}
}
