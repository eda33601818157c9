package graph

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/neo4jserver"
	"ties/internal/past"
	"ties/kg"
	"ties/store"
	"ties/store/sqlite"
	"ties/store/storetest/naive"
)

// withViews returns a store with its past, which is never late.
func withViews(t *testing.T, of store.Store) past.Store {
	t.Helper()
	views := past.New(of, past.Options{
		Folder: t.TempDir(),
		Open:   func(ctx context.Context, path string) (store.Store, error) { return sqlite.Open(ctx, path) },
		Kept:   10, Size: 1 << 30, Log: slog.New(slog.DiscardHandler), Wait: time.Minute, Timeout: time.Minute,
	})
	t.Cleanup(func() {
		if err := views.Close(); err != nil {
			t.Error(err)
		}
	})
	return past.Store{Store: of, Views: views}
}

// Any question about an earlier time is answered as it would have been then.
func TestWhatWasKnown(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			of, err := sqlite.Open(t.Context(), sqlite.Memory)
			if err != nil {
				t.Fatal(err)
			}
			closeLater(t, of)
			askAboutThen(t, seed, 100, of)
		})
	}
}

func TestWhatWasKnownOnNeo4j(t *testing.T) {
	askAboutThen(t, 100, 30, inNeo4j(t, neo4jserver.Shared(t), nil))
}

func closeLater(t *testing.T, s store.Store) {
	t.Helper()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
}

// askAboutThen compares random questions about random revisions with the same ones, asked of a store that is as it was then.
func askAboutThen(t *testing.T, seed uint64, questions int, of store.Store) {
	t.Helper()
	model := naive.New()
	writeHistory(t, seed, model, of)
	other, newest := withViews(t, of), int64(len(logOf(model).entries))
	r, compared, bytes := rand.New(rand.NewPCG(seed, 3)), 0, 0
	for i := range questions {
		revision := 1 + r.Int64N(newest)
		then := storeAt(t, model, revision)
		d := newDocuments(seed*1_000+uint64(i), schemaForTest(), then.Graph(), i%8 == 0)
		d.inKnown = true
		body := d.selection(d.schema.Query, 4)
		asked := func(body string) randomDocument {
			head := ""
			if len(d.declared) > 0 {
				head = "(" + strings.Join(d.declared, ", ") + ")"
			}
			return randomDocument{"query" + head + " " + body + strings.Join(d.fragments, ""), d.variables}
		}
		want, ok := answerOf(t, then, asked(body))
		if !ok {
			continue // validation found a conflict between fields
		}
		want = nested("then", want)
		known := asked(fmt.Sprintf("{ then: asKnown(revision: %d) %s }", revision, body))
		for name, s := range map[string]Store{"the model": model, "the store": other} {
			if got, _ := answerOf(t, s, known); got.text() != want.text() {
				t.Fatalf("seed %d, question %d, revision %d of %d: %s\n%s\n%v\ngot  %s\nwant %s",
					seed, i, revision, newest, name, known.query, known.variables, got.text(), want.text())
			}
		}
		compared++
		bytes += len(want.data)
	}
	t.Logf("%d questions compared, %d bytes of answers", compared, bytes)
	if compared < questions/2 || bytes < 50*compared {
		t.Errorf("too little was compared: %d questions, %d bytes", compared, bytes)
	}
}

// nested returns the outcome of what was asked below a key.
func nested(key string, o outcome) outcome {
	all := outcome{}
	if o.data != nil {
		all.data = []byte(`{"` + key + `":` + string(o.data) + `}`)
	}
	for _, f := range o.faults {
		if !strings.HasPrefix(f, ":") {
			f = "." + f
		}
		all.faults = append(all.faults, key+f)
	}
	return all
}

func storeAt(t *testing.T, of *naive.Store, revision int64) *naive.Store {
	t.Helper()
	then, release, err := of.At(t.Context(), revision)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(release)
	return then.(*naive.Store)
}

