package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

// contentTypes is a list of its own because the machine's tables override package mime.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".svg":  "image/svg+xml",
	".ttf":  "font/ttf",
	".md":   "text/markdown; charset=utf-8",
}

// asset is a file of the bundle. Its hash and its compressed form are computed on first use, so that they cost nothing
// at start.
type asset struct {
	contentType  string
	cacheControl string
	body         []byte
	hash         func() string
	zipped       func() []byte
}

func newAsset(name string, body []byte) *asset {
	cacheControl := "no-cache"
	if path.Base(path.Dir(name)) == "assets" {
		cacheControl = "public, max-age=31536000, immutable"
	}
	return &asset{
		contentType:  contentTypes[path.Ext(name)],
		cacheControl: cacheControl,
		body:         body,
		hash:         sync.OnceValue(func() string { return hashOf(body) }),
		zipped:       sync.OnceValue(func() []byte { return zip(body) }),
	}
}

func (a *asset) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", a.contentType)
	header.Set("Cache-Control", a.cacheControl)
	header.Add("Vary", "Accept-Encoding")

	body, tag := a.body, a.hash()
	if acceptsGzip(r) {
		body, tag = a.zipped(), tag+"-gzip"
		header.Set("Content-Encoding", "gzip")
	}
	header.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

func hashOf(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:16])
}

func zip(body []byte) []byte {
	var zipped bytes.Buffer
	writer := gzip.NewWriter(&zipped)
	// Writing to a buffer does not fail.
	_, _ = writer.Write(body)
	_ = writer.Close()
	return zipped.Bytes()
}

// acceptsGzip reports whether the header Accept-Encoding lists gzip, unless with the weight 0.
func acceptsGzip(r *http.Request) bool {
	for coding := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.ReplaceAll(coding, " ", ""), ";")
		if name == "gzip" {
			return weight == "" || strings.ContainsAny(weight, "123456789")
		}
	}
	return false
}
