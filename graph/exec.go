// Package graph answers GraphQL from a store, without resolvers. The selection below a root field becomes
// one plan (query.Plan), which the store answers at once, and one encoder, which writes the JSON straight
// from the rows. gqlgen is the server around it: parsing, validation, introspection.
//
//	exec.go        an operation: its root fields planned, read side by side, written
//	access.go      who may ask for which root fields, and who asks
//	root.go        the root fields; plan_cache.go, the cache of their plans
//	planner.go     from selections to plans and encoders
//	catalogue.go   the fields of each record type; fields.go and lists.go, the plans of most of them
//	connection.go  connections and their paging arguments
//	arguments.go   arguments that several fields have
//	history.go     the log; subscription.go, who follows it; mutation.go, changes; proposals.go, what is proposed
//	known.go       everything, as of an earlier time
//	overlap*.go, paths*.go, gaps*.go, people.go, … one feature of the schema each
//
// Package collect collects the fields of selections, coerce reads arguments, condition has the filters, cost bounds what an
// operation can ask for, cursor has the cursors, encode writes JSON, follow has what its followers are told, history says what changes did, known
// finds earlier states of the store, httpapi serves the schema, apierror has the errors.
package graph

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/graph/change"
	"ties/graph/coerce"
	"ties/graph/collect"
	"ties/graph/condition"
	"ties/graph/cost"
	"ties/graph/encode"
	"ties/graph/follow"
	"ties/graph/generated"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/fairqueue"
	"ties/internal/feed"
	"ties/internal/work"
	"ties/kg/query"
	"ties/store"
)

// Store is what the package needs of a store. One that is a store.Past, too, is asked what was known earlier.
type Store interface{ change.Store }

// NewSchema returns the schema that gqlgen serves, answered from a store, which everybody may read.
func NewSchema(store Store) graphql.ExecutableSchema {
	return newExecutable(store, access.Policy{})
}

