package exchange

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"ties/kg"
)

// Input is one text in the native format.
type Input struct {
	Name string // for reports and for the title of the import's document: as the user gave it
	// Content is read several times. What cannot be (a pipe, a socket) is spooled to a temporary file first.
	Content io.Reader
}

// source is an input that can be read again, and what has been found out about its lines.
type source struct {
	name    string
	content io.ReaderAt
	size    int64
	lines   []kg.Type // for each line, from the first: the type of the record to write, 0 where there is none
}

// sized is what can be read again without being spooled, besides regular files.
type sized interface {
	io.ReaderAt
	Size() int64
}

// sources are the inputs of an import.
type sources struct {
	list    []*source
	sum     string // the SHA-256 of all content, one input after the other, in hex
	spooled []*os.File
}

// openSources makes inputs readable again and again. Close must be called, also after an error.
func openSources(ctx context.Context, inputs []Input) (*sources, error) {
	var all sources
	digest := sha256.New()
	for _, input := range inputs {
		s, err := all.open(ctx, input)
		if err == nil {
			_, err = io.Copy(digest, s.all())
		}
		if err != nil {
			return &all, fmt.Errorf("%s: %w", input.Name, err)
		}
		all.list = append(all.list, s)
	}
	all.sum = hex.EncodeToString(digest.Sum(nil))
	return &all, nil
}

// close removes what was spooled.
func (all *sources) close() {
	for _, file := range all.spooled {
		file.Close()
		os.Remove(file.Name())
	}
}

func (all *sources) open(ctx context.Context, input Input) (*source, error) {
	switch content := input.Content.(type) {
	case *os.File:
		return all.openFile(ctx, input.Name, content)
	case sized:
		return &source{name: input.Name, content: content, size: content.Size()}, nil
	default:
		return all.spool(ctx, input.Name, content)
	}
}

func (all *sources) openFile(ctx context.Context, name string, file *os.File) (*source, error) {
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

// spool copies what can be read only once. Reading may block for ever (a terminal), so that it is left
// behind when the context is done.
func (all *sources) spool(ctx context.Context, name string, content io.Reader) (*source, error) {
	file, err := os.CreateTemp("", "ties-import-*.jsonl")
	if err != nil {
		return nil, err
	}
	all.spooled = append(all.spooled, file)
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
func (all *sources) size() int64 {
	var size int64
	for _, s := range all.list {
		size += s.size
	}
	return size
}

func (s *source) all() *io.SectionReader { return io.NewSectionReader(s.content, 0, s.size) }
