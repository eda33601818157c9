package graph

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/fairqueue"
	"ties/internal/work"
	"ties/kg/query"
)

// What an overloaded server refuses has no data, and a status that clients and proxies understand, whatever they accept.
func TestAnOverloadedServerSaysSo(t *testing.T) {
	store := reader(func(context.Context, *query.Plan) (*query.Page, error) { return &query.Page{}, nil })
	for name, waiting := range map[string]int{"no room": 0, "no turn in time": 1} {
		synctest.Test(t, func(t *testing.T) {
			limits := fairqueue.Limits{Calls: 1, Waiting: waiting}
			q := fairqueue.New(fairqueue.Options{Limits: [fairqueue.Classes]fairqueue.Limits{limits, limits, limits}, MaxLight: 100, Trial: time.Minute})
			handler := q.Handler(NewHandler(store, httpapi.Options{}), func(*http.Request) string { return "client" })
			other, err := fairqueue.Enter(q.With(t.Context(), "other"), 1, "")
			if err != nil {
				t.Fatal(err)
			}
			for _, media := range []string{jsonType, graphqlType} {
				got := sendTo(t, handler, "POST", "/", strings.NewReader(kimiQuery), "Content-Type", jsonType, "Accept", media)
				if got.status != http.StatusServiceUnavailable || got.header.Get("Retry-After") == "" || got.code() != apierror.CodeOverloaded ||
					strings.Contains(got.body, `"data"`) || !strings.Contains(got.body, "try again later") {
					t.Errorf("%s, %s: %d %v %s", name, media, got.status, got.header, got.body)
				}
			}
			other.Leave()
			got := sendTo(t, handler, "POST", "/", strings.NewReader(kimiQuery), "Content-Type", jsonType)
			if got.status != http.StatusOK || got.Errors != nil || got.header.Get("Retry-After") != "" {
				t.Errorf("%s: afterwards %d %s", name, got.status, got.body)
			}
		})
	}
}

// The store answers two root fields of an operation at a time, and no more.
func TestTwoRootFieldsAreAnsweredAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var running, most, calls atomic.Int64
		store := reader(func(context.Context, *query.Plan) (*query.Page, error) {
			if n := running.Add(1); n > most.Load() {
				most.Store(n)
			}
			defer running.Add(-1)
			calls.Add(1)
			time.Sleep(time.Second) // until all others do: no time passes
			return &query.Page{}, nil
		})
		body := `{"query":"{ ` + repeat(60, "a%d: __typename ") + repeat(60, "p%d: people(first: 1) { nodes { id } } ") + `}"}`
		got := sendTo(t, NewHandler(store, httpapi.Options{Timeout: time.Hour}), "POST", "/", strings.NewReader(body), "Content-Type", jsonType)
		if got.Errors != nil || most.Load() != 2 || calls.Load() != 60 {
			t.Errorf("%d calls, up to %d at a time: %.300s", calls.Load(), most.Load(), got.body)
		}
	})
}

// What is not as light as it seemed begins again among the heavy ones, and is answered all the same, or refused as a whole.
func TestALightQueryThatIsHeavyBeginsAgain(t *testing.T) {
	for name, c := range map[string]struct{ calls, status int }{"a slot": {1, 200}, "no slot": {0, 503}} {
		synctest.Test(t, func(t *testing.T) {
			var calls atomic.Int64
			store := reader(func(ctx context.Context, _ *query.Plan) (*query.Page, error) {
				calls.Add(1)
				if err := work.FromContext(ctx).Step(60_000_000); err != nil { // of 100 million: it counts once
					return nil, err
				}
				select {
				case <-time.After(2 * time.Second):
					return &query.Page{}, nil
				case <-ctx.Done():
					return nil, ctx.Err()
				}
			})
			q := fairqueue.New(fairqueue.Options{
				Limits:   [fairqueue.Classes]fairqueue.Limits{fairqueue.Unproven: {Calls: 1}, fairqueue.Heavy: {Calls: c.calls}},
				MaxLight: 100, Trial: time.Second,
			})
			handler := q.Handler(NewHandler(store, httpapi.Options{}), func(*http.Request) string { return "client" })
			got := sendTo(t, handler, "POST", "/", strings.NewReader(kimiQuery), "Content-Type", jsonType)
			if got.status != c.status || calls.Load() != int64(1+c.calls) ||
				c.status == 200 && got.Errors != nil ||
				c.status == 503 && (got.code() != apierror.CodeOverloaded || strings.Contains(got.body, `"data"`)) {
				t.Errorf("%s: %d after %d calls: %s", name, got.status, calls.Load(), got.body)
			}
		})
	}
}
