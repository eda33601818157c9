package client

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/requestid"
	"ties/internal/tracecontext"
)

// withOrigin has the database keep, and log with the statement, which request it is of.
func withOrigin(ctx context.Context) func(*neo4j.TransactionConfig) {
	id, parent := requestid.From(ctx), tracecontext.From(ctx)
	return func(c *neo4j.TransactionConfig) {
		if id == "" {
			return
		}
		if c.Metadata == nil {
			c.Metadata = map[string]any{}
		}
		c.Metadata["requestId"] = id
		if !parent.IsZero() {
			c.Metadata["traceparent"] = parent.String()
		}
	}
}
