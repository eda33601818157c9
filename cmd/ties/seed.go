package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"ties/exchange"
	"ties/kg"
	"ties/seeds"
	"ties/store"
)

// seedSoon fills a store that is empty with the article: before it returns or, where the store cannot be
// reached, as soon as it can be, unless stop is called before.
func seedSoon(ctx context.Context, store store.Store, log *slog.Logger) (stop func(), err error) {
	err = seed(ctx, store, log)
	if !errors.Is(err, kg.ErrUnavailable) {
		return func() {}, err
	}
	log.Warn("the store cannot be used yet", "error", err)
	told := err.Error()
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		seedLater(ctx, store, log, told)
	}()
	return func() { cancel(); <-done }, nil
}

// seedLater tries again and again, and tells of each other reason why it cannot: a database that comes up may
// turn out not to know our password.
func seedLater(ctx context.Context, store store.Store, log *slog.Logger, told string) {
	const between = time.Second
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(between):
		}
		err := seed(ctx, store, log)
		if errors.Is(err, kg.ErrUnavailable) {
			if err.Error() != told {
				told = err.Error()
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

// seed fills a store that is empty with the article.
func seed(ctx context.Context, store store.Store, log *slog.Logger) error {
	empty, err := exchange.IsEmpty(ctx, store)
	if err != nil || !empty {
		return err
	}
	report, err := exchange.Import(ctx, store, []exchange.Input{{Name: "article.jsonl", Content: seeds.Article()}},
		exchange.Options{RecordedAt: time.Now()}) // which no record of the article leaves open
	if err != nil {
		return fmt.Errorf("cannot fill the store with the article: %w", err)
	}
	log.Info("seeded", "records", report.Written)
	return nil
}
