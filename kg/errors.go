package kg

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// The kinds of errors, for errors.Is. A store wraps these, with what was wrong and what would be right; any other error is a
// fault of the store, whose details clients do not see.
var (
	ErrNotFound    = errors.New("not found")
	ErrConflict    = errors.New("conflict")
	ErrInvalid     = errors.New("invalid")
	ErrTooLarge    = errors.New("too large") // the query, not a record
	ErrUnavailable = errors.New("unavailable")
)

// RecordError is one error of a record of a batch. It is an ErrInvalid, or an ErrConflict if its code says so: the record is
// well-formed, but contradicts the stored data.
type RecordError struct {
	Index   int    // of the record in Batch.Put, or of the ID in Batch.Delete
	Deleted bool   // whether it is of Batch.Delete
	ID      string // of the record, as given
	Field   string // in the native format's spelling, such as "citations[0].quote"
	Reason  string // what is wrong, and what would be right
	Code    ErrorCode
}

// ErrorCode is the kind of a RecordError, for programs.
type ErrorCode uint8

// The codes. Those from CodeChangedSince on are of an ErrConflict.
const (
	CodeInvalid        ErrorCode = iota // by itself
	CodeMissing                         // it refers to what is not there
	CodeQuoteNotFound                   // in its document
	CodeQuoteAmbiguous                  // it is in its document more than once
	CodeChangedSince                    // its revision is not the expected one
	CodeExists                          // it is expected to be new
	CodeStillTouched                    // it cannot be deleted before what refers to it
	CodeTextChanged                     // the text of a document, which never changes
)

var errorCodeNames = [...]string{
	CodeInvalid: "INVALID", CodeMissing: "MISSING", CodeQuoteNotFound: "QUOTE_NOT_FOUND", CodeQuoteAmbiguous: "QUOTE_AMBIGUOUS",
	CodeChangedSince: "CHANGED_SINCE", CodeExists: "EXISTS", CodeStillTouched: "STILL_TOUCHED", CodeTextChanged: "TEXT_CHANGED",
}

// String returns the name of the code, such as "CHANGED_SINCE".
func (c ErrorCode) String() string { return errorCodeNames[c] }

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

// Is reports whether the error is an ErrInvalid or an ErrConflict.
func (f *RecordError) Is(target error) bool {
	if f.Code >= CodeChangedSince {
		return target == ErrConflict
	}
	return target == ErrInvalid
}

// The greatest lengths of what an error repeats of a record, in characters.
const (
	maxFieldShown  = 200
	maxReasonShown = 1_000
)

// NewRecordError returns the error of a field. It is short, whatever it repeats of the record.
func NewRecordError(field, reason string, args ...any) *RecordError {
	return &RecordError{Field: Shorten(field, maxFieldShown), Reason: Shorten(fmt.Sprintf(reason, args...), maxReasonShown)}
}

// MaxRecordErrors is how many errors of one record are told apart.
const MaxRecordErrors = 100

// RecordErrors is all errors of a batch, in the order of its records.
type RecordErrors []*RecordError

// ErrorList collects the errors of one record: the first ones, and the number of the others.
type ErrorList struct {
	first RecordErrors
	more  int
}

// Add adds an error.
func (l *ErrorList) Add(err *RecordError) {
	if len(l.first) < MaxRecordErrors {
		l.first = append(l.first, err)
	} else {
		l.more++
	}
}

// Len returns how many errors there are.
func (l *ErrorList) Len() int { return len(l.first) + l.more }

// Errors returns the first errors, and one that has the number of the others.
func (l *ErrorList) Errors() RecordErrors {
	if l.more == 0 {
		return l.first
	}
	return append(l.first[:len(l.first):len(l.first)], NewRecordError("", "has %d more faults of these kinds", l.more))
}

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

// Unwrap returns the errors, for errors.Is and errors.As.
func (f RecordErrors) Unwrap() []error {
	all := make([]error, len(f))
	for i, one := range f {
		all[i] = one
	}
	return all
}

// MaxShown is how many characters of a text an error shows.
const MaxShown = 60

// Shorten cuts a text off after some characters, with an ellipsis.
func Shorten(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}
