// Package web holds the playground: GraphiQL with the schema's documentation and ready-made
// questions, built from the sources under playground/ and embedded here, so that the page at /
// needs nothing but this server.
package web

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed all:playground/dist
var dist embed.FS

// contentSecurityPolicy lets the page load scripts, workers, fonts and data from its own server
// alone; there are no inline scripts, no eval and no blob: workers. Styles are the exception:
// Monaco and Radix write style elements and attributes at run time. The data: images are icons
// inside Monaco's style sheet.
const contentSecurityPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; " +
	"style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Playground serves the page at / and its files beside it (/assets/…, /favicon.svg,
// /licenses.md), and answers 404 to every other path and 405 to every method but GET and HEAD.
// The page sends its queries to ./graphql: the handler belongs next to the GraphQL endpoint,
// under / or under a prefix that ends in a slash and is stripped.
//
// Every answer has an ETag and a strict Content-Security-Policy. What lies in /assets carries a
// hash of its content in its name and may be cached for ever; the rest is asked for anew each
// time. Clients that accept gzip get it.
func Playground() http.Handler {
	assets := loadAssets()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", contentSecurityPolicy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")

		asset, found := assets[r.URL.Path]
		switch {
		case !found:
			http.NotFound(w, r)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD")
			http.Error(w, "the playground only answers GET and HEAD", http.StatusMethodNotAllowed)
		default:
			asset.ServeHTTP(w, r)
		}
	})
}

// loadAssets returns the embedded files by their path in the URL; index.html is "/".
func loadAssets() map[string]*asset {
	const root = "playground/dist"
	assets := map[string]*asset{}
	err := fs.WalkDir(dist, root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := dist.ReadFile(path)
		url := strings.TrimPrefix(path, root)
		if url == "/index.html" {
			url = "/"
		}
		assets[url] = newAsset(path, body)
		return err
	})
	if err != nil {
		panic(err) // the files are part of this program
	}
	return assets
}
