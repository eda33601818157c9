// Package dearest looks for the dearest queries that a server accepts: it makes random ones with extreme arguments, and
// changes those that cost most.
package dearest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// IDs are IDs of entities by type, as in "person", those with most relations first.
type IDs map[string][]string

// generator makes queries.
type generator struct {
	*rand.Rand
	schema *ast.Schema
	ids    IDs
}

// field is a field of a query that can be changed.
type field struct {
	alias  string
	name   string
	args   []argument
	on     string // the type condition, if any
	below  []*field
	repeat int // how often it is asked for, with aliases
}

type argument struct{ name, value string }

// pageArguments are the sizes of pages, which a refused query is made smaller by.
var pageArguments = []string{"first", "last", "limit"}

func (f *field) write(b *strings.Builder) {
	for i := range max(1, f.repeat) {
		if f.on != "" {
			b.WriteString("... on " + f.on + " { ")
		}
		if f.alias != "" {
			fmt.Fprintf(b, "%s_%d: ", f.alias, i)
		}
		b.WriteString(f.name)
		if len(f.args) > 0 {
			b.WriteString("(")
			for _, a := range f.args {
				b.WriteString(a.name + ": " + a.value + " ")
			}
			b.WriteString(")")
		}
		if len(f.below) > 0 {
			b.WriteString(" { ")
			for _, inner := range f.below {
				inner.write(b)
			}
			b.WriteString("}")
		}
		if f.on != "" {
			b.WriteString(" }")
		}
		b.WriteString(" ")
	}
}

func (f *field) clone() *field {
	c := *f
	c.args, c.below = slices.Clone(f.args), nil
	for _, inner := range f.below {
		c.below = append(c.below, inner.clone())
	}
	return &c
}

// all calls a function with the field and those below it.
func (f *field) all(visit func(f *field)) {
	visit(f)
	for _, inner := range f.below {
		inner.all(visit)
	}
}

// query is the root fields of a query.
type query []*field

func (q query) String() string {
	var b strings.Builder
	b.WriteString("{ ")
	for _, f := range q {
		f.write(&b)
	}
	b.WriteString("}")
	return b.String()
}

func (q query) clone() query {
	var c query
	for _, f := range q {
		c = append(c, f.clone())
	}
	return c
}

func (q query) fields() (list []*field) {
	for _, f := range q {
		f.all(func(f *field) { list = append(list, f) })
	}
	return list
}

// random returns a new query.
func (g *generator) random() query {
	var q query
	for range 1 + g.IntN(2) {
		f := g.pick(g.schema.Query.Fields)
		q = append(q, g.newField(f, fmt.Sprintf("r%d", len(q)), 2+g.IntN(9)))
	}
	return q
}

func (g *generator) pick(list ast.FieldList) *ast.FieldDefinition {
	for {
		if f := list[g.IntN(len(list))]; !strings.HasPrefix(f.Name, "__") || g.IntN(20) == 0 && f.Name != "__typename" {
			return f
		}
	}
}

// newField returns a field with arguments, and a selection of so many levels.
func (g *generator) newField(def *ast.FieldDefinition, alias string, depth int) *field {
	f := &field{alias: alias, name: def.Name}
	for _, a := range def.Arguments {
		if a.Type.NonNull && a.DefaultValue == nil || g.IntN(3) > 0 {
			if value := g.value(a.Type, def.Name, a.Name, 3); value != "" {
				f.args = append(f.args, argument{a.Name, value})
			}
		}
	}
	g.dropConflicts(f)
	of := g.schema.Types[def.Type.Name()]
	if of.Kind == ast.Scalar || of.Kind == ast.Enum {
		return f
	}
	f.below = g.selection(of, depth-1)
	return f
}

// dropConflicts drops arguments that do not go together.
func (g *generator) dropConflicts(f *field) {
	has := func(name string) bool {
		return slices.ContainsFunc(f.args, func(a argument) bool { return a.name == name })
	}
	drop := func(names ...string) {
		f.args = slices.DeleteFunc(f.args, func(a argument) bool { return slices.Contains(names, a.name) })
	}
	drop("after", "before")
	if has("first") && has("last") {
		drop("last")
	}
	if has("unitsAsOf") && !slices.Contains(f.args, argument{"includeUnits", "true"}) {
		drop("unitsAsOf")
	}
}

