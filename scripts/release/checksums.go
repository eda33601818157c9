package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// checksums is the name of the file that `sha256sum --check` reads.
const checksums = "SHA256SUMS"

// sum writes the checksums of the files in a folder, and prints their names and sizes.
func sum(folder string, report io.Writer) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var text string
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return err
		}
		text += fmt.Sprintf("%x  %s\n", sha256.Sum256(content), e.Name())
		if _, err := fmt.Fprintf(report, "%-50s %5.1f MB\n", e.Name(), float64(len(content))/1e6); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(folder, checksums), []byte(text), 0o644)
}
