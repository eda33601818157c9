package graph

import (
	"context"
	"errors"
	"math"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/graph/known"
	"ties/store"
)

// maxKnown is how many fields asKnown one operation may have: enough to compare two times.
const maxKnown = 2

// planKnown plans root fields that are answered as of an earlier time.
func planKnown(p *planner, q *rootField, at fieldContext) {
	if len(at.path) > 1 {
		p.reject(at, "asKnown: is not answered below itself: ask for it beside the other")
		return
	}
	if p.known++; p.known == maxKnown+1 {
		p.Args.AddError(apierror.LimitExceeded(at.path, "there are more than %d fields asKnown: ask for the others in another query", maxKnown))
	}
	q.known = &knownTime{Time: timeArguments(p, at)}
	for _, g := range p.Collect(at.fields, "Query", at.path) {
		q.known.roots = append(q.known.roots, planRootField(p, g, "Query", at.path))
	}
}

// timeArguments reads a time.
func timeArguments(p *planner, at fieldContext) (t known.Time) {
	faults := len(p.Args.Errors)
	args := p.arguments(at)
	if len(p.Args.Errors) > faults {
		return t
	}
	text, isTime := args["at"].(string)
	revision, isNumber := args["revision"].(int64)
	switch {
	case isNumber == isTime:
		p.reject(at, "asKnown: want one of revision and at, such as revision: 41")
	case isNumber && revision < 1:
		p.reject(at, "revision: %d is out of range: revisions are numbered from 1", revision)
	}
	t.Revision = revision
	t.At, _ = time.Parse(time.RFC3339, text) // which is checked, or missing
	return t
}

// withKnown returns root fields, each followed by those that are answered as of its time.
func withKnown(roots []*rootField) []*rootField {
	var all []*rootField
	for _, q := range roots {
		all = append(all, q)
		if q.known != nil {
			all = append(all, q.known.roots...)
		}
	}
	return all
}

// openKnown has the fields below asKnown read the store as it was then, until release is called.
func (e *executable) openKnown(ctx context.Context, roots []*rootField) (release func()) {
	var releases []func()
	for _, q := range roots {
		if q.known == nil {
			continue
		}
		began := time.Now()
		then, done, err := known.Open(ctx, e.store, e.past, q.known.Time)
		q.spent.Store = time.Since(began)
		if err != nil {
			q.err = knownError(err, q.path)
		} else {
			releases = append(releases, done)
		}
		for _, one := range q.known.roots {
			one.then, one.skipped = then, err != nil
		}
	}
	return func() {
		for _, done := range releases {
			done()
		}
	}
}

// knownError returns the error of a time that cannot be asked about.
func knownError(err error, path ast.Path) error {
	if errors.Is(err, known.ErrOff) {
		return apierror.NewError(apierror.CodeForbidden, path, "%s", err)
	}
	return preparingError(err, path)
}

// preparingError returns an error that says, of what is being prepared, when to ask again.
func preparingError(err error, path ast.Path) error {
	var preparing *store.PreparingError
	if !errors.As(err, &preparing) {
		return err
	}
	seconds := max(1, int(math.Ceil(preparing.RetryAfter.Seconds())))
	shown := apierror.NewError(apierror.CodePreparing, path, "%s: ask again in %d s", preparing, seconds)
	shown.Extensions[apierror.RetryAfter] = seconds
	return shown
}

// joinKnown joins the answers as of an earlier time, as the answer of their field.
func (q *rootField) joinKnown() {
	if q.known != nil && q.err == nil {
		q.answer = [][]byte{[]byte("{" + encode.Key(q.key)), joinData(q.known.roots)}
	}
}
