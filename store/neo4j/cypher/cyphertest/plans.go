// Package cyphertest has plans of each kind, and their statements.
package cyphertest

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/cypher"
)

// planned is a plan, and the name of the file in testdata with its statement.
type planned struct {
	name string
	plan *query.Plan
}

var (
	firstPage   = query.Slice{Limit: 20}
	countedPage = query.Slice{Limit: 20, Count: true}
	nameProps   = []query.Prop{query.PropID, query.PropName}
	nameOnly    = &query.Selection{Types: kg.Entities, Props: nameProps}
	byName      = []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}
)

func plans() []planned {
	list := startPlans()
	list = append(list, stepPlans()...)
	list = append(list, colleaguePlans()...)
	list = append(list, peoplePlans()...)
	list = append(list, flowPlans()...)
	list = append(list, subgraphPlans()...)
	list = append(list, filterPlans()...)
	list = append(list, groupPlans()...)
	return append(list, chainPlans()...)
}

func startPlans() []planned {
	back := query.Slice{Limit: 20, Backward: true, From: []query.Value{{Int: 3}, {Text: "61"}, {Text: "person:7"}}, Count: true}
	next := query.Slice{Limit: 20, From: []query.Value{{Text: "61"}, {Text: "person:7"}}}
	byDegree := []query.Key{{Prop: query.PropDegree, Descending: true}, {Prop: query.PropSortKey}, {Prop: query.PropID}}
	return []planned{
		{"lookup", planLookup(nameOnly, "person:1", "company:1")},
		{"lookup-of-any-type", planLookup(&query.Selection{Types: kg.Nodes, Props: []query.Prop{query.PropName, query.PropRole, query.PropTitle}},
			"person:1", "employment:1", "founded:1", "fact:1", "document:1")},
		{"list", planList(byName, firstPage, nil, nameOnly)},
		{"list-after", planList(byName, next, nil, nameOnly)},
		{"list-before-by-degree-counted", planList(byDegree, back, nil, nameOnly)},
		{"list-needing-some", &query.Plan{Selection: nameOnly, Start: &query.List{
			Type: kg.TypePerson, Order: byName, Slice: firstPage, RequiredIDs: []string{"company:1", "company:2"},
		}}},
		{"find", &query.Plan{Selection: nameOnly, Start: &query.Find{
			Keys: []query.EntityKey{query.NameKey("ada"), query.AliasKey("ada")}, Types: kg.Types(kg.TypePerson, kg.TypeCompany),
			Slice: query.Slice{Limit: 20, From: next.From, Count: true},
		}}},
		{"list-only-counted", planList(byName, query.Slice{Limit: query.NoRows, Count: true}, nil, nameOnly)},
		{"documents-with-texts", planDocuments(query.PropTitle, query.Slice{Limit: 20}, query.Not{Filter: comparison(query.PropText, query.OpMissing)})},
		{"documents-before", planDocuments(query.PropRecordedAt, query.Slice{Limit: 20, Backward: true, From: []query.Value{{Text: "61"}, {Text: "document:1"}}}, nil)},
	}
}

