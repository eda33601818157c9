package write

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/log"
)

// Apply applies a batch in one transaction. The driver runs it again where it was not committed, and Apply where it may have
// been.
func Apply(ctx context.Context, c *client.Client, batch *kg.Batch) (*kg.Receipt, error) {
	a := newApplication(batch)
	a.last = lockLast
	return a.run(ctx, c)
}

// ApplyHeld applies a batch while the caller holds the lock of all writers, without counting its flows and degrees.
func ApplyHeld(ctx context.Context, c *client.Client, batch *kg.Batch) (*kg.Receipt, error) {
	a := newApplication(batch)
	a.last, a.uncounted = log.Last, true
	return a.run(ctx, c)
}

// ApplyIn applies a batch in a transaction that holds the lock of all writers.
func ApplyIn(t *client.Transaction, batch *kg.Batch) (*kg.Receipt, error) {
	a := newApplication(batch)
	a.last = log.Last
	if err := a.try(t); err != nil && !errors.Is(err, errDryRun) {
		return nil, err
	}
	return a.receipt, nil
}

// application is one call of Apply, whose transaction may be tried several times.
type application struct {
	batch     *kg.Batch
	call      string // identifies it in the log, so that it can find out what became of an earlier try
	last      func(*client.Transaction) (*store.LoggedRevision, error)
	uncounted bool

	tries   int
	receipt *kg.Receipt // of the last try that got to its end
}

func newApplication(batch *kg.Batch) *application {
	return &application{batch: batch, call: rand.Text()}
}

// errDryRun rolls a transaction back.
var errDryRun = errors.New("a dry run is not committed")

func (a *application) run(ctx context.Context, c *client.Client) (*kg.Receipt, error) {
	err := transact(ctx, c, a.try, func() bool { return a.receipt != nil })
	if err != nil && !errors.Is(err, errDryRun) {
		return nil, err
	}
	return a.receipt, nil
}

// transact runs try in a transaction, and once more if that broke during the commit, given whether a try has got to its end.
func transact(ctx context.Context, c *client.Client, try func(*client.Transaction) error, ended func() bool) error {
	err := c.Transact(ctx, client.WriteTimeout, try)
	if ended() && client.IsBroken(err) && ctx.Err() == nil {
		err = c.Transact(ctx, client.WriteTimeout, try)
	}
	return err
}

// try applies the batch, unless an earlier try has.
func (a *application) try(t *client.Transaction) error {
	a.tries++
	last, err := a.last(t)
	if err != nil {
		return err
	}
	if a.tries > 1 {
		if done, err := log.HasCall(t, a.call); err != nil || done {
			return err
		}
	}
	earlier := a.receipt
	a.receipt = nil
	if err := storekit.CheckKey(a.batch.Key); err != nil {
		return err
	}
	if a.batch.Key != "" {
		if a.receipt, err = a.replay(t, earlier); err != nil || a.receipt != nil {
			return err
		}
	}
	receipt, err := a.write(t, last)
	if err == nil || errors.Is(err, errDryRun) {
		a.receipt = receipt
	}
	return err
}

// replay returns the receipt of a batch whose key was used before, given that of the try before; nil if it was not.
func (a *application) replay(t *client.Transaction, earlier *kg.Receipt) (*kg.Receipt, error) {
	use, err := log.FindKey(t, a.batch.Key)
	switch {
	case err != nil || use == nil:
		return nil, err
	case use.Call == a.call:
		return earlier, nil
	case use.Input != a.batch.Input:
		return nil, &kg.KeyReusedError{Key: a.batch.Key}
	default:
		return &kg.Receipt{Revision: use.Revision, Replayed: true}, nil
	}
}

// write writes what the batch changes, as the revision after the last one.
func (a *application) write(t *client.Transaction, last *store.LoggedRevision) (*kg.Receipt, error) {
	if number := a.batch.Origin.Proposal; number > 0 {
		if err := log.CheckOpen(t, number, a.call); err != nil {
			return nil, err
		}
	}
	known := &batchReferences{Transaction: t, batch: a.batch}
	if err := a.batch.Resolve(known); err != nil {
		return nil, err
	}
	next := log.Next(last, a.batch)
	next.Changes = storekit.Changes(a.batch, known.stored, next.Number)
	next.Records = len(next.Changes)
	w := newBatchWriter(t, a.batch, next.Number)
	if err := w.writeStated(next.Changes, known.merged, !a.uncounted); err != nil {
		return nil, err
	}
	receipt := &kg.Receipt{}
	if next.Records > 0 && a.batch.Revisions == nil {
		receipt.Revision, receipt.Changes = &next.Revision, next.Changes
		if w.kept != nil {
			receipt.Moved = w.kept.Moved()
		}
	}
	if a.batch.DryRun {
		next.Number = 0
		return receipt, errDryRun
	}
	if number := a.batch.Origin.Proposal; number > 0 {
		decision := storekit.Acceptance(a.batch, receipt.Revision, time.Now())
		if err := log.CloseProposal(t, number, kg.ProposalAccepted, decision, a.call); err != nil {
			return nil, err
		}
	}
	return receipt, a.record(t, last, next)
}

// record records the revision, or else the key, in the log.
func (a *application) record(t *client.Transaction, last, next *store.LoggedRevision) error {
	switch {
	case a.batch.Revisions != nil:
		return nil
	case next.Records > 0:
		return log.Append(t, last, next, a.call)
	case a.batch.Key != "":
		return log.RememberKey(t, a.batch, a.call)
	default:
		return nil
	}
}
