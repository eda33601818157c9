package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"ties/exchange"
	"ties/exchange/subset"
	"ties/graph/apierror"
	"ties/kg"
	"ties/store"
)

// exportTimeout limits one export over HTTP.
const exportTimeout = 10 * time.Minute

// maxConcurrentExports limits how many run at a time.
const maxConcurrentExports = 2

var mediaTypes = map[exchange.Format][2]string{ // and the file extension
	exchange.JSONLines:      {"application/jsonl", "jsonl"},
	exchange.CSV:            {"application/zip", "zip"},
	exchange.GraphML:        {"application/graphml+xml", "graphml"},
	exchange.FollowTheMoney: {"application/jsonl", "ftm.jsonl"},
	exchange.GEXF:           {"application/gexf+xml", "gexf"},
	exchange.Cytoscape:      {"application/json", "cytoscape.json"},
	exchange.JSONLD:         {"application/ld+json", "jsonld"},
}

// cutHeader says that an export does not contain everything that was asked for.
const cutHeader = "Ties-Note"

// exportRoute serves GET /export?format=F: everything, or with &of=ID&of=ID&hops=N what surrounds some entities, or with
// &ids=ID,ID only these.
func exportRoute(source store.Store) http.Handler {
	free := make(chan struct{}, maxConcurrentExports)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		format, view, err := parseExportQuery(r.URL.Query())
		if err != nil {
			writeExportError(w, err)
			return
		}
		select {
		case free <- struct{}{}:
			defer func() { <-free }()
		default:
			w.Header().Set("Retry-After", "10")
			writeExportError(w, fmt.Errorf("too many exports are under way: %w", kg.ErrUnavailable))
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), exportTimeout)
		defer cancel()
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(exportTimeout)) // httptest.ResponseRecorder has none
		var from store.Exporter = source
		if view != nil {
			part, err := subset.Read(ctx, source, *view)
			if err != nil {
				writeExportError(w, err)
				return
			}
			if part.Cut {
				w.Header().Set(cutHeader, subset.CutNote)
			}
			from = part
		}
		streamExport(ctx, w, from, format)
	})
}

// exportMethods answers which methods there are, as browsers ask before a page of another origin sends a token.
func exportMethods(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Allow", "GET, HEAD, OPTIONS")
	w.WriteHeader(http.StatusNoContent)
}

// streamExport streams an export. A failure before the first byte is an error response; afterwards the connection is
// aborted, so that a partial export is not mistaken for a complete one.
func streamExport(ctx context.Context, w http.ResponseWriter, from store.Exporter, format exchange.Format) {
	media := mediaTypes[format]
	paced := newPacedWriter(w, exportPace)
	lazy := &lazyHeaderWriter{ResponseWriter: paced, setHeaders: func() {
		w.Header().Set("Content-Type", media[0])
		w.Header().Set("Content-Disposition", `attachment; filename="ties.`+media[1]+`"`)
	}}
	_, err := exchange.ExportAs(ctx, from, lazy, format)
	paced.extend() // for what is left to send
	switch {
	case err == nil:
		lazy.start() // the export is empty
	case lazy.started:
		panic(http.ErrAbortHandler)
	default:
		writeExportError(w, err)
	}
}

// lazyHeaderWriter sets the headers before the first byte.
type lazyHeaderWriter struct {
	http.ResponseWriter
	setHeaders func()
	started    bool
}

func (b *lazyHeaderWriter) start() {
	if !b.started {
		b.started = true
		b.setHeaders()
	}
}

func (b *lazyHeaderWriter) Write(p []byte) (int, error) {
	b.start()
	return b.ResponseWriter.Write(p)
}

// parseExportQuery parses the parameters; view is nil for everything.
func parseExportQuery(q url.Values) (format exchange.Format, view *subset.Query, err error) {
	for name := range q {
		if !slices.Contains([]string{"format", "of", "hops", "ids"}, name) {
			return "", nil, &kg.RecordError{Field: fmt.Sprintf("%.40q", name), Reason: "no such parameter: want format, of, hops or ids"}
		}
	}
	if format, err = exchange.ParseExportFormat(q.Get("format")); err != nil {
		return "", nil, &kg.RecordError{Field: "format", Reason: err.Error()}
	}
	switch {
	case q.Has("ids") && (q.Has("of") || q.Has("hops")):
		return "", nil, &kg.RecordError{Field: "ids", Reason: "goes alone: want either ids, or of and hops"}
	case q.Has("ids"):
		view = &subset.Query{Of: strings.Split(strings.Join(q["ids"], ","), ",")}
	case q.Has("of"):
		view = &subset.Query{Of: q["of"], Hops: 1}
	case q.Has("hops"):
		return "", nil, &kg.RecordError{Field: "of", Reason: "missing: hops are counted from some entities"}
	default:
		return format, nil, nil
	}
	if text := q.Get("hops"); q.Has("hops") {
		if view.Hops, err = strconv.Atoi(text); err != nil {
			return "", nil, &kg.RecordError{Field: "hops", Reason: fmt.Sprintf("%.40q is not a number: want 0 to %d", text, subset.MostHops)}
		}
	}
	return format, view, view.Check()
}

// writeExportError writes the error of an export.
func writeExportError(w http.ResponseWriter, err error) {
	status, code, message := http.StatusInternalServerError, apierror.CodeInternal, "a fault of the server's own"
	switch {
	case errors.Is(err, kg.ErrInvalid):
		status, code, message = http.StatusBadRequest, apierror.CodeBadUserInput, err.Error()
	case errors.Is(err, kg.ErrNotFound):
		status, code, message = http.StatusNotFound, apierror.CodeNotFound, err.Error()
	case errors.Is(err, subset.ErrTooLarge), errors.Is(err, kg.ErrTooLarge):
		status, code, message = http.StatusUnprocessableEntity, apierror.CodeLimitExceeded, err.Error()
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		status, code, message = http.StatusGatewayTimeout, apierror.CodeTimeout, "it took too long: ask for less, or try again later"
	case errors.Is(err, kg.ErrUnavailable):
		status, code, message = http.StatusServiceUnavailable, apierror.CodeUnavailable, "the export cannot be made now: try again later"
	}
	writeAPIError(w, status, code, message)
}