func (g *generator) selection(of *ast.Definition, depth int) []*field {
	if depth <= 0 {
		return g.leaves(of)
	}
	var list []*field
	concrete := of
	on := ""
	if of.Kind == ast.Union || of.Kind == ast.Interface && g.IntN(2) == 0 {
		types := g.schema.GetPossibleTypes(of)
		concrete = types[g.IntN(len(types))]
		on = concrete.Name
	}
	for range 1 + g.IntN(3) {
		def := concrete.Fields[g.IntN(len(concrete.Fields))]
		inner := g.newField(def, fmt.Sprintf("f%d", len(list)), depth)
		inner.on = on
		list = append(list, inner)
	}
	if g.IntN(3) > 0 { // into lists
		for _, def := range concrete.Fields {
			if def.Name == "nodes" || def.Name == "totalCount" || def.Name == "person" || def.Name == "company" {
				list = append(list, g.newField(def, fmt.Sprintf("f%d", len(list)), depth))
			}
		}
	}
	return list
}

func (g *generator) leaves(of *ast.Definition) []*field {
	for _, def := range of.Fields {
		if kind := g.schema.Types[def.Type.Name()].Kind; (kind == ast.Scalar || kind == ast.Enum) && len(def.Arguments) == 0 {
			return []*field{{name: def.Name}}
		}
	}
	return []*field{{name: "__typename"}}
}

// value returns a literal of a type, as large as the schema's descriptions allow; "" if there is none.
func (g *generator) value(t *ast.Type, fieldName, name string, depth int) string {
	if t.Elem != nil {
		n := []int{1, 2, 10, 100, 1000}[g.IntN(5)]
		if t.Elem.Name() != "ID" {
			n = 1 + g.IntN(6)
		}
		var items []string
		for range n {
			item := g.value(t.Elem, fieldName, name, depth)
			if item != "" && (!slices.Contains(items, item) || t.Elem.Name() == "ID" && fieldName == "nodes") {
				items = append(items, item)
			}
		}
		return "[" + strings.Join(items, " ") + "]"
	}
	def := g.schema.Types[t.Name()]
	switch def.Kind {
	case ast.Enum:
		return def.EnumValues[g.IntN(len(def.EnumValues))].Name
	case ast.InputObject:
		return g.input(def, depth)
	}
	switch t.Name() {
	case "ID":
		return strconv.Quote(g.id(fieldName, name))
	case "Int":
		return strconv.Itoa(g.number(name))
	case "Boolean":
		return strconv.FormatBool(g.IntN(4) > 0)
	case "Date":
		return strconv.Quote([]string{"1990", "2005", "2015-06", "2020", "2024"}[g.IntN(5)])
	case "DateTime":
		return `"2024-12-01T00:00:00Z"`
	default:
		return strconv.Quote([]string{"a", "e", "an", "li", "wang", "wang li", "王", "engineer", "j s", strings.Repeat("an li ", 30)}[g.IntN(10)])
	}
}

func (g *generator) number(name string) int {
	switch name {
	case "first", "last":
		return []int{0, 1, 20, 50, 100, 300, 1000, 1000}[g.IntN(8)]
	case "limit":
		return []int{1, 100, 1000}[g.IntN(3)]
	case "hops":
		return 1 + g.IntN(6)
	case "maxHops":
		return 1 + g.IntN(10)
	default:
		return []int{0, 1, 2, 10, 1000}[g.IntN(5)]
	}
}

func (g *generator) input(def *ast.Definition, depth int) string {
	if depth <= 0 {
		return "{}"
	}
	var parts []string
	for range 1 + g.IntN(3) {
		f := def.Fields[g.IntN(len(def.Fields))]
		value := g.value(f.Type, def.Name, f.Name, depth-1)
		if value != "" && !slices.ContainsFunc(parts, func(p string) bool { return strings.HasPrefix(p, f.Name+":") }) {
			parts = append(parts, f.Name+": "+value)
		}
	}
	return "{" + strings.Join(parts, " ") + "}"
}

// idTypes are the types of the IDs of arguments, by field, else by name.
var idTypes = map[string]string{
	"person": "person", "company": "company", "project": "project", "team": "team", "place": "place", "event": "event",
	"document": "document", "overlap": "person", "talentFlows": "company", "sharedAlumni": "company", "nowAt": "company", "at": "company",
	"WorkedAtFilter": "company", "MovedFilter": "company", "CameBackFilter": "company",
}

func (g *generator) id(fieldName, name string) string {
	kind := idTypes[name]
	if kind == "" {
		kind = idTypes[fieldName]
	}
	if kind == "" {
		kind = []string{"person", "company", "company", "team", "project"}[g.IntN(5)]
	}
	list := g.ids[kind]
	if len(list) == 0 {
		return kind + ":none"
	}
	if g.IntN(3) > 0 {
		return list[g.IntN(min(len(list), 12))]
	}
	return list[g.IntN(len(list))]
}
