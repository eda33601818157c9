package form

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// Layout is how the JSON values of a text follow each other.
type Layout uint8

// The layouts.
const (
	OneALine Layout = iota
	Spread          // over any lines
	InList          // as the items of a list
)

// LayoutOf looks at the first value of a text. One that is not JSON is taken for a line that is wrong.
func LayoutOf(text Text) Layout {
	d := NewJSON(text, jsontext.AllowDuplicateNames(true))
	if d.PeekKind() == '[' && !isListOnALine(text) {
		return InList
	}
	if value, _, err := d.Value(); err == nil && bytes.IndexByte(value, '\n') >= 0 || err != nil && beginsObject(text) {
		return Spread
	}
	return OneALine
}

// isListOnALine reports whether a text begins with a list on a line of its own, and goes on behind it: a line that is wrong.
func isListOnALine(text Text) bool {
	const most = 1 << 20
	lines := NewLines(text.Open(), 1<<10, most)
	list := nextLine(lines)
	return jsontext.Value(list).IsValid() && nextLine(lines) != nil
}

// nextLine returns the next line that is not blank, nil where there is none or it cannot be read.
func nextLine(lines *Lines) []byte {
	for {
		line, _, err := lines.Next()
		if err != nil {
			return nil
		}
		if len(line) > 0 {
			return line
		}
	}
}

// beginsObject reports whether the first line of a text can only be the first one of several.
func beginsObject(text Text) bool {
	line, _, _ := NewLines(text.Open(), 1<<10, MaxLine).Next() // what cannot be read is no such line
	return string(line) == "{"
}

// Each calls f for each value of a text. The error that f gets is ErrTooLong, or nil.
func (l Layout) Each(ctx context.Context, text Text, f func(line int, value []byte, err error) error) error {
	if l == OneALine {
		return eachLine(ctx, text, f)
	}
	d := NewJSON(text, jsontext.AllowDuplicateNames(true))
	if l == InList {
		if err := d.Token(); err != nil {
			return err
		}
	}
	for ctx.Err() == nil {
		if l == InList && d.PeekKind() == ']' {
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
func eachLine(ctx context.Context, text Text, f func(line int, value []byte, err error) error) error {
	lines := NewLines(text.Open(), 1<<20, MaxLine)
	for ctx.Err() == nil {
		line, _, err := lines.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !errors.Is(err, ErrTooLong):
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
