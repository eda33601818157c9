package client

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Options says how to reach a database, and what may be in it.
type Options struct {
	Username string
	Password string
	Database string // "neo4j" unless given

	// AllowForeign lets a database be used that holds nodes of others. They are never touched.
	AllowForeign bool

	// LeaveAsIs is for a database that is only read: neither a mark nor constraints nor indexes are made in one that
	// has none.
	LeaveAsIs bool

	// Timeout bounds one statement that reads, in the database too; 20 seconds unless given.
	Timeout time.Duration
	// Connections bounds how many there are to one server at a time; 50 unless given.
	Connections int

	// Trace is called with each message that is sent to the database in the course of a Read, such as
	// "RUN …", from the goroutine that sends it.
	Trace func(message string)
}

// Limits of calls to the driver: a failure must show within seconds.
const (
	MaintenanceTimeout = 2 * time.Hour // of one statement that goes through all that is stored

	connectTime  = 3 * time.Second
	acquireTime  = 5 * time.Second // for a connection, when all are in use
	RetryTimeout = 5 * time.Second // of a write that was refused for the moment
	WriteTimeout = time.Minute     // of a batch, waiting for others included
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
	c.FetchSize = neo4j.FetchAll // every result is bounded by its statement
	c.TelemetryDisabled = true
	c.UserAgent = "ties"
	c.ReadBufferSize = 64 << 10
}
