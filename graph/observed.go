package graph

import (
	"context"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/generated"
	"ties/internal/observe"
)

// RootFields returns the names of all root fields, those of introspection too.
func RootFields() []string {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	names := []string{typename}
	for _, f := range slices.Concat(schema.Query.Fields, schema.Mutation.Fields, schema.Subscription.Fields) {
		names = append(names, f.Name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// observePlan reports an operation and its root fields.
func observePlan(ctx context.Context, op *graphql.OperationContext, roots []*rootField, took time.Duration) {
	request := observe.From(ctx)
	if request == nil {
		return
	}
	request.SetOperation(op.Operation.Name, took)
	for _, q := range roots {
		request.AddField(q.name, keyOf(q))
	}
}

// keyOf returns the key of a root field in the answer.
func keyOf(q *rootField) string {
	if len(q.path) == 1 {
		if key, ok := q.path[0].(ast.PathName); ok {
			return string(key)
		}
	}
	return q.path.String()
}

// observeAnswers reports what it took to answer root fields.
func observeAnswers(ctx context.Context, roots []*rootField) {
	request := observe.From(ctx)
	for i, q := range roots {
		request.SetAnswer(i, q.spent)
	}
}

// encoded notes what it took to write the answer from rows.
func (q *rootField) encoded(rows int, began time.Time) {
	q.spent.Encode, q.spent.Rows = time.Since(began), rows
}
