package client

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Options configures a client, and what its database may hold.
type Options struct {
	Username string
	Password string
	Database string // "neo4j" if empty

	// AllowForeign allows a database that holds nodes of other applications. They are never changed.
	AllowForeign bool

	// LeaveAsIs leaves the schema unchanged, for reading only: no mark, constraint or index is created.
	LeaveAsIs bool

	// Timeout limits a statement that reads, in the database too; 20 seconds if 0.
	Timeout time.Duration
	// Connections limits the connections to one server; 50 if 0.
	Connections int

	// Trace is called with each message that a Read sends to the database, such as "RUN …", from the goroutine that
	// sends it.
	Trace func(message string)
}

// Limits of calls to the driver: failures should be noticed within seconds.
const (
	MaintenanceTimeout = 2 * time.Hour // of one statement over all stored data

	connectTime  = 3 * time.Second
	acquireTime  = 5 * time.Second // for a connection, when all are in use
	RetryTimeout = 5 * time.Second // of a write after a transient error
	WriteTimeout = time.Minute     // of a batch, including the time it waits for others
	idleTime     = 30 * time.Second
	closeTimeout = 2 * time.Second
	usualTimeout = 20 * time.Second
	usualPool    = 50
)

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
	c.MaxTransactionRetryTime = RetryTimeout
	c.ConnectionLivenessCheckTimeout = idleTime
	c.MaxConnectionPoolSize = o.Connections
	c.FetchSize = neo4j.FetchAll
	c.TelemetryDisabled = true
	c.UserAgent = "ties"
	c.ReadBufferSize = 64 << 10
}
