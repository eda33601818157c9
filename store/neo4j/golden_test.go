package neo4j

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ties/kg"
)

var update = flag.Bool("update", false, "write the statements that plans give into testdata")

// golden is a plan, and the file in testdata that holds its statement.
type golden struct {
	name string
	plan *kg.Plan
}

var (
	page     = kg.Slice{Limit: 20}
	counted  = kg.Slice{Limit: 20, Count: true}
	named    = []kg.Prop{kg.PropID, kg.PropName}
	nameOnly = &kg.Selection{Types: kg.Entities, Props: named}
	byName   = []kg.Key{{Prop: kg.PropSortKey}, {Prop: kg.PropID}}
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
	back := kg.Slice{Limit: 20, Backward: true, From: []kg.Value{{Int: 3}, {Text: "61"}, {Text: "person:7"}}, Count: true}
	next := kg.Slice{Limit: 20, From: []kg.Value{{Text: "61"}, {Text: "person:7"}}}
	byDegree := []kg.Key{{Prop: kg.PropDegree, Descending: true}, {Prop: kg.PropSortKey}, {Prop: kg.PropID}}
	return []golden{
		{"lookup", find(nameOnly, "person:1", "company:1")},
		{"lookup-of-any-type", find(&kg.Selection{Types: kg.Nodes, Props: []kg.Prop{kg.PropName, kg.PropRole, kg.PropTitle}},
			"person:1", "employment:1", "founded:1", "fact:1", "document:1")},
		{"list", listing(byName, page, nil, nameOnly)},
		{"list-after", listing(byName, next, nil, nameOnly)},
		{"list-before-by-degree-counted", listing(byDegree, back, nil, nameOnly)},
		{"list-needing-some", &kg.Plan{Selection: nameOnly, Start: &kg.List{
			Type: kg.TypePerson, Order: byName, Slice: page, RequiredIDs: []string{"company:1", "company:2"},
		}}},
		{"list-only-counted", listing(byName, kg.Slice{Limit: kg.NoRows, Count: true}, nil, nameOnly)},
	}
}

