package requestlog

import (
	"context"
	"log/slog"

	"ties/internal/requestid"
	"ties/internal/tracecontext"
)

// Handler is a slog.Handler that adds, to each line that is logged while a request is answered, the ID of the request and
// that of its trace.
type Handler struct{ slog.Handler }

// Handle implements slog.Handler.
func (h Handler) Handle(ctx context.Context, record slog.Record) error {
	if id := requestid.From(ctx); id != "" {
		record.AddAttrs(slog.String("request_id", id))
	}
	if parent := tracecontext.From(ctx); !parent.IsZero() {
		record.AddAttrs(slog.String("trace_id", parent.TraceID), slog.String("parent_id", parent.SpanID))
	}
	return h.Handler.Handle(ctx, record)
}

// WithAttrs implements slog.Handler.
func (h Handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return Handler{h.Handler.WithAttrs(attrs)}
}

// WithGroup implements slog.Handler.
func (h Handler) WithGroup(name string) slog.Handler { return Handler{h.Handler.WithGroup(name)} }
