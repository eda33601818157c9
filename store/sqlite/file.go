package sqlite

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// lockFolder makes those who open files of one folder do so one after the other, so that only one of them makes a new file
// or brings its schema up to date. A folder that cannot be locked, as on some network file systems, is left unlocked.
func lockFolder(ctx context.Context, path string) (unlock func(), err error) {
	const retry = 5 * time.Millisecond
	lock := flock.New(filepath.Dir(path), flock.SetFlag(os.O_RDONLY))
	if _, err := lock.TryLockContext(ctx, retry); err != nil && ctx.Err() != nil {
		return nil, err
	}
	return func() { _ = lock.Close() }, nil
}

// fileHeader is the beginning of a SQLite file: its header, and that of the page that lists its tables.
type fileHeader [108]byte

// readHeader reads the header of a file. It reports whether the file is there and long enough to have one.
func readHeader(path string) (h *fileHeader, ok bool, err error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	defer file.Close()
	h = new(fileHeader)
	_, err = io.ReadFull(file, h[:])
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, false, nil
	}
	return h, err == nil, err
}

// isSQLite reports whether it is the header of a SQLite file.
func (h *fileHeader) isSQLite() bool { return string(h[:16]) == "SQLite format 3\x00" }

// isWAL reports whether the file is in WAL mode.
func (h *fileHeader) isWAL() bool { return h[18] == 2 && h[19] == 2 }

// isOurs reports whether the file is one of ties.
func (h *fileHeader) isOurs() bool { return binary.BigEndian.Uint32(h[68:]) == applicationID }

// hasTables reports whether the file itself has tables, beside those that a WAL may have.
func (h *fileHeader) hasTables() bool {
	const leaf = 13
	return h[100] != leaf || binary.BigEndian.Uint16(h[103:]) > 0
}

// checkWAL returns an error for a file whose content is in a WAL that is not there, as when the file alone was copied
// while a server was running.
func checkWAL(path string) error {
	h, ok, err := readHeader(path)
	if err != nil {
		return fmt.Errorf("cannot open %s: %w", path, err)
	}
	if !ok || !h.isSQLite() || !h.isWAL() || !h.isOurs() || h.hasTables() {
		return nil
	}
	if _, err := os.Stat(path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		return nil // SQLite reads it
	}
	return fmt.Errorf("%s holds nothing without %[1]s-wal, which is missing: a store that is in use cannot be copied "+
		"without that file; copy both, or use ties backup", path)
}

const private = 0o600

// makePrivate makes a file that is not there yet, for its owner alone. Where that fails, SQLite says why when it opens it.
func makePrivate(path string) {
	if file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, private); err == nil {
		_ = file.Close() // nothing was written
	}
}

// shareAlike lets those read the two files that SQLite has beside a file in use who may read that, and nobody else. It may
// fail where they are another user's, who has done so.
func shareAlike(path string) {
	info, err := os.Stat(path)
	h, ok, headerErr := readHeader(path)
	if err != nil || headerErr != nil || ok && !h.isOurs() {
		return
	}
	for _, suffix := range []string{"-wal", "-shm"} {
		_ = os.Chmod(path+suffix, info.Mode().Perm())
	}
}

// isReadOnly reports whether a file is there and cannot be written, or has no files beside it.
func isReadOnly(path string) bool {
	if _, err := os.Stat(path); err != nil {
		return false
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return cannotWrite(err)
	}
	_ = file.Close() // nothing was written
	return cannotWrite(checkWritable(filepath.Dir(path)))
}

func cannotWrite(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// readOnlyMode returns the parameters with which a read-only file is opened. Nothing can change one that nobody has open.
func readOnlyMode(path string) url.Values {
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		return url.Values{"mode": {"ro"}}
	}
	return url.Values{"mode": {"ro"}, "immutable": {"1"}}
}
