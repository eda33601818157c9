package store

import (
	"time"

	"ties/kg"
)

// PreparingError is the error of what takes a while to be done first, which goes on meanwhile. It is a kg.ErrUnavailable.
type PreparingError struct {
	What       string
	RetryAfter time.Duration // an estimate of how long it still takes
}

// NewPreparingError returns the error of what is being done since a time. It is estimated to take as long as it did before or, where
// that is over or not known, as long again as it has so far.
func NewPreparingError(what string, since time.Time, before time.Duration) *PreparingError {
	const least, most = time.Second, time.Minute
	took := time.Since(since)
	left := before - took
	if left <= 0 {
		left = took
	}
	return &PreparingError{what, min(max(left, least), most)}
}

func (e *PreparingError) Error() string { return e.What + " is being prepared" }

// Is reports whether target is kg.ErrUnavailable.
func (e *PreparingError) Is(target error) bool { return target == kg.ErrUnavailable }
