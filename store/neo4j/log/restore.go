package log

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
)

// restorePage is how many changes a transaction restores, and deletePage how many nodes one deletes.
const (
	restorePage = 2_000
	deletePage  = 10_000
)

// Restorer restores revisions, several in one transaction.
type Restorer struct {
	ctx     context.Context
	client  *client.Client
	waiting []store.LoggedRevision
	changes int // of these
}

// NewRestorer returns a Restorer.
func NewRestorer(ctx context.Context, c *client.Client) *Restorer {
	return &Restorer{ctx: ctx, client: c}
}

// Add restores a revision with the next ones.
func (r *Restorer) Add(one store.LoggedRevision) error {
	for len(one.Changes) > restorePage {
		first := one.Changes[:restorePage]
		if err := r.transact(func(t *client.Transaction) error { return appendChanges(t, first) }); err != nil {
			return err
		}
		one.Changes = one.Changes[restorePage:]
	}
	r.waiting = append(r.waiting, one)
	if r.changes += 1 + len(one.Changes); r.changes < restorePage {
		return nil
	}
	return r.Flush()
}

// Flush restores the revisions that wait.
func (r *Restorer) Flush() error {
	if len(r.waiting) == 0 {
		return nil
	}
	var changes []kg.Change
	var revisions, keys []any
	for i := range r.waiting {
		one := &r.waiting[i]
		changes = append(changes, one.Changes...)
		revisions, keys = append(revisions, revisionProps(one, "")), append(keys, keysOf(one, "")...)
	}
	r.waiting, r.changes = nil, 0
	return r.transact(func(t *client.Transaction) error {
		if _, err := t.Each("CREATE (r:TiesRevision) SET r = row", revisions); err != nil {
			return err
		}
		if _, err := t.Each("CREATE (k:TiesKey) SET k = row", keys); err != nil {
			return err
		}
		return appendChanges(t, changes)
	})
}

func (r *Restorer) transact(f func(t *client.Transaction) error) error {
	return r.client.Transact(r.ctx, client.WriteTimeout, f)
}

func appendChanges(t *client.Transaction, changes []kg.Change) error {
	rows, err := changeRows(changes)
	if err != nil {
		return err
	}
	_, err = t.Each("CREATE (c:TiesChange) SET c = row", rows)
	return err
}

// Delete deletes the whole log, and all proposals.
func Delete(ctx context.Context, c *client.Client) error {
	for _, label := range []string{"TiesKey", "TiesChange", "TiesRevision", "TiesProposal", "TiesProposed"} {
		_, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeWrite,
			"MATCH (x:"+label+") CALL (x) { DELETE x } IN TRANSACTIONS OF $page ROWS", map[string]any{"page": deletePage})
		if err != nil {
			return err
		}
	}
	return nil
}
