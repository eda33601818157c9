package graph

import (
	"maps"
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/generated"
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
	for input, conditions := range filterInputs() {
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
	asked := []string{"node", "nodes", "overlap", "talentFlows", "gaps", "paths", "sharedAlumni", "neighbourhood", "subgraph", "search", "similarNames"}
	asked = slices.AppendSeq(asked, maps.Keys(recordLookups))
	asked = slices.AppendSeq(asked, maps.Keys(entityLists))
	slices.Sort(asked)
	var declared []string
	for _, f := range schemaForTest().Query.Fields {
		if f.Name != "__schema" && f.Name != "__type" {
			declared = append(declared, f.Name)
		}
	}
	slices.Sort(declared)
	if !slices.Equal(declared, asked) {
		t.Errorf("declared %v, asked %v", declared, asked)
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
			if _, ok := operators[f.Name]; !ok || !slices.Contains(operatorOrder, f.Name) {
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
