// Command licenses prints the licenses of the Go modules that are linked into the program, and that of Go itself. It is run in
// the root of the module. Those of the pages are written when the pages are built.
package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"ties/scripts/modules"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "licenses:", err)
		os.Exit(1)
	}
}

func run(to io.Writer) error {
	folders, err := modules.Linked("./cmd/ties")
	if err != nil {
		return err
	}
	var text bytes.Buffer
	text.WriteString("# Licenses\n\nThe program contains these Go modules:\n")
	for _, module := range slices.Sorted(maps.Keys(folders)) {
		if err := addModule(&text, module, folders[module]); err != nil {
			return err
		}
	}
	_, err = text.WriteTo(to)
	return err
}

// licenseFile matches the names of files that have to go with a copy of a program.
var licenseFile = regexp.MustCompile(`(?i)^(un)?(licen[sc]e|copying|notice|copyright|patents)(\.(md|txt)|[-.][a-z0-9-]+)?$`)

func addModule(to *bytes.Buffer, module string, folders []string) error {
	fmt.Fprintf(to, "\n## %s\n", module)
	found := false
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.IsDir() || !licenseFile.MatchString(e.Name()) || filepath.Ext(e.Name()) == ".go" {
				continue
			}
			content, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				return err
			}
			found = true
			fmt.Fprintf(to, "\n%s\n", bytes.TrimSpace(bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))))
		}
	}
	if !found {
		return fmt.Errorf("%s has no license", module)
	}
	return nil
}
