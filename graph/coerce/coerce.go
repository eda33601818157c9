package coerce

import (
	"fmt"
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
)

// The bounds of an argument's value.
const (
	maxInputDepth    = 10      // lists and objects within each other
	maxInputValues   = 500     // outside lists of scalars
	maxValuesOfApply = 100_000 // of a mutation's input, whose number of records has a limit of its own
	maxInputItems    = 1_000   // of one list
)

// applyInput is the type of a mutation's input.
const applyInput = "ApplyInput"

// Coercer coerces arguments to values, by the schema and the specification's rules of input coercion. It collects errors
// instead of stopping at the first.
//
// Values are nil, bool, int64, string (also for IDs and enum values), temporal.PartialDate for a Date, the normal
// form as a string for a DateTime, []any and map[string]any. A key is absent where the
// argument is and has no default; that of an explicit null is there, and nil.
type Coercer struct {
	schema    *ast.Schema
	variables map[string]any
	Errors    gqlerror.List // of all arguments so far
}

// New returns a coercer for an operation with some variables.
func New(schema *ast.Schema, variables map[string]any) *Coercer {
	return &Coercer{schema: schema, variables: variables}
}

// AddError adds an error, unless it is a duplicate.
func (c *Coercer) AddError(err *gqlerror.Error) {
	for _, f := range c.Errors {
		if f.Message == err.Message && f.Path.String() == err.Path.String() {
			return
		}
	}
	c.Errors = append(c.Errors, err)
}

// Arguments returns the coerced arguments of a field, without those at fault.
func (c *Coercer) Arguments(field *ast.Field, path ast.Path) map[string]any {
	if field.Definition == nil {
		return nil
	}
	return c.coerce(field.Definition.Arguments, field.Arguments, path)
}

