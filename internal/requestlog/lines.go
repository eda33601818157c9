package requestlog

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"sync"
	"time"
)

// Lines of requests are made and written several at a time, not while somebody waits for an answer: that takes a fraction of the time of
// doing it for each alone.
const (
	maxWait    = 100 * time.Millisecond
	manyLines  = 64    // are written soon
	maxWaiting = 1_000 // are written before there is another one
)

// lineWriter writes lines in their order. It may be used by several goroutines.
type lineWriter struct {
	to io.Writer

	mu      sync.Mutex // guards what follows
	waiting []requestLine
	timer   *time.Timer // set while lines wait
	closed  bool        // whether none may wait any more
	plain   plainLine
	text    bytes.Buffer
	slog    slog.Handler // which writes to text
}

// requestLine is what a line of a request is made of.
type requestLine struct {
	at      time.Time
	message string
	attrs   []slog.Attr
}

func newTextLines(to io.Writer) *lineWriter {
	w := &lineWriter{to: to}
	w.slog = slog.NewTextHandler(&w.text, nil)
	return w
}

func newJSONLines(to io.Writer) *lineWriter {
	w := &lineWriter{to: to, plain: plainLine{asJSON: true}}
	w.slog = slog.NewJSONHandler(&w.text, nil)
	return w
}

// Write implements io.Writer: it writes a line at once, after those that wait.
func (w *lineWriter) Write(line []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	_ = w.flush() // as slog.Logger does
	return w.to.Write(line)
}

// add writes a line soon. It keeps nothing of the list, but what that has.
func (w *lineWriter) add(at time.Time, message string, attrs []slog.Attr) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := len(w.waiting)
	if n < cap(w.waiting) {
		w.waiting = w.waiting[:n+1] // with the list of an earlier line
	} else {
		w.waiting = append(w.waiting, requestLine{})
	}
	line := &w.waiting[n]
	line.at, line.message, line.attrs = at, message, append(line.attrs[:0], attrs...)
	if w.closed || n+1 >= maxWaiting {
		return w.flush()
	}
	w.setTimer(n + 1)
	return nil
}

func (w *lineWriter) setTimer(lines int) {
	switch {
	case w.timer == nil:
		w.timer = time.AfterFunc(maxWait, func() {
			w.mu.Lock()
			defer w.mu.Unlock()
			_ = w.flush() // as slog.Logger does
		})
	case lines == 1:
		w.timer.Reset(maxWait)
	case lines == manyLines:
		w.timer.Reset(0)
	}
}

// flush writes the lines that wait.
func (w *lineWriter) flush() error {
	if len(w.waiting) == 0 {
		return nil
	}
	if w.timer != nil {
		w.timer.Stop()
	}
	w.text.Reset()
	for i := range w.waiting {
		line := &w.waiting[i]
		w.format(line)
		clear(line.attrs)
	}
	w.waiting = w.waiting[:0]
	_, err := w.to.Write(w.text.Bytes())
	return err
}

// format appends a line as slog writes it, in a fraction of its time if nothing needs quoting.
func (w *lineWriter) format(line *requestLine) {
	if text, ok := w.plain.format(line); ok {
		w.text.Write(text)
		return
	}
	record := slog.NewRecord(line.at, slog.LevelInfo, line.message, 0)
	record.AddAttrs(line.attrs...)
	_ = w.slog.Handle(context.Background(), record) // a buffer takes all
}

// close writes the lines that wait. From then on each is written at once.
func (w *lineWriter) close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	return w.flush()
}
