package graph

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/kg"
	"ties/store/storetest/naive"
)

// naiveExecutor answers a query as the specification's algorithm says, field by field and object by object,
// over records in memory. It shares nothing with the package but the form of cursors and the coercion of
// arguments, which has tests of its own.
type naiveExecutor struct {
	schema    *ast.Schema
	fragments ast.FragmentDefinitionList
	args      *coerce.Coercer
	graph     naive.RecordMap
	faults    []string // of root fields
	store     *naive.Store
	naiveLog
}

// thing is an object of the answer: a record, or a part of one.
type thing struct {
	typeName string
	record   kg.Record
	page     *naivePage
	citation kg.Citation
	alias    kg.Alias
	fields   map[string]any // of what was worked out
}

// object answers a selection set for one thing.
func (x *naiveExecutor) object(t thing, sets []ast.SelectionSet, path ast.Path) []byte {
	keys, fields := x.collect(t.typeName, sets, path)
	var buf bytes.Buffer
	buf.WriteByte('{')
	for i, key := range keys {
		if i > 0 {
			buf.WriteByte(',')
		}
		buf.WriteString(`"` + key + `":`)
		buf.Write(x.field(t, fields[key], within(path, key)))
	}
	buf.WriteByte('}')
	return buf.Bytes()
}

func (x *naiveExecutor) collect(typeName string, sets []ast.SelectionSet, path ast.Path) ([]string, map[string][]*ast.Field) {
	var keys []string
	fields := map[string][]*ast.Field{}
	visited := map[string]bool{}
	var visit func(set ast.SelectionSet)
	visit = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				if !x.args.Included(s.Directives, within(path, s.Alias)) {
					continue
				}
				if !slices.Contains(keys, s.Alias) {
					keys = append(keys, s.Alias)
				}
				fields[s.Alias] = append(fields[s.Alias], s)
			case *ast.InlineFragment:
				if x.args.Included(s.Directives, path) && x.applies(s.TypeCondition, typeName) {
					visit(s.SelectionSet)
				}
			case *ast.FragmentSpread:
				if visited[s.Name] || !x.args.Included(s.Directives, path) {
					continue
				}
				visited[s.Name] = true
				if f := x.fragments.ForName(s.Name); x.applies(f.TypeCondition, typeName) {
					visit(f.SelectionSet)
				}
			}
		}
	}
	for _, set := range sets {
		visit(set)
	}
	return keys, fields
}

func (x *naiveExecutor) applies(condition, typeName string) bool {
	if condition == "" || condition == typeName {
		return true
	}
	for _, d := range x.schema.GetPossibleTypes(x.schema.Types[condition]) {
		if d.Name == typeName {
			return true
		}
	}
	return false
}

// field answers one response key of one thing.
func (x *naiveExecutor) field(t thing, fields []*ast.Field, path ast.Path) []byte {
	name := fields[0].Name
	if name == typename {
		return encodedJSON(t.typeName)
	}
	args := x.args.Arguments(fields[0], path)
	if t.typeName == "Query" && name == asKnown {
		return x.then(fields, args, path)
	}
	if t.typeName == "Query" && x.lacksEntity(name, args) {
		x.faults = append(x.faults, fmt.Sprintf("%s: %s", path, apierror.CodeNotFound))
		return []byte("null")
	}
	return x.complete(x.resolve(t, name, args), fields, path)
}

// lacksEntity reports whether an entity that a root field needs does not exist.
func (x *naiveExecutor) lacksEntity(field string, args map[string]any) bool {
	needed := map[string][]string{
		"overlap": {"people"}, "gaps": {"of"}, "paths": {"from", "to"}, "sharedAlumni": {"of"},
		"neighbourhood": {"of"}, "subgraph": {"ids"}, "similarNames": {"of"},
		"uncited": {"document"}, "mentions": {"document"}, "coMentions": {"document"},
	}
	for _, argument := range needed[field] {
		list, ok := args[argument].([]any)
		if !ok {
			list = []any{args[argument]}
		}
		if slices.ContainsFunc(list, func(id any) bool { return x.graph[id.(string)] == nil }) {
			return true
		}
	}
	return false
}

// complete turns what a field resolves to into JSON.
func (x *naiveExecutor) complete(value any, fields []*ast.Field, path ast.Path) []byte {
	var sets []ast.SelectionSet
	for _, f := range fields {
		sets = append(sets, f.SelectionSet)
	}
	switch v := value.(type) {
	case thing:
		return x.object(v, sets, path)
	case []thing:
		parts := make([][]byte, len(v))
		for i, one := range v {
			parts[i] = []byte("null")
			if one.typeName != "" {
				parts[i] = x.object(one, sets, path)
			}
		}
		return slices.Concat([]byte("["), bytes.Join(parts, []byte(",")), []byte("]"))
	default:
		return encodedJSON(v)
	}
}

func encodedJSON(value any) []byte {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
}

// optional makes a missing text null.
func optional(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func recordThing(r kg.Record) thing { return thing{typeName: r.RecordType().String(), record: r} }

// byID returns a record as a thing, nil where there is none.
func (x *naiveExecutor) byID(id string) any {
	r, ok := x.graph[id]
	if !ok {
		return nil
	}
	return recordThing(r)
}
