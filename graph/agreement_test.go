package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/kg"
	"ties/store/storetest/naive"
)

// Random documents, right and wrong ones, must be answered exactly as the specification's own algorithm
// answers them.
func TestRandomDocumentsAgreeWithTheSpecification(t *testing.T) {
	const graphs, each = 6, 150
	schema := schemaForTest()
	valid, refused, rows := 0, 0, 0
	for seed := range uint64(graphs) {
		store, written := naive.New(), openTraced(t, nil)
		writeHistory(t, seed, store, written)
		proposeRandomly(t, seed, store, written)
		other := withViews(t, written)
		for i := range uint64(each) {
			d := newDocuments(seed*each+i, schema, store.Graph(), i%5 == 0).document()
			got, ok := answerOf(t, store, d)
			if !ok {
				continue // validation found a conflict between fields
			}
			valid++
			want := specified(schema, store, d)
			if got.text() != want.text() {
				t.Fatalf("seed %d\n%s\n%v\ngot  %s\nwant %s", seed*each+i, d.query, d.variables, got.text(), want.text())
			}
			if same, _ := answerOf(t, other, d); same.text() != got.text() {
				t.Fatalf("seed %d\n%s\n%v\nSQLite %s\nnaive  %s", seed*each+i, d.query, d.variables, same.text(), got.text())
			}
			rows += strings.Count(string(got.data), `{`)
			if len(got.faults) > 0 {
				refused++
			}
		}
	}
	t.Logf("%d documents, %d of them refused, %d objects answered", valid, refused, rows)
	if valid < graphs*each/2 || refused < 20 || rows < 2*valid {
		t.Errorf("too little was compared: %d documents, %d refused, %d objects", valid, refused, rows)
	}
}

// filled returns a naive store that holds records.
func filled(t *testing.T, records []kg.Record) *naive.Store {
	t.Helper()
	store := naive.New()
	if _, err := store.Apply(t.Context(), batchOf(records)); err != nil {
		t.Fatal(err)
	}
	return store
}

func batchOf(records []kg.Record) *kg.Batch { return &kg.Batch{Put: records} }

// outcome is an answer, or why there is none.
type outcome struct {
	data   []byte
	faults []string // path and code of each; how often, tests of arguments say
}

func (o outcome) text() string {
	return string(o.data) + "\n" + strings.Join(slices.Compact(slices.Sorted(slices.Values(o.faults))), "\n")
}

// answerOf returns the package's answer to a document, without HTTP; ok is false where validation refuses it.
func answerOf(t *testing.T, store Store, d randomDocument) (o outcome, ok bool) {
	t.Helper()
	exec := executor.New(newExecutable(store, proposalsForAll()))
	ctx := graphql.StartOperationTrace(t.Context())
	op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: d.query, Variables: d.variables})
	if errs != nil {
		return outcome{}, false
	}
	respond, ctx := exec.DispatchOperation(ctx, op)
	response := respond(ctx)
	return outcome{response.Data, faultTexts(response.Errors)}, true
}

func faultTexts(list gqlerror.List) []string {
	var texts []string
	for _, e := range list {
		code := e.Extensions["code"]
		switch { // httpapi has not presented it
		case errors.Is(e, kg.ErrNotFound):
			code = apierror.CodeNotFound
		case errors.Is(e, kg.ErrInvalid):
			code = apierror.CodeBadUserInput
		}
		texts = append(texts, fmt.Sprintf("%s: %v", e.Path, code))
	}
	return texts
}

// specified answers a document by the specification's algorithm.
func specified(schema *ast.Schema, from *naive.Store, d randomDocument) outcome {
	exec := executor.New(NewSchema(naive.New()))
	ctx := graphql.StartOperationTrace(context.Background())
	op, _ := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: d.query, Variables: d.variables})
	x := &naiveExecutor{
		schema: schema, fragments: op.Doc.Fragments, graph: from.Graph(), naiveLog: logOf(from), store: from, args: coerce.New(schema, op.Variables),
	}
	sets := []ast.SelectionSet{op.Operation.SelectionSet}
	if faults := x.faultsBelow("Query", sets, nil); len(faults) > 0 {
		return outcome{nil, faults}
	}
	data := x.object(thing{typeName: "Query"}, sets, nil)
	if !json.Valid(data) {
		panic("the naive executor wrote no JSON")
	}
	return outcome{data, x.faults}
}

// faultsBelow returns the faults of arguments anywhere in a selection, also where there are no rows.
func (x *naiveExecutor) faultsBelow(typeName string, sets []ast.SelectionSet, path ast.Path) []string {
	x.findFaults(typeName, sets, path)
	return faultTexts(x.args.Errors)
}

func (x *naiveExecutor) findFaults(typeName string, sets []ast.SelectionSet, path ast.Path) {
	for _, possible := range x.schema.GetPossibleTypes(x.schema.Types[typeName]) {
		keys, fields := x.collect(possible.Name, sets, path)
		for _, key := range keys {
			f := fields[key][0]
			inner := within(path, key)
			args := x.args.Arguments(f, inner)
			x.pagingFault(f, args, inner)
			x.peopleFault(f, args, inner)
			x.timeFault(f, args, inner)
			x.logFault(possible.Name, f, args, fields[key], inner)
			x.colleaguesFault(f, args, inner)
			x.throughFault(args, inner)
			x.flowsFault(f, args, inner)
			x.gapsFault(f, args, inner)
			x.groupsFault(args, inner)
			x.peopleOfCompanyFault(f, args, inner)
			x.pathsFault(f, args, inner)
			x.sharedAlumniFault(f, args, inner)
			x.subgraphFault(f, args, inner)
			x.searchFault(f, args, inner)
			x.knownFault(f, args, inner)
			x.similarFault(f, args, inner)
			x.passagesFault(args, inner)
			var below []ast.SelectionSet
			for _, f := range fields[key] {
				below = append(below, f.SelectionSet)
			}
			if len(f.SelectionSet) > 0 {
				x.findFaults(f.Definition.Type.Name(), below, inner)
			}
		}
	}
}

// pagingFault finds the faults of paging arguments.
func (x *naiveExecutor) pagingFault(f *ast.Field, args map[string]any, path ast.Path) {
	bad := func(format string, a ...any) { x.args.AddError(apierror.BadInput(path, format, a...)) }
	mixed := args["first"] != nil && args["last"] != nil || args["first"] != nil && args["before"] != nil ||
		args["last"] != nil && args["after"] != nil || args["before"] != nil && args["last"] == nil
	if f.Definition.Arguments.ForName("last") != nil && mixed {
		bad("paging: the arguments do not go together")
		return
	}
	for _, name := range []string{"first", "last"} {
		if n, ok := args[name].(int64); ok && (n < 0 || n > maxPage) {
			bad("%s: out of range", name)
		}
	}
	for _, name := range []string{"after", "before"} {
		if _, ok := args[name].(string); ok {
			bad("%s: no cursor", name) // the documents hold no good ones
		}
	}
}

// peopleFault finds the faults of the people of an overlap.
func (x *naiveExecutor) peopleFault(f *ast.Field, args map[string]any, path ast.Path) {
	people, ok := args["people"].([]any)
	if !ok || f.Name != "overlap" {
		return
	}
	seen := map[any]bool{}
	for _, id := range people {
		if t, _ := kg.TypeOfID(id.(string)); t != kg.TypePerson || seen[id] {
			x.args.AddError(apierror.BadInput(path, "people: not people, each once"))
			return
		}
		seen[id] = true
	}
	if len(people) < 2 || len(people) > 10 {
		x.args.AddError(apierror.BadInput(path, "people: too few or too many"))
	}
}
