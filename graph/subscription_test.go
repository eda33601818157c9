package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"ties/graph/httpapi"
	"ties/internal/feed"
	"ties/internal/streamclient"
	"ties/kg"
	"ties/store"
	"ties/store/sqlite"
)

// followed is a server whose changes are followed.
type followed struct {
	*curated
	url     string
	streams *httpapi.Streams
}

// followable returns a server of the graph of curate.
func followable(t *testing.T) *followed {
	t.Helper()
	c := curate(t)
	f := &followed{curated: c, streams: httpapi.NewStreams(1_000, 1_000)}
	c.handler = NewHandler(c.store, httpapi.Options{
		Now: func() time.Time { return c.clock }, Streams: f.streams, Feed: feed.New(c.store, time.Millisecond),
	})
	server := httptest.NewServer(c.handler)
	t.Cleanup(server.Close)
	t.Cleanup(f.streams.End)
	f.url = server.URL
	return f
}

const eventFields = `{ revision { number reason } changes { op id fields { name } } moreChanges upTo caughtUp }`

// heard is an event as it is received.
type heard struct {
	Revision *struct {
		Number int
		Reason string
	}
	Changes        []struct{ Op, ID string }
	MoreChanges    bool
	UpTo           int
	CaughtUp       bool
	code, complete string
}

// String returns the event in short.
func (e heard) String() string {
	if e.code != "" || e.complete != "" {
		return e.code + e.complete
	}
	var text strings.Builder
	if e.Revision != nil {
		fmt.Fprintf(&text, "%d:", e.Revision.Number)
	}
	for _, c := range e.Changes {
		fmt.Fprintf(&text, " %s %s", c.Op, c.ID)
	}
	if e.MoreChanges {
		text.WriteString(" and more")
	}
	fmt.Fprintf(&text, " up to %d", e.UpTo)
	if e.CaughtUp {
		text.WriteString(", all")
	}
	return strings.TrimSpace(text.String())
}

// listener is a subscription over some transport.
type listener func(t *testing.T) heard

// eventOf returns what a message says.
func eventOf(t *testing.T, m streamclient.Message) (e heard) {
	t.Helper()
	var body struct {
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
		Data *struct{ Changes heard }
	}
	switch m.Type {
	case "complete":
		return heard{complete: "complete"}
	case "error":
		m.Payload = json.RawMessage(`{"errors":` + string(m.Payload) + `}`)
	}
	if err := json.Unmarshal(m.Payload, &body); err != nil {
		t.Fatalf("%v in %s", err, m.Payload)
	}
	if len(body.Errors) > 0 {
		return heard{code: body.Errors[0].Extensions.Code + ": " + body.Errors[0].Message}
	}
	return body.Data.Changes
}

// overSocket subscribes over a websocket.
func (f *followed) overSocket(arguments, fields string) listener {
	f.Helper()
	s, err := streamclient.Open(f.Context(), f.url, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = s.CloseNow() })
	if err := s.Subscribe(f.Context(), "1", streamclient.Request{Query: "subscription { changes" + arguments + fields + " }"}); err != nil {
		f.Fatal(err)
	}
	return func(t *testing.T) heard {
		t.Helper()
		m, err := s.Receive(t.Context())
		if err != nil || m.ID != "1" {
			t.Fatalf("%+v, %v", m, err)
		}
		return eventOf(t, m)
	}
}

// overEvents subscribes by server-sent events.
func (f *followed) overEvents(arguments, fields string) listener {
	f.Helper()
	events, err := streamclient.Post(f.Context(), f.url, streamclient.Request{Query: "subscription { changes" + arguments + fields + " }"}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = events.Response.Body.Close() })
	return func(t *testing.T) heard {
		t.Helper()
		m, err := events.Next()
		if err != nil {
			t.Fatal(err)
		}
		return eventOf(t, m)
	}
}

// transports are the ways to subscribe.
func (f *followed) ways() map[string]func(arguments, fields string) listener {
	return map[string]func(arguments, fields string) listener{"websocket": f.overSocket, "events": f.overEvents}
}

func (f *followed) wants(next listener, want ...string) {
	f.Helper()
	for _, w := range want {
		if got := next(f.T).String(); got != w {
			f.Fatalf("got  %s\nwant %s", got, w)
		}
	}
}

