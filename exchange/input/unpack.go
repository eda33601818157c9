package input

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"

	"ties/exchange/form"
)

// gzipMagic is how every gzip begins (RFC 1952, section 2.3.1).
const gzipMagic = "\x1f\x8b"

// unpack returns an input that is compressed as a temporary file, any other as it is.
func (all *Sources) unpack(ctx context.Context, packed *Source) (*Source, error) {
	if !packed.startsWith(gzipMagic) {
		return packed, nil
	}
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	counted := &countingWriter{to: file}
	unzip, err := gzip.NewReader(packed.Reader())
	if err == nil {
		_, err = io.Copy(counted, &contextReader{ctx, unzip})
	}
	switch {
	case err == nil:
		return &Source{Name: packed.Name, content: file, size: counted.bytes}, nil
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, &form.TextError{File: packed.Name, Line: counted.lines + 1, Reason: "the gzip is cut off here: get the whole file"}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, new(flate.CorruptInputError)):
		return nil, &form.TextError{File: packed.Name, Line: counted.lines + 1, Reason: "the gzip is damaged: get the file again"}
	default:
		return nil, fmt.Errorf("%s: %w", packed.Name, err)
	}
}

// countingWriter counts the bytes and lines that go through it.
type countingWriter struct {
	to    io.Writer
	bytes int64
	lines int
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.bytes += int64(n)
	c.lines += bytes.Count(p[:n], []byte("\n"))
	return n, err
}

// contextReader returns an error once its context is done.
type contextReader struct {
	ctx  context.Context
	from io.Reader
}

func (r *contextReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(p)
}
