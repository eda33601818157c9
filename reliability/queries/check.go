package queries

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// answer is the body of a response.
type answer struct {
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions struct{ Code string }
	}
}

// Check returns an error if the body of a response is not an answer to a query of Generator, by the schema: a key for each
// field, in each object of a type that has it, with a value of its type. It returns the codes of the errors in the answer.
func Check(schema *ast.Schema, query string, body []byte) (codes []string, err error) {
	var a answer
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(&a); err != nil {
		return nil, fmt.Errorf("no JSON: %w", err)
	}
	for _, e := range a.Errors {
		if e.Message == "" || e.Extensions.Code == "" {
			return nil, fmt.Errorf("an error without a message or a code")
		}
		codes = append(codes, e.Extensions.Code)
	}
	if a.Data == nil {
		if len(codes) == 0 {
			return nil, fmt.Errorf("neither data nor errors")
		}
		return codes, nil
	}
	doc, errs := gqlparser.LoadQueryWithRules(schema, query, rules.NewDefaultRules())
	if errs != nil {
		return nil, fmt.Errorf("the query is not valid: %w", errs)
	}
	c := checker{schema, doc.Fragments}
	return codes, c.object([]ast.SelectionSet{doc.Operations[0].SelectionSet}, a.Data)
}

type checker struct {
	schema    *ast.Schema
	fragments ast.FragmentDefinitionList
}

// object checks an object of the type that its __typename says.
func (c checker) object(sets []ast.SelectionSet, object map[string]any) error {
	name, _ := object["__typename"].(string)
	def := c.schema.Types[name]
	if def == nil {
		return fmt.Errorf("an object of no type: %v", object["__typename"])
	}
	wanted := map[string][]*ast.Field{}
	for _, set := range sets {
		c.collect(def, set, wanted)
	}
	if len(object) != len(wanted) {
		return fmt.Errorf("%s: %d keys, want %d", name, len(object), len(wanted))
	}
	for key, fields := range wanted {
		value, ok := object[key]
		if !ok {
			return fmt.Errorf("%s: no %s", name, key)
		}
		if err := c.value(fields[0].Definition.Type, fields, value); err != nil {
			return fmt.Errorf("%s.%s: %w", name, key, err)
		}
	}
	return nil
}

func (c checker) collect(def *ast.Definition, set ast.SelectionSet, wanted map[string][]*ast.Field) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if isIncluded(s.Directives) {
				wanted[s.Alias] = append(wanted[s.Alias], s)
			}
		case *ast.InlineFragment:
			if isIncluded(s.Directives) && c.applies(s.TypeCondition, def) {
				c.collect(def, s.SelectionSet, wanted)
			}
		case *ast.FragmentSpread:
			if isIncluded(s.Directives) && c.applies(s.Definition.TypeCondition, def) {
				c.collect(def, s.Definition.SelectionSet, wanted)
			}
		}
	}
}

// applies reports whether a fragment on a type applies to objects of another.
func (c checker) applies(condition string, def *ast.Definition) bool {
	if condition == "" || condition == def.Name {
		return true
	}
	for _, possible := range c.schema.GetPossibleTypes(c.schema.Types[condition]) {
		if possible == def {
			return true
		}
	}
	return false
}

func isIncluded(list ast.DirectiveList) bool {
	holds := func(name string) bool { return list.ForName(name).Arguments.ForName("if").Value.Raw == "true" }
	if list.ForName("skip") != nil && holds("skip") {
		return false
	}
	return list.ForName("include") == nil || holds("include")
}

func (c checker) value(t *ast.Type, fields []*ast.Field, value any) error {
	switch {
	case value == nil && t.NonNull:
		return fmt.Errorf("null, which it cannot be")
	case value == nil:
		return nil
	case t.Elem != nil:
		list, ok := value.([]any)
		if !ok {
			return fmt.Errorf("no list")
		}
		for _, item := range list {
			if err := c.value(t.Elem, fields, item); err != nil {
				return err
			}
		}
		return nil
	}
	def := c.schema.Types[t.NamedType]
	if def.IsLeafType() {
		return leaf(def, value)
	}
	object, ok := value.(map[string]any)
	if !ok {
		return fmt.Errorf("no object")
	}
	var below []ast.SelectionSet
	for _, f := range fields {
		below = append(below, f.SelectionSet)
	}
	return c.object(below, object)
}

// leaf checks a scalar or the value of an enum.
func leaf(def *ast.Definition, value any) error {
	ok := false
	switch v := value.(type) {
	case bool:
		ok = def.Name == "Boolean"
	case json.Number:
		n, err := v.Int64()
		ok = def.Name == "Float" || def.Name == "Int" && err == nil && n >= math.MinInt32 && n <= math.MaxInt32
	case string:
		ok = def.Name != "Boolean" && def.Name != "Int" && def.Name != "Float"
		if def.Kind == ast.Enum {
			ok = def.EnumValues.ForName(v) != nil
		}
	}
	if !ok {
		return fmt.Errorf("%v, which is no %s", value, def.Name)
	}
	return nil
}