// One event for each revision, in their order, over both transports; what was there before comes first.
func TestFollowingChanges(t *testing.T) {
	f := followable(t)
	f.applies(wuAtAcme)
	for name, subscribe := range f.ways() {
		t.Run(name, func(t *testing.T) {
			f := &followed{curated: &curated{T: t, store: f.store, handler: f.handler, clock: f.clock}, url: f.url, streams: f.streams}
			first := f.newest()
			next := subscribe("(since: 1)", eventFields)
			f.wants(next, "2: CREATED employment:wu-acme up to 2"+map[bool]string{true: ", all"}[first == 2])
			for n := 3; n <= first; n++ {
				next(t)
			}
			fromNow := subscribe("", eventFields)
			f.wants(fromNow, fmt.Sprintf("up to %d, all", first))
			f.applies(fmt.Sprintf(`{people: [{id: "person:%s", name: "N"}], delete: [], reason: "new"}`, name))
			want := fmt.Sprintf("%d: CREATED person:%s up to %[1]d, all", first+1, name)
			f.wants(next, want)
			f.wants(fromNow, want)
			f.applies(fmt.Sprintf(`{people: [{id: "person:%s", name: "M"}]}`, name))
			f.applies(fmt.Sprintf(`{delete: [{id: "person:%s"}]}`, name))
			for range 2 { // both may have been there when the first was read
				e := next(t)
				if len(e.Changes) != 1 || e.Changes[0].ID != "person:"+name {
					t.Errorf("got %s", e)
				}
			}
		})
	}
}

func (f *followed) newest() int {
	f.Helper()
	var data struct{ Revisions struct{ TotalCount int } }
	got := send(f.T, f.store, "POST", "/", strings.NewReader(`{"query":"{ revisions { totalCount } }"}`), "Content-Type", jsonType)
	if err := json.Unmarshal(got.Data, &data); err != nil {
		f.Fatal(err)
	}
	return data.Revisions.TotalCount
}

// A browser's EventSource goes on where it was: by the ID of the last event, whatever the operation says.
func TestEventsGoOnWhereTheyWere(t *testing.T) {
	f := followable(t) // 1
	f.applies(wuAtAcme)
	f.applies(`{people: [{id: "person:other", name: "Other"}]}`)
	last := ""
	hears := func(query, position string, want ...string) {
		t.Helper()
		events, err := streamclient.Get(t.Context(), f.url, query, http.Header{"Last-Event-Id": {position}})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = events.Response.Body.Close() }()
		for _, w := range want {
			m, err := events.Next()
			if got := eventOf(t, m).String(); err != nil || got != w {
				t.Errorf("after %q: got %s, %v, want %s", position, got, err, w)
			}
			last = m.ID
		}
	}
	const fromTheFirst = "subscription { changes(since: 1)" + eventFields + "}"
	hears(fromTheFirst, "", "2: CREATED employment:wu-acme up to 2")
	if last != "2" {
		t.Errorf("the event of revision 2 has the ID %q", last)
	}
	hears(fromTheFirst, last, "3: CREATED person:other up to 3, all")
	hears("subscription { changes"+eventFields+"}", "1", "2: CREATED employment:wu-acme up to 2", "3: CREATED person:other up to 3, all")
	hears(fromTheFirst, last, "up to 3, all")
	if last != "3" {
		t.Errorf("the event that tells how far it is has the ID %q", last)
	}
	hears("subscription { changes"+eventFields+"}", "7", "BAD_USER_INPUT: since: 7 is newer than the newest revision, 3: want at most that, or none for what is written "+
		"from now on; if the revision was there, the log has begun anew, and everything is to be read anew")

	got := send(t, f.store, http.MethodPost, "/", strings.NewReader(`{"query": "subscription { changes { upTo } }"}`), "Content-Type", jsonType,
		"Accept", "text/event-stream", "Last-Event-ID", "two")
	if len(got.Errors) != 1 || got.Errors[0].Message != `Last-Event-ID: "two" is not the ID of an event: want the number of a revision, or no such header` {
		t.Errorf("got %v", got.Errors)
	}
}

