// Package collect collects the fields of selections.
package collect

import (
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/coerce"
)

// Field is all fields of one response key of one object.
type Field struct {
	Key    string
	Fields []*ast.Field
}

// Name returns the name of the schema's field. Validation has made sure that all fields of a key have the same.
func (g *Field) Name() string { return g.Fields[0].Name }

// Collector collects the fields of an object of a concrete type (CollectFields in the specification).
type Collector struct {
	Possible  PossibleTypes
	Fragments ast.FragmentDefinitionList
	Args      *coerce.Coercer
}

// PossibleTypes are the object types for which each type condition holds.
type PossibleTypes map[string]map[string]bool

// PossibleTypesOf returns those of a schema.
func PossibleTypesOf(schema *ast.Schema) PossibleTypes {
	all := PossibleTypes{}
	for name, def := range schema.Types {
		all[name] = map[string]bool{}
		for _, object := range schema.GetPossibleTypes(def) {
			all[name][object.Name] = true
		}
	}
	return all
}

// Collect merges the selections of fields, for an object of a type. Path is that of the object.
func (c *Collector) Collect(fields []*ast.Field, typeName string, path ast.Path) []Field {
	w := fieldWalk{Collector: c, typeName: typeName, path: path}
	for _, f := range fields {
		w.selections(f.SelectionSet)
	}
	return w.groups
}

// fieldWalk is one pass over the selections of one object.
type fieldWalk struct {
	*Collector
	typeName string
	path     ast.Path
	groups   []Field
	visited  map[string]bool // fragments
}

func (w *fieldWalk) selections(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if w.included(s.Directives, append(w.path[:len(w.path):len(w.path)], ast.PathName(s.Alias))) {
				w.add(s)
			}
		case *ast.InlineFragment:
			if w.included(s.Directives, w.path) && w.fits(s.TypeCondition) {
				w.selections(s.SelectionSet)
			}
		case *ast.FragmentSpread:
			w.spread(s)
		}
	}
}

func (w *fieldWalk) included(directives ast.DirectiveList, path ast.Path) bool {
	return len(directives) == 0 || w.Args.Included(directives, path)
}

func (w *fieldWalk) fits(condition string) bool {
	return condition == "" || condition == w.typeName || w.Possible[condition][w.typeName]
}

func (w *fieldWalk) spread(s *ast.FragmentSpread) {
	if w.visited[s.Name] || !w.included(s.Directives, w.path) {
		return
	}
	if w.visited == nil {
		w.visited = map[string]bool{}
	}
	w.visited[s.Name] = true
	if f := w.Fragments.ForName(s.Name); w.fits(f.TypeCondition) {
		w.selections(f.SelectionSet)
	}
}

func (w *fieldWalk) add(f *ast.Field) {
	for i := range w.groups {
		if w.groups[i].Key == f.Alias {
			w.groups[i].Fields = append(w.groups[i].Fields, f)
			return
		}
	}
	w.groups = append(w.groups, Field{Key: f.Alias, Fields: []*ast.Field{f}})
}
