package observe

import (
	"net/http"
	"sync"
	"time"

	"ties/internal/tracecontext"
)

// Request is a request while it is answered. Its methods may be called from several goroutines at the same time.
type Request struct {
	ID       string
	Parent   tracecontext.Parent // in its trace
	HTTP     *http.Request       // as it was handled
	context  requestContext
	response Response
	shown    [2]string // the values of headers
	began    time.Time
	observer Observer
	whole    *Request // of which it is a part; nil for most

	mu    sync.Mutex // guards what follows
	facts *Facts     // nil when the request has ended: what comes later is of no request
}

// pool has Facts for other requests: to make new ones for each takes longer than to collect what is in them.
var pool = sync.Pool{New: func() any { return &Facts{} }}

// Facts are what is known of a request. Times of parts that run side by side are added up.
type Facts struct {
	Ended  time.Time
	Took   time.Duration
	Waited time.Duration // for its turn, or a connection to the database

	// Of the answer.
	Status  int
	Bytes   int64
	Aborted bool // whether the answer was cut off
	Stream  bool // whether it was one that goes on, as long as the client likes
	Errors  []Error

	// Of a GraphQL operation.
	Operation string
	Planned   time.Duration
	Fields    []Field // the root fields, in the order of the answer
	Query     string
	Variables map[string]any

	// Of who asks.
	User string
	Role string
}

// Error is an error of the answer.
type Error struct {
	Key  string // the response key of the root field, "" for an error of the whole request
	Code string
}

// Field is a root field of an operation.
type Field struct {
	Name string
	Key  string // the response key
	Done bool   // whether it was executed: an operation that is refused has only names
	Answer
}

// Answer is what it took to answer a root field.
type Answer struct {
	Store  time.Duration // to read rows
	Encode time.Duration // to write JSON from them
	Rows   int           // those of lists below rows too
}

// end ends a request, whose answer has been sent or, if it is aborted, cut off.
func (r *Request) end(aborted bool) {
	r.update(func(f *Facts) {
		w := &r.response
		f.Ended = time.Now()
		f.Took = f.Ended.Sub(r.began)
		f.Status, f.Bytes, f.Aborted = w.status, w.bytes, aborted
		if w.status == 0 && !aborted {
			f.Status = http.StatusOK // as net/http sends it
		}
		r.observer.RequestEnded(r.HTTP, f)
		r.facts = nil
		clear(f.Fields)
		clear(f.Errors)
		*f = Facts{Fields: f.Fields[:0], Errors: f.Errors[:0]}
		pool.Put(f)
	})
}

// update changes what is known of a request that has not ended.
func (r *Request) update(do func(f *Facts)) {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.facts != nil {
		do(r.facts)
	}
}

// SetUser sets who asks, and in which role. Over a websocket it may be a part that tells it.
func (r *Request) SetUser(name, role string) {
	for ; r != nil; r = r.whole {
		r.update(func(f *Facts) { f.User, f.Role = name, role })
	}
}

// SetStream says that the answer goes on.
func (r *Request) SetStream() {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.facts.Stream = true
}

// SetQuery sets the text of a query and its variables.
func (r *Request) SetQuery(text string, variables map[string]any) {
	r.update(func(f *Facts) { f.Query, f.Variables = text, variables })
}

// SetOperation sets the name of an operation, and how long it took to plan.
func (r *Request) SetOperation(name string, planned time.Duration) {
	r.update(func(f *Facts) { f.Operation, f.Planned = name, planned })
}

// AddField adds a root field of the operation, with its response key.
func (r *Request) AddField(name, key string) {
	r.update(func(f *Facts) { f.Fields = append(f.Fields, Field{Name: name, Key: key}) })
}

// SetAnswer sets what it took to answer one of the root fields.
func (r *Request) SetAnswer(field int, a Answer) {
	r.update(func(f *Facts) { f.Fields[field].Answer, f.Fields[field].Done = a, true })
}

// AddError adds an error of the answer.
func (r *Request) AddError(e Error) {
	r.update(func(f *Facts) { f.Errors = append(f.Errors, e) })
}

// ErrorOf returns the code of the error of a root field, "" if it has none.
func (f *Facts) ErrorOf(field *Field) string {
	for _, e := range f.Errors {
		if e.Key == field.Key {
			return e.Code
		}
	}
	return ""
}

// FieldOf returns the name of the root field that an error is of, "" if it is of the whole request.
func (f *Facts) FieldOf(e Error) string {
	for _, field := range f.Fields {
		if e.Key != "" && field.Key == e.Key {
			return field.Name
		}
	}
	return ""
}

// Rows returns the number of rows of all root fields.
func (f *Facts) Rows() (n int) {
	for i := range f.Fields {
		n += f.Fields[i].Rows
	}
	return n
}

// Read returns how long the store took to read the rows of all root fields.
func (f *Facts) Read() (d time.Duration) {
	for i := range f.Fields {
		d += f.Fields[i].Store
	}
	return d
}

// Encoded returns how long it took to write their JSON.
func (f *Facts) Encoded() (d time.Duration) {
	for i := range f.Fields {
		d += f.Fields[i].Encode
	}
	return d
}
