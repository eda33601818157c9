package picture

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
)

// The bounds of a picture.
const (
	maxNodes = 60
	maxOf    = 40
	maxHops  = 3
)

// Query is what a picture is asked to show: a path, or what surrounds some entities.
type Query struct {
	Path []string // the two ends; nil for none
	Of   []string
	Hops int
	AsOf string
	Dark bool
	// Address of the same view in the explorer, as it is written below the picture.
	Address string
}

// Parse parses the parameters of an address: path=ID,ID or of=ID,ID&hops=1, with asOf and theme.
func Parse(q url.Values) (parsed Query, err error) {
	for name := range q {
		if !slices.Contains([]string{"path", "of", "hops", "asOf", "theme"}, name) {
			return parsed, &kg.RecordError{Field: fmt.Sprintf("%.40q", name), Reason: "no such parameter: want path or of, hops, asOf or theme"}
		}
	}
	parsed = Query{Hops: 1, AsOf: q.Get("asOf"), Dark: q.Get("theme") == "dark"}
	if theme := q.Get("theme"); theme != "" && theme != "dark" && theme != "light" {
		return parsed, &kg.RecordError{Field: "theme", Reason: fmt.Sprintf("%.40q is none: want light or dark", theme)}
	}
	switch {
	case q.Has("path") && (q.Has("of") || q.Has("hops")):
		return parsed, &kg.RecordError{Field: "path", Reason: "goes alone: want either path, or of and hops"}
	case q.Has("path"):
		if parsed.Path = strings.Split(q.Get("path"), ","); len(parsed.Path) != 2 || parsed.Path[0] == parsed.Path[1] {
			return parsed, &kg.RecordError{Field: "path", Reason: "want two different IDs: path=person:wu-yuxin,company:meta"}
		}
		return parsed, nil
	case !q.Has("of"):
		return parsed, &kg.RecordError{Field: "of", Reason: "missing: want of=ID&hops=1, or path=ID,ID"}
	}
	if parsed.Of = strings.Split(strings.Join(q["of"], ","), ","); len(parsed.Of) > maxOf {
		return parsed, &kg.RecordError{Field: "of", Reason: fmt.Sprintf("%d entities: want at most %d", len(parsed.Of), maxOf)}
	}
	if text := q.Get("hops"); q.Has("hops") {
		if parsed.Hops, err = strconv.Atoi(text); err != nil || parsed.Hops < 0 || parsed.Hops > maxHops {
			return parsed, &kg.RecordError{Field: "hops", Reason: fmt.Sprintf("%.40q: want a number from 0 to %d", text, maxHops)}
		}
	}
	return parsed, nil
}

// Draw returns the SVG of what is asked for.
func Draw(ctx context.Context, graph Graph, q Query) ([]byte, error) {
	if q.Path != nil {
		return drawPath(ctx, graph, q)
	}
	return drawAround(ctx, graph, q)
}

// Write writes a picture as a response. Browsers take it for no more than a picture.
func Write(w http.ResponseWriter, svg []byte) {
	header := w.Header()
	header.Set("Content-Type", "image/svg+xml")
	header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	_, _ = w.Write(svg) // the client has gone if this fails
}

// date returns a parameter, or nil for none.
func date(text string) any {
	if text == "" {
		return nil
	}
	return text
}
