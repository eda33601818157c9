package graph

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/cost"
	"ties/graph/encode"
	"ties/graph/generated"
	"ties/graph/httpapi"
	"ties/internal/work"
	"ties/kg/query"
	"ties/store"
)

// NewSchema returns the schema that gqlgen serves, answered from a store.
func NewSchema(store store.Reader) graphql.ExecutableSchema {
	base := generated.NewExecutableSchema(generated.Config{Schema: servedSchema()})
	return &executable{
		ExecutableSchema: base,
		store:            store,
		possible:         possibleTypesOf(base.Schema()),
		fields:           recordFields(),
		filters:          condition.NewBuilders(),
		plans:            newPlanCache(),
	}
}

// servedSchema returns the schema without @defer, which gqlparser adds to every schema: an answer comes as a whole.
func servedSchema() *ast.Schema {
	schema := *generated.NewExecutableSchema(generated.Config{}).Schema()
	schema.Directives = maps.Clone(schema.Directives)
	delete(schema.Directives, "defer")
	return &schema
}

// executable answers queries from plans; the generated schema answers the rest.
type executable struct {
	graphql.ExecutableSchema
	store    store.Reader
	possible possibleTypes
	fields   catalogue
	filters  condition.Builders
	plans    planCache
}

// Exec implements graphql.ExecutableSchema. The work is done in the handler, once.
func (e *executable) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if op.Operation.Operation != ast.Query {
		return e.ExecutableSchema.Exec(ctx)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		return e.respond(ctx, op)
	}
}

// respond plans all root fields, has the store answer them side by side, and joins the answers in the order of their
// keys. A fault of the plan is one of the request, whose response has no data.
func (e *executable) respond(ctx context.Context, op *graphql.OperationContext) *graphql.Response {
	roots, faults := e.plan(op)
	if len(faults) > 0 {
		for _, f := range faults {
			graphql.AddError(ctx, f)
		}
		return &graphql.Response{}
	}
	e.runAll(ctx, roots)
	if q := exceeded(roots); q != nil {
		graphql.AddError(ctx, withPath(q.err, q.key))
		return &graphql.Response{Data: []byte("null")}
	}
	for _, q := range roots {
		if q.err != nil {
			graphql.AddError(ctx, withPath(q.err, q.key))
		}
	}
	return &graphql.Response{Data: joinData(roots)}
}

// exceeded returns the root field that exceeded what the operation may cost; nil if none did. All root fields together did:
// which of them have their answers by then is chance, so none is answered.
func exceeded(roots []*rootField) *rootField {
	i := slices.IndexFunc(roots, func(q *rootField) bool { return errors.As(q.err, new(*work.ExceededError)) })
	if i < 0 {
		return nil
	}
	return roots[i]
}

// plan returns all root fields, planned, or all faults of the operation.
func (e *executable) plan(op *graphql.OperationContext) ([]*rootField, gqlerror.List) {
	p := &planner{
		collector: collector{
			possible: e.possible, fragments: op.Doc.Fragments, args: coerce.New(e.Schema(), op.Variables),
		},
		schema:  e.Schema(),
		fields:  e.fields,
		filters: e.filters,
	}
	key, short := e.plans.key(op)
	if short {
		if roots := e.plans.get(p, key); roots != nil {
			return roots, nil
		}
	}
	roots, faults := p.operation(op.Operation)
	if short && len(faults) == 0 {
		e.plans.put(key, op.RawQuery, p.size, roots)
	}
	return roots, faults
}

// operation plans all root fields, and returns all faults.
func (p *planner) operation(op *ast.OperationDefinition) ([]*rootField, gqlerror.List) {
	root := &ast.Field{SelectionSet: op.SelectionSet}
	groups := p.collect([]*ast.Field{root}, "Query", nil)
	p.checkIntrospection(groups)
	roots := make([]*rootField, len(groups))
	for i, g := range groups {
		if isIntrospection(g) {
			roots[i] = planIntrospection(p, g)
		} else {
			roots[i] = planRoot(p, g)
		}
	}
	return roots, limitErrors(p, roots)
}

// limitErrors adds to the faults of the operation that it exceeds a limit.
func limitErrors(p *planner, roots []*rootField) gqlerror.List {
	if p.full() {
		return append(p.args.Errors, apierror.LimitExceeded(p.fullAt,
			"%s: with it the query comes to more than %d fields, those of fragments counted for each type: ask for fewer there, or in several queries",
			p.fullAt, maxSize))
	}
	operation := cost.Operation{Paths: p.paths}
	for _, q := range roots {
		if q.plan != nil {
			operation.Roots = append(operation.Roots, cost.Root{Key: q.key, Plan: q.plan})
		}
	}
	if err := operation.Check(); err != nil {
		return append(p.args.Errors, err)
	}
	return p.args.Errors
}

// runAll answers root fields side by side.
func (e *executable) runAll(ctx context.Context, roots []*rootField) {
	var wait sync.WaitGroup
	defer wait.Wait()
	for i, q := range roots {
		if i == len(roots)-1 {
			e.execute(ctx, q) // the last one needs no goroutine of its own
		} else {
			wait.Go(func() { e.execute(ctx, q) })
		}
	}
}

// execute answers one root field. A panic is the error of that field.
func (e *executable) execute(ctx context.Context, q *rootField) {
	defer func() {
		if r := recover(); r != nil {
			q.err = graphql.Recover(ctx, r)
		}
	}()
	ctx, release := work.Part(ctx)
	defer release()
	page := &query.Page{}
	if q.plan != nil {
		if page, q.err = e.store.Read(ctx, q.plan); q.err != nil {
			return
		}
	}
	w := encode.NewWriter(work.NewCounter(ctx), "{"+encode.Key(q.key))
	q.encode(w, page)
	w.Flush()
	if q.err = w.Err; q.err == nil {
		q.answer = w.Buf
	}
}

// withPath adds the path of the root field to its error.
func withPath(err error, key string) error {
	e := gqlerror.WrapIfUnwrapped(err)
	if e.Path == nil {
		e.Path = ast.Path{ast.PathName(key)}
	}
	return e
}

// joinData joins the answers, each of which is an object of one member; a missing one is null, and the whole data are null if
// the schema does not allow that. A large answer is not copied if it is the first.
func joinData(roots []*rootField) []byte {
	data := []byte{'{'}
	for i, q := range roots {
		answer := q.answer
		switch {
		case answer != nil:
		case q.nonNull:
			return []byte("null")
		default:
			answer = []byte("{" + encode.Key(q.key) + "null")
		}
		if i == 0 {
			data = answer
		} else {
			data = append(append(data, ','), answer[1:]...)
		}
		q.answer = nil
	}
	return append(data, '}')
}

// NewHandler returns the handler that serves GraphQL over HTTP from a store.
func NewHandler(store store.Reader, options httpapi.Options) http.Handler {
	return httpapi.NewHandler(NewSchema(store), options)
}
