// Package docs serves the documentation at /docs: pages made from Markdown, with a search, that need nothing but this server.
//
//	docs.go    the handler
//	book.go    all pages, in their order
//	page.go    from Markdown to a page
//	search.go  the search
package docs

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"html/template"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

//go:embed page.html style.css
var looks embed.FS

// policy allows styles and pictures of this server, the form of the search, and nothing else: there are no scripts.
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Home is the path of the first page. The others are beside it.
const Home = "/docs/"

// Handler serves the pages below Home, and leads from its path without the slash to it. They are made on first use, once.
func Handler() http.Handler { return site{} }

var (
	theBook  = sync.OnceValue(newBook)
	pageHTML = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(looks, "page.html")) })
)

type site struct{}

// ServeHTTP implements http.Handler.
func (s site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "the documentation only answers GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, Home)
	if !ok {
		header.Set("Location", "docs/") // relative: a proxy may have stripped a prefix
		w.WriteHeader(http.StatusFound)
		return
	}
	contentType, body, ok := s.find(name, r.FormValue("q"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	sum := sha256.Sum256(body)
	header.Set("ETag", `"`+hex.EncodeToString(sum[:16])+`"`)
	header.Set("Cache-Control", "no-cache")
	header.Set("Content-Type", contentType)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// find returns what is at a name, or what was searched for.
func (s site) find(name, words string) (contentType string, body []byte, ok bool) {
	b := theBook()
	if body, ok := b.files[name]; ok {
		return contentTypes[path.Ext(name)], body, true
	}
	v := view{Pages: b.pages}
	if words = strings.TrimSpace(words); name == "" && words != "" {
		v.Words, v.Found, v.Title = shorten(words), b.search(shorten(words)), "Search"
	} else if v.page, ok = b.byName[name]; !ok {
		return "", nil, false
	} else {
		v.Title = v.page.Title
	}
	var html bytes.Buffer
	if err := pageHTML().Execute(&html, v); err != nil {
		panic(err) // writing to a buffer does not fail
	}
	return contentTypes[".html"], html.Bytes(), true
}

// view is what the template shows: a page, or what was found.
type view struct {
	Title string
	Pages []*page
	Words string
	Found []hit
	page  *page
}

// Page returns the page, nil for a search.
func (v view) Page() *page { return v.page }

var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml",
}

// shorten returns as much of the words as are searched for.
func shorten(words string) string {
	const longest = 100
	if utf8.RuneCountInString(words) <= longest {
		return words
	}
	return string([]rune(words)[:longest])
}
