package graph

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/condition"
	"ties/graph/generated"
	"ties/kg/query"
)

func schemaForTest() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
}

// The schema and the catalogue must have the same fields: one that only the schema has would panic, and one that only the
// catalogue has would be of no use.
func TestEveryFieldOfARecordIsPlanned(t *testing.T) {
	schema := schemaForTest()
	for kind, fields := range recordFields() {
		var declared []string
		for _, f := range schema.Types[kind.String()].Fields {
			declared = append(declared, f.Name)
		}
		slices.Sort(declared)
		if planned := slices.Sorted(maps.Keys(fields)); !slices.Equal(declared, planned) {
			t.Errorf("%s: declared %v, planned %v", kind, declared, planned)
		}
	}
}

func TestEveryFilterFieldHasAMeaning(t *testing.T) {
	schema := schemaForTest()
	for input, conditions := range condition.NewBuilders() {
		var declared []string
		for _, f := range schema.Types[input].Fields {
			if f.Name != "AND" && f.Name != "OR" && f.Name != "NOT" {
				declared = append(declared, f.Name)
			}
		}
		slices.Sort(declared)
		if meant := slices.Sorted(maps.Keys(conditions)); !slices.Equal(declared, meant) {
			t.Errorf("%s: declared %v, meant %v", input, declared, meant)
		}
	}
}

func TestEveryRootFieldIsAsked(t *testing.T) {
	asked := []string{"me", "node", "nodes", "overlap", "talentFlows", "gaps", "paths", "sharedAlumni", "neighbourhood", "subgraph", "search", "similarNames", "uncited", "mentions", "coMentions", "duplicates", "byName", "byUrl", "byIdentifier", "revision", "revisions", "history", "changes", "proposal", "proposals", "asKnown"}
	asked = slices.AppendSeq(asked, maps.Keys(recordLookups))
	asked = slices.AppendSeq(asked, maps.Keys(recordLists))
	slices.Sort(asked)
	var declared []string
	for _, f := range rootFieldsForTest() {
		declared = append(declared, f.Name)
	}
	slices.Sort(declared)
	if !slices.Equal(declared, asked) {
		t.Errorf("declared %v, asked %v", declared, asked)
	}
}

// rootFieldsForTest returns the root fields, other than those of introspection.
func rootFieldsForTest() ast.FieldList {
	return slices.DeleteFunc(slices.Clone(schemaForTest().Query.Fields), func(f *ast.FieldDefinition) bool {
		return strings.HasPrefix(f.Name, "__")
	})
}

// rootFieldExamples are all root fields with arguments that are right.
var rootFieldExamples = map[string]string{
	"node":          `node(id: "person:wu-yuxin") { id }`,
	"nodes":         `nodes(ids: ["person:wu-yuxin"]) { id }`,
	"person":        `person(id: "person:wu-yuxin") { id }`,
	"company":       `company(id: "company:meta") { id }`,
	"project":       `project(id: "project:kimi") { id }`,
	"team":          `team(id: "team:gn06") { id }`,
	"place":         `place(id: "place:san-francisco") { id }`,
	"event":         `event(id: "event:biden-xi-lima") { id }`,
	"document":      `document(id: "document:a") { id }`,
	"documents":     `documents { nodes { id } }`,
	"people":        `people { nodes { id } }`,
	"companies":     `companies { nodes { id } }`,
	"projects":      `projects { nodes { id } }`,
	"teams":         `teams { nodes { id } }`,
	"overlap":       `overlap(people: ["person:wu-yuxin", "person:andrew-ng"]) { verdict }`,
	"talentFlows":   `talentFlows { totalCount }`,
	"gaps":          `gaps(of: "person:wu-yuxin") { nodes { code } }`,
	"paths":         `paths(from: "person:wu-yuxin", to: "company:meta") { length }`,
	"sharedAlumni":  `sharedAlumni(of: ["company:meta", "company:cruise"]) { totalCount }`,
	"neighbourhood": `neighbourhood(of: ["company:meta"]) { nodes { id } }`,
	"subgraph":      `subgraph(ids: ["company:meta"]) { nodes { id } }`,
	"search":        `search(text: "wu") { nodes { name } }`,
	"byName":        `byName(name: "Meta") { totalCount }`,
	"byUrl":         `byUrl(url: "https://example.org") { totalCount }`,
	"byIdentifier":  `byIdentifier(value: "wikidata:Q42") { totalCount }`,
	"revision":      `revision(number: 1) { number }`,
	"revisions":     `revisions { nodes { number } }`,
	"history":       `history(of: "person:wu-yuxin") { nodes { op } }`,
	"changes":       `changes(since: 0) { nodes { op } }`,
	"proposal":      `proposal(id: "proposal:1") { id }`,
	"proposals":     `proposals { nodes { id } }`,
	"asKnown":       `asKnown(revision: 1) { people { nodes { id } } }`,
	"uncited":       `uncited(document: "document:a") { totalCount }`,
	"mentions":      `mentions(document: "document:a") { totalCount }`,
	"coMentions":    `coMentions(document: "document:a") { totalCount }`,
	"duplicates":    `duplicates { totalCount }`,
	"similarNames":  `similarNames(of: "person:wu-yuxin") { name }`,
}

