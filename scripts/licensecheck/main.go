// Command licensecheck counts the licences of what ties is built from, the Go modules in the program and the npm packages in
// the bundles of its pages, and fails if one has none that is allowed. It is run in the root of the module.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"ties/scripts/parts"
)

// allowed are the licences that something may have which ties is built from: they ask to be named, and those who change its
// files (MPL-2.0) to pass on what they changed.
var allowed = []string{
	"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0", "Unlicense", "Zlib",
}

// documentation are the licences that a part may name for its documentation, which ties is not built from.
var documentation = []string{"CC-BY-4.0"}

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "licensecheck:", err)
		os.Exit(1)
	}
}

func run(to io.Writer) error {
	all, err := parts.All()
	if err != nil {
		return err
	}
	if err := checkAllowed(all); err != nil {
		return err
	}
	_, err = fmt.Fprintf(to, "licensecheck: %s\n", summary(all))
	return err
}

// checkAllowed returns an error that names all parts without an allowed licence.
func checkAllowed(all []parts.Part) error {
	var wrong []string
	for _, p := range all {
		isAllowed := func(license string) bool { return slices.Contains(allowed, license) }
		isKnown := func(license string) bool { return isAllowed(license) || slices.Contains(documentation, license) }
		if !slices.ContainsFunc(p.Licenses, isAllowed) || !allOf(p.Licenses, isKnown) {
			wrong = append(wrong, fmt.Sprintf("%s %s has %q", p.Name, p.Version, p.Licenses))
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("not allowed: %s: want %s", strings.Join(wrong, ", "), strings.Join(allowed, ", "))
	}
	return nil
}

func allOf(list []string, holds func(string) bool) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !holds(s) })
}

// summary counts the parts by licence.
func summary(all []parts.Part) string {
	counts := map[string]int{}
	for _, p := range all {
		counts[strings.Join(p.Licenses, " and ")]++
	}
	var words []string
	for license, n := range counts {
		words = append(words, fmt.Sprintf("%d under %s", n, license))
	}
	slices.Sort(words)
	return fmt.Sprintf("%d Go modules and npm packages: %s", len(all), strings.Join(words, ", "))
}
