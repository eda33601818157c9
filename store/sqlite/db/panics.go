package db

import (
	"errors"
	"fmt"
	"runtime/debug"
	"syscall"

	"ties/kg"
)

// errMemory is the error of a call that SQLite has not enough memory for. It is a kg.ErrTooLarge.
var errMemory error = memoryError{}

type memoryError struct{}

func (memoryError) Error() string {
	return "this takes more memory than one connection to the database may use: ask for less at a time"
}

// Is makes the error a kg.ErrTooLarge.
func (memoryError) Is(target error) bool { return target == kg.ErrTooLarge }

// panicError is the error of a call that has panicked.
type panicError struct {
	value any
	stack []byte
}

func (e *panicError) Error() string { return fmt.Sprintf("sqlite: panic: %v\n%s", e.value, e.stack) }

// Protect returns the error of f. A panic, which is how go-sqlite3 says that it is out of memory, becomes an error after
// which the connection cannot be used.
func Protect(f func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = panicked(value)
		}
	}()
	return f()
}

func panicked(value any) error {
	const outOfMemory = "sqlite3: out of memory" // go-sqlite3 exports no error with this text
	err, ok := value.(error)
	if ok && (err.Error() == outOfMemory || errors.Is(err, syscall.ENOMEM)) {
		return errMemory
	}
	return &panicError{value, debug.Stack()}
}

// isBroken reports whether an error is one of Protect's.
func isBroken(err error) bool {
	return errors.Is(err, errMemory) || errors.As(err, new(*panicError))
}
