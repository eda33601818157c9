package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"ties/kg"
)

// What bounds the driver: a fault is to show in seconds.
const (
	connectTime  = 3 * time.Second
	acquireTime  = 5 * time.Second // for a connection, when all are in use
	retryTime    = 5 * time.Second // of a write that was refused for the moment
	writeTime    = time.Minute     // of a batch, waiting for others included
	idleTime     = 30 * time.Second
	closeTimeout = 2 * time.Second
	usualTimeout = 20 * time.Second
	usualPool    = 50
)

// Open opens a database by its URL (bolt://, neo4j://, bolt+s:// or neo4j+s://), and brings its schema up to
// date. A database that holds something else, or that a newer ties has written, is refused and left as it is.
//
// A database that cannot be reached is no error: the store is ErrUnavailable until it can be.
func Open(ctx context.Context, address string, options Options) (*Store, error) {
	if err := checkAddress(address); err != nil {
		return nil, err
	}
	options = withDefaults(options)
	driver, err := neo4j.NewDriverWithContext(address,
		neo4j.BasicAuth(options.Username, options.Password, ""), options.configure)
	if err != nil {
		return nil, fmt.Errorf("cannot open the Neo4j at %s: %w", address, err)
	}
	s := &Store{
		driver: driver, options: options,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}),
		preparing: make(chan struct{}, 1), fillFrom: fillFrom,
	}
	s.life, s.end = context.WithCancel(context.WithoutCancel(ctx))
	err = mapError(ctx, s.prepare(ctx))
	if errors.Is(err, kg.ErrUnavailable) && !isRefused(err) {
		return s, nil
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot open the Neo4j at %s: %w", address, err), s.Close())
	}
	return s, nil
}

// checkAddress keeps passwords out of URLs, since these get into logs.
func checkAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return errors.New("the URL of the Neo4j cannot be read: want one such as bolt://localhost:7687")
	case u.User != nil:
		return errors.New("the URL of a Neo4j must not hold a user or password, which would be seen in logs")
	default:
		return nil
	}
}

func withDefaults(o Options) Options {
	if o.Database == "" {
		o.Database = "neo4j"
	}
	if o.Timeout == 0 {
		o.Timeout = usualTimeout
	}
	if o.Connections == 0 {
		o.Connections = usualPool
	}
	return o
}

func (o Options) configure(c *config.Config) {
	c.SocketConnectTimeout = connectTime
	c.ConnectionAcquisitionTimeout = acquireTime
	c.MaxTransactionRetryTime = retryTime
	c.ConnectionLivenessCheckTimeout = idleTime
	c.MaxConnectionPoolSize = o.Connections
	c.FetchSize = neo4j.FetchAll // every result is bounded by its statement
	c.TelemetryDisabled = true
	c.UserAgent = "ties"
	c.ReadBufferSize = 64 << 10
}
