package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"ties/exchange/input"
	"ties/exchange/tables"
	"ties/internal/redact"
)

// inputs opens files, including those in folders and archives. The caller must call closeAll, also after an error.
func (p *program) inputs(names []string) (inputs []input.File, closeAll func(), err error) {
	var files []io.Closer
	closeAll = func() {
		for _, f := range files {
			_ = f.Close() // nothing was written to it
		}
	}
	if len(names) == 0 {
		return nil, closeAll, usageErrorf("import needs a FILE or a FOLDER, or - for standard input: see ties import --help")
	}
	names, err = expandFolders(names)
	if err != nil {
		return nil, closeAll, err
	}
	for _, name := range names {
		if name == "-" {
			inputs = append(inputs, input.File{Name: "stdin", Content: p.stdin})
			continue
		}
		opened, closers, err := openInput(name)
		files = append(files, closers...)
		if err != nil {
			return nil, closeAll, cannotRead(name, err)
		}
		inputs = append(inputs, opened...)
	}
	return inputs, closeAll, nil
}

// openInput opens a file, or the files in an archive.
func openInput(name string) (inputs []input.File, files []io.Closer, err error) {
	if !strings.EqualFold(filepath.Ext(name), ".zip") {
		file, err := os.Open(name)
		if err != nil {
			return nil, nil, err
		}
		return []input.File{{Name: name, Content: file}}, []io.Closer{file}, nil
	}
	archive, err := zip.OpenReader(name)
	if err != nil {
		return nil, nil, err
	}
	files = append(files, archive)
	for _, f := range archive.File {
		if f.FileInfo().IsDir() || isHidden(f.Name) {
			continue
		}
		content, err := f.Open()
		if err != nil {
			return nil, files, err
		}
		files = append(files, content)
		inputs = append(inputs, input.File{Name: name + "/" + f.Name, Content: content})
	}
	return inputs, files, nil
}

// expandFolders replaces each folder by its CSV files.
func expandFolders(names []string) ([]string, error) {
	var all []string
	for _, name := range names {
		info, err := os.Stat(name)
		if name == "-" || err == nil && !info.IsDir() {
			all = append(all, name)
			continue
		}
		if err != nil {
			return nil, cannotRead(name, err)
		}
		files, err := csvFilesIn(name)
		if err != nil {
			return nil, cannotRead(name, err)
		}
		all = append(all, files...)
	}
	return all, nil
}

func csvFilesIn(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		name := strings.TrimSuffix(strings.ToLower(e.Name()), ".gz")
		if !e.IsDir() && tables.Is(name) && !isHidden(name) {
			files = append(files, filepath.Join(folder, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, errors.New("it is a directory without CSV files: want files such as people.csv in it")
	}
	return files, nil
}

// isHidden reports whether a file is one that systems put beside those of the user, such as __MACOSX/._people.csv.
func isHidden(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") }

func cannotRead(name string, err error) error {
	if strings.Contains(name, "://") {
		return fmt.Errorf("cannot read %s: want a file or a folder, not an address", redact.URL(name))
	}
	return fmt.Errorf("cannot read %s: %w", name, reason(err))
}
