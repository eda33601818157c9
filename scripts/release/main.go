// Command release builds ties for all platforms, in the root of the module: for each an archive with licences and a list of
// all that the program is built from (CycloneDX), and a file of checksums. The same commit and Go make the same bytes.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ties/scripts/modules"
	"ties/scripts/parts"
)

func main() {
	output := flag.String("output", "build/release", "`FOLDER` for the archives, which is emptied before")
	platforms := flag.String("platforms", strings.Join(modules.Platforms, ","), "`PLATFORMS` to build for, separated by commas")
	flag.Parse()
	if err := release(*output, strings.Split(*platforms, ","), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release fills a folder with what a release consists of, and prints the names and sizes.
func release(output string, platforms []string, report io.Writer) error {
	for _, platform := range platforms {
		if !slices.Contains(modules.Platforms, platform) {
			return fmt.Errorf("there is no platform %q: want some of %s", platform, strings.Join(modules.Platforms, ", "))
		}
	}
	if err := emptyFolder(output); err != nil {
		return err
	}
	from, err := readSource()
	if err != nil {
		return err
	}
	all, err := parts.All()
	if err != nil {
		return err
	}
	for _, platform := range platforms {
		if err := releaseFor(platform, from, output, all); err != nil {
			return fmt.Errorf("%s: %w", platform, err)
		}
	}
	return sum(output, report)
}

// releaseFor writes the archive for a platform, and beside it the list of what it is built from.
func releaseFor(platform string, from source, output string, all []parts.Part) error {
	built, err := buildFor(platform, from)
	if err != nil {
		return err
	}
	list, err := billOfMaterials(built, all)
	if err != nil {
		return err
	}
	files, err := archived(built, list)
	if err != nil {
		return err
	}
	path := filepath.Join(output, built.name())
	if err := os.WriteFile(path+".cdx.json", list, 0o644); err != nil {
		return err
	}
	return writeArchive(path, built, files)
}

// emptyFolder makes a folder, and removes the files of an earlier release from it. A folder with others is left as it is.
func emptyFolder(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if name := e.Name(); !strings.HasPrefix(name, "ties_") && name != checksums {
			return fmt.Errorf("%s is not of a release: remove it, or name another folder", filepath.Join(path, name))
		}
	}
	for _, e := range entries {
		if err := os.Remove(filepath.Join(path, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
