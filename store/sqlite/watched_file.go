package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync/atomic"

	"ties/kg"
	"ties/store"
)

// watchedFile is the file of an open store, which others may delete, replace or damage.
type watchedFile struct {
	path   string
	opened fs.FileInfo
	size   atomic.Int64 // when it was whole last
}

func watch(path string) (*watchedFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("cannot open %s: %w", path, err)
	}
	f := &watchedFile{path: path, opened: info}
	f.size.Store(info.Size())
	return f, nil
}

// checkIdentity returns a kg.ErrUnavailable where the file at the path is another one than that which was opened: what is
// written to that would be lost.
func (f *watchedFile) checkIdentity() error {
	if f == nil { // a database in memory
		return nil
	}
	switch info, err := os.Stat(f.path); {
	case errors.Is(err, fs.ErrNotExist):
		return f.unavailable("has been deleted", nil)
	case err != nil:
		return f.unavailable("cannot be read", err)
	case !os.SameFile(info, f.opened):
		return f.unavailable("has been replaced by another file", nil)
	}
	return nil
}

// check is checkIdentity, and looks whether the file is damaged, as far as its header and its size tell.
func (f *watchedFile) check() error {
	if f == nil {
		return nil
	}
	if err := f.checkIdentity(); err != nil {
		return err
	}
	h, ok, err := readHeader(f.path)
	switch {
	case err != nil:
		return f.unavailable("cannot be read", err)
	case !ok, !h.isSQLite(), !h.isOurs():
		return f.unavailable("is damaged: its header has been overwritten", nil)
	}
	info, err := os.Stat(f.path)
	if err != nil {
		return f.unavailable("cannot be read", err)
	}
	// A checkpoint writes the header before the pages that are new. After an erasure the file is smaller, as the header says.
	if info.Size() < f.size.Load() && info.Size() < h.fileSize() {
		return f.unavailable("is damaged: its end has been cut off", nil)
	}
	f.size.Store(info.Size())
	return nil
}

func (f *watchedFile) unavailable(what string, cause error) error {
	detail := ""
	if cause != nil {
		detail = ": " + cause.Error()
	}
	err := fmt.Errorf("%s %s under the running program%s: %w", f.path, what, detail, kg.ErrUnavailable)
	return &store.NotReadyError{Reason: "the file of the database " + what, Err: err}
}

// fileSize returns the size of the file.
func (h *fileHeader) fileSize() int64 {
	page := int64(binary.BigEndian.Uint16(h[16:]))
	if page == 1 { // stands for what does not fit
		page = 1 << 16
	}
	return page * int64(binary.BigEndian.Uint32(h[28:]))
}
