// Package queries generates random queries from a schema, and checks answers to them against it.
package queries

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Values are what arguments may hold.
type Values struct {
	IDs   []string
	Texts []string
	Dates []string
}

// Generator generates queries. The same seed gives the same queries.
type Generator struct {
	*rand.Rand
	schema  *ast.Schema
	values  Values
	aliases int
}

// NewGenerator returns a generator.
func NewGenerator(schema *ast.Schema, values Values, seed uint64) *Generator {
	return &Generator{Rand: rand.New(rand.NewPCG(seed, 0)), schema: schema, values: values}
}

const depth = 4 // of a query

// Query returns a query that is valid by the schema. Each of its selections has __typename, as Check needs it.
func (g *Generator) Query() string {
	g.aliases = 0
	return "query " + g.selection(g.schema.Query, depth)
}

func (g *Generator) selection(def *ast.Definition, deep int) string {
	parts := []string{"__typename"}
	for range 1 + g.IntN(3) {
		if def.IsAbstractType() && deep > 0 && g.IntN(2) == 0 {
			possible := g.schema.GetPossibleTypes(def)
			narrow := possible[g.IntN(len(possible))]
			parts = append(parts, "... on "+narrow.Name+g.directive()+" "+g.selection(narrow, deep-1))
			continue
		}
		parts = append(parts, g.field(def, deep))
	}
	return "{ " + strings.Join(parts, " ") + " }"
}

func (g *Generator) field(def *ast.Definition, deep int) string {
	var possible ast.FieldList
	for _, f := range def.Fields {
		if !strings.HasPrefix(f.Name, "__") && (deep > 0 || g.schema.Types[f.Type.Name()].IsLeafType()) {
			possible = append(possible, f)
		}
	}
	if len(possible) == 0 {
		return "__typename"
	}
	f := possible[g.IntN(len(possible))]
	g.aliases++
	text := fmt.Sprintf("a%d: %s%s%s", g.aliases, f.Name, g.arguments(f.Arguments), g.directive())
	if below := g.schema.Types[f.Type.Name()]; !below.IsLeafType() {
		text += " " + g.selection(below, deep-1)
	}
	return text
}

// oneIn returns true with a probability of 1/n.
func (g *Generator) oneIn(n int) bool { return g.IntN(n) == 0 }

func (g *Generator) directive() string {
	if !g.oneIn(15) {
		return ""
	}
	return fmt.Sprintf(" @%s(if: %t)", []string{"skip", "include"}[g.IntN(2)], g.oneIn(2))
}

func (g *Generator) arguments(defs ast.ArgumentDefinitionList) string {
	var parts []string
	for _, a := range defs {
		needed := a.Type.NonNull && a.DefaultValue == nil
		if needed || g.isWanted(a.Name) {
			parts = append(parts, a.Name+": "+g.argument(a))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// isWanted reports whether an argument that may be left out is written. Cursors are made up, so that few are.
func (g *Generator) isWanted(name string) bool {
	switch name {
	case "first":
		return !g.oneIn(4)
	case "last", "after", "before":
		return g.oneIn(40)
	default:
		return g.oneIn(3)
	}
}

func (g *Generator) argument(a *ast.ArgumentDefinition) string {
	switch a.Name {
	case "people":
		return g.distinct("person:", 2+g.IntN(3))
	case "of", "from", "to":
		if a.Type.Elem != nil {
			return g.distinct("company:", 1+g.IntN(3))
		}
	}
	return g.value(a.Type, depth)
}

// distinct returns a list of IDs with a prefix, each once.
func (g *Generator) distinct(prefix string, n int) string {
	var list []string
	for _, i := range g.Perm(len(g.values.IDs)) {
		if id := g.values.IDs[i]; strings.HasPrefix(id, prefix) && len(list) < n {
			list = append(list, quote(id))
		}
	}
	return "[" + strings.Join(list, ", ") + "]"
}

func (g *Generator) value(t *ast.Type, deep int) string {
	switch {
	case !t.NonNull && g.oneIn(20):
		return "null"
	case t.Elem != nil:
		var list []string
		for range g.IntN(4) {
			list = append(list, g.value(t.Elem, deep-1))
		}
		return "[" + strings.Join(list, ", ") + "]"
	}
	switch def := g.schema.Types[t.NamedType]; def.Kind {
	case ast.Enum:
		return def.EnumValues[g.IntN(len(def.EnumValues))].Name
	case ast.InputObject:
		return g.object(def, deep)
	default:
		return g.scalar(def.Name)
	}
}

func (g *Generator) object(def *ast.Definition, deep int) string {
	var parts []string
	for _, f := range def.Fields {
		needed := f.Type.NonNull && f.DefaultValue == nil
		if needed || deep > 0 && g.IntN(len(def.Fields)) < 2 {
			parts = append(parts, f.Name+": "+g.value(f.Type, deep-1))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (g *Generator) scalar(name string) string {
	pick := func(list []string) string { return quote(list[g.IntN(len(list))]) }
	switch name {
	case "Int":
		if g.oneIn(40) {
			return []string{"-1", "1000", "1001", "2147483647", "-2147483648"}[g.IntN(5)]
		}
		return fmt.Sprint(g.IntN(6))
	case "Boolean":
		return fmt.Sprint(g.oneIn(2))
	case "ID":
		return pick(g.values.IDs)
	case "Date":
		return pick(g.values.Dates)
	case "DateTime":
		return quote("2024-12-01T00:00:00Z")
	default:
		return pick(g.values.Texts)
	}
}

// quote writes a string.
func quote(s string) string {
	quoted, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string can be written
	}
	return string(quoted)
}
