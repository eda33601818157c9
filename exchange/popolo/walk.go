package popolo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
)

// arrayItem is one object of one of the lists.
type arrayItem struct {
	list string // such as "memberships"
	line int    // where it begins
	text []byte // good until the next one
}

// each calls f for every object of every list of a text, and other for every other member.
func each(ctx context.Context, text form.Text, f func(arrayItem) error, other func(line int, name string) error) error {
	w := &walk{ctx: ctx, text: text, newlines: &newlines{from: skipMark(text.Open())}}
	w.Decoder = jsontext.NewDecoder(w.newlines)
	if w.PeekKind() != '{' {
		return w.wrong(errors.New("is no JSON object: want one with lists such as persons, organizations and memberships"))
	}
	if _, err := w.ReadToken(); err != nil {
		return w.wrong(err)
	}
	for w.PeekKind() != '}' {
		if err := w.member(f, other); err != nil {
			return err
		}
	}
	if _, err := w.ReadToken(); err != nil {
		return w.wrong(err)
	}
	if _, err := w.ReadToken(); !errors.Is(err, io.EOF) {
		return w.wrong(errors.New("more follows behind the object: want a single one"))
	}
	return nil
}

// walk is one text under way.
type walk struct {
	*jsontext.Decoder
	ctx      context.Context
	text     form.Text
	newlines *newlines
}

func (w *walk) member(f func(arrayItem) error, other func(line int, name string) error) error {
	name, err := w.ReadToken()
	if err != nil {
		return w.wrong(err)
	}
	list := name.String()
	if w.PeekKind() != '[' {
		if err := w.SkipValue(); err != nil {
			return w.wrong(err)
		}
		return other(w.line(), list)
	}
	if _, err := w.ReadToken(); err != nil {
		return w.wrong(err)
	}
	for w.PeekKind() != ']' {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		value, err := w.ReadValue()
		if err != nil {
			return w.wrong(err)
		}
		if len(value) > form.MaxLine {
			return w.wrong(form.ErrTooLong)
		}
		begin := w.newlines.before(w.InputOffset() - int64(len(value)))
		if err := f(arrayItem{list, begin + 1, value}); err != nil {
			return err
		}
	}
	if _, err := w.ReadToken(); err != nil {
		return w.wrong(err)
	}
	return nil
}

func (w *walk) line() int { return w.newlines.before(w.InputOffset()) + 1 }

// wrong tells where the text is not as it should be.
func (w *walk) wrong(err error) error {
	line, reason := w.line(), err.Error()
	syntax := (*jsontext.SyntacticError)(nil)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		line, reason = w.newlines.before(w.newlines.read)+1, "the text ends in the middle of it: get the whole file"
	case errors.As(err, &syntax):
		line = w.newlines.before(syntax.ByteOffset) + 1
		reason = fmt.Sprintf("is not JSON: %s", syntax.Err)
	}
	return &form.TextError{File: w.text.Name(), Line: line, Reason: reason}
}

// newlines counts the lines of what is read through it.
type newlines struct {
	from    io.Reader
	read    int64
	at      []int64 // where there are newlines that have not been counted yet
	counted int
}

func (n *newlines) Read(p []byte) (int, error) {
	size, err := n.from.Read(p)
	for rest := 0; ; rest++ {
		i := bytes.IndexByte(p[rest:size], '\n')
		if i < 0 {
			break
		}
		rest += i
		n.at = append(n.at, n.read+int64(rest))
	}
	n.read += int64(size)
	return size, err
}

// before counts the newlines before an offset, which must not be smaller than the last time.
func (n *newlines) before(offset int64) int {
	passed := 0
	for passed < len(n.at) && n.at[passed] < offset {
		passed++
	}
	n.counted += passed
	n.at = n.at[passed:]
	return n.counted
}

// skipMark passes over a byte order mark.
func skipMark(text io.Reader) io.Reader {
	head := make([]byte, len(byteOrderMark))
	n, _ := io.ReadFull(text, head) // what cannot be read is met again
	if string(head[:n]) == byteOrderMark {
		return text
	}
	return io.MultiReader(bytes.NewReader(head[:n]), text)
}

const byteOrderMark = "\ufeff"
