package form

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// JSON decodes a text of JSON, and knows on which line it is.
type JSON struct {
	*jsontext.Decoder
	name  string
	lines *lineCounter
}

// NewJSON returns a decoder at the beginning of a text, behind its byte order mark.
func NewJSON(text Text, options ...jsontext.Options) *JSON {
	lines := &lineCounter{from: skipMark(text.Open())}
	return &JSON{jsontext.NewDecoder(lines, options...), text.Name(), lines}
}

// Value returns the next value, which is good until more is read, and the line on which it begins; io.EOF where the
// text ends.
func (j *JSON) Value() (value []byte, line int, err error) {
	value, err = j.ReadValue()
	switch {
	case errors.Is(err, io.EOF): // which is not io.ErrUnexpectedEOF
		return nil, 0, err
	case err != nil:
		return nil, 0, j.Wrong(err)
	}
	line = j.lines.before(j.InputOffset()-int64(len(value))) + 1
	if len(value) > MaxLine {
		return nil, line, j.Wrong(ErrTooLong)
	}
	return value, line, nil
}

// Token reads a token that is needed no further.
func (j *JSON) Token() error {
	if _, err := j.ReadToken(); err != nil {
		return j.Wrong(err)
	}
	return nil
}

// End returns an error unless the text ends.
func (j *JSON) End() error {
	if _, err := j.ReadToken(); !errors.Is(err, io.EOF) {
		return j.Wrong(errors.New("more follows behind the end: want a single value"))
	}
	return nil
}

// Line returns the line on which the last token or value ends.
func (j *JSON) Line() int { return j.lines.before(j.InputOffset()) + 1 }

// Wrong returns a TextError that says where the text is not as it should be.
func (j *JSON) Wrong(err error) error {
	line, reason := j.Line(), err.Error()
	syntax := (*jsontext.SyntacticError)(nil)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		line, reason = j.lines.before(j.lines.read)+1, "the text ends in the middle of it: get the whole file"
	case errors.As(err, &syntax):
		line = j.lines.before(syntax.ByteOffset) + 1
		reason = fmt.Sprintf("is not JSON: %s", syntax.Err)
	}
	return &TextError{File: j.name, Line: line, Reason: reason}
}

// Number returns a number of JSON as a text. Some programs write a whole one with a decimal, as they do with IDs where
// some are missing.
func Number(literal string) string {
	if whole, decimals, ok := strings.Cut(literal, "."); ok && strings.Trim(decimals, "0") == "" {
		return whole
	}
	return literal
}

// lineCounter counts the lines of what is read through it.
type lineCounter struct {
	from    io.Reader
	read    int64
	at      []int64 // where there are newlines that have not been counted yet
	counted int
}

func (n *lineCounter) Read(p []byte) (int, error) {
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
func (n *lineCounter) before(offset int64) int {
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
	const mark = "\ufeff"
	head := make([]byte, len(mark))
	n, _ := io.ReadFull(text, head) // what cannot be read is met again
	if string(head[:n]) == mark {
		return text
	}
	return io.MultiReader(bytes.NewReader(head[:n]), text)
}
