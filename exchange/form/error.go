package form

import (
	"fmt"

	"ties/kg"
)

// TextError tells that a text as a whole cannot be imported. It is a kg.ErrInvalid.
type TextError struct {
	File   string
	Line   int // where that was found out, from 1
	Reason string
}

func (e *TextError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason) }

// Is makes it a kg.ErrInvalid.
func (e *TextError) Is(target error) bool { return target == kg.ErrInvalid }