// A root field that fails is null, and takes none of those beside it along.
func TestEachRootFieldFailsOnItsOwn(t *testing.T) {
	for _, f := range rootFieldsForTest() {
		if f.Name == "me" {
			continue // it reads nothing
		}
		whole, calls := articleStore(t), atomic.Int32{}
		store := reader(func(ctx context.Context, plan *query.Plan) (*query.Page, error) {
			if l, ok := plan.Start.(*query.Lookup); ok && l.IDs[0] == "project:sibling" {
				return whole.Read(ctx, plan)
			}
			calls.Add(1)
			return nil, context.DeadlineExceeded
		})
		got := overHTTP(t, store, `{ before: project(id: "project:sibling") { name } bad: `+rootFieldExamples[f.Name]+` after: __typename }`, nil)
		if string(got.Data) != `{"before":null,"bad":null,"after":"Query"}` || len(got.Errors) != 1 ||
			got.Errors[0].Extensions.Code != apierror.CodeTimeout || calls.Load() == 0 {
			t.Errorf("%s: %s %v", f.Name, got.Data, got.Errors)
		}
	}
}

func TestEveryComparisonOfTheSchemaIsAnOperator(t *testing.T) {
	for name, def := range schemaForTest().Types {
		if def.Kind != ast.InputObject || !slices.Contains(comparisonInputs, name) {
			continue
		}
		for _, f := range def.Fields {
			if f.Name == "where" {
				continue // of counts
			}
			if _, ok := condition.Operators[f.Name]; !ok || !slices.Contains(condition.OperatorOrder, f.Name) {
				t.Errorf("%s.%s is no operator", name, f.Name)
			}
		}
	}
}

var comparisonInputs = []string{
	"IDFilter", "NameFilter", "StringFilter", "IntFilter", "BooleanFilter", "DateFilter", "DateTimeFilter",
	"StandingFilter", "PeriodStatusFilter", "RelationKindFilter", "EntityKindFilter", "OpenListsFilter",
	"EmploymentCountFilter", "MembershipCountFilter", "RelationCountFilter", "FactCountFilter",
}

func TestEverythingInTheSchemaIsDescribed(t *testing.T) {
	for name, def := range schemaForTest().Types {
		if def.BuiltIn {
			continue
		}
		undescribed(t, name, def.Description)
		for _, f := range def.Fields {
			if len(f.Name) > 1 && f.Name[:2] == "__" {
				continue
			}
			undescribed(t, name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				undescribed(t, name+"."+f.Name+"("+a.Name+":)", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			undescribed(t, name+"."+v.Name, v.Description)
		}
	}
}

func undescribed(t *testing.T, what, description string) {
	t.Helper()
	if description == "" {
		t.Errorf("%s has no description", what)
	}
}
