package docs

import (
	"io/fs"
	"slices"

	files "ties/docs"
)

// order is that of the pages: the first one is the home, and others follow by name.
var order = []string{
	"README.md", "start.md", "model.md", "cookbook.md", "api.md", "data.md", "agents.md", "clients.md", "front-ends.md", "configuration.md", "stores.md",
	"access.md", "operating.md", "upgrading.md", "reliability.md", "benchmarks.md", "tuning.md", "architecture.md",
}

// book is all pages.
type book struct {
	pages  []*page
	byName map[string]*page
	files  map[string][]byte // pictures and styles
}

func newBook() *book {
	b := &book{byName: map[string]*page{}, files: map[string][]byte{}}
	all := named("*.md")
	for _, name := range slices.Concat(order, slices.DeleteFunc(all, func(name string) bool { return slices.Contains(order, name) })) {
		p := newPage(name, contentOf(files.Files, name))
		b.pages, b.byName[p.Name] = append(b.pages, p), p
	}
	for _, name := range slices.Concat(named("*.png"), named("*.svg")) {
		b.files[name] = contentOf(files.Files, name)
	}
	b.files["style.css"] = contentOf(looks, "style.css")
	return b
}

// named returns the names of the files that match a pattern.
func named(pattern string) []string {
	names, err := fs.Glob(files.Files, pattern)
	if err != nil {
		panic(err) // the pattern is well formed
	}
	return names
}

func contentOf(folder fs.FS, name string) []byte {
	content, err := fs.ReadFile(folder, name)
	if err != nil {
		panic(err) // the files are part of this program
	}
	return content
}
