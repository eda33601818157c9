package kg

import (
	"errors"
	"fmt"
	"strings"
)

// What can go wrong, for errors.Is. A store wraps these, with what was wrong and what would be right;
// an error that wraps none of them is a fault of its own, of which a client is told nothing.
var (
	ErrNotFound    = errors.New("not found")
	ErrConflict    = errors.New("conflict")
	ErrInvalid     = errors.New("invalid")
	ErrTooLarge    = errors.New("too large") // the question, not a record
	ErrUnavailable = errors.New("unavailable")
)

// RecordError is one thing that is wrong with a record of a batch. It is an ErrInvalid, or an ErrConflict where
// Conflict is set: the record is well-formed, but the store holds something that it contradicts.
type RecordError struct {
	Index    int    // of the record in Batch.Put, or of the ID in Batch.Delete
	ID       string // of the record, as given
	Field    string // in the native format's spelling, such as "citations[0].quote"
	Reason   string // what is wrong, and what would be right
	Conflict bool
}

func (f *RecordError) Error() string {
	parts := []string{f.ID, f.Field, f.Reason}
	if f.ID == "" {
		parts = parts[1:]
	}
	if f.Field == "" {
		parts = append(parts[:len(parts)-2], f.Reason)
	}
	return strings.Join(parts, ": ")
}

// Is makes the error an ErrInvalid or an ErrConflict.
func (f *RecordError) Is(target error) bool {
	if f.Conflict {
		return target == ErrConflict
	}
	return target == ErrInvalid
}

func recordError(field, reason string, args ...any) *RecordError {
	return &RecordError{Field: field, Reason: fmt.Sprintf(reason, args...)}
}

// RecordErrors is everything that is wrong with a batch, in the order of its records.
type RecordErrors []*RecordError

func (f RecordErrors) Error() string {
	const shown = 5
	var lines []string
	for i, one := range f {
		if i == shown {
			lines = append(lines, fmt.Sprintf("and %d more", len(f)-shown))
			break
		}
		lines = append(lines, one.Error())
	}
	return strings.Join(lines, "; ")
}

// Unwrap lets errors.Is and errors.As look at each error.
func (f RecordErrors) Unwrap() []error {
	all := make([]error, len(f))
	for i, one := range f {
		all[i] = one
	}
	return all
}
