// Package modules lists the Go modules that a program is built from.
package modules

import (
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Linked returns the folders of the modules that a program contains, by name and version: those of their roots, and of
// the packages in it. Go's own is without its version, which differs from machine to machine.
func Linked(program string) (map[string][]string, error) {
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
