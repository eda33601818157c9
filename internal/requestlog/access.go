// Package requestlog logs requests, and statements that are slow.
//
//	access.go   a line for each request
//	slow.go     a line for each slow statement
//	handler.go  lines of a request carry its ID
//	plain.go    lines that need no quoting
//	lines.go    lines of requests are written together
package requestlog

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	"ties/internal/observe"
	"ties/internal/printable"
	"ties/kg"
)

// What a line may have of a text that clients choose.
const (
	maxName   = 200   // characters
	maxValues = 4_000 // of a query, and of its variables
)

// AccessLog is an observe.Observer that logs a line for each request. It has no values of queries unless Values is set.
type AccessLog struct {
	Log    *slog.Logger
	Client func(*http.Request) string // the address of the client
	Values bool
	Quiet  map[string]bool // routes of which only failures are logged
}

var _ observe.Observer = (*AccessLog)(nil)

// RequestBegan implements observe.Observer.
func (*AccessLog) RequestBegan() {}

// StatementRan implements observe.Observer.
func (*AccessLog) StatementRan(context.Context, string, time.Duration) {}

// RequestEnded implements observe.Observer.
func (l *AccessLog) RequestEnded(r *http.Request, f *observe.Facts) {
	if l.Quiet[r.Pattern] && f.Status == http.StatusOK {
		return
	}
	const most = 24
	attrs := appendOperation(l.appendRequest(make([]slog.Attr, 0, most), r, f), f)
	if l.Values {
		attrs = appendValues(attrs, r, f)
	}
	_ = handlerOf(l.Log).write(r.Context(), f.Ended, "request", attrs) // as slog.Logger does
}

// appendRequest appends what every line has, and who asks where that is known.
func (l *AccessLog) appendRequest(line []slog.Attr, r *http.Request, f *observe.Facts) []slog.Attr {
	line = append(line,
		slog.String("method", Method(r)), slog.String("route", Route(r)), slog.Int("status", f.Status),
		slog.Int64("duration_us", f.Took.Microseconds()), slog.Int64("bytes", f.Bytes), slog.String("client", l.Client(r)))
	if f.Aborted {
		line = append(line, slog.Bool("aborted", true))
	}
	if f.Role != "" {
		line = append(line, slog.String("role", f.Role))
	}
	if f.User != "" {
		line = append(line, slog.String("user", shown(f.User, maxName)))
	}
	return line
}

// appendOperation appends what a line has of a GraphQL operation, and of the errors of any request.
func appendOperation(line []slog.Attr, f *observe.Facts) []slog.Attr {
	if f.Operation != "" {
		line = append(line, slog.String("operation", f.Operation))
	}
	if len(f.Fields) > 0 {
		line = append(line, slog.String("fields", names(f.Fields)), slog.Int("rows", f.Rows()),
			slog.Int64("queue_us", f.Waited.Microseconds()), slog.Int64("plan_us", f.Planned.Microseconds()),
			slog.Int64("store_us", f.Read().Microseconds()), slog.Int64("encode_us", f.Encoded().Microseconds()))
	}
	if len(f.Errors) > 0 {
		codes := make([]string, len(f.Errors))
		for i, e := range f.Errors {
			codes[i] = e.Code
		}
		line = append(line, slog.String("errors", strings.Join(codes, ",")))
	}
	return line
}

// names returns the names of root fields, as one word.
func names(of []observe.Field) string {
	if len(of) == 1 {
		return of[0].Name
	}
	all := make([]string, len(of))
	for i, field := range of {
		all[i] = field.Name
	}
	return strings.Join(all, ",")
}

// appendValues appends what the client asked, in full up to a length.
func appendValues(line []slog.Attr, r *http.Request, f *observe.Facts) []slog.Attr {
	if f.Query == "" {
		given := r.URL.Query()
		given.Del("access_token") // which is refused, and may be one
		if len(given) == 0 {
			return line
		}
		return append(line, slog.String("parameters", shown(given.Encode(), maxValues)))
	}
	line = append(line, slog.String("query", shown(f.Query, maxValues)))
	if len(f.Variables) > 0 {
		text, err := json.Marshal(f.Variables)
		if err != nil {
			text = []byte(strconv.Quote(err.Error()))
		}
		line = append(line, slog.String("variables", shown(string(text), maxValues)))
	}
	return line
}

// shown returns a text on one line, not longer than some characters.
func shown(text string, most int) string { return printable.Line(kg.Shorten(text, most)) }

// otherMethod stands for methods that no route has.
const otherMethod = "other"

// Method returns the method of a request, one of a few.
func Method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return r.Method
	default:
		return otherMethod
	}
}

// Route returns the path of the route that has handled a request, "none" if none has. It is one of a few, whatever a client
// asks for.
func Route(r *http.Request) string {
	_, path, found := strings.Cut(r.Pattern, " ")
	switch {
	case found:
		return path
	case r.Pattern == "":
		return "none"
	default:
		return r.Pattern
	}
}
