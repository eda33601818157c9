package observe_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"ties/internal/observe"
)

// recorder is an observer that keeps the facts of requests.
type recorder struct {
	began int
	ended []observe.Facts
	ran   []string
}

func (r *recorder) RequestBegan() { r.began++ }
func (r *recorder) RequestEnded(_ *http.Request, f *observe.Facts) {
	kept := *f
	kept.Fields, kept.Errors = slices.Clone(f.Fields), slices.Clone(f.Errors)
	r.ended = append(r.ended, kept)
}
func (r *recorder) StatementRan(_ context.Context, text string, _ time.Duration) {
	r.ran = append(r.ran, text)
}

// answer has a handler answer a request, and returns what was seen of it.
func answer(t *testing.T, handle http.HandlerFunc) (seen observe.Facts, response *httptest.ResponseRecorder) {
	t.Helper()
	seenBy, response := &recorder{}, httptest.NewRecorder()
	func() {
		defer func() { _ = recover() }()
		observe.Handler(handle, observe.Observers{seenBy, &recorder{}}, true).ServeHTTP(response, httptest.NewRequest(http.MethodGet, "/", nil))
	}()
	if seenBy.began != 1 || len(seenBy.ended) != 1 {
		t.Fatalf("%d have begun, %d have ended", seenBy.began, len(seenBy.ended))
	}
	return seenBy.ended[0], response
}

func TestTheStatusAndTheSizeOfAnAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		handle  http.HandlerFunc
		status  int
		bytes   int64
		aborted bool
	}{
		"nothing": {func(http.ResponseWriter, *http.Request) {}, 200, 0, false},
		"a text":  {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("abc")) }, 200, 3, false},
		"a status": {func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write([]byte("a"))
		}, 404, 1, false},
		"an early hint": {func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusEarlyHints)
			w.WriteHeader(http.StatusAccepted)
		}, 202, 0, false},
		"a flush":  {func(w http.ResponseWriter, _ *http.Request) { w.(http.Flusher).Flush() }, 200, 0, false},
		"an abort": {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, 0, 0, true},
		"a late abort": {func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusCreated)
			panic(http.ErrAbortHandler)
		}, 201, 0, true},
	} {
		got, _ := answer(t, c.handle)
		if got.Status != c.status || got.Bytes != c.bytes || got.Aborted != c.aborted {
			t.Errorf("%s: status %d, %d bytes, aborted %t", name, got.Status, got.Bytes, got.Aborted)
		}
	}
}

// An error belongs to the root field with its key; one of the whole request to none.
func TestErrorsOfFields(t *testing.T) {
	got, response := answer(t, func(w http.ResponseWriter, r *http.Request) {
		request := observe.From(r.Context())
		request.SetOperation("", time.Millisecond)
		request.AddField("person", "a")
		request.AddField("person", "b")
		request.SetAnswer(1, observe.Answer{Store: 2 * time.Millisecond, Rows: 3})
		for key, code := range map[string]string{"a": "NOT_FOUND", "": "FORBIDDEN"} {
			if id := observe.ErrorWritten(w, key, code); id != request.ID {
				t.Errorf("the ID is %q", id)
			}
		}
		w.WriteHeader(http.StatusOK)
	})
	if got.ErrorOf(&got.Fields[0]) != "NOT_FOUND" || got.ErrorOf(&got.Fields[1]) != "" || got.Fields[0].Done || !got.Fields[1].Done || got.Rows() != 3 {
		t.Errorf("%+v", got)
	}
	for _, e := range got.Errors {
		if want := map[string]string{"a": "person", "": ""}[e.Key]; got.FieldOf(e) != want {
			t.Errorf("%+v is of %q", e, got.FieldOf(e))
		}
	}
	if timing := response.Header().Get("Server-Timing"); timing != "queue;dur=0.000, plan;dur=1.000, store;dur=2.000, encode;dur=0.000" {
		t.Errorf("it took %s", timing)
	}
}

// What nobody observes is not in the way.
// Who asks may be told by a part, as over a websocket; what it asks stays its own.
func TestAPartTellsWhoAsks(t *testing.T) {
	seen, _ := answer(t, func(_ http.ResponseWriter, r *http.Request) {
		part := observe.From(observe.Part(r.Context()))
		part.SetUser("ann", "editor")
		part.SetOperation("Follow", time.Second)
	})
	if seen.User != "ann" || seen.Role != "editor" || seen.Operation != "" {
		t.Errorf("%q in the role %q asks %q", seen.User, seen.Role, seen.Operation)
	}
}

func TestNobodyObserves(t *testing.T) {
	request := observe.From(t.Context())
	request.SetUser("a", "b")
	request.SetQuery("{ a }", nil)
	request.SetOperation("a", 0)
	request.AddField("a", "a")
	request.SetAnswer(0, observe.Answer{})
	observe.Statement(t.Context(), "SELECT 1", time.Now())
	observe.Waited(t.Context(), time.Second)
	if id := observe.ErrorWritten(httptest.NewRecorder(), "", "NOT_FOUND"); id != "" {
		t.Errorf("got %q", id)
	}
}

// What is told of a request when it has ended is not told of another one, whose facts may be in the same place.
func TestWhatComesAfterTheEnd(t *testing.T) {
	var late []*observe.Request
	for i := range 100 {
		got, _ := answer(t, func(_ http.ResponseWriter, r *http.Request) {
			for _, before := range late {
				before.SetUser("somebody else", "admin")
				before.AddError(observe.Error{Code: "LATE"})
			}
			late = append(late, observe.From(r.Context()))
		})
		if got.User != "" || len(got.Errors) > 0 || len(got.Fields) > 0 {
			t.Fatalf("request %d: %+v", i, got)
		}
		late[i].AddField("person", "a")
	}
}
