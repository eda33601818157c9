// Command licenses prints the licenses of the Go modules that are linked into the program, and that of Go itself. It is run in
// the root of the module. Those of the pages are written when the pages are built.
package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "licenses:", err)
		os.Exit(1)
	}
}

func run(to io.Writer) error {
	folders, err := linkedFolders("./cmd/ties")
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

// linkedFolders returns the folders of the modules that a program contains, by name and version: those of their roots, and of
// the packages in it. Go's own is without its version, which differs from machine to machine.
func linkedFolders(program string) (map[string][]string, error) {
	const format = `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{"\t"}}{{.Dir}}{{"\t"}}{{$.Dir}}{{end}}{{end}}`
	command := exec.Command("go", "list", "-deps", "-f", format, program)
	command.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64")
	command.Stderr = os.Stderr
	lines, err := command.Output()
	if err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	folders := map[string][]string{"Go": {strings.TrimSpace(string(root))}}
	for line := range strings.Lines(string(lines)) {
		module, dirs, ok := strings.Cut(strings.TrimSpace(line), "\t")
		for dir := range strings.SplitSeq(dirs, "\t") {
			if ok && !slices.Contains(folders[module], dir) {
				folders[module] = append(folders[module], dir)
			}
		}
	}
	return folders, nil
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
