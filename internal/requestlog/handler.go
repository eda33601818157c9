package requestlog

import (
	"context"
	"io"
	"log/slog"
	"time"

	"ties/internal/observe"
)

// Handler is a slog.Handler that adds, to each line that is logged while a request is answered, the ID of the request and
// that of its trace.
type Handler struct {
	slog.Handler
	lines *lineWriter // nil for another handler, or one that has attributes or groups of its own
}

// NewTextHandler returns a handler that writes lines as slog.TextHandler does. Those of requests wait for a moment, unless
// WriteAtOnce is called.
func NewTextHandler(to io.Writer) Handler {
	lines := newTextLines(to)
	return Handler{slog.NewTextHandler(lines, nil), lines}
}

// NewJSONHandler returns a handler that writes lines as slog.JSONHandler does. Those of requests wait as NewTextHandler says.
func NewJSONHandler(to io.Writer) Handler {
	lines := newJSONLines(to)
	return Handler{slog.NewJSONHandler(lines, nil), lines}
}

// WriteAtOnce writes the lines that wait. From then on none waits.
func WriteAtOnce(log *slog.Logger) error {
	if lines := handlerOf(log).lines; lines != nil {
		return lines.close()
	}
	return nil
}

// handlerOf returns the handler of a logger, or one that writes to it.
func handlerOf(log *slog.Logger) Handler {
	inner := log.Handler()
	if own, ok := inner.(Handler); ok {
		return own
	}
	return Handler{Handler: inner}
}

// Handle implements slog.Handler.
func (h Handler) Handle(ctx context.Context, record slog.Record) error {
	const most = 3
	record.AddAttrs(appendIDs(make([]slog.Attr, 0, most), ctx)...)
	return h.Handler.Handle(ctx, record)
}

// write writes the line that Handle writes for a record without a place in the code, but soon.
func (h Handler) write(ctx context.Context, at time.Time, message string, attrs []slog.Attr) error {
	attrs = appendIDs(attrs, ctx)
	if h.lines != nil {
		return h.lines.add(at, message, attrs)
	}
	record := slog.NewRecord(at, slog.LevelInfo, message, 0)
	record.AddAttrs(attrs...)
	return h.Handler.Handle(ctx, record)
}

// appendIDs appends the IDs of the request that a context is of.
func appendIDs(attrs []slog.Attr, ctx context.Context) []slog.Attr {
	request := observe.From(ctx)
	if request == nil {
		return attrs
	}
	attrs = append(attrs, slog.String("request_id", request.ID))
	if parent := request.Parent; !parent.IsZero() {
		attrs = append(attrs, slog.String("trace_id", parent.TraceID), slog.String("parent_id", parent.SpanID))
	}
	return attrs
}

// WithAttrs implements slog.Handler.
func (h Handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return Handler{Handler: h.Handler.WithAttrs(attrs)}
}

// WithGroup implements slog.Handler.
func (h Handler) WithGroup(name string) slog.Handler {
	return Handler{Handler: h.Handler.WithGroup(name)}
}
