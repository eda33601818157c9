package graph

import (
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/coerce"
)

// collectedField is all fields of one response key of one object.
type collectedField struct {
	key    string
	fields []*ast.Field
}

// name returns the name of the schema's field. Validation has made sure that all fields of a key have the same.
func (g *collectedField) name() string { return g.fields[0].Name }

// collector collects the fields of an object of a concrete type (CollectFields in the specification).
type collector struct {
	possible  possibleTypes
	fragments ast.FragmentDefinitionList
	args      *coerce.Coercer
}

// possibleTypes are the object types for which each type condition holds.
type possibleTypes map[string]map[string]bool

func possibleTypesOf(schema *ast.Schema) possibleTypes {
	all := possibleTypes{}
	for name, def := range schema.Types {
		all[name] = map[string]bool{}
		for _, object := range schema.GetPossibleTypes(def) {
			all[name][object.Name] = true
		}
	}
	return all
}

// collect merges the selections of fields, for an object of a type. Path is that of the object.
func (c *collector) collect(fields []*ast.Field, typeName string, path ast.Path) []collectedField {
	w := fieldWalk{collector: c, typeName: typeName, path: path}
	for _, f := range fields {
		w.selections(f.SelectionSet)
	}
	return w.groups
}

// fieldWalk is one pass over the selections of one object.
type fieldWalk struct {
	*collector
	typeName string
	path     ast.Path
	groups   []collectedField
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
	return len(directives) == 0 || w.args.Included(directives, path)
}

func (w *fieldWalk) fits(condition string) bool {
	return condition == "" || condition == w.typeName || w.possible[condition][w.typeName]
}

func (w *fieldWalk) spread(s *ast.FragmentSpread) {
	if w.visited[s.Name] || !w.included(s.Directives, w.path) {
		return
	}
	if w.visited == nil {
		w.visited = map[string]bool{}
	}
	w.visited[s.Name] = true
	if f := w.fragments.ForName(s.Name); w.fits(f.TypeCondition) {
		w.selections(f.SelectionSet)
	}
}

func (w *fieldWalk) add(f *ast.Field) {
	for i := range w.groups {
		if w.groups[i].key == f.Alias {
			w.groups[i].fields = append(w.groups[i].fields, f)
			return
		}
	}
	w.groups = append(w.groups, collectedField{key: f.Alias, fields: []*ast.Field{f}})
}
