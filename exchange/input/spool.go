package input

import (
	"context"
	"io"
	"os"
)

// sizer is content that can be read again without being spooled, besides regular files.
type sizer interface {
	io.ReaderAt
	Size() int64
}

func (all *Sources) open(ctx context.Context, from File) (*Source, error) {
	switch content := from.Content.(type) {
	case *os.File:
		return all.openFile(ctx, from.Name, content)
	case sizer:
		return &Source{Name: from.Name, content: content, size: content.Size()}, nil
	default:
		return all.spool(ctx, from.Name, content)
	}
}

func (all *Sources) openFile(ctx context.Context, name string, file *os.File) (*Source, error) {
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
	return &Source{Name: name, content: rest, size: rest.Size()}, nil
}

// temporary creates a file that Close removes.
func (all *Sources) temporary() (*os.File, error) {
	file, err := os.CreateTemp("", "ties-import-*")
	if err == nil {
		all.spooled = append(all.spooled, file)
	}
	return file, err
}

// spool copies content that can be read only once. Reading may block for ever (a terminal), so that it is left
// behind when the context is done.
func (all *Sources) spool(ctx context.Context, name string, content io.Reader) (*Source, error) {
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	s := &Source{Name: name, content: file}
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
