// Package web holds the pages: the front page at /, the explorer at /explore, which draws the graph, and the playground at
// /playground, which is GraphiQL with the schema's documentation and ready-made questions. They are built from the sources
// beside this file and embedded here, so that they need nothing but this server.
package web

import (
	"bytes"
	"embed"
	"errors"
	"html"
	"io/fs"
	"net/http"
	"net/url"
	"regexp"
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

// Offer is what a server offers beside the pages, which they link to.
type Offer struct {
	Playground   bool
	EmbedOrigins []string                           // whose pages may hold /embed in a frame, beside the server's own
	Describe     func(r *http.Request) *Description // of what an address of the explorer shows; nil for nothing in particular
}

// Description is what links to a page are shown with (Open Graph).
type Description struct {
	Title   string
	Picture string // its address, relative to the page
}

// Playground serves the page at /playground and its files (/assets/…, /favicon.svg, /licenses.md), and answers 404 to every
// other path and 405 to every method but GET and HEAD. The page sends its queries to ./graphql: the handler belongs next to
// the GraphQL endpoint, under / or under a prefix that ends in a slash and is stripped.
//
// Every response has an ETag and a strict Content-Security-Policy. Files in /assets have a hash of their content in their
// names and may be cached for ever; the others are revalidated each time. Clients that accept gzip get it.
func Playground() http.Handler {
	return &page{"the playground", playgroundPolicy, loadAssets(playgroundFiles, "playground/dist", map[string]string{"/index.html": "/playground"}, nil)}
}

// Explorer serves the front page at /, the explorer at /explore, the workbench at /work, views for the pages of others at /embed, the web component
// /ties-graph.js, and their files (/explore/assets/…, /explore/licenses.md), as Playground does. The pages request ./graphql, ./export and the playground's icon: the handler belongs next to them.
func Explorer(offer Offer) http.Handler {
	routes := map[string]string{"/front.html": "/", "/index.html": "/explore", "/embed.html": "/embed", "/work.html": "/work"}
	return &explorer{page{"the explorer", explorerPolicy, loadAssets(explorerFiles, "explorer/dist", routes, offer.tell)}, offer}
}

// explorer also serves /explore/ID: the same page, one folder deeper.
type explorer struct {
	page
	offer Offer
}

// ServeHTTP implements http.Handler.
func (e *explorer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file := e.assets[r.URL.Path]
	id, below := strings.CutPrefix(r.URL.EscapedPath(), "/explore/")
	if below = below && isID(id); below {
		file = e.assets[deeperExplorer]
	}
	if (below || r.URL.Path == "/explore" && r.URL.RawQuery != "") && e.offer.Describe != nil {
		if description := e.offer.Describe(r); description != nil {
			file = newAsset("explorer.html", describe(file.body, description))
		}
	}
	switch r.URL.Path {
	case "/embed":
		e.framed(w, r, file)
	case "/ties-graph.js":
		w.Header().Set("Access-Control-Allow-Origin", "*")
		e.serve(w, r, file)
	default:
		e.serve(w, r, file)
	}
}

// framed serves a page that those of some origins may hold in a frame.
func (e *explorer) framed(w http.ResponseWriter, r *http.Request, file *asset) {
	ancestors := strings.Join(append([]string{"'self'"}, e.offer.EmbedOrigins...), " ")
	other := e.page
	other.policy = strings.Replace(e.policy, "frame-ancestors 'none'", "frame-ancestors "+ancestors, 1)
	other.serve(w, r, file)
}

// describe returns a page with a title of its own.
func describe(source []byte, d *Description) []byte {
	title, picture := html.EscapeString(d.Title), html.EscapeString(d.Picture)
	tags := "<title>" + title + " · ties</title>\n    " + `<meta property="og:title" content="` + title + `" />` +
		`<meta property="og:type" content="website" /><meta property="og:site_name" content="ties" />` + `<meta property="og:image" content="` + picture + `" />`
	return titleTag.ReplaceAllLiteral(source, []byte(tags))
}

var titleTag = regexp.MustCompile(`<title>[^<]*</title>`)

// deeperExplorer is the explorer with addresses that are relative to /explore/ID. No request has this path.
const deeperExplorer = "explore/ID"

// isID reports whether a part of a path may be an ID, and not a file.
func isID(segment string) bool {
	id, err := url.PathUnescape(segment)
	return err == nil && !strings.Contains(segment, "/") && strings.Contains(id, ":")
}

// offered is what pages say of the server; without a playground it is empty.
const offered = `<meta name="ties-offer" content="playground" />`

// tell returns a page that says what a server offers.
func (o Offer) tell(source []byte) []byte {
	if o.Playground {
		return source
	}
	return bytes.Replace(source, []byte(offered), []byte(`<meta name="ties-offer" content="" />`), 1)
}

// Licenses returns the licenses of what the pages are made of.
func Licenses() (string, error) {
	playground, err := fs.ReadFile(playgroundFiles, "playground/dist/licenses.md")
	others, othersErr := fs.ReadFile(explorerFiles, "explorer/dist/explore/licenses.md")
	return string(playground) + "\n" + string(others), errors.Join(err, othersErr)
}

// page is an HTML page with the files that it loads.
type page struct {
	name   string
	policy string
	assets map[string]*asset // by their path in the URL
}

// ServeHTTP implements http.Handler.
func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) { p.serve(w, r, p.assets[r.URL.Path]) }

// serve serves a file; nil is one that there is not.
func (p *page) serve(w http.ResponseWriter, r *http.Request, file *asset) {
	header := w.Header()
	header.Set("Content-Security-Policy", p.policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	switch {
	case file == nil:
		http.NotFound(w, r)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, p.name+" only answers GET and HEAD", http.StatusMethodNotAllowed)
	default:
		file.ServeHTTP(w, r)
	}
}

// loadAssets returns the files below root by their path in the URL: those of routes have others than their names. Pages
// are what tell makes of them.
func loadAssets(files embed.FS, root string, routes map[string]string, tell func(source []byte) []byte) map[string]*asset {
	assets := map[string]*asset{}
	err := fs.WalkDir(files, root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := files.ReadFile(path)
		name := strings.TrimPrefix(path, root)
		route, isPage := routes[name]
		if isPage {
			name = route
			if tell != nil {
				body = tell(body)
			}
		}
		assets[name] = newAsset(path, body)
		return err
	})
	if err != nil {
		panic(err) // the files are part of this program
	}
	if home, ok := assets["/explore"]; ok {
		assets[deeperExplorer] = newAsset("explorer.html", bytes.ReplaceAll(home.body, []byte(`="./`), []byte(`="../`)))
	}
	return assets
}
