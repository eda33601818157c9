package load_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"ties/bench/load"
)

// server counts what it is asked, and by whom.
type server struct {
	*httptest.Server
	mu       sync.Mutex
	asked    map[string]int
	peers    map[string]bool
	response string
	status   int
}

func newServer(t *testing.T, status int, response string) *server {
	t.Helper()
	s := &server{asked: map[string]int{}, peers: map[string]bool{}, response: response, status: status}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s.mu.Lock()
	s.asked[string(body)]++
	s.peers[r.RemoteAddr] = true
	s.mu.Unlock()
	w.WriteHeader(s.status)
	_, _ = io.WriteString(w, s.response)
}

const good = `{"data":{"a":1}}`

func TestCount(t *testing.T) {
	s := newServer(t, http.StatusOK, good)
	r, err := load.Run(t.Context(), load.Plan{URL: s.URL + "/graphql", Bodies: [][]byte{[]byte("a"), []byte("b")}, Clients: 4, Count: 101})
	if err != nil {
		t.Fatal(err)
	}
	if r.Requests != 101 || r.Bytes != int64(101*len(good)) || s.asked["a"]+s.asked["b"] != 101 || s.asked["b"] == 0 {
		t.Errorf("got %+v, the server %v", r, s.asked)
	}
	if len(s.peers) != 4 {
		t.Errorf("%d connections, want one for each of the 4 clients", len(s.peers))
	}
	if r.Median <= 0 || r.P99 < r.Median || r.PerSecond() <= 0 {
		t.Errorf("got %+v", r)
	}
}

func TestTime(t *testing.T) {
	s := newServer(t, http.StatusOK, good)
	r, err := load.Run(t.Context(), load.Plan{URL: s.URL, Bodies: [][]byte{[]byte("a")}, Clients: 2, For: 50 * time.Millisecond})
	if err != nil || r.Requests == 0 || r.Elapsed < 50*time.Millisecond {
		t.Errorf("got %+v and %v", r, err)
	}
}

func TestLongAnswersAreReadWhole(t *testing.T) {
	long := `{"data":{"a":"` + strings.Repeat("x", 1<<20) + `"}}`
	s := newServer(t, http.StatusOK, long)
	r, err := load.Run(t.Context(), load.Plan{URL: s.URL, Bodies: [][]byte{[]byte("a")}, Clients: 1, Count: 3})
	if err != nil || r.Bytes != int64(3*len(long)) {
		t.Errorf("got %+v and %v", r, err)
	}
}

func TestWhatIsDoneInsteadOfRequests(t *testing.T) {
	var mu sync.Mutex
	done := map[int]int{}
	r, err := load.Run(t.Context(), load.Plan{Clients: 4, Count: 20, Do: func(_ context.Context, i int) error {
		mu.Lock()
		defer mu.Unlock()
		done[i]++
		return nil
	}})
	if err != nil || r.Requests != 20 || len(done) < 5 {
		t.Errorf("got %+v and %v, done %v", r, err, done)
	}
	broken := errors.New("broken")
	_, err = load.Run(t.Context(), load.Plan{Clients: 1, Count: 2, Do: func(context.Context, int) error { return broken }})
	if !errors.Is(err, broken) {
		t.Errorf("got %v, want what went wrong", err)
	}
}

func TestBadAnswersAreErrors(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		body   string
	}{
		"status":           {http.StatusTeapot, good},
		"errors":           {http.StatusOK, `{"errors":[{"message":"m"}],"data":null}`},
		"errors with data": {http.StatusOK, `{"data":{"a":1},"errors":[{"message":"m"}]}`},
		"nobody":           {http.StatusOK, `{"data":{"person":null}}`},
		"no GraphQL":       {http.StatusOK, `<html>`},
	} {
		s := newServer(t, c.status, c.body)
		_, err := load.Run(t.Context(), load.Plan{URL: s.URL, Bodies: [][]byte{[]byte("what was asked")}, Clients: 1, Count: 5})
		if err == nil || !strings.Contains(err.Error(), c.body) || !strings.Contains(err.Error(), "what was asked") {
			t.Errorf("%s: got %v, want what was asked and answered", name, err)
		}
	}
}

func TestPlansThatCannotBeRun(t *testing.T) {
	closed := newServer(t, http.StatusOK, good)
	closed.Close()
	body := [][]byte{[]byte("a")}
	for name, p := range map[string]load.Plan{
		"no bodies":  {URL: closed.URL, Clients: 1, Count: 1},
		"no clients": {URL: closed.URL, Bodies: body, Count: 1},
		"no end":     {URL: closed.URL, Bodies: body, Clients: 1},
		"no server":  {URL: closed.URL, Bodies: body, Clients: 1, Count: 1},
		"no address": {URL: ":", Bodies: body, Clients: 1, Count: 1},
	} {
		if _, err := load.Run(t.Context(), p); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCancel(t *testing.T) {
	s := newServer(t, http.StatusOK, good)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Millisecond)
	defer cancel()
	_, err := load.Run(ctx, load.Plan{URL: s.URL, Bodies: [][]byte{[]byte("a")}, Clients: 1, For: time.Minute})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want the context's error", err)
	}
}
