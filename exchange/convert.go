package exchange

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

// convert has an input of another format read, and gives it in the native one, in a temporary file.
func (all *inputSources) convert(ctx context.Context, from *source, reader form.Reader) (*source, error) {
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	t := &converter{source: &source{name: from.name, content: file, converted: true}, left: &all.left, to: bufio.NewWriterSize(file, 1<<20)}
	if err := reader.Read(ctx, from, t); err != nil {
		return nil, err
	}
	if err := t.to.Flush(); err != nil {
		return nil, err
	}
	t.source.size, err = file.Seek(0, io.SeekEnd)
	return t.source, err
}

// converter is one text on its way into the native format. It is a form.Sink. What is bad goes the same way as
// what is sound, so that it is reported in its place, and nothing is held in memory.
type converter struct {
	source *source
	to     *bufio.Writer
	left   *leftOut
	line   []byte
}

var _ form.Sink = (*converter)(nil)

// Put implements form.Sink.
func (t *converter) Put(line int, record kg.Record) error {
	t.line = native.Append(t.line[:0], record)
	return t.PutNative(line, t.line)
}

// PutNative implements form.Sink.
func (t *converter) PutNative(line int, record []byte) error {
	t.source.origins = append(t.source.origins, uint32(line))
	_, err := t.to.Write(record)
	return errors.Join(err, t.to.WriteByte('\n'))
}

// Bad implements form.Sink.
func (t *converter) Bad(line int, id string, faults ...*kg.RecordError) error {
	text, err := json.Marshal(invalidRecord{id, faults})
	if err != nil {
		return err
	}
	return t.PutNative(line, append([]byte(invalidMark), text...))
}

// LeaveOut implements form.Sink.
func (t *converter) LeaveOut(line int, what, reason string) {
	t.left.add(t.source.name, line, what, reason)
}

// invalidMark begins a line that stands for what could not be turned into a record.
const invalidMark = "!"

type invalidRecord struct {
	ID     string
	Faults kg.RecordErrors
}

// parseInvalid gives what is wrong with a line that Bad has written.
func parseInvalid(line []byte) (bad invalidRecord, ok bool) {
	text, ok := bytes.CutPrefix(line, []byte(invalidMark))
	return bad, ok && json.Unmarshal(text, &bad) == nil
}
