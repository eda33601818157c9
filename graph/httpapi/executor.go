package httpapi

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
)

// Executor executes operations in process, with the limits, the rights and the errors that they have over HTTP.
type Executor struct {
	exec  *executor.Executor
	limit func(context.Context) (context.Context, context.CancelFunc)
}

// NewExecutor returns an executor of a schema.
func NewExecutor(schema graphql.ExecutableSchema, options Options) *Executor {
	exec := executor.New(schema)
	exec.SetDefaultRulesFn(rulesFunc(options))
	configure(exec, options, newCaches())
	return &Executor{exec, options.Limit}
}

// Limit returns a context that bounds everything executed in it as one request: its time and its work.
func (e *Executor) Limit(ctx context.Context) (context.Context, context.CancelFunc) {
	return e.limit(ctx)
}

// Fault is an error of an operation, as clients see it.
type Fault struct{ Code, Message string }

// Execute executes an operation in a context of Limit. The data are null, or missing, only with faults.
func (e *Executor) Execute(ctx context.Context, query string, variables map[string]any) (data []byte, faults []Fault) {
	data, errs := e.execute(ctx, query, variables)
	for _, err := range errs {
		code, _ := err.Extensions["code"].(string)
		faults = append(faults, Fault{code, err.Message})
	}
	return data, faults
}

func (e *Executor) execute(ctx context.Context, query string, variables map[string]any) (data []byte, errs gqlerror.List) {
	ctx = graphql.StartOperationTrace(ctx)
	op, faults := e.exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if faults != nil {
		nameMissing(faults, op.Operation, variables)
		return nil, e.exec.DispatchError(graphql.WithOperationContext(ctx, op), faults).Errors
	}
	respond, ctx := e.exec.DispatchOperation(ctx, op)
	response := respond(ctx)
	if response == nil {
		return nil, gqlerror.List{apierror.NewError(apierror.CodeTimeout, nil, "the request was cancelled")}
	}
	return response.Data, response.Errors
}

// configurable is what executes operations, of one request or in process.
type configurable interface {
	SetQueryCache(cache graphql.Cache[*ast.QueryDocument])
	Use(extension graphql.HandlerExtension)
	SetErrorPresenter(present graphql.ErrorPresenterFunc)
	SetRecoverFunc(report graphql.RecoverFunc)
	AroundResponses(around graphql.ResponseMiddleware)
}

var _, _ configurable = (*executor.Executor)(nil), (*handler.Server)(nil)