// then answers what is asked about an earlier time.
func (x *naiveExecutor) then(fields []*ast.Field, args map[string]any, path ast.Path) []byte {
	revision, ok := args["revision"].(int64)
	for _, r := range x.entries {
		if text, isTime := args["at"].(string); isTime && r.At.UTC().Format(time.RFC3339) <= text {
			revision, ok = r.Number, true
		}
	}
	if !ok || revision > int64(len(x.entries)) {
		x.faults = append(x.faults, fmt.Sprintf("%s: %s", path, apierror.CodeBadUserInput))
		return []byte("null")
	}
	was, release, err := x.store.At(context.Background(), revision)
	if err != nil {
		panic(err)
	}
	defer release()
	earlier := *x
	earlier.store = was.(*naive.Store)
	earlier.graph, earlier.naiveLog, earlier.faults = earlier.store.Graph(), logOf(earlier.store), nil
	var sets []ast.SelectionSet
	for _, f := range fields {
		sets = append(sets, f.SelectionSet)
	}
	answer := earlier.object(thing{typeName: "Query"}, sets, path)
	x.faults = append(x.faults, earlier.faults...)
	return answer
}

// timeFault finds times that are given wrongly.
func (x *naiveExecutor) timeFault(f *ast.Field, args map[string]any, path ast.Path) {
	if f.Name != asKnown {
		return
	}
	revision, isNumber := args["revision"].(int64)
	_, isTime := args["at"].(string)
	if isNumber == isTime || isNumber && revision < 1 {
		x.args.AddError(apierror.BadInput(path, "no time"))
	}
}

// named returns a store with revisions at some times, each of which names a company anew.
func named(t *testing.T, names ...string) *naive.Store {
	t.Helper()
	of := naive.New()
	for i, name := range names {
		b := &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: name}}}
		b.Origin.At = recordedAt.Add(time.Duration(i)*time.Hour + 300*time.Millisecond)
		if err := store.Write(t.Context(), of, b); err != nil {
			t.Fatal(err)
		}
	}
	return of
}

const nameOfC = `{ company(id: "company:c") { name revision } }`

func TestTimesThatAreAskedAbout(t *testing.T) {
	of := named(t, "one", "two", "three")
	at := func(hours, seconds int) string {
		return recordedAt.Add(time.Duration(hours)*time.Hour + time.Duration(seconds)*time.Second).Format(time.RFC3339)
	}
	for arguments, want := range map[string]string{
		`(revision: 1)`: `{"name":"one","revision":1}`, `(revision: 2)`: `{"name":"two","revision":2}`, `(revision: 3)`: `{"name":"three","revision":3}`,
		`(at: "` + at(0, 0) + `")`: `{"name":"one","revision":1}`, `(at: "` + at(1, -1) + `")`: `{"name":"one","revision":1}`,
		`(at: "` + at(1, 0) + `")`: `{"name":"two","revision":2}`, `(at: "` + at(50, 0) + `")`: `{"name":"three","revision":3}`,
	} {
		got := overHTTP(t, of, `{ asKnown`+arguments+nameOfC+` }`, nil)
		if string(got.Data) != `{"asKnown":{"company":`+want+`}}` || got.Errors != nil {
			t.Errorf("%s: %s, %v", arguments, got.Data, got.Errors)
		}
	}
	for arguments, words := range map[string]string{
		``:                                      "want one of revision and at",
		`(revision: null)`:                      "want one of revision and at",
		`(revision: 1, at: "` + at(0, 0) + `")`: "want one of revision and at",
		`(revision: 0)`:                         "numbered from 1",
		`(revision: 4)`:                         "revision: 4 is not there: the newest is 3",
		`(at: "` + at(0, -1) + `")`:             "the past that is kept begins later, with revision 1, at " + at(0, 0),
		`(at: "yesterday")`:                     "is not a time",
	} {
		got := overHTTP(t, of, `{ asKnown`+arguments+nameOfC+` }`, nil)
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(got.Errors[0].Message, words) {
			t.Errorf("%s: %s, %v", arguments, got.Data, got.Errors)
		}
	}
	if got := overHTTP(t, naive.New(), `{ asKnown(revision: 1) `+nameOfC+` }`, nil); len(got.Errors) != 1 || !strings.Contains(got.Errors[0].Message, "nothing has been written yet") {
		t.Errorf("an empty store: %v", got.Errors)
	}
}

