package input

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"

	"ties/exchange"
	"ties/exchange/form"
	"ties/kg"
	"ties/kg/jsonline"
)

// unresolved are the inputs of a format whose references have to be resolved before they can be converted.
type unresolved struct {
	format exchange.Format
	reader form.Resolver
	at     []int // their indexes
}

// Converted returns the indexes of the sources that can be read: at first those that need not be resolved.
func (all *Sources) Converted() []int { return all.converted }

// ConvertNext resolves and converts the sources of one more format, and returns their indexes. It is to be called until
// there are none.
func (all *Sources) ConvertNext(ctx context.Context, exist form.Exist) ([]int, error) {
	if len(all.unresolved) == 0 {
		return nil, nil
	}
	next := all.unresolved[0]
	all.unresolved = all.unresolved[1:]
	for _, i := range next.at {
		if err := next.reader.Survey(ctx, formText{all.List[i]}); err != nil {
			return nil, err
		}
	}
	if err := next.reader.Resolve(exist); err != nil {
		return nil, err
	}
	for _, i := range next.at {
		if err := all.convert(ctx, i, next.reader); err != nil {
			return nil, err
		}
	}
	all.converted = append(all.converted, next.at...)
	return next.at, nil
}

// convert replaces a source of another format by a temporary file in the native one.
func (all *Sources) convert(ctx context.Context, at int, reader form.Reader) error {
	file, err := all.temporary()
	if err != nil {
		return err
	}
	from := all.List[at]
	c := &converter{
		source: &Source{Name: from.Name, content: file, Converted: true},
		left:   &all.leftOut,
		to:     bufio.NewWriterSize(file, 1<<20),
	}
	if err := reader.Read(ctx, formText{from}, c); err != nil {
		return err
	}
	if err := c.to.Flush(); err != nil {
		return err
	}
	c.source.size, err = file.Seek(0, io.SeekEnd)
	all.List[at] = c.source
	return err
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
	c.line = jsonline.Append(c.line[:0], record)
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
	for _, f := range faults {
		*f = *kg.NewRecordError(f.Field, "%s", f.Reason) // they may repeat all of a line
	}
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
