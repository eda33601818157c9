package conventions

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The recipes of CONTRIBUTING.md name all files that a new field or a new relation kind touches: those that name one
// that there is.
func TestTheRecipesNameTheFiles(t *testing.T) {
	for _, c := range []struct {
		recipe string
		names  *regexp.Regexp // one field or kind, as code spells it
	}{
		{"A field of an entity", regexp.MustCompile(`\bCategory\b|\bPropCategory\b|"category"|\.category\b`)},
		{"A relation kind", regexp.MustCompile(`\bInvolvedIn\b|\bINVOLVED_IN\b`)},
	} {
		if diff := cmp.Diff(recipeFiles(t, c.recipe), filesNaming(t, c.names)); diff != "" {
			t.Errorf("%q names other files than those that have to change:\n%s", c.recipe, diff)
		}
	}
}

// recipeFiles returns the files of the program that a recipe names, sorted.
func recipeFiles(t *testing.T, title string) []string {
	t.Helper()
	text, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, recipe, found := strings.Cut(string(text), "\n### "+title+"\n")
	if !found {
		t.Fatalf("there is no recipe %q", title)
	}
	recipe, _, _ = strings.Cut(recipe, "\n### ")
	var files []string
	for _, match := range regexp.MustCompile("`([a-z0-9_/]+\\.go)`").FindAllStringSubmatch(recipe, -1) {
		if !strings.HasSuffix(match[1], "_test.go") && !strings.HasPrefix(match[1], "store/storetest/") {
			files = append(files, match[1])
		}
	}
	slices.Sort(files)
	return files
}

// filesNaming returns the hand-written files of the program in which something is named, without tests and the suite
// of the stores, sorted.
func filesNaming(t *testing.T, names *regexp.Regexp) []string {
	t.Helper()
	var files []string
	for _, root := range []string{"kg", "store", "graph", "exchange"} {
		folders, err := goFolders(filepath.Join("../..", root))
		if err != nil {
			t.Fatal(err)
		}
		for _, folder := range folders {
			if strings.HasSuffix(folder, "model") || strings.Contains(folder, "generated") || strings.Contains(folder, filepath.Join("store", "storetest")) {
				continue
			}
			files = append(files, filesOf(t, folder, names)...)
		}
	}
	slices.Sort(files)
	return files
}

func filesOf(t *testing.T, folder string, names *regexp.Regexp) (files []string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range all {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") && names.Match(text) {
			relative, err := filepath.Rel("../..", file)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, filepath.ToSlash(relative))
		}
	}
	return files
}
