package neo4j

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
)

// wire keeps what a store sends.
type wire struct {
	sync.Mutex
	messages []string
}

func (w *wire) sent(message string) {
	w.Lock()
	defer w.Unlock()
	w.messages = append(w.messages, message)
}

// taken returns what was sent since it was last called.
func (w *wire) taken() []string {
	w.Lock()
	defer w.Unlock()
	list := w.messages
	w.messages = nil
	return list
}

// bookmarks are the writes that a reader wants to see.
var bookmarks = regexp.MustCompile(`"bookmarks":\["([^"]+)"\]`)

// The options of each statement: the database, a timeout, that it only reads, and the writes of this process that it must
// see.
func TestWhatTheDriverIsTold(t *testing.T) {
	access := neo4jserver.Shared(t)
	_, host, _ := strings.Cut(access.URL, "://")
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		t.Run(scheme, func(t *testing.T) {
			var w wire
			neo4jserver.Empty(t, access)
			access.URL = scheme + host
			s := openAt(t, access, Options{Trace: w.sent, Timeout: 7 * time.Second})
			before, batch := "", kg.Batch{Put: hubRecords()}
			for i := range 3 {
				w.taken()
				if err := store.Write(t.Context(), s, &batch); err != nil {
					t.Fatal(err)
				}
				begin := w.taken()[0]
				if _, err := timedRead(t.Context(), s); err != nil {
					t.Fatal(err)
				}
				run := w.taken()[0]
				for message, parts := range map[string][]string{
					begin: {"BEGIN", `"db":"neo4j"`, fmt.Sprintf(`"tx_timeout":%d`, client.WriteTimeout.Milliseconds())},
					run:   {"RUN", `"db":"neo4j"`, `"mode":"r"`, `"tx_timeout":7000`},
				} {
					for _, part := range parts {
						if !strings.Contains(message, part) {
							t.Errorf("%s is not in %s", part, message)
						}
					}
				}
				of := bookmarks.FindStringSubmatch(run)
				if scheme == "bolt://" { // one server needs none, and may be replaced by an older state of it
					if of != nil {
						t.Fatalf("write %d: a read asks for a write: %s", i, run)
					}
					continue
				}
				if of == nil || of[1] == before || strings.Contains(begin, of[1]) {
					t.Fatalf("write %d: a read does not ask for what was just written: %s", i, run)
				}
				before = of[1]
				batch = (&tide{}).batch(i)
			}
		})
	}
}
