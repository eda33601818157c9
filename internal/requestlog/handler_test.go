package requestlog

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ties/internal/observe"
	"ties/internal/requestid"
	"ties/internal/tracecontext"
)

// nobody is an observe.Observer.
type nobody struct{ observe.Observers }

// contextOf returns the context of a request that has an ID, and a trace.
func contextOf(t *testing.T, id string) (ctx context.Context) {
	t.Helper()
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	request.Header.Set(requestid.Header, id)
	request.Header.Set(tracecontext.Header, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
	observe.Handler(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { ctx = r.Context() }), nobody{}, false).
		ServeHTTP(httptest.NewRecorder(), request)
	return ctx
}

var formats = map[string]struct {
	own  func(io.Writer) Handler
	slog func(io.Writer) slog.Handler
}{
	"text": {NewTextHandler, func(to io.Writer) slog.Handler { return slog.NewTextHandler(to, nil) }},
	"json": {NewJSONHandler, func(to io.Writer) slog.Handler { return slog.NewJSONHandler(to, nil) }},
}

// same reports a line that is not what slog writes.
func same(t *testing.T, ctx context.Context, at time.Time, message string, attrs, ofContext []slog.Attr) {
	t.Helper()
	for name, format := range formats {
		var got, want strings.Builder
		own := format.own(&got)
		if err := errors.Join(own.write(ctx, at, message, attrs), WriteAtOnce(slog.New(own))); err != nil {
			t.Fatal(err)
		}
		record := slog.NewRecord(at, slog.LevelInfo, message, 0)
		record.AddAttrs(append(attrs, ofContext...)...)
		if err := format.slog(&want).Handle(ctx, record); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("%s: got  %swant %s", name, got.String(), want.String())
		}
	}
}

func TestLinesAreThoseOfSlog(t *testing.T) {
	ids := []slog.Attr{
		slog.String("request_id", "a-1"), slog.String("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736"), slog.String("parent_id", "00f067aa0ba902b7"),
	}
	second := time.Date(2024, 2, 29, 23, 59, 59, 0, time.FixedZone("", 2*60*60))
	for _, value := range []slog.Value{
		slog.StringValue("abc"), slog.StringValue(""), slog.StringValue("a b"), slog.StringValue(`"a\`), slog.StringValue("<a&b>"), slog.StringValue("é\x7f\xff\n"),
		slog.IntValue(-1), slog.BoolValue(true), slog.Float64Value(1.5), slog.AnyValue(io.EOF), slog.GroupValue(slog.Int("a", 1)), slog.DurationValue(1), {},
	} {
		for _, at := range []time.Time{second, second.Add(120_456_789), second.Add(999_999_999).UTC(), {}} {
			attrs := []slog.Attr{slog.String("method", "GET"), {Key: "value", Value: value}}
			same(t, t.Context(), at, "request", attrs, nil)
			same(t, contextOf(t, "a-1"), at, "a message", attrs, ids)
		}
	}
}

func FuzzLinesAreThoseOfSlog(f *testing.F) {
	f.Add("request", "person", int64(0))
	f.Add("a b", "\u2028\"", int64(-1))
	f.Fuzz(func(t *testing.T, message, value string, number int64) {
		attrs := []slog.Attr{slog.String("fields", value), slog.Int64("rows", number)}
		same(t, t.Context(), time.Unix(number%1e9, number%1e9), message, attrs, nil)
	})
}

// What a logger adds to its lines stays, and the ID of the request comes after it.
func TestTheAttributesOfALogger(t *testing.T) {
	var to strings.Builder
	slog.New(NewTextHandler(&to)).With("a", 1).WithGroup("b").InfoContext(contextOf(t, "id"), "request", "c", 2)
	if line := to.String(); !strings.Contains(line, " msg=request a=1 b.c=2 b.request_id=id b.trace_id=") {
		t.Error(line)
	}
}
