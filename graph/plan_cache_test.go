package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/store/storetest"
)

const askedAgain = `
	query ($id: ID!, $other: ID!, $one: ID!, $first: Int, $kinds: [RelationKind!], $date: Date, $skip: Boolean!, $include: Boolean!) {
		person(id: $id) { name employments(first: $first, asOf: $date) { nodes { id company { name } } } ...rest }
		node(id: $other) { id ... on Company @skip(if: $skip) { name } ... on Entity { relations(kinds: $kinds) { nodes { id } } } }
		again: node(id: $other) @include(if: $include) { __typename }
		...roots
	}
	fragment rest on Person { memberships(first: $first) { totalCount } }
	fragment roots on Query { company(id: $one) { name } people(first: $first) { nodes { id } } }`

// An operation that comes again with other variables is answered as if it were new.
func TestAskedAgainWithOtherVariables(t *testing.T) {
	store := filled(t, storetest.RandomRecords(3))
	d := newDocuments(1, schemaForTest(), store.Graph(), false)
	remembering := executor.New(NewSchema(store))
	remembering.SetQueryCache(lru.New[*ast.QueryDocument](10))
	refused := 0
	for range 1_000 {
		variables := variablesOf(d)
		got := executed(t, remembering, variables)
		want := executed(t, executor.New(NewSchema(store)), variables)
		if got.text() != want.text() {
			t.Fatalf("%v\ngot  %s\nwant %s", variables, got.text(), want.text())
		}
		if len(got.faults) > 0 {
			refused++
		}
	}
	if refused == 0 || refused > 500 {
		t.Errorf("%d of 1,000 were refused: want some", refused)
	}
}

// variablesOf picks from few values, so that most combinations come again.
func variablesOf(d *randomDocuments) map[string]any {
	v := map[string]any{
		"id": pickOne(d.Rand, d.ids), "other": pickOne(d.Rand, d.ids), "one": pickOne(d.Rand, d.ids[:2]),
		"skip": pickOne(d.Rand, []any{true, false}), "include": pickOne(d.Rand, []any{true, false}),
	}
	if d.IntN(2) == 0 {
		v["first"] = pickOne(d.Rand, []any{1, -1})
	}
	if d.IntN(2) == 0 {
		v["kinds"] = pickOne(d.Rand, []any{nil, "EMPLOYED_BY"})
	}
	if d.IntN(2) == 0 {
		v["date"] = "2016-02"
	}
	return v
}

func pickOne[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

func executed(t *testing.T, exec *executor.Executor, variables map[string]any) outcome {
	t.Helper()
	ctx := graphql.StartOperationTrace(t.Context())
	op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: askedAgain, Variables: variables})
	if errs != nil {
		t.Fatal(errs)
	}
	respond, ctx := exec.DispatchOperation(ctx, op)
	response := respond(ctx)
	return outcome{response.Data, faultTexts(response.Errors)}
}

// Plans take no more than their share of memory, whatever their number is.
func TestCachedPlansAreBounded(t *testing.T) {
	e := NewSchema(filled(t, storetest.RandomRecords(3))).(*executable)
	exec := executor.New(e)
	exec.SetQueryCache(lru.New[*ast.QueryDocument](10))
	for i := range 500 {
		selection := repeat(60, "r%d: employments(first: $first) { nodes { id company { name id } } } ")
		ctx := graphql.StartOperationTrace(t.Context())
		query := fmt.Sprintf(`query ($first: Int) { a%d: person(id: "person:a") { %s } }`, i%50, selection)
		op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: map[string]any{"first": i}})
		if errs != nil {
			t.Fatal(errs)
		}
		if _, faults := e.plan(op); faults != nil {
			t.Fatal(faults)
		}
	}
	if got := e.plans.plans.Bytes(); got > maxPlanBytes || got < maxPlanBytes/2 {
		t.Errorf("plans take %d bytes, want at most %d", got, maxPlanBytes)
	}
	if got := e.plans.variables.Bytes(); got > maxOperationBytes {
		t.Errorf("operations take %d bytes, want at most %d", got, maxOperationBytes)
	}
}
