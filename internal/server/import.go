package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/graph/apierror"
	"ties/graph/change"
	"ties/graph/httpapi"
	"ties/kg"
	"ties/store"
)

// The bounds of files that are imported over HTTP; ties import has none.
const (
	maxImport       = 16 << 20 // bytes of all files
	maxImportFiles  = 50
	maxImportFaults = 20 // that are told as lines
	importTimeout   = 2 * time.Minute
)

// imports serves imports of small files, which a page sends.
type imports struct {
	store store.Store
	name  string        // of the store
	free  chan struct{} // one import at a time
	log   *slog.Logger
}

func newImports(to store.Store, name string, log *slog.Logger) *imports {
	return &imports{to, name, make(chan struct{}, 1), log}
}

// tellStore answers which store it is, as ties import --store wants it.
func (i *imports) tellStore(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]string{"store": i.name})
}

// article imports the article into an empty store.
func (i *imports) article(w http.ResponseWriter, r *http.Request) {
	i.alone(w, func() {
		report, err := seed(r.Context(), i.store, change.OriginOf(r.Context(), time.Now(), "the article, into an empty store"))
		i.answer(w, r, newImportAnswer(report), err)
	})
}

// files imports the files of a form (multipart/form-data): all of them or, if anything is wrong, none. With dryRun=true it
// only says what would become of each record.
func (i *imports) files(w http.ResponseWriter, r *http.Request) { i.take(w, r, false) }

// proposal proposes the files of a form, as one proposal. With dryRun=true it does as files.
func (i *imports) proposal(w http.ResponseWriter, r *http.Request) { i.take(w, r, true) }

// take imports or proposes files. To a client that accepts lines of JSON it tells how far it has come: see importStream.
func (i *imports) take(w http.ResponseWriter, r *http.Request, propose bool) {
	i.alone(w, func() {
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(importTimeout)) // httptest.ResponseRecorder has none
		files, closeFiles, err := formFiles(w, r)
		defer closeFiles()
		if err != nil {
			httpapi.Refuse(w, r, err)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), importTimeout)
		defer cancel()
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(importTimeout)) // as above
		query := r.URL.Query()
		options := importer.Options{
			RecordedAt: time.Now().UTC().Truncate(time.Second), Origin: change.OriginOf(ctx, time.Now(), query.Get("reason")),
			DryRun: query.Get("dryRun") == "true", Propose: propose, Key: query.Get("key"),
		}
		if strings.Contains(r.Header.Get("Accept"), importStreamType) {
			stream := newImportStream(w)
			defer stream.close()
			w, options.Progress = stream, stream.tell
		}
		var rows importRows
		options.Problem = rows.addProblem
		if options.DryRun {
			options.Outcome = rows.addOutcome
		}
		report, err := importer.Import(ctx, i.store, files, options)
		answer := newImportAnswer(report)
		answer.add(&rows, report)
		i.answer(w, r, answer, err)
	})
}

// alone runs an import, unless another one is under way.
func (i *imports) alone(w http.ResponseWriter, run func()) {
	select {
	case i.free <- struct{}{}:
		defer func() { <-i.free }()
		run()
	default:
		w.Header().Set("Retry-After", "10")
		writeAPIError(w, http.StatusServiceUnavailable, apierror.CodeOverloaded, "another import is under way: try again later")
	}
}

func (i *imports) answer(w http.ResponseWriter, r *http.Request, answer *importAnswer, err error) {
	switch {
	case errors.As(err, new(*importer.InvalidInputError)):
		answer.Written = 0
		writeJSON(w, http.StatusUnprocessableEntity, answer)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		writeAPIError(w, http.StatusGatewayTimeout, apierror.CodeTimeout, "it took too long: ties import has no such limit")
	case errors.Is(err, kg.ErrConflict):
		writeAPIError(w, http.StatusConflict, apierror.CodeConflict, err.Error())
	case errors.Is(err, kg.ErrTooLarge):
		writeAPIError(w, http.StatusUnprocessableEntity, apierror.CodeLimitExceeded, err.Error())
	case err != nil:
		i.log.WarnContext(r.Context(), "an import failed", "error", err)
		httpapi.Refuse(w, r, err)
	default:
		writeJSON(w, http.StatusOK, answer)
	}
}

// formFiles opens the files of a form. The caller must call closeAll, also after an error.
func formFiles(w http.ResponseWriter, r *http.Request) (files []input.File, closeAll func(), err error) {
	var opened []io.Closer
	closeAll = func() {
		for _, file := range opened {
			_ = file.Close() // nothing was written to it
		}
		if r.MultipartForm != nil {
			_ = r.MultipartForm.RemoveAll()
		}
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxImport)
	switch err := r.ParseMultipartForm(maxImport); {
	case errors.As(err, new(*http.MaxBytesError)):
		return nil, closeAll, &kg.RecordError{Field: "file", Reason: fmt.Sprintf("the files have more than %d bytes: ties import takes more", maxImport)}
	case err != nil:
		return nil, closeAll, &kg.RecordError{Field: "file", Reason: "want a form (multipart/form-data) with files"}
	}
	for _, header := range r.MultipartForm.File["file"] {
		file, err := header.Open()
		if err != nil {
			return nil, closeAll, err
		}
		opened = append(opened, file)
		files = append(files, input.File{Name: header.Filename, Content: file})
	}
	if len(files) == 0 || len(files) > maxImportFiles {
		return nil, closeAll, &kg.RecordError{Field: "file", Reason: fmt.Sprintf("there are %d: want 1 to %d", len(files), maxImportFiles)}
	}
	return files, closeAll, nil
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // the client has gone if this fails
}
