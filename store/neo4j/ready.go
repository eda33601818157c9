package neo4j

import (
	"context"
	"errors"
	"time"

	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/schema"
)

const probeTimeout = time.Second // of one statement of Ready

// forProbe returns the options of a client for Ready: others' statements cannot use up its connections.
func forProbe(options Options) Options {
	options.Connections, options.Timeout, options.Trace = 1, probeTimeout, nil
	return options
}

// Ready implements store.Store. It notices that the database has been emptied or replaced, and that indexes are missing.
func (s *Store) Ready(ctx context.Context) error {
	answer := s.probing.DoChan("", func() (any, error) { return nil, s.checkReady(s.background) })
	select {
	case a := <-answer:
		return a.Err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *Store) checkReady(ctx context.Context) error {
	return explainReady(s.on(ctx, func() error {
		if !s.client.Options.LeaveAsIs {
			return schema.CheckReady(ctx, s.probe)
		}
		half, err := schema.IsHalfFilled(ctx, s.probe)
		if half {
			err = schema.ErrHalfFilled
		}
		return err
	}))
}

// explainReady adds to an error of Ready its reason in words for anybody.
func explainReady(err error) error {
	for reason, is := range map[string]bool{
		"the database is being filled, or an import into it was cut off": errors.Is(err, schema.ErrHalfFilled),
		"the database has been emptied or replaced":                      errors.Is(err, schema.ErrNoMark),
		"the database lacks indexes":                                     errors.Is(err, schema.ErrIncomplete),
		"the database refuses this server":                               client.IsRefused(err),
	} {
		if is {
			return &store.NotReadyError{Reason: reason, Err: err}
		}
	}
	return err
}
