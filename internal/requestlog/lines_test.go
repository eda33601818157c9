package requestlog

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// writes keeps what is written at a time.
type writes struct {
	mu  sync.Mutex // guards all
	all []string
	err error
}

func (w *writes) Write(text []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.all = append(w.all, string(text))
	return len(text), w.err
}

// addLine logs a line of a request.
func addLine(t *testing.T, w *lineWriter, what string) {
	if err := w.add(time.Unix(0, 0), "request", []slog.Attr{slog.String("what", what)}); err != nil {
		t.Error(err)
	}
}

// whats returns what lines are about, in the order in which they were written, those of each write together.
func (w *writes) whats() (all []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, text := range w.all {
		var one []string
		for line := range strings.Lines(text) {
			_, what, _ := strings.Cut(strings.TrimSpace(line), "what=")
			one = append(one, what)
		}
		all = append(all, strings.Join(one, " "))
	}
	w.all = nil
	return all
}

// Lines of requests are written together, in their order among the others, which wait for nothing, and none is lost.
func TestLinesThatWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var to writes
		w := newTextLines(&to)
		want := func(when string, lines ...string) {
			t.Helper()
			synctest.Wait()
			if got := to.whats(); !slices.Equal(got, lines) {
				t.Errorf("%s: got %q, want %q", when, got, lines)
			}
		}
		for range 2 {
			addLine(t, w, "a")
			addLine(t, w, "b c")
			want("at first")
			time.Sleep(2 * maxWait) // of a clock that is not the world's
			want("after some time", `a "b c"`)
		}
		addLine(t, w, "a")
		_, _ = w.Write([]byte("what=b\n"))
		_, _ = w.Write([]byte("what=c\n"))
		want("with others", "a", "b", "c")
		for range manyLines {
			addLine(t, w, "a")
		}
		want("many", strings.TrimSpace(strings.Repeat("a ", manyLines)))
		addLine(t, w, "a")
		if err := w.close(); err != nil {
			t.Error(err)
		}
		addLine(t, w, "b")
		_, _ = w.Write([]byte("what=c\n"))
		want("in the end", "a", "b", "c")
		time.Sleep(2 * maxWait)
		want("long after it")
	})
}

func TestLinesOfSeveralAtATime(t *testing.T) {
	const side, each = 8, 2_000
	var to writes
	w := newJSONLines(&to)
	var all sync.WaitGroup
	for i := range side {
		all.Go(func() {
			for j := range each {
				_ = w.add(time.Unix(0, 0), "request", []slog.Attr{slog.Int("i", i), slog.Int("j", j)})
			}
		})
	}
	all.Wait()
	_ = w.close()
	var seen [side]int
	for line := range strings.Lines(strings.Join(to.all, "")) {
		var i, j int
		_, line, _ = strings.Cut(line, `"request",`)
		if _, err := fmt.Sscanf(line, `"i":%d,"j":%d}`, &i, &j); err != nil || seen[i] != j {
			t.Fatalf("got %q after %d lines of %d: %v", line, seen[i], i, err)
		}
		seen[i]++
	}
	for i, n := range seen {
		if n != each {
			t.Errorf("%d has %d lines", i, n)
		}
	}
}

// What cannot be written is not kept for ever.
func TestLinesThatCannotBeWritten(t *testing.T) {
	to := &writes{err: errors.New("full")}
	w := newTextLines(to)
	addLine(t, w, "a")
	if err := w.close(); !errors.Is(err, to.err) || w.waiting > 0 || w.text.Len() > 0 {
		t.Errorf("%v, and %d lines stay", err, w.waiting)
	}
}
