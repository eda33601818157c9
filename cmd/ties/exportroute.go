package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"ties/exchange"
	"ties/graph/apierror"
	"ties/kg"
	"ties/store"
)

// exportTime bounds one export over HTTP.
const exportTime = 10 * time.Minute

// exportsAtOnce bounds how many there are at a time.
const exportsAtOnce = 2

var mediaTypes = map[exchange.Format][2]string{ // and the ending of the file
	exchange.JSONLines:      {"application/jsonl", "jsonl"},
	exchange.CSV:            {"application/zip", "zip"},
	exchange.GraphML:        {"application/graphml+xml", "graphml"},
	exchange.FollowTheMoney: {"application/jsonl", "ftm.jsonl"},
	exchange.GEXF:           {"application/gexf+xml", "gexf"},
	exchange.Cytoscape:      {"application/json", "cytoscape.json"},
	exchange.JSONLD:         {"application/ld+json", "jsonld"},
}

// What an answer says beside its content if a view has not all that is asked for.
const cutHeader = "Ties-Note"

var cutNote = fmt.Sprintf("only the %d nearest entities are exported: there are more", exchange.MostNodes)

// exportRoute answers GET /export?format=F with everything, with &of=ID&of=ID&hops=N what surrounds some entities, or
// with &ids=ID,ID these alone.
func exportRoute(source store.Store) http.Handler {
	free := make(chan struct{}, exportsAtOnce)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		format, view, err := exportQuestion(r.URL.Query())
		if err != nil {
			refuseExport(w, err)
			return
		}
		select {
		case free <- struct{}{}:
			defer func() { <-free }()
		default:
			w.Header().Set("Retry-After", "10")
			refuseExport(w, fmt.Errorf("too many exports are under way: %w", kg.ErrUnavailable))
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), exportTime)
		defer cancel()
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(exportTime)) // a recorder of tests has none
		var from store.Exporter = source
		if view != nil {
			seen, err := exchange.See(ctx, source, *view)
			if err != nil {
				refuseExport(w, err)
				return
			}
			if seen.Cut {
				w.Header().Set(cutHeader, cutNote)
			}
			from = seen
		}
		answerExport(ctx, w, from, format)
	})
}

// answerExport streams an export. What goes wrong before the first byte is an error; afterwards the connection is
// broken off, so that half an export is not taken for a whole one.
func answerExport(ctx context.Context, w http.ResponseWriter, from store.Exporter, format exchange.Format) {
	media := mediaTypes[format]
	begun := &begunWriter{ResponseWriter: w, begin: func() {
		w.Header().Set("Content-Type", media[0])
		w.Header().Set("Content-Disposition", `attachment; filename="ties.`+media[1]+`"`)
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("X-Content-Type-Options", "nosniff")
	}}
	_, err := exchange.Export(ctx, from, begun, format)
	switch {
	case err == nil:
		begun.start() // of nothing
	case begun.started:
		panic(http.ErrAbortHandler)
	default:
		refuseExport(w, err)
	}
}

// begunWriter sets the headers when the first byte is written.
type begunWriter struct {
	http.ResponseWriter
	begin   func()
	started bool
}

func (b *begunWriter) start() {
	if !b.started {
		b.started = true
		b.begin()
	}
}

func (b *begunWriter) Write(p []byte) (int, error) {
	b.start()
	return b.ResponseWriter.Write(p)
}

// exportQuestion reads the parameters; view is nil for everything.
func exportQuestion(q url.Values) (format exchange.Format, view *exchange.View, err error) {
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
		view = &exchange.View{Of: strings.Split(strings.Join(q["ids"], ","), ",")}
	case q.Has("of"):
		view = &exchange.View{Of: q["of"], Hops: 1}
	case q.Has("hops"):
		return "", nil, &kg.RecordError{Field: "of", Reason: "missing: hops are counted from some entities"}
	default:
		return format, nil, nil
	}
	if text := q.Get("hops"); q.Has("hops") {
		if view.Hops, err = strconv.Atoi(text); err != nil {
			return "", nil, &kg.RecordError{Field: "hops", Reason: fmt.Sprintf("%.40q is not a number: want 0 to %d", text, exchange.MostHops)}
		}
	}
	return format, view, view.Check()
}

// refuseExport answers with an error, in the form of GraphQL's.
func refuseExport(w http.ResponseWriter, err error) {
	status, code, message := http.StatusInternalServerError, apierror.CodeInternal, "a fault of the server's own"
	switch {
	case errors.Is(err, kg.ErrInvalid):
		status, code, message = http.StatusBadRequest, apierror.CodeBadUserInput, err.Error()
	case errors.Is(err, kg.ErrNotFound):
		status, code, message = http.StatusNotFound, apierror.CodeNotFound, err.Error()
	case errors.Is(err, exchange.ErrTooMuch):
		status, code, message = http.StatusUnprocessableEntity, apierror.CodeLimitExceeded, err.Error()
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		status, code, message = http.StatusGatewayTimeout, apierror.CodeTimeout, "it took too long: ask for less, or try again later"
	case errors.Is(err, kg.ErrUnavailable):
		status, code, message = http.StatusServiceUnavailable, apierror.CodeUnavailable, "the export cannot be made now: try again later"
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": []any{map[string]any{
		"message": message, "extensions": map[string]string{"code": code},
	}}}) // who asked has gone if this fails
}