func newExecutable(from Store, policy access.Policy) *executable {
	base := generated.NewExecutableSchema(generated.Config{Schema: servedSchema()})
	past, _ := from.(store.Past)
	return &executable{
		ExecutableSchema: base,
		store:            from,
		past:             past,
		access:           policy,
		possible:         collect.PossibleTypesOf(base.Schema()),
		fields:           recordFields(),
		filters:          condition.NewBuilders(),
		plans:            newPlanCache(),
		followed:         follow.NewSource(from, httpapi.Options{}.Limit),
		now:              time.Now,
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
	store    Store
	access   access.Policy
	possible collect.PossibleTypes
	past     store.Past // nil if nothing is answered about earlier times
	fields   catalogue
	filters  condition.Builders
	plans    planCache
	followed *follow.Source
	now      func() time.Time
}

// Exec implements graphql.ExecutableSchema. The work is done in the handler, once.
func (e *executable) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if refused := refusals(ctx, e.access, op); len(refused) > 0 {
		return refuse(refused)
	}
	if op.Operation.Operation == ast.Subscription {
		return e.follow(op)
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

// respond plans all root fields, has the store answer them, and joins the answers in the order of their keys. A fault of the
// plan is one of the request, whose response has no data; so is a refusal of the queue.
func (e *executable) respond(ctx context.Context, op *graphql.OperationContext) *graphql.Response {
	began := time.Now()
	roots, faults := e.plan(op)
	all := withKnown(roots)
	observePlan(ctx, op, all, time.Since(began))
	if len(faults) > 0 {
		for _, f := range faults {
			graphql.AddError(ctx, f)
		}
		return &graphql.Response{}
	}
	defer e.openKnown(ctx, roots)()
	turns, err := fairqueue.Enter(ctx, totalCost(all), op.RawQuery)
	if err != nil {
		graphql.AddError(ctx, err)
		return &graphql.Response{}
	}
	defer turns.Leave()
	e.change(ctx, roots, turns)
	e.runAll(ctx, all, turns)
	observeAnswers(ctx, all)
	if err := refusal(all); err != nil {
		graphql.AddError(ctx, err)
		return &graphql.Response{}
	}
	if q := exceeded(all); q != nil {
		graphql.AddError(ctx, withPath(q.err, q.path))
		return &graphql.Response{Data: []byte("null")}
	}
	for _, q := range all {
		if q.err != nil {
			graphql.AddError(ctx, withPath(q.err, q.path))
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

// refusal returns the error of a root field that was refused a turn; nil if none was. Which of the others have their answers by
// then is chance, so none is answered.
func refusal(roots []*rootField) error {
	for _, q := range roots {
		if errors.Is(q.err, fairqueue.ErrOverloaded) {
			return q.err
		}
	}
	return nil
}

// plan returns all root fields, planned, or all faults of the operation.
func (e *executable) plan(op *graphql.OperationContext) ([]*rootField, gqlerror.List) {
	p := &planner{
		Collector: collect.Collector{
			Possible: e.possible, Fragments: op.Doc.Fragments, Args: coerce.New(e.Schema(), op.Variables),
		},
		schema:  e.Schema(),
		fields:  e.fields,
		filters: e.filters,
	}
	key, short := e.plans.key(op)
	short = short && op.Operation.Operation != ast.Mutation
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
	rootType := rootTypes[op.Operation]
	groups := p.Collect([]*ast.Field{root}, rootType, nil)
	roots := make([]*rootField, len(groups))
	for i, g := range groups {
		roots[i] = planRootField(p, g, rootType, nil)
	}
	checkTogether(p, roots)
	all := withKnown(roots)
	p.checkIntrospection(all)
	return roots, limitErrors(p, all)
}

// limitErrors adds to the faults of the operation that it exceeds a limit.
func limitErrors(p *planner, roots []*rootField) gqlerror.List {
	if p.full() {
		return append(p.Args.Errors, apierror.LimitExceeded(p.fullAt,
			"%s: with it the query comes to more than %d fields, those of fragments counted for each type: ask for fewer there, or in several queries",
			p.fullAt, maxSize))
	}
	operation := cost.Operation{Roots: make([]cost.Root, len(roots)), Paths: p.paths}
	for i, q := range roots {
		operation.Roots[i] = cost.Root{Path: q.path, Plan: q.plan, Log: q.log, Past: q.known != nil}
	}
	if err := operation.Check(); err != nil {
		return append(p.Args.Errors, err)
	}
	for i, q := range roots {
		q.cost = operation.Roots[i].Cost
		if q.change != nil {
			q.cost += writeCost * q.change.Records()
		}
	}
	return p.Args.Errors
}

// writeCost is what the writing of a record costs, beside rows that are read.
const writeCost = 20

// totalCost returns what the plans of root fields can come to.
func totalCost(roots []*rootField) int {
	total := 0
	for _, q := range roots {
		total += q.cost
	}
	return total
}

// change applies what root fields ask for. Its error is that of each of them.
func (e *executable) change(ctx context.Context, roots []*rootField, turns *fairqueue.Operation) {
	fields := changeFields(roots)
	if len(fields) == 0 {
		return
	}
	err := change.Apply(ctx, e.store, fields, e.now(), turns, e.access)
	e.followed.Feed.Nudge()
	for _, q := range roots {
		if q.change != nil {
			q.err = err
		}
	}
}

// runAll answers root fields, two at a time.
func (e *executable) runAll(ctx context.Context, roots []*rootField, turns *fairqueue.Operation) {
	answerMe(ctx, e.access, roots)
	var next atomic.Int64
	run := func() {
		for i := next.Add(1); i <= int64(len(roots)); i = next.Add(1) {
			if q := roots[i-1]; !q.isDone() {
				e.execute(ctx, q, turns)
			}
		}
	}
	var other sync.WaitGroup
	if len(roots) > 1 {
		other.Go(run)
	}
	run()
	other.Wait()
}

// isDone reports whether there is nothing to run for a root field.
func (q *rootField) isDone() bool {
	return q.viewer != nil || q.known != nil || q.err != nil || q.skipped
}

// execute answers one root field when it has its turn. A panic is the error of that field.
func (e *executable) execute(ctx context.Context, q *rootField, turns *fairqueue.Operation) {
	defer func() {
		if r := recover(); r != nil {
			q.err = graphql.Recover(ctx, r)
		}
	}()
	if q.change != nil { // it is written: the turn was for that
		q.answer, q.err = e.answer(ctx, q)
		return
	}
	q.err = turns.Do(ctx, func(ctx context.Context) (err error) {
		q.answer, err = e.answer(ctx, q)
		return err
	})
}

// answer has the store run the plan of a root field, and writes its JSON.
func (e *executable) answer(ctx context.Context, q *rootField) (texts [][]byte, err error) {
	ctx, end := work.Part(ctx)
	defer func() { end(err) }()
	began := time.Now()
	write, rows, err := e.read(ctx, q)
	q.spent.Store = time.Since(began)
	if err != nil {
		return nil, preparingError(err, q.path)
	}
	defer q.encoded(rows, time.Now())
	w := q.newWriter(ctx)
	write(w)
	return w.Finish()
}

// read has the store run the plan of a root field. It returns what writes the answer, and the number of rows.
func (e *executable) read(ctx context.Context, q *rootField) (write func(w *encode.Writer), rows int, err error) {
	if q.change != nil {
		rows, err := q.change.Read(ctx, e.store)
		return func(w *encode.Writer) { q.change.Encode(w, q.change.Answer) }, rows, err
	}
	from := q.then
	if from == nil {
		from = e.store
	}
	if q.log != nil {
		page, err := from.ReadLog(ctx, q.log)
		if err != nil {
			return nil, 0, err
		}
		return func(w *encode.Writer) { q.encodeLog(w, page) }, page.CountRows(), nil
	}
	page := &query.Page{}
	if q.plan != nil {
		if page, err = from.Read(ctx, q.plan); err != nil {
			return nil, 0, err
		}
	}
	return func(w *encode.Writer) { q.encode(w, page) }, page.CountRows(), nil
}

// follow returns the handler of a subscription, which returns an answer for each event. It ends with the first error.
func (e *executable) follow(op *graphql.OperationContext) graphql.ResponseHandler {
	var root *rootField
	var subscribed *follow.Subscription
	ended := false
	fail := func(ctx context.Context, data []byte, errs ...error) *graphql.Response {
		ended = true
		for _, err := range errs {
			graphql.AddError(ctx, err)
		}
		return &graphql.Response{Data: data}
	}
	return func(ctx context.Context) *graphql.Response {
		if ended {
			return nil
		}
		if subscribed == nil {
			var errs []error
			if root, subscribed, errs = e.subscribe(ctx, op); len(errs) > 0 {
				return fail(ctx, nil, errs...)
			}
			context.AfterFunc(ctx, subscribed.Leave)
		}
		data, err := subscribed.Next(ctx)
		switch {
		case err == nil:
			httpapi.PositionOf(ctx).Told(subscribed.UpTo())
			return &graphql.Response{Data: data}
		case ctx.Err() != nil: // its client has gone
			ended = true
			return nil
		default:
			subscribed.Leave()
			return fail(ctx, []byte("null"), withPath(err, root.path))
		}
	}
}

// subscribe plans a subscription, and begins to follow the log.
func (e *executable) subscribe(ctx context.Context, op *graphql.OperationContext) (root *rootField, subscribed *follow.Subscription, errs []error) {
	if e.followed.Feed == nil {
		return nil, nil, []error{apierror.BadInput(nil, "subscriptions are not answered here: want /graphql of a server, over a websocket or as server-sent events")}
	}
	roots, faults := e.plan(op)
	for _, f := range faults {
		errs = append(errs, f)
	}
	switch {
	case len(errs) > 0:
		return nil, nil, errs
	case len(roots) != 1 || roots[0].follow == nil:
		return nil, nil, []error{apierror.BadInput(nil, "a subscription has one field, which is not left out: want changes")}
	}
	root = roots[0]
	subscribed, err := e.followed.Subscribe(ctx, follow.Operation{
		Since: httpapi.PositionOf(ctx).Since(root.follow.since), Plan: root.log, Filter: root.follow.filter, Cost: root.cost, Text: op.RawQuery, Write: root.writeEvent,
		Check: func(ctx context.Context) error {
			id, err := access.Renew(ctx)
			if err != nil {
				return err
			}
			return e.access.Check(id, rootTypes[ast.Subscription]+"."+root.name)
		},
	})
	if err != nil {
		return nil, nil, []error{withPath(err, root.path)}
	}
	return root, subscribed, nil
}

// writeEvent writes the data of an event.
func (q *rootField) writeEvent(ctx context.Context, e *follow.Event) ([]byte, error) {
	one := *q
	w := q.newWriter(ctx)
	q.follow.encode(w, e)
	var err error
	if one.answer, err = w.Finish(); err != nil {
		return nil, err
	}
	return joinData([]*rootField{&one}), nil
}

// joinData joins the answers, each of which is an object of one member; a missing one is null, and the whole data are null if
// the schema does not allow that. Nothing grows on the way: of a large answer there are two copies at most, for a moment.
func joinData(roots []*rootField) []byte {
	size := len("}")
	for _, q := range roots {
		q.joinKnown()
		if q.answer == nil && q.nonNull {
			return []byte("null")
		}
		if q.answer == nil {
			q.answer = [][]byte{[]byte("{" + encode.Key(q.key) + "null")}
		}
		for _, part := range q.answer {
			size += len(part)
		}
	}
	if len(roots) == 1 && len(roots[0].answer) == 1 {
		return append(roots[0].answer[0], '}')
	}
	data := make([]byte, 0, max(size, len("{}")))
	for _, q := range roots {
		for i, part := range q.answer {
			if i == 0 && len(data) > 0 {
				part[0] = ',' // in place of the bracket
			}
			data, q.answer[i] = append(data, part...), nil
		}
	}
	if len(data) == 0 {
		data = append(data, '{')
	}
	return append(data, '}')
}

// NewHandler returns the handler that serves GraphQL over HTTP from a store.
func NewHandler(store Store, options httpapi.Options) http.Handler {
	schema := newExecutable(store, options.Access)
	if options.Now != nil {
		schema.now = options.Now
	}
	schema.followed.Limit = options.Limit
	if schema.followed.Feed = options.Feed; options.Feed == nil {
		schema.followed.Feed = feed.New(store, 0)
	}
	options.AddCache("plans", schema.plans.plans.Stats)
	options.AddCache("plan_variables", schema.plans.variables.Stats)
	return httpapi.NewHandler(schema, options)
}

// NewExecutor returns what executes operations on a store in process.
func NewExecutor(store Store, options httpapi.Options) *httpapi.Executor {
	return httpapi.NewExecutor(newExecutable(store, options.Access), options)
}
