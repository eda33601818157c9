package client

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/observe"
)

// withOrigin has the database keep, and log with the statement, which request it is of.
func withOrigin(ctx context.Context) func(*neo4j.TransactionConfig) {
	request := observe.From(ctx)
	return func(c *neo4j.TransactionConfig) {
		if request == nil {
			return
		}
		if c.Metadata == nil {
			c.Metadata = map[string]any{}
		}
		c.Metadata["requestId"] = request.ID
		if !request.Parent.IsZero() {
			c.Metadata["traceparent"] = request.Parent.String()
		}
	}
}
