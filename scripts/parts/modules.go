package parts

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

// goModules returns the modules that a program is built from, and Go itself.
func goModules(program string) ([]Part, error) {
	folders, err := modules.Linked(program)
	if err != nil {
		return nil, err
	}
	var list []Part
	for _, module := range slices.Sorted(maps.Keys(folders)) {
		p := Part{Name: module}
		p.Name, p.Version, _ = strings.Cut(module, " ")
		p.PackageURL = "pkg:golang/" + p.Name
		if p.Version != "" {
			p.PackageURL += "@" + p.Version
		}
		if p.Licenses, err = readLicenses(folders[module][0]); err != nil { // its root
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

// licenseFile matches the names of files with licences.
var licenseFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|unlicense)([-_.].*)?$`)

// readLicenses reads the licences in a folder.
func readLicenses(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range entries {
		if e.IsDir() || !licenseFile.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		ids = append(ids, identify(text)...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
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