func stepPlans() []planned {
	kinds := []kg.RelationKind{kg.EmployedBy, kg.MemberOf}
	role := &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropRole}}
	far := newBranch(kg.Relations, query.EndStep{End: query.Far}, nameOnly)
	documents := newBranch(0, query.DocumentStep{}, &query.Selection{Types: kg.Documents, Props: []query.Prop{query.PropTitle}})
	quotes := &query.Selection{Props: []query.Prop{query.PropQuote, query.PropQuoteStart}, Branches: []*query.Branch{documents}}
	aliases := &query.Selection{Props: []query.Prop{query.PropAlias, query.PropAliasLanguage}}
	jobs := func(want *query.Selection) *query.Branch {
		return newBranch(kg.Types(kg.TypeCompany), &query.RelationsStep{Kinds: kinds[:1], Direction: kg.In, Slice: firstPage}, want)
	}
	return []planned{
		{"relations", planFrom("company:1", jobs(role))},
		{"relations-before", planFrom("company:1", newBranch(kg.Entities, &query.RelationsStep{Kinds: kinds[:1], Direction: kg.In,
			Slice: query.Slice{Limit: 20, Backward: true, From: []query.Value{{Text: "8"}}}}, role))},
		{"relations-of-several-kinds", planFrom("person:1", newBranch(kg.Entities,
			&query.RelationsStep{Kinds: kinds, Direction: kg.Out, Slice: countedPage}, &query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}}))},
		{"relations-both-ways", planFrom("company:1", newBranch(kg.Types(kg.TypeCompany),
			&query.RelationsStep{Kinds: []kg.RelationKind{kg.PartOf}, Direction: kg.Both, Slice: countedPage},
			&query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}}))},
		{"relations-filtered-and-counted", planFrom("company:1", newBranch(kg.Entities, &query.RelationsStep{
			Kinds: kinds[:1], Direction: kg.In, Slice: countedPage,
			Filter: query.All{&query.MayHold{From: 1, To: 2}, &query.EndIs{End: query.Far, Filter: comparison(query.PropFolded, query.OpContains, "a")}},
		}, role))},
		{"three-levels", planFrom("company:1", jobs(&query.Selection{Types: kg.Relations, Branches: []*query.Branch{newBranch(kg.Relations,
			query.EndStep{End: query.Source}, &query.Selection{Types: kg.Types(kg.TypePerson), Props: nameProps, Branches: []*query.Branch{
				newBranch(kg.Types(kg.TypePerson), &query.RelationsStep{Kinds: kinds[:1], Direction: kg.Out, Slice: firstPage},
					&query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}})}})}}))},
		{"end-of-some-relations", planFrom("person:1", newBranch(kg.Entities, &query.RelationsStep{Kinds: kinds, Direction: kg.Out, Slice: firstPage},
			&query.Selection{Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Branches: []*query.Branch{
				newBranch(kg.Types(kg.TypeEmployment), query.EndStep{End: query.Target}, nameOnly)}}))},
		{"facts-and-subject", planFrom("company:1", newBranch(kg.Entities, &query.FactsStep{Slice: countedPage}, &query.Selection{
			Types: kg.Facts, Props: []query.Prop{query.PropValue}, Branches: []*query.Branch{newBranch(kg.Facts, query.SubjectStep{}, nameOnly)}}))},
		{"citations-and-documents", planFrom("company:1", newBranch(kg.Entities, query.CitationsStep{}, quotes))},
		{"aliases", planFrom("company:1", newBranch(kg.Entities, query.AliasesStep{}, aliases))},
	}
}

func colleaguePlans() []planned {
	people, during := kg.Types(kg.TypePerson), &temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}
	met := &query.Selection{Types: people, Props: []query.Prop{query.PropName, query.PropVerdict, query.PropLeast, query.PropMost}}
	colleagues := func(m query.OverlapScope, s query.Slice, want *query.Selection) *query.Branch {
		return newBranch(people, &query.ColleaguesStep{OverlapScope: m, Verdicts: []temporal.Verdict{temporal.Certain, temporal.Possible}, MinDays: 1, Slice: s}, want)
	}
	anywhere := query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted()}
	somewhere := query.OverlapScope{Through: query.StintKinds(), Standings: kg.Asserted(), At: []string{"company:1"}, During: during}
	next := query.Slice{Limit: 20, From: []query.Value{{}, {Int: 31}, {Int: query.OpenMost}, {Text: "61"}, {Text: "person:7"}}}
	shared := newBranch(people, &query.SharedStep{OverlapScope: anywhere, Limit: 9, Count: true}, &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropRole}})
	job := &query.RelationsStep{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.In, Slice: firstPage}
	return []planned{
		{"colleagues", planFrom("person:1", colleagues(anywhere, countedPage, met))},
		{"colleagues-somewhere-after", planFrom("person:1", colleagues(somewhere, next, met))},
		{"colleagues-and-shared", planFrom("person:1", colleagues(anywhere, firstPage, &query.Selection{Types: people, Branches: []*query.Branch{shared}}))},
		{"colleagues-nested", planFrom("company:1", newBranch(kg.Types(kg.TypeCompany), job, &query.Selection{Types: kg.Relations, Branches: []*query.Branch{
			newBranch(kg.Relations, query.EndStep{End: query.Source}, &query.Selection{Types: people, Branches: []*query.Branch{colleagues(anywhere, firstPage, met)}})}}))},
	}
}

