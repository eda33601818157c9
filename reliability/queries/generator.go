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
	schema   *ast.Schema
	values   Values
	byPrefix map[string][]string // IDs
	shape    Shape
	aliases  int
}

// NewGenerator returns a generator of queries of a shape.
func NewGenerator(schema *ast.Schema, values Values, shape Shape, seed uint64) *Generator {
	byPrefix := map[string][]string{}
	for _, id := range values.IDs {
		prefix, _, _ := strings.Cut(id, ":")
		byPrefix[prefix+":"] = append(byPrefix[prefix+":"], id)
	}
	return &Generator{Rand: rand.New(rand.NewPCG(seed, 0)), schema: schema, values: values, byPrefix: byPrefix, shape: shape}
}

// Query returns a query that is valid by the schema. Each of its selections has __typename, as Check needs it.
func (g *Generator) Query() string {
	g.aliases = 0
	return "query " + g.selection(g.schema.Query, g.shape.depth)
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
	for _, other := range possible {
		if g.isOften(other.Name) {
			f = other
		}
	}
	g.aliases++
	text := fmt.Sprintf("a%d: %s%s%s", g.aliases, f.Name, g.arguments(f), g.directive())
	if below := g.schema.Types[f.Type.Name()]; !below.IsLeafType() {
		text += " " + g.selection(below, deep-1)
	}
	return text
}

// oneIn returns true with a probability of 1/n.
func (g *Generator) oneIn(n int) bool { return g.IntN(n) == 0 }

func (g *Generator) directive() string {
	if !g.shape.odd || !g.oneIn(15) {
		return ""
	}
	return fmt.Sprintf(" @%s(if: %t)", []string{"skip", "include"}[g.IntN(2)], g.oneIn(2))
}

func (g *Generator) arguments(of *ast.FieldDefinition) string {
	var parts []string
	for _, a := range of.Arguments {
		needed := a.Type.NonNull && a.DefaultValue == nil
		if needed || g.isWanted(a.Name, parts) {
			parts = append(parts, a.Name+": "+g.argument(of.Name, a))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func (g *Generator) argument(of string, a *ast.ArgumentDefinition) string {
	prefix := within(a.Name, prefixes[of])
	if a.Type.Elem != nil && a.Type.Elem.NamedType == "ID" && prefix != "" {
		return g.distinct(prefix, 2+g.IntN(3))
	}
	return g.value(a.Type, a.Name, prefix, g.shape.filter)
}

func (g *Generator) value(t *ast.Type, name, prefix string, deep int) string {
	switch {
	case !t.NonNull && g.shape.odd && g.oneIn(20):
		return "null"
	case t.Elem != nil:
		return g.list(t.Elem, name, prefix, deep)
	}
	switch def := g.schema.Types[t.NamedType]; def.Kind {
	case ast.Enum:
		return def.EnumValues[g.IntN(len(def.EnumValues))].Name
	case ast.InputObject:
		return g.object(def, within(def.Name, prefix), deep)
	default:
		return g.scalar(def.Name, name, prefix)
	}
}

func (g *Generator) object(def *ast.Definition, prefix string, deep int) string {
	var parts []string
	for _, f := range def.Fields {
		needed := f.Type.NonNull && f.DefaultValue == nil
		if needed || deep > 0 && (g.IntN(len(def.Fields)) < 2 || g.isOften(f.Name)) {
			parts = append(parts, f.Name+": "+g.value(f.Type, f.Name, within(f.Name, prefix), deep-1))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (g *Generator) scalar(kind, name, prefix string) string {
	pick := func(list []string) string { return quote(list[g.IntN(len(list))]) }
	switch kind {
	case "Int":
		return g.number(name)
	case "Boolean":
		return fmt.Sprint(g.oneIn(2))
	case "ID":
		return g.id(prefix)
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
