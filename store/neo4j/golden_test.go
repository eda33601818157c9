package neo4j

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var update = flag.Bool("update", false, "write the statements that plans give into testdata")

// golden is a plan, and the file in testdata that holds its statement.
type golden struct {
	name string
	plan *query.Plan
}

var (
	page     = query.Slice{Limit: 20}
	counted  = query.Slice{Limit: 20, Count: true}
	named    = []query.Prop{query.PropID, query.PropName}
	nameOnly = &query.Selection{Types: kg.Entities, Props: named}
	byName   = []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}
)

func goldens() []golden {
	list := goldenStarts()
	list = append(list, goldenSteps()...)
	list = append(list, goldenMeetings()...)
	list = append(list, goldenPeople()...)
	list = append(list, goldenFlows()...)
	list = append(list, goldenDrawings()...)
	return append(list, goldenFilters()...)
}

func goldenStarts() []golden {
	back := query.Slice{Limit: 20, Backward: true, From: []query.Value{{Int: 3}, {Text: "61"}, {Text: "person:7"}}, Count: true}
	next := query.Slice{Limit: 20, From: []query.Value{{Text: "61"}, {Text: "person:7"}}}
	byDegree := []query.Key{{Prop: query.PropDegree, Descending: true}, {Prop: query.PropSortKey}, {Prop: query.PropID}}
	return []golden{
		{"lookup", find(nameOnly, "person:1", "company:1")},
		{"lookup-of-any-type", find(&query.Selection{Types: kg.Nodes, Props: []query.Prop{query.PropName, query.PropRole, query.PropTitle}},
			"person:1", "employment:1", "founded:1", "fact:1", "document:1")},
		{"list", listing(byName, page, nil, nameOnly)},
		{"list-after", listing(byName, next, nil, nameOnly)},
		{"list-before-by-degree-counted", listing(byDegree, back, nil, nameOnly)},
		{"list-needing-some", &query.Plan{Selection: nameOnly, Start: &query.List{
			Type: kg.TypePerson, Order: byName, Slice: page, RequiredIDs: []string{"company:1", "company:2"},
		}}},
		{"list-only-counted", listing(byName, query.Slice{Limit: query.NoRows, Count: true}, nil, nameOnly)},
	}
}

func goldenSteps() []golden {
	kinds := []kg.RelationKind{kg.EmployedBy, kg.MemberOf}
	role := &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropRole}}
	far := reach(kg.Relations, query.EndStep{End: query.Far}, nameOnly)
	documents := reach(0, query.DocumentStep{}, &query.Selection{Types: kg.Documents, Props: []query.Prop{query.PropTitle}})
	quotes := &query.Selection{Props: []query.Prop{query.PropQuote, query.PropQuoteStart}, Branches: []*query.Branch{documents}}
	aliases := &query.Selection{Props: []query.Prop{query.PropAlias, query.PropAliasLanguage}}
	jobs := func(want *query.Selection) *query.Branch {
		return reach(kg.Types(kg.TypeCompany), &query.RelationsStep{Kinds: kinds[:1], Direction: kg.In, Slice: page}, want)
	}
	return []golden{
		{"relations", from("company:1", jobs(role))},
		{"relations-before", from("company:1", reach(kg.Entities, &query.RelationsStep{Kinds: kinds[:1], Direction: kg.In,
			Slice: query.Slice{Limit: 20, Backward: true, From: []query.Value{{Text: "8"}}}}, role))},
		{"relations-of-several-kinds", from("person:1", reach(kg.Entities,
			&query.RelationsStep{Kinds: kinds, Direction: kg.Out, Slice: counted}, &query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}}))},
		{"relations-both-ways", from("company:1", reach(kg.Types(kg.TypeCompany),
			&query.RelationsStep{Kinds: []kg.RelationKind{kg.PartOf}, Direction: kg.Both, Slice: counted},
			&query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}}))},
		{"relations-filtered-and-counted", from("company:1", reach(kg.Entities, &query.RelationsStep{
			Kinds: kinds[:1], Direction: kg.In, Slice: counted,
			Filter: query.All{&query.MayHold{From: 1, To: 2}, &query.EndIs{End: query.Far, Filter: compare(query.PropFolded, query.OpContains, "a")}},
		}, role))},
		{"three-levels", from("company:1", jobs(&query.Selection{Types: kg.Relations, Branches: []*query.Branch{reach(kg.Relations,
			query.EndStep{End: query.Source}, &query.Selection{Types: kg.Types(kg.TypePerson), Props: named, Branches: []*query.Branch{
				reach(kg.Types(kg.TypePerson), &query.RelationsStep{Kinds: kinds[:1], Direction: kg.Out, Slice: page},
					&query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}})}})}}))},
		{"end-of-some-relations", from("person:1", reach(kg.Entities, &query.RelationsStep{Kinds: kinds, Direction: kg.Out, Slice: page},
			&query.Selection{Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Branches: []*query.Branch{
				reach(kg.Types(kg.TypeEmployment), query.EndStep{End: query.Target}, nameOnly)}}))},
		{"facts-and-subject", from("company:1", reach(kg.Entities, &query.FactsStep{Slice: counted}, &query.Selection{
			Types: kg.Facts, Props: []query.Prop{query.PropValue}, Branches: []*query.Branch{reach(kg.Facts, query.SubjectStep{}, nameOnly)}}))},
		{"citations-and-documents", from("company:1", reach(kg.Entities, query.CitationsStep{}, quotes))},
		{"aliases", from("company:1", reach(kg.Entities, query.AliasesStep{}, aliases))},
	}
}

