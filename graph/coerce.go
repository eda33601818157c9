package graph

import (
	"fmt"
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The bounds of an argument's value.
const (
	maxInputDepth  = 10    // lists and objects within each other
	maxInputValues = 500   // outside lists of scalars
	maxInputItems  = 1_000 // of one list
)

// coercer turns arguments into values, by the schema and the specification's rules of input coercion. It
// gathers what is wrong instead of stopping at it.
//
// Values are nil, bool, int64, string (also for IDs and enum values), kg.PartialDate for a Date, the normal
// form as a string for a DateTime, []any and map[string]any. A key that is absent was not given and has no
// default; one that was given as null is there, and nil.
type coercer struct {
	schema    *ast.Schema
	variables map[string]any
	faults    gqlerror.List
}

func newCoercer(schema *ast.Schema, variables map[string]any) *coercer {
	return &coercer{schema: schema, variables: variables}
}

// fault notes what is wrong, once.
func (c *coercer) fault(err *gqlerror.Error) {
	for _, f := range c.faults {
		if f.Message == err.Message && f.Path.String() == err.Path.String() {
			return
		}
	}
	c.faults = append(c.faults, err)
}

// arguments coerces the arguments of a field. Those at fault are left out.
func (c *coercer) arguments(field *ast.Field, path ast.Path) map[string]any {
	if field.Definition == nil {
		return nil
	}
	return c.coerce(field.Definition.Arguments, field.Arguments, path)
}

// included tells whether @skip and @include let a selection stand.
func (c *coercer) included(directives ast.DirectiveList, path ast.Path) bool {
	for _, d := range directives {
		if d.Name != "skip" && d.Name != "include" || d.Definition == nil {
			continue
		}
		condition, ok := c.coerce(d.Definition.Arguments, d.Arguments, path)["if"].(bool)
		if !ok || condition == (d.Name == "skip") {
			return false
		}
	}
	return true
}

func (c *coercer) coerce(defs ast.ArgumentDefinitionList, given ast.ArgumentList, path ast.Path) map[string]any {
	if len(defs) == 0 {
		return nil
	}
	values := make(map[string]any, len(defs))
	for _, def := range defs {
		in := &input{coercer: c, path: path}
		var literal *ast.Value
		if a := given.ForName(def.Name); a != nil {
			literal = a.Value
		}
		if v, ok := in.field(def.Type, literal, def.DefaultValue, argumentSpot(def.Name)); ok {
			values[def.Name] = v
		}
	}
	return values
}

// input is one argument on its way to a value.
type input struct {
	*coercer
	path   ast.Path
	values int
}

// spot is a place inside an argument.
type spot struct {
	name  string // such as "where.employments.some"
	depth int
}

func argumentSpot(name string) spot { return spot{name: name} }

func (s spot) in(name string) spot { return spot{s.name + "." + name, s.depth + 1} }
func (s spot) at(i int) spot       { return spot{fmt.Sprintf("%s[%d]", s.name, i), s.depth + 1} }

func (in *input) bad(at spot, format string, args ...any) (any, bool) {
	in.fault(badInput(in.path, "%s: %s", at.name, fmt.Sprintf(format, args...)))
	return nil, false
}

// field coerces an argument, or a field of an input object: what is not given has its default, if any.
func (in *input) field(t *ast.Type, literal, byDefault *ast.Value, at spot) (any, bool) {
	if literal != nil && literal.Kind == ast.Variable {
		if v, ok := in.variables[literal.Raw]; ok {
			return in.external(t, v, at)
		}
		literal = nil
	}
	if literal == nil {
		literal = byDefault
	}
	if literal == nil {
		if t.NonNull {
			return in.bad(at, "missing: want %s", t)
		}
		return nil, false
	}
	return in.literal(t, literal, at)
}

// within counts a value, and refuses what is too deep or too much.
func (in *input) within(at spot) bool {
	in.values++
	switch {
	case at.depth > maxInputDepth:
		in.fault(limitExceeded(in.path, "%s: is nested too deeply: at most %d levels are allowed", at.name, maxInputDepth))
	case in.values > maxInputValues:
		in.fault(limitExceeded(in.path, "%s: the argument holds too many values: at most %d are allowed", at.name, maxInputValues))
	default:
		return true
	}
	return false
}

func (in *input) fewItems(n int, at spot) bool {
	if n > maxInputItems {
		in.fault(limitExceeded(in.path, "%s: has %d items: at most %d are allowed", at.name, n, maxInputItems))
		return false
	}
	return true
}

// literal coerces a value that stands in the query.
func (in *input) literal(t *ast.Type, v *ast.Value, at spot) (any, bool) {
	switch {
	case v.Kind == ast.Variable:
		return in.external(t, in.variables[v.Raw], at)
	case v.Kind == ast.NullValue:
		return in.null(t, at)
	case t.Elem != nil:
		if v.Kind != ast.ListValue {
			return in.single(t, at, func(at spot) (any, bool) { return in.literal(t.Elem, v, at) })
		}
		return in.list(t, len(v.Children), at, func(i int, at spot) (any, bool) {
			return in.literal(t.Elem, v.Children[i].Value, at)
		})
	}
	def := in.schema.Types[t.NamedType]
	if def.Kind != ast.InputObject {
		return in.leaf(def, literalLeaf(v), at)
	}
	if v.Kind != ast.ObjectValue {
		return in.bad(at, "want an object %s", def.Name)
	}
	return in.object(def, at, func(f *ast.FieldDefinition, at spot) (any, bool) {
		return in.field(f.Type, v.Children.ForName(f.Name), f.DefaultValue, at)
	})
}

// external coerces a value of a variable, as JSON gives it.
func (in *input) external(t *ast.Type, v any, at spot) (any, bool) {
	if v == nil {
		return in.null(t, at)
	}
	if t.Elem != nil {
		list, ok := listOf(v)
		if !ok {
			return in.single(t, at, func(at spot) (any, bool) { return in.external(t.Elem, v, at) })
		}
		return in.list(t, len(list), at, func(i int, at spot) (any, bool) {
			return in.external(t.Elem, list[i], at)
		})
	}
	def := in.schema.Types[t.NamedType]
	if def.Kind != ast.InputObject {
		return in.leaf(def, leaf{value: v, variable: true}, at)
	}
	fields, ok := v.(map[string]any)
	if !ok {
		return in.bad(at, "want an object %s", def.Name)
	}
	return in.object(def, at, func(f *ast.FieldDefinition, at spot) (any, bool) {
		if v, ok := fields[f.Name]; ok {
			return in.external(f.Type, v, at)
		}
		return in.field(f.Type, nil, f.DefaultValue, at)
	})
}

// listOf gives the items of a list. gqlparser makes lists of one by itself, with the item's own type.
func listOf(v any) ([]any, bool) {
	if list, ok := v.([]any); ok {
		return list, true
	}
	value := reflect.ValueOf(v)
	if value.Kind() != reflect.Slice {
		return nil, false
	}
	list := make([]any, value.Len())
	for i := range list {
		list[i] = value.Index(i).Interface()
	}
	return list, true
}

func (in *input) null(t *ast.Type, at spot) (any, bool) {
	if t.NonNull {
		return in.bad(at, "is null: want %s", t)
	}
	return nil, true
}

// single makes a list of one.
func (in *input) single(t *ast.Type, at spot, item func(at spot) (any, bool)) (any, bool) {
	return in.list(t, 1, at, func(_ int, _ spot) (any, bool) { return item(spot{at.name, at.depth + 1}) })
}

func (in *input) list(t *ast.Type, n int, at spot, item func(i int, at spot) (any, bool)) (any, bool) {
	if !in.within(at) || !in.fewItems(n, at) {
		return nil, false
	}
	counted, ok := in.values, true
	scalars := in.schema.Types[t.Name()].Kind != ast.InputObject
	list := make([]any, 0, n)
	for i := range n {
		v, good := item(i, at.at(i))
		ok = ok && good
		list = append(list, v)
		if scalars {
			in.values = counted // such a list has a bound of its own
		}
	}
	return list, ok
}

func (in *input) object(def *ast.Definition, at spot,
	field func(f *ast.FieldDefinition, at spot) (any, bool)) (any, bool) {
	if !in.within(at) {
		return nil, false
	}
	before := len(in.faults)
	object := map[string]any{}
	for _, f := range def.Fields {
		if v, ok := field(f, at.in(f.Name)); ok {
			object[f.Name] = v
		}
	}
	return object, len(in.faults) == before
}
