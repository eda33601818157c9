// Package web holds the pages: the playground at /, which is GraphiQL with the schema's documentation and
// ready-made questions, and the explorer at /explore, which draws the graph. Both are built from the sources
// beside this file and embedded here, so that they need nothing but this server.
package web

import (
	"embed"
	"errors"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed all:playground/dist
var playgroundFiles embed.FS

//go:embed all:explorer/dist
var explorerFiles embed.FS

// policy allows a page scripts, workers, fonts and data from its own server only: no inline scripts, no eval and no
// blob: workers. Each page adds the sources of its styles and images.
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; font-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "

const (
	// Monaco and Radix write style elements and attributes at run time. The data: images are icons inside
	// Monaco's style sheet.
	playgroundPolicy = policy + "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
	// The blob: image is the drawing that is converted to PNG.
	explorerPolicy = policy + "style-src 'self'; img-src 'self' blob:"
)

// Playground serves the page at / and its files beside it (/assets/…, /favicon.svg, /licenses.md), and
// answers 404 to every other path and 405 to every method but GET and HEAD. The page sends its queries to
// ./graphql: the handler belongs next to the GraphQL endpoint, under / or under a prefix that ends in a slash
// and is stripped.
//
// Every response has an ETag and a strict Content-Security-Policy. Files in /assets have a hash of their content in their
// names and may be cached for ever; the others are revalidated each time. Clients that accept gzip get it.
func Playground() http.Handler {
	return page{"the playground", playgroundPolicy, loadAssets(playgroundFiles, "playground/dist", "/")}
}

// Explorer serves the page at /explore and its files below it (/explore/assets/…, /explore/licenses.md), as
// Playground does. The page requests ./graphql, ./export and the playground's icon: the handler belongs next to them.
func Explorer() http.Handler {
	return page{"the explorer", explorerPolicy, loadAssets(explorerFiles, "explorer/dist", "/explore")}
}

// Licenses returns the licenses of what the two pages are made of.
func Licenses() (string, error) {
	playground, err := fs.ReadFile(playgroundFiles, "playground/dist/licenses.md")
	explorer, explorerErr := fs.ReadFile(explorerFiles, "explorer/dist/explore/licenses.md")
	return string(playground) + "\n" + string(explorer), errors.Join(err, explorerErr)
}

// page is an HTML page with the files that it loads.
type page struct {
	name   string
	policy string
	assets map[string]*asset // by their path in the URL
}

// ServeHTTP implements http.Handler.
func (p page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", p.policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")

	file, found := p.assets[r.URL.Path]
	switch {
	case !found:
		http.NotFound(w, r)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, p.name+" only answers GET and HEAD", http.StatusMethodNotAllowed)
	default:
		file.ServeHTTP(w, r)
	}
}

// loadAssets returns the files below root by their path in the URL; the path of index.html is home.
func loadAssets(files embed.FS, root, home string) map[string]*asset {
	assets := map[string]*asset{}
	err := fs.WalkDir(files, root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := files.ReadFile(path)
		url := strings.TrimPrefix(path, root)
		if url == "/index.html" {
			url = home
		}
		assets[url] = newAsset(path, body)
		return err
	})
	if err != nil {
		panic(err) // the files are part of this program
	}
	return assets
}
