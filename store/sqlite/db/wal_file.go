package db

import (
	"net/url"
	"sync"

	"github.com/ncruces/go-sqlite3/vfs"
)

// frameHeader is the size of the header of a frame of the WAL, in bytes.
const frameHeader = 24

// fileVFS is the name of the VFS of database files: that of the system, but for WALs.
const fileVFS = "ties"

var registerVFS = sync.OnceFunc(func() {
	vfs.Register(fileVFS, fileSystem{vfs.Find("os").(vfs.VFSFilename)})
})

// FileURI returns the URI of a database in a file, with some parameters.
func FileURI(path string, parameters url.Values) string {
	registerVFS()
	all := url.Values{"vfs": {fileVFS}}
	for name, values := range parameters {
		all[name] = values
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + all.Encode()
}

type fileSystem struct{ vfs.VFSFilename }

// OpenFilename implements vfs.VFSFilename.
func (s fileSystem) OpenFilename(name *vfs.Filename, flags vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	file, flags, err := s.VFSFilename.OpenFilename(name, flags)
	if err == nil && flags&vfs.OPEN_WAL != 0 {
		file = &walFile{File: file}
	}
	return file, flags, err
}

// walFile is a WAL whose frames are each written at once. SQLite writes a header, and then the page that follows it.
type walFile struct {
	vfs.File
	frame []byte // begins with the header that is not written yet
	at    int64  // where that is to be written
}

// WriteAt implements vfs.File.
func (f *walFile) WriteAt(p []byte, at int64) (int, error) {
	if len(f.frame) > 0 && at == f.at+frameHeader {
		f.frame = append(f.frame, p...)
		return len(p), f.write()
	}
	if err := f.write(); err != nil {
		return 0, err
	}
	if len(p) == frameHeader {
		f.frame, f.at = append(f.frame, p...), at
		return len(p), nil
	}
	return f.File.WriteAt(p, at)
}

// write writes what is not written yet.
func (f *walFile) write() (err error) {
	if len(f.frame) > 0 {
		_, err = f.File.WriteAt(f.frame, f.at)
		f.frame = f.frame[:0]
	}
	return err
}

// ReadAt implements vfs.File.
func (f *walFile) ReadAt(p []byte, at int64) (int, error) {
	if err := f.write(); err != nil {
		return 0, err
	}
	return f.File.ReadAt(p, at)
}

// Truncate implements vfs.File.
func (f *walFile) Truncate(size int64) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.File.Truncate(size)
}

// Sync implements vfs.File.
func (f *walFile) Sync(flags vfs.SyncFlag) error {
	if err := f.write(); err != nil {
		return err
	}
	return f.File.Sync(flags)
}

// Size implements vfs.File.
func (f *walFile) Size() (int64, error) {
	if err := f.write(); err != nil {
		return 0, err
	}
	return f.File.Size()
}
