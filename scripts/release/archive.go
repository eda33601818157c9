package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// file is a file of an archive.
type file struct {
	name    string // below the folder of the archive
	content []byte
	mode    fs.FileMode
}

// archived returns what goes into an archive.
func archived(b *build, list []byte) ([]file, error) {
	program := file{"ties", b.program, 0o755}
	if b.isFor("windows") {
		program.name = "ties.exe"
	}
	files := []file{program, {"sbom.cdx.json", list, 0o644}}
	from := [][2]string{ // in the repository, and in the archive
		{"LICENSE", "LICENSE"}, {"README.md", "README.md"}, {"CHANGELOG.md", "CHANGELOG.md"}, {"docs/*.md", "docs"}, {"docs/*.png", "docs"},
		{"schema.graphqls", "schema.graphqls"}, {"exchange/FORMATS.md", "exchange/FORMATS.md"},
		{"internal/licenses/modules.md", "licenses/modules.md"}, {"web/playground/dist/licenses.md", "licenses/playground.md"},
		{"web/explorer/dist/explore/licenses.md", "licenses/explorer.md"},
	}
	if b.isFor("linux") {
		from = append(from, [2]string{"deploy/systemd/ties*", "systemd"})
	}
	for _, f := range from {
		found, err := read(f[0], f[1])
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	return files, nil
}

// read returns a file under another name, or the files that match a pattern, in a folder.
func read(pattern, as string) ([]file, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		return nil, errors.Join(err, &fs.PathError{Op: "read", Path: pattern, Err: fs.ErrNotExist})
	}
	var files []file
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		name := as
		if path != pattern {
			name += "/" + filepath.Base(path)
		}
		files = append(files, file{name, content, 0o644})
	}
	return files, nil
}

// writeArchive writes a zip for Windows, which opens nothing else everywhere, and a compressed tar otherwise.
func writeArchive(path string, b *build, files []file) error {
	write, ending := writeTar, ".tar.gz"
	if b.isFor("windows") {
		write, ending = writeZip, ".zip"
	}
	to, err := os.Create(path + ending)
	if err != nil {
		return err
	}
	return errors.Join(write(to, b, files), to.Close())
}

func writeTar(to io.Writer, b *build, files []file) error {
	compressed, err := gzip.NewWriterLevel(to, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(compressed)
	for _, f := range files {
		header := &tar.Header{Name: b.name() + "/" + f.name, Mode: int64(f.mode), Size: int64(len(f.content)), ModTime: b.made, Format: tar.FormatPAX}
		if err := archive.WriteHeader(header); err != nil {
			return err
		}
		if _, err := archive.Write(f.content); err != nil {
			return err
		}
	}
	return errors.Join(archive.Close(), compressed.Close())
}

func writeZip(to io.Writer, b *build, files []file) error {
	archive := zip.NewWriter(to)
	for _, f := range files {
		header := &zip.FileHeader{Name: b.name() + "/" + f.name, Method: zip.Deflate, Modified: b.made}
		header.SetMode(f.mode)
		entry, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := entry.Write(f.content); err != nil {
			return err
		}
	}
	return archive.Close()
}
