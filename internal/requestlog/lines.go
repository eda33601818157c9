package requestlog

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"sync"
	"time"
)

// Lines of requests are written several at a time, not while somebody waits for an answer: that takes a fraction of the time of doing it
// for each alone.
const (
	maxWait    = 100 * time.Millisecond
	manyLines  = 64    // are written soon
	maxWaiting = 1_000 // are written before there is another one
)

// lineWriter writes lines in their order. It may be used by several goroutines.
type lineWriter struct {
	to io.Writer

	mu      sync.Mutex  // guards what follows
	waiting int         // lines
	timer   *time.Timer // set while lines wait
	closed  bool        // whether none may wait any more
	plain   plainLine
	text    bytes.Buffer // of the lines that wait
	slog    slog.Handler // which writes to text
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

// add writes a line soon.
func (w *lineWriter) add(at time.Time, message string, attrs []slog.Attr) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.format(at, message, attrs)
	w.waiting++
	if w.closed || w.waiting >= maxWaiting {
		return w.flush()
	}
	w.setTimer()
	return nil
}

func (w *lineWriter) setTimer() {
	switch {
	case w.timer == nil:
		w.timer = time.AfterFunc(maxWait, func() {
			w.mu.Lock()
			defer w.mu.Unlock()
			_ = w.flush() // as slog.Logger does
		})
	case w.waiting == 1:
		w.timer.Reset(maxWait)
	case w.waiting == manyLines:
		w.timer.Reset(0)
	}
}

// flush writes the lines that wait.
func (w *lineWriter) flush() error {
	if w.waiting == 0 {
		return nil
	}
	if w.timer != nil {
		w.timer.Stop()
	}
	w.waiting = 0
	_, err := w.text.WriteTo(w.to)
	w.text.Reset() // what cannot be written is not kept
	return err
}

// format appends a line as slog writes it, in a fraction of its time if nothing needs quoting.
func (w *lineWriter) format(at time.Time, message string, attrs []slog.Attr) {
	if text, ok := w.plain.format(w.text.AvailableBuffer(), at, message, attrs); ok {
		w.text.Write(text)
		return
	}
	record := slog.NewRecord(at, slog.LevelInfo, message, 0)
	record.AddAttrs(attrs...)
	_ = w.slog.Handle(context.Background(), record) // a buffer takes all
}

// close writes the lines that wait. From then on each is written at once.
func (w *lineWriter) close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	return w.flush()
}