func goldenMeetings() []golden {
	people, during := kg.Types(kg.TypePerson), &temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}
	met := &query.Selection{Types: people, Props: []query.Prop{query.PropName, query.PropVerdict, query.PropLeast, query.PropMost}}
	colleagues := func(m query.OverlapScope, s query.Slice, want *query.Selection) *query.Branch {
		return reach(people, &query.ColleaguesStep{OverlapScope: m, Verdicts: []temporal.Verdict{temporal.Certain, temporal.Possible}, MinDays: 1, Slice: s}, want)
	}
	anywhere := query.OverlapScope{Standings: kg.Asserted()}
	somewhere := query.OverlapScope{Standings: kg.Asserted(), At: []string{"company:1"}, During: during}
	next := query.Slice{Limit: 20, From: []query.Value{{}, {Int: 31}, {Int: query.OpenMost}, {Text: "61"}, {Text: "person:7"}}}
	shared := reach(people, &query.SharedStep{OverlapScope: anywhere, Limit: 9}, &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropRole}})
	job := &query.RelationsStep{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.In, Slice: page}
	return []golden{
		{"colleagues", from("person:1", colleagues(anywhere, counted, met))},
		{"colleagues-somewhere-after", from("person:1", colleagues(somewhere, next, met))},
		{"colleagues-and-shared", from("person:1", colleagues(anywhere, page, &query.Selection{Types: people, Branches: []*query.Branch{shared}}))},
		{"colleagues-nested", from("company:1", reach(kg.Types(kg.TypeCompany), job, &query.Selection{Types: kg.Relations, Branches: []*query.Branch{
			reach(kg.Relations, query.EndStep{End: query.Source}, &query.Selection{Types: people, Branches: []*query.Branch{colleagues(anywhere, page, met)}})}}))},
	}
}

func goldenDrawings() []golden {
	hidden := &query.Selection{Types: kg.Entities, Props: append(named, query.PropDegree, query.PropHiddenRelations, query.PropHiddenNeighbours)}
	edge := &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropKind}, Branches: []*query.Branch{
		reach(kg.Relations, query.EndStep{End: query.Source}, nameOnly), reach(kg.Relations, query.EndStep{End: query.Target}, nameOnly)}}
	nodes, edges := reach(0, query.SubgraphNodesStep{}, hidden), reach(0, &query.SubgraphEdgesStep{Slice: counted}, edge)
	draw := func(d query.Subgraph, follow ...*query.Branch) *query.Plan {
		d.Of, d.Limit, d.MaxRelationsPerNode = []string{"company:1", "person:1"}, 200, 10_000
		return &query.Plan{Start: &d, Selection: &query.Selection{Branches: follow}}
	}
	return []golden{
		{"drawing", draw(query.Subgraph{Hops: 1, Kinds: kg.AllKinds()}, nodes, edges)},
		{"drawing-two-hops-filtered", draw(query.Subgraph{Hops: 2, Kinds: []kg.RelationKind{kg.EmployedBy}, Filter: &query.MayHold{From: 1, To: 2}}, nodes)},
		{"drawing-of-these-alone", draw(query.Subgraph{Kinds: kg.AllKinds()}, nodes, edges)},
	}
}