// When what a store held before it kept a log became known, nobody knows.
func TestTheTimeOfABaselineIsNotKnown(t *testing.T) {
	of := naive.New()
	err := of.RestoreLog(t.Context(), func(appendRevision func(store.LoggedRevision) error) error {
		return appendRevision(store.LoggedRevision{Revision: kg.Revision{
			Number: 1, Unlisted: true, Records: 1, Origin: kg.Origin{Kind: kg.RevisionBaseline, At: time.UnixMilli(0)},
		}})
	})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(words string) {
		t.Helper()
		got := overHTTP(t, of, `{ asKnown(at: "2020-01-01T00:00:00Z") `+nameOfC+` }`, nil)
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(got.Errors[0].Message, words) {
			t.Errorf("%s, %v", got.Data, got.Errors)
		}
	}
	ask("want revision: 1, the only one")
	if err := store.Write(t.Context(), of, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "C"}}, Origin: kg.Origin{At: recordedAt}}); err != nil {
		t.Fatal(err)
	}
	ask("begins later, with revision 2, at " + recordedAt.Format(time.RFC3339) + "; what was there before it is revision: 1")
}

// Fields below asKnown are as any root fields: with aliases, fragments, variables, introspection, and errors of their own.
func TestFieldsBelowAsKnown(t *testing.T) {
	of := named(t, "one", "two")
	got := overHTTP(t, of, `query ($id: ID!, $n: Int!, $no: Boolean = false) {
		now: company(id: $id) { name }
		then: asKnown(revision: $n) { a: company(id: $id) { name } ...f me { role } __typename skipped: company(id: $id) @include(if: $no) { id } }
		...both
	}
	fragment f on Query { node(id: $id) { revision } revisions { totalCount } gaps(of: "person:nobody") { nodes { code } } __type(name: "Query") { name } }
	fragment both on Query { also: asKnown(revision: 2) { company(id: $id) { name } } }`, map[string]any{"id": "company:c", "n": 1})
	const want = `{"now":{"name":"two"},"then":{"a":{"name":"one"},"node":{"revision":1},"revisions":{"totalCount":1},"gaps":null,"__type":{"name":"Query"},` +
		`"me":{"role":"ANONYMOUS"},"__typename":"Query"},"also":{"company":{"name":"two"}}}`
	if string(got.Data) != want || len(got.Errors) != 1 || got.Errors[0].Extensions.Code != apierror.CodeNotFound || fmt.Sprint(got.Errors[0].Path) != "[then gaps]" {
		t.Errorf("%s, %v", got.Data, got.Errors)
	}
}

// The plan of a query that comes again with another ID below asKnown is another one.
func TestCachedPlansAsKnown(t *testing.T) {
	of := named(t, "one", "two")
	handler := NewHandler(of, httpapi.Options{})
	for _, id := range []string{"company:c", "company:d", "company:c"} {
		for _, n := range []int{1, 2} {
			got := sendAs(t, handler, nobody, posted(map[string]any{
				"query": `query ($id: ID!, $n: Int) { asKnown(revision: $n) { company(id: $id) { name } } }`, "variables": map[string]any{"id": id, "n": n},
			}))
			want := map[string]string{"company:c": `{"name":"` + []string{"one", "two"}[n-1] + `"}`, "company:d": "null"}[id]
			if string(got.Data) != `{"asKnown":{"company":`+want+`}}` {
				t.Errorf("%s at %d: %s", id, n, got.body)
			}
		}
	}
}

