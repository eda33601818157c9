package input

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"

	"ties/exchange/form"
	"ties/exchange/native"
	"ties/kg"
)

// convert writes an input of another format to a temporary file in the native one.
func (all *Sources) convert(ctx context.Context, from *Source, reader form.Reader) (*Source, error) {
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	c := &converter{
		source: &Source{Name: from.Name, content: file, Converted: true},
		left:   &all.leftOut,
		to:     bufio.NewWriterSize(file, 1<<20),
	}
	if err := reader.Read(ctx, formText{from}, c); err != nil {
		return nil, err
	}
	if err := c.to.Flush(); err != nil {
		return nil, err
	}
	c.source.size, err = file.Seek(0, io.SeekEnd)
	return c.source, err
}

// converter writes what a reader finds as lines of the native format. It is a form.Sink. Faults are written among the
// records, so that they are reported in their place and nothing is held in memory.
type converter struct {
	source *Source
	to     *bufio.Writer
	left   *leftOut
	line   []byte
}

var _ form.Sink = (*converter)(nil)

// Put implements form.Sink.
func (c *converter) Put(line int, record kg.Record) error {
	c.line = native.Append(c.line[:0], record)
	return c.PutNative(line, c.line)
}

// PutNative implements form.Sink.
func (c *converter) PutNative(line int, record []byte) error {
	c.source.origins = append(c.source.origins, uint32(line))
	_, err := c.to.Write(record)
	return errors.Join(err, c.to.WriteByte('\n'))
}

// Bad implements form.Sink.
func (c *converter) Bad(line int, id string, faults ...*kg.RecordError) error {
	fault, err := json.Marshal(Invalid{id, faults})
	if err != nil {
		return err
	}
	return c.PutNative(line, append([]byte(invalidMark), fault...))
}

// LeaveOut implements form.Sink.
func (c *converter) LeaveOut(line int, what, reason string) {
	c.left.add(LeftOut{File: c.source.Name, Line: line, What: what, Reason: reason})
}

// invalidMark begins a line that stands for an Invalid.
const invalidMark = "!"

// Invalid is something that a reader could not convert to a record.
type Invalid struct {
	ID     string // that the record would have had, or empty
	Faults kg.RecordErrors
}

// ParseInvalid returns the Invalid that a line of a converted source stands for; ok is false where it is a record.
func ParseInvalid(line []byte) (invalid Invalid, ok bool) {
	fault, ok := bytes.CutPrefix(line, []byte(invalidMark))
	return invalid, ok && json.Unmarshal(fault, &invalid) == nil
}