func subgraphPlans() []planned {
	hidden := &query.Selection{Types: kg.Entities, Props: append(nameProps, query.PropDegree, query.PropHiddenRelations, query.PropHiddenNeighbours)}
	edge := &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropKind}, Branches: []*query.Branch{
		newBranch(kg.Relations, query.EndStep{End: query.Source}, nameOnly), newBranch(kg.Relations, query.EndStep{End: query.Target}, nameOnly)}}
	nodes, edges := newBranch(0, query.SubgraphNodesStep{}, hidden), newBranch(0, &query.SubgraphEdgesStep{Slice: countedPage}, edge)
	subgraph := func(d query.Subgraph, follow ...*query.Branch) *query.Plan {
		d.Of, d.Limit, d.MaxRelationsPerNode = []string{"company:1", "person:1"}, 200, 10_000
		return &query.Plan{Start: &d, Selection: &query.Selection{Branches: follow}}
	}
	return []planned{
		{"subgraph", subgraph(query.Subgraph{Hops: 1, Kinds: kg.AllKinds()}, nodes, edges)},
		{"subgraph-two-hops-filtered", subgraph(query.Subgraph{Hops: 2, Kinds: []kg.RelationKind{kg.EmployedBy}, Filter: &query.MayHold{From: 1, To: 2}}, nodes)},
		{"subgraph-reach", subgraph(query.Subgraph{Hops: 1, Kinds: kg.AllKinds(), Filter: &query.MayHold{From: 1, To: 2}}, newBranch(0,
			&query.SubgraphReachStep{Hops: 2, MaxRelations: 1_000}, &query.Selection{Props: []query.Prop{query.PropReached}}))},
		{"subgraph-of-these-alone", subgraph(query.Subgraph{Kinds: kg.AllKinds()}, nodes, edges)},
	}
}

func filterPlans() []planned {
	at := &query.EndIs{End: query.Target, Filter: comparison(query.PropID, query.OpEqual, "company:1")}
	return []planned{
		{"filter-id", planList(byName, firstPage, comparison(query.PropID, query.OpOneOf, "person:1", "person:2"), nameOnly)},
		{"filter-name", planList(byName, firstPage, comparison(query.PropFolded, query.OpEqual, "ada"), nameOnly)},
		{"filter-not", planList(byName, firstPage, query.Not{Filter: query.Any{
			comparison(query.PropDescription, query.OpContains, "a"), comparison(query.PropURL, query.OpMissing), comparison(query.PropOpenLists, query.OpHas, "FOUNDED")}}, nameOnly)},
		{"filter-relation", planList(byName, firstPage, &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: at}, nameOnly)},
		{"filter-relation-to-a-name", planList(byName, countedPage, query.All{comparison(query.PropFolded, query.OpContains, "a"), &query.HasRelation{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: &query.EndIs{End: query.Far, Filter: comparison(query.PropFolded, query.OpEqual, "c1")}}}, nameOnly)},
		{"filter-relation-both-ways", planList(byName, firstPage, &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both, Filter: at}, nameOnly)},
		{"filter-count", planList(byName, firstPage, query.All{
			&query.Count{Of: &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out}, Op: query.OpGreaterEqual, Values: []query.Value{{Int: 3}}},
			&query.Count{Of: &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: at}, Op: query.OpOneOf, Values: []query.Value{{Int: 2}, {Int: 4}}},
			&query.Count{Of: &query.HasFact{}, Op: query.OpLess, Values: []query.Value{{Int: 5}}},
		}, nameOnly)},
		{"filter-fact", planList(byName, firstPage, &query.HasFact{Filter: comparison(query.PropFactName, query.OpStartsWith, "head")}, nameOnly)},
	}
}

