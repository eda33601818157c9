package storekit

import (
	"fmt"
	"sync"

	"ties/kg"
)

// Lifecycle counts the running calls of a store, so that Close can wait for them. The zero value is open.
type Lifecycle struct {
	mu     sync.Mutex // guards closed, and adding to busy
	closed bool
	busy   sync.WaitGroup
}

// Begin begins a call, which ends with End. It returns a kg.ErrUnavailable if the store is closed.
func (l *Lifecycle) Begin() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return fmt.Errorf("the store is closed: %w", kg.ErrUnavailable)
	}
	l.busy.Add(1)
	return nil
}

// End ends a call.
func (l *Lifecycle) End() { l.busy.Done() }

// Go runs f in the background of a call. Wait waits for it, too.
func (l *Lifecycle) Go(f func()) { l.busy.Go(f) }

// Close rejects later calls. It reports whether it is the first Close.
func (l *Lifecycle) Close() (first bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	first = !l.closed
	l.closed = true
	return first
}

// Wait waits, after Close, for running calls.
func (l *Lifecycle) Wait() { l.busy.Wait() }
