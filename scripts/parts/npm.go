package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// npmPackages returns the packages of a folder that go into its bundle: those that are not for its build alone.
func npmPackages(folder string) ([]part, error) {
	content, err := os.ReadFile(filepath.Join(folder, "package-lock.json"))
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct {
			Version, License string
			Dev              bool
		}
	}
	if err := json.Unmarshal(content, &lock); err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	var parts []part
	for _, path := range slices.Sorted(maps.Keys(lock.Packages)) {
		entry := lock.Packages[path]
		if path == "" || entry.Dev {
			continue
		}
		p := part{name: path[strings.LastIndex(path, "node_modules/")+len("node_modules/"):] + " " + entry.Version}
		if entry.License != "" {
			p.licenses = []string{entry.License}
		}
		parts = append(parts, p)
	}
	return parts, nil
}