// groupPlans are lists of people with groups of their employments.
func groupPlans() []planned {
	at := &query.EndIs{End: query.Target, Filter: comparison(query.PropID, query.OpEqual, "company:1")}
	during := &temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}
	groups := func(people query.Filter, g query.Groups, branches ...*query.Branch) *query.Plan {
		g.People, g.Selection = people, &query.Selection{Props: []query.Prop{query.PropPeople, query.PropEmployments}, Branches: branches}
		plan := planList(byName, query.Slice{Limit: query.NoRows}, people, nameOnly)
		plan.Start.(*query.List).Groups = []*query.Groups{&g}
		return plan
	}
	company := newBranch(0, query.GroupKeyStep{Key: query.GroupCompany}, &query.Selection{Types: kg.Types(kg.TypeCompany), Props: nameProps})
	place := newBranch(0, query.GroupKeyStep{Key: query.GroupPlace}, &query.Selection{Types: kg.Types(kg.TypePlace), Props: nameProps})
	sample := newBranch(0, &query.GroupPeopleStep{Limit: 3}, nameOnly)
	byCompany, byPlace := []query.GroupKey{query.GroupCompany}, []query.GroupKey{query.GroupPlace, query.GroupStartYear}
	next := query.Slice{Limit: 20, From: []query.Value{{Int: 3}, {Text: "61"}, {Text: "company:1"}}}
	return []planned{
		{"groups", groups(nil, query.Groups{By: byCompany, Slice: firstPage}, company)},
		{"groups-counted-after-on-a-date", groups(nil, query.Groups{By: byCompany, Slice: query.Slice{Limit: 20, Count: true, From: next.From}, AsOf: during}, company)},
		{"groups-by-place-and-year-with-people", groups(nil, query.Groups{By: byPlace, Slice: firstPage}, place, sample)},
		{"groups-of-all", groups(nil, query.Groups{Slice: firstPage})},
		{"groups-of-jobs-at-a-company", groups(nil, query.Groups{By: []query.GroupKey{query.GroupRole}, Slice: firstPage, Filter: at})},
		{"groups-of-some-people", groups(comparison(query.PropFolded, query.OpEqual, "ada"), query.Groups{By: byCompany, Slice: firstPage, Filter: at})},
	}
}

func planLookup(want *query.Selection, ids ...string) *query.Plan {
	return &query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: want}
}

func planFrom(id string, branch *query.Branch) *query.Plan {
	return planLookup(&query.Selection{Types: kg.Entities, Props: nameProps, Branches: []*query.Branch{branch}}, id)
}

func newBranch(on kg.TypeSet, step query.Step, want *query.Selection) *query.Branch {
	return &query.Branch{On: on, Step: step, Selection: want}
}

func planList(order []query.Key, slice query.Slice, filter query.Filter, want *query.Selection) *query.Plan {
	return &query.Plan{Start: &query.List{Type: kg.TypePerson, Order: order, Slice: slice, Filter: filter}, Selection: want}
}

func planDocuments(by query.Prop, slice query.Slice, filter query.Filter) *query.Plan {
	order := []query.Key{{Prop: by, Descending: true}, {Prop: query.PropID, Descending: true}}
	want := &query.Selection{Types: kg.Documents, Props: []query.Prop{query.PropTitle, query.PropText, query.PropPublishedDate}}
	return &query.Plan{Start: &query.List{Type: kg.TypeDocument, Order: order, Slice: slice, Filter: filter}, Selection: want}
}

func comparison(p query.Prop, op query.Op, texts ...string) query.Filter {
	c := &query.Compare{Prop: p, Op: op}
	for _, text := range texts {
		c.Values = append(c.Values, query.Value{Text: text})
	}
	return c
}

// Statements returns the statements of the plans, and of searches for paths and names.
func Statements() []Statement {
	list := append(pathStatements(), searchStatements()...)
	for _, g := range plans() {
		list = append(list, Statement{g.name, mustCompile(cypher.Compile(g.plan))})
	}
	return list
}

func mustCompile(c *cypher.Compiled, err error) *cypher.Compiled {
	if err != nil {
		panic(err)
	}
	return c
}

// Statement is a statement, and the name of its file in testdata.
type Statement struct {
	Name string
	*cypher.Compiled
}

// Readable breaks a statement into lines.
func Readable(text string) string {
	for _, word := range []string{"UNWIND", "MATCH", "RETURN", "UNION ALL", "CALL", "COLLECT"} {
		text = strings.ReplaceAll(text, " "+word+" ", "\n"+word+" ")
	}
	return text + "\n"
}
