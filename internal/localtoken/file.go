package localtoken

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"ties/internal/token"
)

// Load returns the token in a file. If there is no such file, it makes both. It uses no file that somebody else may have put
// there, or may read.
func Load(path string) (*Token, error) {
	t, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := create(path, New().text+"\n"); err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		t, err = read(path) // of another server, if that was faster
	}
	return t, err
}

func read(path string) (*Token, error) {
	file, err := os.OpenFile(path, os.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0)
	if errors.Is(err, unix.ELOOP) {
		return nil, fmt.Errorf("%s is a symbolic link: want a file", path)
	}
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	if err := checkFile(file); err != nil {
		return nil, err
	}
	const most = 200 // bytes
	content, err := io.ReadAll(io.LimitReader(file, most))
	if err != nil {
		return nil, err
	}
	text := strings.TrimSuffix(string(content), "\n")
	hash, ok := token.Hash(text)
	if !ok {
		return nil, fmt.Errorf("%s does not hold a token: remove it to get another one", path)
	}
	return &Token{text, hash}, nil
}

// checkFile returns an error unless a file is a regular one that only its owner may read, who runs this process.
func checkFile(file *os.File) error {
	var stat unix.Stat_t
	if err := unix.Fstat(int(file.Fd()), &stat); err != nil {
		return err
	}
	const others = 0o077
	switch mode := stat.Mode; {
	case mode&unix.S_IFMT != unix.S_IFREG:
		return fmt.Errorf("%s is no regular file", file.Name())
	case int(stat.Uid) != os.Geteuid():
		return fmt.Errorf("%s is another user's", file.Name())
	case mode&others != 0:
		return fmt.Errorf("%s is open to others (mode %04o), who may know the token: remove it to get another one", file.Name(), mode&0o7777)
	default:
		return nil
	}
}

// create makes a file with some content, at once and for its owner alone. It replaces nothing.
func create(path, content string) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.WriteString(content)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Link(file.Name(), path)
}
