package exchange

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
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

// size gives the bytes of all inputs.
func (all *inputSources) size() int64 {
	var size int64
	for _, s := range all.list {
		size += s.size
	}
	return size
}
