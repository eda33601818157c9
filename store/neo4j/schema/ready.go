package schema

import (
	"context"
	"fmt"
	"slices"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

var (
	// ErrNoMark says that a database that was prepared has no mark of ties any more.
	ErrNoMark = fmt.Errorf("the database has been emptied or replaced under the running program: %w", kg.ErrUnavailable)
	// ErrIncomplete says that indexes that were there are missing. They are created again.
	ErrIncomplete = fmt.Errorf("indexes are missing: %w", kg.ErrUnavailable)
)

// CheckReady returns an error if a database that was prepared cannot be used any more.
func CheckReady(ctx context.Context, c *client.Client) error {
	rows, err := c.Query(ctx, "MATCH (m:TiesMeta) WHERE m.name IN ['ties', 'load'] RETURN m.name, m.version", nil)
	if err != nil {
		return err
	}
	marked := false
	for _, row := range rows {
		if row[0] == "load" {
			return ErrHalfFilled // a bulk load has begun since the database was prepared
		}
		marked = true
		if err := CheckVersion(codec.AsInt(row[1])); err != nil {
			return fmt.Errorf("%w (%w)", err, kg.ErrUnavailable)
		}
	}
	if !marked {
		return ErrNoMark
	}
	return checkIndexes(ctx, c)
}

// checkIndexes returns an error if an index or a constraint is missing, or has failed.
func checkIndexes(ctx context.Context, c *client.Client) error {
	exist, err := existingIndexes(ctx, c)
	if err != nil {
		return err
	}
	var missing, failed []string
	for name, i := range indexes() {
		switch there := exist.find(name, i); {
		case there == nil:
			missing = append(missing, name)
		case there.state == "FAILED":
			failed = append(failed, name)
		}
	}
	slices.Sort(missing)
	slices.Sort(failed)
	switch {
	case len(missing) > 0:
		return fmt.Errorf("%w: %v", ErrIncomplete, missing)
	case len(failed) > 0:
		return fmt.Errorf("indexes have failed: drop %v, and ties creates them again: %w", failed, kg.ErrUnavailable)
	default:
		return nil
	}
}
