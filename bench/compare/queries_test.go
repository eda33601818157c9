package compare

import (
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/store/sqlite"
)

const fewPeople = 300

// serveSample serves a small graph, and returns samples of it.
func serveSample(t *testing.T) (url string, drawn, hub Sample) {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "ties.db"))
	if err != nil {
		t.Fatal(err)
	}
	small := gen.Options{People: fewPeople, Seed: 1}
	batch, _ := gen.Batch(small)
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(graph.NewHandler(store, httpapi.Options{}))
	t.Cleanup(func() {
		server.Close()
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	drawn, hub, degree, err := Draw(small, 20)
	if err != nil || degree < 10 {
		t.Fatalf("the largest company has %d employments, and %v", degree, err)
	}
	return server.URL, drawn, hub
}

// A query with an empty answer measures nothing.
func TestQueriesHaveAnswers(t *testing.T) {
	url, drawn, hub := serveSample(t)
	c := &Contestant{Name: "ties", Dialect: Ties, URL: url}
	for _, q := range Queries() {
		for name, from := range map[string]Sample{"drawn": drawn, "at the largest company": hub} {
			keep, answers, err := c.reference(t.Context(), q, from)
			if err != nil {
				t.Errorf("%s, %s: %v", q.Name, name, err)
				continue
			}
			if len(keep) != len(q.Bodies(Ties, from)) {
				t.Errorf("%s, %s: only %d were not refused", q.Name, name, len(keep))
			}
			most := 0
			for _, a := range answers {
				leaves, _ := Leaves(a)
				most = max(most, len(leaves))
			}
			if most < 5 && q.Name != typename().Name {
				t.Errorf("%s, %s: no answer says more than %d values", q.Name, name, most)
			}
		}
	}
}

func TestWhatIsAskedIsTheSameInAllDialects(t *testing.T) {
	_, drawn, _ := serveSample(t)
	for _, q := range Queries() {
		want := len(q.Bodies(Ties, drawn))
		for d := range q.Texts {
			if got := len(q.Bodies(d, drawn)); got != want || got == 0 {
				t.Errorf("%s: %d requests to %s, %d to ties", q.Name, got, d, want)
			}
		}
		for _, d := range []Dialect{Neo4jGraphQL, PostGraphile} {
			if (q.Texts[d] == "") == (q.ByHand[d] == "") {
				t.Errorf("%s: want either a text for %s, or what would have to be written by hand", q.Name, d)
			}
		}
	}
}

func runSample(t *testing.T, drawn Sample, contestants ...*Contestant) (*Run, string) {
	t.Helper()
	var said strings.Builder
	r := &Run{
		Queries: []Query{profile(), colleagues()}, Contestants: contestants, Sample: drawn,
		Each: 20 * time.Millisecond, Rounds: 2, WarmUp: 1, Clients: []int{2, 1}, Progress: &said,
	}
	if err := r.Measure(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r, said.String()
}

func TestAServiceThatAnswersOtherwiseIsNotMeasured(t *testing.T) {
	url, drawn, _ := serveSample(t)
	other := httptest.NewServer(constantAnswer(`{"data":{"person":{"name":"Nobody"}}}`))
	defer other.Close()
	r, said := runSample(t, drawn,
		&Contestant{Name: "ties", Dialect: Ties, URL: url},
		&Contestant{Name: "other", Dialect: PostGraphile, URL: other.URL},
		&Contestant{Name: "gone", Dialect: Gqlgen, URL: "http://127.0.0.1:1/"},
	)
	for _, c := range r.Cases {
		if good := c.Contestant == "ties"; good != (c.Failure == "") || good != (len(c.Rounds) == 2) {
			t.Errorf("%s, %s, %d clients: %d rounds, %q", c.Query, c.Contestant, c.Clients, len(c.Rounds), c.Failure)
		}
	}
	if len(r.Cases) != 4+2 || len(r.Unable) != 1 || r.Unable[0].Service != string(PostGraphile) {
		t.Errorf("%d cases, unable %v; said:\n%s", len(r.Cases), r.Unable, said)
	}
	if !strings.Contains(said, "profile, other") || !strings.Contains(said, `Nobody`) {
		t.Errorf("the difference is not told:\n%s", said)
	}
}

func TestTheSamePeopleAreDrawn(t *testing.T) {
	_, drawn, hub := serveSample(t)
	again, hubAgain, _, err := Draw(gen.Options{People: fewPeople, Seed: 1}, 20)
	if err != nil || !reflect.DeepEqual(drawn, again) || !reflect.DeepEqual(hub, hubAgain) {
		t.Errorf("drew %v and then %v, %v", drawn, again, err)
	}
	for _, c := range drawn.Movers {
		if len(c.Employers) < 2 || c.Employers[0] == c.Employers[1] || c.Person == c.Another {
			t.Errorf("drew %+v", c)
		}
	}
	for _, c := range hub.Movers {
		if c.Employers[0] != largest || strings.Count(strings.Join(c.Employers, " ")+" ", largest+" ") != 1 {
			t.Errorf("%s was at %v", c.Person, c.Employers)
		}
	}
}

// constantAnswer always returns the same answer.
func constantAnswer(text string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) })
}