func goldenFilters() []golden {
	at := &query.EndIs{End: query.Target, Filter: compare(query.PropID, query.OpEqual, "company:1")}
	return []golden{
		{"filter-id", listing(byName, page, compare(query.PropID, query.OpOneOf, "person:1", "person:2"), nameOnly)},
		{"filter-name", listing(byName, page, compare(query.PropFolded, query.OpEqual, "ada"), nameOnly)},
		{"filter-not", listing(byName, page, query.Not{Filter: query.Any{
			compare(query.PropDescription, query.OpContains, "a"), compare(query.PropURL, query.OpMissing), compare(query.PropOpenLists, query.OpHas, "FOUNDED")}}, nameOnly)},
		{"filter-relation", listing(byName, page, &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: at}, nameOnly)},
		{"filter-relation-to-a-name", listing(byName, counted, query.All{compare(query.PropFolded, query.OpContains, "a"), &query.HasRelation{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: &query.EndIs{End: query.Far, Filter: compare(query.PropFolded, query.OpEqual, "c1")}}}, nameOnly)},
		{"filter-relation-both-ways", listing(byName, page, &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both, Filter: at}, nameOnly)},
		{"filter-fact", listing(byName, page, &query.HasFact{Filter: compare(query.PropFactName, query.OpStartsWith, "head")}, nameOnly)},
	}
}

func find(want *query.Selection, ids ...string) *query.Plan {
	return &query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: want}
}

func from(id string, branch *query.Branch) *query.Plan {
	return find(&query.Selection{Types: kg.Entities, Props: named, Branches: []*query.Branch{branch}}, id)
}

func reach(on kg.TypeSet, step query.Step, want *query.Selection) *query.Branch {
	return &query.Branch{On: on, Step: step, Selection: want}
}

func listing(order []query.Key, slice query.Slice, filter query.Filter, want *query.Selection) *query.Plan {
	return &query.Plan{Start: &query.List{Type: kg.TypePerson, Order: order, Slice: slice, Filter: filter}, Selection: want}
}

func compare(p query.Prop, op query.Op, texts ...string) query.Filter {
	c := &query.Compare{Prop: p, Op: op}
	for _, text := range texts {
		c.Values = append(c.Values, query.Value{Text: text})
	}
	return c
}

// statements are those of the plans, and those that searches for paths and for names take.
func statements() []goldenStatement {
	list := append(goldenPaths(), goldenSearches()...)
	for _, g := range goldens() {
		list = append(list, goldenStatement{g.name, compile(g.plan)})
	}
	return list
}

// goldenStatement is a statement, and the file in testdata that holds it.
type goldenStatement struct {
	name string
	*compiled
}

// Each kind of plan node gives the statement that is written down.
func TestStatements(t *testing.T) {
	for _, g := range statements() {
		t.Run(g.name, func(t *testing.T) {
			file := filepath.Join("testdata", g.name+".cypher")
			got := readable(g.text)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil || got != string(want) {
				t.Errorf("%v: got\n%s\nwant\n%s", err, got, want)
			}
		})
	}
}

// readable breaks a statement into lines.
func readable(text string) string {
	for _, word := range []string{"UNWIND", "MATCH", "RETURN", "UNION ALL", "CALL", "COLLECT"} {
		text = strings.ReplaceAll(text, " "+word+" ", "\n"+word+" ")
	}
	return text + "\n"
}

// The text depends on the shape alone: with other values it stays the same.
func TestStatementsHoldNoValues(t *testing.T) {
	for _, g := range statements() {
		for _, value := range []string{"company:1", "person:", "ada", "head", "61", "'a'", `\b20\b`} { // and no p20
			if text := g.text; regexp.MustCompile(value).MatchString(text) {
				t.Errorf("%s: %q is in %s", g.name, value, text)
			}
		}
	}
}
