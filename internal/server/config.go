// Package server is the server: GraphQL, exports, pages, probes and metrics over HTTP, who may use them, how many at a time,
// and how it stops.
package server

import (
	"context"
	"log/slog"
	"net"
	"time"

	"ties/internal/access"
	"ties/internal/clientip"
	"ties/internal/drain"
	"ties/internal/openid"
	"ties/internal/past"
	"ties/store"
)

// Config is how a server is set up.
type Config struct {
	Listener *drain.Listener
	Store    StoreKind
	// StoreName is the store's URL, without secrets, as editors are told it.
	StoreName string
	Seed      bool // fill an empty store with the article

	Access  Access
	SignIn  SignIn
	Offer   Offer
	Limits  Limits
	Past    Past
	Proxies clientip.Proxies // whose X-Forwarded-For says who the client is

	Observation   Observation
	ShutdownDelay time.Duration // during which a server that is told to stop says that it is not ready, and still takes requests
	Log           *slog.Logger
	// PrintAddress prints the address at which a browser may edit, with the token for that. It is called before the server
	// answers, if there is such a token.
	PrintAddress func(address string) error
}

// StoreKind is what a store is built on.
type StoreKind string

// The kinds of stores.
const (
	SQLite StoreKind = "sqlite"
	Neo4j  StoreKind = "neo4j"
)

// Access says which requests a server answers, beside those of its own pages to its own address.
type Access struct {
	Hosts   []string // that requests may name
	Origins []string // whose pages may read answers
	Trusted []string // whose pages may send requests: the origins, and the server's own
	Embed   []string // origins whose pages may hold views in a frame, and read pictures
	Policy  access.Policy
}

// SignIn says whose tokens a server accepts, beside those of its store.
type SignIn struct {
	OpenID    *openid.Verifier // nil for none
	Pages     *openid.SignIn   // with which its pages sign people in, nil for none
	TokenFile string           // of the local token, "" if it is not kept
	Proxied   bool             // a proxy makes the server available
}

// Offer is what a server offers to those who know no more of it than its address.
type Offer struct {
	Introspection bool
	Suggestions   bool
	Playground    bool
	Export        bool
	Timing        bool
}

// Limits are how much a server takes on.
type Limits struct {
	Connections          int           // at a time
	ConnectionsOfAddress int           // of those, or of one IPv6 network of 64 bits
	Memory               int64         // in bytes; 0 for no limit
	Answer               time.Duration // for one answer of the API; httpapi.DefaultTimeout if 0
}

// Past says how much a server keeps to answer what was known earlier.
type Past struct {
	Views  int    // earlier states, at a time; 0 answers nothing about earlier times
	Size   int64  // of their files, in bytes
	Folder string // of these
	// Open opens the store in a file, which is made if the file is empty.
	Open func(ctx context.Context, path string) (store.Store, error)
}

// Observation is what an operator sees of a server.
type Observation struct {
	AccessLog       bool          // a line for each request
	AccessLogValues bool          // with what it asks for
	SlowStatement   time.Duration // from which on a statement is logged; 0 for none
	Metrics         net.Listener  // answers Prometheus; nil for none
	Version         string        // of the program
}

// How long a question waits for an earlier state, and how long it may take to make one.
const (
	pastWait    = 500 * time.Millisecond
	pastTimeout = 15 * time.Minute
)

// views returns the earlier states of a store, nil if there are to be none. The caller closes them.
func (p Past) views(of store.Store, log *slog.Logger) *past.Views {
	if p.Views == 0 {
		return nil
	}
	return past.New(of, past.Options{
		Folder: p.Folder, Open: p.Open, Kept: p.Views, Size: p.Size, Log: log, Wait: pastWait, Timeout: pastTimeout,
	})
}

// closeViews closes views, which may be nil.
func closeViews(views *past.Views, log *slog.Logger) {
	if views == nil {
		return
	}
	if err := views.Close(); err != nil {
		log.Warn("files of views of the past are left", "error", err)
	}
}
