package graph

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

// Two servers have one store, as two processes have; writers of both change the same record at once.

func TestConcurrentChanges(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ties.db")
	raceWriters(t, func() (store.Store, error) { return sqlite.Open(t.Context(), file) })
}

func TestConcurrentChangesOnNeo4j(t *testing.T) {
	database := neo4jserver.Shared(t)
	neo4jserver.Empty(t, database)
	raceWriters(t, func() (store.Store, error) {
		return neo4j.Open(t.Context(), database.URL, neo4j.Options{Username: database.Username, Password: database.Password})
	})
}

func raceWriters(t *testing.T, open func() (store.Store, error)) {
	t.Helper()
	r := &race{T: t}
	for range 2 {
		opened, err := open()
		if err != nil {
			t.Fatal(err)
		}
		r.handlers = append(r.handlers, NewHandler(holding(t, opened, nil), httpapi.Options{}))
	}
	r.applied(`{people: [{id: "person:p", name: "P"}]}`)
	r.expecting()
	r.patching()
	r.isOneHistory()
}

// race is writers of one record.
type race struct {
	*testing.T
	handlers []http.Handler
}

const racers = 8

// ask sends a query to the server of a writer.
func (r *race) ask(writer int, query string) (answer struct {
	Data struct {
		Apply   changePayload
		Changes struct{ Nodes []loggedFields }
		Person  struct {
			Revision               int64
			Name, Description, URL string
		}
	}
	Errors []any
}) {
	recorder := httptest.NewRecorder()
	request := posted(map[string]any{"query": query})
	r.handlers[writer%len(r.handlers)].ServeHTTP(recorder, request.WithContext(access.NewContext(r.Context(), editor)))
	if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil || len(answer.Errors) > 0 {
		r.Errorf("writer %d, %s: %s", writer, query, recorder.Body)
	}
	return answer
}

// loggedFields is a change of the history.
type loggedFields struct {
	Revision struct{ Number int }
	Fields   []struct {
		Name          string
		Before, After []string
	}
}

func applying(input string) string {
	return "mutation { apply(input: " + input + ") " + payloadFields + " }"
}

func (r *race) applied(input string) {
	r.Helper()
	if got := r.ask(0, applying(input)).Data.Apply; len(got.Problems) > 0 {
		r.Fatalf("%+v", got.Problems)
	}
}

// together has all writers do something at once.
func (r *race) together(do func(writer int)) {
	var all sync.WaitGroup
	for writer := range racers {
		all.Go(func() { do(writer) })
	}
	all.Wait()
}

// expecting has all writers expect the same revision: one of them writes, and the others learn what is there instead.
func (r *race) expecting() {
	r.Helper()
	for round := range 3 {
		revision := r.ask(0, `{ person(id: "person:p") { revision } }`).Data.Person.Revision
		var outcomes [racers]changePayload
		r.together(func(writer int) {
			outcomes[writer] = r.ask(writer, applying(fmt.Sprintf(`{people: [{id: "person:p", ifRevision: %d, description: "%d of %d"}]}`, revision, writer, round))).Data.Apply
		})
		written := 0
		for _, one := range outcomes {
			if one.Revision != nil {
				written = one.Revision.Number
			}
		}
		winners := 0
		for writer, one := range outcomes {
			switch {
			case len(one.Problems) == 0 && len(one.Changes) == 1:
				winners++
			case len(one.Problems) != 1 || one.Problems[0].Code != kg.CodeChangedSince.String() || one.Problems[0].Current == nil ||
				one.Problems[0].Current.Revision != written:
				r.Errorf("writer %d: %+v, want revision %d as a conflict", writer, one, written)
			}
		}
		if winners != 1 {
			r.Errorf("%d writers changed what they had expected", winners)
		}
	}
}

// patching has each writer change a field of its own, again and again: nobody is refused, and nothing of others is overwritten.
func (r *race) patching() {
	r.Helper()
	fields := [racers]string{"description", "url", "name", "description", "url", "name", "description", "url"}
	var revisions [racers]map[int]string
	r.together(func(writer int) {
		revisions[writer] = map[int]string{}
		for n := range 3 {
			value := fmt.Sprintf("https://example.org/%d/%d", writer, n)
			got := r.ask(writer, applying(fmt.Sprintf(`{people: [{id: "person:p", %s: %q}]}`, fields[writer], value))).Data.Apply
			if len(got.Problems) > 0 || got.Revision == nil || len(got.Changes) != 1 || len(got.Changes[0].Fields) != 1 {
				r.Errorf("writer %d: %+v", writer, got)
				return
			}
			revisions[writer][got.Revision.Number] = fields[writer] + " " + value
		}
	})
	logged := map[int]string{}
	for _, c := range r.history() {
		for _, f := range c.Fields {
			logged[c.Revision.Number] = f.Name + " " + strings.Join(f.After, "")
		}
	}
	for writer, all := range revisions {
		for number, change := range all {
			if logged[number] != change {
				r.Errorf("writer %d was told that revision %d is %s; the history has %q", writer, number, change, logged[number])
			}
		}
	}
}

// history returns all changes, the oldest first.
func (r *race) history() []loggedFields {
	return r.ask(1, `{ changes(since: 0, first: 1000) { nodes { revision { number } fields { name before after } } } }`).Data.Changes.Nodes
}

// isOneHistory asserts that each change goes on where the one before it left the record, and that the last one left it as it is.
func (r *race) isOneHistory() {
	r.Helper()
	state := map[string]string{}
	for _, c := range r.history() {
		for _, f := range c.Fields {
			if before := strings.Join(f.Before, ""); before != state[f.Name] {
				r.Errorf("revision %d changed %s from %q, which was %q", c.Revision.Number, f.Name, before, state[f.Name])
			}
			state[f.Name] = strings.Join(f.After, "")
		}
	}
	is := r.ask(0, `{ person(id: "person:p") { name description url } }`).Data.Person
	for name, value := range map[string]string{"name": is.Name, "description": is.Description, "url": is.URL} {
		if value != state[name] {
			r.Errorf("%s is %q; the history ends with %q", name, value, state[name])
		}
	}
}
