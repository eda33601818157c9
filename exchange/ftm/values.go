package ftm

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
)

// layout is how the entities of a text follow each other.
type layout uint8

const (
	oneALine layout = iota
	spread          // JSON values over any lines
	inList          // those of a list
)

// layoutOf looks at the first value of a text. One that is not JSON is taken for a line that is wrong.
func layoutOf(text form.Text) layout {
	d := form.NewJSON(text, jsontext.AllowDuplicateNames(true))
	if d.PeekKind() == '[' {
		return inList
	}
	if value, _, err := d.Value(); err == nil && bytes.IndexByte(value, '\n') >= 0 {
		return spread
	}
	return oneALine
}

var schemaMember = regexp.MustCompile(`"schema"\s*:\s*"[A-Z]`)

// Mentions reports whether there are entities in a piece of JSON: in a list, or in the answer of an API.
func Mentions(json []byte) bool { return schemaMember.Match(json) }

// each calls f for each value of a text. Its error is form.ErrTooLong, or nil.
func (l layout) each(ctx context.Context, text form.Text, f func(line int, value []byte, err error) error) error {
	if l == oneALine {
		return eachLine(ctx, text, f)
	}
	d := form.NewJSON(text, jsontext.AllowDuplicateNames(true))
	if l == inList {
		if err := d.Token(); err != nil {
			return err
		}
	}
	for ctx.Err() == nil {
		if l == inList && d.PeekKind() == ']' {
			return errors.Join(d.Token(), d.End())
		}
		value, line, err := d.Value()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if string(value) == "null" { // a hole in the list
			continue
		}
		if err := f(line, value, nil); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// eachLine calls f for each line that holds anything.
func eachLine(ctx context.Context, text form.Text, f func(line int, value []byte, err error) error) error {
	lines := form.NewLines(text.Open(), 1<<20, form.MaxLine)
	for ctx.Err() == nil {
		line, _, err := lines.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !errors.Is(err, form.ErrTooLong):
			return fmt.Errorf("%s: %w", text.Name(), err)
		case len(line) == 0 && err == nil:
			continue
		}
		if err := f(lines.Number, line, err); err != nil {
			return err
		}
	}
	return ctx.Err()
}
