package requestlog

import (
	"context"
	"io"
	"log/slog"
	"sync"

	"ties/internal/observe"
)

// Handler is a slog.Handler that adds, to each line that is logged while a request is answered, the ID of the request and
// that of its trace.
type Handler struct {
	slog.Handler             // writes all other lines
	plain        *plainLines // nil if the lines have attributes or groups of a logger
}

// NewTextHandler returns a handler that writes lines as slog.TextHandler does.
func NewTextHandler(to io.Writer) Handler {
	to = &lockedWriter{to: to}
	return Handler{slog.NewTextHandler(to, nil), newPlainLines(to, false)}
}

// NewJSONHandler returns a handler that writes lines as slog.JSONHandler does.
func NewJSONHandler(to io.Writer) Handler {
	to = &lockedWriter{to: to}
	return Handler{slog.NewJSONHandler(to, nil), newPlainLines(to, true)}
}

// Handle implements slog.Handler.
func (h Handler) Handle(ctx context.Context, record slog.Record) error {
	request := observe.From(ctx)
	if h.plain != nil {
		if written, err := h.plain.write(&record, request); written {
			return err
		}
	}
	if request != nil {
		record.AddAttrs(slog.String(idKey, request.ID))
		if parent := request.Parent; !parent.IsZero() {
			record.AddAttrs(slog.String(traceKey, parent.TraceID), slog.String(parentKey, parent.SpanID))
		}
	}
	return h.Handler.Handle(ctx, record)
}

// WithAttrs implements slog.Handler.
func (h Handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return Handler{Handler: h.Handler.WithAttrs(attrs)}
}

// WithGroup implements slog.Handler.
func (h Handler) WithGroup(name string) slog.Handler {
	return Handler{Handler: h.Handler.WithGroup(name)}
}

// lockedWriter is a writer that several handlers write to.
type lockedWriter struct {
	mu sync.Mutex // guards to
	to io.Writer
}

// Write implements io.Writer.
func (w *lockedWriter) Write(line []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.to.Write(line)
}
