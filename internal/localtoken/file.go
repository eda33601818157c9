package localtoken

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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
	file, err := openPrivate(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	const most = 200                    // bytes
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