func goldenSteps() []golden {
	kinds := []kg.RelationKind{kg.EmployedBy, kg.MemberOf}
	role := &kg.Selection{Types: kg.Relations, Props: []kg.Prop{kg.PropRole}}
	far := reach(kg.Relations, kg.EndStep{End: kg.Far}, nameOnly)
	documents := reach(0, kg.DocumentStep{}, &kg.Selection{Types: kg.Documents, Props: []kg.Prop{kg.PropTitle}})
	quotes := &kg.Selection{Props: []kg.Prop{kg.PropQuote, kg.PropQuoteStart}, Branches: []*kg.Branch{documents}}
	aliases := &kg.Selection{Props: []kg.Prop{kg.PropAlias, kg.PropAliasLanguage}}
	jobs := func(want *kg.Selection) *kg.Branch {
		return reach(kg.Types(kg.TypeCompany), &kg.RelationsStep{Kinds: kinds[:1], Direction: kg.In, Slice: page}, want)
	}
	return []golden{
		{"relations", from("company:1", jobs(role))},
		{"relations-before", from("company:1", reach(kg.Entities, &kg.RelationsStep{Kinds: kinds[:1], Direction: kg.In,
			Slice: kg.Slice{Limit: 20, Backward: true, From: []kg.Value{{Text: "8"}}}}, role))},
		{"relations-of-several-kinds", from("person:1", reach(kg.Entities,
			&kg.RelationsStep{Kinds: kinds, Direction: kg.Out, Slice: counted}, &kg.Selection{Types: kg.Relations, Branches: []*kg.Branch{far}}))},
		{"relations-both-ways", from("company:1", reach(kg.Types(kg.TypeCompany),
			&kg.RelationsStep{Kinds: []kg.RelationKind{kg.PartOf}, Direction: kg.Both, Slice: counted},
			&kg.Selection{Types: kg.Relations, Branches: []*kg.Branch{far}}))},
		{"relations-filtered-and-counted", from("company:1", reach(kg.Entities, &kg.RelationsStep{
			Kinds: kinds[:1], Direction: kg.In, Slice: counted,
			Filter: kg.All{&kg.MayHold{From: 1, To: 2}, &kg.EndIs{End: kg.Far, Filter: compare(kg.PropFolded, kg.Contains, "a")}},
		}, role))},
		{"three-levels", from("company:1", jobs(&kg.Selection{Types: kg.Relations, Branches: []*kg.Branch{reach(kg.Relations,
			kg.EndStep{End: kg.Source}, &kg.Selection{Types: kg.Types(kg.TypePerson), Props: named, Branches: []*kg.Branch{
				reach(kg.Types(kg.TypePerson), &kg.RelationsStep{Kinds: kinds[:1], Direction: kg.Out, Slice: page},
					&kg.Selection{Types: kg.Relations, Branches: []*kg.Branch{far}})}})}}))},
		{"end-of-some-relations", from("person:1", reach(kg.Entities, &kg.RelationsStep{Kinds: kinds, Direction: kg.Out, Slice: page},
			&kg.Selection{Types: kg.Types(kg.TypeEmployment, kg.TypeMembership), Branches: []*kg.Branch{
				reach(kg.Types(kg.TypeEmployment), kg.EndStep{End: kg.Target}, nameOnly)}}))},
		{"facts-and-subject", from("company:1", reach(kg.Entities, &kg.FactsStep{Slice: counted}, &kg.Selection{
			Types: kg.Facts, Props: []kg.Prop{kg.PropValue}, Branches: []*kg.Branch{reach(kg.Facts, kg.SubjectStep{}, nameOnly)}}))},
		{"citations-and-documents", from("company:1", reach(kg.Entities, kg.CitationsStep{}, quotes))},
		{"aliases", from("company:1", reach(kg.Entities, kg.AliasesStep{}, aliases))},
	}
}

func goldenMeetings() []golden {
	people, during := kg.Types(kg.TypePerson), &kg.Interval{StartMin: 1, StartMax: 1, EndMin: 9, EndMax: 9, Known: true}
	met := &kg.Selection{Types: people, Props: []kg.Prop{kg.PropName, kg.PropVerdict, kg.PropLeast, kg.PropMost}}
	colleagues := func(m kg.OverlapScope, s kg.Slice, want *kg.Selection) *kg.Branch {
		return reach(people, &kg.ColleaguesStep{OverlapScope: m, Verdicts: []kg.Verdict{kg.Certain, kg.Possible}, MinDays: 1, Slice: s}, want)
	}
	anywhere := kg.OverlapScope{Standings: kg.Asserted()}
	somewhere := kg.OverlapScope{Standings: kg.Asserted(), At: []string{"company:1"}, During: during}
	next := kg.Slice{Limit: 20, From: []kg.Value{{}, {Int: 31}, {Int: kg.OpenMost}, {Text: "61"}, {Text: "person:7"}}}
	shared := reach(people, &kg.SharedStep{OverlapScope: anywhere, Limit: 9}, &kg.Selection{Types: kg.Relations, Props: []kg.Prop{kg.PropRole}})
	job := &kg.RelationsStep{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.In, Slice: page}
	return []golden{
		{"colleagues", from("person:1", colleagues(anywhere, counted, met))},
		{"colleagues-somewhere-after", from("person:1", colleagues(somewhere, next, met))},
		{"colleagues-and-shared", from("person:1", colleagues(anywhere, page, &kg.Selection{Types: people, Branches: []*kg.Branch{shared}}))},
		{"colleagues-nested", from("company:1", reach(kg.Types(kg.TypeCompany), job, &kg.Selection{Types: kg.Relations, Branches: []*kg.Branch{
			reach(kg.Relations, kg.EndStep{End: kg.Source}, &kg.Selection{Types: people, Branches: []*kg.Branch{colleagues(anywhere, page, met)}})}}))},
	}
}

