package storekit_test

import (
	"errors"
	"testing"

	"ties/internal/storekit"
	"ties/kg"
)

// Close waits for calls and for what they have left behind, and lets no other begin.
func TestClosingAStore(t *testing.T) {
	var l storekit.Lifecycle
	if err := l.Begin(); err != nil {
		t.Fatal(err)
	}
	closed, finished := make(chan struct{}), false
	l.Go(func() { <-closed; finished = true })
	go func() { <-closed; l.End() }()
	if !l.Close() {
		t.Error("it was closed already")
	}
	if err := l.Begin(); !errors.Is(err, kg.ErrUnavailable) {
		t.Error(err)
	}
	close(closed)
	l.Wait()
	if !finished || l.Close() {
		t.Error("it did not wait, or closed again")
	}
}
