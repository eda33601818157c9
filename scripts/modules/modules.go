// Package modules lists the Go modules that a program is built from.
package modules

import (
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Platforms are those that ties is released for, as GOOS/GOARCH.
var Platforms = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// Environment returns the variables with which Go builds for a platform.
func Environment(platform string) []string {
	system, processor, _ := strings.Cut(platform, "/")
	return append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system, "GOARCH="+processor)
}

// Linked returns the folders of the modules that a program contains on any platform, by name and version: those of their
// roots, and of the packages in it. Go's own is without its version, which differs from machine to machine.
func Linked(program string) (map[string][]string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	folders := map[string][]string{"Go": {strings.TrimSpace(string(root))}}
	for _, platform := range Platforms {
		if err := addLinked(folders, program, platform); err != nil {
			return nil, err
		}
	}
	return folders, nil
}

func addLinked(to map[string][]string, program, platform string) error {
	const format = `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{"\t"}}{{.Dir}}{{"\t"}}{{$.Dir}}{{end}}{{end}}`
	command := exec.Command("go", "list", "-deps", "-f", format, program)
	command.Env = Environment(platform)
	command.Stderr = os.Stderr
	lines, err := command.Output()
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(lines)) {
		module, dirs, ok := strings.Cut(strings.TrimSpace(line), "\t")
		for dir := range strings.SplitSeq(dirs, "\t") {
			if ok && !slices.Contains(to[module], dir) {
				to[module] = append(to[module], dir)
			}
		}
	}
	return nil
}