// Included reports whether @skip and @include leave a selection in.
func (c *Coercer) Included(directives ast.DirectiveList, path ast.Path) bool {
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

func (c *Coercer) coerce(defs ast.ArgumentDefinitionList, literals ast.ArgumentList, path ast.Path) map[string]any {
	if len(defs) == 0 {
		return nil
	}
	values := make(map[string]any, len(defs))
	for _, def := range defs {
		in := &argumentCoercer{Coercer: c, path: path, most: maxInputValues}
		if def.Type.Name() == applyInput {
			in.most = maxValuesOfApply
		}
		var literal *ast.Value
		if a := literals.ForName(def.Name); a != nil {
			literal = a.Value
		}
		if v, ok := in.field(def.Type, literal, def.DefaultValue, argumentPath(def.Name)); ok {
			values[def.Name] = v
		}
	}
	return values
}

// argumentCoercer coerces one argument.
type argumentCoercer struct {
	*Coercer
	path   ast.Path
	values int
	most   int // of values
}

// inputPath is the path of a value inside an argument.
type inputPath struct {
	name  string // such as "where.employments.some"
	depth int
}

func argumentPath(name string) inputPath { return inputPath{name: name} }

func (s inputPath) in(name string) inputPath { return inputPath{s.name + "." + name, s.depth + 1} }
func (s inputPath) at(i int) inputPath {
	return inputPath{fmt.Sprintf("%s[%d]", s.name, i), s.depth + 1}
}

func (in *argumentCoercer) bad(at inputPath, format string, args ...any) (any, bool) {
	in.AddError(apierror.BadInput(in.path, "%s: %s", at.name, fmt.Sprintf(format, args...)))
	return nil, false
}

// field coerces an argument, or a field of an input object; one that is absent has its default, if any.
func (in *argumentCoercer) field(t *ast.Type, literal, byDefault *ast.Value, at inputPath) (any, bool) {
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

// withinLimits counts a value, and reports whether it is within the limits of depth and number.
func (in *argumentCoercer) withinLimits(at inputPath) bool {
	in.values++
	switch {
	case at.depth > maxInputDepth:
		in.AddError(apierror.LimitExceeded(in.path, "%s: is nested too deeply: at most %d levels are allowed", at.name, maxInputDepth))
	case in.values > in.most:
		in.AddError(apierror.LimitExceeded(in.path, "%s: the argument holds too many values: at most %d are allowed", at.name, in.most))
	default:
		return true
	}
	return false
}

func (in *argumentCoercer) fewItems(n int, at inputPath) bool {
	if n > maxInputItems {
		in.AddError(apierror.LimitExceeded(in.path, "%s: has %d items: at most %d are allowed", at.name, n, maxInputItems))
		return false
	}
	return true
}

// literal coerces a value in the query.
func (in *argumentCoercer) literal(t *ast.Type, v *ast.Value, at inputPath) (any, bool) {
	switch {
	case v.Kind == ast.Variable:
		return in.external(t, in.variables[v.Raw], at)
	case v.Kind == ast.NullValue:
		return in.null(t, at)
	case t.Elem != nil:
		if v.Kind != ast.ListValue {
			return in.single(t, at, func(at inputPath) (any, bool) { return in.literal(t.Elem, v, at) })
		}
		return in.list(t, len(v.Children), at, func(i int, at inputPath) (any, bool) {
			return in.literal(t.Elem, v.Children[i].Value, at)
		})
	}
	def := in.schema.Types[t.NamedType]
	if def.Kind != ast.InputObject {
		return in.leaf(def, leafOfLiteral(v), at)
	}
	if v.Kind != ast.ObjectValue {
		return in.bad(at, "want an object %s", def.Name)
	}
	return in.object(def, at, func(f *ast.FieldDefinition, at inputPath) (any, bool) {
		return in.field(f.Type, v.Children.ForName(f.Name), f.DefaultValue, at)
	})
}

// external coerces a value of a variable, as decoded from JSON.
func (in *argumentCoercer) external(t *ast.Type, v any, at inputPath) (any, bool) {
	if v == nil {
		return in.null(t, at)
	}
	if t.Elem != nil {
		list, ok := asList(v)
		if !ok {
			return in.single(t, at, func(at inputPath) (any, bool) { return in.external(t.Elem, v, at) })
		}
		return in.list(t, len(list), at, func(i int, at inputPath) (any, bool) {
			return in.external(t.Elem, list[i], at)
		})
	}
	def := in.schema.Types[t.NamedType]
	if def.Kind != ast.InputObject {
		return in.leaf(def, leafValue{value: v, variable: true}, at)
	}
	fields, ok := v.(map[string]any)
	if !ok {
		return in.bad(at, "want an object %s", def.Name)
	}
	return in.object(def, at, func(f *ast.FieldDefinition, at inputPath) (any, bool) {
		if v, ok := fields[f.Name]; ok {
			return in.external(f.Type, v, at)
		}
		return in.field(f.Type, nil, f.DefaultValue, at)
	})
}

// asList returns the items of a list. gqlparser itself coerces single values to lists, of the item's type.
func asList(v any) ([]any, bool) {
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

func (in *argumentCoercer) null(t *ast.Type, at inputPath) (any, bool) {
	if t.NonNull {
		return in.bad(at, "is null: want %s", t)
	}
	return nil, true
}

// single coerces a value to a list of one.
func (in *argumentCoercer) single(t *ast.Type, at inputPath, item func(at inputPath) (any, bool)) (any, bool) {
	return in.list(t, 1, at, func(_ int, _ inputPath) (any, bool) { return item(inputPath{at.name, at.depth + 1}) })
}

func (in *argumentCoercer) list(t *ast.Type, n int, at inputPath, item func(i int, at inputPath) (any, bool)) (any, bool) {
	if !in.withinLimits(at) || !in.fewItems(n, at) {
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
			in.values = counted // a list of scalars has a limit of its own
		}
	}
	return list, ok
}

func (in *argumentCoercer) object(def *ast.Definition, at inputPath,
	field func(f *ast.FieldDefinition, at inputPath) (any, bool)) (any, bool) {
	if !in.withinLimits(at) {
		return nil, false
	}
	before := len(in.Errors)
	object := map[string]any{}
	for _, f := range def.Fields {
		if v, ok := field(f, at.in(f.Name)); ok {
			object[f.Name] = v
		}
	}
	return object, len(in.Errors) == before
}
