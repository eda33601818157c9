package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/kg"
	"ties/seeds"
	"ties/store"
)

// seedOrRetry seeds a new store with the article: before it returns or, if the store cannot be reached, as soon as it
// can be, unless stop is called before.
func seedOrRetry(ctx context.Context, store store.Store, log *slog.Logger) (stop func(), err error) {
	err = Seed(ctx, store, log)
	if !mayComeUp(ctx, err) {
		return func() {}, err
	}
	log.Warn("the store cannot be used yet", "error", err)
	lastError := err.Error()
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		retrySeeding(ctx, store, log, lastError)
	}()
	return func() { cancel(); <-done }, nil
}

// retrySeeding tries until the store can be reached, and logs each new error: a database that comes up may reject our
// password.
func retrySeeding(ctx context.Context, store store.Store, log *slog.Logger, lastError string) {
	const interval = time.Second
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(interval):
		}
		err := Seed(ctx, store, log)
		if mayComeUp(ctx, err) {
			if err.Error() != lastError {
				lastError = err.Error()
				log.Warn("the store cannot be used yet", "error", err)
			}
			continue
		}
		if err != nil && ctx.Err() == nil {
			log.Error("the store cannot be used", "error", err)
		}
		return
	}
}

// mayComeUp reports whether a store that failed may answer later: it cannot be reached, or is too busy.
func mayComeUp(ctx context.Context, err error) bool {
	return errors.Is(err, kg.ErrUnavailable) || ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded)
}

// Seed imports the article into a new store: not into one from which everything was deleted.
func Seed(ctx context.Context, to store.Store, log *slog.Logger) error {
	report, err := seed(ctx, to, kg.Origin{Actor: kg.Actor{Kind: kg.ActorLocal}, Reason: "the article, into a new store"})
	if err != nil {
		return err
	}
	if report.Written > 0 {
		log.Info("seeded", "records", report.Written)
	}
	return nil
}

// seed imports the article into a new store; into one that was written to it imports nothing.
func seed(ctx context.Context, to store.Store, origin kg.Origin) (report importer.Report, err error) {
	isNew, err := store.IsNew(ctx, to)
	if err != nil || !isNew {
		return report, err
	}
	if loader, ok := to.(store.EmptyLoader); ok {
		to = firstWriter{to, loader}
	}
	report, err = importer.Import(ctx, to, []input.File{{Name: "article.jsonl", Content: seeds.Article()}},
		importer.Options{
			RecordedAt: time.Now(), // unused: every record of the article has its own
			Origin:     origin,
		})
	if errors.Is(err, store.ErrNotEmpty) { // others were faster
		return importer.Report{}, nil
	}
	if err != nil {
		return report, fmt.Errorf("cannot fill the store with the article: %w", err)
	}
	return report, nil
}

// firstWriter is a store that takes the article only while it is empty, whatever others import at the same time.
type firstWriter struct {
	store.Store
	store.EmptyLoader
}

// Apply implements store.Writer. The article is one batch.
func (w firstWriter) Apply(ctx context.Context, batch *kg.Batch) (receipt *kg.Receipt, err error) {
	err = w.LoadEmpty(ctx, func(to store.Writer) (err error) {
		receipt, err = to.Apply(ctx, batch)
		return err
	})
	return receipt, err
}
