package graph

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg/query"
)

// Introspection is answered by the schema that gqlgen generated. Its selection is prepared so that it is treated as all
// others are: fragments are merged, conditions decided, arguments coerced.

// planIntrospection plans a root field of introspection.
func planIntrospection(p *planner, g collectedField) *rootField {
	q := &rootField{key: g.key, nonNull: g.fields[0].Definition.Type.NonNull}
	q.introspect = introspectionField(p, g, within(nil, g.key))
	return q
}

// introspectionField returns one field for a collected one, prepared with all fields below it.
func introspectionField(p *planner, g collectedField, path ast.Path) *ast.Field {
	f := *g.fields[0]
	f.Directives = nil
	f.Arguments = literalArguments(p.args.Arguments(&f, path))
	f.SelectionSet = nil
	if f.Definition.Type == nil || len(g.fields[0].SelectionSet) == 0 {
		return &f
	}
	for _, inner := range p.collect(g.fields, f.Definition.Type.Name(), path) {
		p.grow(1, within(path, inner.key))
		if p.full() {
			break
		}
		f.SelectionSet = append(f.SelectionSet, introspectionField(p, inner, within(path, inner.key)))
	}
	return &f
}

// literalArguments writes coerced arguments back; those of introspection are strings and booleans.
func literalArguments(args map[string]any) ast.ArgumentList {
	var list ast.ArgumentList
	for _, name := range slices.Sorted(maps.Keys(args)) {
		value := &ast.Value{Kind: ast.NullValue, Raw: "null"}
		switch v := args[name].(type) {
		case bool:
			value = &ast.Value{Kind: ast.BooleanValue, Raw: strconv.FormatBool(v)}
		case string:
			value = &ast.Value{Kind: ast.StringValue, Raw: v}
		}
		list = append(list, &ast.Argument{Name: name, Value: value})
	}
	return list
}

// introspect answers the root fields of introspection, all at once.
func (e *executable) introspect(ctx context.Context, op *graphql.OperationContext, roots []*rootField) {
	var set ast.SelectionSet
	for _, q := range roots {
		if q.introspect != nil {
			set = append(set, q.introspect)
		}
	}
	if len(set) == 0 {
		return
	}
	inner := &graphql.OperationContext{
		RawQuery:               op.RawQuery,
		Variables:              map[string]any{},
		Doc:                    op.Doc,
		Operation:              &ast.OperationDefinition{Operation: ast.Query, SelectionSet: set},
		DisableIntrospection:   op.DisableIntrospection,
		RecoverFunc:            op.RecoverFunc,
		ResolverMiddleware:     op.ResolverMiddleware,
		RootResolverMiddleware: op.RootResolverMiddleware,
	}
	began := time.Now()
	ctx = graphql.WithOperationContext(ctx, inner)
	var answers map[string]json.RawMessage
	if err := json.Unmarshal(e.ExecutableSchema.Exec(ctx)(ctx).Data, &answers); err != nil {
		panic(err) // the generated schema writes JSON
	}
	for _, q := range roots {
		if q.introspect != nil {
			q.answer = answers[q.key]
			q.encoded(&query.Page{}, began)
		}
	}
}
