package exchange

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

// unpack returns the text of what is compressed, in a temporary file; anything else as it is.
func (all *inputSources) unpack(ctx context.Context, packed *source) (*source, error) {
	if !hasPrefix(packed, gzipMagic) {
		return packed, nil
	}
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	text := &countingReader{to: file}
	unzip, err := gzip.NewReader(packed.all())
	if err == nil {
		_, err = io.Copy(text, &contextReader{ctx, unzip})
	}
	switch {
	case err == nil:
		return &source{name: packed.name, content: file, size: text.bytes}, nil
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, &form.TextError{File: packed.name, Line: text.lines + 1, Reason: "the gzip is cut off here: get the whole file"}
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, new(flate.CorruptInputError)):
		return nil, &form.TextError{File: packed.name, Line: text.lines + 1, Reason: "the gzip is damaged: get the file again"}
	default:
		return nil, fmt.Errorf("%s: %w", packed.name, err)
	}
}

// countingReader counts the bytes and lines that go through it.
type countingReader struct {
	to    io.Writer
	bytes int64
	lines int
}

func (c *countingReader) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.bytes += int64(n)
	c.lines += bytes.Count(p[:n], []byte("\n"))
	return n, err
}

// contextReader ends when its context is done.
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

const byteOrderMark = "\ufeff"

// checkEncoding refuses what Windows calls Unicode.
func checkEncoding(s *source) error {
	if hasPrefix(s, "\xff\xfe") || hasPrefix(s, "\xfe\xff") {
		return &form.TextError{File: s.name, Line: 1, Reason: "is UTF-16: save it as UTF-8"}
	}
	return nil
}

func hasPrefix(s *source, with string) bool {
	head := make([]byte, len(with))
	n, _ := io.ReadFull(s.all(), head) // what cannot be read will be read again, and be reported then
	return string(head[:n]) == with
}
