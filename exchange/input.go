package exchange

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"ties/exchange/form"
	"ties/exchange/native"
	"ties/kg"
)

// Input is one text to import.
type Input struct {
	Name string // for reports and for the title of the import's document: as the user gave it
	// Content is read several times. What cannot be (a pipe, a socket) is spooled to a temporary file first,
	// and so is what is compressed with gzip, whatever its name.
	Content io.Reader
}

// sizer is what can be read again without being spooled, besides regular files.
type sizer interface {
	io.ReaderAt
	Size() int64
}

// inputSources are the inputs of an import.
type inputSources struct {
	list    []*source
	sum     string // the SHA-256 of all content, one input after the other, in hex
	left    leftOut
	spooled []*os.File
}

// openSources makes inputs readable again and again, in the native format. Close must be called, also after an
// error.
func openSources(ctx context.Context, inputs []Input, options Options) (*inputSources, error) {
	var all inputSources
	digest := sha256.New()
	for _, input := range inputs {
		s, err := all.prepare(ctx, input, options, digest)
		if err != nil {
			return &all, err
		}
		all.list = append(all.list, s)
	}
	all.sum = hex.EncodeToString(digest.Sum(nil))
	return &all, nil
}

// close removes what was spooled.
func (all *inputSources) close() {
	for _, file := range all.spooled {
		file.Close()
		os.Remove(file.Name())
	}
}

// prepare opens an input, unpacks it, and turns it into the native format, as far as that is needed.
func (all *inputSources) prepare(ctx context.Context, input Input, options Options, digest io.Writer) (*source, error) {
	s, err := all.open(ctx, input)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", input.Name, err)
	}
	if s, err = all.unpack(ctx, s); err != nil {
		return nil, err
	}
	if _, err = io.Copy(digest, s.all()); err != nil {
		return nil, fmt.Errorf("%s: %w", input.Name, err)
	}
	if err := checkEncoding(s); err != nil {
		return nil, err
	}
	format := options.Format
	if format == AnyFormat {
		format = detectFormat(s)
	}
	if reader := readerOf(format, options); reader != nil {
		return all.convert(ctx, s, reader)
	}
	return s, nil
}

func (all *inputSources) open(ctx context.Context, input Input) (*source, error) {
	switch content := input.Content.(type) {
	case *os.File:
		return all.openFile(ctx, input.Name, content)
	case sizer:
		return &source{name: input.Name, content: content, size: content.Size()}, nil
	default:
		return all.spool(ctx, input.Name, content)
	}
}

func (all *inputSources) openFile(ctx context.Context, name string, file *os.File) (*source, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return all.spool(ctx, name, file)
	}
	// A shell may have read some of its standard input already.
	at, err := file.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil, err
	}
	rest := io.NewSectionReader(file, at, info.Size()-at)
	return &source{name: name, content: rest, size: rest.Size()}, nil
}

// temporary makes a file that is gone after the import.
func (all *inputSources) temporary() (*os.File, error) {
	file, err := os.CreateTemp("", "ties-import-*")
	if err == nil {
		all.spooled = append(all.spooled, file)
	}
	return file, err
}

// spool copies what can be read only once. Reading may block for ever (a terminal), so that it is left
// behind when the context is done.
func (all *inputSources) spool(ctx context.Context, name string, content io.Reader) (*source, error) {
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	s := &source{name: name, content: file}
	done := make(chan error, 1)
	go func() {
		size, err := io.Copy(file, content)
		s.size = size
		done <- err
	}()
	select {
	case err := <-done:
		return s, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// size returns the bytes of all inputs.
func (all *inputSources) size() int64 {
	var size int64
	for _, s := range all.list {
		size += s.size
	}
	return size
}

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

// parseInvalid returns what is wrong with a line that Bad has written.
func parseInvalid(line []byte) (bad invalidRecord, ok bool) {
	text, ok := bytes.CutPrefix(line, []byte(invalidMark))
	return bad, ok && json.Unmarshal(text, &bad) == nil
}
