package sqlite

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
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
	if !ok || !h.isSQLite() || !h.isWAL() || h.hasTables() {
		return nil
	}
	if _, err := os.Stat(path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		return nil // SQLite reads it
	}
	return fmt.Errorf("%s holds nothing without %[1]s-wal, which is missing: a store that is in use cannot be copied "+
		"without that file; copy both, or use ties backup", path)
}
