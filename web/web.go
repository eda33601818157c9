// Package web holds the pages: the playground at /, which is GraphiQL with the schema's documentation and
// ready-made questions, and the explorer at /explore, which draws the graph. Both are built from the sources
// beside this file and embedded here, so that they need nothing but this server.
package web

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed all:playground/dist
var playgroundFiles embed.FS

//go:embed all:explorer/dist
var explorerFiles embed.FS

// policy lets a page load scripts, workers, fonts and data from its own server alone; there are no inline
// scripts, no eval and no blob: workers. Each page adds where its styles and images come from.
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; font-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "

const (
	// Monaco and Radix write style elements and attributes at run time. The data: images are icons inside
	// Monaco's style sheet.
	playgroundPolicy = policy + "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
	// The blob: image is the drawing, on its way into a PNG.
	explorerPolicy = policy + "style-src 'self'; img-src 'self' blob:"
)

// Playground serves the page at / and its files beside it (/assets/…, /favicon.svg, /licenses.md), and
// answers 404 to every other path and 405 to every method but GET and HEAD. The page sends its queries to
// ./graphql: the handler belongs next to the GraphQL endpoint, under / or under a prefix that ends in a slash
// and is stripped.
//
// Every answer has an ETag and a strict Content-Security-Policy. What lies in /assets carries a hash of its
// content in its name and may be cached for ever; the rest is asked for anew each time. Clients that accept
// gzip get it.
func Playground() http.Handler {
	return page{"the playground", playgroundPolicy, loadAssets(playgroundFiles, "playground/dist", "/")}
}

// Explorer serves the page at /explore and its files below it (/explore/assets/…, /explore/licenses.md), as
// Playground does. It asks ./graphql and ./export, and shows the playground's icon: it belongs beside them.
func Explorer() http.Handler {
	return page{"the explorer", explorerPolicy, loadAssets(explorerFiles, "explorer/dist", "/explore")}
}

// A page is one of HTML with the files that it loads.
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

	asset, found := p.assets[r.URL.Path]
	switch {
	case !found:
		http.NotFound(w, r)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, p.name+" only answers GET and HEAD", http.StatusMethodNotAllowed)
	default:
		asset.ServeHTTP(w, r)
	}
}

// loadAssets returns the files below root by their path in the URL; index.html is at home.
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
