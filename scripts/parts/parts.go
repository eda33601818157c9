// Package parts lists what ties is built from, with licences: Go modules and npm packages.
package parts

import (
	"errors"
	"slices"
)

// Part is something that ties is built from.
type Part struct {
	Name, Version string
	PackageURL    string   // https://github.com/package-url/purl-spec
	Licenses      []string // SPDX identifiers, or what stands for a licence that is not known
}

// All returns the Go modules in the program, on any platform, and the npm packages in the bundles of its pages. It is
// called in the root of the module.
func All() ([]Part, error) {
	golang, err := goModules("./cmd/ties")
	playground, playgroundErr := npmPackages("web/playground")
	explorer, explorerErr := npmPackages("web/explorer")
	return slices.Concat(golang, playground, explorer), errors.Join(err, playgroundErr, explorerErr)
}
