package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"

	"ties/scripts/modules"
)

// readModules reads the licences of the modules that a program is built from, and of Go itself.
func readModules(program string) ([]part, error) {
	folders, err := modules.Linked(program)
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, name := range slices.Sorted(maps.Keys(folders)) {
		p, err := readPart(name, folders[name][0]) // its root
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	return parts, nil
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