// What is of an entity are its changes, and those of claims that touch it, or did.
func TestFollowingAnEntity(t *testing.T) {
	f := followable(t) // 1
	f.applies(wuAtAcme)
	f.applies(`{people: [{id: "person:other", name: "Other"}]}`)
	f.applies(`{documents: [{id: "document:e", title: "E", text: "Nothing."}]}`)
	f.applies(`{delete: [{id: "employment:wu-acme"}]}`)
	for arguments, want := range map[string][]string{
		`(since: 1, of: ["person:wu"])`: {
			"2: CREATED employment:wu-acme up to 2", "5: DELETED employment:wu-acme up to 5, all",
		},
		`(since: 1, kinds: [COMPANY])`: {
			"2: CREATED employment:wu-acme up to 2", "5: DELETED employment:wu-acme up to 5, all",
		},
		`(since: 0, of: ["person:wu", "document:d"], kinds: [PERSON])`: {
			"1: CREATED person:wu up to 1", "2: CREATED employment:wu-acme up to 2", "5: DELETED employment:wu-acme up to 5, all",
		},
		`(since: 1, of: ["document:e"])`:                    {"4: CREATED document:e up to 4", "up to 5, all"},
		`(since: 1, of: ["employment:wu-acme"])`:            {"2: CREATED employment:wu-acme up to 2", "5: DELETED employment:wu-acme up to 5, all"},
		`(since: 1, of: [])`:                                {"up to 5, all"},
		`(since: 1, kinds: [])`:                             {"up to 5, all"},
		`(since: 5)`:                                        {"up to 5, all"},
		`(since: 1, kinds: [PLACE], of: ["person:nobody"])`: {"up to 5, all"},
	} {
		for _, subscribe := range f.ways() {
			f.wants(subscribe(arguments, eventFields), want...)
		}
	}
}

// What cannot be followed is refused with words that say what would be right.
func TestFollowingWhatCannotBe(t *testing.T) {
	f := followable(t)
	for arguments, want := range map[string]string{
		`(since: 7)`:                     "BAD_USER_INPUT: since: 7 is newer than the newest revision, 1: want at most that",
		`(since: -1)`:                    "BAD_USER_INPUT: since: -1 is out of range",
		`(of: ["wu"])`:                   `BAD_USER_INPUT: of: "wu" is not an ID`,
		`(kinds: [CITY])`:                "GRAPHQL_VALIDATION_FAILED: ",
		`(since: "1")`:                   "GRAPHQL_VALIDATION_FAILED: ",
		` @skip(if: true)`:               "BAD_USER_INPUT: a subscription has one field",
		`(since: 0) { upTo } a: changes`: "BAD_USER_INPUT: a subscription has one field",
		`(of: [` + strings.Repeat(`"person:a" `, 101) + `])`: "LIMIT_EXCEEDED: of: has 101 IDs",
	} {
		for name, subscribe := range f.ways() {
			next := subscribe(arguments, eventFields)
			if got := next(t).String(); !strings.HasPrefix(got, want) {
				t.Errorf("%s, %s: got %s, want %s", arguments, name, got, want)
			}
			if name == "events" {
				f.wants(next, "complete")
			}
		}
	}
	for fields, want := range map[string]string{
		`{ nothing }`:                               "GRAPHQL_VALIDATION_FAILED: ",
		`{ changes(first: 1001) { id } }`:           "BAD_USER_INPUT: first: 1001 is out of range",
		`{ revision { changes { nodes { id } } } }`: "BAD_USER_INPUT: changes: are not answered here",
		`{ changes { fields { name } node { ... on Entity { relations(first: 1000) { nodes { id } } } } } }`: "LIMIT_EXCEEDED: ",
	} {
		for name, subscribe := range f.ways() {
			if got := subscribe("", fields)(t).String(); !strings.HasPrefix(got, want) {
				t.Errorf("%s, %s: got %s, want %s", fields, name, got, want)
			}
		}
	}
	if got := send(t, f.store, "POST", "/", strings.NewReader(`{"query":"subscription { changes { upTo } }"}`), "Content-Type", jsonType); got.status != http.StatusNotAcceptable ||
		!strings.Contains(got.body, "text/event-stream") {
		t.Errorf("as JSON: %d %s", got.status, got.body)
	}
}

// A log whose changes are not all there is followed from behind those.
func TestFollowingAnUnlistedRevision(t *testing.T) {
	f := followable(t)
	fed, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = fed.Close() }()
	if err := fed.LoadEmpty(t.Context(), func(to store.Writer) error {
		return store.Write(t.Context(), to, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:a", Name: "A"}}})
	}); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(NewHandler(fed, httpapi.Options{}))
	defer server.Close()
	f.url = server.URL
	f.wants(f.overSocket("(since: 0)", eventFields), "BAD_USER_INPUT: since: 0 is too old: the changes of revision 1 are not in the log: "+
		"read everything anew, as by /export or ties export, and go on with since: 1")
	f.wants(f.overSocket("(since: 1)", eventFields), "up to 1, all")
}

