// Package docs holds the documentation, for the pages that a server shows at /docs.
package docs

import "embed"

// Files are the pages and their pictures.
//
//go:embed *.md *.png *.svg
var Files embed.FS
