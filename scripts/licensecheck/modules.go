package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// modules returns the modules of which a program has packages, and Go itself.
func modules(program string) ([]part, error) {
	command := exec.Command("go", "list", "-deps", "-json=Module", program)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	golang, err := readPart("Go", strings.TrimSpace(string(root)))
	if err != nil {
		return nil, err
	}
	parts := []part{golang}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var listed struct {
			Module *struct {
				Path, Version, Dir string
				Main               bool
			}
		}
		if err := decoder.Decode(&listed); errors.Is(err, io.EOF) {
			return parts, nil
		} else if err != nil {
			return nil, err
		}
		m := listed.Module
		if m == nil || m.Main || slices.ContainsFunc(parts, func(p part) bool { return p.name == m.Path+" "+m.Version }) {
			continue
		}
		p, err := readPart(m.Path+" "+m.Version, m.Dir)
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
}

// licenseFile matches the names of files with licences.
var licenseFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|unlicense)([-_.].*)?$`)

// readPart reads the licences in a folder.
func readPart(name, folder string) (part, error) {
	p := part{name: name}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return p, err
	}
	for _, e := range entries {
		if e.IsDir() || !licenseFile.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return p, err
		}
		p.licenses = append(p.licenses, identify(text)...)
	}
	slices.Sort(p.licenses)
	p.licenses = slices.Compact(p.licenses)
	return p, nil
}

// identify returns the licences of a text, or how much of it is none that is known.
func identify(text []byte) (ids []string) {
	const enough = 75 // percent
	found := licensecheck.Scan(text)
	for _, match := range found.Match {
		ids = append(ids, match.ID)
	}
	if found.Percent < enough {
		ids = append(ids, fmt.Sprintf("%.0f%% unknown", 100-found.Percent))
	}
	return ids
}
