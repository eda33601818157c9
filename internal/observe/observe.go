// Package observe collects what is known of a request while it is answered, for logs, metrics and headers of the answer.
//
// It knows nothing of these, nor of what answers: requestlog makes a Request, graph and the stores tell it what they do, and
// an Observer gets it when it is answered.
package observe

import (
	"context"
	"net/http"
	"time"
)

// Observer is told what happens. Its methods may be called from several goroutines at the same time.
type Observer interface {
	// RequestBegan is called when a request arrives.
	RequestBegan()
	// RequestEnded is called when a request is answered, or given up, with what is known of it. It must not keep the facts, which become those of another request, nor
	// call methods of the Request, which waits for it.
	RequestEnded(r *http.Request, f *Facts)
	// StatementRan is called for each statement that a store has run for a request. Its text has no values.
	StatementRan(ctx context.Context, text string, took time.Duration)
}

// Observers are told one after the other.
type Observers []Observer

// RequestBegan implements Observer.
func (o Observers) RequestBegan() {
	for _, one := range o {
		one.RequestBegan()
	}
}

// RequestEnded implements Observer.
func (o Observers) RequestEnded(r *http.Request, f *Facts) {
	for _, one := range o {
		one.RequestEnded(r, f)
	}
}

// StatementRan implements Observer.
func (o Observers) StatementRan(ctx context.Context, text string, took time.Duration) {
	for _, one := range o {
		one.StatementRan(ctx, text, took)
	}
}

type contextKey struct{}

// With returns a context of a request that is observed.
func With(ctx context.Context, r *Request) context.Context {
	return context.WithValue(ctx, contextKey{}, r)
}

// requestContext is what With returns, as a part of the request.
type requestContext struct {
	context.Context
	request *Request
}

// Value implements context.Context.
func (c *requestContext) Value(key any) any {
	if key == (contextKey{}) {
		return c.request
	}
	return c.Context.Value(key)
}

// From returns the request that a context is of, nil if that is not observed. The methods of a nil request do nothing.
func From(ctx context.Context) *Request {
	r, _ := ctx.Value(contextKey{}).(*Request)
	return r
}

// Part returns a context of one of several operations of a request: its statements are observed as those of the request, but
// what else is known of it, but who asks, is not that of the request as a whole.
func Part(ctx context.Context) context.Context {
	r := From(ctx)
	if r == nil {
		return ctx
	}
	return With(ctx, &Request{ID: r.ID, Parent: r.Parent, HTTP: r.HTTP, began: r.began, observer: r.observer, facts: &Facts{}, whole: r})
}

// Statement reports a statement that a store has run, and that has begun at some time.
func Statement(ctx context.Context, text string, began time.Time) {
	if r := From(ctx); r != nil {
		r.observer.StatementRan(ctx, text, time.Since(began))
	}
}

// Waited reports that a request has waited for its turn.
func Waited(ctx context.Context, d time.Duration) {
	From(ctx).update(func(f *Facts) { f.Waited += d })
}