// Several operations share a websocket, and queries and mutations are answered, too.
func TestOperationsOfAWebsocket(t *testing.T) {
	f := followable(t)
	s, err := streamclient.Open(t.Context(), f.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.CloseNow() }()
	for id, query := range map[string]string{
		"a": `subscription ($since: Int) { changes(since: $since) { upTo } }`, "b": `{ person(id: "person:wu") { name } }`, "c": `{ nothing }`,
	} {
		if err := s.Subscribe(t.Context(), id, streamclient.Request{Query: query, Variables: map[string]any{"since": 0}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Send(t.Context(), "ping", "", map[string]any{"a": 1}); err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for range 5 {
		m, err := s.Receive(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		text := m.Type
		if m.Type == "next" || m.Type == "pong" {
			text += " " + string(m.Payload)
		}
		got[m.ID] = append(got[m.ID], text)
	}
	f.same(got, map[string][]string{
		"": {`pong {"a":1}`}, "a": {`next {"data":{"changes":{"upTo":1}}}`}, "b": {`next {"data":{"person":{"name":"Wu"}}}`, "complete"}, "c": {"error"},
	})
	// An operation that the client has ended may be begun again under its ID.
	for range 50 {
		if err := errors.Join(s.Send(t.Context(), "complete", "a", nil), s.Subscribe(t.Context(), "a", streamclient.Request{Query: `subscription { changes { caughtUp } }`})); err != nil {
			t.Fatal(err)
		}
	}
	for {
		m, err := s.Receive(t.Context())
		if err != nil || m.ID != "a" || m.Type != "next" {
			t.Fatalf("%+v, %v", m, err)
		}
		if string(m.Payload) == `{"data":{"changes":{"caughtUp":true}}}` {
			break
		}
	}
}

// What breaks the protocol closes the websocket with the code that it has for that.
func TestBreaksOfTheProtocol(t *testing.T) {
	f := followable(t)
	begin := `{"type":"connection_init"}`
	operation := `{"type":"subscribe","id":"1","payload":{"query":"subscription { changes { upTo } }"}}`
	for name, c := range map[string]struct {
		code websocket.StatusCode
		send []string
	}{
		"no JSON":             {4400, []string{begin, "{"}},
		"no type":             {4400, []string{begin, "{}"}},
		"another type":        {4400, []string{`{"type":"start"}`}},
		"no UTF-8":            {4400, []string{"{\"type\":\"\xff\"}"}},
		"no object":           {4400, []string{`{"type":"connection_init","payload":[]}`}},
		"no id":               {4400, []string{begin, `{"type":"subscribe","payload":{}}`}},
		"no initialisation":   {4401, []string{operation}},
		"two initialisations": {4429, []string{begin, begin}},
		"an id that is there": {4409, []string{begin, operation, operation}},
		"a large message":     {websocket.StatusMessageTooBig, []string{begin, `{"type":"` + strings.Repeat("x", 131_100) + `"}`}},
	} {
		s, err := streamclient.Dial(t.Context(), f.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range c.send {
			if err := s.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		for err == nil {
			_, err = s.Receive(t.Context())
		}
		if got := websocket.CloseStatus(err); got != c.code {
			t.Errorf("%s: %v, want %d", name, err, c.code)
		}
		_ = s.CloseNow()
	}
	for _, protocols := range [][]string{{"graphql-ws"}, nil} {
		conn, response, err := websocket.Dial(t.Context(), f.url, &websocket.DialOptions{Subprotocols: protocols}) //nolint:bodyclose // that of a handshake is read and closed
		if err == nil {
			_ = conn.CloseNow()
			t.Fatalf("%v is spoken", protocols)
		}
		if body, _ := io.ReadAll(response.Body); response.StatusCode != http.StatusBadRequest || !strings.Contains(string(body), "graphql-transport-ws") {
			t.Errorf("%v: %d %s", protocols, response.StatusCode, body)
		}
	}
}

// A server that stops says so.
func TestAServerThatStopsEndsSubscriptions(t *testing.T) {
	f := followable(t)
	s, err := streamclient.Open(t.Context(), f.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.CloseNow() }()
	events, err := streamclient.Post(t.Context(), f.url, streamclient.Request{Query: `subscription { changes { upTo } }`}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = events.Response.Body.Close() }()
	if _, err := events.Next(); err != nil {
		t.Fatal(err)
	}
	f.streams.End()
	for err == nil {
		_, err = s.Receive(t.Context())
	}
	var closed websocket.CloseError
	if !errors.As(err, &closed) || closed.Code != websocket.StatusGoingAway || !strings.Contains(closed.Reason, "connect again") {
		t.Errorf("the websocket ends with %v", err)
	}
	if m, err := events.Next(); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("the events end with %+v, %v", m, err)
	}
	if !f.streams.Wait(time.Minute) {
		t.Error("they have not ended")
	}
	var refused *streamclient.RefusedError
	if _, err := streamclient.Dial(t.Context(), f.url, nil); !errors.As(err, &refused) || refused.Status != http.StatusServiceUnavailable {
		t.Errorf("another is taken: %v", err)
	}
}

// Only so many are open at a time; one that is closed makes room.
func TestTooManySubscriptions(t *testing.T) {
	c := curate(t)
	streams := httpapi.NewStreams(2, 2)
	server := httptest.NewServer(NewHandler(c.store, httpapi.Options{Streams: streams}))
	defer server.Close()
	defer streams.End()
	f := &followed{curated: c, url: server.URL, streams: streams}
	one := f.overEvents("", eventFields)
	f.wants(one, "up to 1, all")
	two, err := streamclient.Post(t.Context(), f.url, streamclient.Request{Query: `subscription { changes { upTo } }`}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.Next(); err != nil {
		t.Fatal(err)
	}
	s, err := streamclient.Open(t.Context(), f.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.CloseNow() }()
	third := func() string {
		if err := s.Subscribe(t.Context(), "1", streamclient.Request{Query: `subscription { changes { upTo } }`}); err != nil {
			t.Fatal(err)
		}
		m, err := s.Receive(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return m.Type + string(m.Payload)
	}
	if got := third(); !strings.Contains(got, "OVERLOADED") {
		t.Errorf("a third one: %s", got)
	}
	_ = two.Response.Body.Close()
	for third() != `next{"data":{"changes":{"upTo":1}}}` { // as soon as the server has seen that it is closed
		runtime.Gosched()
	}
}

// Subscriptions that were opened and dropped leave nothing behind.
func TestDroppedSubscriptionsLeaveNothing(t *testing.T) {
	f := followable(t)
	before := runtime.NumGoroutine()
	for i := range 300 {
		ctx, cancel := context.WithCancel(t.Context())
		if i%2 == 0 {
			s, err := streamclient.Open(ctx, f.url, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Subscribe(ctx, "1", streamclient.Request{Query: `subscription { changes { upTo } }`}); err != nil {
				t.Fatal(err)
			}
			_ = s.CloseNow()
		} else {
			events, err := streamclient.Post(ctx, f.url, streamclient.Request{Query: `subscription { changes { upTo } }`}, nil)
			if err != nil {
				t.Fatal(err)
			}
			_ = events.Response.Body.Close()
		}
		cancel()
	}
	http.DefaultClient.CloseIdleConnections()
	for f.streams.Counts().Open > 0 || runtime.NumGoroutine() > before+10 {
		if t.Context().Err() != nil {
			t.Fatalf("%+v, %d goroutines, %d before", f.streams.Counts(), runtime.NumGoroutine(), before)
		}
		runtime.Gosched()
	}
}

// Subscribers with the same selection share what is read of a revision.
func TestEventsAreShared(t *testing.T) {
	f := followable(t)
	const many = 20
	var all []listener
	for range many {
		all = append(all, f.overSocket("", eventFields))
	}
	for _, next := range all {
		f.wants(next, "up to 1, all")
	}
	f.applies(wuAtAcme)
	for _, next := range all {
		f.wants(next, "2: CREATED employment:wu-acme up to 2, all")
	}
}

// A query over server-sent events is one event; one that takes JSON, too, is answered as before.
func TestQueriesAsEvents(t *testing.T) {
	f := followable(t)
	events, err := streamclient.Post(t.Context(), f.url, streamclient.Request{Query: `{ person(id: "person:wu") { name } }`}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = events.Response.Body.Close() }()
	var got []string
	for range 2 {
		m, err := events.Next()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, m.Type+" "+string(m.Payload))
	}
	if want := []string{`next {"data":{"person":{"name":"Wu"}}}`, "complete "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	answer := send(t, f.store, "POST", "/", strings.NewReader(`{"query":"{ person(id: \"person:wu\") { name } }"}`), "Content-Type", jsonType,
		"Accept", "application/graphql-response+json, application/json, text/event-stream, multipart/mixed")
	if answer.status != http.StatusOK || !strings.HasPrefix(answer.header.Get("Content-Type"), graphqlType) {
		t.Errorf("got %d %v", answer.status, answer.header)
	}
}