func TestLimitsOfAsKnown(t *testing.T) {
	of := named(t, "one", "two")
	for query, want := range map[string]string{
		`{ asKnown(revision: 1) { asKnown(revision: 1) ` + nameOfC + ` } }`:                                                           apierror.CodeBadUserInput,
		`{ a: asKnown(revision: 1) ` + nameOfC + ` b: asKnown(revision: 1) ` + nameOfC + ` c: asKnown(revision: 1) ` + nameOfC + ` }`: apierror.CodeLimitExceeded,
		`{ asKnown(revision: 1) { people(first: 1000) { nodes { employments(first: 1000) { nodes { id } } } } } }`:                    apierror.CodeLimitExceeded,
		`{ asKnown(revision: 1) { a: __schema { __typename } b: __schema { __typename } } c: __schema { __typename } }`:               apierror.CodeLimitExceeded,
	} {
		if got := overHTTP(t, of, query, nil); got.Data != nil || len(got.Errors) != 1 || got.Errors[0].Extensions.Code != want {
			t.Errorf("%s: %s, %v", query, got.Data, got.Errors)
		}
	}
}

// Each field below asKnown needs its own right.
func TestRightsBelowAsKnown(t *testing.T) {
	table := access.DefaultTable()
	table["Query.company"] = access.Administer
	handler := NewHandler(named(t, "one"), httpapi.Options{Access: access.Policy{Table: table}})
	for _, query := range []string{
		`{ asKnown(revision: 1) { company(id: "company:c") { name } } }`, `{ asKnown(revision: 1) { ... { ...f } } } fragment f on Query { company(id: "company:c") { name } }`,
		`{ asKnown(revision: 1) { company(id: "company:c") @skip(if: true) { name } } }`,
	} {
		got := sendAs(t, handler, agent, posted(map[string]any{"query": query}))
		if got.status != http.StatusForbidden || got.code() != apierror.CodeForbidden || fmt.Sprint(got.Errors[0].Path) != "[asKnown company]" {
			t.Errorf("%s: %d %s", query, got.status, got.body)
		}
		if got := sendAs(t, handler, admin, posted(map[string]any{"query": query})); got.Errors != nil {
			t.Errorf("%s: an admin is answered %s", query, got.body)
		}
	}
}

// pastError is a past that is an error.
type pastError struct {
	*naive.Store
	err error
}

// At implements store.Past.
func (p *pastError) At(context.Context, int64) (store.View, func(), error) { return nil, nil, p.err }

func TestAPastThatCannotBeAsked(t *testing.T) {
	of := named(t, "one", "two")
	for _, c := range []struct {
		store Store
		code  string
		want  string
	}{
		{&pastError{of, &store.PreparingError{What: "it", RetryAfter: 2_500 * time.Millisecond}}, apierror.CodePreparing, `"retryAfter":3`},
		{&pastError{of, &store.PreparingError{What: "it"}}, apierror.CodePreparing, `"retryAfter":1`},
		{&pastError{of, fmt.Errorf("too much: %w", kg.ErrTooLarge)}, apierror.CodeLimitExceeded, ""},
		{&pastError{of, fmt.Errorf("gone: %w", kg.ErrUnavailable)}, apierror.CodeUnavailable, ""},
		{struct{ Store }{of}, apierror.CodeForbidden, "switched off"},
	} {
		got := send(t, c.store, http.MethodPost, "/graphql", strings.NewReader(`{"query":"{ asKnown(revision: 1) { a: __typename people { totalCount } } b: __typename }"}`), "Content-Type", jsonType)
		if string(got.Data) != `{"asKnown":null,"b":"Query"}` || len(got.Errors) != 1 || got.code() != c.code || !strings.Contains(got.body, c.want) {
			t.Errorf("%s: %d %s", c.code, got.status, got.body)
		}
	}
}

// A root field below asKnown is one call of the view, and none of the store.
func TestEachFieldBelowAsKnownIsOneRead(t *testing.T) {
	s := openTraced(t, companyOf(20))
	if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:a", Name: "Later"}}}); err != nil {
		t.Fatal(err)
	}
	got := overHTTP(t, withViews(t, s), `{ asKnown(revision: 1) { company(id: "company:a") { name } people { totalCount } } }`, nil)
	if string(got.Data) != `{"asKnown":{"company":{"name":"A"},"people":{"totalCount":20}}}` || s.reads.Load() != 0 {
		t.Errorf("%s, %v, %d reads of the present", got.Data, got.Errors, s.reads.Load())
	}
	if names := RootFields(); !slices.Contains(names, asKnown) {
		t.Error("metrics do not know the field")
	}
}
