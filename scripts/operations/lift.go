package main

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// lift puts variables in place of the arguments of an operation, and returns the values of those that have to be given: whom or what
// an operation is about, and when. What else it was asked with are defaults.
func lift(op *ast.OperationDefinition) (given map[string]any) {
	l := lifter{op: op, given: map[string]any{}}
	l.selection(op.SelectionSet)
	slices.SortStableFunc(op.VariableDefinitions, func(a, b *ast.VariableDefinition) int { return isOptional(a) - isOptional(b) })
	return l.given
}

func isOptional(v *ast.VariableDefinition) int {
	if v.DefaultValue != nil {
		return 1
	}
	return 0
}

type lifter struct {
	op    *ast.OperationDefinition
	given map[string]any
}

func (l lifter) selection(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			for _, a := range s.Arguments {
				l.argument(s, a)
			}
			l.selection(s.SelectionSet)
		case *ast.InlineFragment:
			l.selection(s.SelectionSet)
		case *ast.FragmentSpread:
			panic("no question of the cookbook has fragments")
		}
	}
}

func (l lifter) argument(of *ast.Field, a *ast.Argument) {
	declared := *of.Definition.Arguments.ForName(a.Name).Type
	v := &ast.VariableDefinition{Variable: a.Name, Type: &declared, Definition: a.Value.Definition}
	if hasText(a.Value) {
		declared.NonNull = true
	} else {
		declared.NonNull, v.DefaultValue = false, a.Value
	}
	if other := l.op.VariableDefinitions.ForName(v.Variable); other != nil && !l.same(other, v, a.Value) {
		v.Variable = of.Alias + strings.ToUpper(a.Name[:1]) + a.Name[1:]
	}
	if l.op.VariableDefinitions.ForName(v.Variable) == nil {
		l.op.VariableDefinitions = append(l.op.VariableDefinitions, v)
	}
	if v.DefaultValue == nil {
		l.given[v.Variable] = valueOf(a.Value)
	}
	a.Value = &ast.Value{Kind: ast.Variable, Raw: v.Variable}
}

// same reports whether a variable may stand for two arguments: these have one type and one value.
func (l lifter) same(one, other *ast.VariableDefinition, value *ast.Value) bool {
	if one.Type.String() != other.Type.String() || (one.DefaultValue == nil) != (other.DefaultValue == nil) {
		return false
	}
	if one.DefaultValue != nil {
		return one.DefaultValue.String() == value.String()
	}
	text, isText := l.given[one.Variable].(string)
	return isText && text == valueOf(value)
}

// hasText reports whether there is a text in a value.
func hasText(v *ast.Value) bool {
	return v.Kind == ast.StringValue || v.Kind == ast.BlockValue || slices.ContainsFunc(v.Children, func(c *ast.ChildValue) bool { return hasText(c.Value) })
}

// valueOf returns a value as encoding/json takes it.
func valueOf(v *ast.Value) any {
	value, err := v.Value(nil)
	if err != nil {
		panic(err) // one that is valid, without variables
	}
	return value
}
