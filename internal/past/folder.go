package past

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/gofrs/flock"
)

// The names of the folder that a process has, and of the file in it that is locked while the process lives.
const (
	folderPattern = "ties-past-*"
	lockFile      = "lock"
)

// folder is where the files of the views of one process are. It is made with the first.
type folder struct {
	parent string
	mu     sync.Mutex // guards what follows
	path   string
	lock   *flock.Flock
}

// newFile makes an empty file that only this user can read.
func (f *folder) newFile(pattern string) (path string, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" {
		if err := f.create(); err != nil {
			return "", err
		}
	}
	file, err := os.CreateTemp(f.path, pattern)
	if err != nil {
		return "", err
	}
	return file.Name(), file.Close()
}

func (f *folder) create() (err error) {
	const tries = 3
	for range tries {
		if err = f.tryCreate(); err == nil {
			return nil
		}
	}
	return err
}

// tryCreate makes the folder. A process that sweeps may take it for one that is left before it is locked.
func (f *folder) tryCreate() error {
	path, err := os.MkdirTemp(f.parent, folderPattern)
	if err != nil {
		return err
	}
	lock := flock.New(filepath.Join(path, lockFile), flock.SetPermissions(0o600))
	if err := lock.Lock(); err != nil {
		return errors.Join(err, os.RemoveAll(path))
	}
	if _, err := os.Stat(lock.Path()); err != nil {
		return errors.Join(err, lock.Close(), os.RemoveAll(path))
	}
	f.path, f.lock = path, lock
	return nil
}

// remove removes the folder with all that is in it.
func (f *folder) remove() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" {
		return nil
	}
	err := errors.Join(f.lock.Close(), os.RemoveAll(f.path))
	f.path = ""
	return err
}

// sweep removes the folders of processes that live no more. Those of other users stay.
func (f *folder) sweep() {
	left, err := filepath.Glob(filepath.Join(f.parent, folderPattern))
	if err != nil {
		return
	}
	for _, path := range left {
		name := filepath.Join(path, lockFile)
		if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
			continue // it is being made
		}
		lock := flock.New(name)
		if held, err := lock.TryLock(); err == nil && held {
			_ = os.RemoveAll(path) // tried again the next time
		}
		_ = lock.Close()
	}
}

// removeFiles removes a file of SQLite, and those beside it.
func removeFiles(path string) (err error) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if removeErr := os.Remove(path + suffix); !errors.Is(removeErr, fs.ErrNotExist) {
			err = errors.Join(err, removeErr)
		}
	}
	return err
}

// sizeOfFiles returns the size of a file of SQLite, and those beside it.
func sizeOfFiles(path string) (bytes int64) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if info, err := os.Stat(path + suffix); err == nil {
			bytes += info.Size()
		}
	}
	return bytes
}
