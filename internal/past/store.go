package past

import (
	"context"

	"ties/kg"
	"ties/store"
)

// Store is a store with its past.
type Store struct {
	store.Store
	*Views
}

// Close closes the store alone.
func (s Store) Close() error { return s.Store.Close() }

// Erase implements store.Eraser. What is erased is in no view when it returns, unless a question reads that.
func (s Store) Erase(ctx context.Context, what *kg.Erasure) (*kg.Receipt, error) {
	receipt, err := s.Store.Erase(ctx, what)
	if err == nil && !what.DryRun {
		s.dropAll()
	}
	return receipt, err
}