func goldenDrawings() []golden {
	hidden := &kg.Selection{Types: kg.Entities, Props: append(named, kg.PropDegree, kg.PropHiddenRelations, kg.PropHiddenNeighbours)}
	edge := &kg.Selection{Types: kg.Relations, Props: []kg.Prop{kg.PropKind}, Branches: []*kg.Branch{
		reach(kg.Relations, kg.EndStep{End: kg.Source}, nameOnly), reach(kg.Relations, kg.EndStep{End: kg.Target}, nameOnly)}}
	nodes, edges := reach(0, kg.SubgraphNodesStep{}, hidden), reach(0, &kg.SubgraphEdgesStep{Slice: counted}, edge)
	draw := func(d kg.Subgraph, follow ...*kg.Branch) *kg.Plan {
		d.Of, d.Limit, d.MaxRelationsPerNode = []string{"company:1", "person:1"}, 200, 10_000
		return &kg.Plan{Start: &d, Selection: &kg.Selection{Branches: follow}}
	}
	return []golden{
		{"drawing", draw(kg.Subgraph{Hops: 1, Kinds: kg.AllKinds()}, nodes, edges)},
		{"drawing-two-hops-filtered", draw(kg.Subgraph{Hops: 2, Kinds: []kg.RelationKind{kg.EmployedBy}, Filter: &kg.MayHold{From: 1, To: 2}}, nodes)},
		{"drawing-of-these-alone", draw(kg.Subgraph{Kinds: kg.AllKinds()}, nodes, edges)},
	}
}

func goldenFilters() []golden {
	at := &kg.EndIs{End: kg.Target, Filter: compare(kg.PropID, kg.Equal, "company:1")}
	return []golden{
		{"filter-id", listing(byName, page, compare(kg.PropID, kg.OneOf, "person:1", "person:2"), nameOnly)},
		{"filter-name", listing(byName, page, compare(kg.PropFolded, kg.Equal, "ada"), nameOnly)},
		{"filter-not", listing(byName, page, kg.Not{Filter: kg.Any{
			compare(kg.PropDescription, kg.Contains, "a"), compare(kg.PropURL, kg.Missing), compare(kg.PropOpenLists, kg.Has, "FOUNDED")}}, nameOnly)},
		{"filter-relation", listing(byName, page, &kg.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: at}, nameOnly)},
		{"filter-relation-to-a-name", listing(byName, counted, kg.All{compare(kg.PropFolded, kg.Contains, "a"), &kg.HasRelation{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: &kg.EndIs{End: kg.Far, Filter: compare(kg.PropFolded, kg.Equal, "c1")}}}, nameOnly)},
		{"filter-relation-both-ways", listing(byName, page, &kg.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both, Filter: at}, nameOnly)},
		{"filter-fact", listing(byName, page, &kg.HasFact{Filter: compare(kg.PropFactName, kg.StartsWith, "head")}, nameOnly)},
	}
}

func find(want *kg.Selection, ids ...string) *kg.Plan {
	return &kg.Plan{Start: &kg.Lookup{IDs: ids, Types: kg.Nodes}, Selection: want}
}

func from(id string, branch *kg.Branch) *kg.Plan {
	return find(&kg.Selection{Types: kg.Entities, Props: named, Branches: []*kg.Branch{branch}}, id)
}

func reach(on kg.TypeSet, step kg.Step, want *kg.Selection) *kg.Branch {
	return &kg.Branch{On: on, Step: step, Selection: want}
}

func listing(order []kg.Key, slice kg.Slice, filter kg.Filter, want *kg.Selection) *kg.Plan {
	return &kg.Plan{Start: &kg.List{Type: kg.TypePerson, Order: order, Slice: slice, Filter: filter}, Selection: want}
}

func compare(p kg.Prop, op kg.Op, texts ...string) kg.Filter {
	c := &kg.Compare{Prop: p, Op: op}
	for _, text := range texts {
		c.Values = append(c.Values, kg.Value{Text: text})
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
