package parts

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
func npmPackages(folder string) ([]Part, error) {
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
	var list []Part
	for _, path := range slices.Sorted(maps.Keys(lock.Packages)) {
		entry := lock.Packages[path]
		if path == "" || entry.Dev {
			continue
		}
		name := path[strings.LastIndex(path, "node_modules/")+len("node_modules/"):]
		p := Part{Name: name, Version: entry.Version, PackageURL: "pkg:npm/" + strings.Replace(name, "@", "%40", 1) + "@" + entry.Version}
		if entry.License != "" {
			p.Licenses = []string{entry.License}
		}
		list = append(list, p)
	}
	return list, nil
}
