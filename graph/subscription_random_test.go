package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/coerce"
	"ties/internal/access"
	"ties/internal/feed"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
)

// Whatever is asked of changes, of whichever records, whoever follows them is told what the specification's algorithm makes of the log.
func TestRandomSubscriptionsAgree(t *testing.T) {
	for seed := range uint64(6) {
		agreeOnEvents(t, seed, 60, openTraced(t, nil))
	}
}

func TestRandomSubscriptionsAgreeOnNeo4j(t *testing.T) {
	agreeOnEvents(t, 106, 12, inNeo4j(t, neo4jserver.Shared(t), nil))
}

func agreeOnEvents(t *testing.T, seed uint64, documents int, other store.Store) {
	t.Helper()
	schema, model := schemaForTest(), naive.New()
	writeHistory(t, seed, model, other)
	log, err := model.ReadLog(t.Context(), &query.LogPlan{Start: &query.Revisions{}})
	if err != nil {
		t.Fatal(err)
	}
	told, refused := 0, 0
	for i := range uint64(documents) {
		d := newDocuments(seed*1_000+i, schema, model.Graph(), false).subscription(int(log.Newest))
		want, ok := specifiedEvents(schema, model, d)
		if !ok {
			continue // validation found a conflict between fields
		}
		for name, s := range map[string]Store{"the naive store": model, "the other": other} {
			got, limited := eventsOf(t, s, d, len(want))
			if limited {
				refused++
				break
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d\n%s\n%v\n%s\n%s\nwant\n%s", seed*1_000+i, d.query, d.variables, name, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
		told += len(want)
	}
	t.Logf("%d events told, %d documents refused", told, refused)
	if told < documents || refused > documents/2 {
		t.Errorf("too little was compared: %d events, %d documents refused", told, refused)
	}
}

// subscription returns a random subscription to what has changed, since a revision up to the newest.
func (d *randomDocuments) subscription(newest int) randomDocument {
	arguments := "since: " + d.written(d.IntN(newest+1), "Int")
	if d.IntN(3) == 0 {
		ids := []any{}
		for range d.IntN(4) {
			ids = append(ids, d.entityOrClaim())
		}
		arguments += " of: " + d.written(ids, "[ID!]")
	}
	if d.IntN(3) == 0 {
		kinds := []any{}
		for _, k := range []enumLiteral{"PERSON", "COMPANY", "TEAM"} {
			if d.IntN(2) == 0 {
				kinds = append(kinds, k)
			}
		}
		arguments += " kinds: " + d.written(kinds, "[EntityKind!]")
	}
	d.inChange = true // a revision has no changes there
	body := d.selection(d.schema.Types["ChangeEvent"], 4)
	head := ""
	if len(d.declared) > 0 {
		head = "(" + strings.Join(d.declared, ", ") + ")"
	}
	return randomDocument{"subscription S" + head + " { told: changes(" + arguments + ") " + body + " }" + strings.Join(d.fragments, ""), d.variables}
}

// entityOrClaim picks a record, which may not exist.
func (d *randomDocuments) entityOrClaim() string {
	for {
		if id := d.ids[d.IntN(len(d.ids))]; isRecordID(id) {
			return id
		}
	}
}

func isRecordID(id string) bool {
	_, ok := kg.TypeOfID(id)
	return ok
}

// eventsOf subscribes, and returns the data of so many events; limited is true where the subscription would be too dear.
func eventsOf(t *testing.T, from Store, d randomDocument, n int) (events []string, limited bool) {
	t.Helper()
	schema := newExecutable(from, access.Policy{})
	schema.followed.Feed = feed.New(from, time.Millisecond)
	ctx, cancel := context.WithTimeout(graphql.StartOperationTrace(t.Context()), time.Minute)
	defer cancel()
	exec := executor.New(schema)
	op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: d.query, Variables: d.variables})
	if errs != nil {
		t.Fatal(errs)
	}
	respond, ctx := exec.DispatchOperation(ctx, op)
	for range n {
		response := respond(ctx)
		switch {
		case response == nil:
			return append(events, "nothing"), false
		case len(response.Errors) > 0 && strings.Contains(fmt.Sprint(faultTexts(response.Errors)), "LIMIT_EXCEEDED"):
			return nil, true
		case len(response.Errors) > 0:
			return append(events, response.Errors.Error()), false
		}
		events = append(events, string(response.Data))
	}
	return events, false
}

// specifiedEvents returns what is told of a log by the specification's algorithm, until all has been told; ok is false where validation
// refuses the document.
func specifiedEvents(schema *ast.Schema, from *naive.Store, d randomDocument) (events []string, ok bool) {
	exec := executor.New(NewSchema(naive.New()))
	op, errs := exec.CreateOperationContext(graphql.StartOperationTrace(context.Background()), &graphql.RawParams{Query: d.query, Variables: d.variables})
	if errs != nil {
		return nil, false
	}
	x := &naiveExecutor{
		schema: schema, fragments: op.Doc.Fragments, graph: from.Graph(), naiveLog: logOf(from), store: from, args: coerce.New(schema, op.Variables),
	}
	sets := []ast.SelectionSet{op.Operation.SelectionSet}
	root, _ := op.Operation.SelectionSet[0].(*ast.Field)
	for _, event := range x.events(x.args.Arguments(root, nil)) {
		events = append(events, string(x.object(fielded("Subscription", map[string]any{"changes": event}), sets, nil)))
	}
	return events, true
}

// events are what somebody is told who follows the log.
func (x *naiveExecutor) events(args map[string]any) (all []thing) {
	newest := int64(len(x.entries))
	caughtUp := false
	for _, r := range x.entries {
		changes := slices.DeleteFunc(slices.Clone(r.Changes), func(c kg.Change) bool { return !x.isFollowed(c, args) })
		isFiltered := args["of"] != nil || args["kinds"] != nil
		if r.Number <= args["since"].(int64) || isFiltered && len(changes) == 0 {
			continue
		}
		caughtUp = r.Number == newest
		all = append(all, x.event(x.revision(r), changes, r.Number, caughtUp))
	}
	if !caughtUp {
		all = append(all, x.event(nil, nil, newest, true))
	}
	return all
}

func (x *naiveExecutor) event(revision any, changes []kg.Change, upTo int64, caughtUp bool) thing {
	return fielded("ChangeEvent", map[string]any{
		"revision": revision, "moreChanges": false, "upTo": upTo, "caughtUp": caughtUp,
		"changes": func(args map[string]any) any {
			list := []thing{}
			for _, c := range changes[:min(len(changes), int(args["first"].(int64)))] {
				list = append(list, x.change(c))
			}
			return list
		},
	})
}

// isFollowed reports whether a change is one of what is followed: of a record, or of a claim that touches it, or did.
func (x *naiveExecutor) isFollowed(c kg.Change, args map[string]any) bool {
	concerned := []string{c.ID}
	for _, r := range []kg.Record{c.Before, x.after(c)} {
		switch r := r.(type) {
		case *kg.Relation:
			concerned = append(concerned, r.Source, r.Target)
		case *kg.Fact:
			concerned = append(concerned, r.Entity)
		}
	}
	isAny := func(argument string, of func(id string) any) bool {
		list, given := args[argument].([]any)
		return !given || slices.ContainsFunc(concerned, func(id string) bool { return slices.Contains(list, of(id)) })
	}
	return isAny("of", func(id string) any { return id }) && isAny("kinds", func(id string) any {
		kind, _, _ := strings.Cut(id, ":")
		return strings.ToUpper(kind)
	})
}
