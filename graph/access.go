package graph

import (
	"context"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/encode"
	"ties/internal/access"
)

// refusals returns an error for each root field of an operation that whoever asks may not ask for, whether or not a
// directive leaves it out.
func refusals(ctx context.Context, policy access.Policy, op *graphql.OperationContext) (all []error) {
	id, root := access.FromContext(ctx), rootTypes[op.Operation.Operation]
	w := rootWalk{op: op, visit: func(f *ast.Field, path ast.Path) {
		if err := policy.Check(id, root+"."+f.Name); err != nil {
			all = append(all, withPath(err, path))
		}
	}}
	w.selections(op.Operation.SelectionSet, nil)
	return all
}

// withPath adds the path of the root field to its error.
func withPath(err error, path ast.Path) error {
	e := gqlerror.WrapIfUnwrapped(err)
	if e.Path == nil {
		e.Path = path
	}
	return e
}

var rootTypes = map[ast.Operation]string{ast.Query: "Query", ast.Mutation: "Mutation", ast.Subscription: "Subscription"}

// refuse returns the handler of an operation that is refused.
func refuse(errs []error) graphql.ResponseHandler {
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		for _, err := range errs {
			graphql.AddError(ctx, err)
		}
		return &graphql.Response{}
	}
}

// rootWalk is one pass over the root fields of an operation, those below others too.
type rootWalk struct {
	op      *graphql.OperationContext
	visit   func(f *ast.Field, path ast.Path)
	visited map[string]bool // fragments
}

func (w *rootWalk) selections(set ast.SelectionSet, path ast.Path) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			w.visit(s, within(path, s.Alias))
			if s.Name == asKnown {
				w.selections(s.SelectionSet, within(path, s.Alias))
			}
		case *ast.InlineFragment:
			w.selections(s.SelectionSet, path)
		case *ast.FragmentSpread:
			if w.visited[s.Name] {
				continue
			}
			if w.visited == nil {
				w.visited = map[string]bool{}
			}
			w.visited[s.Name] = true
			w.selections(w.op.Doc.Fragments.ForName(s.Name).SelectionSet, path)
		}
	}
}

// planMe plans who asks. It is known only when the plan is run, and so not part of a cached plan.
func planMe(p *planner, q *rootField, at fieldContext) {
	q.viewer = planObject(p, at, "Viewer", func(name string, _ fieldContext) encode.Encoder[*viewer] {
		switch name {
		case "name":
			return encode.StringOrNull(func(v *viewer) string { return v.Name })
		case "role":
			return encode.StringOf(func(v *viewer) string { return strings.ToUpper(v.Role.String()) })
		case "rights":
			return encode.ListOf(func(v *viewer) []access.Right { return v.rights },
				encode.StringOf(func(r access.Right) string { return strings.ToUpper(r.String()) }))
		default: // expires
			return encode.StringOrNull(func(v *viewer) string { return dateTime(v.Expires) })
		}
	})
}

// dateTime returns a time as the schema writes it, "" for none.
func dateTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// answerMe answers the root fields that tell who asks.
func answerMe(ctx context.Context, policy access.Policy, roots []*rootField) {
	for _, q := range roots {
		if q.viewer != nil {
			id := access.FromContext(ctx)
			w := q.newWriter(ctx)
			q.viewer(w, &viewer{id, policy.Rights(id.Role)})
			q.answer, q.err = w.Finish()
		}
	}
}
